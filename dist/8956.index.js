export const id = 8956;
export const ids = [8956];
export const modules = {

/***/ 7973:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ textOfJsonString),
/* harmony export */   l: () => (/* binding */ jsonStrings)
/* harmony export */ });
/* harmony import */ var _text_weaver_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7859);

const ESCAPES = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
/** A JSON string `[start, end)` with its quotes, each character with its place. */
function textOfJsonString(source, start, end) {
    const { text } = source;
    const weaver = new _text_weaver_js__WEBPACK_IMPORTED_MODULE_0__/* .Weaver */ .b(source);
    let from = start + 1;
    const stop = Math.max(from, end - 1);
    for (let at = text.indexOf('\\', from); at !== -1 && at < stop; at = text.indexOf('\\', from)) {
        weaver.keep(from, at);
        const next = text[at + 1] ?? '';
        const code = next === 'u' ? text.slice(at + 2, at + 6) : '';
        const unicode = /^[\da-fA-F]{4}$/.test(code);
        weaver.put(unicode ? String.fromCharCode(Number.parseInt(code, 16)) : (ESCAPES[next] ?? next), at);
        from = at + (unicode ? 6 : 2);
    }
    return weaver.keep(from, stop).done(start);
}
const STRING = /\s*(?:"((?:[^"\\]|\\[\s\S])*)"|'((?:[^'\\]|\\[\s\S])*)')\s*(,|$)/y;
/** The strings of a list `["a", "b"]` as text and place within `source`; `undefined` for anything else. */
function jsonStrings(source, start, end) {
    const { text } = source;
    const inner = text.slice(start, end).trim();
    if (!inner.startsWith('[') || !inner.endsWith(']'))
        return undefined;
    const found = [];
    const open = text.indexOf('[', start) + 1;
    const body = text.slice(0, text.lastIndexOf(']', end - 1));
    if (body.slice(open).trim() === '')
        return found;
    STRING.lastIndex = open;
    while (true) {
        const match = STRING.exec(body);
        if (!match)
            return undefined;
        const lead = match[0].length - match[0].trimStart().length;
        const from = match.index + lead;
        const to = from + (match[1] ?? match[2] ?? '').length + 2;
        found.push({ text: textOfJsonString(source, from, to), start: from, end: to });
        if (match[3] !== ',')
            return found;
        STRING.lastIndex = match.index + match[0].length;
    }
}


/***/ }),

/***/ 8956:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  read: () => (/* binding */ read)
});

// EXTERNAL MODULE: ./src/guard/source/text/lines.ts
var text_lines = __webpack_require__(9168);
// EXTERNAL MODULE: ./src/guard/source/text/weaver.ts
var text_weaver = __webpack_require__(7859);
;// CONCATENATED MODULE: ./src/guard/source/docker/instructions.ts


/** The instructions of a Dockerfile. Comments go to the gathering. */
function instructionsIn(into) {
    const { text } = into;
    const escaping = /^#\s*escape\s*=\s*([\\`])/im.exec(text.slice(0, 500))?.[1] ?? '\\';
    const lines = (0,text_lines/* linesOf */.D)(text);
    const found = [];
    let index = 0;
    while (index < lines.length) {
        const line = lines[index];
        index += 1;
        const head = /^\s*([A-Za-z]+)(?=\s|$)[ \t]*/.exec(text.slice(line.start, Math.min(line.end, line.start + 500)));
        if (isComment(text, line))
            into.comment(line.start, line.end);
        if (!head?.[1])
            continue;
        const weaver = new text_weaver/* Weaver */.b(into.source);
        let from = line.start + head[0].length;
        let last = line;
        let continuation = continuationIn(text, from, last.end, escaping);
        while (continuation !== -1) {
            // Another escape character than the shell's own joins lines before a shell sees them.
            if (escaping === '\\')
                weaver.keep(from, continuation + 1).put('\n', last.end);
            else
                weaver.keep(from, continuation);
            last = { start: last.end, end: last.end, next: last.next };
            while (index < lines.length && (isComment(text, lines[index]) || isEmpty(text, lines[index]))) {
                into.comment(lines[index].start, lines[index].end);
                index += 1;
            }
            if (index >= lines.length)
                break;
            last = lines[index];
            index += 1;
            from = last.start;
            continuation = continuationIn(text, from, last.end, escaping);
        }
        if (continuation === -1)
            weaver.keep(Math.max(from, last.start), last.end);
        const rest = weaver.done(from);
        const name = head[1].toUpperCase();
        const here = [];
        if (/^(?:RUN|COPY|ADD|ONBUILD)$/.test(name))
            index = readHere(into, rest, lines, index, here);
        found.push({ name, rest, here });
    }
    return found;
}
const isComment = (text, { start, end }) => /^\s*#/.test(text.slice(start, Math.min(end, start + 200)));
const isEmpty = (text, { start, end }) => end - start < 200 && text.slice(start, end).trim() === '';
/** Where the escape character stands that ends a line, blanks behind it or none; -1 without. */
function continuationIn(text, start, end, escaping) {
    let at = end - 1;
    while (at >= start && (text[at] === ' ' || text[at] === '\t'))
        at -= 1;
    return at >= start && text[at] === escaping ? at : -1;
}
const OPENER = /(?<!<)<<-?\s*(?:"(\w+)"|'(\w+)'|(\w+))/g;
function readHere(into, rest, lines, from, here) {
    let index = from;
    for (const match of rest.text.slice(0, 10_000).matchAll(OPENER)) {
        const name = match[1] ?? match[2] ?? match[3] ?? '';
        const content = new text_weaver/* Weaver */.b(into.source);
        const start = index;
        let closed = false;
        while (index < lines.length && !closed) {
            const line = lines[index];
            const written = into.text.slice(line.start, Math.min(line.end, line.start + 200));
            closed = (match[0].startsWith('<<-') ? written.replace(/^\t+/, '') : written) === name;
            if (!closed)
                content.keep(line.start, line.next);
            index += 1;
        }
        const end = lines[index - 1];
        const whole = new text_weaver/* Weaver */.b(into.source).keep(lines[start]?.start ?? 0, index > start ? (end?.next ?? 0) : 0);
        here.push({ name, content: content.done(lines[start]?.start ?? 0), whole: whole.done() });
    }
    return index;
}

// EXTERNAL MODULE: ./src/guard/source/json/string.ts
var string = __webpack_require__(7973);
// EXTERNAL MODULE: ./src/guard/source/shebang.ts
var shebang = __webpack_require__(6423);
// EXTERNAL MODULE: ./src/guard/source/text/tracked.ts
var tracked = __webpack_require__(3081);
// EXTERNAL MODULE: ./src/guard/source/words/split.ts
var split = __webpack_require__(2529);
;// CONCATENATED MODULE: ./src/guard/source/kinds/dockerfile.ts






/** What a Dockerfile runs when an image is built, and what the image runs. */
const read = (into) => {
    const global = new Map();
    let stage = { variables: new Map(), directory: undefined, dialect: 'sh' };
    let started = false;
    for (const instruction of instructionsIn(into)) {
        if (instruction.name === 'FROM') {
            stage = { variables: new Map(), directory: undefined, dialect: 'sh' };
            started = true;
        }
        else if (instruction.name === 'ARG' && !started)
            setVariables(instruction.rest, global);
        else
            readInstruction(into, instruction, stage, global, 0);
    }
};
function readInstruction(into, instruction, stage, global, depth) {
    const { name, rest } = instruction;
    const { text } = rest;
    switch (name) {
        case 'ENV':
        case 'ARG':
            setVariables(rest, stage.variables, global);
            return;
        case 'WORKDIR': {
            const given = (0,split/* splitWords */.y)(rest, 0, text.length)[0]?.text.text ?? '';
            if (given.includes('$'))
                stage.directory = undefined;
            else
                stage.directory =
                    given.startsWith('/') || !stage.directory ? given : `${stage.directory.replace(/\/$/, '')}/${given}`;
            return;
        }
        case 'SHELL':
            stage.dialect =
                (0,string/* jsonStrings */.l)(rest, 0, text.length)?.[0]
                    ?.text.text.split('/')
                    .at(-1)
                    ?.replace(/\.exe$/, '') ?? 'sh';
            return;
        case 'RUN':
        case 'CMD':
        case 'ENTRYPOINT':
            readCommand(into, instruction, stage, behindFlags(text));
            return;
        case 'COPY':
        case 'ADD':
            for (const { content } of instruction.here)
                readFile(into, content, text, stage);
            return;
        case 'HEALTHCHECK': {
            const command = /^\s*(?:--[\w-]+=\S+\s+(?:\\\n\s*)?)*CMD\s+/i.exec(text);
            if (command)
                readCommand(into, instruction, stage, command[0].length);
            return;
        }
        case 'ONBUILD': {
            const inner = /^([A-Za-z]+)[ \t]+/.exec(text);
            if (!inner?.[1] || depth > 0)
                return;
            const part = (0,tracked/* cut */.Jj)(rest, inner[0].length, text.length);
            readInstruction(into, { ...instruction, name: inner[1].toUpperCase(), rest: part }, stage, global, depth + 1);
            return;
        }
        default:
            return;
    }
}
const behindFlags = (text) => /^(?:(?:\s|\\\n)*--[\w-]+(?:=\S*)?(?=\s))*(?:\s|\\\n)*/.exec(text)?.[0].length ?? 0;
/** `["program", "argument"]`, on several lines too. */
function vectorIn(rest, from) {
    const text = rest.text.replace(/\\\n/g, '  ');
    return (0,string/* jsonStrings */.l)({ ...rest, text }, from, text.length)?.map((word) => ({
        value: word.text.text,
        span: (0,tracked/* spanOf */.ee)(rest, word.start, word.end),
    }));
}
function readCommand(into, { name, rest, here }, stage, from) {
    const { text } = rest;
    const place = {
        variables: stage.variables,
        ...(stage.directory === undefined ? {} : { directory: stage.directory }),
    };
    const words = vectorIn(rest, from);
    if (words) {
        into.run(words, place);
        const { entrypoint } = stage;
        if (name === 'ENTRYPOINT')
            stage.entrypoint = words;
        // `CMD` alone is no command where it begins with an option, or is the text of a shell.
        else if (name === 'CMD' &&
            entrypoint &&
            (/^-/.test(words[0]?.value ?? '') || /^-\w*c$/.test(entrypoint.at(-1)?.value ?? '')))
            into.run([...entrypoint, ...words], place);
        return;
    }
    const [first] = here;
    // `RUN <<EOF`: the document is the script; with a program before it, the shell sees both.
    if (first && /^<<-?\s*["']?\w+["']?\s*$/.test(text.slice(from))) {
        into.program(first.content, (0,shebang/* shebangProgram */.h)(first.content.text), place, stage.dialect);
        return;
    }
    const weaver = new text_weaver/* Weaver */.b(into.source).add((0,tracked/* cut */.Jj)(rest, from, text.length));
    if (first)
        weaver.add(into.ownAt('\n', Math.max(0, (rest.origin[text.length] ?? 1) - 1)));
    for (const document of here)
        weaver.add(document.whole);
    into.shell(weaver.done(), place, stage.dialect);
}
/** `COPY <<EOF /entry.sh`: a script, where its first line or its name says so. */
function readFile(into, content, target, stage) {
    const program = (0,shebang/* shebangProgram */.h)(content.text);
    if (program !== undefined || /\.(?:sh|bash)["']?\s*$/.test(target))
        into.program(content, program, { variables: stage.variables }, 'sh');
}
/** `A=b C="d e"`, or the old `A b`. */
function setVariables(rest, variables, global) {
    const { text } = rest;
    const old = /^\s*([A-Za-z_]\w*)[ \t]+([^=\n]*)$/.exec(text);
    const pairs = old
        ? [[old[1] ?? '', old[2] ?? '']]
        : (0,split/* splitWords */.y)(rest, 0, text.length).map(({ text: word }) => {
            const equals = word.text.indexOf('=');
            return equals === -1 ? [word.text, undefined] : [word.text.slice(0, equals), word.text.slice(equals + 1)];
        });
    for (const [name, value] of pairs) {
        if (name === undefined || !/^[A-Za-z_]\w*$/.test(name))
            continue;
        if (value === undefined) {
            const inherited = global?.get(name);
            if (inherited)
                variables.set(name, inherited);
        }
        else {
            const filled = value.replace(/\$\{?(\w+)\}?/g, (whole, other) => variables.get(other)?.[0] ?? whole);
            if (filled.includes('$'))
                variables.delete(name);
            else
                variables.set(name, [filled]);
        }
    }
}


/***/ }),

/***/ 2529:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ splitWords)
/* harmony export */ });
/* harmony import */ var _text_weaver_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7859);

/** Splits `[start, end)` at blanks, as service managers do it: quotes group, a backslash escapes, nothing else is special. */
function splitWords(source, start, end, plainOf = (next) => next) {
    const { text } = source;
    const words = [];
    let at = start;
    while (at < end) {
        if (isBlank(text, at)) {
            at += 1;
            continue;
        }
        const from = at;
        const weaver = new _text_weaver_js__WEBPACK_IMPORTED_MODULE_0__/* .Weaver */ .b(source);
        let quote = '';
        let quoted = false;
        while (at < end && (quote !== '' || !isBlank(text, at))) {
            const char = text[at] ?? '';
            const next = text[at + 1] ?? '';
            if (char === '\\' && at + 1 < end) {
                if (next === '\n')
                    at += 2;
                else {
                    const plain = plainOf(next);
                    if (plain === next)
                        weaver.keep(at + 1, at + 2);
                    else
                        weaver.put(plain ?? char + next, at);
                    at += 2;
                }
            }
            else if (char === quote) {
                quote = '';
                at += 1;
            }
            else if (quote === '' && (char === '"' || char === "'")) {
                quote = char;
                quoted = true;
                at += 1;
            }
            else {
                let to = at + 1;
                while (to < end && !'\\"\' \t\n\r'.includes(text[to] ?? ' '))
                    to += 1;
                weaver.keep(at, to);
                at = to;
            }
        }
        words.push({ text: weaver.done(from), start: from, end: at, quoted });
    }
    return words;
}
const isBlank = (text, at) => {
    const char = text[at];
    return char === ' ' || char === '\t' || char === '\n' || char === '\r' || (char === '\\' && text[at + 1] === '\n');
};


/***/ })

};
