export const id = 5976;
export const ids = [5976];
export const modules = {

/***/ 5976:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   read: () => (/* binding */ read)
/* harmony export */ });
/* harmony import */ var _text_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9168);
/* harmony import */ var _text_tracked_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3081);
/* harmony import */ var _text_weaver_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7859);
/* harmony import */ var _words_split_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2529);




/** Units of systemd and their drop-ins: each `Exec…=` line, split as systemd splits it. */
const read = (into) => {
    const assignments = assignmentsIn(into);
    const variables = new Map();
    let directory;
    for (const { key, value } of assignments) {
        if (key === 'WorkingDirectory')
            directory = value.text.trim().replace(/^-/, '');
        if (key !== 'Environment')
            continue;
        for (const { text } of (0,_words_split_js__WEBPACK_IMPORTED_MODULE_1__/* .splitWords */ .y)(value, 0, value.text.length)) {
            const equals = text.text.indexOf('=');
            const content = text.text.slice(equals + 1);
            if (equals > 0 && !content.includes('%'))
                variables.set(text.text.slice(0, equals), [content]);
        }
    }
    const known = directory === undefined || directory.includes('%') || directory === '~' ? undefined : directory;
    const place = { variables, ...(known === undefined ? {} : { directory: known }) };
    for (const { key, value } of assignments)
        if (/^Exec[A-Z]\w*$/.test(key) || key === 'Exec')
            readCommand(into, value, place);
};
/** The lines `key=value`, continued ones joined; comments within them are none of the value. */
function assignmentsIn(into) {
    const { text, source } = into;
    const lines = (0,_text_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .linesOf */ .D)(text);
    const found = [];
    for (let index = 0; index < lines.length; index += 1) {
        const line = lines[index];
        if (!line)
            break;
        if (isComment(text, line)) {
            into.comment(line.start, line.end);
            continue;
        }
        const key = /^\s*([A-Za-z]\w{0,60})\s*=\s*/.exec(text.slice(line.start, Math.min(line.end, line.start + 200)));
        const weaver = new _text_weaver_js__WEBPACK_IMPORTED_MODULE_3__/* .Weaver */ .b(source);
        let from = line.start + (key?.[0].length ?? 0);
        let last = line;
        while (text[last.end - 1] === '\\' && last.end > from && index + 1 < lines.length) {
            weaver.keep(from, last.end - 1).put(' ', last.end - 1);
            do {
                index += 1;
                last = lines[index] ?? last;
                if (isComment(text, last))
                    into.comment(last.start, last.end);
            } while (isComment(text, last) && index + 1 < lines.length);
            from = last.start;
        }
        if (!isComment(text, last))
            weaver.keep(from, last.end);
        if (key?.[1] !== undefined)
            found.push({ key: key[1], value: weaver.done(from) });
    }
    return found;
}
const isComment = (text, { start, end }) => /^\s*[#;]/.test(text.slice(start, Math.min(end, start + 200)));
const ESCAPES = {
    n: '\n',
    t: '\t',
    r: '\r',
    s: ' ',
    a: '\x07',
    b: '\b',
    f: '\f',
    v: '\v',
};
function readCommand(into, value, place) {
    const words = (0,_words_split_js__WEBPACK_IMPORTED_MODULE_1__/* .splitWords */ .y)(value, 0, value.text.length, (next) => ESCAPES[next] ?? next);
    let command = [];
    for (const word of words) {
        // A `;` that stands alone begins another command.
        if (word.text.text === ';' && !word.quoted && value.text.slice(word.start, word.end) === ';') {
            give(into, value, command, place);
            command = [];
        }
        else
            command.push(word);
    }
    give(into, value, command, place);
}
function give(into, value, [program, ...args], place) {
    if (!program)
        return;
    const prefix = /^[-@:+!|]*/.exec(program.text.text)?.[0] ?? '';
    const expands = !prefix.includes(':');
    // With `@` the second word is what the program is to take for its name.
    const given = prefix.includes('@') ? args.slice(1) : args;
    const first = {
        value: program.text.text.slice(prefix.length),
        span: (0,_text_tracked_js__WEBPACK_IMPORTED_MODULE_0__/* .spanOf */ .ee)(value, program.start + prefix.length, program.end),
    };
    if (first.value === '')
        return;
    const words = given.flatMap((word) => {
        const span = (0,_text_tracked_js__WEBPACK_IMPORTED_MODULE_0__/* .spanOf */ .ee)(value, word.start, word.end);
        return valuesOf(word, expands ? place.variables : undefined).map((one) => ({ value: one, span }));
    });
    into.run([first, ...words], place);
}
/** What systemd puts in: `$NAME` alone may be several words, `${NAME}` is text, `%x` is known to it only. */
function valuesOf(word, variables) {
    const { text } = word.text;
    const alone = /^\$\{?(\w+)\}?$/.exec(text)?.[1];
    if (alone !== undefined) {
        const value = variables?.get(alone)?.[0];
        if (value === undefined)
            return [undefined];
        return text.startsWith('${') ? [value] : value.split(/\s+/).filter(Boolean);
    }
    const filled = text
        .replace(/\$\{(\w+)\}/g, (whole, name) => variables?.get(name)?.[0] ?? whole)
        .replaceAll('$$', '$')
        .replaceAll('%%', '%');
    return [/^%[a-zA-Z]$/.test(text) ? undefined : filled];
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
