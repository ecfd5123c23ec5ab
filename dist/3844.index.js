export const id = 3844;
export const ids = [3844];
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

/***/ 3844:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  read: () => (/* binding */ read),
  readWorkflow: () => (/* binding */ readWorkflow)
});

// EXTERNAL MODULE: ./src/guard/shell/expressions.ts
var shell_expressions = __webpack_require__(6744);
// EXTERNAL MODULE: ./src/guard/source/expressions.ts
var source_expressions = __webpack_require__(1328);
// EXTERNAL MODULE: ./src/guard/source/text/weaver.ts
var text_weaver = __webpack_require__(7859);
;// CONCATENATED MODULE: ./src/guard/source/workflow/action-inputs.ts
const SHELL = { kind: 'shell' };
/** Actions whose commands run on a server. */
const isSshAction = (uses) => /(?:^|[/_-])(?:s?ssh|scp|sftp|rsync)(?:$|[@/_-])|ssh-(?:action|deploy|exec|command|script|remote)|remote-(?:ssh|command)|surefoot|atomic-sync|single-restart|smoke-probe/i.test(uses);
/** What the input of this name is to the action that `uses:` names. */
function actionInput(uses, input) {
    const name = input.toLowerCase().replaceAll('_', '-');
    if (/(?:scp|rsync|sftp|ftp|ssh-deploy)/i.test(uses) && TARGETS.has(name))
        return { kind: 'target' };
    if (!isCommandName(name))
        return undefined;
    if (name === 'args' || name === 'arguments')
        return { kind: 'arguments' };
    if (/^actions\/github-script(?:@|$)/i.test(uses))
        return { kind: 'code', language: 'javascript' };
    if (/python/i.test(uses) && /script/.test(name))
        return { kind: 'code', language: 'python' };
    return SHELL;
}
const TARGETS = new Set([
    'target',
    'remote-path',
    'remote-dir',
    'server-dir',
    'remote-destination',
    'destination',
    'dest',
    'remotepath',
    'path-remote',
]);
/** `script`, `pre-script`, `script_before`, `inlineScript`, `run`, `install-command`, `before-switch` … */
function isCommandName(name) {
    if (/(?:-path|-file|-dir|-name|-timeout|-url|-version|-output|-shell|-retries|-id)$/.test(name))
        return false;
    return (/(?:^|-)(?:script|scripts|run|runs|command|commands|cmd|cmds|exec|execute|entrypoint|args|arguments|check|hook|hooks|steps?)$/.test(name) ||
        /^(?:script|scripts|command|commands|run|cmd)-/.test(name) ||
        /(?:script|command|commands)$/.test(name) ||
        /^(?:before|after|pre|post)-(?:switch|deploy|release|install|build|test|start|restart|publish)$/.test(name) ||
        /^(?:start|stop|build|install|bash|shell|sh)$/.test(name));
}

;// CONCATENATED MODULE: ./src/guard/source/workflow/matrix.ts
const MOST_VALUES = 64;
const DEEPEST = 4;
/** Adds what `matrix.x` may be, with `include:` and the fields of objects, under their names in lower case. */
function addMatrix(document, matrix, known) {
    for (const { key, value } of document.entries(matrix)) {
        if (key === 'exclude')
            continue;
        for (const item of document.items(value)) {
            if (key === 'include')
                addValue(document, item, 'matrix', known, 0);
            else
                addValue(document, item, `matrix.${key.toLowerCase()}`, known, 0);
        }
    }
}
function addValue(document, node, name, known, depth) {
    const text = document.text(node);
    if (text !== undefined) {
        const values = known.get(name) ?? [];
        if (!values.includes(text) && values.length < MOST_VALUES)
            known.set(name, [...values, text]);
    }
    else if (depth < DEEPEST) {
        for (const { key, value } of document.entries(node))
            addValue(document, value, `${name}.${key.toLowerCase()}`, known, depth + 1);
    }
}

// EXTERNAL MODULE: ./src/guard/source/yaml/commands.ts
var commands = __webpack_require__(8505);
// EXTERNAL MODULE: ./src/guard/source/yaml/document.ts + 4 modules
var yaml_document = __webpack_require__(7406);
;// CONCATENATED MODULE: ./src/guard/source/kinds/workflow.ts







const NOTHING = { known: new Map(), environment: new Map(), shell: undefined, directory: undefined };
/** A workflow or an `action.yml`: `run:` steps, and the inputs of other actions that are commands. */
const read = (into) => {
    for (const document of (0,yaml_document/* yamlDocuments */.O)(into))
        readWorkflow(into, document);
};
function readWorkflow(into, document) {
    const { root } = document;
    const around = inner(document, root, withInputs(document, NOTHING));
    (0,commands/* giveSettings */.Bm)(into, document, document.get(root, 'env'));
    const seen = new Set();
    for (const { value: job } of document.entries(document.get(root, 'jobs'))) {
        const strategy = document.get(job, 'strategy');
        const known = new Map(around.known);
        addMatrix(document, document.get(strategy, 'matrix'), known);
        const windows = /windows/i.test(document.text(document.get(job, 'runs-on')) ?? '');
        const inJob = inner(document, job, { ...around, known, shell: around.shell ?? (windows ? 'pwsh' : undefined) });
        if (document.get(job, 'uses'))
            readStep(into, document, job, inJob, seen);
        else
            (0,commands/* giveSettings */.Bm)(into, document, document.get(job, 'env'));
        const steps = { ...inJob, sequence: `job ${into.count()}` };
        for (const step of document.items(document.get(job, 'steps')))
            readStep(into, document, step, steps, seen);
    }
    const runs = document.get(root, 'runs');
    for (const step of document.items(document.get(runs, 'steps')))
        readStep(into, document, step, around, seen);
    readDockerAction(into, document, runs);
}
/** `env:` and `defaults.run` of a workflow or a job. */
function inner(document, node, around) {
    const defaults = document.get(document.get(node, 'defaults'), 'run');
    return {
        ...withEnvironment(document, document.get(node, 'env'), around),
        shell: document.text(document.get(defaults, 'shell')) ?? around.shell,
        directory: document.text(document.get(defaults, 'working-directory')) ?? around.directory,
    };
}
function withEnvironment(document, env, around) {
    const entries = document.entries(env);
    if (entries.length === 0)
        return around;
    const known = new Map(around.known);
    const environment = new Map(around.environment);
    for (const { key, value } of entries) {
        const written = document.text(value);
        const values = written === undefined ? [] : valuesIn(written, around.known);
        if (values.length > 0)
            environment.set(key, values);
        else
            environment.delete(key);
        if (values.length > 0)
            known.set(`env.${key.toLowerCase()}`, values);
        else
            known.delete(`env.${key.toLowerCase()}`);
    }
    return { ...around, known, environment };
}
/** What a value with expressions in it may be; none where that cannot be told. */
function valuesIn(written, known) {
    const expressions = (0,shell_expressions/* expressionsIn */.l$)(written);
    const [first] = expressions;
    if (!first)
        return [written];
    if (expressions.length > 1)
        return [];
    const values = (0,source_expressions/* valuesOf */.s)(first.text, known);
    return values.map((value) => written.slice(0, first.start) + value + written.slice(first.end));
}
/** Defaults and choices of inputs: what an input is when nobody says otherwise. */
function withInputs(document, around) {
    const known = new Map(around.known);
    const on = document.get(document.root, 'on');
    const places = [document.root, document.get(on, 'workflow_dispatch'), document.get(on, 'workflow_call')];
    for (const place of places)
        for (const { key, value } of document.entries(document.get(place, 'inputs'))) {
            const options = document.items(document.get(value, 'options'));
            const texts = [document.get(value, 'default'), ...options].map((node) => document.text(node));
            const values = [...new Set(texts.filter((text) => text !== undefined && text !== ''))];
            // A default is one of the things it may be, never the only one.
            if (values.length > 0)
                known.set(`inputs.${key.toLowerCase()}`, ['', ...values]);
        }
    return { ...around, known };
}
function readStep(into, document, step, outer, seen) {
    const target = document.target(step);
    if (!target || seen.has(target))
        return;
    seen.add(target);
    // What may be left out is no part of what runs one after another.
    const sequence = document.get(step, 'if') === undefined ? outer.sequence : undefined;
    const around = { ...withEnvironment(document, document.get(step, 'env'), outer), sequence };
    (0,commands/* giveSettings */.Bm)(into, document, document.get(step, 'env'));
    const run = document.tracked(document.get(step, 'run'));
    if (run) {
        const { text, variables } = (0,source_expressions/* fillExpressions */.p)(run, around.known);
        const shell = document.text(document.get(step, 'shell')) ?? around.shell;
        const directory = document.text(document.get(step, 'working-directory')) ?? around.directory;
        const place = { ...placeOf(around, variables, directory), ...inOrder(sequence) };
        give(into, text, shell, place);
        // `shell: bash -c "…; bash {0}"` is a command of its own.
        const template = document.tracked(document.get(step, 'shell'));
        if (template && /\s\S*[;&|$`]|\s-\w*c\s/.test(template.text))
            into.shell(template, place, 'sh');
    }
    const uses = document.text(document.get(step, 'uses'));
    if (uses !== undefined)
        readInputs(into, document, step, uses, around);
    if (uses?.startsWith('docker://'))
        readContainer(into, document, document.get(step, 'with'), around);
    // Steps in steps: `parallel` groups of other runners, a `steps:` list behind an anchor.
    if (document.isSequence(step))
        for (const item of document.items(step))
            readStep(into, document, item, outer, seen);
}
const inOrder = (sequence) => (sequence === undefined ? {} : { turns: [{ of: sequence }] });
function readInputs(into, document, step, uses, around) {
    const inputs = document.entries(document.get(step, 'with'));
    const host = inputs.find(({ key }) => /^(?:ssh[-_])?hosts?$/i.test(key));
    const server = document.text(host?.value);
    const sequence = server === undefined || around.sequence === undefined ? undefined : `${around.sequence} on ${server}`;
    const remote = isSshAction(uses) || inputs.some(({ key }) => /^(?:host|hosts|ssh[-_]host|ssh[-_]key)$/i.test(key));
    for (const { key, value } of inputs) {
        const input = actionInput(uses, key);
        if (!input)
            continue;
        const values = document.isSequence(value) ? document.items(value) : [value];
        for (const node of values) {
            const tracked = document.tracked(node);
            if (!tracked)
                continue;
            const { text, variables } = (0,source_expressions/* fillExpressions */.p)(tracked, around.known);
            const place = {
                ...placeOf(remote ? handedOn(document, inputs, around) : around, variables, undefined),
                ...(remote ? { remote, ...inOrder(sequence) } : {}),
            };
            if (input.kind === 'code')
                into.part(input.language, text, place);
            else if (input.kind === 'target')
                readTargets(into, text, place);
            else if (input.kind !== 'arguments' || !/^\s*-/.test(text.text))
                give(into, text, undefined, place);
        }
    }
}
/** An image as a step: `entrypoint` and `args` are its command. */
function readContainer(into, document, inputs, around) {
    const weaver = new text_weaver/* Weaver */.b(into.source);
    for (const key of ['entrypoint', 'args']) {
        const written = document.tracked(document.get(inputs, key));
        if (!written)
            continue;
        weaver.add(written).add(into.ownAt(' ', Math.max(0, (written.origin[written.text.length] ?? 1) - 1)));
    }
    if (weaver.length > 0)
        into.shell(weaver.done(), placeOf(around, new Map(), undefined), 'sh');
}
/** What an action hands on to a server of its own environment: the names that `envs:` tells. */
function handedOn(document, inputs, around) {
    const names = document.text(inputs.find(({ key }) => /^envs?$/i.test(key))?.value)?.split(/[\s,]+/) ?? [];
    return { ...NOTHING, environment: new Map([...around.environment].filter(([name]) => names.includes(name))) };
}
/** Where a copying action puts files. */
function readTargets(into, { text, origin }, place) {
    for (const match of text.matchAll(/[^,\s][^,\n]*/g)) {
        const start = match.index;
        const path = match[0].trim();
        const span = { start: origin[start] ?? 0, end: (origin[start + path.length - 1] ?? 0) + 1 };
        if (!path.includes('${'))
            into.access('write', path, span, place);
    }
}
/** An action that is a container: `entrypoint` and `args` of `runs:`. */
function readDockerAction(into, document, runs) {
    const args = document.items(document.get(runs, 'args'));
    for (const name of ['pre-entrypoint', 'entrypoint', 'post-entrypoint']) {
        const program = document.get(runs, name);
        if (!program)
            continue;
        const words = [program, ...(name === 'entrypoint' ? args : [])].flatMap((node) => {
            const tracked = document.tracked(node);
            if (!tracked)
                return [];
            const { text, origin } = tracked;
            const span = { start: origin[0] ?? 0, end: origin[text.length] ?? 0 };
            return [{ value: text.includes('${{') ? undefined : text, span }];
        });
        into.run(words);
    }
}
function placeOf(around, variables, directory) {
    const all = new Map([...around.environment, ...variables]);
    const known = directory === undefined || directory.includes('${{') ? undefined : directory;
    return { ...(all.size > 0 ? { variables: all } : {}), ...(known === undefined ? {} : { directory: known }) };
}
/** Text for the program that `shell:` names: `bash`, `bash -e {0}`, `python`. */
function give(into, text, shell, place) {
    const program = (shell ?? '')
        .trim()
        .split(/\s+/, 1)[0]
        ?.replace(/^.*\//, '')
        .replace(/\.exe$/, '') ?? '';
    into.program(text, program === '' ? undefined : program, place, 'bash');
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
