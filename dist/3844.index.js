export const id = 3844;
export const ids = [3844];
export const modules = {

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
// EXTERNAL MODULE: ./src/guard/source/program-kind.ts
var program_kind = __webpack_require__(5154);
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
    const seen = new Set();
    for (const { value: job } of document.entries(document.get(root, 'jobs'))) {
        const strategy = document.get(job, 'strategy');
        const known = new Map(around.known);
        addMatrix(document, document.get(strategy, 'matrix'), known);
        const windows = /windows/i.test(document.text(document.get(job, 'runs-on')) ?? '');
        const inJob = inner(document, job, { ...around, known, shell: around.shell ?? (windows ? 'pwsh' : undefined) });
        if (document.get(job, 'uses'))
            readStep(into, document, job, inJob, seen);
        for (const step of document.items(document.get(job, 'steps')))
            readStep(into, document, step, inJob, seen);
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
    const around = withEnvironment(document, document.get(step, 'env'), outer);
    const run = document.tracked(document.get(step, 'run'));
    if (run) {
        const { text, variables } = (0,source_expressions/* fillExpressions */.p)(run, around.known);
        const shell = document.text(document.get(step, 'shell')) ?? around.shell;
        const directory = document.text(document.get(step, 'working-directory')) ?? around.directory;
        give(into, text, shell, placeOf(around, variables, directory));
    }
    const uses = document.text(document.get(step, 'uses'));
    if (uses !== undefined)
        readInputs(into, document, step, uses, around);
    // Steps in steps: `parallel` groups of other runners, a `steps:` list behind an anchor.
    if (document.isSequence(step))
        for (const item of document.items(step))
            readStep(into, document, item, outer, seen);
}
function readInputs(into, document, step, uses, around) {
    const inputs = document.entries(document.get(step, 'with'));
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
            const place = { ...placeOf(remote ? NOTHING : around, variables, undefined), ...(remote ? { remote } : {}) };
            if (input.kind === 'code')
                into.part(input.language, text, place);
            else if (input.kind === 'target')
                readTargets(into, text, place);
            else if (input.kind !== 'arguments' || !/^\s*-/.test(text.text))
                give(into, text, undefined, place);
        }
    }
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
    const kind = (0,program_kind/* programKind */.n)(program);
    if (kind !== undefined && kind !== 'shell')
        into.part(kind, text, place);
    else
        into.shell(text, place, program === '' ? 'bash' : program);
}


/***/ })

};
