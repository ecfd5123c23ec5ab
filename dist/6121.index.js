export const id = 6121;
export const ids = [6121];
export const modules = {

/***/ 6121:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   read: () => (/* binding */ read)
/* harmony export */ });
/* harmony import */ var _templates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9916);
/* harmony import */ var _text_lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9168);
/* harmony import */ var _text_tracked_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3081);
/* harmony import */ var _text_weaver_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7859);
/* harmony import */ var _words_split_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2529);





/** Settings in sections: programs of Supervisor and Circus, `commands` of tox. Other tools' files hand on what they are. */
const read = (into, { path }) => {
    const { text } = into;
    if (/^[ \t]*(?:post|pre)rotate[ \t\r]*$/m.test(text))
        into.part('logrotate', into.source);
    else if (/^\[(?:Service|Socket|Mount|Unit|Timer)\]/m.test(text))
        into.part('systemd', into.source);
    else if (/monit/.test(path) || /^[ \t]*(?:check process|set daemon)\b/m.test(text))
        readMonit(into);
    else if (/^\[/m.test(text))
        readSections(into);
};
function readSections(into) {
    const entries = entriesIn(into);
    // The first of each name in a section: what else a program is told of itself.
    const settings = new Map();
    for (const { section, key, value } of entries) {
        const name = `${section}\n${key}`;
        if (!settings.has(name))
            settings.set(name, value.text);
    }
    for (const entry of entries) {
        const program = /^(?:program|eventlistener|fcgi-program|watcher|hook):?/.test(entry.section);
        if (program && /^(?:command|cmd)$/.test(entry.key))
            readProgram(into, entry, (key) => settings.get(`${entry.section}\n${key}`));
        else if (/^(?:testenv|tox|gh-actions)/.test(entry.section) && /^commands(?:_pre|_post)?$/.test(entry.key))
            into.shell((0,_templates_js__WEBPACK_IMPORTED_MODULE_0__/* .fillTemplates */ .V$)(entry.value, /\{([\w:.-]{1,100})\}/g), {}, 'sh');
    }
}
/** Supervisor starts a program without a shell. */
function readProgram(into, { value }, other) {
    const variables = new Map();
    for (const match of (other('environment') ?? '').matchAll(/(\w+)=(?:"([^"]*)"|'([^']*)'|([^,\s]*))/g))
        variables.set(match[1] ?? '', [match[2] ?? match[3] ?? match[4] ?? '']);
    const directory = other('directory')?.trim();
    const words = (0,_words_split_js__WEBPACK_IMPORTED_MODULE_2__/* .splitWords */ .y)(value, 0, value.text.length).map((word) => ({
        // `%(ENV_X)s` is known to the supervisor only.
        value: /^%\(\w+\)s$/.test(word.text.text) ? undefined : word.text.text,
        span: (0,_text_tracked_js__WEBPACK_IMPORTED_MODULE_1__/* .spanOf */ .ee)(value, word.start, word.end),
    }));
    into.run(words, { variables, ...(directory === undefined || directory.includes('%(') ? {} : { directory }) });
}
function entriesIn(into) {
    const { text, source } = into;
    const found = [];
    let section = '';
    for (const line of (0,_text_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .linesOf */ .D)(text)) {
        const written = text.slice(line.start, Math.min(line.end, line.start + 65_536));
        if (/^\s*[#;]/.test(written)) {
            into.comment(line.start, line.end);
            continue;
        }
        const head = /^\[([^\]\n]{1,200})\]/.exec(written)?.[1];
        const pair = /^([\w.-]{1,100})\s*[=:]\s*/.exec(written);
        const comment = / [;#]/.exec(written)?.index;
        if (comment !== undefined)
            into.comment(line.start + comment, line.end);
        const end = written.includes(' ;') ? line.start + written.indexOf(' ;') : line.end;
        if (head !== undefined)
            section = head;
        else if (pair?.[1] !== undefined)
            found.push({
                section,
                key: pair[1],
                weaver: new _text_weaver_js__WEBPACK_IMPORTED_MODULE_4__/* .Weaver */ .b(source).keep(line.start + pair[0].length, end),
                at: line.start,
            });
        else if (/^\s/.test(written))
            found.at(-1)?.weaver.put('\n', line.start).keep(line.start, end);
    }
    return found.map(({ section: name, key, weaver, at }) => ({ section: name, key, value: weaver.done(at) }));
}
const MONIT = /\b(?:exec|(?:start|stop|restart)\s+program\s*=?|program\s+\w+\s+with\s+path)\s*(?:"([^"\n]*)"|'([^'\n]*)')/g;
/** Monit starts and execs programs from quoted texts. */
function readMonit(into) {
    for (const { start, end } of (0,_text_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .linesOf */ .D)(into.text))
        if (/^\s*#/.test(into.text.slice(start, Math.min(end, start + 200))))
            into.comment(start, end);
    for (const match of into.text.matchAll(MONIT)) {
        const inner = match[1] ?? match[2] ?? '';
        const start = match.index + match[0].length - inner.length - 1;
        into.shell((0,_text_tracked_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(into.source, start, start + inner.length), {}, 'sh');
    }
}


/***/ }),

/***/ 9916:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QT: () => (/* binding */ TEMPLATES),
/* harmony export */   V$: () => (/* binding */ fillTemplates),
/* harmony export */   x6: () => (/* binding */ withoutStatements)
/* harmony export */ });
/* harmony import */ var _text_weaver_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7859);

/** How a tool marks what it fills in; the first group is the name. Each is bounded, so that no text makes it slow. */
const TEMPLATES = {
    /** Jinja, Go templates, Taskfile: `{{ name }}`. */
    mustache: /\{\{-?([^{}]{0,300}?)-?\}\}/g,
    /** CircleCI: `<< parameters.name >>`. */
    chevrons: /<<\s*((?:parameters|pipeline|matrix)\.[\w.-]{1,100})\s*>>/g,
    /** GitLab: `$[[ inputs.name ]]`. */
    inputs: /\$\[\[([^[\]]{0,300}?)\]\]/g,
    /** Azure: `$(name)` where a dot or a known name says that it is no command. */
    macro: /\$\(([A-Za-z_][\w.-]{0,100})\)/g,
};
/** Puts constants in for what a tool fills in, and a shell variable of the same length for what is not known. */
function fillTemplates(source, pattern, known = () => undefined, takes = () => true) {
    if (!pattern.test(source.text)) {
        pattern.lastIndex = 0;
        return source;
    }
    pattern.lastIndex = 0;
    const weaver = new _text_weaver_js__WEBPACK_IMPORTED_MODULE_0__/* .Weaver */ .b(source);
    const names = new Map();
    let start = 0;
    for (const match of source.text.matchAll(pattern)) {
        const name = (match[1] ?? '').trim();
        const value = known(name);
        if (value === undefined && !takes(name))
            continue;
        weaver.keep(start, match.index);
        start = match.index + match[0].length;
        if (value === undefined)
            weaver.put(standIn(name, match[0].length, names), match.index);
        else
            weaver.put(value, match.index);
    }
    return weaver.keep(start, source.text.length).done();
}
function standIn(name, length, names) {
    const key = `${length} ${name}`;
    const called = names.get(key) ?? `_${names.size.toString(36)}`.slice(0, Math.max(1, length - 3)).padEnd(length - 3, '_');
    names.set(key, called);
    return `\${${called}}`;
}
/** Blanks the statements of a template language, `{% … %}` and `{# … #}`: they are nothing to a shell. */
function withoutStatements(source) {
    if (!source.text.includes('{%') && !source.text.includes('{#'))
        return source;
    const blank = (text) => text.replace(/[^\n]/g, ' ');
    return { origin: source.origin, text: source.text.replace(/\{%[^{}\n]{0,300}%\}|\{#[^{}\n]{0,300}#\}/g, blank) };
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
