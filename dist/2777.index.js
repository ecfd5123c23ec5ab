export const id = 2777;
export const ids = [2777];
export const modules = {

/***/ 6744:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S_: () => (/* binding */ variableFor),
/* harmony export */   l$: () => (/* binding */ expressionsIn)
/* harmony export */ });
/* unused harmony export blankExpressions */
/** The expressions in a text, in order. Quotes are heeded: a `}}` inside `'…'` ends nothing. Reads each character once. */
function expressionsIn(text) {
    const found = [];
    let start = text.indexOf('${{');
    while (start !== -1) {
        const end = endOf(text, start + 3);
        if (end === -1)
            break;
        found.push({ start, end, text: text.slice(start + 3, end - 2).trim() });
        start = text.indexOf('${{', end);
    }
    return found;
}
function endOf(text, from) {
    const first = text.indexOf('}}', from);
    if (first === -1)
        return -1;
    let close = first;
    let at = from;
    while (close !== -1) {
        const quote = text.indexOf("'", at);
        if (quote === -1 || quote > close)
            return close + 2;
        const unquote = text.indexOf("'", quote + 1);
        if (unquote === -1)
            return first + 2;
        at = unquote + 1;
        if (close < at)
            close = text.indexOf('}}', at);
    }
    return first + 2;
}
/**
 * The text with every expression replaced by a shell variable of exactly its length, `${_1___}`: what the platform puts
 * there is not known, but it is one text, and equal expressions are equal.
 */
function blankExpressions(text) {
    const names = new Map();
    let blanked = '';
    let start = 0;
    for (const expression of expressionsIn(text)) {
        blanked += text.slice(start, expression.start) + variableFor(expression, names);
        start = expression.end;
    }
    return blanked + text.slice(start);
}
/** `${name}` of the expression's length; `names` keeps what each expression was called, by text and length. */
function variableFor({ text, start, end }, names) {
    const length = end - start - 3;
    const key = `${length} ${text}`;
    let name = names.get(key);
    if (name === undefined) {
        name = `_${names.size.toString(36)}`.slice(0, length).padEnd(length, '_');
        names.set(key, name);
    }
    return `\${${name}}`;
}


/***/ }),

/***/ 1328:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ fillExpressions),
/* harmony export */   s: () => (/* binding */ valuesOf)
/* harmony export */ });
/* harmony import */ var _shell_expressions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6744);
/* harmony import */ var _text_weaver_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7859);


/**
 * Puts into a text what the platform will put there before a shell sees it: the value where there is just one, else a
 * variable of the expression's own length, with all its values where they are known.
 */
function fillExpressions(source, known) {
    const expressions = (0,_shell_expressions_js__WEBPACK_IMPORTED_MODULE_0__/* .expressionsIn */ .l$)(source.text);
    const variables = new Map();
    if (expressions.length === 0)
        return { text: source, variables };
    const names = new Map();
    const weaver = new _text_weaver_js__WEBPACK_IMPORTED_MODULE_1__/* .Weaver */ .b(source);
    let start = 0;
    for (const expression of expressions) {
        weaver.keep(start, expression.start);
        start = expression.end;
        const values = valuesOf(expression.text, known);
        const [only] = values;
        if (values.length === 1 && only !== undefined && !only.includes('${{')) {
            weaver.put(only, expression.start);
            continue;
        }
        const variable = (0,_shell_expressions_js__WEBPACK_IMPORTED_MODULE_0__/* .variableFor */ .S_)(expression, names);
        weaver.put(variable.slice(0, 2), expression.start);
        for (let at = 2; at < variable.length; at += 1)
            weaver.put(variable[at] ?? '', expression.start + at);
        if (values.length > 0)
            variables.set(variable.slice(2, -1), values);
    }
    return { text: weaver.keep(start, source.text.length).done(), variables };
}
const OPERAND = /'((?:[^']|'')*)'|([A-Za-z_][\w-]*(?:\.[\w*-]+)*)(?=\s*(?:$|[&|]))/y;
/** What an expression may come to: a name that is known, a literal, or a choice of those by `&&` and `||`. */
function valuesOf(expression, known) {
    const whole = known.get(expression.toLowerCase());
    if (whole)
        return whole;
    if (!expression.includes("'") && !/[&|]/.test(expression))
        return [];
    if (expression.length > 2000)
        return [];
    const found = [];
    for (const operand of expression.split(/&&|\|\|/)) {
        OPERAND.lastIndex = 0;
        const trimmed = operand
            .trim()
            .replace(/^\((.*)\)$/, '$1')
            .trim();
        const match = OPERAND.exec(trimmed);
        if (!match || OPERAND.lastIndex !== trimmed.length)
            continue;
        if (match[1] !== undefined)
            found.push(match[1].replaceAll("''", "'"));
        else
            found.push(...(known.get((match[2] ?? '').toLowerCase()) ?? []));
    }
    // A condition decides whether it is this or something else: one literal of several operands is no certainty.
    return /&&|\|\|/.test(expression) && found.length === 1 ? ['', ...found] : found;
}


/***/ }),

/***/ 2777:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   read: () => (/* binding */ read)
/* harmony export */ });
/* harmony import */ var _expressions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1328);
/* harmony import */ var _templates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9916);
/* harmony import */ var _yaml_commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8505);
/* harmony import */ var _yaml_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7406);
/* harmony import */ var _yaml_walk_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4874);





/** The keys under which the pipeline files of the usual services hold commands: a text, or a list that runs in order. */
const SCRIPTS = /^(?:(?:pre|post|before|after)?[_-]?(?:script|scripts)|script_(?:before|after)|before_install|install|before_deploy|after_deploy|before_cache|after_(?:success|failure)|(?:pre|post)?[_-]?commands?|cmds?|run|bash|sh|pwsh|powershell|exec|inline|inlineScript|(?:build|start|install|preDeploy|initialDeploy)Command|init|before|post-deploy|(?:pre|post)-?(?:build|deploy|test|install)|test_script|build_script|deploy_script|on_(?:success|failure|finish)|command_hooks)$/;
/** Those that a job runs one after another. */
const IN_ORDER = /^(?:(?:before|after)_)?(?:script|install)$/;
/** Keys that only name something else in some services, and hold commands where they hold a list or several words. */
const AMBIGUOUS = /^(?:install|init|before|run|sh|exec|inline|commands?|cmds?)$/;
/** GitLab, CircleCI, Azure, Bitbucket, Travis, Drone, Woodpecker, Buildkite and their kin. */
const read = (into) => {
    for (const document of (0,_yaml_document_js__WEBPACK_IMPORTED_MODULE_2__/* .yamlDocuments */ .O)(into)) {
        const outer = { variables: new Map(), directory: undefined, shell: undefined, remote: false };
        const seen = new Set();
        (0,_yaml_walk_js__WEBPACK_IMPORTED_MODULE_3__/* .walkMappings */ .j)(document, outer, (entries, around) => {
            const inner = within(into, document, entries, around);
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
function within(into, document, entries, around) {
    const get = (name) => entries.find(({ key }) => key === name)?.value;
    const variables = new Map(around.variables);
    for (const name of ['variables', 'environment', 'env', 'global_env_vars']) {
        (0,_yaml_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .giveSettings */ .Bm)(into, document, get(name));
        for (const [key, values] of (0,_yaml_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .constantsOf */ .Lg)(document, get(name)))
            variables.set(key, values);
    }
    const shell = document.text(get('shell'))?.split(/\s+/, 1)[0]?.split('/').at(-1);
    return {
        variables,
        sequence: `job ${into.count()}`,
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
    const text = (0,_yaml_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .scriptOf */ .Fl)(into, document, value, (written) => filled(written, around));
    if (!text || (AMBIGUOUS.test(key) && items.length === 0 && !/\s/.test(text.text.trim())))
        return;
    const directory = around.directory?.includes('$') ? undefined : around.directory;
    const place = {
        variables: around.variables,
        ...(around.remote ? { remote: true } : {}),
        ...(around.sequence !== undefined && IN_ORDER.test(key) ? { turns: [{ of: around.sequence }] } : {}),
        ...(directory === undefined ? {} : { directory }),
    };
    const shell = key === 'pwsh' || key === 'powershell' ? 'pwsh' : around.shell;
    into.program(text, shell, place);
}
/** A container's `entrypoint`, `command` and `args` as one command. */
function readVector(into, document, entries, around) {
    const nodes = ['entrypoint', 'command', 'args'].flatMap((name) => document.items(entries.find(({ key }) => key === name)?.value));
    into.run((0,_yaml_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsOf */ .Z9)(document, nodes, (text) => filled(text, around)), { variables: around.variables });
}
/** What the service puts into a text before a shell sees it. */
function filled(written, { variables }) {
    const known = (name) => variables.get(name.replace(/^(?:variables|parameters|env)\./, ''))?.[0];
    let text = (0,_expressions_js__WEBPACK_IMPORTED_MODULE_4__/* .fillExpressions */ .p)(written, new Map()).text;
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


/***/ })

};
