export const id = 5444;
export const ids = [5444];
export const modules = {

/***/ 5444:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  read: () => (/* binding */ read)
});

;// CONCATENATED MODULE: ./src/guard/source/ansible/modules.ts
const SHELLS = new Set(['shell', 'raw', 'expect']);
const COMMANDS = new Set(['command', 'script']);
const SERVICES = new Set(['service', 'systemd', 'systemd_service', 'sysvinit', 'supervisorctl', 'openrc']);
/** The module that a key of a task names, without its collection; `undefined` for what gives no command. */
function moduleOf(key) {
    const name = /^(?:ansible\.(?:builtin|legacy|posix)|community\.(?:general|mysql|postgresql))\.(\w+)$/.exec(key)?.[1] ?? key;
    if (SHELLS.has(name))
        return { kind: 'shell', name };
    if (COMMANDS.has(name))
        return { kind: 'command', name };
    if (SERVICES.has(name))
        return { kind: 'service', name };
    return EQUIVALENTS[name] ? { kind: 'equivalent', name } : undefined;
}
const VERBS = {
    stopped: 'stop',
    started: 'start',
    restarted: 'restart',
    reloaded: 'reload',
};
/** The verb for a service's `state`. */
const serviceVerb = (state) => VERBS[state];
/** By module: the words of a command that does the same; `=name` stands for the value of that parameter. */
const EQUIVALENTS = {
    reboot: () => ['reboot'],
    file: (value) => {
        const path = ['path', 'dest', 'name'].find((name) => value(name) !== undefined);
        if (path === undefined)
            return undefined;
        if (value('state') === 'absent')
            return ['rm', '-rf', `=${path}`];
        if (value('mode') === undefined)
            return undefined;
        return ['chmod', ...(/^(?:true|yes)$/i.test(value('recurse') ?? '') ? ['-R'] : []), '=mode', `=${path}`];
    },
    copy: (value) => value('dest') === undefined ? undefined : ['cp', value('src') === undefined ? '/dev/stdin' : '=src', '=dest'],
    synchronize: (value) => (value('dest') === undefined ? undefined : ['rsync', '-a', '=src', '=dest']),
    unarchive: (value) => (value('dest') === undefined ? undefined : ['tar', '-x', '-f', '=src', '-C', '=dest']),
    git: (value) => (value('dest') === undefined ? undefined : ['git', '-C', '=dest', 'pull']),
    iptables: (value) => (/^(?:true|yes)$/i.test(value('flush') ?? '') ? ['iptables', '-F'] : undefined),
    ufw: (value) => /^(?:disabled|reset)$/.test(value('state') ?? '')
        ? ['ufw', value('state') === 'reset' ? 'reset' : 'disable']
        : undefined,
    postgresql_db: (value) => (value('state') === 'absent' ? ['dropdb', '=name'] : undefined),
    mysql_db: (value) => (value('state') === 'absent' ? ['mysqladmin', 'drop', '=name'] : undefined),
    docker_volume: (value) => (value('state') === 'absent' ? ['docker', 'volume', 'rm', '=name'] : undefined),
};
const equivalentOf = (module, value) => EQUIVALENTS[module]?.(value);

// EXTERNAL MODULE: ./src/guard/source/templates.ts
var templates = __webpack_require__(9916);
// EXTERNAL MODULE: ./src/guard/source/text/tracked.ts
var tracked = __webpack_require__(3081);
// EXTERNAL MODULE: ./src/guard/source/text/weaver.ts
var text_weaver = __webpack_require__(7859);
// EXTERNAL MODULE: ./src/guard/source/yaml/commands.ts
var commands = __webpack_require__(8505);
// EXTERNAL MODULE: ./src/guard/source/yaml/document.ts + 4 modules
var yaml_document = __webpack_require__(7406);
;// CONCATENATED MODULE: ./src/guard/source/kinds/ansible.ts






const LISTS = ['tasks', 'pre_tasks', 'post_tasks', 'handlers', 'block', 'rescue', 'always'];
/** Lists whose tasks run one after another; a file of tasks is one too. */
const TASKS = /^(?:(?:pre_|post_)?tasks|block|plays)$/;
const DEEPEST = 12;
/** Playbooks, roles and handlers of Ansible: what they run, and what modules do that a command would do. */
const read = (into) => {
    for (const document of (0,yaml_document/* yamlDocuments */.O)(into))
        new Playbook(into, document).list(document.root, new Map(), true, 0, 'plays');
};
class Playbook {
    #into;
    #document;
    #seen = new Set();
    constructor(into, document) {
        this.#into = into;
        this.#document = document;
    }
    /** Plays or tasks, in their order. Services that are stopped and started again stand in one script. */
    list(list, outer, remote, depth, key) {
        const document = this.#document;
        const target = document.target(list);
        if (!target || this.#seen.has(target) || depth > DEEPEST)
            return;
        this.#seen.add(target);
        const services = new text_weaver/* Weaver */.b(this.#into.source);
        const turns = [{ of: `list ${this.#into.count()}` }];
        for (const item of document.items(target)) {
            const known = new Map([...outer, ...(0,commands/* constantsOf */.Lg)(document, document.get(item, 'vars'))]);
            const local = document.text(document.get(item, 'connection')) === 'local' ||
                /^(?:localhost|127\.0\.0\.1)$/.test(document.text(document.get(item, 'delegate_to') ?? document.get(item, 'hosts')) ?? '');
            // A handler runs when it is called, a task with a condition perhaps not.
            const inOrder = TASKS.test(key) && document.get(item, 'when') === undefined;
            const place = { remote: remote && !local, ...(inOrder ? { turns } : {}) };
            for (const each of LISTS)
                this.list(document.get(item, each), known, place.remote, depth + 1, each);
            this.#task(item, known, place, services);
        }
        if (services.length > 0)
            this.#into.shell(services.done(), { remote });
    }
    #task(task, known, place, services) {
        const document = this.#document;
        const variables = (0,commands/* constantsOf */.Lg)(document, document.get(task, 'environment'));
        const args = document.get(task, 'args');
        for (const { key, value } of document.entries(task)) {
            const action = key === 'action' || key === 'local_action';
            const free = document.tracked(value);
            const named = action
                ? (free?.text.split(/\s+/, 1)[0] ?? document.text(document.get(value, 'module')) ?? '')
                : key;
            const module = moduleOf(named);
            if (!module)
                continue;
            const text = free && action ? (0,tracked/* cut */.Jj)(free, named.length, free.text.length) : free;
            const parameter = (name) => document.tracked(document.get(value, name) ?? document.get(args, name)) ?? (text && inText(text, name));
            const directory = parameter('chdir')?.text;
            const around = {
                ...place,
                variables,
                ...(key === 'local_action' ? { remote: false } : {}),
                ...(directory === undefined || directory.includes('{{') ? {} : { directory }),
            };
            if (module.kind === 'service')
                this.#service(module.name, task, parameter, known, services);
            else if (module.kind === 'equivalent')
                this.#equivalent(module.name, value, parameter, known, around);
            else {
                const argv = document.items(document.get(value, 'argv') ?? document.get(args, 'argv'));
                if (argv.length > 0)
                    this.#into.run((0,commands/* wordsOf */.Z9)(document, argv, (one) => filled(one, known)), around);
                const command = parameter('cmd') ?? (text && withoutParameters(text));
                if (command)
                    this.#into.shell(this.#looped(task, command, known), around, 'sh');
            }
        }
    }
    /** A task with a loop over written items, as the loop of a shell that it is. */
    #looped(task, command, known) {
        const document = this.#document;
        const list = document.get(task, 'loop') ?? document.get(task, 'with_items') ?? document.get(task, 'with_list');
        const items = document.items(list).map((item) => document.tracked(item));
        const isPlain = items.every((item) => item && !/['\n]|\{\{/.test(item.text));
        if (items.length === 0 || items.length > MOST_ITEMS || !isPlain || !/\{\{\s*item\s*\}\}/.test(command.text))
            return filled(command, known);
        const own = (text) => this.#into.ownAt(text, command.origin[0] ?? 0);
        const weaver = new text_weaver/* Weaver */.b(this.#into.source).add(own('for _item in'));
        for (const item of items)
            if (item)
                weaver.add(own(" '")).add(item).add(own("'"));
        return weaver
            .add(own('; do '))
            .add(filled(command, new Map([...known, ['item', ['$_item']]])))
            .add(own('\ndone'))
            .done();
    }
    #service(module, task, parameter, known, services) {
        const name = parameter('name') ?? parameter('service');
        const state = parameter('state');
        const verb = serviceVerb(state?.text ?? '');
        if (!name || !state || verb === undefined)
            return;
        const at = state.origin[0] ?? 0;
        const own = (text) => this.#into.ownAt(text, at);
        // A task with a condition may not run.
        if (this.#document.get(task, 'when'))
            services.add(own('$_when && '));
        services.add(own(`${module === 'supervisorctl' ? 'supervisorctl' : 'systemctl'} ${verb} `));
        services
            .add(filled(name, known))
            .add(this.#into.ownAt('\n', Math.max(0, (name.origin[name.text.length] ?? 0) - 1)));
    }
    #equivalent(module, node, parameter, known, place) {
        const words = equivalentOf(module, (name) => parameter(name)?.text);
        const range = node.range ?? [0, 0, 0];
        const whole = this.#into.span(range[0], range[1]);
        this.#into.run((words ?? []).map((word) => {
            const written = word.startsWith('=') ? parameter(word.slice(1)) : undefined;
            if (!written)
                return { value: word.startsWith('=') ? undefined : word, span: whole };
            const { text } = filled(written, known);
            return { value: text.includes('${_') ? undefined : text, span: (0,tracked/* spanOf */.ee)(written, 0, written.text.length) };
        }), place);
    }
}
const MOST_ITEMS = 64;
/** `name=value` within the free form of a module. */
function inText(text, name) {
    const match = new RegExp(`(?:^|\\s)${name}=(?:"([^"]*)"|'([^']*)'|(\\S+))`).exec(text.text);
    if (!match)
        return undefined;
    const value = match[1] ?? match[2] ?? match[3] ?? '';
    const start = match.index + match[0].lastIndexOf(value);
    return (0,tracked/* cut */.Jj)(text, start, start + value.length);
}
/** `chdir=`, `creates=` and the like before or behind the command are no part of it. */
function withoutParameters(text) {
    const blank = text.text.replace(/(?<!\S)(?:chdir|creates|removes|executable|warn|stdin)=\S*/g, (part) => ' '.repeat(part.length));
    return { text: blank, origin: text.origin };
}
const filled = (text, known) => (0,templates/* fillTemplates */.V$)((0,templates/* withoutStatements */.x6)(text), templates/* TEMPLATES */.QT.mustache, (name) => known.get(name)?.[0]);


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

/***/ 8881:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ partsOf)
/* harmony export */ });
/** What is known of a text, and nothing between where only runs tell: `${_…}` is a variable of this linter's own. */
const partsOf = (text) => text.split(/(\$\{_\w*\})/).map((part, index) => (index % 2 === 0 ? part : undefined));


/***/ }),

/***/ 5290:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ strangeEnd),
/* harmony export */   O: () => (/* binding */ strangeEndOfYaml)
/* harmony export */ });
/**
 * Line ends that some readers know and others take for a character: a carriage return alone, the separators of lines and
 * of paragraphs; YAML 1.1 knows U+0085 too. Behind one of them a comment ends, or does not.
 */
const STRANGE = /\r(?!\n)|[\u2028\u2029]/;
const STRANGE_IN_YAML = /\r(?!\n)|[\u0085\u2028\u2029]/;
/** Where the first of them stands; -1 without any. */
const strangeEnd = (text) => text.search(STRANGE);
const strangeEndOfYaml = (text) => text.search(STRANGE_IN_YAML);


/***/ }),

/***/ 8505:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bm: () => (/* binding */ giveSettings),
/* harmony export */   Fl: () => (/* binding */ scriptOf),
/* harmony export */   Lg: () => (/* binding */ constantsOf),
/* harmony export */   Z9: () => (/* binding */ wordsOf)
/* harmony export */ });
/* harmony import */ var _text_parts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8881);
/* harmony import */ var _text_tracked_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3081);
/* harmony import */ var _text_weaver_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7859);



const DEEPEST = 5;
/** What a list of commands says as one script, lists in it included; the scalar itself where it is one. */
function scriptOf(into, document, node, fill = (text) => text) {
    const texts = scalarsIn(document, node, 0);
    const [only] = texts;
    if (!only)
        return undefined;
    if (texts.length === 1)
        return fill(only);
    const weaver = new _text_weaver_js__WEBPACK_IMPORTED_MODULE_1__/* .Weaver */ .b(into.source);
    for (const text of texts) {
        const end = text.origin[text.text.length] ?? 0;
        weaver.add(fill(text)).add(into.ownAt('\n', Math.max(0, end - 1)));
    }
    return weaver.done();
}
function scalarsIn(document, node, depth) {
    const tracked = document.tracked(node);
    if (tracked)
        return [tracked];
    if (depth >= DEEPEST)
        return [];
    return document.items(node).flatMap((item) => scalarsIn(document, item, depth + 1));
}
/** Scalars as the arguments of a command. */
function wordsOf(document, nodes, fill = (text) => text) {
    return nodes.flatMap((node) => {
        const written = document.tracked(node);
        return written ? [wordOf(written, fill)] : [];
    });
}
function wordOf(written, fill) {
    const { text } = fill(written);
    // A template in it is not known, and a shell never expands it.
    const span = (0,_text_tracked_js__WEBPACK_IMPORTED_MODULE_0__/* .spanOf */ .ee)(written, 0, written.text.length);
    return /\$\{_/.test(text) ? { value: undefined, parts: (0,_text_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .partsOf */ .C)(text), span } : { value: text, span };
}
/** How programs are to call ssh: what stands in an environment holds for all that is run in it, as an `export` does. */
const SSH = /\bssh\b|HOST_?KEY_?CHECKING/i;
/** Gives the entries of an environment that say how ssh is called. */
function giveSettings(into, document, environment) {
    for (const { key, value } of document.entries(environment)) {
        const written = document.tracked(value);
        if (!written || !SSH.test(`${key}=${written.text}`))
            continue;
        const span = (0,_text_tracked_js__WEBPACK_IMPORTED_MODULE_0__/* .spanOf */ .ee)(written, 0, written.text.length);
        into.run([
            { value: 'export', span },
            { value: `${key}=${written.text}`, span },
        ]);
    }
}
/** Names with values that are said outright: `{A: b}`, `[A=b]`, `[{name: A, value: b}]`. */
function constantsOf(document, node) {
    const found = new Map();
    const set = (name, value) => {
        if (name !== undefined && value !== undefined && /^[A-Za-z_]\w*$/.test(name) && !/\$|\{\{/.test(value))
            found.set(name, [value]);
    };
    for (const { key, value } of document.entries(node))
        set(key, document.text(document.isMap(value) ? document.get(value, 'value') : value));
    for (const item of document.items(node)) {
        const text = document.text(item);
        if (text !== undefined)
            set(text.split('=', 1)[0], text.includes('=') ? text.slice(text.indexOf('=') + 1) : undefined);
        else
            set(document.text(document.get(item, 'name') ?? document.get(item, 'key')), document.text(document.get(item, 'value')));
    }
    return found;
}


/***/ }),

/***/ 7406:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ yamlDocuments)
});

// UNUSED EXPORTS: YamlDocument

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./src/guard/source/directives.ts
var directives = __webpack_require__(4173);
// EXTERNAL MODULE: ./src/guard/source/text/strange-ends.ts
var strange_ends = __webpack_require__(5290);
// EXTERNAL MODULE: ./src/guard/source/text/tracked.ts
var tracked = __webpack_require__(3081);
// EXTERNAL MODULE: ./src/guard/source/text/weaver.ts
var weaver = __webpack_require__(7859);
// EXTERNAL MODULE: ./src/guard/source/text/lines.ts
var text_lines = __webpack_require__(9168);
;// CONCATENATED MODULE: ./src/guard/source/yaml/block.ts

/**
 * A block scalar `[start, end)`: from its `|` or `>` to the end of its last line. `parent` is the indentation from which
 * an indentation indicator counts.
 */
function weaveBlock(weaver, text, start, end, folded, parent) {
    const header = text.indexOf('\n', start);
    if (header === -1 || header >= end)
        return weaver;
    const indicators = /^[|>]([-+\d]*)/.exec(text.slice(start, start + 8))?.[1] ?? '';
    const lines = (0,text_lines/* linesOf */.D)(text, header + 1, end).map((line) => blockLine(text, line));
    const content = lines.findIndex(({ empty }) => !empty);
    const keeps = indicators.includes('+');
    if (content === -1) {
        if (keeps)
            for (const line of lines)
                weaver.put('\n', line.end);
        return weaver;
    }
    const explicit = Number(/\d/.exec(indicators)?.[0] ?? 0);
    const indent = explicit > 0 ? Math.max(parent, 0) + explicit : (lines[content]?.indent ?? 0);
    let stop = lines.length;
    while (stop > 0 && lines[stop - 1]?.empty)
        stop -= 1;
    // Spaces beyond the indentation are text, on empty lines too.
    for (let index = lines.length - 1; index >= stop; index -= 1)
        if ((lines[index]?.indent ?? 0) > indent)
            stop = index + 1;
    for (const line of lines.slice(0, content)) {
        weaver.keep(line.start + Math.min(indent, line.indent), line.start + line.indent).put('\n', line.end);
    }
    const body = lines.slice(content, stop);
    if (folded)
        foldBody(weaver, text, body, indent);
    else
        body.forEach((line, index) => {
            if (index > 0)
                weaver.put('\n', body[index - 1].end);
            weaver.keep(line.start + Math.min(indent, line.indent), line.end);
        });
    const last = body.at(-1)?.end ?? header;
    if (keeps) {
        for (const line of lines.slice(stop))
            weaver.put('\n', Math.max(line.start - 1, 0)).keep(line.start + indent, line.start + line.indent);
        if (text[end - 1] === '\n')
            weaver.put('\n', end - 1);
        else
            weaver.put('\n', last);
    }
    else if (!indicators.includes('-'))
        weaver.put('\n', last);
    return weaver;
}
function blockLine(text, { start, end }) {
    let at = start;
    while (at < end && text[at] === ' ')
        at += 1;
    return { start, indent: at - start, end, empty: at === end };
}
function foldBody(weaver, text, lines, indent) {
    let separator = '';
    let deeper = false;
    let before = lines[0]?.start ?? 0;
    for (const line of lines) {
        const from = line.start + Math.min(indent, line.indent);
        if (line.indent > indent || text[from] === '\t') {
            if (separator === ' ')
                separator = '\n';
            else if (!deeper && separator === '\n')
                separator = '\n\n';
            weaver.put(separator, before).keep(from, line.end);
            separator = '\n';
            deeper = true;
        }
        else if (line.empty) {
            if (separator === '\n')
                weaver.put('\n', before);
            else
                separator = '\n';
        }
        else {
            weaver.put(separator, before).keep(from, line.end);
            separator = ' ';
            deeper = false;
        }
        before = line.end;
    }
}

;// CONCATENATED MODULE: ./src/guard/source/yaml/double-quoted.ts
const ESCAPES = {
    '0': '\0',
    a: '\x07',
    b: '\b',
    e: '\x1b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
    v: '\v',
    N: '\u0085',
    _: '\u00a0',
    L: '\u2028',
    P: '\u2029',
    ' ': ' ',
    '"': '"',
    '/': '/',
    '\\': '\\',
    '\t': '\t',
};
const DIGITS = { x: 2, u: 4, U: 8 };
/** A double-quoted scalar `[start, end)` with its quotes. */
function weaveDoubleQuoted(weaver, text, start, end) {
    const stop = end - 1;
    let at = start + 1;
    while (at < stop) {
        const char = text[at];
        if (char === '\\')
            at = weaveEscape(weaver, text, at);
        else if (char === '\n' || (char === '\r' && text[at + 1] === '\n'))
            at = fold(weaver, text, at);
        else if (char === ' ' || char === '\t') {
            let to = at;
            while (text[to] === ' ' || text[to] === '\t')
                to += 1;
            if (text[to] !== '\n' && !(text[to] === '\r' && text[to + 1] === '\n'))
                weaver.keep(at, Math.min(to, stop));
            at = to;
        }
        else {
            let to = at + 1;
            while (to < stop && !'\\\r\n \t'.includes(text[to] ?? '\n'))
                to += 1;
            weaver.keep(at, to);
            at = to;
        }
    }
    return weaver;
}
function weaveEscape(weaver, text, at) {
    const next = text[at + 1] ?? '';
    const simple = ESCAPES[next];
    if (simple !== undefined) {
        weaver.put(simple, at);
        return at + 2;
    }
    if (next === '\n' || (next === '\r' && text[at + 2] === '\n')) {
        let to = at + (next === '\n' ? 2 : 3);
        while (text[to] === ' ' || text[to] === '\t')
            to += 1;
        return to;
    }
    const digits = DIGITS[next];
    const code = digits === undefined ? '' : text.slice(at + 2, at + 2 + digits);
    const point = digits !== undefined && code.length === digits && /^[\da-f]+$/i.test(code) ? Number.parseInt(code, 16) : -1;
    if (point >= 0 && point <= 0x10ffff)
        weaver.put(String.fromCodePoint(point), at);
    else
        weaver.keep(at, at + 2 + (digits ?? 0));
    return at + 2 + (digits ?? 0);
}
/** One line end is a space; of more, all but the first are kept. */
function fold(weaver, text, from) {
    let feeds = 0;
    let at = from;
    while (true) {
        const char = text[at];
        if (char === '\n')
            feeds += 1;
        else if (char !== ' ' && char !== '\t' && !(char === '\r' && text[at + 1] === '\n'))
            break;
        at += 1;
    }
    weaver.put(feeds > 1 ? '\n'.repeat(feeds - 1) : ' ', from);
    return at;
}

;// CONCATENATED MODULE: ./src/guard/source/yaml/folded.ts

/** A plain or single-quoted scalar `[start, end)` without its quotes: lines are joined by a space, an empty line is `\n`. */
function weaveFolded(weaver, text, start, end, quoted) {
    const lines = (0,text_lines/* linesOf */.D)(text, start, end);
    if (text[end - 1] === '\n')
        lines.push({ start: end, end, next: end });
    let fold = -1;
    let feeds = 0;
    lines.forEach((line, index) => {
        const last = index === lines.length - 1;
        let from = line.start;
        let to = line.end;
        if (index > 0)
            while (from < to && isBlank(text[from]))
                from += 1;
        if (!last)
            while (to > from && isBlank(text[to - 1]))
                to -= 1;
        if (index > 0) {
            if (from === to && !last) {
                feeds += 1;
                return;
            }
            weaver.put(feeds === 0 ? ' ' : '\n'.repeat(feeds), fold);
            feeds = 0;
        }
        keep(weaver, text, from, to, quoted);
        fold = to;
    });
    return weaver;
}
const isBlank = (char) => char === ' ' || char === '\t';
/** In single quotes `''` is one quote. */
function keep(weaver, text, from, to, quoted) {
    let start = from;
    if (quoted)
        for (let at = text.indexOf("''", from); at !== -1 && at + 1 < to; at = text.indexOf("''", at + 2)) {
            weaver.keep(start, at + 1);
            start = at + 2;
        }
    weaver.keep(start, to);
}

;// CONCATENATED MODULE: ./src/guard/source/yaml/scalar.ts





/**
 * A scalar as text, each character with its place: quotes, escapes, folds, indentation and chomping undone as YAML 1.2
 * says. The text equals the scalar's value where that is a string; a number or a flag is taken as it is written.
 */
function textOfScalar(source, scalar) {
    const [start, end] = scalar.range ?? [0, 0];
    if (scalar.type === undefined)
        return undefined;
    const woven = weave(new weaver/* Weaver */.b(source), source.text, start, end, scalar).done(start);
    const { value } = scalar;
    // Whatever this reader does not understand as the parser does stands at its beginning, which is better than nowhere.
    return typeof value === 'string' && value !== woven.text ? (0,tracked/* placed */.GS)(value, source.origin[start] ?? 0) : woven;
}
function weave(weaver, text, start, end, { type, srcToken }) {
    switch (type) {
        case 'BLOCK_LITERAL':
        case 'BLOCK_FOLDED':
            return weaveBlock(weaver, text, start, end, type === 'BLOCK_FOLDED', srcToken && 'indent' in srcToken ? srcToken.indent : 0);
        case 'QUOTE_DOUBLE':
            return weaveDoubleQuoted(weaver, text, start, end);
        case 'QUOTE_SINGLE':
            return weaveFolded(weaver, text, start + 1, end - 1, true);
        default:
            return weaveFolded(weaver, text, start, end, false);
    }
}

;// CONCATENATED MODULE: ./src/guard/source/yaml/document.ts




const MOST_MERGES = 20;
const DEEPEST_FLOW = 200;
/** The parser makes about 200 000 of them a second. */
const MOST_LEXEMES = 200_000;
/** One YAML document, whose aliases and merge keys are followed. */
class YamlDocument {
    root;
    #source;
    #anchors = new Map();
    constructor(root, source) {
        this.root = root;
        this.#source = source;
        this.#bindAliases();
    }
    /** The entries of a mapping, own ones first, then those merged in by `<<`; none of anything else. */
    entries(node, depth = 0) {
        const map = this.target(node);
        if (!(0,dist.isMap)(map))
            return [];
        const own = [];
        const merged = [];
        for (const { key, value } of map.items) {
            if (!(0,dist.isScalar)(key) || !value)
                continue;
            const name = String(key.value ?? '');
            if (name !== '<<')
                own.push({ key: name, keyNode: key, value: value });
            else if (depth < 3) {
                const from = this.target(value);
                const sources = (0,dist.isSeq)(from) ? from.items.slice(0, MOST_MERGES) : [value];
                for (const source of sources)
                    merged.push(...this.entries(source, depth + 1));
            }
        }
        return merged.length === 0 ? own : [...own, ...merged.filter(({ key }) => !own.some((mine) => mine.key === key))];
    }
    /** The value under a key, the last of several as most readers take it. */
    get(node, key) {
        return this.entries(node).findLast((entry) => entry.key === key)?.value;
    }
    /** The items of a sequence; none of anything else. */
    items(node) {
        const seq = this.target(node);
        return (0,dist.isSeq)(seq) ? seq.items.filter(Boolean) : [];
    }
    isMap(node) {
        return (0,dist.isMap)(this.target(node));
    }
    isSequence(node) {
        return (0,dist.isSeq)(this.target(node));
    }
    /** A scalar as text with its places. */
    tracked(node) {
        const scalar = this.target(node);
        return (0,dist.isScalar)(scalar) ? textOfScalar(this.#source, scalar) : undefined;
    }
    /** A scalar as text: what stands in the file, for a number or a flag too. */
    text(node) {
        return this.tracked(node)?.text;
    }
    /** The node that an alias stands for. */
    target(node) {
        return (0,dist.isAlias)(node) ? this.#anchors.get(node) : node;
    }
    /** One walk in the order of the text: an alias means the last node of that name before it. */
    #bindAliases() {
        const named = new Map();
        const open = [this.root];
        while (open.length > 0) {
            const node = open.pop();
            if ((0,dist.isAlias)(node)) {
                const target = named.get(node.source);
                if (target)
                    this.#anchors.set(node, target);
                continue;
            }
            if (node && 'anchor' in node && node.anchor)
                named.set(node.anchor, node);
            if ((0,dist.isSeq)(node))
                open.push(...node.items.toReversed());
            else if ((0,dist.isMap)(node))
                for (const { key, value } of node.items.toReversed())
                    open.push(value, key);
        }
    }
}
/** The documents of what is read. What does not parse is told, and what can be made out of it all the same is read. */
function yamlDocuments(into) {
    const { text } = into;
    if (!readLexemes(into)) {
        into.broken(`it holds more than ${MOST_LEXEMES} tokens of YAML`, 0, 0);
        return [];
    }
    const strange = (0,strange_ends/* strangeEndOfYaml */.O)(text);
    if (strange !== -1)
        into.broken('it holds a line end that only some readers of YAML know', strange, strange + 1);
    const deep = tooDeep(text);
    if (deep !== -1) {
        into.broken(`it is nested more than ${DEEPEST_FLOW} deep`, deep, deep + 1);
        return [];
    }
    try {
        const composer = new dist/* Composer */.Dk({ keepSourceTokens: true, uniqueKeys: false, logLevel: 'silent' });
        const documents = [];
        let told = false;
        for (const document of composer.compose(new dist/* Parser */.iX().parse(text), false, text.length)) {
            const error = document.errors[0];
            if (error && !told) {
                into.broken(`it is not valid YAML: ${error.message.split('\n', 1)[0]}`, ...clamp(error.pos, text.length));
                told = true;
            }
            if (document.contents)
                documents.push(new YamlDocument(document.contents, into.source));
        }
        return documents;
    }
    catch (error) {
        // The parser goes down by recursion: what is too deep for it ends in a RangeError.
        if (!(error instanceof RangeError))
            throw error;
        into.broken('it is nested too deep', 0, text.length);
        return [];
    }
}
const clamp = ([start, end], length) => [
    Math.min(start, length),
    Math.min(Math.max(start, end), length),
];
/** Where flow collections nest deeper than any file of a person; -1 where they do not. Quotes do not matter for a bound. */
function tooDeep(text) {
    let depth = 0;
    for (let at = 0; at < text.length; at += 1) {
        const char = text.charCodeAt(at);
        if (char === 0x5b || char === 0x7b)
            depth += 1;
        else if ((char === 0x5d || char === 0x7d) && depth > 0)
            depth -= 1;
        else if (char === 0x0a && depth < DEEPEST_FLOW / 2)
            depth = 0;
        if (depth > DEEPEST_FLOW)
            return at;
    }
    return -1;
}
/** Counts what the parser will have to do, and finds comments on the way. False where there is too much of it. */
function readLexemes(into) {
    const { text } = into;
    const speaks = text.includes(directives/* MARK */.M);
    if (!speaks && text.length < MOST_LEXEMES)
        return true;
    let at = 0;
    let count = 0;
    for (const lexeme of new dist/* Lexer */.JG().lex(text)) {
        count += 1;
        if (count > MOST_LEXEMES)
            return false;
        // The lexer marks scalars and documents by control characters of its own.
        if (!text.startsWith(lexeme, at))
            continue;
        if (speaks && lexeme.startsWith('#'))
            into.comment(at, at + lexeme.length);
        at += lexeme.length;
    }
    return true;
}


/***/ })

};
