export const id = 8243;
export const ids = [8243];
export const modules = {

/***/ 825:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ev: () => (/* binding */ keepOldSpaceSmall),
/* harmony export */   TP: () => (/* binding */ compileNoFurther),
/* harmony export */   jj: () => (/* binding */ keepYoungSpaceSmall)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8877);
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_v8__WEBPACK_IMPORTED_MODULE_0__);

// A flag that an engine does not know changes nothing but for a line on standard error.
/**
 * Keeps the space for young objects as small as it is. V8 would let it grow to 128 MB before it looks at what of it is
 * still needed; of 100,000 files that was more than half of all memory, and with many jobs on one runner it is missed.
 */
const keepYoungSpaceSmall = () => (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--semi-space-growth-factor=1');
/**
 * Has the engine collect the old space when it has grown by two fifths, and not only when it has trebled: of 100,000
 * files a sixth less memory at the most, for a few hundredths of the processor time.
 */
const keepOldSpaceSmall = () => (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--heap-growing-percent=40');
/**
 * Leaves out the engine's last and dearest compiler: a run of some seconds is over before it pays. Without it the same
 * run of the linter takes a third less processor time, and no more by the clock (measured). Threads do not help: each
 * has to warm up for itself.
 */
const compileNoFurther = () => (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--no-turbofan');


/***/ }),

/***/ 6996:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ openCheckout),
/* harmony export */   u: () => (/* binding */ within)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(135);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2429);


/**
 * The checkout that a directory lies in.
 *
 * @param owned The platform checked it out: it is trusted although another account may own it, as in a container.
 * @throws {Fault} when it lies in none, or there is no git.
 */
async function openCheckout(directory, owned) {
    const config = owned ? { 'safe.directory': '*' } : {};
    let said;
    try {
        const told = await (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .openGit */ .z)(directory, config).bytes(['rev-parse', '--show-toplevel', '--show-prefix']);
        const [root = '', prefix = ''] = told.toString('utf8').split('\n');
        return { git: (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .openGit */ .z)(root, config), root, prefix };
    }
    catch (error) {
        said = error instanceof Error ? error.message : String(error);
    }
    throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(`${JSON.stringify(directory)} is no git checkout that can be read: ${said}`, {
        state: 'nothing was examined, and nothing was changed',
        remedy: 'Run `actions/checkout` in a step before this one, or set `working-directory` to a checkout.',
    });
}
/** The path as seen from the directory that is examined; `undefined` outside of it. */
const within = (prefix, path) => path.startsWith(prefix) ? path.slice(prefix.length) : undefined;


/***/ }),

/***/ 7662:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ commitOf),
/* harmony export */   du: () => (/* binding */ commitAt),
/* harmony export */   oN: () => (/* binding */ isRevision),
/* harmony export */   wu: () => (/* binding */ mergeBase)
/* harmony export */ });
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2429);

/** Where the checkout came from; actions/checkout and git clone both call it so. */
const REMOTE = 'origin';
const QUIET = ['--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules', '--no-auto-maintenance'];
/** How many commits are fetched, step by step, until two histories meet; the last step takes all. */
const DEPTHS = [64, 512, 4096, undefined];
/** Whether a name can be handed to git: nothing that it would take for an option or for more than one name. */
const isRevision = (name) => /^[^\s~^:?*[\\\p{C}-][^\s:?*[\\\p{C}]*$/u.test(name) && !name.includes('..') && name.length < 400;
/** The commit of that name, if it is here. */
async function commitOf(git, revision) {
    if (!isRevision(revision))
        return undefined;
    const found = await git.ask(['rev-parse', '--quiet', '--verify', `${revision}^{commit}`]);
    return found === undefined || !/^[0-9a-f]{40,64}$/.test(found) ? undefined : found;
}
/** The commit of a point: as it is here, else as the remote has it. `undefined` where nobody has it. */
async function commitAt(git, point) {
    const { revision } = point;
    const here = (await commitOf(git, revision)) ?? (await commitOf(git, `${REMOTE}/${branchOf(revision)}`));
    if (here !== undefined)
        return here;
    const depth = (await isShallow(git)) ? ['--depth=1'] : [];
    for (const name of [revision, point.ref]) {
        const object = name === undefined ? undefined : isObject(name) ? name : await remoteCommit(git, name);
        if (object === undefined)
            continue;
        await git.ask(['fetch', ...QUIET, ...depth, REMOTE, object]);
        // What a branch holds by now is not what the event spoke of, if that was a commit.
        const commit = await commitOf(git, isObject(revision) ? revision : object);
        if (commit !== undefined)
            return commit;
    }
    return undefined;
}
const isObject = (name) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(name);
const branchOf = (revision) => revision.replace(/^refs\/heads\//, '');
const isShallow = async (git) => (await git.ask(['rev-parse', '--is-shallow-repository'])) === 'true';
/** What a branch or tag of the remote points at; nothing is written into the checkout to know it. */
async function remoteCommit(git, name) {
    if (!isRevision(name))
        return undefined;
    const wanted = name.startsWith('refs/') ? [name] : [`refs/heads/${name}`, `refs/tags/${name}`];
    const listed = await git.ask(['ls-remote', REMOTE, ...wanted.flatMap((each) => [each, `${each}^{}`])]);
    // The commit behind an annotated tag is listed last.
    const object = listed?.split('\n').at(-1)?.split('\t')[0];
    return object !== undefined && isObject(object) ? object : undefined;
}
/** The commit where two histories part, fetching older commits into a shallow clone as far as it takes. */
async function mergeBase(git, base, head) {
    const here = await git.ask(['merge-base', base, head]);
    if (here !== undefined && here !== '')
        return here;
    if (!(await isShallow(git)))
        return undefined;
    for (const depth of DEPTHS) {
        const how = depth === undefined ? '--unshallow' : `--depth=${depth}`;
        try {
            await git.bytes(['fetch', ...QUIET, how, REMOTE, base, head]);
        }
        catch (error) {
            if (error instanceof _git_js__WEBPACK_IMPORTED_MODULE_0__/* .GitFailure */ .X)
                return undefined;
            throw error;
        }
        const found = await git.ask(['merge-base', base, head]);
        if (found !== undefined && found !== '')
            return found;
    }
    return undefined;
}


/***/ }),

/***/ 2429:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ GitFailure),
  z: () => (/* binding */ openGit)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./src/guard/change/environment.ts
/** What could make git start a program, or show something else than what is stored. Each is set to nothing. */
const HARMLESS = {
    'core.fsmonitor': 'false',
    'core.hooksPath': '/dev/null',
    'core.attributesFile': '/dev/null',
    'core.alternateRefsCommand': 'true',
    'core.quotePath': 'true',
    // A repository that a change puts somewhere below the checkout, with a configuration of its own.
    'safe.bareRepository': 'explicit',
    'fetch.recurseSubmodules': 'false',
    'submodule.recurse': 'false',
    'protocol.ext.allow': 'never',
    'gc.auto': '0',
    'maintenance.auto': 'false',
};
/** Variables that lead git to another repository, or make it start a program. */
const REFUSED = /^GIT_(DIR|WORK_TREE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|COMMON_DIR|EXTERNAL_DIFF|DIFF_OPTS|PAGER|EDITOR|PROXY_COMMAND|TRACE.*|CONFIG|CONFIG_PARAMETERS|LITERAL_PATHSPECS|GLOB_PATHSPECS|NOGLOB_PATHSPECS|ICASE_PATHSPECS)$/;
/**
 * The environment for git: the job's own, the system's configuration left out, and configuration that comes before all
 * files. What the environment already holds as `GIT_CONFIG_COUNT` stays: logins are handed over so.
 */
function gitEnvironment(env, config = {}) {
    const result = {};
    for (const [name, value] of Object.entries(env))
        if (!REFUSED.test(name))
            result[name] = value;
    const given = Number(/^\d{1,3}$/.exec(env['GIT_CONFIG_COUNT'] ?? '')?.[0] ?? 0);
    const pairs = Object.entries({ ...HARMLESS, ...config });
    for (const [index, [key, value]] of pairs.entries()) {
        result[`GIT_CONFIG_KEY_${given + index}`] = key;
        result[`GIT_CONFIG_VALUE_${given + index}`] = value;
    }
    return {
        ...result,
        GIT_CONFIG_COUNT: String(given + pairs.length),
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_TERMINAL_PROMPT: '0',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_ATTR_NOSYSTEM: '1',
        LC_ALL: 'C',
    };
}

;// CONCATENATED MODULE: ./src/guard/change/git.ts


/** Milliseconds that one call of git may take. Fetching a large history is the longest of them. */
const TIMEOUT = 180_000;
/** Bytes that one call may print; a list of a million names stays below it. */
const LIMIT = 256 * 1024 * 1024;
/** Thrown when git ends with a failure, does not end, or prints without end. What it said is in `said`, on one line. */
class GitFailure extends Error {
    name = 'GitFailure';
    said;
    constructor(args, said) {
        super(`git ${args[0]}: ${said}`);
        this.said = said;
    }
}
/** Git in `directory`. `config` is added to what {@link gitEnvironment} sets. */
function openGit(directory, config = {}) {
    const stream = (args, take, input) => run(directory, args, { config, take, input });
    return {
        stream,
        async bytes(args, input) {
            const chunks = [];
            let size = 0;
            await stream(args, (chunk) => {
                size += chunk.length;
                if (size > LIMIT)
                    throw new GitFailure(args, 'it printed too much');
                chunks.push(chunk);
            }, input);
            return Buffer.concat(chunks);
        },
        async ask(args) {
            try {
                return (await this.bytes(args)).toString('utf8').replace(/\n$/, '');
            }
            catch (error) {
                if (error instanceof GitFailure)
                    return undefined;
                throw error;
            }
        },
        with: (more) => openGit(directory, { ...config, ...more }),
    };
}
function run(directory, args, { config, take, input }) {
    const child = (0,external_node_child_process_.spawn)('git', ['--no-pager', '--literal-pathspecs', ...args], {
        cwd: directory,
        env: gitEnvironment(process.env, config),
        stdio: ['pipe', 'pipe', 'pipe'],
        timeout: TIMEOUT,
        killSignal: 'SIGKILL',
    });
    return new Promise((resolve, reject) => {
        let said = '';
        let broken;
        child.stdout.on('data', (chunk) => {
            try {
                if (broken === undefined)
                    take(chunk);
            }
            catch (error) {
                broken = error;
                child.kill();
            }
        });
        child.stderr.setEncoding('utf8').on('data', (text) => {
            if (said.length < 4000)
                said += text;
        });
        // Git may end before it has read all; its exit status tells.
        child.stdin.on('error', () => { });
        child.stdin.end(input);
        child.on('error', (error) => reject(new GitFailure(args, error.message)));
        child.on('close', (code, signal) => {
            if (broken !== undefined)
                reject(broken);
            else if (code === 0)
                resolve();
            else
                reject(new GitFailure(args, onOneLine(said) || `it ended with ${code ?? signal}`));
        });
    });
}
const onOneLine = (text) => text
    .trim()
    .split(/\s*\n\s*/)
    .join(' / ')
    .slice(0, 400);


/***/ }),

/***/ 4846:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ resolveChange),
/* harmony export */   i: () => (/* binding */ emptyTree)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(135);
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7662);


const UNTOUCHED = 'nothing was examined, and nothing was changed';
/**
 * Finds the commits that are to be compared, fetching what a shallow clone lacks.
 *
 * @throws {Fault} when a commit cannot be had. A part of a change is never taken for the whole.
 */
async function resolveChange(git, wanted) {
    for (const { revision } of [wanted.base, wanted.head])
        refuseOdd(revision);
    const head = await (0,_fetch_js__WEBPACK_IMPORTED_MODULE_1__/* .commitAt */ .du)(git, wanted.head);
    if (head === undefined)
        throw missing('head', wanted.head);
    const base = await (0,_fetch_js__WEBPACK_IMPORTED_MODULE_1__/* .commitAt */ .du)(git, wanted.base);
    if (base === undefined) {
        if (wanted.since === 'fork')
            throw missing('base', wanted.base);
        const remark = `The commit ${wanted.base.revision} that came before is gone (a forced push): every file was examined as if it were new.`;
        return { base: await emptyTree(git), head, remark };
    }
    if (wanted.since === 'base')
        return { base, head };
    const fork = await (0,_fetch_js__WEBPACK_IMPORTED_MODULE_1__/* .mergeBase */ .wu)(git, base, head);
    if (fork !== undefined)
        return { base: fork, head };
    throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(`No common commit of ${shortened(base)} and ${shortened(head)} was found.`, {
        state: UNTOUCHED,
        remedy: 'Check out with `fetch-depth: 0`, or let the linter fetch: with `persist-credentials: false` a private repository needs its `token`. Histories without a common commit are compared with `mode: tree`.',
    });
}
/** The tree that holds nothing: compared with it, everything is new. */
async function emptyTree(git) {
    return (await git.bytes(['hash-object', '-t', 'tree', '--stdin'], '')).toString('latin1').trim();
}
function refuseOdd(revision) {
    if ((0,_fetch_js__WEBPACK_IMPORTED_MODULE_1__/* .isRevision */ .oN)(revision))
        return;
    throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(`${JSON.stringify(revision.slice(0, 100))} names no commit.`, {
        state: UNTOUCHED,
        remedy: 'Set `base` and `head` to a branch, a tag or the name of a commit.',
    });
}
function missing(side, { revision, ref }) {
    const also = ref === undefined || ref === revision ? '' : ` (${ref})`;
    return new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(`The ${side} ${shortened(revision)}${also} is not in this clone, and could not be fetched.`, {
        state: UNTOUCHED,
        remedy: `Check out with \`fetch-depth: 0\`, or see that the remote \`origin\` can be read: with \`persist-credentials: false\` a private repository needs the input \`token\`.`,
    });
}
const shortened = (revision) => (/^[0-9a-f]{40,}$/.test(revision) ? revision.slice(0, 12) : revision);


/***/ }),

/***/ 9624:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ contentOf),
/* harmony export */   g: () => (/* binding */ tooLarge)
/* harmony export */ });
/* harmony import */ var _source_read_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(248);

const LFS = 'version https://git-lfs.github.com/spec/v1\n';
/** Makes text out of bytes. Nothing is thrown away silently: what is no plain text is said to be unreadable. */
function contentOf(path, executable, bytes) {
    const text = bytes.toString('utf8').replace(/^\ufeff/, '');
    if (bytes.length > _source_read_js__WEBPACK_IMPORTED_MODULE_0__/* .LARGEST */ .bS)
        return tooLarge(path, executable, bytes.length);
    if (bytes.includes(0)) {
        // A shell reads over NUL bytes, and UTF-16 is full of them; without them the kind of the file can be told.
        const file = { path, text: text.slice(0, 64 * 1024).replaceAll('\0', ''), executable };
        return { file, unreadable: 'it holds NUL bytes, as binary files and UTF-16 do' };
    }
    if (text.startsWith(LFS)) {
        return { file: { path, text: '', executable }, unreadable: 'its content is kept by Git LFS and is not here' };
    }
    return { file: { path, text, executable } };
}
/** A file of which only the size is known. */
const tooLarge = (path, executable, size) => ({
    file: { path, text: '', executable },
    unreadable: `it is larger than 1 MB (${size} bytes)`,
});


/***/ }),

/***/ 8240:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ filesOnDisk),
/* harmony export */   h: () => (/* binding */ contentsOnDisk)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7145);
/* harmony import */ var _source_read_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(248);
/* harmony import */ var _content_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9624);





/** Paths of all files of a checkout as they lie on the disk, those that git ignores left out. */
async function filesOnDisk({ git, prefix }) {
    const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'];
    const listed = await git.bytes(prefix === '' ? args : [...args, '--', prefix]);
    return listed
        .toString('utf8')
        .split('\0')
        .filter((path) => path !== '' && path.startsWith(prefix))
        .map((path) => path.slice(prefix.length));
}
const nameless = (path) => ({
    file: { path, text: '', executable: false },
    unreadable: 'its name is no UTF-8',
});
/** One file after the other: threads of the file system would cost more than they save. */
function statOf(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(file, { throwIfNoEntry: false });
    }
    catch {
        return undefined;
    }
}
/** Files as they lie on the disk. Links are not followed: what they lead to is a file of its own. */
function* contentsOnDisk(directory, paths, scope) {
    for (const path of paths) {
        if (!(0,_scope_js__WEBPACK_IMPORTED_MODULE_2__/* .isIn */ .S)(scope, path))
            continue;
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, path);
        const found = statOf(file);
        // A name that is no UTF-8 was not kept as it is, and leads nowhere.
        if (found === undefined && path.includes('\ufffd'))
            yield nameless(path);
        if (!found?.isFile())
            continue;
        const executable = (found.mode & 0o111) !== 0;
        yield found.size > _source_read_js__WEBPACK_IMPORTED_MODULE_3__/* .LARGEST */ .bS
            ? (0,_content_js__WEBPACK_IMPORTED_MODULE_4__/* .tooLarge */ .g)(path, executable, found.size)
            : (0,_content_js__WEBPACK_IMPORTED_MODULE_4__/* .contentOf */ .$)(path, executable, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file));
    }
}


/***/ }),

/***/ 537:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ failsOn),
/* harmony export */   k: () => (/* binding */ gather)
/* harmony export */ });
/** Gathers what was said of each file. `extra` is about no file that was examined. */
async function gather(examined, extra, words) {
    const findings = [...extra];
    const suppressed = [];
    let [examinedFiles, unexaminedFiles] = [0, 0];
    for await (const file of examined) {
        if (file.state === 'unexamined')
            unexaminedFiles += 1;
        else if (file.state === 'examined')
            examinedFiles += 1;
        findings.push(...file.kept);
        suppressed.push(...file.suppressed);
    }
    findings.sort(worstFirst);
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    return {
        findings,
        suppressed,
        errors,
        warnings: findings.length - errors,
        examinedFiles,
        unexaminedFiles,
        subject: words.subject,
        remarks: words.remarks ?? [],
    };
}
/** Errors before warnings, what runs forbidden commands before the linter's own remarks, then by place. */
function worstFirst(a, b) {
    const rank = ({ severity, rule }) => (severity === 'error' ? 0 : 2) + (rule.startsWith('guard/') ? 1 : 0);
    return rank(a) - rank(b) || (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line || a.column - b.column);
}
/** Whether a run with this outcome fails. */
function failsOn({ errors, warnings }, limit) {
    return limit === 'error' ? errors > 0 : limit === 'warning' && errors + warnings > 0;
}


/***/ }),

/***/ 4899:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ titleOf),
/* harmony export */   b: () => (/* binding */ messageOf)
/* harmony export */ });
/* harmony import */ var _words_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6698);

/** What a person must read of a finding, in four lines: what is there, what it means, why not, what instead. */
function messageOf({ rule, understood, why, instead }) {
    return [
        `${titleOf(rule)}: ${(0,_words_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .excerpt */ .K)(understood, 400)}`,
        `Why: ${oneLine(why)}`,
        ...(instead === '' ? [] : [`Instead: ${oneLine(instead)}`]),
        rule.startsWith('guard/') ? `Rule: ${rule}` : `Rule: ${rule}. If it must be: surefoot-allow ${rule}: why`,
    ].join('\n');
}
const TITLES = {
    'guard/not-examined': 'Not examined',
    'guard/weakened': 'The guard is weakened',
    'guard/configuration': 'The policy file is wrong',
    'guard/unused-allowance': 'An allowance that allows nothing',
    'guard/reasonless-allowance': 'An allowance without a reason',
    'guard/expired-allowance': 'An allowance whose day is over',
};
/** A heading for a finding of that rule. */
const titleOf = (rule) => TITLES[rule] ?? 'Forbidden command';
const oneLine = (text) => (0,_words_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(text.replace(/\s*\n\s*/g, ' '));


/***/ }),

/***/ 1695:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ sarifOf)
});

// UNUSED EXPORTS: uriOf

// EXTERNAL MODULE: ./src/words/printable.ts
var printable = __webpack_require__(6698);
// EXTERNAL MODULE: ./src/guard/report/message.ts
var message = __webpack_require__(4899);
;// CONCATENATED MODULE: ./src/guard/report/own-rules.ts
/** The linter's own rules, as they are shown beside those of the policy. */
const OWN_RULES = [
    {
        id: 'guard/not-examined',
        title: 'A file or a part of one could not be examined.',
        why: 'What is not read could hold any command.',
        instead: 'Bring it into a form that can be read, or exclude it and say why.',
    },
    {
        id: 'guard/weakened',
        title: 'The change makes the linter see less.',
        why: 'A rule that is switched off and the command that it forbids can come in two changes.',
        instead: 'See that a reviewer agrees.',
    },
    {
        id: 'guard/configuration',
        title: 'The policy file cannot be obeyed.',
        why: 'What the repository says of itself would be passed over.',
        instead: 'Mend the file where it is pointed at.',
    },
    {
        id: 'guard/unused-allowance',
        title: 'An allowance allows nothing.',
        why: 'It would hide the next finding.',
        instead: 'Take it out.',
    },
    {
        id: 'guard/reasonless-allowance',
        title: 'An allowance has no reason, or cannot be understood.',
        why: 'Nobody can judge it later.',
        instead: 'Write `surefoot-allow RULE: why`.',
    },
    {
        id: 'guard/expired-allowance',
        title: 'An allowance is over.',
        why: 'It was given until a day that has passed.',
        instead: 'Mend what it allowed, or agree on a new day.',
    },
];

;// CONCATENATED MODULE: ./src/guard/report/sarif.ts



const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
/** GitHub shows 5000 results of a run, and refuses a file with more than 25 000. */
const MOST = 5000;
/** A base that the reader of the log knows: the directory that was examined. */
const BASE = 'SRCROOT';
/** The outcome as SARIF 2.1.0. Rules come with their help, paths are percent-encoded and relative to what was examined. */
function sarifOf(outcome, rules, policy) {
    const results = [...outcome.findings, ...outcome.suppressed].slice(0, MOST);
    const described = describe(rules, policy.ownRules);
    const index = new Map(described.map(({ id }, at) => [id, at]));
    return {
        $schema: SCHEMA,
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'Surefoot guard-lint',
                        semanticVersion: '1.0.0',
                        rules: described.map(descriptor),
                    },
                },
                columnKind: 'utf16CodeUnits',
                originalUriBaseIds: { [BASE]: { description: { text: 'The directory that was examined.' } } },
                results: results.map((each) => ('finding' in each ? allowed(each, index) : resultOf(each, index))),
                invocations: [
                    {
                        executionSuccessful: true,
                        toolExecutionNotifications: outcome.remarks.map((text) => ({ level: 'note', message: { text } })),
                    },
                ],
            },
        ],
    };
}
function describe(rules, ownRules) {
    const level = (severity) => (severity === 'error' ? 'error' : 'warning');
    return [
        ...rules.map(({ id, title, why, instead, severity }) => ({ id, title, why, instead, level: level(severity) })),
        ...ownRules.map(({ id, message, instead, severity }) => ({
            id,
            title: message,
            why: message,
            instead: instead ?? '',
            level: level(severity),
        })),
        ...OWN_RULES.map((rule) => ({ ...rule, level: 'error' })),
    ];
}
function descriptor({ id, title, why, instead, level }) {
    const text = instead === '' ? why : `${why} Instead: ${instead}`;
    return {
        id,
        shortDescription: { text: title },
        fullDescription: { text: why },
        help: { text, markdown: instead === '' ? why : `${why}\n\n**Instead:** ${instead}` },
        defaultConfiguration: { level },
        properties: { tags: ['deploy', id.split('/', 1)[0]], precision: 'high' },
    };
}
function resultOf(finding, index) {
    const { rule, severity, path, line, column, endLine, endColumn, fingerprint } = finding;
    const at = index.get(rule);
    return {
        ruleId: rule,
        ...(at === undefined ? {} : { ruleIndex: at }),
        level: severity,
        message: { text: (0,message/* messageOf */.b)(finding) },
        locations: [
            {
                physicalLocation: {
                    artifactLocation: { uri: uriOf(path), uriBaseId: BASE },
                    region: { startLine: line, startColumn: column, endLine, endColumn },
                },
            },
        ],
        partialFingerprints: { 'surefoot/v1': fingerprint },
    };
}
function allowed({ finding, reason, by }, index) {
    const kind = by === 'in-line' ? 'inSource' : 'external';
    return {
        ...resultOf(finding, index),
        suppressions: [{ kind, status: 'accepted', justification: (0,printable/* excerpt */.K)(reason, 400) }],
    };
}
/** A path as a relative URI reference: whatever a name holds, it stays one name. */
const uriOf = (path) => path
    .toWellFormed()
    .split('/')
    .map((name) => encodeURIComponent(name).replace(/[!'()*]/g, percent))
    .join('/');
const percent = (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;


/***/ }),

/***/ 6742:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A1: () => (/* binding */ inNumbers),
/* harmony export */   eR: () => (/* binding */ terminalText),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   qY: () => (/* binding */ coloured)
/* harmony export */ });
/* unused harmony export placeOf */
/* harmony import */ var _words_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6698);
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4899);


const CODES = { red: 31, yellow: 33, dim: 2, bold: 1 };
const coloured = (text, colour) => `\x1b[${CODES[colour]}m${text}\x1b[0m`;
const plain = (text) => text;
/** The outcome for a person at a terminal. Nothing in it moves the cursor, whatever the files hold. */
function terminalText(outcome, paint) {
    const { findings, suppressed, remarks } = outcome;
    return [
        ...findings.flatMap((finding) => [...findingLines(finding, paint), '']),
        ...suppressed.map(({ finding, reason, by }) => paint(`allowed (${by}) ${placeOf(finding)} ${finding.rule}: ${(0,_words_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .excerpt */ .K)(reason)}`, 'dim')),
        ...remarks.map((remark) => (0,_words_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(remark)),
        paint(inNumbers(outcome), 'bold'),
    ].join('\n');
}
function findingLines(finding, paint) {
    const { severity, rule, understood, why, instead } = finding;
    return [
        `${paint(severity, severity === 'error' ? 'red' : 'yellow')} ${paint(placeOf(finding), 'bold')} ${paint(rule, 'dim')}`,
        `  ${(0,_message_js__WEBPACK_IMPORTED_MODULE_1__/* .titleOf */ .G)(rule)}: ${(0,_words_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .excerpt */ .K)(understood, 400)}`,
        `  Why: ${(0,_words_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .excerpt */ .K)(why, 1000)}`,
        ...(instead === '' ? [] : [`  Instead: ${(0,_words_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .excerpt */ .K)(instead, 1000)}`]),
    ];
}
/** `path:line:column`, which many terminals and editors open at a click. */
const placeOf = ({ path, line, column }) => `${(0,_words_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(path)}:${line}:${column}`;
/** The outcome in one sentence. */
function inNumbers({ errors, warnings, suppressed, examinedFiles, unexaminedFiles, subject }) {
    const many = (count, one) => `${count} ${one}${count === 1 ? '' : 's'}`;
    return [
        `${many(errors, 'error')}, ${many(warnings, 'warning')}`,
        ...(suppressed.length === 0 ? [] : [`${suppressed.length} allowed`]),
        `in ${many(examinedFiles, 'file')}${unexaminedFiles === 0 ? '' : ` (${unexaminedFiles} not examined)`}: ${subject}`,
    ].join(', ');
}


/***/ }),

/***/ 7801:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ye: () => (/* binding */ runChange),
  Pw: () => (/* binding */ runDisk),
  QK: () => (/* binding */ runTree)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/guard/allow/baseline.ts
var baseline = __webpack_require__(2392);
// EXTERNAL MODULE: ./src/guard/allow/parse.ts
var parse = __webpack_require__(576);
;// CONCATENATED MODULE: ./src/guard/allow/configured.ts

/** What is wrong with the allowances of the policy file: those whose day is over. `at` gives the offset of a line. */
function expiredAllowances({ allow }, config, now, at) {
    return allow
        .filter(({ until }) => (0,parse/* isOver */.PU)(until, now))
        .map(({ rule, path, until, line }) => ({
        rule: 'guard/expired-allowance',
        severity: 'error',
        path: config,
        span: { start: at(line), end: at(line) },
        also: [],
        understood: `${rule} in ${path.join(', ')}`,
        why: `This allowance held until ${until}, and allows nothing any more.`,
        instead: 'Mend what it allowed, or agree on a new day.',
    }));
}

// EXTERNAL MODULE: ./src/guard/change/git.ts + 1 modules
var change_git = __webpack_require__(2429);
;// CONCATENATED MODULE: ./src/guard/change/blobs.ts

/**
 * How large objects are, in bytes, by their names.
 *
 * @throws {GitFailure} when one of them is not there.
 */
async function sizesOf(git, oids) {
    const result = new Map();
    if (oids.length === 0)
        return result;
    const sizes = (await git.bytes(['cat-file', '--batch-check'], asked(new Set(oids)))).toString('latin1');
    for (const line of sizes.split('\n').filter((each) => each !== '')) {
        const [oid = '', kind, size] = line.split(' ');
        if (kind !== 'blob')
            throw new change_git/* GitFailure */.X(['cat-file'], `the object ${oid} is not here`);
        result.set(oid, Number(size));
    }
    return result;
}
/**
 * Reads objects as they are stored: no filter, no attribute and no line-end rule of the checkout has a say.
 *
 * @param limit Bytes; of a larger object only the size is told.
 * @param known Sizes of these objects, and perhaps of others, where they were asked for already.
 * @throws {GitFailure} when one of them is not there.
 */
async function readBlobs(git, oids, limit, known) {
    const sizes = known ?? (await sizesOf(git, oids));
    const result = new Map();
    const small = [];
    for (const oid of new Set(oids)) {
        const size = sizes.get(oid) ?? 0;
        if (size > limit)
            result.set(oid, { tooLarge: size });
        else
            small.push(oid);
    }
    if (small.length === 0)
        return result;
    const all = await git.bytes(['cat-file', '--batch'], asked(small));
    let at = 0;
    for (const oid of small) {
        const head = all.indexOf(0x0a, at);
        const size = Number(all.toString('latin1', at, head).split(' ')[2]);
        result.set(oid, { bytes: all.subarray(head + 1, head + 1 + size) });
        at = head + 1 + size + 1;
    }
    return result;
}
const asked = (oids) => [...oids, ''].join('\n');

;// CONCATENATED MODULE: ./src/guard/change/lines.ts
/** All lines of a file. */
const WHOLE = [[1, Number.MAX_SAFE_INTEGER]];
/** Whether any of the lines from `first` to `last` is in the ranges. */
function touches(ranges, first, last) {
    let low = 0;
    let high = ranges.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((ranges[middle]?.[1] ?? 0) < first)
            low = middle + 1;
        else
            high = middle;
    }
    const range = ranges[low];
    return range !== undefined && range[0] <= last;
}

;// CONCATENATED MODULE: ./src/guard/change/patch.ts
const LF = 0x0a;
/** A line of a patch that says something is short; the rest of a longer one is content and not kept. */
const LONGEST_HEAD = 400;
/**
 * Reads the lines that are added out of a patch without context (`-U0 --full-index`), piece by piece. Files are told by
 * the names of their objects, `OLD..NEW`, never by their own names. The lines of a hunk are counted and not looked at, so
 * that no content can pass for a header.
 */
class PatchReader {
    /** By `OLD..NEW`. */
    added = new Map();
    #line = '';
    /** Content lines that still belong to the hunk. */
    #left = 0;
    #ranges = [];
    take(chunk) {
        let from = 0;
        while (from < chunk.length) {
            const end = chunk.indexOf(LF, from);
            const until = end === -1 ? chunk.length : end;
            if (this.#line.length < LONGEST_HEAD) {
                this.#line += chunk.toString('latin1', from, Math.min(until, from + LONGEST_HEAD));
            }
            if (end !== -1)
                this.#endLine();
            from = until + 1;
        }
    }
    #endLine() {
        const line = this.#line;
        this.#line = '';
        if (line.startsWith('\\'))
            return; // "\ No newline at end of file" belongs to no count.
        if (this.#left > 0) {
            this.#left -= 1;
            return;
        }
        const index = /^index ([0-9a-f]+\.\.[0-9a-f]+)(?: \d+)?$/.exec(line)?.[1];
        if (index !== undefined) {
            this.#ranges = [];
            this.added.set(index, this.#ranges);
            return;
        }
        const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
        if (hunk === null)
            return;
        const [removed, first, count] = [Number(hunk[1] ?? 1), Number(hunk[2]), Number(hunk[3] ?? 1)];
        this.#left = removed + count;
        if (count > 0)
            this.#ranges.push([first, first + count - 1]);
    }
}

;// CONCATENATED MODULE: ./src/guard/change/changed.ts


/** Renames are looked for; a copy is a new file, since what it holds runs in a new place. */
const HOW = ['-r', '-M', '-l1000', '--no-ext-diff', '--no-textconv', '--ignore-submodules=none'];
/** `--text`: an attribute in the change itself may call a script binary, and no line of it would be shown. */
const PATCH = ['-p', '-U0', '--inter-hunk-context=0', '--text', '--full-index', '--no-color', '--submodule=short'];
/** All files that differ between the two sides, by what git has stored. */
async function changedFiles(git, sides) {
    const what = 'head' in sides ? ['diff-tree', ...HOW] : ['diff-index', '--cached', ...HOW];
    const which = 'head' in sides ? [sides.base, sides.head, '--'] : [sides.base, '--'];
    const patch = new PatchReader();
    const [raw] = await Promise.all([
        git.bytes([...what, '--raw', '-z', '--no-abbrev', ...which]),
        git.stream([...what, ...PATCH, ...which], (chunk) => patch.take(chunk)),
    ]);
    return parseRaw(raw).map(({ before, after }) => ({ before, after, added: addedLines(before, after, patch) }));
}
function addedLines(before, after, patch) {
    if (before === undefined || after === undefined)
        return after === undefined ? [] : WHOLE;
    if (before.mode.slice(0, 3) !== after.mode.slice(0, 3))
        return WHOLE;
    if (before.oid === after.oid)
        return [];
    return patch.added.get(`${before.oid}..${after.oid}`) ?? WHOLE;
}
/** `:OLDMODE NEWMODE OLDOID NEWOID STATUS\0PATH\0`, and a second path after a rename. */
function parseRaw(raw) {
    const fields = raw.toString('utf8').split('\0');
    const files = [];
    for (let index = 0; index + 1 < fields.length;) {
        const [oldMode = '', mode = '', oldOid = '', oid = '', status = ''] = (fields[index] ?? '').slice(1).split(' ');
        const path = fields[index + 1] ?? '';
        const two = /^[RC]/.test(status);
        const newPath = two ? (fields[index + 2] ?? '') : path;
        index += two ? 3 : 2;
        files.push({
            before: oldMode === '000000' ? undefined : { path, mode: oldMode, oid: oldOid },
            after: mode === '000000' ? undefined : { path: newPath, mode, oid },
        });
    }
    return files;
}

;// CONCATENATED MODULE: ./src/guard/change/tree.ts
/** All files of a commit. */
async function filesOf(git, commit, names = 'utf8') {
    const listed = await git.bytes(['ls-tree', '-r', '-z', '--full-tree', commit]);
    return linesOf(listed, names).map(([words, path]) => ({ path, mode: words[0] ?? '', oid: words[2] ?? '' }));
}
/** All files of the index. */
async function stagedFiles(git, names = 'utf8') {
    const listed = await git.bytes(['ls-files', '--stage', '-z', '--full-name']);
    return linesOf(listed, names).map(([words, path]) => ({ path, mode: words[0] ?? '', oid: words[1] ?? '' }));
}
const linesOf = (listed, names) => listed
    .toString(names)
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => {
    const tab = line.indexOf('\t');
    return [line.slice(0, tab).split(' '), line.slice(tab + 1)];
});
/** One file of a commit, `undefined` where it has none of that name. `path` is from the root of the repository. */
async function fileOf(git, commit, path) {
    const listed = await git.bytes(['ls-tree', '-z', '--full-tree', commit, '--', path]);
    const line = listed.toString('utf8').split('\0')[0] ?? '';
    const tab = line.indexOf('\t');
    if (tab === -1 || line.slice(tab + 1) !== path)
        return undefined;
    const [mode = '', , oid = ''] = line.slice(0, tab).split(' ');
    return { path, mode, oid };
}

;// CONCATENATED MODULE: ./src/guard/change/version.ts
const isFile = (mode) => mode.startsWith('100');
const isExecutable = (mode) => mode === '100755';
const isLink = (mode) => mode === '120000';
/** Another repository, of which only the commit is stored here. */
const isSubmodule = (mode) => mode === '160000';

// EXTERNAL MODULE: ./src/guard/change/checkout.ts
var checkout = __webpack_require__(6996);
;// CONCATENATED MODULE: ./src/guard/change/links.ts



/** Links that are followed one after another, as the kernel does. */
const MOST = 40;
/** Bytes of what a link holds. */
const LONGEST = 4096;
/** The links of the newer side of a change. Git gives names as bytes: here each byte is a character. */
class Links {
    #files;
    #targets;
    constructor(files, targets) {
        this.#files = files;
        this.#targets = targets;
    }
    static async of(git, sides) {
        const files = await ('head' in sides ? filesOf(git, sides.head, 'latin1') : stagedFiles(git, 'latin1'));
        const links = files.filter(({ mode }) => isLink(mode));
        const blobs = await readBlobs(git, links.map(({ oid }) => oid), LONGEST);
        const targets = new Map();
        for (const [oid, blob] of blobs)
            if ('bytes' in blob)
                targets.set(oid, blob.bytes.toString('latin1'));
        return new Links(new Map(files.map((file) => [file.path, file])), targets);
    }
    /**
     * What a link leads to in the end, followed as the file system of a checkout does; `undefined` where that is nothing of
     * this tree. `path` is that of the link, from the root of the repository.
     */
    behind(path) {
        const found = this.#follow(bytes(path));
        return found && { ...found, path: links_text(found.path) };
    }
    /** Changed files under the names that links give them which the change leaves alone. */
    namesOf(files) {
        const changed = new Map(files.flatMap((file) => (file.after ? [[bytes(file.after.path), file]] : [])));
        return [...this.#files.values()].flatMap(({ path, mode }) => {
            if (!isLink(mode) || changed.has(path))
                return [];
            const file = changed.get(this.#follow(path)?.path ?? '');
            if (file?.after === undefined)
                return [];
            const named = { path: links_text(path) };
            return [{ ...file, before: file.before && { ...file.before, ...named }, after: { ...file.after, ...named } }];
        });
    }
    #follow(path) {
        let left = MOST;
        const done = [];
        const todo = path.split('/').toReversed();
        while (todo.length > 0) {
            const name = todo.pop();
            if (name === '' || name === '.')
                continue;
            if (name === '..') {
                if (done.pop() === undefined)
                    return undefined;
                continue;
            }
            done.push(name);
            const found = this.#files.get(done.join('/'));
            if (found === undefined || !isLink(found.mode))
                continue;
            const target = this.#targets.get(found.oid);
            left -= 1;
            if (target === undefined || target.startsWith('/') || left < 0)
                return undefined;
            done.pop();
            todo.push(...target.split('/').toReversed());
        }
        return this.#files.get(done.join('/'));
    }
}
const bytes = (path) => Buffer.from(path, 'utf8').toString('latin1');
const links_text = (path) => Buffer.from(path, 'latin1').toString('utf8');

// EXTERNAL MODULE: ./src/guard/judge/judge.ts + 2 modules
var judge = __webpack_require__(31);
// EXTERNAL MODULE: ./src/guard/judge/not-examined.ts
var not_examined = __webpack_require__(6168);
// EXTERNAL MODULE: ./src/guard/report/fingerprint.ts
var fingerprint = __webpack_require__(9644);
// EXTERNAL MODULE: ./src/guard/report/located.ts
var report_located = __webpack_require__(4002);
// EXTERNAL MODULE: ./src/guard/report/positions.ts
var report_positions = __webpack_require__(2688);
// EXTERNAL MODULE: ./src/guard/scope.ts
var guard_scope = __webpack_require__(7145);
// EXTERNAL MODULE: ./src/guard/source/read.ts + 5 modules
var source_read = __webpack_require__(248);
;// CONCATENATED MODULE: ./src/guard/examine/batches.ts
/** Bytes of files that are held in memory at once. */
const BYTES = 16_000_000;
/** And so many files: what is found in them is held as well. */
const FILES = 2_000;
/** Files in their order, a few at a time. `size` tells the bytes that are read for one of them. */
function* batches(files, size) {
    let batch = [];
    let bytes = 0;
    for (const file of files) {
        const own = size(file);
        if (batch.length === FILES || (batch.length > 0 && bytes + own > BYTES)) {
            yield batch;
            batch = [];
            bytes = 0;
        }
        batch.push(file);
        bytes += own;
    }
    if (batch.length > 0)
        yield batch;
}

// EXTERNAL MODULE: ./src/guard/examine/content.ts
var content = __webpack_require__(9624);
;// CONCATENATED MODULE: ./src/guard/allow/in-line.ts

/** Signs that begin a comment, or carry one on, in any of the kinds that are read. */
const COMMENT = /^[ \t\r]*(?:#|\/\/|\/\*|\*|<!--|--|;|"""|'''|\{?\/\*|rem\b|::)?[ \t\r#/*!;-]*$/i;
const NOTHING = /^[ \t\r]*(?:(?:#|\/\/|\/\*|\*|<!--|;).*)?$/;
/** So far down the next command is looked for; a comment further away speaks of nothing. */
const FURTHEST = 50;
function inLine(text, directives, positions) {
    return directives
        .filter(({ span }) => !isQuoted(text, span.start))
        .map((directive) => {
        const { line } = positions.at(directive.span.start);
        const before = text.slice(positions.startOf(line), directive.span.start);
        const alone = before.length < 400 && COMMENT.test(before);
        return {
            directive,
            spoken: (0,parse/* parseDirective */.xE)(directive.text),
            line,
            next: alone ? nextCommand(text, line, positions) : undefined,
        };
    });
}
/** Between backticks or quotes a comment explains the form and does not use it. */
const isQuoted = (text, at) => at > 0 && '`\'"'.includes(text[at - 1] ?? ' ');
/** The first line behind `line` that holds more than a comment. */
function nextCommand(text, line, positions) {
    for (let next = line + 1; next <= line + FURTHEST; next++) {
        const start = positions.startOf(next);
        if (start >= text.length)
            return undefined;
        const content = text.slice(start, Math.min(start + 400, positions.startOf(next + 1))).replace(/\n$/, '');
        if (!NOTHING.test(content))
            return next;
    }
    return undefined;
}
/** Whether an allowance stands at a finding: on one of its lines, or right above it. */
function standsAt({ line, next }, [first, last]) {
    return (first <= line && line <= last) || (next !== undefined && first === next);
}

;// CONCATENATED MODULE: ./src/guard/allow/apply.ts


/** Takes out what is allowed. What is not examined cannot be allowed in its own text: that text is what cannot be trusted. */
function applyAllowances(path, findings, given, now) {
    const used = new Set();
    const kept = [];
    const suppressed = [];
    const valid = given.inLine.filter(({ spoken }) => spoken && spoken.reason !== '' && !(0,parse/* isOver */.PU)(spoken.until, now));
    for (const finding of findings) {
        const here = finding.rule === 'guard/not-examined'
            ? []
            : valid.filter((each) => meansHere(each, finding.rule) && at(each, finding));
        for (const each of here)
            used.add(each);
        const file = given.files.find(({ rule, until }) => (0,parse/* means */.pG)(rule, finding.rule) && !(0,parse/* isOver */.PU)(until, now));
        const [comment] = here;
        if (comment !== undefined) {
            suppressed.push({ finding, reason: comment.spoken?.reason ?? '', by: 'in-line', line: comment.line });
        }
        else if (file !== undefined)
            suppressed.push({ finding, reason: file.reason, by: 'configuration' });
        else if (given.baseline.has(finding.fingerprint)) {
            suppressed.push({ finding, reason: 'known before the linter came', by: 'baseline' });
        }
        else
            kept.push(finding);
    }
    const remarks = given.inLine.flatMap((each) => remarkOn(path, each, used.has(each), now) ?? []);
    return { kept, suppressed, remarks };
}
const at = (each, finding) => finding.lines.some((lines) => standsAt(each, lines));
const meansHere = ({ spoken }, rule) => spoken?.rules.some((allowed) => (0,parse/* means */.pG)(allowed, rule)) === true;
function remarkOn(path, { directive, spoken }, used, now) {
    const remark = (rule, severity, why, instead) => ({
        rule,
        severity,
        path,
        span: directive.span,
        also: [],
        understood: directive.text.slice(0, 200),
        why,
        instead,
    });
    if (spoken === undefined || spoken.reason === '') {
        const why = spoken
            ? 'An allowance without a reason allows nothing: nobody can judge it later.'
            : 'This allowance cannot be understood, and allows nothing.';
        return remark('guard/reasonless-allowance', 'error', why, 'Write `surefoot-allow RULE: why`.');
    }
    if ((0,parse/* isOver */.PU)(spoken.until, now)) {
        const why = `This allowance held until ${spoken.until}, and allows nothing any more.`;
        return remark('guard/expired-allowance', 'error', why, 'Mend what it allowed, or agree on a new day.');
    }
    if (used)
        return undefined;
    const why = 'This allowance allows nothing: no such finding is here. It would hide the next one.';
    return remark('guard/unused-allowance', 'warning', why, 'Take the comment out.');
}

// EXTERNAL MODULE: ./src/guard/examine/lint.ts + 54 modules
var lint = __webpack_require__(3918);
;// CONCATENATED MODULE: ./src/guard/examine/examine.ts








/** Reads and judges one file; `extra` findings are added to its own before the allowances have their say. */
async function examine(content, terms, extra = []) {
    const { file, unreadable } = content;
    const positions = new report_positions/* Positions */.H(file.text);
    const verdict = unreadable === undefined ? await (0,lint/* lintFile */.A)(file, terms.policy, terms.rules) : unread(content);
    const given = {
        inLine: inLine(file.text, verdict.directives, positions),
        files: terms.policy.allow.filter((each) => (0,guard_scope/* isAmong */.F)(file.path, each.path)),
        baseline: terms.baseline,
    };
    const located = (0,report_located/* locate */.x)([...verdict.findings, ...extra], positions);
    const { kept, suppressed, remarks } = applyAllowances(file.path, located, given, terms.now);
    return {
        path: file.path,
        kept: [...kept, ...(0,report_located/* locate */.x)(remarks, positions)],
        suppressed,
        state: verdict.unexamined ? 'unexamined' : kindIn(file) === undefined ? 'passed-over' : 'examined',
    };
}
/** Examines files one after the other. */
async function* examineAll(contents, terms) {
    for await (const content of contents)
        yield await examine(content, terms);
}
/** A picture or an archive holds no commands and is passed over; a script that cannot be read is not. */
function unread({ file, unreadable = '' }) {
    const kind = kindIn(file);
    if (kind === undefined)
        return { findings: [], directives: [], unexamined: false };
    // Large JSON that is none of the files with commands is data.
    const severity = kind === 'json' ? 'warning' : 'error';
    const finding = (0,not_examined/* notExamined */.t)(file.path, unreadable, { start: 0, end: 0 }, severity);
    return { findings: [finding], directives: [], unexamined: true };
}
const kindIn = ({ path, text, executable }) => (0,source_read/* kindOf */.I)(path, text.slice(0, 500).split('\n', 1)[0] ?? '', executable);

;// CONCATENATED MODULE: ./src/guard/examine/change.ts















/**
 * Examines what a change adds. The whole new file is read; of what is found in it, that counts which stands on an added
 * line, and that which the file before the change had not: a variable that is set on an added line can change what an
 * old line means, and a file that is renamed or becomes executable can become a script.
 */
async function* examineChange(checkout, sides, files, scope, terms) {
    const links = await Links.of(checkout.git, sides);
    const meant = [...files, ...links.namesOf(files).filter(isOfItsOwn(files))].flatMap((file) => inScope(file, checkout.prefix, scope) ?? []);
    const sizes = await sizesOf(checkout.git, meant.flatMap(storedAfter));
    const size = ({ after }) => Math.min(source_read/* LARGEST */.bS, sizes.get(after?.oid ?? '') ?? 0);
    for (const batch of batches(meant, size))
        yield* examineBatch({ checkout, links, sizes }, batch, terms);
}
async function* examineBatch(change, files, terms) {
    const { checkout, links, sizes } = change;
    const blobs = await readBlobs(checkout.git, files.flatMap(storedAfter), source_read/* LARGEST */.bS, sizes);
    const judged = [];
    for (const file of files) {
        const { path } = file.after ?? file.before ?? { path: '' };
        const deeds = deedsOf(file).flatMap(([touched, deed]) => (0,judge/* judgeChanged */.Cg)(touched, deed, terms.policy, terms.rules));
        const content = await contentAfter(checkout, links, file, blobs);
        if ('finding' in content) {
            const kept = (0,report_located/* locate */.x)([...(content.finding ? [content.finding] : []), ...deeds], new report_positions/* Positions */.H(''));
            yield { path, kept, suppressed: [], state: content.finding === undefined ? 'passed-over' : 'unexamined' };
            continue;
        }
        const examined = await examine(content, terms, deeds);
        const added = content.unreadable === undefined && file.after && isFile(file.after.mode) ? file.added : WHOLE;
        judged.push({ file, examined, doubtful: examined.kept.filter((finding) => !isAdded(finding, added)) });
    }
    const before = await examineBefore(checkout, judged, terms);
    for (const { file, examined, doubtful } of judged) {
        const old = before.get(file) ?? new Map();
        const known = new Set(doubtful.filter((finding) => takeOne(old, keyOf(finding))));
        yield {
            ...examined,
            kept: examined.kept.filter((finding) => !known.has(finding)),
            suppressed: examined.suppressed.filter(({ finding, line }) => isAdded(finding, file.added) || (line !== undefined && touches(file.added, line, line))),
        };
    }
}
/** How often each finding was there before the change, for the files where that matters. */
async function examineBefore({ git }, judged, terms) {
    const asked = judged.flatMap(({ file, doubtful }) => doubtful.length > 0 && file.before && isFile(file.before.mode) ? [{ file, before: file.before }] : []);
    const oids = asked.map(({ before }) => before.oid);
    const blobs = await readBlobs(git, oids, source_read/* LARGEST */.bS);
    const result = new Map();
    for (const { file, before } of asked) {
        const blob = blobs.get(before.oid);
        if (blob === undefined || !('bytes' in blob))
            continue;
        const { kept } = await examine((0,content/* contentOf */.$)(before.path, isExecutable(before.mode), blob.bytes), terms);
        const counted = new Map();
        for (const finding of kept)
            counted.set(keyOf(finding), (counted.get(keyOf(finding)) ?? 0) + 1);
        result.set(file, counted);
    }
    return result;
}
/** The name of what git has stored of a file after the change: of another repository it has nothing. */
const storedAfter = ({ after }) => after === undefined || isSubmodule(after.mode) ? [] : [after.oid];
const keyOf = ({ rule, understood, severity }) => `${rule}\0${severity}\0${(0,fingerprint/* normal */.q)(understood)}`;
function takeOne(counted, key) {
    const left = counted.get(key) ?? 0;
    counted.set(key, left - 1);
    return left > 0;
}
function isAdded({ rule, span, lines }, added) {
    // Said at the head of a file, it is about all of it: nobody knows what the added lines hold.
    if (rule === 'guard/not-examined' && span.end <= 1)
        return added.length > 0;
    return lines.some(([first, last]) => touches(added, first, last));
}
/** What there is to read after the change, or a finding in its place. */
async function contentAfter(checkout, links, { after }, blobs) {
    if (after === undefined)
        return { finding: undefined };
    const { path, mode, oid } = after;
    if (isSubmodule(mode)) {
        const reason = 'it is another repository (a submodule), which is to be examined there';
        return { finding: (0,not_examined/* notExamined */.t)(path, reason, { start: 0, end: 0 }, 'warning') };
    }
    const blob = blobs.get(oid);
    if (blob === undefined)
        return { finding: undefined };
    if (isLink(mode))
        return (await behindLink(checkout, links, path)) ?? { finding: undefined };
    return ofBlob(path, isExecutable(mode), blob);
}
const ofBlob = (path, executable, blob) => 'bytes' in blob ? (0,content/* contentOf */.$)(path, executable, blob.bytes) : (0,content/* tooLarge */.g)(path, executable, blob.tooLarge);
/** A new link gives a file a second name, by which it may be run: what lies behind it is read under that name. */
async function behindLink({ git, prefix }, links, path) {
    // A name that is no UTF-8 was not kept as it is.
    if (path.includes('\ufffd'))
        return unreadable(path, 'it is a link whose name is no UTF-8');
    const version = links.behind(prefix + path);
    if (version === undefined || !isFile(version.mode))
        return undefined;
    const found = (await readBlobs(git, [version.oid], source_read/* LARGEST */.bS)).get(version.oid);
    return found === undefined ? undefined : ofBlob(path, isExecutable(version.mode), found);
}
const unreadable = (path, reason) => ({
    file: { path, text: '', executable: false },
    unreadable: reason,
});
/** Whether a link's name makes something else of a file than its own name does; else all is said of the file already. */
function isOfItsOwn(files) {
    const kindBy = ({ path, mode }) => (0,source_read/* kindOf */.I)(path, '', isExecutable(mode));
    const kinds = new Map(files.flatMap(({ after }) => (after ? [[after.oid, kindBy(after)]] : [])));
    return ({ after }) => after !== undefined && kindBy(after) !== undefined && kindBy(after) !== kinds.get(after.oid);
}
function deedsOf({ before, after }) {
    if (before === undefined)
        return after === undefined ? [] : [[after.path, 'adds']];
    if (after === undefined)
        return [[before.path, 'deletes']];
    if (before.path === after.path)
        return [[after.path, 'edits']];
    return [
        [before.path, 'renames'],
        [after.path, 'adds'],
    ];
}
/** The file with paths as seen from the directory that is examined; `undefined` where it is not meant. */
function inScope(file, prefix, scope) {
    const seen = (version) => {
        const path = version === undefined ? undefined : (0,checkout/* within */.u)(prefix, version.path);
        return version === undefined || path === undefined || !(0,guard_scope/* isIn */.S)(scope, path) ? undefined : { ...version, path };
    };
    const [before, after] = [seen(file.before), seen(file.after)];
    if (before === undefined && after === undefined)
        return undefined;
    // What comes in from elsewhere is new here.
    return { before, after, added: before === undefined && after !== undefined ? WHOLE : file.added };
}

// EXTERNAL MODULE: ./src/guard/examine/disk.ts
var disk = __webpack_require__(8240);
;// CONCATENATED MODULE: ./src/guard/examine/tree.ts








/** Every file of a commit. */
async function* contentsOfTree({ git, prefix }, commit, scope) {
    const files = (await filesOf(git, commit)).flatMap((version) => {
        const path = (0,checkout/* within */.u)(prefix, version.path);
        return path !== undefined && isFile(version.mode) && (0,guard_scope/* isIn */.S)(scope, path) ? [{ ...version, path }] : [];
    });
    const sizes = await sizesOf(git, files.map(oidOf));
    for (const batch of batches(files, ({ oid }) => Math.min(source_read/* LARGEST */.bS, sizes.get(oid) ?? 0))) {
        const blobs = await readBlobs(git, batch.map(oidOf), source_read/* LARGEST */.bS, sizes);
        for (const { path, mode, oid } of batch) {
            const blob = blobs.get(oid);
            if (blob === undefined)
                continue;
            const executable = isExecutable(mode);
            yield 'bytes' in blob ? (0,content/* contentOf */.$)(path, executable, blob.bytes) : (0,content/* tooLarge */.g)(path, executable, blob.tooLarge);
        }
    }
}
const oidOf = ({ oid }) => oid;

// EXTERNAL MODULE: ./src/guard/outcome.ts
var guard_outcome = __webpack_require__(537);
// EXTERNAL MODULE: ./src/guard/policy/merge.ts
var merge = __webpack_require__(9472);
// EXTERNAL MODULE: ./src/guard/trust.ts
var trust = __webpack_require__(9071);
// EXTERNAL MODULE: ./src/fault.ts
var fault = __webpack_require__(135);
// EXTERNAL MODULE: ./src/guard/judge/policy-file.ts + 8 modules
var policy_file = __webpack_require__(766);
// EXTERNAL MODULE: ./src/guard/policy/defaults.ts
var defaults = __webpack_require__(9860);
;// CONCATENATED MODULE: ./src/guard/weakened/finding.ts
/** A change that opens what the linter guards. A warning: it may be right, but somebody has to look at it. */
const weakened = (path, what, span = { start: 0, end: 0 }) => ({
    rule: 'guard/weakened',
    severity: 'warning',
    path,
    span,
    also: [],
    understood: what,
    why: `This change makes the linter see less: ${what}. It takes effect once it is merged.`,
    instead: 'See that a reviewer agrees, or take this part out of the change.',
});

// EXTERNAL MODULE: ./src/guard/judge/severity.ts
var severity = __webpack_require__(8506);
;// CONCATENATED MODULE: ./src/guard/weakened/policy.ts


const RANK = { off: 0, warning: 1, error: 2 };
const DEFAULTS = {
    'live path': defaults/* DEFAULT_POLICY */.z.livePaths,
    'data path': defaults/* DEFAULT_POLICY */.z.dataPaths,
    'secret file': defaults/* DEFAULT_POLICY */.z.secretFiles,
};
/** What a policy lets pass that the one before it did not, each in a few words. */
function looserPolicy(before, after, rules) {
    const said = [];
    for (const rule of rules) {
        const [was, is] = [(0,severity/* severityOf */.x)(rule, before), (0,severity/* severityOf */.x)(rule, after)];
        if (RANK[is] < RANK[was])
            said.push(`rule ${rule.id} goes from ${was} to ${is}`);
    }
    for (const rule of before.ownRules) {
        const now = after.ownRules.find(({ id }) => id === rule.id);
        if (now === undefined)
            said.push(`the repository's own rule ${rule.id} is taken out`);
        else if (RANK[(0,severity/* severityOf */.x)(now, after)] < RANK[(0,severity/* severityOf */.x)(rule, before)])
            said.push(`rule ${rule.id} is made milder`);
        else if (JSON.stringify(now) !== JSON.stringify(rule))
            said.push(`the repository's own rule ${rule.id} is edited`);
    }
    const lists = [
        ['live path', before.livePaths, after.livePaths],
        ['data path', before.dataPaths, after.dataPaths],
        ['secret file', before.secretFiles, after.secretFiles],
    ];
    for (const [what, was, is] of lists) {
        // Whoever names paths for the first time replaces the defaults, which is what the file is for.
        const named = was === DEFAULTS[what] ? [] : was.filter((each) => !each.startsWith('!'));
        for (const each of named)
            if (!is.includes(each))
                said.push(`${what} ${each} is taken out`);
        for (const each of is)
            if (each.startsWith('!') && named.length > 0 && !was.includes(each))
                said.push(`${what} exception ${each} is added`);
    }
    for (const each of after.exclude)
        if (!before.exclude.includes(each))
            said.push(`files ${each} are excluded`);
    const known = new Set(before.allow.map(allowanceKey));
    for (const each of after.allow) {
        if (!known.has(allowanceKey(each)))
            said.push(`${each.rule} is allowed in ${each.path.join(', ')} (${each.reason})`);
    }
    if (before.forbiddenExamples && !after.forbiddenExamples)
        said.push('forbidden-examples is switched off');
    return said;
}
const allowanceKey = ({ rule, path, until }) => JSON.stringify([rule, path, until]);

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./src/guard/weakened/workflow.ts

const LINTER = /^(?:[^@]*\/)?guard-lint(?:@.*)?$/;
const DEEPEST = 12;
/** What a workflow after a change no longer asks of the linter. */
function looserWorkflow(before, after) {
    const was = stepsOf(before);
    const is = after === undefined ? [] : stepsOf(after);
    if (was.length === 0)
        return [];
    if (is.length < was.length)
        return ['a step that runs guard-lint is taken out'];
    const left = [...is.map(({ terms }) => terms)];
    for (const { terms } of was) {
        const same = left.indexOf(terms);
        if (same === -1)
            return ['the step that runs guard-lint is edited'];
        left.splice(same, 1);
    }
    return [];
}
/** All steps of the linter in a workflow, with what switches their jobs off. What is no YAML has none. */
function stepsOf(text) {
    if (!text.includes('guard-lint') || text.length > 1_000_000)
        return [];
    let root;
    try {
        root = (0,dist/* parse */.qg)(text, { maxAliasCount: 100, logLevel: 'silent' });
    }
    catch {
        return [];
    }
    const found = [];
    const walk = (value, around, depth) => {
        if (typeof value !== 'object' || value === null || depth > DEEPEST)
            return;
        if (Array.isArray(value)) {
            for (const each of value)
                walk(each, around, depth + 1);
            return;
        }
        const { uses, with: given, if: when, 'continue-on-error': goOn, on } = value;
        if (typeof uses === 'string' && LINTER.test(uses)) {
            found.push({ uses, terms: JSON.stringify([given ?? {}, when, goOn, around]) });
            return;
        }
        const switches = [on, when, goOn].filter((each) => each !== undefined);
        for (const each of Object.values(value))
            walk(each, [...around, ...switches], depth + 1);
    };
    walk(root, [], 0);
    return found;
}

;// CONCATENATED MODULE: ./src/guard/weakened/change.ts













const WORKFLOW = /(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$|(?:^|\/)action\.ya?ml$/;
/** What a change takes from the linter: rules, paths, its own step; and what it lets pass: allowances, a longer baseline. */
async function judgeWeakening({ git, prefix }, files, config, rules) {
    const own = files.filter(({ before, after }) => [before, after].some((version) => version !== undefined && speaksOfUs(version.path, prefix, config)));
    const versions = own.flatMap(({ before, after }) => [before, after]).filter((each) => each && isFile(each.mode));
    const blobs = await readBlobs(git, versions.flatMap((version) => version?.oid ?? []), source_read/* LARGEST */.bS);
    const textOf = (version) => {
        const blob = version === undefined ? undefined : blobs.get(version.oid);
        return blob !== undefined && 'bytes' in blob ? blob.bytes.toString('utf8') : undefined;
    };
    return own.flatMap((file) => {
        const { path } = file.before ?? file.after ?? { path: '' };
        const moved = file.after !== undefined && file.after.path !== path;
        const [before, after] = [
            textOf(file.before),
            moved && !WORKFLOW.test(file.after.path) ? undefined : textOf(file.after),
        ];
        const shown = ((0,checkout/* within */.u)(prefix, path) ?? path) || path;
        const faults = shown === config && after !== undefined ? (0,policy_file.judgePolicy)(after, config).faults : [];
        const said = sayLooser(shown, before, after, config, rules);
        const findings = said.map((what) => weakened(shown, what));
        return [...faults, ...(0,report_located/* locate */.x)(findings, new report_positions/* Positions */.H(after ?? ''))];
    });
}
function speaksOfUs(path, prefix, config) {
    return path === prefix + config || path === prefix + baseline/* BASELINE */.Um || WORKFLOW.test(path);
}
function sayLooser(path, before, after, config, rules) {
    if (path === config)
        return looserConfig(before, after, config, rules);
    if (path === baseline/* BASELINE */.Um)
        return longerBaseline(before, after);
    return before === undefined ? [] : looserWorkflow(before, after);
}
function looserConfig(before, after, config, rules) {
    const policyOf = (text) => text === undefined ? defaults/* DEFAULT_POLICY */.z : (0,policy_file.judgePolicy)(text, config).policy;
    const [was, is] = [policyOf(before), policyOf(after)];
    // What cannot be read is told as a fault of its own.
    return was === undefined || is === undefined ? [] : looserPolicy(was, is, rules);
}
function longerBaseline(before, after) {
    try {
        const known = new Set(before === undefined ? [] : (0,baseline/* parseBaseline */.nk)(before).map(({ fingerprint }) => fingerprint));
        return (after === undefined ? [] : (0,baseline/* parseBaseline */.nk)(after))
            .filter(({ fingerprint }) => !known.has(fingerprint))
            .map(({ rule, path, command }) => `the baseline lets ${rule} pass in ${path}: ${command}`);
    }
    catch (error) {
        if (error instanceof fault/* Fault */.vC)
            return [`the baseline cannot be read: ${error.what}`];
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/guard/run.ts


















/** Examines what a change adds. Policy, allowances and baseline are those from before it: no change judges itself. */
async function runChange(asked, sides, words) {
    const { checkout, config, rules } = asked;
    const files = await changedFiles(checkout.git, sides);
    const { terms, scope, faults } = await prepare(asked, stored(checkout, sides.base));
    const weaker = await judgeWeakening(checkout, files, config, rules);
    const told = new Set(faults.map(({ fingerprint }) => fingerprint));
    const extra = [...faults, ...weaker.filter(({ fingerprint }) => !told.has(fingerprint))];
    const outcome = await (0,guard_outcome/* gather */.k)(examineChange(checkout, sides, files, scope, terms), extra, words);
    return { outcome, policy: terms.policy };
}
/** Examines all files of a commit. */
async function runTree(asked, commit, words) {
    const { terms, scope, faults } = await prepare(asked, stored(asked.checkout, commit));
    const outcome = await (0,guard_outcome/* gather */.k)(examineAll(contentsOfTree(asked.checkout, commit, scope), terms), faults, words);
    return { outcome, policy: terms.policy };
}
/** Examines files as they lie on the disk. */
async function runDisk(asked, paths, words) {
    const directory = (0,external_node_path_.join)(asked.checkout.root, asked.checkout.prefix);
    const { terms, scope, faults } = await prepare(asked, (0,trust/* onDisk */.F)(directory));
    const outcome = await (0,guard_outcome/* gather */.k)(examineAll((0,disk/* contentsOnDisk */.h)(directory, paths, scope), terms), faults, words);
    return { outcome, policy: terms.policy };
}
async function prepare(asked, read) {
    const { rules, now, config } = asked;
    const trusted = await (0,trust/* readTrusted */.G)(read, config);
    const policy = (0,merge/* policyOf */.U)(trusted.policy, { livePaths: asked.livePaths, dataPaths: asked.dataPaths });
    const positions = new report_positions/* Positions */.H((await read(config)) ?? '');
    const expired = expiredAllowances(policy, config, now, (line) => positions.startOf(line));
    return {
        terms: {
            policy,
            rules,
            now,
            baseline: trusted.baseline,
        },
        // Our own files name commands that nobody runs.
        scope: { paths: asked.scope.paths, exclude: [...asked.scope.exclude, ...policy.exclude, config, baseline/* BASELINE */.Um] },
        faults: [...trusted.faults, ...(0,report_located/* locate */.x)(expired, positions)],
    };
}
/** Reads what a commit holds, each file once. */
function stored({ git, prefix }, commit) {
    const known = new Map();
    const read = async (path) => {
        const version = await fileOf(git, commit, prefix + path);
        if (version === undefined || !isFile(version.mode))
            return undefined;
        const blob = (await readBlobs(git, [version.oid], source_read/* LARGEST */.bS)).get(version.oid);
        return blob !== undefined && 'bytes' in blob ? blob.bytes.toString('utf8') : undefined;
    };
    return (path) => {
        const text = known.get(path) ?? read(path);
        known.set(path, text);
        return text;
    };
}


/***/ }),

/***/ 7145:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isAmong),
/* harmony export */   S: () => (/* binding */ isIn)
/* harmony export */ });
/* harmony import */ var _rules_reading_globs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9913);

/** Whether a file is one of these, or lies below one. */
const isAmong = (path, globs) => (0,_rules_reading_globs_js__WEBPACK_IMPORTED_MODULE_0__/* .within */ .u)({ path, remote: false, temporary: false }, globs);
const isIn = ({ paths, exclude }, path) => (paths.length === 0 || isAmong(path, paths)) && !isAmong(path, exclude);


/***/ })

};
