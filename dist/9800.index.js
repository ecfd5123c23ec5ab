export const id = 9800;
export const ids = [9800];
export const modules = {

/***/ 4175:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ beginConnection),
/* harmony export */   Kd: () => (/* binding */ holderOf),
/* harmony export */   RD: () => (/* binding */ withHost),
/* harmony export */   eu: () => (/* binding */ connectionInputs),
/* harmony export */   q5: () => (/* binding */ withHostOr)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(135);
/* harmony import */ var _github_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5446);
/* harmony import */ var _host_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2014);
/* harmony import */ var _host_stream_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(104);




/** The inputs that every action with a host takes. */
const connectionInputs = {
    host: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .Mn)(),
    'ssh-user': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .textOr */ .ph)('deploy'),
    'ssh-key': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)(),
    'ssh-key-passphrase': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)(),
    'ssh-known-hosts': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(),
    'ssh-strict': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)(true),
    'ssh-jump-host': (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(),
    sudo: (0,_github_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)(['auto', 'always', 'never'], 'auto'),
};
/**
 * Opens the connection that the inputs describe, does the work, and ends the connection whatever happens.
 *
 * @throws {Fault} before any packet is sent when an input is missing, later for everything that keeps a log-in away.
 */
function withHost(inputs, job, work) {
    return withHostOr(async () => { }, inputs, job, work);
}
/**
 * Like {@link withHost}. `onFailure` is called when no connection comes about (then without a host) or the work throws,
 * while the connection is still open; it must not throw, and the error goes on its way after it.
 */
async function withHostOr(onFailure, inputs, job, work, begun) {
    const connection = begun ?? beginConnection(inputs, job);
    const host = await job
        .stage(`Connect to ${connection.label}`, () => connection.host)
        .catch(async (error) => {
        await onFailure(undefined);
        throw error;
    });
    try {
        return await work(host);
    }
    catch (error) {
        await onFailure(host);
        throw error;
    }
    finally {
        job.debug(`${connection.label}: ${host.turns()} turns over the line`);
        await host.close();
    }
}
/**
 * Begins to connect; other work goes on meanwhile.
 *
 * @throws {Fault} before any packet is sent when an input is missing or not understood.
 */
function beginConnection(inputs, job) {
    const address = (0,_host_address_js__WEBPACK_IMPORTED_MODULE_2__/* .parseAddress */ .or)(onlyHost(inputs.host), inputs['ssh-user']);
    const key = inputs['ssh-key'];
    if (key === undefined)
        throw missing('ssh-key', 'the text of a private key, from a secret');
    const jumpText = inputs['ssh-jump-host'];
    const jump = jumpText === undefined ? undefined : (0,_host_address_js__WEBPACK_IMPORTED_MODULE_2__/* .parseAddress */ .or)(jumpText, inputs['ssh-user'], 'jump host');
    const stream = (0,_host_stream_js__WEBPACK_IMPORTED_MODULE_3__/* .ahead */ .Uc)(_host_stream_js__WEBPACK_IMPORTED_MODULE_3__/* .overTcp */ .Kl, jump ?? address, _host_stream_js__WEBPACK_IMPORTED_MODULE_3__/* .CONNECT_TIMEOUT */ .x0, job.signal);
    const begin = async () => {
        try {
            // The SSH library is the largest part of the bundle: a step that is refused for its inputs does not wait for it,
            // and the server begins to answer while it is loaded.
            const { connect } = await Promise.all(/* import() */[__webpack_require__.e(5472), __webpack_require__.e(9487), __webpack_require__.e(4365)]).then(__webpack_require__.bind(__webpack_require__, 4365));
            return await connect({
                host: address,
                key,
                passphrase: inputs['ssh-key-passphrase'],
                knownHosts: inputs['ssh-known-hosts'],
                strict: inputs['ssh-strict'],
                jump,
                openStream: stream.openStream,
                signal: job.signal,
                say: job.info,
            });
        }
        finally {
            stream.drop();
        }
    };
    const host = begin();
    host.catch(() => { });
    return {
        label: (0,_host_address_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf)(address),
        host,
        drop: () => host.then((open) => open.close(), () => { }),
    };
}
function onlyHost(hosts) {
    const [first, second] = hosts;
    if (first === undefined)
        throw missing('host', '[user@]name[:port]');
    if (second !== undefined) {
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .v(`Input \`host\` names ${hosts.length} hosts; one action deploys to one host so far.`, {
            state: _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING_TOUCHED */ .X,
            remedy: 'Use a job matrix with one host in each job.',
        });
    }
    return first;
}
const missing = (name, may) => new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .v(`Input \`${name}\` is missing.`, {
    state: _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING_TOUCHED */ .X,
    remedy: `Set \`${name}\`: it may hold ${may}.`,
});
/** Who deploys. All steps and all attempts of one job are one holder, so that a re-run goes on where it stopped. */
const holderOf = (job) => ({
    holder: `${job.run.url} (${job.run.job})`,
    attempt: job.run.attempt,
    actor: job.run.actor,
});


/***/ }),

/***/ 944:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ue: () => (/* binding */ judgeConnection),
  A7: () => (/* binding */ tellWhy),
  F4: () => (/* binding */ tellWhyOf)
});

// EXTERNAL MODULE: ./src/host/address.ts
var address = __webpack_require__(2014);
// EXTERNAL MODULE: ./src/host/known-hosts.ts
var known_hosts = __webpack_require__(7879);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./src/preflight/inspect.ts + 23 modules
var inspect = __webpack_require__(9410);
;// CONCATENATED MODULE: ./src/preflight/diagnose.ts


/**
 * What may have made a deploy fail: the findings about its host that are not good. Best effort, within a bound in
 * milliseconds; a host that does not answer any more tells nothing, and nothing is ever thrown.
 */
async function diagnose(host, wish, milliseconds = 10_000) {
    const over = new AbortController();
    const bound = (0,promises_.setTimeout)(milliseconds, [], { signal: over.signal, ref: false }).catch(() => []);
    // A host that lies may also bring the judges down: why the deploy failed is what is to be told then too.
    const looking = (0,inspect/* inspect */.N)(host, wish, { signal: over.signal })
        .then(({ findings }) => findings.filter(({ level }) => level !== 'good'))
        .catch(() => []);
    try {
        return await Promise.race([looking, bound]);
    }
    finally {
        over.abort();
    }
}

// EXTERNAL MODULE: ./src/preflight/finding.ts
var finding = __webpack_require__(8282);
;// CONCATENATED MODULE: ./src/preflight/judge/key.ts

/** The key that logs in; nothing of its private half is shown. */
function judgeKey(key) {
    const [type = ''] = key.publicLine.split(' ');
    return (0,finding/* good */.uw)('key', `${type} ${key.fingerprint} can be read`);
}

// EXTERNAL MODULE: ./src/host/host-key.ts
var host_key = __webpack_require__(3960);
;// CONCATENATED MODULE: ./src/preflight/judge/pins.ts


/**
 * Whether the host's key is pinned. `name` is the host's as known_hosts writes it; `accepted` is what the connection said
 * of a key that it took unseen, with the line to paste.
 */
function judgePins(name, pins, strict, accepted) {
    const pinned = [...pins.keys.map(host_key/* fingerprint */.Rj), ...pins.fingerprints];
    if (accepted !== undefined) {
        return (0,finding/* warning */.$e)('host key', accepted, 'Compare the fingerprint on the server, put the line into `ssh-known-hosts`, and take `ssh-strict` out.');
    }
    if (pinned.length === 0) {
        return (0,finding/* bad */.MB)('host key', `no key is pinned for ${name}`, 'Put a line into `ssh-known-hosts`: ssh-keyscan prints it; compare its fingerprint on the server first.');
    }
    if (!strict) {
        return (0,finding/* warning */.$e)('host key', `is pinned (${pinned.join(', ')}), but another one would be taken too`, 'Take `ssh-strict: false` out.');
    }
    return (0,finding/* good */.uw)('host key', `is pinned for ${name}: ${pinned.join(', ')}`);
}

// EXTERNAL MODULE: ./src/actions/preflight-summary.ts
var preflight_summary = __webpack_require__(909);
;// CONCATENATED MODULE: ./src/actions/diagnosis.ts






/** What the connection was tried with, as far as it can be read; what is unreadable was said by whoever tried. */
async function judgeConnection(inputs, said = []) {
    const findings = [];
    let publicKey;
    try {
        const { readPrivateKey } = await Promise.all(/* import() */[__webpack_require__.e(5472), __webpack_require__.e(1127)]).then(__webpack_require__.bind(__webpack_require__, 3508));
        const key = readPrivateKey(inputs['ssh-key'] ?? '', inputs['ssh-key-passphrase']);
        publicKey = key.publicLine.split(' ')[1];
        findings.push(judgeKey(key));
        const name = (0,address/* knownHostsName */.on)((0,address/* parseAddress */.or)(inputs.host[0] ?? '', inputs['ssh-user']));
        const pins = (0,known_hosts/* pinsFor */.G)((0,known_hosts/* parseKnownHosts */.u)(inputs['ssh-known-hosts'] ?? ''), name);
        const accepted = said.find((line) => line.includes('was accepted without proof'));
        findings.push(judgePins(name, pins, inputs['ssh-strict'], accepted));
    }
    catch {
        // Whatever cannot be read here kept the connection from coming about, and was said in that fault's own words.
    }
    return { findings, publicKey };
}
/**
 * The words below a failure of a step that works on what is deployed already. Of a host that is not reached, or whose
 * connection went, there is nothing to be seen; without a `path` nothing is asked.
 */
function tellWhyOf(job, inputs, { place, service, mode = 'restart' }) {
    return async (host) => {
        if (host === undefined || place === undefined)
            return;
        const wish = { ...place, ...service, sudo: inputs.sudo, mode, adopt: false, engines: [] };
        await tellWhy(job, host, wish, inputs);
    };
}
/** The words below a failure: what may be wrong with the host, or with the way to it. Never throws. */
async function tellWhy(job, host, wish, inputs) {
    if (job.signal.aborted)
        return;
    const { findings, publicKey } = await judgeConnection(inputs);
    if (host === undefined)
        (0,preflight_summary/* tellDiagnosis */.Z3)(job, findings, 'What the connection was tried with');
    else
        (0,preflight_summary/* tellDiagnosis */.Z3)(job, await diagnose(host, { ...wish, publicKey }));
}


/***/ }),

/***/ 909:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A1: () => (/* binding */ inNumbers),
/* harmony export */   Z3: () => (/* binding */ tellDiagnosis),
/* harmony export */   nz: () => (/* binding */ tellPreflight)
/* harmony export */ });
/* harmony import */ var _github_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5566);
/* harmony import */ var _preflight_finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8282);
/* harmony import */ var _words_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6698);



const ICON = { good: '✅', warning: '⚠️', bad: '❌' };
const ORDER = ['bad', 'warning', 'good'];
const numberOf = (findings, level) => findings.filter((finding) => finding.level === level).length;
/** `2 bad, 1 warning, 12 good`. */
const inNumbers = (findings) => ORDER.filter((level) => numberOf(findings, level) > 0)
    .map((level) => `${numberOf(findings, level)} ${level === 'warning' && numberOf(findings, level) > 1 ? 'warnings' : level}`)
    .join(', ');
function tellPreflight(job, label, findings, sudoers) {
    const state = (0,_preflight_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictOf */ .Vj)(findings);
    job.output('state', state);
    for (const level of ORDER)
        job.output(level === 'warning' ? 'warnings' : level, numberOf(findings, level));
    job.output('sudoers', sudoers);
    tellLines(job, findings);
    if (state === 'good')
        job.summary.verdict(`\`${label}\` is ready for a deploy.`);
    else if (state === 'warning')
        job.summary.verdict(`\`${label}\` is ready for a deploy; ${inNumbers(findings)}.`, 'warning');
    job.summary.add(tableOf(findings));
    if (sudoers !== '') {
        job.summary.add((0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)('The sudoers file with all that is needed, and nothing else', (0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)(sudoers)));
    }
    const [first] = findings.filter(({ level }) => level === 'warning');
    if (state !== 'bad')
        job.summary.next(first === undefined ? 'Deploy.' : `Deploy, or mend first: ${(0,_words_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(first.remedy)}`);
}
/** What a failing deploy says about its host, below its own words. */
function tellDiagnosis(job, findings, heading = 'Seen on the host right after') {
    if (findings.length === 0)
        return;
    job.info(`${heading}:`);
    tellLines(job, findings);
    job.summary.add(`**${(0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(heading)}**\n\n${tableOf(findings)}`);
}
function tellLines(job, findings) {
    const width = Math.max(...findings.map(({ subject }) => subject.length));
    for (const { level, subject, words, remedy } of findings) {
        job.info(`${level.padEnd(7)} ${subject.padEnd(width)} ${(0,_words_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(words)}`);
        if (remedy !== '')
            job.info(`${''.padEnd(8 + width)} → ${(0,_words_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(remedy)}`);
    }
}
/** The worst first. */
function tableOf(findings) {
    const sorted = ORDER.flatMap((level) => findings.filter((finding) => finding.level === level));
    return (0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['', 'looked at', 'found', 'what to do'], sorted.map(({ level, subject, words, remedy }) => [
        `${ICON[level]} ${level}`,
        (0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(subject),
        (0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)((0,_words_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(words)),
        (0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)((0,_words_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(remedy)),
    ]));
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

/***/ 8111:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   lW: () => (/* binding */ pathIn),
/* harmony export */   np: () => (/* binding */ binaryOf)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);

/** The binary form (see `Entry`) of a text: the bytes of its UTF-8, one character each. */
const binaryOf = (text) => (isAscii(text) ? text : Buffer.from(text, 'utf8').toString('latin1'));
/** The text of a name in binary form, or `undefined` when its bytes are not valid UTF-8. */
function textOf(binary) {
    if (isAscii(binary))
        return binary;
    const bytes = Buffer.from(binary, 'latin1');
    return (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes) ? bytes.toString('utf8') : undefined;
}
/** The path of an entry below a directory, or of that itself for an empty one, as bytes: a name need not be UTF-8. */
const pathIn = (directory, binary) => Buffer.concat([Buffer.from(`${directory}/`), Buffer.from(binary, 'latin1')]);
/** Most names are, and such a one is the same in both forms. */
const isAscii = (text) => !/[^\0-\x7f]/.test(text);
/**
 * A name for the eyes of a person: on one line, in double quotes where it holds anything unusual, with control
 * characters, marks that turn the direction of text, and bytes that are not UTF-8 written as escapes. A hostile name
 * can thus neither break a line nor start a command of the platform or of the terminal.
 */
function shown(binary) {
    const text = textOf(binary);
    if (text === undefined) {
        return `"${binary.replace(/[^ !#-[\]-~]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16).padStart(2, '0')}`)}"`;
    }
    if (/^[\p{L}\p{N}._/@+=,~-]+$/u.test(text))
        return text;
    return JSON.stringify(text).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (mark) => `\\u{${(mark.codePointAt(0) ?? 0).toString(16)}}`);
}


/***/ }),

/***/ 500:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* unused harmony exports MOST_NAMED, named */
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(135);

/** How many offenders a message names: enough to see the pattern, few enough to be read. */
const MOST_NAMED = 20;
/** Names at most {@link MOST_NAMED} offenders, one a line, and counts the rest. */
function named(offenders) {
    const rest = offenders.length - MOST_NAMED;
    const lines = offenders.slice(0, MOST_NAMED).map((offender) => `  - ${offender}`);
    return [...lines, ...(rest > 0 ? [`  - and ${rest} more`] : [])].join('\n');
}
/** The refusal of a build: nothing has left the runner yet. */
function refusal(what, remedy, offenders = []) {
    return new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .v(offenders.length > 0 ? `${what}\n${named(offenders)}` : what, { state: _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING_TOUCHED */ .X, remedy });
}


/***/ }),

/***/ 4808:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Im: () => (/* binding */ checkEngines),
/* harmony export */   s4: () => (/* binding */ parseEngine),
/* harmony export */   uM: () => (/* binding */ judgeVersion)
/* harmony export */ });
/* unused harmony export askVersion */
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


/***/ }),

/***/ 2014:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pf: () => (/* binding */ label),
/* harmony export */   on: () => (/* binding */ knownHostsName),
/* harmony export */   or: () => (/* binding */ parseAddress)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(135);
/* harmony import */ var _words_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6698);



const FORM = /^(?:(?<user>.*)@)?(?:\[(?<bracketed>[^[\]]*)\]|(?<name>[^:[\]@]*))(?::(?<port>[^:]*))?$/s;
const USER = /^\w[\w.@\\+-]{0,127}\$?$/;
const NAME = /^\w[\w.-]{0,252}$/;
/**
 * Reads `[user@]name[:port]`; an IPv6 address stands in brackets. The port is 22 where none is given.
 *
 * @throws Fault when the text is anything else: no word of it could be taken for an option or a command later on.
 */
function parseAddress(text, defaultUser, role = 'host') {
    const parts = FORM.exec(text)?.groups;
    if (!parts) {
        const bare = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv6)(text.slice(text.lastIndexOf('@') + 1));
        throw refusal(role, text, bare ? 'an IPv6 address must stand in brackets' : 'it is not of the form [user@]name[:port]');
    }
    const user = parts['user'] ?? defaultUser;
    const name = parts['bracketed'] ?? parts['name'] ?? '';
    const port = parts['port'] ?? '22';
    if (!USER.test(user)) {
        const given = parts['user'] === undefined ? ', which stands in `ssh-user`,' : '';
        throw refusal(role, text, `"${(0,_words_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .K)(user)}"${given} cannot be a user name`);
    }
    if (parts['bracketed'] === undefined ? !NAME.test(name) : !(0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv6)(name)) {
        throw refusal(role, text, `"${(0,_words_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .K)(name)}" cannot be the name of a host`);
    }
    if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535) {
        throw refusal(role, text, `"${(0,_words_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .K)(port)}" cannot be a port (1 to 65535)`);
    }
    return { user, name, port: Number(port) };
}
const bracketed = (name) => (name.includes(':') ? `[${name}]` : name);
/** How a host is named in what is printed: `name`, or `name:port` where the port is not 22. */
function label({ name, port }) {
    return port === 22 ? bracketed(name) : `${bracketed(name)}:${port}`;
}
/** How known_hosts names a host: `name`, or `[name]:port` where the port is not 22 (sshd(8), SSH_KNOWN_HOSTS FILE FORMAT). */
function knownHostsName({ name, port }) {
    return port === 22 ? name.toLowerCase() : `[${name.toLowerCase()}]:${port}`;
}
function refusal(role, text, why) {
    const what = role === 'host' ? 'host' : 'jump host (ssh-jump-host)';
    return new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .Fault */ .v(`The ${what} "${(0,_words_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .K)(text)}" is not understood: ${why}.`, {
        state: _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .NOTHING_TOUCHED */ .X,
        remedy: 'write it as [user@]name[:port], such as deploy@www.example.com, deploy@192.0.2.7:2222 or deploy@[2001:db8::7]:22.',
    });
}


/***/ }),

/***/ 3406:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ DialRefused),
/* harmony export */   z: () => (/* binding */ dial)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(135);
/* harmony import */ var _words_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6698);
/* harmony import */ var _link_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6628);



/**
 * A connection that the host was asked for did not come about. `refused`: nothing listens there. `forbidden`: sshd does
 * not forward. `unreachable`: everything else, such as no route, no such name or no answer in time.
 */
class DialRefused extends _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .v {
    reason;
    constructor(reason, what, remedy, cause) {
        super(what, { state: 'nothing was changed on the host by this.', remedy, cause });
        this.reason = reason;
    }
}
/** Reason code 1 of SSH_MSG_CHANNEL_OPEN_FAILURE: administratively prohibited (RFC 4254, 5.1). */
const PROHIBITED = 1;
/** Opens a TCP connection from where the host stands (`direct-tcpip`, RFC 4254, 7.2). */
async function dial(link, address, port, milliseconds) {
    const to = `${(0,_words_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .K)(address)}:${port}`;
    const opened = (0,_link_js__WEBPACK_IMPORTED_MODULE_2__/* .inTime */ .R)(milliseconds, (done, late) => {
        link.connection.forwardOut('127.0.0.1', 0, address, port, (error, channel) => {
            if (error)
                done(error);
            else if (late())
                channel.destroy();
            else
                done(undefined, channel);
        });
    });
    try {
        return await opened;
    }
    catch (error) {
        throw link.lost() === undefined ? refusal(link.label, to, error) : (0,_link_js__WEBPACK_IMPORTED_MODULE_2__/* .lostFault */ .h)(link);
    }
}
function refusal(label, to, error) {
    const said = (0,_words_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .K)(error.message.replace('(SSH) Channel open failure: ', ''));
    if (error.reason === PROHIBITED) {
        return new DialRefused('forbidden', `sshd on ${label} does not forward connections (${said}), so ${to} cannot be reached through it.`, 'set "AllowTcpForwarding yes" (or "local") in its sshd_config, and no stricter PermitOpen.', error);
    }
    if (/refused/i.test(said)) {
        return new DialRefused('refused', `Nothing listens on ${to}, as seen from ${label}.`, 'check that the service is up and that address and port are right.', error);
    }
    return new DialRefused('unreachable', `${to} cannot be reached from ${label} (${said}).`, 'check address, port and route as the host sees them.', error);
}


/***/ }),

/***/ 3960:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cy: () => (/* binding */ isKeyType),
/* harmony export */   Rj: () => (/* binding */ fingerprint),
/* harmony export */   Rz: () => (/* binding */ algorithms),
/* harmony export */   WJ: () => (/* binding */ KEY_TYPES),
/* harmony export */   gt: () => (/* binding */ publicKeyText),
/* harmony export */   iE: () => (/* binding */ keyType)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** The types of host keys that can be negotiated, the most wanted first. Neither DSA nor SHA-1 signatures are offered. */
const KEY_TYPES = [
    'ssh-ed25519',
    'ecdsa-sha2-nistp256',
    'ecdsa-sha2-nistp384',
    'ecdsa-sha2-nistp521',
    'ssh-rsa',
];
/** The type named inside a public key in wire form (RFC 4253, 6.6), or nothing where the bytes are no key. */
function keyType(blob) {
    if (blob.length < 4)
        return undefined;
    const length = blob.readUInt32BE(0);
    if (length === 0 || length > 64 || blob.length <= 4 + length)
        return undefined;
    return blob.toString('latin1', 4, 4 + length);
}
const isKeyType = (type) => KEY_TYPES.some((known) => known === type);
/** `SHA256:…` as `ssh-keygen -l` prints it: base64 without padding. */
function fingerprint(blob) {
    return `SHA256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(blob).digest('base64').replace(/=+$/, '')}`;
}
/** A public key as OpenSSH writes it: `ssh-ed25519 AAAA…`. */
const publicKeyText = (blob) => `${keyType(blob)} ${blob.toString('base64')}`;
/** The signature algorithms by which keys of these types may prove themselves (RFC 8332 for RSA), in the order given. */
function algorithms(types) {
    return types.flatMap((type) => (type === 'ssh-rsa' ? ['rsa-sha2-512', 'rsa-sha2-256'] : [type]));
}


/***/ }),

/***/ 7879:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ pinsFor),
/* harmony export */   u: () => (/* binding */ parseKnownHosts)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(135);
/* harmony import */ var _words_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6698);
/* harmony import */ var _host_key_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3960);




const FINGERPRINT = /^(?:\d+\s+)?(SHA256:[A-Za-z0-9+/]{43})=?(?:\s|$)/;
const LINE = /^(?:(?<marker>@\S+)\s+)?(?<hosts>\S+)\s+(?<type>[a-z][\w@.-]*)\s+(?<key>[A-Za-z0-9+/]+={0,2})(?:\s|$)/;
/**
 * Reads known_hosts lines (sshd(8), SSH_KNOWN_HOSTS FILE FORMAT) and `SHA256:…` fingerprints, mixed as they come; a
 * line of `ssh-keygen -l` counts as its fingerprint.
 *
 * @throws Fault for a line that is neither: a pin that is silently left out would be a hole or a riddle.
 */
function parseKnownHosts(text) {
    const entries = [];
    const fingerprints = [];
    for (const [index, raw] of text
        .replace(/^\ufeff/, '')
        .split(/\r\n|\n|\r/)
        .entries()) {
        const line = raw.trim();
        if (line === '' || line.startsWith('#'))
            continue;
        const pinned = FINGERPRINT.exec(line)?.[1];
        if (pinned)
            fingerprints.push(pinned);
        else
            entries.push(parseEntry(line, index + 1));
    }
    return { entries, fingerprints };
}
function parseEntry(line, number) {
    const parts = LINE.exec(line)?.groups;
    const key = Buffer.from(parts?.['key'] ?? '', 'base64');
    const marker = parts?.['marker'];
    const understood = marker === undefined || marker === '@revoked' || marker === '@cert-authority';
    if (!parts || !understood || (0,_host_key_js__WEBPACK_IMPORTED_MODULE_3__/* .keyType */ .iE)(key) !== parts['type'])
        throw misunderstood(line, number);
    return { marker, hosts: parts['hosts'] ?? '', key };
}
function misunderstood(line, number) {
    let why = 'it is neither "name type key" nor "SHA256:…"';
    if (/^\*+$/.test(line))
        why = 'it is a masked secret, not its value';
    else if (/^(?:ssh-|ecdsa-)\S+\s+AAAA/.test(line))
        why = 'the name of the host is missing before the key';
    else if (/^(?:MD5:)?(?:[0-9a-f]{2}:){15}[0-9a-f]{2}$/i.test(line))
        why = 'MD5 fingerprints are not taken, only SHA256';
    return new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .Fault */ .v(`Line ${number} of the known hosts (ssh-known-hosts) is not understood: ${why}: ${(0,_words_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .K)(line, 60)}`, {
        state: _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .NOTHING_TOUCHED */ .X,
        remedy: 'give lines as `ssh-keyscan -t ed25519 NAME` prints them (NAME ssh-ed25519 AAAA…), or fingerprints as ' +
            '`ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub` prints them on the server.',
    });
}
/** Everything that is pinned for a host, named as known_hosts names it: `name` or `[name]:port`. */
function pinsFor(known, name) {
    const matching = known.entries.filter((entry) => matches(entry.hosts, name));
    const keys = (marker) => matching.filter((e) => e.marker === marker).map((e) => e.key);
    return {
        keys: keys(undefined),
        revoked: keys('@revoked'),
        fingerprints: known.fingerprints,
        authorities: keys('@cert-authority').length,
    };
}
function matches(hosts, name) {
    if (hosts.startsWith('|'))
        return matchesHash(hosts, name);
    const patterns = hosts.toLowerCase().split(',');
    if (patterns.some((pattern) => pattern.startsWith('!') && wildcard(pattern.slice(1), name)))
        return false;
    return patterns.some((pattern) => !pattern.startsWith('!') && wildcard(pattern, name));
}
function matchesHash(hosts, name) {
    const [, version, salt = '', hash = ''] = hosts.split('|');
    if (version !== '1')
        return false;
    const expected = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha1', Buffer.from(salt, 'base64')).update(name).digest();
    const given = Buffer.from(hash, 'base64');
    return given.length === expected.length && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(given, expected);
}
/** Greedy matching with one step back, so that a line of many stars cannot hold up the run. */
function wildcard(pattern, name) {
    let [p, n, star, resume] = [0, 0, -1, 0];
    while (n < name.length) {
        if (pattern[p] === '*') {
            star = p++;
            resume = n;
        }
        else if (p < pattern.length && (pattern[p] === '?' || pattern[p] === name[n])) {
            p++;
            n++;
        }
        else if (star !== -1) {
            p = star + 1;
            n = ++resume;
        }
        else
            return false;
    }
    while (pattern[p] === '*')
        p++;
    return p === pattern.length;
}


/***/ }),

/***/ 6628:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ inTime),
/* harmony export */   h: () => (/* binding */ lostFault)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(135);

/** The words for a call that finds no connection, before anything was asked of the host. */
function lostFault({ label, lost }) {
    return new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .v(`The SSH connection to ${label} is gone: ${lost() ?? 'it was closed'}.`, {
        state: 'nothing was asked of the host by this call.',
        remedy: 'run the job again; what the host holds is looked at anew.',
    });
}
/**
 * Waits for a callback, but not for ever. `late()` tells the callback that nobody waits any more, so that what came too
 * late can be closed.
 */
function inTime(milliseconds, start) {
    return new Promise((resolve, reject) => {
        let over = false;
        const settle = (error, value) => {
            over = true;
            clearTimeout(timer);
            if (error)
                reject(error);
            else
                resolve(value);
        };
        const timer = setTimeout(() => settle(new Error(`no answer within ${milliseconds / 1000} s`)), milliseconds);
        try {
            start(settle, () => over);
        }
        catch (error) {
            settle(error);
        }
    });
}


/***/ }),

/***/ 7489:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P_: () => (/* binding */ Refusal),
/* harmony export */   TA: () => (/* binding */ argumentWords),
/* harmony export */   _n: () => (/* binding */ judgeAnswer),
/* harmony export */   bQ: () => (/* binding */ callProgram),
/* harmony export */   jR: () => (/* binding */ noteInstalled),
/* harmony export */   kx: () => (/* binding */ programPath),
/* harmony export */   mP: () => (/* binding */ unwritable),
/* harmony export */   z_: () => (/* binding */ callForBytes)
/* harmony export */ });
/* unused harmony exports fedScript, installedScript, installScript */
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(135);
/* harmony import */ var _words_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6698);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(282);
/* harmony import */ var _reply_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6629);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6462);






/** A refusal by the host program. `code` is its word for the reason. */
class Refusal extends _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .Fault */ .v {
    code;
    reply;
    constructor(code, reply) {
        super((0,_words_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(reply.get('what')), {
            state: (0,_words_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(reply.get('state')) || 'not known',
            remedy: (0,_words_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(reply.get('remedy')),
        });
        this.code = code;
        this.reply = reply;
    }
}
/**
 * Calls one word of the host program and gives its answer.
 *
 * @param root absolute path of the deploy root; empty for words that need none (then the program is fed).
 * @throws {Refusal} when the host says no, {@link Fault} when its answer cannot be had or is not whole.
 */
async function callProgram(host, root, word, args = {}, options = {}) {
    return judgeAnswer(host, word, await rawCall(host, root, word, args, options));
}
/** The answer of a word in lines. @throws as {@link callProgram} does. */
function judgeAnswer(host, word, answer) {
    const reply = new _reply_js__WEBPACK_IMPORTED_MODULE_4__/* .Reply */ .v(answer.stdout.toString('utf8'));
    if (reply.get('fault') !== '')
        throw new Refusal(reply.get('fault'), reply);
    if (reply.get('end') !== 'ok')
        throw noAnswer(host, word, answer);
    return reply;
}
/** Like {@link callProgram} for words that answer with bytes: their standard output, on exit status 0. */
async function callForBytes(host, root, word, args = {}, options = {}) {
    const answer = await rawCall(host, root, word, args, options);
    if (answer.code === 0)
        return answer.stdout;
    const reply = new _reply_js__WEBPACK_IMPORTED_MODULE_4__/* .Reply */ .v(answer.stdout.toString('utf8'));
    if (reply.get('fault') !== '')
        throw new Refusal(reply.get('fault'), reply);
    throw noAnswer(host, word, answer);
}
async function rawCall(host, root, word, args, options) {
    const call = (script) => host.run({
        script,
        timeout: options.timeout ?? 120_000,
        ...(options.input && { input: options.input }),
        ...(options.onLine && { onLine: options.onLine }),
        ...(options.signal && { signal: options.signal }),
    });
    // It may fail while the program is still being installed: who reads it then hears of it.
    if (options.input instanceof node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable)
        options.input.on('error', () => { });
    if (options.how === 'fed' || root === '')
        return call(fedScript([word, ...argumentWords({ root, ...args })]));
    await install(host, root, options.timeout ?? 120_000);
    return call(installedScript(root, word, argumentWords({ root, ...args })));
}
/** The arguments as the program takes them: `key=value`, one word each. Pure. */
function argumentWords(args) {
    return Object.entries(args).flatMap(([key, value]) => {
        if (value === undefined)
            return [];
        return Array.isArray(value) ? value.map((each) => `${key}=${each}`) : [`${key}=${value}`];
    });
}
/** The script that runs the whole program from standard input, leaving nothing behind. Pure. */
const fedScript = (words) => `set -- ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .command */ .G)(...words)}\n${_text_js__WEBPACK_IMPORTED_MODULE_3__/* .PROGRAM */ .R}`;
/** Where the program lies below a deploy root. Pure. */
const programPath = (root) => `${root}/.surefoot/bin/${_text_js__WEBPACK_IMPORTED_MODULE_3__/* .PROGRAM_DIGEST */ .e}`;
/**
 * The script that runs the installed program, with what follows on standard input left to it. Its arguments go by the
 * environment: every user of the host can list the arguments of a process. Pure.
 */
const installedScript = (root, word, args) => `SUREFOOT_ARGUMENTS=${(0,_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .h)((0,_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .command */ .G)(...args))}\nexport SUREFOOT_ARGUMENTS\nexec sh ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .h)(programPath(root))} ${word}`;
/** The script that puts the program in its place when it is not there or not what it should be. Pure. */
function installScript(root) {
    const path = (0,_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .h)(programPath(root));
    // Elsewhere than programs lie: a piece of one must never be found there.
    const piece = `${(0,_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .h)(`${root}/.surefoot/tmp.`)}$$.program`;
    return [
        `[ "$(sha256sum <${path} 2>/dev/null)" = '${_text_js__WEBPACK_IMPORTED_MODULE_3__/* .PROGRAM_DIGEST */ .e}  -' ] && exit 0`,
        `mkdir -p ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quote */ .h)(`${root}/.surefoot/bin`)} || exit 10`,
        `cat >${piece} || exit 11`,
        `[ "$(sha256sum <${piece})" = '${_text_js__WEBPACK_IMPORTED_MODULE_3__/* .PROGRAM_DIGEST */ .e}  -' ] || { rm -f ${piece}; exit 12; }`,
        `chmod 755 ${piece} && mv -f ${piece} ${path} || exit 11`,
    ].join('\n');
}
const installed = new WeakMap();
/** Once per connection and root: the program is there, byte for byte. */
async function install(host, root, timeout) {
    const known = installed.get(host) ?? new Set();
    installed.set(host, known);
    if (known.has(root))
        return;
    const answer = await host.run({ script: installScript(root), input: Buffer.from(_text_js__WEBPACK_IMPORTED_MODULE_3__/* .PROGRAM */ .R), timeout });
    if (answer.code !== 0)
        throw unwritable(host, root, answer);
    known.add(root);
}
/** Takes note that the program is there on this connection. */
function noteInstalled(host, root) {
    installed.set(host, (installed.get(host) ?? new Set()).add(root));
}
const unwritable = (host, root, answer) => new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .Fault */ .v(`The deploy root ${root} on ${host.label} cannot be written: ${lastLine(answer.stderr)}`, {
    state: 'nothing was changed; the live release is untouched',
    remedy: `On the host, give the directory to the user who deploys: sudo install -d -o USER ${root}`,
});
function noAnswer(host, word, answer) {
    const how = answer.code === null ? `was ended by the signal ${answer.signal}` : `ended with exit status ${answer.code}`;
    return new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .Fault */ .v(`The host program on ${host.label} (${word}) ${how} without an answer: ${lastLine(answer.stderr)}`, {
        state: 'not known: the host did not say',
        remedy: 'Run this again: every step looks at what is there and does what is missing.',
    });
}
const lastLine = (text) => (0,_words_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(text.trim().split('\n').at(-1) ?? '') || 'no words';


/***/ }),

/***/ 6629:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ Reply)
/* harmony export */ });
/** What the host program answered: `key=value` lines, ended by `end=ok` or led by a fault. */
class Reply {
    #values = new Map();
    /** @param text standard output of the program; lines of any other shape are left out. */
    constructor(text) {
        for (const line of text.split('\n')) {
            const at = line.indexOf('=');
            if (at <= 0)
                continue;
            const key = line.slice(0, at);
            this.#values.set(key, [...(this.#values.get(key) ?? []), line.slice(at + 1)]);
        }
    }
    /** The last value of a key; empty when the host said nothing of it. */
    get(key) {
        return this.#values.get(key)?.at(-1) ?? '';
    }
    all(key) {
        return this.#values.get(key) ?? [];
    }
    /** A number that the host counted, or `undefined` when it is not one. */
    number(key) {
        return /^\d{1,16}$/.test(this.get(key)) ? Number(this.get(key)) : undefined;
    }
}


/***/ }),

/***/ 6462:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ PROGRAM),
/* harmony export */   e: () => (/* binding */ PROGRAM_DIGEST)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);


/** The host program in its parts, in their order. The bundle carries them beside itself. */
const PARTS = [
    __webpack_require__.ab + "start.sh",
    __webpack_require__.ab + "answers.sh",
    __webpack_require__.ab + "arguments.sh",
    __webpack_require__.ab + "places.sh",
    __webpack_require__.ab + "disk.sh",
    __webpack_require__.ab + "releases.sh",
    __webpack_require__.ab + "transaction.sh",
    __webpack_require__.ab + "log.sh",
    __webpack_require__.ab + "services.sh",
    __webpack_require__.ab + "trees.sh",
    __webpack_require__.ab + "look.sh",
    __webpack_require__.ab + "prepare.sh",
    __webpack_require__.ab + "list.sh",
    __webpack_require__.ab + "deploy.sh",
    __webpack_require__.ab + "timer.sh",
    __webpack_require__.ab + "switch.sh",
    __webpack_require__.ab + "restart.sh",
    __webpack_require__.ab + "rehearsal.sh",
    __webpack_require__.ab + "death.sh",
    __webpack_require__.ab + "configuration.sh",
    __webpack_require__.ab + "ends.sh",
    __webpack_require__.ab + "prune.sh",
    __webpack_require__.ab + "operator.sh",
    __webpack_require__.ab + "run.sh",
];
/** The host program as it lies on a host: one POSIX sh file. */
const PROGRAM = PARTS.map((part) => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(part, 'utf8')).join('');
/** Its sha256, under which it lies there: a host keeps the version that an open transaction began with. */
const PROGRAM_DIGEST = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(PROGRAM).digest('hex');


/***/ }),

/***/ 282:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ command),
/* harmony export */   h: () => (/* binding */ quote)
/* harmony export */ });
/**
 * Quotes one word for a POSIX shell: whatever the word holds, the shell reads back exactly that word.
 *
 * The only way by which a value may reach a shell. A NUL cannot be carried in a word at all and is refused.
 */
function quote(word) {
    if (word.includes('\0'))
        throw new TypeError('a shell word cannot hold a NUL');
    if (/^[\w@%+=:,./-]+$/.test(word))
        return word;
    return `'${word.replaceAll("'", `'\\''`)}'`;
}
/** Quotes every word and joins them with spaces: one simple command. */
const command = (...words) => words.map(quote).join(' ');


/***/ }),

/***/ 104:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kl: () => (/* binding */ overTcp),
/* harmony export */   Uc: () => (/* binding */ ahead),
/* harmony export */   sc: () => (/* binding */ through),
/* harmony export */   x0: () => (/* binding */ CONNECT_TIMEOUT)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _dial_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3406);
/* harmony import */ var _trouble_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2013);



/** Milliseconds for a TCP connection, and again for the log-in over it. */
const CONNECT_TIMEOUT = 20_000;
/**
 * Connects over TCP. ssh2 would leave Nagle's algorithm on, which costs a round trip and more in each step of the
 * log-in; and Node gives each of several addresses a quarter of a second only, too short for a far continent.
 */
const overTcp = (address, milliseconds, signal) => new Promise((resolve) => {
    const socket = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.connect)({
        host: address.name,
        port: address.port,
        noDelay: true,
        autoSelectFamilyAttemptTimeout: 2_000,
    });
    const settle = (result) => {
        clearTimeout(timer);
        socket.off('error', failed);
        signal?.removeEventListener('abort', abort);
        if (result.kind === 'trouble')
            socket.on('error', () => { }).destroy();
        resolve(result);
    };
    const trouble = (trouble) => settle({ kind: 'trouble', trouble });
    const failed = (error) => trouble((0,_trouble_js__WEBPACK_IMPORTED_MODULE_2__/* .fromSocketError */ .Cl)(error));
    const abort = () => trouble({ kind: 'broken off', reason: 'ended early' });
    const timer = setTimeout(() => trouble({ kind: 'silent', stage: 'connection', milliseconds }), milliseconds);
    signal?.addEventListener('abort', abort);
    socket.once('error', failed);
    socket.once('connect', () => settle({ kind: 'stream', stream: socket }));
});
/** Begins to open a stream now. */
function ahead(open, address, milliseconds, signal) {
    const unwanted = new AbortController();
    const ends = AbortSignal.any([unwanted.signal, ...(signal ? [signal] : [])]);
    const begun = open(address, milliseconds, ends).then((opened) => {
        // Nobody listens yet: without this an error would end the process.
        if (opened.kind === 'stream')
            opened.stream.on('error', () => { });
        return opened;
    });
    let taken = false;
    return {
        openStream: async (...asked) => {
            if (taken)
                return open(...asked);
            taken = true;
            const opened = await begun;
            return opened.kind === 'stream' && opened.stream.destroyed ? open(...asked) : opened;
        },
        drop: () => {
            if (taken)
                return;
            taken = true;
            unwanted.abort();
            begun.then((opened) => opened.kind === 'stream' && opened.stream.destroy()).catch(() => { });
        },
    };
}
/** Connects through another host that is logged in to already. */
const through = (jump) => async (address, milliseconds) => {
    try {
        return { kind: 'stream', stream: await jump.dial(address.name, address.port, milliseconds) };
    }
    catch (error) {
        if (!(error instanceof _dial_js__WEBPACK_IMPORTED_MODULE_1__/* .DialRefused */ .D))
            throw error;
        const troubles = {
            refused: { kind: 'refused' },
            forbidden: { kind: 'forwarding forbidden', jump: jump.label },
            unreachable: { kind: 'unreachable', reason: `as seen from the jump host ${jump.label}` },
        };
        return { kind: 'trouble', trouble: troubles[error.reason] };
    }
};


/***/ }),

/***/ 2013:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cl: () => (/* binding */ fromSocketError),
/* harmony export */   MQ: () => (/* binding */ fromGreeting),
/* harmony export */   dg: () => (/* binding */ isTransient),
/* harmony export */   ec: () => (/* binding */ toFault),
/* harmony export */   q0: () => (/* binding */ describe)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(135);
/* harmony import */ var _words_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6698);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2014);



const TRANSIENT = new Set([
    'name lookup failed',
    'refused',
    'unreachable',
    'silent',
    'closed before greeting',
    'busy',
    'broken off',
]);
/** Whether the same attempt may well succeed a little later. */
const isTransient = (trouble) => TRANSIENT.has(trouble.kind);
/** One sentence without the end mark: what happened at this host. */
function describe(trouble, address) {
    const host = (0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf)(address);
    switch (trouble.kind) {
        case 'name not found':
            return `the name ${host} does not exist in DNS`;
        case 'name lookup failed':
            return `the name ${host} could not be looked up: the name server gave no answer`;
        case 'refused':
            return `${host} refused the connection: nothing listens on port ${address.port}`;
        case 'unreachable':
            return `${host} cannot be reached (${(0,_words_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .K)(trouble.reason)})`;
        case 'silent': {
            const waited = `within ${trouble.milliseconds / 1000} s`;
            if (trouble.stage === 'connection')
                return `${host} gave no answer on port ${address.port} ${waited}`;
            if (trouble.stage === 'greeting')
                return `${host} took the connection but sent nothing ${waited}`;
            return `${host} did not finish the SSH log-in ${waited}`;
        }
        case 'closed before greeting':
            return `${host} closed the connection before it said anything`;
        case 'busy':
            return `${host} turned the connection away for now: "${(0,_words_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .K)(trouble.said)}"`;
        case 'not SSH':
            return `what answers on port ${address.port} of ${host} is not an SSH server: it sent "${(0,_words_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .K)(trouble.said, 80)}"`;
        case 'broken off':
            return `${host} broke the connection off before the log-in was finished (${(0,_words_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .K)(trouble.reason)})`;
        case 'no common algorithm':
            return `${host} and this client have no algorithm in common (${(0,_words_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .K)(trouble.reason)})`;
        case 'log-in refused':
            return trouble.partial
                ? `${host} took the key of user ${address.user} but asks for more than a key (${methods(trouble)})`
                : `${host} refused the key for user ${address.user}`;
        case 'too many log-ins':
            return `${host} ended the log-in of user ${address.user}: too many authentication failures`;
        case 'forwarding forbidden':
            return `the jump host ${trouble.jump} does not allow a connection to ${host}`;
    }
}
const methods = ({ methods }) => (0,_words_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .K)(methods.join(', ') || 'nothing named');
function remedy(trouble, address, key) {
    const shown = `the key ${key.fingerprint}`;
    switch (trouble.kind) {
        case 'name not found':
            return 'correct the name of the host; a name of a private network is not known to a runner outside of it.';
        case 'name lookup failed':
            return 'try again; if it stays, the name server of the runner has a problem.';
        case 'refused':
            return 'check the port, and that sshd runs there (systemctl status ssh).';
        case 'unreachable':
            return 'check the address and the route to it; hosted runners have no IPv6.';
        case 'silent':
            return trouble.stage === 'connection'
                ? 'most often a firewall drops the packets: let the runner in, or go through ssh-jump-host.'
                : 'check that sshd is well (journalctl -u ssh), and that nothing between holds the connection back.';
        case 'closed before greeting':
        case 'busy':
            return 'too many connections at once (MaxStartups), a penalty for this address, or fail2ban: see journalctl -u ssh.';
        case 'not SSH':
            return 'correct the port of the host.';
        case 'broken off':
            return 'try again; if it stays, journalctl -u ssh on the host says why.';
        case 'no common algorithm':
            return 'the SSH server is very old or set up very strictly: update it, or allow one of the algorithms named above.';
        case 'log-in refused':
            if (trouble.partial)
                return 'allow this user to log in with the key alone (AuthenticationMethods in sshd_config).';
            return (`let ${shown} in: put this line into ~${address.user}/.ssh/authorized_keys on the host (file mode 600, directory ` +
                `700, no parent writable by others):\n${key.publicLine}\n` +
                `Check too that the user is right and not locked; the server takes: ${methods(trouble)}.`);
        case 'too many log-ins':
            return `raise MaxAuthTries in sshd_config on the host, and check that ${shown} is in ~${address.user}/.ssh/authorized_keys.`;
        case 'forwarding forbidden':
            return `set "AllowTcpForwarding yes" (or "local") in sshd_config on ${trouble.jump}, and no stricter PermitOpen.`;
    }
}
/** The words for the reader when it is given up. */
function toFault(trouble, address, key, role) {
    const what = describe(trouble, address);
    return new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .v(`No SSH connection${role === 'host' ? '' : ' to the jump host'}: ${what}.`, {
        state: 'nobody was logged in, so nothing was changed on the host.',
        remedy: remedy(trouble, address, key),
    });
}
/** Reads the error of a TCP connection. */
function fromSocketError(error) {
    const each = error instanceof AggregateError ? error.errors : [error];
    const codes = each.map((one) => one.code ?? '');
    if (codes.includes('ENOTFOUND'))
        return { kind: 'name not found' };
    if (codes.includes('EAI_AGAIN'))
        return { kind: 'name lookup failed' };
    if (codes.includes('ECONNREFUSED'))
        return { kind: 'refused' };
    const unreachable = codes.find((code) => ['EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL'].includes(code));
    if (unreachable)
        return { kind: 'unreachable', reason: unreachable };
    return { kind: 'broken off', reason: codes.find(Boolean) ?? error.message };
}
/** Reads what a server sent that never became an SSH greeting. */
function fromGreeting(said) {
    if (said.trim() === '')
        return { kind: 'closed before greeting' };
    // sshd's own words: MaxStartups since OpenSSH 9.4, PerSourcePenalties since 9.8.
    if (/^(?:Exceeded MaxStartups|Not allowed at this time)/.test(said))
        return { kind: 'busy', said };
    return { kind: 'not SSH', said };
}


/***/ }),

/***/ 8282:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $e: () => (/* binding */ warning),
/* harmony export */   MB: () => (/* binding */ bad),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   uw: () => (/* binding */ good)
/* harmony export */ });
const good = (subject, words) => ({ level: 'good', subject, words, remedy: '' });
const warning = (subject, words, remedy) => ({
    level: 'warning',
    subject,
    words,
    remedy,
});
const bad = (subject, words, remedy) => ({
    level: 'bad',
    subject,
    words,
    remedy,
});
/** The level of the worst finding; `good` for none at all. */
function verdictOf(findings) {
    const has = (level) => findings.some((finding) => finding.level === level);
    if (has('bad'))
        return 'bad';
    return has('warning') ? 'warning' : 'good';
}


/***/ }),

/***/ 9410:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ inspect)
});

// EXTERNAL MODULE: ./src/fault.ts
var fault = __webpack_require__(135);
// EXTERNAL MODULE: ./src/host/program/call.ts
var call = __webpack_require__(7489);
// EXTERNAL MODULE: ./src/host/program/reply.ts
var program_reply = __webpack_require__(6629);
// EXTERNAL MODULE: ./src/host/quote.ts
var quote = __webpack_require__(282);
// EXTERNAL MODULE: ./src/words/printable.ts
var printable = __webpack_require__(6698);
;// CONCATENATED MODULE: ./src/preflight/facts.ts
/** Reads the facts out of an answer of facts.sh. Pure. */
function factsOf(reply) {
    return {
        time: reply.number('time') ?? 0,
        account: {
            user: reply.get('user'),
            uid: reply.number('uid') ?? -1,
            shell: reply.get('shell'),
            lingers: reply.get('linger') === 'yes',
            greeting: reply.get('greeting'),
            permitted: reply.all('permitopen'),
        },
        machine: {
            systemd: reply.get('systemd') === 'yes',
            system: reply.get('system'),
            machine: reply.get('machine'),
            libc: reply.get('libc'),
            node: reply.get('node'),
            nodeMachine: reply.get('node-machine'),
            versionOf: (tool) => reply.get(`version-${tool}`),
        },
        tools: {
            lacks: reply.all('lacks'),
            hardLinks: reply.get('lacks-links') === '',
            busybox: reply.all('busybox'),
        },
        path: pathOf(reply),
        room: roomOf(reply.get('room')),
        live: {
            kind: reply.get('live-kind'),
            target: reply.get('live-target'),
            there: reply.get('live-there') === 'yes',
            ours: reply.get('live-ours') === 'yes',
            parent: reply.get('live-parent'),
            parentWritable: reply.get('live-parent-writable') !== 'no',
            sameDevice: reply.get('live-device') === reply.get('path-device'),
            exchange: reply.get('exchange'),
            sameAsWorking: reply.get('same-as-working') === 'yes',
        },
        transaction: transactionOf(reply),
        unit: unitOf(reply),
        rights: {
            sudo: reply.get('sudo') === '' ? 'not needed' : reply.get('sudo') === 'missing' ? 'missing' : 'there',
            may: reply.all('may'),
            mayNot: reply.all('may-not'),
            says: reply.get('sudo-says'),
            rules: reply.all('rule'),
        },
    };
}
function pathOf(reply) {
    return {
        kind: reply.get('path-kind'),
        at: reply.get('path-at'),
        owner: reply.get('path-owner'),
        mode: reply.get('path-mode'),
        writable: reply.get('path-writable') === 'yes',
        readOnly: reply.get('read-only') === 'yes',
        foreign: reply.all('foreign').map((line) => {
            const [name = '', owner = ''] = line.split(' ');
            return { name, owner };
        }),
        parents: reply.all('parent').map((line) => {
            const [mode = '', owner = '', ...path] = line.split(' ');
            return { mode, owner, path: path.join(' ') };
        }),
    };
}
/** `stat -f -c '%a %S %d %c'`: free blocks, their size, free inodes, inodes in all (0: not counted). */
function roomOf(line) {
    const [blocks, size, inodes, all] = line.split(' ').map(Number);
    if (!Number.isFinite(blocks) || !Number.isFinite(size))
        return undefined;
    return { bytes: (blocks ?? 0) * (size ?? 0), inodes: all ? inodes : undefined };
}
function transactionOf(reply) {
    const get = (name) => reply.get(`transaction-${name}`);
    if (get('state') === '')
        return undefined;
    return {
        state: get('state'),
        release: get('release'),
        previous: get('previous'),
        holder: get('holder'),
        attempt: get('attempt'),
        actor: get('actor'),
        since: Number(get('since')) || 0,
    };
}
function unitOf(reply) {
    if (reply.get('manager') === '')
        return undefined;
    return {
        manager: reply.get('manager'),
        systemctl: reply.get('systemctl') || '/usr/bin/systemctl',
        silent: reply.get('unit-silent'),
        property: (name) => reply.get(`unit-${name}`),
        journal: reply.get('journal'),
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./src/preflight/text.ts

/** The questions to a host as they are kept in the repository: one POSIX sh file, which the bundle carries beside itself. */
const QUESTIONS = (0,external_node_fs_.readFileSync)(__webpack_require__.ab + "facts.sh", 'utf8');

;// CONCATENATED MODULE: ./src/preflight/wish.ts
const liveLinkOf = ({ root, live }) => live.startsWith('/') ? live : `${root}/${live}`;
/** What systemctl is asked to do for a restart or a reload, as the host program asks it. */
const verbOf = ({ mode }) => (mode === 'reload' ? 'reload-or-restart' : 'restart');

;// CONCATENATED MODULE: ./src/preflight/ask.ts








/** Milliseconds; most hosts answer within one second. */
const TIMEOUT = 60_000;
/** The script that asks everything at once and leaves nothing on the host. Pure. */
function questionsFor(wish) {
    const words = (0,call/* argumentWords */.TA)({
        root: wish.root,
        live: liveLinkOf(wish),
        service: wish.service,
        manager: wish.manager,
        sudo: wish.sudo,
        verb: verbOf(wish),
        key: wish.publicKey,
        engine: wish.engines.map(({ tool }) => tool),
    });
    return `set -- ${(0,quote/* command */.G)(...words)}\n${QUESTIONS}`;
}
/** Asks a host for the facts. @throws {Fault} when it does not answer, or not to the end. */
async function askFacts(host, wish, signal) {
    const answer = await host.run({ script: questionsFor(wish), timeout: TIMEOUT, ...(signal && { signal }) });
    const reply = new program_reply/* Reply */.v(answer.stdout.toString('utf8'));
    if (reply.get('end') === 'ok' && isAnswered(reply))
        return factsOf(reply);
    throw new fault/* Fault */.v(`${host.label} did not answer all questions: ${(0,printable/* excerpt */.K)(answer.stderr) || 'it said nothing'}`, {
        state: 'nothing was changed on the host by this.',
        remedy: 'Check that the user has a POSIX shell as `sh` with the ordinary tools.',
    });
}
/** What everything else hangs on was said, in words that are known: a host may answer anything. */
const isAnswered = (reply) => KINDS.includes(reply.get('path-kind')) && ['link', ...KINDS].includes(reply.get('live-kind'));
const KINDS = ['directory', 'file', 'dangling', 'missing'];

// EXTERNAL MODULE: ./src/host/dial.ts
var dial = __webpack_require__(3406);
;// CONCATENATED MODULE: ./src/preflight/forwarding.ts

/** A port at which nothing listens anywhere: refused is the answer of a host that forwards. */
const NOBODY = '127.0.0.1:1';
const MOST_TRIES = 5;
/** Finds out whether the host forwards connections, without speaking to anything behind them. */
async function tryForwarding(host, permitted) {
    const first = await tryOne(host, NOBODY);
    if (first.kind !== 'forbidden')
        return first;
    // A key may be kept to a few addresses: then one of those tells.
    for (const address of (await permitted).slice(0, MOST_TRIES)) {
        if ((await tryOne(host, address)).kind === 'works')
            return { kind: 'limited', to: await permitted };
    }
    return first;
}
async function tryOne(host, address) {
    const [, name = '', port = ''] = /^\[?([^\]]*)\]?:(\d{1,5})$/.exec(address) ?? [];
    if (name === '')
        return { kind: 'forbidden' };
    try {
        (await host.dial(name, Number(port))).destroy();
        return { kind: 'works' };
    }
    catch (error) {
        if (!(error instanceof dial/* DialRefused */.D))
            throw error;
        if (error.reason === 'forbidden')
            return { kind: 'forbidden' };
        return error.reason === 'refused' ? { kind: 'works' } : { kind: 'unclear', why: error.what };
    }
}

// EXTERNAL MODULE: ./src/preflight/finding.ts
var finding = __webpack_require__(8282);
;// CONCATENATED MODULE: ./src/preflight/sudoers.ts
/** What root is asked to do, as it stands behind `systemctl`; the host program asks for nothing else. */
const requestsOf = (verb, service) => [
    `${verb} ${service}`,
    `reset-failed ${service}`,
    'daemon-reload',
];
/**
 * A sudoers file that allows just these requests, for /etc/sudoers.d; empty where no service is restarted by root.
 *
 * A name that sudoers could read as anything else is given by its number (sudoers(5), "User_List").
 */
function sudoersFor(account, systemctl, requests) {
    const who = /^[a-z_][a-z0-9_.-]*$/i.test(account.user) ? account.user : `#${account.uid}`;
    const commands = requests.map((request) => `${escaped(systemctl)} ${escaped(request)}`);
    return `${who} ALL=(root) NOPASSWD: ${commands.join(', \\\n    ')}\n`;
}
/** Signs that mean something in a command of a sudoers file (sudoers(5), "Other special characters"). */
const escaped = (word) => word.replace(/[\\:,=*?[\]!]/g, '\\$&');

;// CONCATENATED MODULE: ./src/preflight/judge/account.ts


/** Who is logged in. */
function judgeAccount({ user, uid }) {
    if (uid !== 0)
        return (0,finding/* good */.uw)('log-in', `as ${user} (uid ${uid})`);
    return (0,finding/* warning */.$e)('log-in', `as ${user}, who may change everything on the host`, 'Log in as an account of its own that owns the deploy root and may restart this one unit (docs/server-set-up.md).');
}
/** The log-in shell may be any: what it prints is left out, and programs are read by sh. */
function judgeShell({ shell, greeting }) {
    const prints = greeting === '' ? 'and prints no greeting' : `and greets with "${(0,printable/* excerpt */.K)(greeting, 60)}", which is left out`;
    return (0,finding/* good */.uw)('log-in shell', `is ${shell || 'not named'} ${prints}`);
}

;// CONCATENATED MODULE: ./src/preflight/judge/clock.ts

/** Seconds. Times of both sides stand side by side in receipts and logs. */
const MOST = 60;
/**
 * Compares the clocks. `asked` and `answered` are the runner's, in milliseconds, right before and after the question;
 * `host` is the host's, in seconds, somewhere between.
 */
function judgeClock(host, asked, answered) {
    const early = Math.floor(asked / 1000) - host;
    const late = host - Math.ceil(answered / 1000);
    const skew = Math.max(0, early, late);
    if (skew <= MOST)
        return (0,finding/* good */.uw)('clock', 'agrees with the runner’s');
    return (0,finding/* warning */.$e)('clock', `is ${inWords(skew)} ${late > 0 ? 'ahead of' : 'behind'} the runner’s: times in logs and receipts mislead, and TLS may fail`, 'Turn time synchronisation on, on whichever side is wrong: timedatectl set-ntp true');
}
function inWords(seconds) {
    if (seconds < 120)
        return `${seconds} s`;
    return seconds < 7200 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`;
}

// EXTERNAL MODULE: ./src/build/engine.ts
var build_engine = __webpack_require__(4808);
;// CONCATENATED MODULE: ./src/preflight/judge/engines.ts


/** What the log-in finds of the tools that the release needs. */
function judgeEngines(machine, engines) {
    return engines.map((engine) => {
        const { tool, range } = engine;
        const said = machine.versionOf(tool);
        const answer = (0,build_engine/* judgeVersion */.uM)(engine, said);
        if (answer.kind === 'present')
            return (0,finding/* good */.uw)('engines', `${tool} ${answer.version} (wanted: ${range})`);
        const there = answer.kind === 'wrong' ? `is ${answer.version}` : said === '' ? 'is not installed' : `says ${said}`;
        return (0,finding/* bad */.MB)('engines', `${tool} ${there} for this log-in (wanted: ${range})`, 'Install it for the user who logs in, or correct the input `engines`.');
    });
}
/** The machine and its Node, as they are. */
function judgeMachine({ system, machine, libc, node }) {
    if (system !== 'Linux') {
        return (0,finding/* bad */.MB)('machine', `${system || 'an unknown system'} on ${machine}: Surefoot deploys to Linux`, 'Deploy to a Linux host.');
    }
    const runtime = node === '' ? 'no Node in the PATH of the log-in' : `Node ${node}`;
    return (0,finding/* good */.uw)('machine', `${system} ${machine}, ${libc || 'an unknown libc'}, ${runtime}`);
}

;// CONCATENATED MODULE: ./src/preflight/judge/forwarding.ts

/** Probes and readiness are asked through the connection. */
function judgeForwarding(seen) {
    switch (seen.kind) {
        case 'works':
            return (0,finding/* good */.uw)('forwarding', 'sshd forwards connections: probes can be asked from the host’s own loopback');
        case 'limited':
            return (0,finding/* good */.uw)('forwarding', `sshd forwards connections to ${seen.to.join(', ')} only (permitopen of the key)`);
        case 'forbidden':
            return (0,finding/* bad */.MB)('forwarding', 'sshd does not forward connections, so no probe can be asked from the host’s own loopback', 'Set "AllowTcpForwarding yes" (or "local") in its sshd_config and no stricter PermitOpen; a key that is restricted ' +
                'needs port-forwarding among its options. Or ask from the runner: `via: runner`.');
        case 'unclear':
            return (0,finding/* warning */.$e)('forwarding', `whether sshd forwards connections is not clear: ${seen.why}`, 'Look at the journal of sshd: journalctl -u ssh');
    }
}

;// CONCATENATED MODULE: ./src/preflight/judge/live.ts

const NO_ADOPTION = 'Move the directory to the file system of the deploy root, or install one of: mv of coreutils 9.5, perl, python3.';
/** What is at the live link now, and whether a switch can put a release there. */
function judgeLive(live, seen, adopt, user) {
    if (!seen.parentWritable) {
        return (0,finding/* bad */.MB)('live link', `${user} may not write ${seen.parent}, where the link lies`, `On the host: sudo chown ${user} ${seen.parent}`);
    }
    switch (seen.kind) {
        case 'missing':
            return (0,finding/* good */.uw)('live link', `${live} is made by the first deploy`);
        case 'file':
            return (0,finding/* bad */.MB)('live link', `${live} is a file`, 'Name the link that the service runs from with the input `live`.');
        case 'directory':
            return directory(live, seen, adopt);
        case 'dangling':
        case 'link':
            return live_link(live, seen, adopt);
    }
}
function live_link(live, { target, there, ours }, adopt) {
    if (!there) {
        return (0,finding/* bad */.MB)('live link', `${live} leads to ${target}, which is not there`, `If nothing uses it, remove it (rm ${live}) and deploy.`);
    }
    if (ours)
        return (0,finding/* good */.uw)('live link', `${live} leads to ${target}`);
    if (adopt)
        return (0,finding/* good */.uw)('live link', `${live} leads to ${target}, which is kept as release 0`);
    return (0,finding/* bad */.MB)('live link', `${live} leads to ${target}, which Surefoot did not make`, 'Set `adopt: true` to keep it as release 0, or name another link with the input `live`.');
}
function directory(live, { sameDevice, exchange }, adopt) {
    if (!adopt) {
        return (0,finding/* bad */.MB)('live link', `${live} is a real directory`, 'Set `adopt: true` to keep it as release 0 and put a link in its place without a gap.');
    }
    if (!sameDevice) {
        return (0,finding/* bad */.MB)('live link', `${live} is a real directory on another file system than the deploy root`, NO_ADOPTION);
    }
    if (exchange === 'no') {
        return (0,finding/* bad */.MB)('live link', `${live} is a real directory, and nothing there can exchange it in one step`, NO_ADOPTION);
    }
    return (0,finding/* good */.uw)('live link', `${live} is a real directory; it is kept as release 0 (exchanged by ${exchange})`);
}

;// CONCATENATED MODULE: ./src/preflight/judge/manager.ts


/** A user's manager ends with the last log-in, and every service with it, unless it lingers. */
function judgeLinger({ user, lingers }, unit) {
    if (unit.manager !== 'systemd-user')
        return [];
    if (lingers)
        return [(0,finding/* good */.uw)('linger', `is on: ${user}’s services run without a log-in`)];
    return [
        (0,finding/* bad */.MB)('linger', `is off: ${user}’s services end with the log-in`, `On the host: sudo loginctl enable-linger ${user}`),
    ];
}
/**
 * Whether the host can take back by itself what nobody confirmed (`confirm-within`). That a service of the system may be
 * restarted by sudo is judged elsewhere, since every deploy needs it.
 */
function judgeTimer({ user, uid, lingers }, { systemd }) {
    if (!systemd) {
        return (0,finding/* warning */.$e)('timer', 'a sleeping process takes back what nobody confirms: without systemd, a reboot ends it', 'After a reboot look at `status` on the host, or deploy again.');
    }
    if (uid === 0 || lingers)
        return (0,finding/* good */.uw)('timer', 'systemd takes back what nobody confirms, also after a reboot');
    return (0,finding/* warning */.$e)('timer', `nothing would take back what nobody confirms: ${user}’s own systemd ends with the log-in`, `On the host: sudo loginctl enable-linger ${user}. Until then deploy with \`confirm-within: 0\`; else it is refused.`);
}
/** Whether a failed deploy can quote the last words of the service. */
function judgeJournal(user, unit) {
    if (unit.manager !== 'systemd')
        return [];
    if (unit.journal === '')
        return [(0,finding/* good */.uw)('journal', 'can be read')];
    return [
        (0,finding/* warning */.$e)('journal', `cannot be read, so a failed deploy could not say why the service died (${(0,printable/* excerpt */.K)(unit.journal, 100)})`, `On the host: sudo usermod -aG systemd-journal ${user}`),
    ];
}

// EXTERNAL MODULE: ./src/preflight/judge/native.ts
var judge_native = __webpack_require__(4960);
;// CONCATENATED MODULE: ./src/preflight/judge/path.ts

/** The deploy root: there or to be made, and this user's to write. */
function judgePath(root, { user }, path) {
    return [owned(root, user, path), ...unsafe(path)];
}
function owned(root, user, path) {
    const give = `On the host: sudo install -d -o ${user} ${root}`;
    if (path.kind === 'file')
        return (0,finding/* bad */.MB)('path', `${root} is a file`, 'Name the deploy root with `path`: a directory.');
    if (path.kind === 'dangling') {
        return (0,finding/* bad */.MB)('path', `${root} is a link that leads nowhere`, `Make what it leads to, or remove it: rm ${root}`);
    }
    if (path.readOnly) {
        return (0,finding/* bad */.MB)('path', `${path.at} lies on a file system that is mounted read-only`, 'Mount it for writing (dmesg says why it is not).');
    }
    if (path.kind === 'missing') {
        return path.writable
            ? (0,finding/* good */.uw)('path', `${root} is made by the first deploy, in ${path.at}`)
            : (0,finding/* bad */.MB)('path', `${root} does not exist, and ${user} may not make it in ${path.at} (owner ${path.owner})`, give);
    }
    if (!path.writable) {
        return (0,finding/* bad */.MB)('path', `${user} may not write ${root} (owner ${path.owner}, mode ${path.mode})`, give);
    }
    if (path.foreign.length > 0) {
        const names = path.foreign.map(({ name, owner }) => `${name} (${owner})`).join(', ');
        return (0,finding/* bad */.MB)('path', `${user} may not write what another user left in ${root}: ${names}`, `On the host: sudo chown -R ${user} ${root}`);
    }
    return (0,finding/* good */.uw)('path', `${root} belongs to ${path.owner} and can be written`);
}
/** Whoever may rename a directory above decides what lies at the path. */
function unsafe({ at, mode, parents }) {
    return [{ mode, path: at }, ...parents]
        .filter((each) => anyoneMayRename(each.mode))
        .map((each) => (0,finding/* warning */.$e)('path', `every account of the host may write ${each.path} (mode ${each.mode}), and so change what is deployed`, `On the host: sudo chmod o-w ${each.path}`));
}
function anyoneMayRename(mode) {
    const bits = Number.parseInt(mode, 8);
    return (bits & 0o002) !== 0 && (bits & 0o1000) === 0;
}

;// CONCATENATED MODULE: ./src/preflight/judge/policy.ts

/** What the manager does by itself when the service dies, and how often. */
function judgePolicy(unit) {
    const restart = unit.property('Restart');
    const burst = unit.property('StartLimitBurst');
    const interval = unit.property('StartLimitIntervalUSec');
    const limit = interval === '0' || interval === '' || burst === '0' ? undefined : `at most ${burst} starts in ${interval}`;
    const socket = unit
        .property('TriggeredBy')
        .split(' ')
        .find((name) => name.endsWith('.socket'));
    const through = socket === undefined ? '' : `; ${socket} keeps callers waiting during a restart`;
    if (restart === 'no') {
        return (0,finding/* warning */.$e)('restart policy', 'Restart=no: nobody starts the service again after a crash', 'Set Restart=on-failure in the unit.');
    }
    if (limit === undefined) {
        return (0,finding/* warning */.$e)('restart policy', `Restart=${restart} without a start limit: a release that cannot start is tried for ever`, 'Set StartLimitIntervalSec=60 and StartLimitBurst=5 in the unit.');
    }
    return (0,finding/* good */.uw)('restart policy', `Restart=${restart}, ${limit}${through}`);
}

;// CONCATENATED MODULE: ./src/preflight/judge/reach.ts

/** Whether the service's own user can come as far as the release. Only what can go wrong is told. */
function judgeReach({ parents, at, mode, owner }, unit) {
    const user = unit.property('User');
    if (user === '' || user === 'root' || unit.manager !== 'systemd')
        return [];
    return [...parents, { mode, owner, path: at }]
        .filter((each) => each.owner !== user && (Number.parseInt(each.mode, 8) & 0o001) === 0)
        .map((each) => (0,finding/* warning */.$e)('service user', `${user} may not pass through ${each.path} (owner ${each.owner}, mode ${each.mode}), unless by its group`, `On the host: sudo chmod o+x ${each.path}, or choose a path outside of it`));
}

;// CONCATENATED MODULE: ./src/preflight/sudo-rules.ts
/**
 * Whether sudo asks for a password before `systemctl REQUEST`, by the rules that `sudo -l` lists. The last rule that fits
 * decides, and a tag holds for the rest of its list (sudoers(5), "Tag_Spec"). `unknown` where none is seen to fit.
 *
 * `sudo -n -l COMMAND` alone does not tell: it succeeds for what is allowed with a password, too.
 */
function passwordFor(rules, request) {
    if (rules.includes('!authenticate'))
        return 'not asked';
    let answer = 'unknown';
    for (const rule of rules) {
        const commands = rule.replace(/^\([^)]*\)\s*/, '').split(/(?<!\\),\s*/);
        let asks = true;
        for (const each of commands) {
            const [, tags = '', command = ''] = /^((?:[A-Z_]+:\s*)*)(.*)$/.exec(each.trim()) ?? [];
            if (/\bNOPASSWD:/.test(tags))
                asks = false;
            else if (/\bPASSWD:/.test(tags))
                asks = true;
            if (fits(command, request))
                answer = asks ? 'asked' : 'not asked';
        }
    }
    return answer;
}
/** A command of a rule: `ALL`, a program with any arguments, or with just these; `*` and `?` stand for anything. */
function fits(command, request) {
    if (command === 'ALL')
        return true;
    const [, words] = /^\/\S*\/systemctl(?:\s+(.*))?$/.exec(command) ?? [undefined, null];
    if (words === null)
        return false;
    if (words === undefined)
        return true;
    const pattern = words
        .split(/(\\.|[*?])/)
        .map((part) => (part === '*' ? '.*' : part === '?' ? '.' : literally(part.replace(/^\\(.)$/, '$1'))))
        .join('');
    return new RegExp(`^${pattern}$`, 's').test(request);
}
const literally = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

;// CONCATENATED MODULE: ./src/preflight/judge/rights.ts



const WHERE = 'Put the lines below into a file of /etc/sudoers.d (visudo -f).';
const NARROW = 'Put the lines below into a file of /etc/sudoers.d (visudo -f) in place of what is there.';
/**
 * What root would do for this user. `requests` are the words behind `systemctl`, the restart first; `reloads`: the unit
 * file changed on disk, so that a restart asks for daemon-reload.
 */
function judgeRights(rights, requests, reloads) {
    if (rights.sudo === 'not needed')
        return [];
    if (rights.sudo === 'missing') {
        return [
            (0,finding/* bad */.MB)('sudo', 'the host has no sudo', 'Install sudo, or run the service as a user unit (manager: systemd-user).'),
        ];
    }
    const [restart = ''] = requests;
    const lacking = requests.filter((request) => rights.mayNot.includes(request));
    const asking = requests.filter((request) => !lacking.includes(request) && passwordFor(rights.rules, request) === 'asked');
    const findings = [];
    const needed = (request) => request === restart || (reloads && request === 'daemon-reload');
    for (const request of lacking) {
        const words = `may not run systemctl ${request}${rights.says === '' ? '' : ` (${(0,printable/* excerpt */.K)(rights.says, 120)})`}`;
        findings.push(needed(request) ? (0,finding/* bad */.MB)('sudo', words, WHERE) : (0,finding/* warning */.$e)('sudo', `${words}: ${WITHOUT[verbIn(request)]}`, WHERE));
    }
    for (const request of asking) {
        const words = `asks for a password before systemctl ${request}, and nobody is there to type one`;
        findings.push(needed(request) ? (0,finding/* bad */.MB)('sudo', words, WHERE) : (0,finding/* warning */.$e)('sudo', words, WHERE));
    }
    if (findings.length > 0)
        return findings;
    if (passwordFor(rights.rules, 'poweroff') === 'not asked') {
        return [(0,finding/* warning */.$e)('sudo', 'allows this user every command of systemctl, or all there is, as root', NARROW)];
    }
    return [(0,finding/* good */.uw)('sudo', `allows ${requests.map((request) => `systemctl ${request}`).join(', ')}`)];
}
const verbIn = (request) => request.split(' ')[0] ?? '';
const WITHOUT = {
    'reset-failed': 'after a crash loop the start limit would refuse the restart',
    'daemon-reload': 'a changed unit file would keep a restart from coming about',
};

// EXTERNAL MODULE: ./src/artifact/bytes.ts
var bytes = __webpack_require__(7189);
;// CONCATENATED MODULE: ./src/preflight/judge/room.ts


/** Below these a server is in trouble by itself: logs and databases stop. */
const LITTLE = { bytes: 64 * 2 ** 20, inodes: 1000 };
/**
 * Compares the room with the need. `hasBase`: a release is live, whose unchanged files take no room again; then too
 * little room for a whole release need not be too little.
 */
function judgeRoom(at, room, need, hasBase) {
    if (room === undefined) {
        return (0,finding/* warning */.$e)('room', `how much is free at ${at} cannot be told`, 'Look at it on the host: df -h; df -i');
    }
    const inodes = room.inodes === undefined ? 'inodes without a limit' : `${room.inodes} inodes`;
    const free = `${(0,bytes/* inBytes */.H)(room.bytes)} and ${inodes} are free`;
    const frees = `Free some room: df -h ${at}; df -i ${at}. Fewer releases are kept with the input \`keep\`.`;
    if (need !== undefined && !room_fits(need, room)) {
        const words = `a whole release takes ${(0,bytes/* inBytes */.H)(need.bytes)} and ${need.inodes} inodes, ${free}`;
        return hasBase
            ? (0,finding/* warning */.$e)('room', `${words}; only what changed since the live release has to fit`, frees)
            : (0,finding/* bad */.MB)('room', words, frees);
    }
    if (!room_fits(LITTLE, room))
        return (0,finding/* warning */.$e)('room', `only ${free}`, frees);
    return (0,finding/* good */.uw)('room', need === undefined ? free : `${free}; the release takes ${(0,bytes/* inBytes */.H)(need.bytes)} and ${need.inodes} inodes`);
}
const room_fits = (need, room) => need.bytes < room.bytes && (room.inodes === undefined || need.inodes < room.inodes);

;// CONCATENATED MODULE: ./src/preflight/judge/runs-live.ts

/** Whether a restart makes the unit run what the live link leads to. */
function judgeRunsLive(service, live, unit, sameDirectory) {
    const directory = unit.property('WorkingDirectory').replace(/^[-!]/, '');
    const remedy = `Set WorkingDirectory=${live} in the unit and run systemctl daemon-reload, or correct \`path\` and \`live\`.`;
    const names = (text) => text.split(/[\s;:='"]+/).some((word) => `${word}/`.startsWith(`${live}/`));
    if (names(directory))
        return (0,finding/* good */.uw)('working directory', `${directory} lies at the live link`);
    if (names(unit.property('ExecStart')))
        return (0,finding/* good */.uw)('working directory', `ExecStart of ${service} names the live link`);
    if (sameDirectory && !directory.includes('/releases/')) {
        return (0,finding/* good */.uw)('working directory', `${directory} is the live link by another name`);
    }
    if (directory === '') {
        return (0,finding/* warning */.$e)('working directory', `neither WorkingDirectory nor ExecStart of ${service} names ${live}: whether it runs the release cannot be told`, remedy);
    }
    return (0,finding/* bad */.MB)('working directory', `${service} runs in ${directory}, not below the live link ${live}: a switch changes nothing for it`, remedy);
}
/** A service of root runs whatever the deploying account puts there. */
function judgeServiceUser(service, unit) {
    if (unit.manager !== 'systemd' || unit.property('DynamicUser') === 'yes')
        return [];
    const user = unit.property('User');
    if (user !== '' && user !== 'root')
        return [(0,finding/* good */.uw)('service user', `${service} runs as ${user}`)];
    return [
        (0,finding/* warning */.$e)('service user', `${service} runs as root, so whoever deploys decides what root does`, 'Set User= in the unit to an account of its own.'),
    ];
}

;// CONCATENATED MODULE: ./src/preflight/judge/tools.ts

const PACKAGES = 'tar gzip util-linux coreutils findutils sed mawk';
/** The tools that the host program calls, GNU's or busybox's. */
function judgeTools({ lacks, hardLinks, busybox }) {
    if (lacks.length > 0) {
        return (0,finding/* bad */.MB)('tools', `the host lacks ${lacks.join(', ')}`, `Install it (Debian: apt-get install ${PACKAGES}; Alpine: apk add ${PACKAGES}).`);
    }
    if (!hardLinks) {
        return (0,finding/* warning */.$e)('tools', 'cp knows no -al: unchanged files are copied for each release in place of being linked', 'Install coreutils where room is scarce.');
    }
    return (0,finding/* good */.uw)('tools', busybox.length > 0 ? `are there (busybox: ${busybox.join(', ')})` : 'are there');
}

;// CONCATENATED MODULE: ./src/preflight/judge/transaction.ts

/** What an earlier deploy left open, in words. */
function judgeTransaction(open) {
    if (open === undefined)
        return (0,finding/* good */.uw)('transaction', 'none yet: this would be the first deploy');
    const who = `${open.holder || 'an unknown run'}, started by ${open.actor || 'an unknown person'}, since ${when(open.since)}`;
    const ago = `release ${open.release} of ${who}`;
    switch (open.state) {
        case 'committed':
            return (0,finding/* good */.uw)('transaction', `none is open; the last one committed ${ago}`);
        case 'reverted':
        case 'abandoned':
        case 'failed':
            return (0,finding/* good */.uw)('transaction', `none is open; the last one was ${open.state}: ${ago}`);
        case 'prepared':
            return (0,finding/* warning */.$e)('transaction', `${ago} is being prepared`, 'Another deploy waits for it (input `lock-wait`), or takes over when that run is gone.');
        case 'switched':
        case 'restarted':
            return (0,finding/* warning */.$e)('transaction', `${ago} is live and not confirmed; ${open.previous === '' ? 'there is nothing to go back to' : `it goes back to ${open.previous}`}`, 'Let that run end. If it is dead, go back with the rollback action, or confirm the release by deploying it again.');
        default:
            return (0,finding/* warning */.$e)('transaction', 'the file that holds it cannot be read', 'Deploy again: what is live is then taken as it is.');
    }
}
function when(since) {
    const date = new Date(since * 1000);
    return Number.isNaN(date.getTime()) || since === 0
        ? 'an unknown time'
        : `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

;// CONCATENATED MODULE: ./src/preflight/judge/unit.ts


/** Whether the unit is there and in what state it is. The rest of it is judged only where it is loaded. */
function judgeUnit(service, unit) {
    if (unit.manager === 'none') {
        return [(0,finding/* bad */.MB)('unit', 'the host has no systemd', 'Leave `service` out; restart it in a step of your own.')];
    }
    if (unit.silent !== '') {
        return [
            (0,finding/* bad */.MB)('unit', `the service manager does not answer: ${(0,printable/* excerpt */.K)(unit.silent)}`, unit.manager === 'systemd-user'
                ? 'Let the user’s manager run without a log-in: sudo loginctl enable-linger USER'
                : 'Look at it on the host: systemctl status'),
        ];
    }
    const load = unit.property('LoadState');
    if (load === 'masked')
        return [(0,finding/* bad */.MB)('unit', `${service} is masked`, `On the host: systemctl unmask ${service}`)];
    if (load !== 'loaded') {
        const why = (0,printable/* excerpt */.K)(unit.property('LoadError'));
        return [
            (0,finding/* bad */.MB)('unit', `${service} cannot be used: systemd says ${load || 'nothing'}${why === '' ? '' : ` (${why})`}`, 'Install the unit file and run systemctl daemon-reload, or correct the input `service`.'),
        ];
    }
    return [stateOf(service, unit), ...startsAtBoot(service, unit), ...changedOnDisk(service, unit)];
}
function stateOf(service, unit) {
    const active = `${unit.property('ActiveState')}/${unit.property('SubState')}`;
    const words = `${service} is ${active}, of Type=${unit.property('Type')} (${unit.manager})`;
    if (unit.property('ActiveState') !== 'failed')
        return (0,finding/* good */.uw)('unit', words);
    return (0,finding/* warning */.$e)('unit', `${words}; its last result was ${unit.property('Result')}`, `Look why: journalctl -u ${service} -n 50. A deploy starts it all the same.`);
}
function startsAtBoot(service, unit) {
    if (unit.property('UnitFileState') !== 'disabled' || unit.property('TriggeredBy') !== '')
        return [];
    const user = unit.manager === 'systemd-user' ? ' --user' : '';
    return [
        (0,finding/* warning */.$e)('unit', `${service} is not started when the host boots`, `On the host: systemctl${user} enable ${service}`),
    ];
}
function changedOnDisk(service, unit) {
    if (unit.property('NeedDaemonReload') !== 'yes')
        return [];
    return [
        (0,finding/* warning */.$e)('unit', `the file of ${service} changed since systemd read it; the next restart takes it up`, 'Look at the change (systemctl cat) and run systemctl daemon-reload.'),
    ];
}

;// CONCATENATED MODULE: ./src/preflight/judge/all.ts



















/** Everything that is to be said of a host, in the order in which a deploy meets it. Pure. */
function judge(wish, facts, forwarding, at, source) {
    const { account, machine, path, live } = facts;
    return [
        judgeAccount(account),
        judgeShell(account),
        judgeMachine(machine),
        judgeTools(facts.tools),
        judgeClock(facts.time, at.asked, at.answered),
        ...judgePath(wish.root, account, path),
        judgeLive(liveLinkOf(wish), live, wish.adopt, account.user),
        judgeRoom(path.at, facts.room, source?.need, live.ours && live.there),
        judgeTransaction(facts.transaction),
        judgeTimer(account, machine),
        ...judgeEngines(machine, wish.engines),
        ...(0,judge_native/* judgeNative */.N)(machine, source?.modules ?? []),
        ...service(wish, facts),
        judgeForwarding(forwarding),
    ];
}
function service(wish, facts) {
    const { unit, account, rights, path } = facts;
    if (wish.service === '' || unit === undefined)
        return [(0,finding/* good */.uw)('unit', 'no `service` is named: nothing is restarted')];
    const found = judgeUnit(wish.service, unit);
    const reloads = unit.property('NeedDaemonReload') === 'yes';
    const requests = requestsOf(verbOf(wish), wish.service);
    const allowed = [...withoutSudo(wish, unit, account.uid), ...judgeRights(rights, requests, reloads)];
    if (unit.property('LoadState') !== 'loaded')
        return [...found, ...allowed];
    return [
        ...found,
        judgePolicy(unit),
        judgeRunsLive(wish.service, liveLinkOf(wish), unit, facts.live.sameAsWorking),
        ...judgeServiceUser(wish.service, unit),
        ...judgeReach(path, unit),
        ...allowed,
        ...judgeLinger(account, unit),
        ...judgeJournal(account.user, unit),
    ];
}
/** Without sudo it is polkit that decides, which says nothing beforehand. */
function withoutSudo(wish, unit, uid) {
    if (wish.sudo !== 'never' || uid === 0 || unit.manager !== 'systemd')
        return [];
    return [
        (0,finding/* warning */.$e)('sudo', '`sudo` is never, so polkit has to allow the restart; whether it does is not known before it is tried', 'Leave `sudo` out and use the sudoers file that preflight prints, or make sure of a polkit rule for this unit.'),
    ];
}

;// CONCATENATED MODULE: ./src/preflight/inspect.ts





/** Looks at a host and changes nothing there. @throws {Fault} when it does not answer. */
async function inspect(host, wish, options = {}) {
    const now = options.now ?? Date.now;
    const asked = now();
    const asking = askFacts(host, wish, options.signal).then((facts) => ({ facts, answered: now() }));
    const permitted = asking.then(({ facts }) => facts.account.permitted);
    // Nobody may come to ask for these: then their failure is told by `asking`, and must not end the process.
    permitted.catch(() => { });
    const [{ facts, answered }, forwarding] = await Promise.all([asking, tryForwarding(host, permitted)]);
    const at = { asked, answered };
    return { facts, findings: judge(wish, facts, forwarding, at, options.source), sudoers: sudoers(wish, facts) };
}
function sudoers(wish, { account, unit, rights }) {
    if (unit === undefined || rights.sudo === 'not needed')
        return '';
    return sudoersFor(account, unit.systemctl, requestsOf(verbOf(wish), wish.service));
}


/***/ }),

/***/ 4960:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ judgeNative)
/* harmony export */ });
/* harmony import */ var _artifact_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8111);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8282);


/** What `uname -m` says, in Node's words. */
const MACHINES = {
    x86_64: 'x64',
    aarch64: 'arm64',
    armv7l: 'arm',
    armv6l: 'arm',
    i686: 'ia32',
    ppc64le: 'ppc64',
};
/** Words that packages put into a path to tell the builds of one module from each other. */
const PLATFORM = /(?<![a-z0-9])(?:linux(?:musl)?|darwin|win32|android|freebsd|x64|arm64|aarch64|x86_64|armv?[678]?l?|ia32|ppc64|s390x|riscv64|musl(?:eabihf)?|glibc|gnu(?:eabihf)?|msvc)(?![a-z0-9])/g;
/** A dependency of watchers that comes along from a Mac and is loaded there only. */
const LEFT = /(?:^|\/)node_modules\/fsevents\//;
const MOST_NAMES = 5;
/** Native modules that the host could not load. Of several builds of one module, one that fits is enough. */
function judgeNative(machine, modules) {
    const wanted = modules.filter(({ path }) => !LEFT.test(path));
    if (wanted.length === 0)
        return [];
    const byName = Map.groupBy(wanted, ({ path }) => path.replace(PLATFORM, '*'));
    const unfit = [...byName.values()].filter((builds) => builds.every((each) => misfit(machine, each) !== undefined));
    if (unfit.length === 0)
        return [(0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .good */ .uw)('native modules', `${byName.size} in the release, built for this machine`)];
    const words = unfit.flatMap(([first]) => (first ? [`${(0,_artifact_name_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(first.path)} ${misfit(machine, first)}`] : []));
    const more = words.length > MOST_NAMES ? ` and ${words.length - MOST_NAMES} more` : '';
    return [
        (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .bad */ .MB)('native modules', `the host cannot load ${words.slice(0, MOST_NAMES).join('; ')}${more}`, 'Build on a runner like the host, or leave node_modules out and install in `before-switch` (npm ci --omit=dev).'),
    ];
}
/** Why a module cannot be loaded; nothing when it can, as far as its file tells. */
function misfit(host, module) {
    const machine = host.nodeMachine || MACHINES[host.machine] || host.machine;
    if (module.format !== 'ELF')
        return `is for another system (${module.format})`;
    if (module.machine !== machine)
        return `is for ${module.machine}, the host is ${machine}`;
    const [libc = '', version = ''] = host.libc.split(' ');
    if (module.libc === '' || libc === '')
        return undefined;
    if (module.libc !== libc)
        return `is for ${module.libc}, the host has ${host.libc}`;
    const minor = Number(version.split('.')[1]);
    if (module.glibcMinor > minor)
        return `needs glibc 2.${module.glibcMinor}, the host has ${version}`;
    return undefined;
}


/***/ }),

/***/ 4518:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   "do": () => (/* binding */ releaseName),
/* harmony export */   gh: () => (/* binding */ innerPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(135);


/** @throws {Fault} when either name could lead anywhere but to one certain place. */
function placeOf(path, live) {
    const root = normal('path', path);
    if (!root.startsWith('/') || root === '/') {
        throw refusal('path', path, 'an absolute path on the host other than /, such as /opt/my-app');
    }
    const given = normal('live', live);
    const link = given.startsWith(`${root}/`) ? given.slice(root.length + 1) : given;
    const above = link.startsWith('/') && `${root}/`.startsWith(link === '/' ? link : `${link}/`);
    if (above || link === '.' || /^\.\.(\/|$)/.test(link) || /^(\.surefoot|releases|shared)(\/|$)/.test(link)) {
        throw refusal('live', live, 'the name of a link below `path` (such as current), or an absolute path');
    }
    return { root, live: link };
}
function normal(name, given) {
    // The host answers in lines, and its program takes the path as one word.
    if (/[\x00-\x1f\x7f]/.test(given))
        throw refusal(name, given, 'a path without control characters');
    const path = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(given);
    return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}
/** A path below a release or below `shared/`: relative, and staying there. A trailing slash says "a directory". */
function innerPath(input, given) {
    const path = normal(input, given);
    if (path === '.' || path.startsWith('/') || path.split('/').includes('..')) {
        throw refusal(input, given, 'paths that stay below the release, one a line');
    }
    return { path, directory: given.endsWith('/') };
}
/** A release's name as the host takes it. @throws {Fault} naming the input that holds anything else. */
function releaseName(given, input = 'release') {
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(given)) {
        throw refusal(input, given, 'letters, digits, dots, underscores and dashes, 64 at most, a letter or digit first');
    }
    return given;
}
const refusal = (input, given, may) => new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .Fault */ .v(`Input \`${input}\` holds ${JSON.stringify(given)}, which is not understood.`, {
    state: _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .NOTHING_TOUCHED */ .X,
    remedy: `Set \`${input}\`: it may hold ${may}.`,
});


/***/ }),

/***/ 2348:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ managerOf)
});

// EXTERNAL MODULE: ./src/fault.ts
var fault = __webpack_require__(135);
;// CONCATENATED MODULE: ./src/service/manager/supervisor.ts

/** supervisord: it has one list of programs for the whole host, and a slip of the finger restarts them all. */
const supervisor = {
    id: 'supervisor',
    nameOf: programName,
    reloads: false,
    lookAt: (name) => `supervisorctl status; supervisorctl tail -8000 ${name} stderr`,
    logsByStart: false,
    others: (name, before, after) => changedOthers(name, before, after.programs),
};
/** A program, or `group:program`. `all` and whole groups are what no deploy may restart. */
function programName(service) {
    if (/^[A-Za-z0-9][A-Za-z0-9_.-]{0,100}(:[A-Za-z0-9][A-Za-z0-9_.-]{0,100})?$/.test(service) && service !== 'all') {
        return service;
    }
    throw new fault/* Fault */.v(`Input \`service\` holds ${JSON.stringify(service)}, which is no single program of supervisor.`, {
        state: fault/* NOTHING_TOUCHED */.X,
        remedy: 'Set `service` to one program, such as my-app or my-group:my-app, as supervisorctl status calls it.',
    });
}
/** Programs beside the one that was restarted which are not as they were. Pure. */
function changedOthers(name, before, after) {
    const [was, is] = [statesOf(before), statesOf(after)];
    const names = [...new Set([...was.keys(), ...is.keys()])].filter((each) => each !== name).sort();
    return names.flatMap((each) => {
        const [old, now] = [was.get(each), is.get(each)];
        if (now === undefined)
            return [`${each} is gone (was ${old?.state})`];
        if (old === undefined)
            return [`${each} is new (${now.state})`];
        if (old.state !== now.state)
            return [`${each} is ${now.state} (was ${old.state})`];
        return old.pid === now.pid ? [] : [`${each} was restarted (process ${old.pid} → ${now.pid})`];
    });
}
/** `web   RUNNING   pid 12, uptime 0:00:05` */
function statesOf(lines) {
    const states = lines.flatMap((line) => {
        const found = /^(\S{1,200})\s+([A-Z]{1,20})\b(?:\s+pid (\d{1,10}))?/.exec(line);
        return found === null ? [] : [[found[1] ?? '', { state: found[2] ?? '', pid: found[3] ?? '' }]];
    });
    return new Map(states);
}

;// CONCATENATED MODULE: ./src/service/name.ts

/**
 * A service as systemd names its unit: `.service` is added where no other kind is said.
 *
 * @throws {Fault} on what no unit can be called (systemd.unit(5): letters, digits and `:-_.\@`).
 */
function unitName(service) {
    if (!/^[A-Za-z0-9][A-Za-z0-9:_.\\@-]{0,250}$/.test(service)) {
        throw new fault/* Fault */.v(`Input \`service\` holds ${JSON.stringify(service)}, which is no name of a unit.`, {
            state: fault/* NOTHING_TOUCHED */.X,
            remedy: 'Set `service` to the name of the unit, such as my-app.service.',
        });
    }
    return /\.(service|socket|target)$/.test(service) ? service : `${service}.service`;
}

;// CONCATENATED MODULE: ./src/service/manager/systemd.ts

/** The system's own manager. */
const systemd = {
    id: 'systemd',
    nameOf: unitName,
    reloads: true,
    lookAt: (name) => `systemctl status ${name}; journalctl -u ${name} -n 50`,
    logsByStart: true,
    others: () => [],
};

;// CONCATENATED MODULE: ./src/service/manager/systemd-user.ts

/** The manager of the account that logs in; it needs lingering, and no rights of root. */
const systemdUser = {
    id: 'systemd-user',
    nameOf: unitName,
    reloads: true,
    lookAt: (name) => `systemctl --user status ${name}; journalctl --user -u ${name} -n 50`,
    logsByStart: true,
    others: () => [],
};

;// CONCATENATED MODULE: ./src/service/manager/of.ts



/** The manager of a name; `auto`, and whatever a host says beside these, is one of the systemds, which are alike here. */
function managerOf(name) {
    switch (name) {
        case 'supervisor':
            return supervisor;
        case 'systemd-user':
            return systemdUser;
        default:
            return systemd;
    }
}


/***/ }),

/***/ 3324:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $J: () => (/* binding */ unitsOf),
/* harmony export */   Yo: () => (/* binding */ MOST_UNITS),
/* harmony export */   pQ: () => (/* binding */ eachOf)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(135);
/* harmony import */ var _manager_of_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2348);


/** More are no service any more. */
const MOST_UNITS = 20;
/**
 * Reads the input `service`: one unit, or several in the order of their restart, one a line or with commas between.
 * The first that is no socket stands for all where one name is shown. Pure.
 *
 * @throws {Fault} on what the manager cannot call so, on a unit that is named twice, on sockets alone.
 */
function unitsOf(given, manager) {
    const words = given
        .split(/[\n,]/)
        .map((word) => word.trim())
        .filter((word) => word !== '');
    const names = (words.length === 0 ? [given] : words).map((word) => (0,_manager_of_js__WEBPACK_IMPORTED_MODULE_1__/* .managerOf */ .d)(manager).nameOf(word));
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined || names.length > MOST_UNITS) {
        throw refusal(given, `each unit once, ${MOST_UNITS} at most`);
    }
    const main = names.find((name) => !name.endsWith('.socket'));
    // What holds the port while a service restarts is not itself restarted.
    if (main === undefined)
        throw refusal(given, 'the service beside its socket, such as my-app.service');
    const more = names.filter((name) => name !== main);
    return more.length === 0 ? { service: main } : { service: main, more };
}
/** Each unit as a service of its own, in their order. */
function eachOf({ more = [], ...main }) {
    return [main, ...more.map((service) => ({ ...main, service }))];
}
const refusal = (given, may) => new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .v(`Input \`service\` holds ${JSON.stringify(given.slice(0, 200))}, which is not understood.`, {
    state: _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING_TOUCHED */ .X,
    remedy: `Set \`service\`: it may hold ${may}.`,
});


/***/ }),

/***/ 6698:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ excerpt),
/* harmony export */   g: () => (/* binding */ printable)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);

/**
 * Makes one line of foreign text harmless to show: whatever a host says, it stays a line of text.
 *
 * Terminal escape sequences are taken out; control characters and characters without a shape of their own (zero-width,
 * text direction) are replaced by a visible sign; `##[` loses its form, because the runner takes `##[command]` anywhere
 * in a line as a workflow command (`ActionCommand.TryParse` in actions/runner). A line that begins with `::` is left to
 * the caller, who puts the host's label before it.
 */
function printable(line) {
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(line.toWellFormed())
        .replace(/[\x00-\x08\x0a-\x1f]/g, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)))
        .replace(/[^\P{C}\t]|[\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu, '\ufffd')
        .replaceAll('##[', '## [');
}
/** Foreign text on one line, made harmless and cut to a length that fits into a sentence. */
function excerpt(text, length = 200) {
    const line = printable(text.trim().replace(/\s*\n\s*/g, ' / '));
    const characters = [...line];
    return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : line;
}


/***/ })

};
