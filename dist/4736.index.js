export const id = 4736;
export const ids = [4736,4808];
export const modules = {

/***/ 4736:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ build_check_action)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/artifact/artifact.ts
var artifact_artifact = __webpack_require__(7386);
// EXTERNAL MODULE: ./src/artifact/bytes.ts
var artifact_bytes = __webpack_require__(7189);
// EXTERNAL MODULE: ./src/artifact/document.ts
var artifact_document = __webpack_require__(6213);
// EXTERNAL MODULE: ./src/artifact/name.ts
var artifact_name = __webpack_require__(8111);
// EXTERNAL MODULE: ./src/artifact/offenders.ts
var artifact_offenders = __webpack_require__(500);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(8321);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./src/build/process-group.ts


/** How long a group may take to end by itself before it is killed. */
const GRACE_MS = 5000;
const POLL_MS = 25;
/**
 * Ends every process of a group: SIGTERM, and SIGKILL to what is still there after {@link GRACE_MS}. Returns when
 * none of them runs any more.
 *
 * @returns whether there was anything to end.
 */
async function endGroup(group) {
    if (!isAlive(group))
        return false;
    for (const signal of ['SIGTERM', 'SIGKILL']) {
        deliver(group, signal);
        const until = Date.now() + GRACE_MS;
        while (Date.now() < until) {
            if (!isAlive(group))
                return true;
            await (0,external_node_timers_promises_.setTimeout)(POLL_MS);
        }
    }
    return true;
}
function deliver(group, signal) {
    try {
        return process.kill(-group, signal);
    }
    catch {
        return false;
    }
}
function isAlive(group) {
    if (!deliver(group, 0))
        return false;
    // The dead whom nobody reaps still count for kill(2); a job container's first process never reaps.
    if (process.platform !== 'linux')
        return true;
    return (0,external_node_fs_.readdirSync)('/proc').some((name) => /^\d+$/.test(name) && runsIn(name, group));
}
/** Reads /proc/PID/stat, see proc_pid_stat(5): state and group stand after the name, which may hold anything. */
function runsIn(pid, group) {
    try {
        const stat = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'latin1');
        const [state, , pgrp] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return Number(pgrp) === group && state !== 'Z' && state !== 'X';
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./src/build/tail.ts

const MOST_BYTES = 16 * 1024;
const MOST_LINES = 30;
/** Keeps the end of an output of any length: what a person looks at first when it failed. */
class Tail {
    #bytes = Buffer.alloc(0);
    add(chunk) {
        this.#bytes = Buffer.concat([this.#bytes, chunk.subarray(-MOST_BYTES)]).subarray(-MOST_BYTES);
    }
    /** The last lines as plain text: without colours, cursor movements and other control characters. */
    lines() {
        return (0,external_node_util_.stripVTControlCharacters)(this.#bytes.toString('utf8'))
            .split(/\r*\n/)
            .map((line) => line.replace(/.*\r/, '').replace(/[^\P{Cc}\t]/gu, ''))
            .filter((line) => line.trim() !== '')
            .slice(-MOST_LINES)
            .join('\n');
    }
}

;// CONCATENATED MODULE: ./src/build/command.ts









/** The shells, in the order of choice, with the flags that make them stop at the first failure. */
const SHELLS = [
    { name: 'bash', flags: ['--noprofile', '--norc', '-eo', 'pipefail'] },
    { name: 'sh', flags: ['-e'] },
];
/**
 * Lets bash tell through descriptor 3 on which line it failed, unless that line is in a file that was sourced. It stands
 * before the first line, so that line numbers stay right.
 */
const TELL_FAILURE = `trap '[ "\${BASH_SOURCE[0]}" != "$0" ] || printf "%s\\n" "$LINENO" >&3' ERR; `;
/** How long the pipes may stay open after everything that was started has ended; a daemon of its own session may hold them. */
const DRAIN_MS = 1000;
/**
 * Runs shell lines as the platform runs a `run:` step, and returns when all that they started in their process group
 * has ended: on time-out and cancel because the group is ended, and after success too, since what still runs could
 * go on writing into the artifact.
 */
async function runCommand(command) {
    const script = (0,external_node_path_.join)(command.temp, `surefoot-build-${(0,external_node_crypto_.randomUUID)()}.sh`);
    try {
        for (const shell of SHELLS) {
            await (0,promises_.writeFile)(script, (shell.name === 'bash' ? TELL_FAILURE : '') + command.script, { mode: 0o600 });
            const child = await start(shell.name, [...shell.flags, script], command);
            if (child)
                return await follow(child, shell.name, command);
        }
    }
    finally {
        await (0,promises_.rm)(script, { force: true });
    }
    throw new Error('neither bash nor sh could be started');
}
/** Starts a program in a process group of its own; `undefined` when there is no such program. */
async function start(program, words, command) {
    const child = (0,external_node_child_process_.spawn)(program, words, {
        cwd: command.directory,
        env: command.env,
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    });
    try {
        await (0,external_node_events_.once)(child, 'spawn');
        return child;
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
            return undefined;
        throw error;
    }
}
async function follow(child, shell, command) {
    const group = child.pid ?? Number.NaN;
    const tail = new Tail();
    const keep = (chunk) => {
        tail.add(chunk);
        command.write(chunk);
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    const report = child.stdio[3];
    const told = (0,consumers_.text)(report).catch(() => '');
    const exit = (0,external_node_events_.once)(child, 'exit');
    const closed = (0,external_node_events_.once)(child, 'close');
    const timeout = AbortSignal.timeout(command.timeoutMs);
    const stop = AbortSignal.any([command.signal, timeout]);
    const ending = stopped(stop).then(() => endGroup(group));
    const [status, signal] = await exit;
    const wasStopped = stop.aborted;
    if (wasStopped)
        await ending;
    const leftovers = await endGroup(group);
    await Promise.race([closed, (0,external_node_timers_promises_.setTimeout)(DRAIN_MS, undefined, { ref: false })]);
    for (const stream of [child.stdout, child.stderr, report])
        stream?.destroy();
    const lastLines = tail.lines();
    if (wasStopped && command.signal.aborted)
        return { kind: 'cancelled', by: String(command.signal.reason), lastLines };
    if (wasStopped)
        return { kind: 'timed-out', afterMs: command.timeoutMs, lastLines };
    if (status === 0)
        return { kind: 'done', shell, leftovers, lastLines };
    const at = failedLine(await told, command.script);
    if (signal)
        return { kind: 'killed', by: signal, at, lastLines };
    return { kind: 'failed', status: status ?? 1, at, lastLines };
}
const stopped = (signal) => signal.aborted ? Promise.resolve() : (0,external_node_events_.once)(signal, 'abort').catch(() => undefined);
/** The last line told is the one: before it, a trap may have spoken in a subshell. */
function failedLine(told, script) {
    const number = Number(told.trim().split('\n').at(-1));
    const text = script.split('\n')[number - 1]?.trim();
    return text ? { number, text } : undefined;
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./src/fault.ts
var fault = __webpack_require__(135);
;// CONCATENATED MODULE: ./src/build/command-fault.ts


/** Says in words how a build failed, and what to do; `undefined` when it ended well. */
function commandFault(outcome, place) {
    if (outcome.kind === 'done')
        return undefined;
    return new fault/* Fault */.vC(whatHappened(outcome), {
        state: `${fault/* NOTHING_TOUCHED */.X2}; the build and all that it started have ended`,
        remedy: whatToDo(outcome, place),
    });
}
function whatHappened(outcome) {
    switch (outcome.kind) {
        case 'failed':
            return `The build failed: ${inWords(outcome.at)}ended with ${statusInWords(outcome.status)}.`;
        case 'killed':
            return `The build was killed by ${outcome.by}.`;
        case 'timed-out':
            return `The build did not end within ${outcome.afterMs / 1000} s.`;
        case 'cancelled':
            return `The build was cancelled (${outcome.by}).`;
    }
}
function whatToDo(outcome, place) {
    if (outcome.kind === 'cancelled')
        return 'Nothing; run the job again when the build is wanted.';
    if (outcome.kind === 'timed-out') {
        return 'See in the log where it waits (a prompt, a watcher, a server that stays up), or raise `timeout` (seconds).';
    }
    if (place.dependenciesMissing) {
        return 'Install the dependencies in a step before this one (such as `npm ci`): there is no node_modules here, and this action installs nothing.';
    }
    if (outcome.kind === 'killed' || signalOf(outcome.status) === 'SIGKILL') {
        return 'See whether the runner ran out of memory (SIGKILL mostly means that); its last lines are in the log.';
    }
    if (outcome.status === 127)
        return 'Install the missing program in a step before this one, or correct `run`.';
    return 'Read its last lines in the log and mend the build.';
}
function inWords(at) {
    if (!at)
        return 'it ';
    const shortened = at.text.length > 200 ? `${at.text.slice(0, 200)} …` : at.text;
    return `line ${at.number} of \`run\`, \`${shortened}\`, `;
}
function statusInWords(status) {
    const signal = signalOf(status);
    if (signal)
        return `status ${status} (killed by ${signal})`;
    if (status === 127)
        return 'status 127 (no such program)';
    if (status === 126)
        return 'status 126 (the program may not be run)';
    return `status ${status}`;
}
/** Shells tell a signal as 128 + its number. */
function signalOf(status) {
    return Object.entries(external_node_os_.constants.signals).find(([, number]) => status === 128 + number)?.[0];
}

// EXTERNAL MODULE: ./src/artifact/forbidden.ts
var forbidden = __webpack_require__(6539);
// EXTERNAL MODULE: ./src/artifact/glob.ts
var glob = __webpack_require__(4410);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
;// CONCATENATED MODULE: ./src/build/syntax-worker.ts
/**
 * Runs in a worker, from its source text: it may use nothing outside its own body. Parses, and never runs, each file
 * with the engine's own parser: a CommonJS script as Node's loader compiles one, and a module as a module.
 */
function syntaxWorker() {
    const vm = process.getBuiltinModule('node:vm');
    const { readFileSync } = process.getBuiltinModule('node:fs');
    const { spawnSync } = process.getBuiltinModule('node:child_process');
    const { parentPort, workerData } = process.getBuiltinModule('node:worker_threads');
    const asScript = (source) => {
        try {
            vm.compileFunction(source, ['exports', 'require', 'module', '__filename', '__dirname'], { filename: 'file' });
            return undefined;
        }
        catch (error) {
            return error;
        }
    };
    const asModule = (source) => {
        try {
            new vm.SourceTextModule(source, { identifier: 'file' });
            return undefined;
        }
        catch (error) {
            return error;
        }
    };
    // A module's error carries no line; Node's own check prints one. Asked only of files that failed.
    const lineInModule = (source) => {
        const check = spawnSync(process.execPath, ['--check', '--input-type=module', '-'], {
            input: source,
            timeout: 20_000,
        });
        const line = /^\S*:(\d+)$/m.exec(String(check.stderr))?.[1];
        return line ? Number(line) : undefined;
    };
    const lineInScript = (error) => {
        const line = error instanceof Error ? /^file:(\d+)/.exec(error.stack ?? '')?.[1] : undefined;
        return line ? Number(line) : undefined;
    };
    const answers = [];
    workerData.forEach(({ file, kind }, index) => {
        const source = readFileSync(Buffer.from(file, 'latin1'), 'utf8').replace(/^\ufeff/, '');
        const script = kind === 'module' ? undefined : asScript(source);
        if (kind !== 'module' && !script)
            return;
        const module = kind === 'script' ? undefined : asModule(source);
        if (kind !== 'script' && !module)
            return;
        // Of two errors the one is told that belongs to what the file seems to be.
        const error = kind !== 'script' && (!script || /^\s*(?:import\b|export\b)/m.test(source)) ? module : script;
        const message = error instanceof Error ? error.message : String(error);
        const tellLine = answers.length < 20;
        const line = !tellLine ? undefined : error === module ? lineInModule(source) : lineInScript(error);
        answers.push({ index, message, line });
    });
    parentPort?.postMessage(answers);
}

;// CONCATENATED MODULE: ./src/build/syntax.ts




/**
 * Parses every `.js`, `.mjs` and `.cjs` file of an artifact with the parser of the Node that runs this action, and
 * names those that do not parse. `.mjs` is a module, `.cjs` a CommonJS script; `.js` may be either, since a browser
 * decides by the page that loads it and not by package.json. Files in node_modules are left out: packages carry
 * broken fixtures on purpose.
 */
async function syntaxErrors(root, manifest, signal) {
    const sources = manifest.filter(({ type, path }) => type === 'file' && isSource(path));
    if (sources.length === 0)
        return { checked: 0, offenders: [] };
    const question = sources.map(({ path }) => ({
        file: `${(0,artifact_name/* binaryOf */.np)(root)}/${path}`,
        kind: kindOf(path),
    }));
    const worker = new external_node_worker_threads_.Worker(`(${syntaxWorker})()`, {
        eval: true,
        workerData: question,
        execArgv: ['--experimental-vm-modules', '--no-warnings'],
    });
    try {
        const [answers] = (await (0,external_node_events_.once)(worker, 'message', { signal }));
        const offenders = answers.map(({ index, message, line }) => {
            const place = (0,artifact_name/* shown */.SP)(sources[index]?.path ?? '');
            // The engine quotes the source in its words, and the source may hold anything.
            const words = message.replace(/\p{Cc}/gu, ' ').slice(0, 300);
            return `${place}${line === undefined ? '' : `, line ${line}`}: ${words}`;
        });
        return { checked: sources.length, offenders };
    }
    catch (error) {
        signal.throwIfAborted();
        throw error;
    }
    finally {
        await worker.terminate();
    }
}
const isSource = (path) => /\.[mc]?js$/.test(path) && !/(?:^|\/)node_modules\//.test(path);
function kindOf(path) {
    if (path.endsWith('.mjs'))
        return 'module';
    return path.endsWith('.cjs') ? 'script' : 'either';
}

;// CONCATENATED MODULE: ./src/build/demands.ts






/**
 * Holds an artifact against the demands, the cheap ones first; stops at the first that fails, with all its offenders.
 *
 * @returns one line for each thing that was found true.
 * @throws {Fault} naming the demand and what offends it.
 */
async function meetDemands(artifact, demands, signal) {
    return [
        enoughFiles(artifact, demands.minFiles),
        ...smallEnough(artifact, demands.maxBytes),
        ...allRequired(artifact, demands.require),
        nothingForbidden(artifact, demands.forbid),
        ...(demands.syntax ? [await allParses(artifact, signal)] : []),
    ];
}
function enoughFiles({ files }, least) {
    if (files.length < least) {
        throw (0,artifact_offenders/* refusal */.x5)(`The artifact holds ${files.length} files; \`min-files\` wants ${least}.`, 'See in the log of the build why it wrote so little, and whether `artifact` names the directory it writes.');
    }
    return `at least ${least} ${least === 1 ? 'file' : 'files'}: ${files.length}`;
}
function smallEnough({ files, bytes }, most) {
    if (most === undefined)
        return [];
    if (bytes > most) {
        const largest = largestFiles(files, 5).map((file) => `${(0,artifact_name/* shown */.SP)(file.path)}: ${(0,artifact_bytes/* inBytes */.H)(file.size)}`);
        throw (0,artifact_offenders/* refusal */.x5)(`The artifact holds ${bytes} bytes (${(0,artifact_bytes/* inBytes */.H)(bytes)}); \`max-bytes\` allows ${most}. Its largest files:`, 'Leave out what is not needed on the host (caches, source maps, development dependencies), or raise `max-bytes`.', largest);
    }
    return [`no more than ${(0,artifact_bytes/* inBytes */.H)(most)}: ${(0,artifact_bytes/* inBytes */.H)(bytes)}`];
}
/** The largest files, the largest first; of equal size in the order of their paths. */
const largestFiles = (files, count) => files.toSorted((a, b) => b.size - a.size).slice(0, count);
function allRequired({ manifest }, patterns) {
    const present = manifest.filter(({ type }) => type !== 'directory');
    const missing = patterns.filter((pattern) => {
        const judge = (0,glob/* globs */.g)([pattern]);
        return !present.some(({ path }) => judge(path) === 'meant');
    });
    if (missing.length > 0) {
        throw (0,artifact_offenders/* refusal */.x5)('The artifact lacks files that `require` asks for. Nothing matches:', 'Globs start at the root of the artifact (`**/` reaches any depth). Correct them, or see in the log of the build why it did not write these files.', missing.map((pattern) => JSON.stringify(pattern)));
    }
    return patterns.map((pattern) => `there is \`${pattern}\``);
}
function nothingForbidden({ manifest, withKey }, patterns) {
    const offenders = (0,forbidden/* forbidden */.o0)(manifest, patterns, withKey);
    if (offenders.length > 0) {
        throw (0,artifact_offenders/* refusal */.x5)('The artifact holds what must not be deployed.', 'Keep it out of the build output; what the service needs lives on the host (the `shared` input of atomic-sync links it into each release). If it is meant to be there, except it in `forbid` with `!` and its path.', offenders);
    }
    return 'no `.env` file, no private key, nothing that `forbid` names';
}
async function allParses({ root, manifest }, signal) {
    const { checked, offenders } = await syntaxErrors(root, manifest, signal);
    if (offenders.length > 0) {
        throw (0,artifact_offenders/* refusal */.x5)(`${offenders.length} of ${checked} JavaScript files do not parse.`, 'Mend the build that wrote them. If they are not meant to be run as they are (templates, fixtures), set `syntax: false`.', offenders);
    }
    return `all JavaScript parses: ${checked} ${checked === 1 ? 'file' : 'files'}`;
}

// EXTERNAL MODULE: ./src/build/engine.ts
var engine = __webpack_require__(4808);
;// CONCATENATED MODULE: ./src/build/environment.ts

/**
 * Checks that every named variable is set and not empty. Values are never looked at beyond that, and never printed.
 *
 * @throws {Fault} naming all that are missing.
 */
function checkEnvironment(names, env) {
    const wrong = names.filter((name) => !/^[A-Za-z_][A-Za-z0-9_]*$/.test(name));
    if (wrong.length > 0) {
        throw (0,artifact_offenders/* refusal */.x5)('Input `env` holds what is not the name of a variable.', 'Write one name a line, such as `DATABASE_URL`, without a value: the value belongs under `env:` of the job or step.', 
        // What follows a "=" may be a secret.
        wrong.map((name) => JSON.stringify(name.replace(/=.*/su, '=…'))));
    }
    const missing = names.filter((name) => !env[name]);
    if (missing.length > 0) {
        throw (0,artifact_offenders/* refusal */.x5)(`The environment lacks ${missing.length === 1 ? 'a variable' : `${missing.length} variables`} that the build needs.`, 'Set them under `env:` of the job or of this step; a secret that does not exist, or that a fork may not see, arrives empty.', missing.map((name) => `${name} ${env[name] === undefined ? 'is not set' : 'is empty'}`));
    }
}
/** Variables by which the platform hands its own powers to an action, but not to a `run:` step. */
const PLATFORM_POWERS = /^ACTIONS_(RUNTIME_|CACHE_|RESULTS_)/;
/**
 * The environment a build may see: that of the step, as a `run:` step would have it. Taken away are the inputs of the
 * action (`INPUT_*`, keys may be among them) and the platform's tokens for actions. The files through which a step
 * speaks its outputs are put out of reach, or a build could speak a digest that nobody computed.
 */
function buildEnvironment(env) {
    const kept = Object.entries(env).filter(([name]) => !name.startsWith('INPUT_') && !PLATFORM_POWERS.test(name));
    return { ...Object.fromEntries(kept), GITHUB_OUTPUT: '/dev/null', GITHUB_STATE: '/dev/null' };
}

;// CONCATENATED MODULE: ./src/build/package-manager.ts




/** Whose lock file it is. */
const LOCK_FILES = {
    'pnpm-lock.yaml': 'pnpm',
    'yarn.lock': 'yarn',
    'bun.lock': 'bun',
    'bun.lockb': 'bun',
    'package-lock.json': 'npm',
    'npm-shrinkwrap.json': 'npm',
};
const SAY_RUN = 'Say in `run` how this project is built.';
/**
 * The command that builds a project by itself: the `build` script of its package.json, run by the package manager whose
 * lock file stands in the directory or, as in a monorepo, in the nearest one above it up to `workspace`; npm where there is none.
 *
 * @throws {Fault} when there is no build script, or when the lock files of two package managers stand side by side.
 */
function defaultCommand(directory, workspace) {
    const scripts = readPackage(directory)?.scripts;
    if (scripts === undefined) {
        throw (0,artifact_offenders/* refusal */.x5)(`There is no package.json in ${(0,artifact_name/* shown */.SP)((0,artifact_name/* binaryOf */.np)(directory))}, and \`run\` is empty.`, SAY_RUN);
    }
    if (!scripts.includes('build'))
        throw (0,artifact_offenders/* refusal */.x5)('The package.json has no `build` script, and `run` is empty.', SAY_RUN);
    const locks = lockFiles(directory, workspace);
    const managers = new Set(locks.map((name) => LOCK_FILES[name]));
    if (managers.size > 1) {
        throw (0,artifact_offenders/* refusal */.x5)(`Two package managers claim this project: ${locks.join(' and ')} stand side by side.`, `Delete the lock file that is out of use, or say the command in \`run\`.`);
    }
    const [manager = 'npm'] = managers;
    return `${manager} run build`;
}
/** Whether the project in a directory has dependencies of which none is installed: the likeliest cause of a failed build. */
function dependenciesMissing(directory, workspace) {
    if (!readPackage(directory)?.hasDependencies)
        return false;
    const places = upwards(directory, workspace);
    return !places.some((place) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(place, 'node_modules')) || (0,external_node_fs_.existsSync)((0,external_node_path_.join)(place, '.pnp.cjs')));
}
function lockFiles(directory, workspace) {
    const names = Object.keys(LOCK_FILES);
    for (const place of upwards(directory, workspace)) {
        const found = names.filter((name) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(place, name)));
        if (found.length > 0)
            return found;
    }
    return [];
}
/** The directory and those above it, up to and with the workspace; the directory alone when it lies elsewhere. */
function upwards(directory, workspace) {
    const places = [directory];
    if (!directory.startsWith(`${workspace}/`))
        return places;
    for (let place = directory; place !== workspace; place = (0,external_node_path_.dirname)(place))
        places.push((0,external_node_path_.dirname)(place));
    return places;
}
function readPackage(directory) {
    const file = (0,external_node_path_.join)(directory, 'package.json');
    if (!(0,external_node_fs_.existsSync)(file))
        return undefined;
    try {
        const { scripts, dependencies, devDependencies } = JSON.parse((0,external_node_fs_.readFileSync)(file, 'utf8').replace(/^\ufeff/, ''));
        return {
            scripts: Object.keys(scripts ?? {}),
            hasDependencies: Object.keys({ ...dependencies, ...devDependencies }).length > 0,
        };
    }
    catch (error) {
        throw (0,artifact_offenders/* refusal */.x5)(`${(0,artifact_name/* shown */.SP)((0,artifact_name/* binaryOf */.np)(file))} cannot be read: ${error instanceof Error ? error.message : error}`, 'Mend the file.');
    }
}

// EXTERNAL MODULE: ./src/github/action.ts
var action = __webpack_require__(6497);
// EXTERNAL MODULE: ./src/github/inputs.ts
var inputs = __webpack_require__(5446);
// EXTERNAL MODULE: ./src/github/markdown.ts
var markdown = __webpack_require__(5566);
;// CONCATENATED MODULE: ./src/actions/build-check.ts



















/** An amount of data; it words its own refusal, since it has a form that no other input has. */
const bytesIfGiven = (name) => ({
    parse: (given) => {
        const bytes = given === undefined ? undefined : (0,artifact_bytes/* parseBytes */.z)(given);
        if (given === undefined || bytes !== undefined)
            return bytes;
        throw (0,artifact_offenders/* refusal */.x5)(`Input \`${name}\` holds ${JSON.stringify(given)}, which is not understood.`, `Set \`${name}\`: it may hold a number of bytes such as 1048576, 200MB or 1.5GiB.`);
    },
});
/** Builds, and proves that what came out may be deployed. */
const build_check_action = (0,action/* defineAction */.Q)({
    inputs: {
        run: (0,inputs/* text */.Qq)(),
        'working-directory': (0,inputs/* textOr */.ph)('.'),
        artifact: (0,inputs/* required */.mw)('the directory that the build writes, from `working-directory`'),
        require: (0,inputs/* lines */.Mn)(),
        forbid: (0,inputs/* lines */.Mn)(),
        'min-files': (0,inputs/* count */.U9)(1),
        'max-bytes': bytesIfGiven('max-bytes'),
        syntax: (0,inputs/* flag */.Jt)(true),
        env: (0,inputs/* lines */.Mn)(),
        engines: (0,inputs/* lines */.Mn)(),
        timeout: (0,inputs/* seconds */.YA)(1800, 1),
    },
    outputs: ['artifact', 'manifest', 'digest', 'files', 'bytes', 'duration-ms'],
    async main(inputs, job) {
        const startedAt = performance.now();
        try {
            const directory = existing((0,external_node_path_.resolve)(job.workspace, inputs['working-directory']));
            const root = (0,external_node_path_.resolve)(directory, inputs.artifact);
            const engines = inputs.engines.map(engine.parseEngine);
            const script = inputs.run ?? defaultCommand(directory, job.workspace);
            const checked = [];
            if (inputs.env.length > 0) {
                await job.stage('Environment', async () => checkEnvironment(inputs.env, process.env));
                checked.push(`set: ${inputs.env.join(', ')}`);
            }
            if (engines.length > 0) {
                const versions = await job.stage('Engines', () => (0,engine.checkEngines)(engines, directory, buildEnvironment(process.env)));
                checked.push(...versions.map(({ engine, version }) => `${engine.tool} ${engine.range}: ${version}`));
            }
            await job.stage('Build', () => build(script, directory, inputs.timeout, job));
            const artifact = await job.stage('Read the artifact', () => (0,artifact_artifact/* readArtifact */.i)(root, directory, job.signal));
            await tellArtifact(artifact, job);
            const demands = {
                require: inputs.require,
                forbid: inputs.forbid,
                minFiles: inputs['min-files'],
                maxBytes: inputs['max-bytes'],
                syntax: inputs.syntax,
            };
            checked.push(...(await job.stage('Check the artifact', () => meetDemands(artifact, demands, job.signal))));
            for (const line of checked)
                job.info(`checked: ${line}`);
            job.summary.add(`**Checked**\n\n${checked.map((line) => `- ${(0,markdown/* prose */.CS)(line)}`).join('\n')}`);
            job.summary.verdict(`${artifact.files.length} files are built and may be deployed.`);
        }
        catch (error) {
            if (error instanceof fault/* Fault */.vC || !job.signal.aborted)
                throw error;
            throw (0,artifact_offenders/* refusal */.x5)(`The check was cancelled (${job.signal.reason}).`, 'Run the job again when it is wanted.');
        }
        finally {
            job.output('duration-ms', Math.round(performance.now() - startedAt));
        }
    },
});
async function build(script, directory, timeoutMs, job) {
    for (const line of script.split('\n'))
        job.info(`$ ${line}`);
    let lineOpen = false;
    const outcome = await runCommand({
        script,
        directory,
        timeoutMs,
        env: buildEnvironment(process.env),
        signal: job.signal,
        temp: job.temp,
        write: (chunk) => {
            process.stdout.write(chunk);
            lineOpen = chunk.at(-1) !== 0x0a;
        },
    });
    // What the platform is told next must stand at the start of a line.
    if (lineOpen)
        job.info('');
    const place = { dependenciesMissing: dependenciesMissing(directory, job.workspace) };
    const fault = commandFault(outcome, place);
    if (fault) {
        if (outcome.lastLines)
            job.summary.add(`**The last lines of the build**\n\n${(0,markdown/* block */.om)(outcome.lastLines, 'text')}`);
        throw fault;
    }
    if (outcome.kind !== 'done')
        return;
    if (outcome.shell === 'sh') {
        job.warning('There is no bash on this runner: `run` was run by `sh -e`, which does not notice a failure inside a pipe.');
    }
    if (outcome.leftovers)
        job.notice('The build left processes in the background; they were ended before the artifact was read.');
}
/** Outputs and evidence are given as soon as they are known, so that a check that fails afterwards leaves them behind. */
async function tellArtifact(artifact, job) {
    const { root, manifest, digest, files, bytes } = artifact;
    const file = (0,external_node_path_.join)(job.temp, `surefoot-manifest-${(0,external_node_crypto_.randomUUID)()}.json`);
    await (0,promises_.writeFile)(file, (0,artifact_document/* documentOf */.lM)(manifest), { flag: 'wx' });
    job.output('artifact', root);
    job.output('manifest', file);
    job.output('digest', digest);
    job.output('files', files.length);
    job.output('bytes', bytes);
    job.info(`${files.length} files, ${(0,artifact_bytes/* inBytes */.H)(bytes)}, digest ${digest}`);
    job.summary.add((0,markdown/* table */.tp)(['Files', 'Bytes', 'Digest'], [[String(files.length), `${bytes} (${(0,artifact_bytes/* inBytes */.H)(bytes)})`, (0,markdown/* code */.aY)(digest)]]));
    const largest = largestFiles(files, 5).map(({ path, size }) => [(0,markdown/* code */.aY)((0,artifact_name/* shown */.SP)(path)), (0,artifact_bytes/* inBytes */.H)(size)]);
    if (largest.length > 0)
        job.summary.add((0,markdown/* table */.tp)(['Largest files', 'Size'], largest));
}
function existing(directory) {
    if ((0,external_node_fs_.statSync)(directory, { throwIfNoEntry: false })?.isDirectory())
        return directory;
    throw (0,artifact_offenders/* refusal */.x5)(`There is no directory ${(0,artifact_name/* shown */.SP)((0,artifact_name/* binaryOf */.np)(directory))} to build in.`, 'Set `working-directory` to a directory, from the workspace; check the repository out in a step before this one.');
}


/***/ }),

/***/ 7386:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ mustBeThere),
/* harmony export */   i: () => (/* binding */ readArtifact)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6213);
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8111);
/* harmony import */ var _offenders_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(500);
/* harmony import */ var _scan_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1977);






/**
 * Reads the artifact, each file once.
 *
 * @param file receives files as they are read, see `scan`.
 * @throws {Fault} as `scan` does, and with the directories that are there when the one asked for is not.
 */
async function readArtifact(root, directory, signal, by = 'artifact', file) {
    mustBeThere(root, directory, by);
    const withKey = new Set();
    const manifest = await (0,_scan_js__WEBPACK_IMPORTED_MODULE_5__/* .scan */ .S)(root, { key: (path) => withKey.add(path), signal, ...(file && { file }) });
    const files = manifest.filter((entry) => entry.type === 'file');
    const bytes = files.reduce((sum, file) => sum + file.size, 0);
    return { root, manifest, digest: (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(manifest), files, bytes, withKey };
}
/** @throws {Fault} when there is no such directory, with those that are there. */
function mustBeThere(root, directory, by) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(root, { throwIfNoEntry: false })?.isDirectory())
        throw noArtifact(root, directory, by);
}
function noArtifact(root, directory, by) {
    const name = (0,_name_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .SP)((0,_name_js__WEBPACK_IMPORTED_MODULE_3__/* .binaryOf */ .np)(root));
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(root))
        return (0,_offenders_js__WEBPACK_IMPORTED_MODULE_4__/* .refusal */ .x5)(`The artifact ${name} is not a directory.`, `Set \`${by}\` to a directory.`);
    const there = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(directory, { withFileTypes: true })
        .filter((each) => each.isDirectory() && each.name !== '.git' && each.name !== 'node_modules')
        .map((each) => (0,_name_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .SP)((0,_name_js__WEBPACK_IMPORTED_MODULE_3__/* .binaryOf */ .np)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, each.name))));
    const others = there.length > 0 ? ' These directories are there:' : '';
    if (by === 'source') {
        const remedy = 'Set `source` to the directory to deploy, absolute or from the workspace; build it in a step before.';
        return (0,_offenders_js__WEBPACK_IMPORTED_MODULE_4__/* .refusal */ .x5)(`There is no directory ${name} to deploy (input \`source\`).${others}`, remedy, there);
    }
    return (0,_offenders_js__WEBPACK_IMPORTED_MODULE_4__/* .refusal */ .x5)(`The build ended well, but there is no directory ${name} (input \`artifact\`).${others}`, 'Set `artifact` to the directory that the build writes, from `working-directory`.', there);
}


/***/ }),

/***/ 7189:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ inBytes),
/* harmony export */   z: () => (/* binding */ parseBytes)
/* harmony export */ });
const UNITS = { B: 1, kB: 1e3, KB: 1e3, MB: 1e6, GB: 1e9, KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30 };
/** Reads an amount of data such as `200MB`, `1.5 GiB` or plain `1048576`, in bytes; `undefined` when it is none. */
function parseBytes(text) {
    const [, number, unit = 'B'] = /^(\d{1,15}(?:\.\d{1,3})?) ?([kKMG]?i?B)?$/.exec(text) ?? [];
    if (number === undefined || !(unit in UNITS))
        return undefined;
    const bytes = Math.floor(Number(number) * UNITS[unit]);
    return Number.isSafeInteger(bytes) ? bytes : undefined;
}
/** An amount of data for people: `950 B`, `1.2 MB`. */
function inBytes(bytes) {
    const unit = ['GB', 'MB', 'kB'].find((each) => bytes >= UNITS[each]);
    return unit ? `${(bytes / UNITS[unit]).toFixed(1)} ${unit}` : `${bytes} B`;
}


/***/ }),

/***/ 4808:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   askVersion: () => (/* binding */ askVersion),
/* harmony export */   checkEngines: () => (/* binding */ checkEngines),
/* harmony export */   judgeVersion: () => (/* binding */ judgeVersion),
/* harmony export */   parseEngine: () => (/* binding */ parseEngine)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2088);
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(semver__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _artifact_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8111);
/* harmony import */ var _artifact_offenders_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(500);




/**
 * Reads one line of the `engines` input.
 *
 * @throws {Fault} when it names no tool, or a range that is none.
 */
function parseEngine(line) {
    const [, tool, range] = /^([A-Za-z0-9_][\w.+-]*)(?:[ \t@]+(.+))?$/.exec(line) ?? [];
    if (tool === undefined || (0,semver__WEBPACK_IMPORTED_MODULE_1__.validRange)(range ?? '*') === null) {
        throw (0,_artifact_offenders_js__WEBPACK_IMPORTED_MODULE_3__/* .refusal */ .x5)(`Input \`engines\` holds ${JSON.stringify(line)}, which is not understood.`, 'Write a tool and the versions that will do, one a line: `node >=22`, `pnpm 9`, `npm ^10.2`.');
    }
    return { tool, range: new semver__WEBPACK_IMPORTED_MODULE_1__.Range(range ?? '*').raw };
}
/** Judges what `TOOL --version` printed: the first thing in it that looks like a version is the version. */
function judgeVersion(engine, said) {
    const version = (0,semver__WEBPACK_IMPORTED_MODULE_1__.coerce)(/\d+(?:\.\d+){1,2}(?:-[\w.]+)?|\d+/.exec(said)?.[0], { includePrerelease: true })?.version;
    if (version === undefined)
        return { kind: 'unreadable', engine, said: said.trim().slice(0, 200) };
    const fits = (0,semver__WEBPACK_IMPORTED_MODULE_1__.satisfies)(version, engine.range, { includePrerelease: true });
    return { kind: fits ? 'present' : 'wrong', engine, version };
}
/** Asks a tool for its version, in the directory where it will be used: version managers decide by directory. */
function askVersion(engine, directory, env) {
    const flags = engine.tool === 'go' ? ['version'] : ['--version'];
    return new Promise((resolve) => {
        const options = { cwd: directory, env, timeout: 30_000, killSignal: 'SIGKILL' };
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(engine.tool, flags, options, (error, stdout, stderr) => {
            if (error?.code === 'ENOENT')
                resolve({ kind: 'missing', engine });
            else if (error)
                resolve({ kind: 'unreadable', engine, said: (stderr || stdout || error.message).trim().slice(0, 200) });
            else
                resolve(judgeVersion(engine, stdout || stderr));
        });
        child.stdin?.end();
    });
}
/**
 * Asks all engines at once.
 *
 * @returns the version of each, in the order given.
 * @throws {Fault} naming every tool that is missing or has another version.
 */
async function checkEngines(engines, directory, env) {
    const answers = await Promise.all(engines.map((engine) => askVersion(engine, directory, env)));
    const offenders = answers.filter((answer) => answer.kind !== 'present');
    if (offenders.length > 0) {
        throw (0,_artifact_offenders_js__WEBPACK_IMPORTED_MODULE_3__/* .refusal */ .x5)('The tools of this runner are not those that the build needs.', 'Install the named versions in a step before this one (actions/setup-node, pnpm/action-setup …), or correct `engines`.', offenders.map(sentence));
    }
    return answers.flatMap((answer) => answer.kind === 'present' ? [{ engine: answer.engine, version: answer.version }] : []);
}
function sentence(answer) {
    const { tool, range } = answer.engine;
    switch (answer.kind) {
        case 'missing':
            return `${tool} is not installed (wanted: ${range})`;
        case 'wrong':
            return `${tool} is ${answer.version} (wanted: ${range})`;
        case 'unreadable':
            return `${tool} did not tell its version (wanted: ${range}); it said ${(0,_artifact_name_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(Buffer.from(answer.said).toString('latin1'))}`;
    }
}


/***/ }),

/***/ 6497:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ defineAction)
/* harmony export */ });
/** Ties the story's parameter to the contract, so that an input that is read must also be declared. */
const defineAction = (action) => action;


/***/ })

};
