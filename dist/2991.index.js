export const id = 2991;
export const ids = [2991];
export const modules = {

/***/ 8902:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ weaveLiteral)
/* harmony export */ });
const ESCAPES = {
    n: '\n',
    t: '\t',
    r: '\r',
    b: '\b',
    f: '\f',
    v: '\v',
    a: '\x07',
    e: '\x1b',
    '0': '\0',
    s: ' ',
};
/** The inside `[start, end)` of a string of JavaScript, Python or Ruby: the escapes that these have in common undone. */
function weaveLiteral(weaver, text, start, end) {
    let from = start;
    for (let at = text.indexOf('\\', start); at !== -1 && at + 1 < end; at = text.indexOf('\\', from)) {
        weaver.keep(from, at);
        const next = text[at + 1] ?? '';
        const code = /^(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|u\{([\da-fA-F]{1,6})\})/.exec(text.slice(at + 1, Math.min(end, at + 12)));
        if (code) {
            const point = Number.parseInt(code[1] ?? code[2] ?? code[3] ?? '0', 16);
            weaver.put(point <= 0x10ffff ? String.fromCodePoint(point) : '?', at);
            from = at + 1 + code[0].length;
        }
        else if (next === '\n')
            from = at + 2;
        else if (next === '\r' && text[at + 2] === '\n')
            from = at + 3;
        else {
            const simple = ESCAPES[next];
            if (simple === undefined)
                weaver.keep(at + 1, at + 2);
            else
                weaver.put(simple, at);
            from = at + 2;
        }
    }
    weaver.keep(from, end);
}


/***/ }),

/***/ 6975:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ valueOfString)
/* harmony export */ });
/* harmony import */ var _text_lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9168);
/* harmony import */ var _text_weaver_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7859);
/* harmony import */ var _literal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8902);
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4984);




/** A string token as text: escapes undone, indentation taken off, interpolations put in where `known` knows them. */
function valueOfString(into, token, grammar, known = () => undefined) {
    const { text, source } = into;
    const weaver = new _text_weaver_js__WEBPACK_IMPORTED_MODULE_2__/* .Weaver */ .b(source);
    let whole = true;
    const literal = (from, to) => {
        if (token.interpolates)
            (0,_literal_js__WEBPACK_IMPORTED_MODULE_0__/* .weaveLiteral */ .k)(weaver, text, from, to);
        else
            weavePlain(weaver, text, from, to);
    };
    const lines = token.indent > 0 ? (0,_text_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .linesOf */ .D)(text, token.from, token.to) : [{ start: token.from, next: token.to }];
    for (const { start, next } of lines) {
        let from = Math.min(start + indentOf(text, start, token.indent), next);
        for (let at = text.indexOf(grammar.interpolation, from); token.interpolates && at !== -1 && at < next; at = text.indexOf(grammar.interpolation, from)) {
            const end = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .interpolationEnd */ .Wz)(text, at + 2);
            if (end === -1 || text[at - 1] === '\\' || text[at - 1] === '$') {
                // Terraform writes `$${` for a brace that the shell is to see.
                if (text[at - 1] === '$' && grammar.interpolation === '${') {
                    literal(from, at - 1);
                    weaver.keep(at, Math.min(at + 2, next));
                }
                else
                    literal(from, Math.min(at + 2, next));
                from = at + 2;
                continue;
            }
            literal(from, at);
            const name = text.slice(at + 2, end).trim();
            const value = known(name);
            if (value === undefined)
                whole = false;
            weaver.put(value ?? (/^\w{1,60}$/.test(name) ? `\${_code_${name}}` : `\${_code${into.count()}}`), at);
            from = end + 1;
        }
        literal(from, next);
    }
    return { text: weaver.done(token.from), known: whole };
}
function indentOf(text, start, indent) {
    let taken = 0;
    while (taken < indent && (text[start + taken] === ' ' || text[start + taken] === '\t'))
        taken += 1;
    return taken;
}
/** In single quotes a backslash escapes only itself and the quote. */
function weavePlain(weaver, text, start, end) {
    let from = start;
    for (let at = text.indexOf('\\', start); at !== -1 && at + 1 < end; at = text.indexOf('\\', at + 2)) {
        const next = text[at + 1];
        if (next !== '\\' && next !== "'")
            continue;
        weaver.keep(from, at);
        from = at + 1;
    }
    weaver.keep(from, end);
}


/***/ }),

/***/ 4984:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wz: () => (/* binding */ interpolationEnd),
/* harmony export */   Xr: () => (/* binding */ RUBY),
/* harmony export */   dV: () => (/* binding */ GROOVY),
/* harmony export */   k8: () => (/* binding */ tokensOf),
/* harmony export */   yC: () => (/* binding */ HCL)
/* harmony export */ });
const RUBY = {
    lineComment: /#/y,
    blockComment: [/^=begin\b/y, '\n=end'],
    heredoc: /<<([~-]?)(["'`]?)([A-Z_a-z]\w{0,60})\2/y,
    tripleQuotes: false,
    backticks: true,
    percent: true,
    interpolation: '#{',
};
const GROOVY = {
    lineComment: /\/\//y,
    blockComment: [/\/\*/y, '*/'],
    tripleQuotes: true,
    backticks: false,
    percent: false,
    interpolation: '${',
};
const HCL = {
    lineComment: /#|\/\//y,
    blockComment: [/\/\*/y, '*/'],
    heredoc: /<<([-~]?)(["']?)([A-Z_a-z]\w{0,60})\2/y,
    tripleQuotes: false,
    backticks: false,
    percent: false,
    interpolation: '${',
};
const NAME = /[A-Za-z_][\w]*[!?]?/y;
const PERCENT = /%([QqwWxIi]?)([([{<|!/])/y;
const CLOSERS = { '(': ')', '[': ']', '{': '}', '<': '>' };
/** Takes a text apart. Reads each character a bounded number of times. */
function tokensOf(text, grammar) {
    const tokens = [];
    const documents = [];
    let at = 0;
    const matches = (pattern) => {
        pattern.lastIndex = at;
        return pattern.exec(text);
    };
    const string = (end, from, to, quote, runs = false) => {
        tokens.push({ kind: 'string', start: at, end, from, to, interpolates: quote !== "'", runs, indent: 0 });
        at = end;
    };
    while (at < text.length) {
        const char = text[at] ?? '';
        if (char === '\n') {
            at += 1;
            for (const document of documents.splice(0))
                at = readDocument(text, at, document, tokens);
            continue;
        }
        if (/\s/.test(char)) {
            at += 1;
            continue;
        }
        const block = grammar.blockComment;
        if (block &&
            (char === '/' || (char === '=' && (at === 0 || text[at - 1] === '\n'))) &&
            matches(new RegExp(block[0].source.replace('^', ''), 'y'))) {
            const close = text.indexOf(block[1], at + 2);
            const end = close === -1 ? text.length : close + block[1].length;
            tokens.push({ kind: 'comment', start: at, end });
            at = end;
        }
        else if (matches(grammar.lineComment)) {
            const feed = text.indexOf('\n', at);
            const end = feed === -1 ? text.length : feed;
            tokens.push({ kind: 'comment', start: at, end });
            at = end;
        }
        else if (grammar.tripleQuotes && (text.startsWith("'''", at) || text.startsWith('"""', at))) {
            const quote = text.slice(at, at + 3);
            const close = text.indexOf(quote, at + 3);
            const to = close === -1 ? text.length : close;
            string(Math.min(to + 3, text.length), at + 3, to, quote[0] ?? '"');
        }
        else if (char === '"' || char === "'" || (char === '`' && grammar.backticks)) {
            const to = closing(text, at + 1, char, char, grammar);
            string(Math.min(to + 1, text.length), at + 1, to, char, char === '`');
        }
        else if (grammar.percent && char === '%' && matches(PERCENT) && beginsValue(tokens.at(-1), text, at)) {
            const [whole = '', type = '', open = ''] = matches(PERCENT) ?? [];
            const to = closing(text, at + whole.length, open, CLOSERS[open] ?? open, grammar);
            string(Math.min(to + 1, text.length), at + whole.length, to, /[qwi]/.test(type) ? "'" : '"', type === 'x');
        }
        else if (grammar.percent && char === '/' && beginsValue(tokens.at(-1), text, at)) {
            // A regular expression is a text that nothing runs.
            const feed = text.indexOf('\n', at);
            const to = closing(text.slice(0, feed === -1 ? text.length : feed), at + 1, '/', '/', grammar);
            at = Math.min(to + 1, text.length);
            tokens.push({ kind: 'mark', text: ')', start: at - 1, end: at });
        }
        else if (grammar.heredoc && char === '<' && matches(grammar.heredoc)) {
            const found = matches(grammar.heredoc);
            if (documents.length < 16)
                documents.push({
                    name: found?.[3] ?? '',
                    indented: found?.[1] !== '',
                    quote: found?.[2] ?? '',
                    index: tokens.length,
                });
            const end = at + (found?.[0].length ?? 2);
            tokens.push({ kind: 'string', start: at, end, from: end, to: end, interpolates: true, runs: false, indent: 0 });
            at = end;
        }
        else {
            const name = matches(NAME)?.[0];
            const word = name ?? char;
            tokens.push({ kind: name === undefined ? 'mark' : 'name', text: word, start: at, end: at + word.length });
            at += word.length;
        }
    }
    return tokens;
}
/** `%` behind a value divides. */
function beginsValue(before, text, at) {
    if (!before || text.slice(before.end, at).includes('\n'))
        return true;
    if (before.kind === 'string' || (before.kind === 'mark' && /[)\]}\d]/.test(before.text)))
        return false;
    if (before.kind === 'name' && /^(?:if|unless|when|and|or|not|return|while|until|in|puts)$/.test(before.text))
        return true;
    return before.kind !== 'name' || (/\s/.test(text[at - 1] ?? '') && !/\s/.test(text[at + 1] ?? ' '));
}
function closing(text, from, open, close, grammar) {
    let depth = 0;
    let at = from;
    const nests = open !== close;
    while (at < text.length) {
        const char = text[at];
        if (char === '\\')
            at += 1;
        else if (char === close && depth === 0)
            return at;
        else if (nests && char === open)
            depth += 1;
        else if (nests && char === close)
            depth -= 1;
        else if (open !== "'" && text.startsWith(grammar.interpolation, at)) {
            const end = interpolationEnd(text, at + 2);
            if (end !== -1)
                at = end;
        }
        at += 1;
    }
    return text.length;
}
/** Where the brace of an interpolation closes, within reason; -1 where it does not. */
function interpolationEnd(text, from) {
    let depth = 0;
    for (let at = from; at < Math.min(text.length, from + 1000); at += 1) {
        if (text[at] === '{')
            depth += 1;
        else if (text[at] === '}') {
            if (depth === 0)
                return at;
            depth -= 1;
        }
    }
    return -1;
}
function readDocument(text, start, { name, indented, quote, index }, tokens) {
    let at = start;
    let indent = Number.POSITIVE_INFINITY;
    while (at < text.length) {
        const feed = text.indexOf('\n', at);
        const end = feed === -1 ? text.length : feed;
        const line = text.slice(at, Math.min(end, at + 1000)).replace(/\r$/, '');
        const stop = (indented ? line.trim() : line) === name;
        if (!stop && line.trim() !== '')
            indent = Math.min(indent, line.length - line.trimStart().length);
        if (stop || feed === -1) {
            const opener = tokens[index];
            const to = stop ? at : text.length;
            if (opener?.kind === 'string')
                tokens[index] = {
                    ...opener,
                    from: start,
                    to,
                    interpolates: quote !== "'",
                    runs: quote === '`',
                    indent: indented && Number.isFinite(indent) ? indent : 0,
                };
            return Math.min(end + 1, text.length);
        }
        at = end + 1;
    }
    return at;
}


/***/ }),

/***/ 2360:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ eitherOf),
/* harmony export */   OO: () => (/* binding */ longestOf),
/* harmony export */   aI: () => (/* binding */ unknownAt),
/* harmony export */   dW: () => (/* binding */ wordOfValue),
/* harmony export */   e3: () => (/* binding */ unknownIn),
/* harmony export */   eL: () => (/* binding */ joinedValues),
/* harmony export */   fF: () => (/* binding */ giveWords),
/* harmony export */   fc: () => (/* binding */ giveText),
/* harmony export */   t8: () => (/* binding */ isUnknown),
/* harmony export */   tE: () => (/* binding */ giveJoined)
/* harmony export */ });
/* harmony import */ var _text_parts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8881);
/* harmony import */ var _text_tracked_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3081);
/* harmony import */ var _text_weaver_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7859);



/** Something that only runs tell, at an offset of what is read. Of one name it is one thing wherever it is used. */
function unknownAt(into, at, name) {
    const called = name !== undefined && /^\w{1,60}$/.test(name) ? `_code_${name}` : `_code${into.count()}`;
    return { text: into.own(`\${${called}}`, at), known: false };
}
/** What a parameter is that a call gives nothing for; it stands nowhere. */
const unknownIn = (name) => ({
    text: (0,_text_tracked_js__WEBPACK_IMPORTED_MODULE_0__/* .placed */ .GS)(`\${_code_${name.replace(/\W/g, '_').slice(0, 60)}}`, -1),
    known: false,
});
/** Whether nothing of it is known: nothing to judge. */
const isUnknown = ({ text }) => /^\$\{_code\w+\}$/.test(text.text);
/** One of several texts, as far as anything of them is known. */
function eitherOf(into, values, at) {
    const told = values.filter((value) => value.known || !isUnknown(value));
    const texts = [...new Set(told.map(({ text }) => text.text))];
    const [only] = told;
    if (only && texts.length === 1 && told.length === values.length)
        return only;
    return texts.length === 0 ? unknownAt(into, at) : { text: into.own(`\${${into.choice(texts)}}`, at), known: false };
}
/** The list that a condition makes longest: what it may add is what matters. */
const longestOf = (lists) => lists
    .filter((list) => list !== undefined && list.length > 0)
    .toSorted((a, b) => (b?.length ?? 0) - (a?.length ?? 0))[0];
/** Values behind each other. */
function joinedValues(into, values) {
    const [only] = values;
    if (values.length === 1 && only)
        return only;
    const weaver = new _text_weaver_js__WEBPACK_IMPORTED_MODULE_1__/* .Weaver */ .b(into.source);
    for (const { text } of values)
        weaver.add(text);
    return { text: weaver.done(), known: values.every(({ known }) => known) };
}
const wordOfValue = ({ text, known }) => ({
    value: known ? text.text : undefined,
    ...(known ? {} : { parts: (0,_text_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .partsOf */ .C)(text.text) }),
    span: (0,_text_tracked_js__WEBPACK_IMPORTED_MODULE_0__/* .spanOf */ .ee)(text, 0, text.text.length),
});
/** A program with its arguments, where at least the program is known; one that only a shell would split goes to a shell. */
function giveWords(into, values, place) {
    const options = values.map(({ text }) => into.optionsOf(/^\$\{(_either\d+)\}$/.exec(text.text)?.[1]));
    const most = Math.min(VARIANTS, Math.max(1, ...options.map(({ length }) => length)));
    for (let variant = 0; variant < most; variant += 1) {
        const words = values.map((value, index) => {
            const option = options[index]?.[Math.min(variant, options[index].length - 1)];
            if (option === undefined)
                return value;
            return { text: (0,_text_tracked_js__WEBPACK_IMPORTED_MODULE_0__/* .placed */ .GS)(option, value.text.origin[0] ?? 0), known: !option.includes('${_') };
        });
        const [program] = words;
        if (program && (program.known || words.length > 1))
            into.run(words.map(wordOfValue), place);
    }
}
/** Commands that are made of words of which each may be one of several texts. */
const VARIANTS = 4;
/** Words that a shell gets as one text. */
function giveJoined(into, values, place) {
    const weaver = new _text_weaver_js__WEBPACK_IMPORTED_MODULE_1__/* .Weaver */ .b(into.source);
    for (const [index, { text }] of values.entries()) {
        if (index > 0)
            weaver.add(into.ownAt(' ', text.origin[0] ?? 0));
        weaver.add(text);
    }
    if (values.some(({ known, text }) => known || /[^\s${}_a-z0-9]|[a-z]{2} /.test(text.text)))
        into.shell(weaver.done(), place);
}
function giveText(into, value, place, dialect) {
    if (isUnknown(value))
        return;
    into.shell(value.text, place, dialect);
}


/***/ }),

/***/ 2991:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   read: () => (/* binding */ read)
/* harmony export */ });
/* harmony import */ var _code_token_strings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6975);
/* harmony import */ var _code_tokens_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4984);
/* harmony import */ var _code_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2360);



const STEPS = /^(?:sh|bash|sshCommand|sshScript|powershell|pwsh)$/;
const NAMED = /^(?:script|command)$/;
/** Steps of Jenkins that run a shell, here or on a server, and `'…'.execute()`. */
const read = (into) => {
    const tokens = (0,_code_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .tokensOf */ .k8)(into.text, _code_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .GROOVY */ .dV).filter((token) => {
        if (token.kind === 'comment')
            into.comment(token.start, token.end);
        return token.kind !== 'comment';
    });
    const constants = constantsIn(tokens, into);
    tokens.forEach((token, index) => {
        if (token.kind !== 'string')
            return;
        const step = stepBefore(tokens, index);
        if (step === undefined && !isExecuted(tokens, index))
            return;
        const value = (0,_code_token_strings_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOfString */ .W)(into, token, _code_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .GROOVY */ .dV, (name) => constants.get(name.replace(/^(?:env|params)\./, '')));
        (0,_code_value_js__WEBPACK_IMPORTED_MODULE_2__/* .giveText */ .fc)(into, value, step?.startsWith('ssh') ? { remote: true } : {}, step?.endsWith('pwsh') || step === 'powershell' ? 'pwsh' : 'sh');
    });
};
/** The step that a text is the command of: `sh 'x'`, `sh('x')`, `sh(label: 'y', script: 'x')`. */
function stepBefore(tokens, index) {
    const text = (at) => {
        const token = tokens[at];
        return token && 'text' in token ? token.text : '';
    };
    if (STEPS.test(text(index - 1)))
        return text(index - 1);
    if (text(index - 1) === '(' && STEPS.test(text(index - 2)))
        return text(index - 2);
    if (text(index - 1) !== ':' || !NAMED.test(text(index - 2)))
        return undefined;
    for (let at = index - 3; at >= Math.max(0, index - 40); at -= 1) {
        if (STEPS.test(text(at)))
            return text(at);
        if (/^[;{}]$/.test(text(at)))
            return undefined;
    }
    return undefined;
}
const isExecuted = (tokens, index) => {
    const [dot, name] = [tokens[index + 1], tokens[index + 2]];
    return dot?.kind === 'mark' && dot.text === '.' && name?.kind === 'name' && name.text === 'execute';
};
function constantsIn(tokens, into) {
    const constants = new Map();
    tokens.forEach((token, index) => {
        const name = tokens[index - 2];
        const equals = tokens[index - 1];
        if (token.kind !== 'string' || name?.kind !== 'name' || equals?.kind !== 'mark' || equals.text !== '=')
            return;
        const { text, known } = (0,_code_token_strings_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOfString */ .W)(into, token, _code_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .GROOVY */ .dV);
        if (known)
            constants.set(name.text, text.text);
    });
    return constants;
}


/***/ }),

/***/ 8881:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ partsOf)
/* harmony export */ });
/** What is known of a text, and nothing between where only runs tell: `${_…}` is a variable of this linter's own. */
const partsOf = (text) => text.split(/(\$\{_\w*\})/).map((part, index) => (index % 2 === 0 ? part : undefined));


/***/ })

};
