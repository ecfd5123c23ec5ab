export const id = 2777;
export const ids = [2777];
export const modules = {

/***/ 2777:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   read: () => (/* binding */ read)
/* harmony export */ });
/* harmony import */ var _expressions_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1328);
/* harmony import */ var _program_kind_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5154);
/* harmony import */ var _templates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9916);
/* harmony import */ var _yaml_commands_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8505);
/* harmony import */ var _yaml_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7406);
/* harmony import */ var _yaml_walk_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4874);






/** The keys under which the pipeline files of the usual services hold commands: a text, or a list that runs in order. */
const SCRIPTS = /^(?:(?:pre|post|before|after)?[_-]?(?:script|scripts)|script_(?:before|after)|before_install|install|before_deploy|after_deploy|before_cache|after_(?:success|failure)|(?:pre|post)?[_-]?commands?|cmds?|run|bash|sh|pwsh|powershell|exec|inline|inlineScript|(?:build|start|install|preDeploy|initialDeploy)Command|init|before|post-deploy|(?:pre|post)-?(?:build|deploy|test|install)|test_script|build_script|deploy_script|on_(?:success|failure|finish)|command_hooks)$/;
/** Keys that only name something else in some services, and hold commands where they hold a list or several words. */
const AMBIGUOUS = /^(?:install|init|before|run|sh|exec|inline|commands?|cmds?)$/;
/** GitLab, CircleCI, Azure, Bitbucket, Travis, Drone, Woodpecker, Buildkite and their kin. */
const read = (into) => {
    for (const document of (0,_yaml_document_js__WEBPACK_IMPORTED_MODULE_1__/* .yamlDocuments */ .O)(into)) {
        const outer = { variables: new Map(), directory: undefined, shell: undefined, remote: false };
        const seen = new Set();
        (0,_yaml_walk_js__WEBPACK_IMPORTED_MODULE_2__/* .walkMappings */ .j)(document, outer, (entries, around) => {
            const inner = within(document, entries, around);
            const command = entries.filter(({ key }) => key === 'command' || key === 'entrypoint' || key === 'args');
            if (command.length > 0 && command.every(({ value }) => document.isSequence(value)) && hasImage(entries))
                readVector(into, document, entries, inner);
            else
                for (const entry of entries)
                    readScript(into, document, entry, inner, seen);
            return inner;
        });
    }
};
const hasImage = (entries) => entries.some(({ key }) => key === 'image' || (key === 'name' && entries.some((entry) => entry.key === 'args')));
function within(document, entries, around) {
    const get = (name) => entries.find(({ key }) => key === name)?.value;
    const variables = new Map(around.variables);
    for (const name of ['variables', 'environment', 'env', 'global_env_vars'])
        for (const [key, values] of (0,_yaml_commands_js__WEBPACK_IMPORTED_MODULE_3__/* .constantsOf */ .Lg)(document, get(name)))
            variables.set(key, values);
    const shell = document.text(get('shell'))?.split(/\s+/, 1)[0]?.split('/').at(-1);
    return {
        variables,
        shell: shell ?? around.shell,
        directory: document.text(get('working_directory') ?? get('workingDirectory') ?? get('working-directory')) ??
            around.directory,
        remote: around.remote || /^SSH@/.test(document.text(get('task')) ?? ''),
    };
}
function readScript(into, document, { key, value }, around, seen) {
    const target = document.target(value);
    if (!SCRIPTS.test(key) || !target || document.isMap(value) || seen.has(target))
        return;
    seen.add(target);
    const items = document.items(value);
    if (items.length > 0 && items.every((item) => document.isMap(item)))
        return;
    const text = (0,_yaml_commands_js__WEBPACK_IMPORTED_MODULE_3__/* .scriptOf */ .Fl)(into, document, value, (written) => filled(written, around));
    if (!text || (AMBIGUOUS.test(key) && items.length === 0 && !/\s/.test(text.text.trim())))
        return;
    const directory = around.directory?.includes('$') ? undefined : around.directory;
    const place = {
        variables: around.variables,
        ...(around.remote ? { remote: true } : {}),
        ...(directory === undefined ? {} : { directory }),
    };
    const shell = key === 'pwsh' || key === 'powershell' ? 'pwsh' : around.shell;
    const kind = shell === undefined ? undefined : (0,_program_kind_js__WEBPACK_IMPORTED_MODULE_4__/* .programKind */ .n)(shell);
    if (kind !== undefined && kind !== 'shell')
        into.part(kind, text, place);
    else
        into.shell(text, place, shell);
}
/** A container's `entrypoint`, `command` and `args` as one command. */
function readVector(into, document, entries, around) {
    const nodes = ['entrypoint', 'command', 'args'].flatMap((name) => document.items(entries.find(({ key }) => key === name)?.value));
    into.run((0,_yaml_commands_js__WEBPACK_IMPORTED_MODULE_3__/* .wordsOf */ .Z9)(document, nodes, (text) => filled(text, around)), { variables: around.variables });
}
/** What the service puts into a text before a shell sees it. */
function filled(written, { variables }) {
    const known = (name) => variables.get(name.replace(/^(?:variables|parameters|env)\./, ''))?.[0];
    let text = (0,_expressions_js__WEBPACK_IMPORTED_MODULE_5__/* .fillExpressions */ .p)(written, new Map()).text;
    text = (0,_templates_js__WEBPACK_IMPORTED_MODULE_0__/* .fillTemplates */ .V$)(text, _templates_js__WEBPACK_IMPORTED_MODULE_0__/* .TEMPLATES */ .QT.chevrons);
    text = (0,_templates_js__WEBPACK_IMPORTED_MODULE_0__/* .fillTemplates */ .V$)(text, _templates_js__WEBPACK_IMPORTED_MODULE_0__/* .TEMPLATES */ .QT.inputs);
    return (0,_templates_js__WEBPACK_IMPORTED_MODULE_0__/* .fillTemplates */ .V$)(text, _templates_js__WEBPACK_IMPORTED_MODULE_0__/* .TEMPLATES */ .QT.macro, known, (name) => name.includes('.'));
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

/***/ 8505:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fl: () => (/* binding */ scriptOf),
/* harmony export */   Lg: () => (/* binding */ constantsOf),
/* harmony export */   Z9: () => (/* binding */ wordsOf)
/* harmony export */ });
/* harmony import */ var _text_tracked_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3081);
/* harmony import */ var _text_weaver_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7859);


const DEEPEST = 5;
/** What a list of commands says as one script, lists in it included; the scalar itself where it is one. */
function scriptOf(into, document, node, fill = (text) => text) {
    const texts = scalarsIn(document, node, 0);
    const [only] = texts;
    if (!only)
        return undefined;
    if (texts.length === 1)
        return fill(only);
    const weaver = new _text_weaver_js__WEBPACK_IMPORTED_MODULE_0__/* .Weaver */ .b(into.source);
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
    const value = /\$\{_/.test(text) ? undefined : text;
    return { value, span: (0,_text_tracked_js__WEBPACK_IMPORTED_MODULE_1__/* .spanOf */ .ee)(written, 0, written.text.length) };
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

/***/ 4874:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ walkMappings)
/* harmony export */ });
const DEEPEST = 60;
/**
 * Visits every mapping of a document once, outer ones first and in the order of the text. What a visit returns holds for
 * the mappings below. An alias is visited where it is met first.
 */
function walkMappings(document, around, visit) {
    const seen = new Set();
    const open = [{ node: document.root, around, depth: 0 }];
    while (open.length > 0) {
        const { node, around: outer, depth } = open.pop();
        const target = document.target(node);
        if (!target || seen.has(target) || depth > DEEPEST)
            continue;
        seen.add(target);
        const entries = document.entries(target);
        const inner = entries.length > 0 ? visit(entries, outer, target) : outer;
        const below = entries.length > 0 ? entries.map(({ value }) => value) : document.items(target);
        for (const child of below.toReversed())
            open.push({ node: child, around: inner, depth: depth + 1 });
    }
}


/***/ })

};
