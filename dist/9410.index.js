export const id = 9410;
export const ids = [9410,4808];
export const modules = {

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
    throw new fault/* Fault */.vC(`${host.label} did not answer all questions: ${(0,printable/* excerpt */.K)(answer.stderr) || 'it said nothing'}`, {
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
        const answer = (0,build_engine.judgeVersion)(engine, said);
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


/***/ })

};
