export const id = 6948;
export const ids = [6948,6502];
export const modules = {

/***/ 6675:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ outOfMemoryLine)
/* harmony export */ });
/** What the kernel, systemd and V8 write when memory was out. */
const WORDS = [
    /killed by the OOM killer/,
    /Failed with result 'oom-kill'/,
    /\bout of memory: Kill/i,
    /JavaScript heap out of memory/,
    /Allocation failed - process out of memory/,
];
/** The line that says that memory was out, or `undefined`. */
const outOfMemoryLine = (lines) => lines.findLast((line) => WORDS.some((words) => words.test(line)));


/***/ }),

/***/ 2368:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YW: () => (/* binding */ isUnwell),
/* harmony export */   c_: () => (/* binding */ lastMatch),
/* harmony export */   ie: () => (/* binding */ isUp)
/* harmony export */ });
/** The last journal line that matches, and what it matched. */
function lastMatch(journal, pattern) {
    for (const line of journal.toReversed()) {
        // A line of a hostile program is not searched to its end.
        const found = pattern.exec(line.slice(0, 4_000));
        if (found !== null)
            return found;
    }
    return undefined;
}
/** An answer that is an error of the service itself: a status of 500 and above, or none at all. */
const isUnwell = ({ kind, status = 0 }) => kind === 'broken' || status >= 500;
/** The unit runs, as far as its manager knows. */
const isUp = ({ unit }) => (unit.active === 'active' || unit.active === 'reloading') && unit.automaticRestarts === 0;


/***/ }),

/***/ 6948:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findCause: () => (/* binding */ findCause)
});

// EXTERNAL MODULE: ./src/words/printable.ts
var printable = __webpack_require__(6698);
// EXTERNAL MODULE: ./src/service/cause/cause.ts
var cause = __webpack_require__(2368);
// EXTERNAL MODULE: ./src/service/cause/trouble.ts
var cause_trouble = __webpack_require__(4728);
;// CONCATENATED MODULE: ./src/service/cause/answers-error.ts


/** What stands in place of a journal that the account may not read (restart.sh). */
const UNREADABLE = /may not read the journal/;
/** It runs, and each question ends in an error that none of the others knows: the one that it wrote last is told. */
const answersError = (evidence) => {
    const { name, journal, failures } = evidence;
    const failure = failures.find(cause/* isUnwell */.YW);
    if (!(0,cause/* isUp */.ie)(evidence) || failure === undefined)
        return undefined;
    const does = failure.status === undefined ? 'it breaks the connection off' : `it answers ${failure.status}`;
    const logged = (0,cause_trouble/* lastTrouble */.Q)(journal);
    const trouble = logged ?? (0,cause_trouble/* answeredTrouble */.z)([failure.words]);
    const id = 'answers-error';
    if (trouble !== undefined) {
        const whose = logged === undefined ? 'that its answer tells' : 'that it wrote last';
        const quote = trouble.words.replace(/[.:"\s]+$/, '');
        return {
            id,
            words: trouble.isTyped
                ? `${does} because of the error ${whose}: ${quote}`
                : `${does}, and what it last called an error is: ${quote}`,
            brief: `${does} because of an error in its journal`,
            next: 'Mend what that error names (look for its stack in the last lines of the journal).',
        };
    }
    if (journal.some((line) => UNREADABLE.test(line))) {
        return {
            id,
            words: `${does}, and what it wrote of that cannot be read by this account`,
            next: `Let the account read the journal (group systemd-journal), or read it on the host: journalctl -u ${name} -n 100.`,
        };
    }
    return {
        id,
        words: `${does}, and its journal tells of no error`,
        next: `Let it log what it answers with an error, and ask it on the host: curl -i, then journalctl -u ${name} -n 100.`,
    };
};

;// CONCATENATED MODULE: ./src/service/cause/answers-otherwise.ts

const KINDS = new Set(['header', 'empty', 'body', 'json']);
/** It runs and answers without an error, and not what was expected. */
const answersOtherwise = (evidence) => {
    if (!(0,cause/* isUp */.ie)(evidence))
        return undefined;
    const failure = evidence.failures.find(({ kind, status = 500 }) => KINDS.has(kind) || status < 500);
    if (failure === undefined)
        return undefined;
    const { status = 0 } = failure;
    if (status < 400)
        return otherwise('the answer of this release has changed, or the expectation is out of date');
    switch (status) {
        case 404:
            return otherwise('this release knows nothing at the path that was asked');
        case 401:
        case 403:
            return otherwise('the path that was asked wants a log-in');
        default:
            return otherwise(`this release refuses the question as it was put (${status})`);
    }
};
const otherwise = (words) => ({
    id: 'answers-otherwise',
    words,
    next: 'Compare what was got with what was expected (see above): mend the app, or correct `probes` if it is meant to be so.',
});

;// CONCATENATED MODULE: ./src/service/cause/dependency.ts


const ADDRESS = '([\\w.[\\]:-]{1,255}:\\d{1,5}|/[^\\s\'"]{1,200})';
/** What a failure to connect is called, and where it was to lead. */
const PATTERNS = [
    [new RegExp(`\\bECONNREFUSED ${ADDRESS}`), 'connection refused'],
    [new RegExp(`\\b(?:ETIMEDOUT|EHOSTUNREACH|ENETUNREACH) ${ADDRESS}`), 'no answer from there'],
    [/\bconnect ENOENT (\/[^\s'"]{1,200})/, 'there is no such socket'],
    [/\b(?:ENOTFOUND|EAI_AGAIN) ([\w.-]{1,253})/, 'its name is not known'],
    [/\blookup ([\w.-]{1,253})(?: on \S{1,60})?: no such host/, 'its name is not known'],
    [new RegExp(`\\bdial \\w{1,8} ${ADDRESS}: connect: connection refused`), 'connection refused'],
    [/\bat "([^"]{1,253})"(?: \([^)]{1,60}\))?, port (\d{1,5}) failed: Connection refused/, 'connection refused'],
];
/** The last thing that it says: another service that it needs cannot be reached. */
const dependency = ({ name, journal }) => {
    const lines = (0,cause_trouble/* lastTrouble */.Q)(journal)?.lines ?? [];
    for (const [pattern, why] of PATTERNS) {
        const found = (0,cause/* lastMatch */.c_)(lines, pattern);
        if (found === undefined)
            continue;
        const where = found.slice(1).join(':');
        return {
            id: 'dependency',
            words: `what the service needs at ${where} cannot be reached (${why})`,
            next: `Look whether it runs (on the host: systemctl --failed; ss -ltn), and whether its address in the environment of ${name} is right.`,
        };
    }
    return undefined;
};

;// CONCATENATED MODULE: ./src/service/cause/disk-full.ts

/** The program says itself that it could not write for want of room. */
const diskFull = ({ journal, host }) => (0,cause/* lastMatch */.c_)(journal, /\bENOSPC\b|No space left on device|\bEDQUOT\b|Disk quota exceeded/) === undefined
    ? undefined
    : full(host?.full ?? []);
/** It says nothing of it, and a file system has no room left: asked after all that the program itself says. */
const noRoom = ({ host }) => host === undefined || host.full.length === 0 ? undefined : full(host.full);
function full(places) {
    const named = places.map((each) => each.replace(/ (bytes|inodes)$/, ' ($1)')).join(', ');
    return {
        id: 'disk-full',
        words: `the disk is full${named === '' ? '' : `: nothing is left at ${named}`}`,
        next: 'Make room on the host (df -h; df -i; du -xh --max-depth=2 / | sort -h | tail).',
    };
}

;// CONCATENATED MODULE: ./src/service/cause/ending.ts

/**
 * The unit as it was at its end. Once the manager has started it again it tells of the new start only; how the one
 * before ended it wrote into the journal. Pure.
 */
function atItsEnd(unit, journal) {
    if (unit.automaticRestarts === 0 || (unit.result !== 'success' && unit.result !== ''))
        return unit;
    const exit = (0,cause/* lastMatch */.c_)(journal, /Main process exited, code=(exited|killed|dumped), status=(\d{1,3})\//);
    const result = (0,cause/* lastMatch */.c_)(journal, /Failed with result '([a-z-]{1,40})'/)?.[1];
    if (exit === undefined && result === undefined)
        return unit;
    const usual = exit?.[1] === 'exited' ? 'exit-code' : exit?.[1] === 'dumped' ? 'core-dump' : 'signal';
    return { ...unit, result: result ?? usual, exitStatus: Number(exit?.[2] ?? unit.exitStatus) };
}

;// CONCATENATED MODULE: ./src/service/cause/exit-status.ts

/** It ended by itself, for a reason that none of the others knows. */
const exitStatus = (evidence) => {
    const { name, unit } = evidence;
    if ((0,cause/* isUp */.ie)(evidence) || (unit.active === 'activating' && unit.sub !== 'auto-restart'))
        return undefined;
    if (unit.result !== 'exit-code' && unit.result !== 'success')
        return undefined;
    if (unit.automaticRestarts === 0 && unit.active === 'active')
        return undefined;
    return {
        id: 'exit-status',
        words: unit.result === 'success' && unit.exitStatus === 0
            ? 'it came to its end by itself, without an error: a service must go on'
            : `it ended itself with exit status ${unit.exitStatus}`,
        next: `Read its last words below, or on the host: journalctl -u ${name} -n 100.`,
    };
};

;// CONCATENATED MODULE: ./src/service/cause/gateway.ts

/** Bad gateway, unavailable, gateway time-out: what a server in front says of one behind it (RFC 9110, 15.6). */
const OF_A_GATEWAY = [502, 503, 504];
/** Another server answers, and does not reach the service behind it. */
const gateway = (evidence) => {
    const { name, host, failures } = evidence;
    const failure = failures.find(({ status }) => OF_A_GATEWAY.includes(status));
    if (!(0,cause/* isUp */.ie)(evidence) || failure?.port === undefined || host === undefined)
        return undefined;
    // What listens nowhere that can be seen may still be what answered: through a container, or another's socket.
    if (host.listeningUnknown || host.listens.length === 0)
        return undefined;
    if (host.listens.some((address) => address.endsWith(`:${failure.port}`)))
        return undefined;
    return {
        id: 'gateway',
        words: `the server in front does not reach ${name} (${failure.status}), which listens on ${host.listens.join(' and ')}`,
        next: 'Compare that with its proxy_pass or upstream, and look at its error log (/var/log/nginx/error.log).',
    };
};

;// CONCATENATED MODULE: ./src/service/cause/missing-file.ts


const missing_file_PATTERNS = [
    /\bENOENT: [^\n']{0,80}, (?:open|l?stat|access|scandir|opendir|readlink|realpath) '([^']{1,300})'/,
    /No such file or directory(?: @ \w{1,40} -|:) '?([^'\s()][^'\n()]{0,300})/,
    /\bopen (\S{1,300}): (?:no such file or directory|The system cannot find)/,
    /(?:cannot open|can't open) '?([^':\n]{1,300})'?: No such file/,
];
const PROGRAM = /\bspawn(?:Sync)? (\S{1,200}) ENOENT\b/;
/** The last thing that it says: a file that it needs is not there. */
const missingFile = ({ journal, host, live }) => {
    const lines = (0,cause_trouble/* lastTrouble */.Q)(journal)?.lines ?? [];
    const program = (0,cause/* lastMatch */.c_)(lines, PROGRAM)?.[1];
    if (program !== undefined) {
        return {
            id: 'missing-file',
            words: `the host has no program ${program}, which the service starts`,
            next: `Install ${program} on the host, or let the service start it by its absolute path: systemd's PATH is short. Or the directory that it is started in is not there.`,
        };
    }
    for (const pattern of missing_file_PATTERNS) {
        const path = (0,cause/* lastMatch */.c_)(lines, pattern)?.[1]?.trim();
        if (path === undefined)
            continue;
        const directory = host?.directory ?? '';
        const full = path.startsWith('/') || directory === '' ? path : `${directory}/${path.replace(/^(?:\.\/)+/, '')}`;
        const own = pathInRelease(full, live);
        return own === undefined
            ? {
                id: 'missing-file',
                words: `the host has no ${full}, which the service opens`,
                next: 'Make it on the host, or correct the path in the settings of the service.',
            }
            : {
                id: 'missing-file',
                words: `the release lacks the file ${own}, which the service opens`,
                next: 'Look why it is not in the artifact, and name it in `require` of build-check; if it belongs to the host, or is written there, name it in `shared`.',
            };
    }
    return undefined;
};
/** The path inside of the release; `undefined` where it leads elsewhere. */
function pathInRelease(path, live) {
    if (live !== '' && path.startsWith(`${live}/`))
        return path.slice(live.length + 1);
    return /\/releases\/[^/]+\/(.+)$/.exec(path)?.[1];
}

;// CONCATENATED MODULE: ./src/service/cause/missing-module.ts

const missing_module_PATTERNS = [
    /Cannot find (?:module|package) '([^']{1,300})'/,
    /ModuleNotFoundError: No module named '([^']{1,300})'/,
    /ImportError: cannot import name '([^']{1,300})'/,
    /error while loading shared libraries: ([^:\s]{1,300}):/,
    /Could not load the "([^"]{1,100})" module using/,
];
/** Something that the program imports is not in the release. */
const missingModule = ({ journal }) => {
    for (const pattern of missing_module_PATTERNS) {
        const name = (0,cause/* lastMatch */.c_)(journal, pattern)?.[1];
        if (name === undefined)
            continue;
        const own = /^[./]/.test(name);
        return {
            id: 'missing-module',
            words: `the release lacks the module ${name}`,
            next: own
                ? `Look whether the build writes ${name.split('/').at(-1)} into the artifact, and name it in \`require\` of build-check.`
                : 'Put it among the dependencies (not devDependencies), and either bundle it or install it in `before-switch` (npm ci --omit=dev).',
        };
    }
    return undefined;
};

;// CONCATENATED MODULE: ./src/service/cause/missing-variable.ts

/** A name as environment variables have it: never so long or so odd that it could be a value. */
const NAME = '([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|PORT|HOST|HOME|PATH|TZ|SECRET|TOKEN)';
const LACKS = '(?:is |was |must be |has |are )?(?:not |un)(?:set|defined|given|found|provided|configured)';
const missing_variable_PATTERNS = [
    new RegExp(`(?:[Mm]issing|[Rr]equired?s?|[Nn]eeds?|[Uu]nset|[Uu]ndefined|Cannot find|No)[^\\n=]{0,60}?\\b${NAME}\\b`),
    new RegExp(`\\b${NAME}\\b["'\`]?(?: environment)?(?: variable)? ${LACKS}`),
    new RegExp(`\\b${NAME}\\b["'\`]?:? (?:is|are|must be|has to be) (?:required|missing|empty|set|needed|undefined)`),
    new RegExp(`KeyError: '${NAME}'`),
    new RegExp(`\\b${NAME}: (?:parameter (?:null or )?not set|unbound variable|[Rr]equired)`),
];
/** Codes of errors look like variables. */
const NO_VARIABLE = /^(ERR|MODULE|EADDR|NODE_MODULE|UNHANDLED)_|_(ERROR|FOUND|EXCEPTION)$/;
/** The program asks for a variable of its environment that is not there. Names are said, values never. */
const missingVariable = ({ name, journal, host }) => {
    for (const pattern of missing_variable_PATTERNS) {
        const variable = (0,cause/* lastMatch */.c_)(journal, pattern)?.[1];
        if (variable === undefined || variable.length > 64 || NO_VARIABLE.test(variable))
            continue;
        const set = host?.variables.includes(variable) === true;
        const files = host?.missingFiles ?? [];
        const where = files.length > 0 ? `, and its environment file ${files.join(', ')} is not there` : '';
        return {
            id: 'missing-variable',
            words: set
                ? `the variable ${variable} is set in the unit and not as the program wants it`
                : `the environment variable ${variable} is not set${where}`,
            next: set
                ? `Correct ${variable} on the host: systemctl edit ${name}, then systemctl daemon-reload.`
                : `Set ${variable} on the host: in the unit's EnvironmentFile, or by systemctl edit ${name} ([Service], Environment=${variable}=…).`,
        };
    }
    return undefined;
};

;// CONCATENATED MODULE: ./src/service/cause/no-answer.ts

/** The service takes connections and does not answer in time. */
const noAnswer = (evidence) => {
    if (!(0,cause/* isUp */.ie)(evidence))
        return undefined;
    const failure = evidence.failures.find(({ kind }) => kind === 'timed-out' || kind === 'slow');
    if (failure === undefined)
        return undefined;
    return failure.kind === 'slow'
        ? {
            id: 'time-out',
            words: 'it answers, and too slowly',
            next: 'Look what the path does at its first calls; raise `fail-ms` or `max-ms` if that is its usual time.',
        }
        : {
            id: 'time-out',
            words: `${evidence.name} takes the connection and does not answer in time`,
            next: 'Look what the path waits for: a database, another service, a lock; or a blocked event loop (docs/health.md).',
        };
};

;// CONCATENATED MODULE: ./src/service/cause/no-program.ts
/** What systemd could not set up before the program ran, by its exit status (systemd.exec(5)). */
const STEPS = {
    203: [
        'the program of ExecStart is not there or cannot be run',
        'Give ExecStart the absolute path of a program that the host has.',
    ],
    216: ['the group of the unit does not exist', 'Create the group, or correct Group= of the unit.'],
    217: ['the user of the unit does not exist', 'Create the user, or correct User= of the unit.'],
    226: [
        'systemd could not set up the name spaces of the unit',
        'Look at ReadWritePaths, BindPaths and their like: each path must be there.',
    ],
    238: ['a directory of the unit (StateDirectory and its like) cannot be made', 'Look at the rights of /var/lib.'],
};
/** The program never ran a line: what the unit asks for cannot be had. */
const noProgram = ({ unit }) => {
    const step = unit.result === 'exit-code' || unit.result === 'success' ? STEPS[unit.exitStatus] : undefined;
    if (step === undefined)
        return undefined;
    // What systemd says of it in the journal carries no unit; the unit itself names its program.
    const program = unit.exitStatus === 203 ? /\bpath=([^ ;]{1,300})/.exec(unit.command)?.[1] : undefined;
    return {
        id: 'no-program',
        words: `${step[0]}${program === undefined ? '' : ` (${program})`}`,
        next: `${step[1]} Then systemctl daemon-reload.`,
    };
};

;// CONCATENATED MODULE: ./src/service/cause/not-listening.ts

/** The service is up, and nothing takes the connection. */
const notListening = (evidence) => {
    if (!(0,cause/* isUp */.ie)(evidence))
        return undefined;
    const { name, unit, host, failures } = evidence;
    const refused = failures.find(({ kind }) => kind === 'refused');
    if (refused === undefined)
        return undefined;
    const port = refused.port === undefined ? 'the port that was asked' : `port ${refused.port}`;
    const elsewhere = host?.listens ?? [];
    if (elsewhere.length > 0) {
        return {
            id: 'listening-elsewhere',
            words: `${name} listens on ${elsewhere.join(' and ')}, not where it was asked (${port})`,
            next: 'Correct the port or the address: in the unit (Environment=PORT=…), or in the input `ready` and the probes.',
        };
    }
    const seen = host === undefined || host.listeningUnknown ? '' : ` (process ${unit.pid} listens nowhere)`;
    return {
        id: 'not-listening',
        words: `${name} runs and does not listen on ${port}${seen}`,
        next: 'Look what it waits for before it listens (its last words are below), and give it more time (`restart-timeout`) if it is only slow.',
    };
};

;// CONCATENATED MODULE: ./src/service/cause/old-release.ts

/** The service is well, and it is not the new code that answers. */
const oldRelease = (evidence) => {
    if (!(0,cause/* isUp */.ie)(evidence))
        return undefined;
    const { name, unit, release, failures } = evidence;
    const other = unit.runningRelease !== '' && release !== '' && unit.runningRelease !== release;
    const answered = failures.find(({ kind }) => kind === 'build-id');
    if (!other && answered === undefined)
        return undefined;
    const runs = other
        ? `${name} still runs ${unit.runningRelease}`
        : unit.runsIn === ''
            ? 'another build answers than the one that was deployed'
            : `${name} runs in ${unit.runsIn}, which is no release: the old code still answers`;
    return {
        id: 'old-release',
        words: runs,
        next: 'Let WorkingDirectory or ExecStart of the unit name the live link, and look whether another process answers on that port.',
    };
};

// EXTERNAL MODULE: ./src/health/oom.ts
var oom = __webpack_require__(6675);
;// CONCATENATED MODULE: ./src/service/cause/out-of-memory.ts

/** Killed for its memory: by the kernel, by the bound of its unit, or by its own heap's bound. */
const outOfMemory = ({ unit, journal }) => {
    const line = (0,oom/* outOfMemoryLine */.r)(journal);
    if (unit.result !== 'oom-kill' && line === undefined)
        return undefined;
    const heap = line !== undefined && /JavaScript heap|process out of memory/.test(line);
    return heap
        ? {
            id: 'out-of-memory',
            words: 'it ran out of memory: the JavaScript heap reached its bound',
            next: 'Find what it keeps (docs/health.md), or raise the bound: NODE_OPTIONS=--max-old-space-size=… in the unit.',
        }
        : {
            id: 'out-of-memory',
            words: 'it ran out of memory and was killed by the kernel',
            next: 'Raise MemoryMax of the unit or give the host more memory, and look what the release needs it for.',
        };
};

;// CONCATENATED MODULE: ./src/service/cause/permission.ts

const LOW_PORT = /listen EACCES[^\n]{0,80}?:(\d{1,4})\b|bind\(\)? to [^\n]{0,60}?:(\d{1,4}) failed \(13/;
const DENIED_PATH = /\b(?:EACCES|EPERM|EROFS): [^\n']{0,120}'([^']{1,300})'|[Pp]ermission denied: '?(\/[^'\n]{1,300})'?/;
const DENIED = /\b(?:EACCES|EPERM|EROFS)\b|[Pp]ermission denied/;
/** The account that the service runs as may not do what the program does. */
const permission = ({ unit, journal, host }) => {
    const who = host?.user ? host.user : 'the account of the service';
    const port = (0,cause/* lastMatch */.c_)(journal, LOW_PORT);
    if (port !== undefined) {
        return {
            id: 'permission',
            words: `${who} may not listen on port ${port[1] ?? port[2]}: ports below 1024 are root's`,
            next: 'Listen on a higher port behind nginx, or add AmbientCapabilities=CAP_NET_BIND_SERVICE to the unit.',
        };
    }
    const denied = (0,cause/* lastMatch */.c_)(journal, DENIED_PATH) ?? (0,cause/* lastMatch */.c_)(journal, DENIED);
    if (denied === undefined)
        return undefined;
    const path = denied[1] ?? denied[2];
    const readOnly = denied[0].startsWith('EROFS');
    return {
        id: 'permission',
        words: `${who} has no right to ${path === undefined ? 'what the program does (permission denied)' : `use ${path}`}`,
        next: readOnly
            ? 'Name the path in ReadWritePaths of the unit, or keep it out of the release (inputs `shared`, `writable`).'
            : `Look at owner and mode on the host${path === undefined ? '' : ` (namei -l ${quotedPath(path)})`}${unit.exitStatus === 203 ? '; the program of ExecStart must be executable' : ''}; what a release may write goes into \`shared\` or \`writable\`.`,
    };
};
const quotedPath = (path) => `'${path.trim().replaceAll("'", `'\\''`)}'`;

// EXTERNAL MODULE: ./src/service/listening.ts
var listening = __webpack_require__(5930);
;// CONCATENATED MODULE: ./src/service/cause/port-held.ts


/** The service is up, and it is somebody else who listens where it should. */
const portHeld = (evidence) => {
    const failure = evidence.failures.find(({ kind }) => kind === 'held');
    if (!(0,cause/* isUp */.ie)(evidence) || evidence.host === undefined || failure?.port === undefined)
        return undefined;
    const listener = (0,listening/* listenerOn */.m)(failure.port, evidence.name, evidence.host);
    if (listener.kind !== 'other')
        return undefined;
    const { holder } = listener;
    const elsewhere = evidence.host.listens;
    return {
        id: 'port-held',
        words: `port ${failure.port} is held by ${(0,listening/* holderInWords */.b)(holder)}, and ${evidence.name} listens ${elsewhere.length === 0 ? 'nowhere' : `on ${elsewhere.join(' and ')}`}`,
        next: holder.unit.endsWith('.service')
            ? `Stop ${holder.unit} on the host, or correct the port of one of the two. Where ${holder.unit} is meant to take the requests, let \`ready\` hold a URL.`
            : 'End that process on the host, or correct the port: in the unit, or in the input `ready`. Where it is meant to take the requests, let `ready` hold a URL.',
    };
};

// EXTERNAL MODULE: ./src/service/cause/port-taken.ts
var port_taken = __webpack_require__(6502);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./src/service/cause/signal.ts

const NEXT = {
    SIGKILL: 'Look who killed it: the kernel (journalctl -k), a time-out of the unit, or somebody.',
    SIGSEGV: 'A native module or the runtime itself is at fault: build the modules for this host (libc, Node version).',
    SIGILL: 'It was built for a processor that this host has not got.',
    SIGABRT: 'It ended itself: its last words say why.',
    SIGSYS: 'Its unit forbids a system call that it makes: look at SystemCallFilter.',
};
/** It was ended by a signal. */
const signal = ({ name, unit }) => {
    if (unit.result !== 'signal' && unit.result !== 'core-dump')
        return undefined;
    const number = unit.exitStatus;
    const word = Object.entries(external_node_os_.constants.signals).find(([, each]) => each === number)?.[0] ?? `signal ${number}`;
    return {
        id: 'signal',
        words: `it was ended by ${word}${unit.result === 'core-dump' ? ' (and left a core dump)' : ''}`,
        next: NEXT[word] ?? `Look who sends it: journalctl -u ${name} -n 100.`,
    };
};

;// CONCATENATED MODULE: ./src/service/cause/start-limit.ts

/** systemd has stopped trying. Why it died each time stands above, where it said so. */
const startLimit = ({ name, unit, journal, host }) => {
    // Where each start died by itself, that stays the unit's result: that it was started again and is now left lies in the counts.
    const left = host !== undefined && host.unit.active === 'failed' && host.unit.automaticRestarts > 0;
    const hit = left || unit.result === 'start-limit-hit' || host?.unit.result === 'start-limit-hit';
    if (!hit && (0,cause/* lastMatch */.c_)(journal, /Start request repeated too quickly/) === undefined)
        return undefined;
    const status = unit.result === 'exit-code' ? ` (exit status ${unit.exitStatus})` : '';
    return {
        id: 'start-limit',
        words: `it died again and again${status} until the start limit of its unit was reached`,
        next: `Look why it dies (journalctl -u ${name} -n 100), then systemctl reset-failed ${name}.`,
    };
};

;// CONCATENATED MODULE: ./src/service/cause/time-out.ts
/** The manager waited for it in vain: to start, to stop, or to show that it lives. */
const timeOut = ({ name, unit }) => {
    if (unit.result === 'watchdog') {
        return {
            id: 'time-out',
            words: 'it gave no sign of life in the time of its watchdog (WatchdogSec), and was killed',
            next: 'Look what blocks it: its event loop, a lock, a slow disk; docs/health.md shows how to see it.',
        };
    }
    if (unit.result !== 'timeout')
        return undefined;
    const notify = unit.type.startsWith('notify');
    return {
        id: 'time-out',
        words: notify
            ? 'it never said that it is ready (Type=notify), and the time-out of its unit ended it'
            : 'it was not done in the time that its unit gives it (TimeoutStartSec or TimeoutStopSec)',
        next: notify
            ? `Let it send READY=1 (sd_notify) when it listens, with NotifyAccess=all where a child does, or set Type=simple in ${name}.`
            : `Look at systemctl show ${name} -p TimeoutStartUSec,TimeoutStopUSec and at what it waits for.`,
    };
};

;// CONCATENATED MODULE: ./src/service/cause/to-tls.ts
/** The question was put over plain HTTP, and the answer sends to TLS. */
const toTls = ({ failures }) => {
    const failure = failures.find(({ kind, words }) => kind === 'redirect' && /\bhttps:/.test(words));
    if (failure === undefined)
        return undefined;
    return {
        id: 'redirect-to-tls',
        words: 'the server answers plain HTTP with a redirect to HTTPS, and the app itself was never asked',
        next: "Probe the app's own port, or the https URL (with `tls: {server-name: …}` on the loopback).",
    };
};

;// CONCATENATED MODULE: ./src/service/cause/told.ts







const KNOWN = [missingModule, missingFile, permission, dependency, missingVariable];
/**
 * It runs, and cannot answer for a reason that it tells itself. Only its last error counts: what it complained of
 * earlier it has lived with.
 */
const told = (evidence) => {
    const failures = evidence.failures.filter(cause/* isUnwell */.YW);
    if (failures.length === 0)
        return undefined;
    const said = (0,cause_trouble/* lastTrouble */.Q)(evidence.journal) ?? (0,cause_trouble/* answeredTrouble */.z)(failures.map(({ words }) => words));
    const journal = said?.lines ?? [];
    for (const decide of KNOWN) {
        const cause = decide({ ...evidence, journal });
        if (cause !== undefined)
            return cause;
    }
    return undefined;
};

;// CONCATENATED MODULE: ./src/service/cause/wrong-directory.ts

/** systemd's own exit status for a working directory that it cannot enter (systemd.exec(5)). */
const EXIT_CHDIR = 200;
/** The unit names a working directory that is not there, or stands outside of the release. */
const wrongDirectory = ({ name, unit, journal, host }) => {
    const refused = unit.exitStatus === EXIT_CHDIR && unit.result === 'exit-code';
    const said = (0,cause/* lastMatch */.c_)(journal, /Changing to the requested working directory failed|status=200\/CHDIR/);
    if (!refused && said === undefined && host?.directoryThere !== false)
        return undefined;
    const directory = host?.directory ?? '';
    return {
        id: 'wrong-directory',
        words: `the working directory ${directory === '' ? 'of the unit' : directory} cannot be entered${host?.directoryThere === false ? ': it is not there' : ''}`,
        next: `Set WorkingDirectory of ${name} to the live link (input \`live\` below \`path\`), and run systemctl daemon-reload.`,
    };
};

;// CONCATENATED MODULE: ./src/service/cause/find.ts



























/** A file or a connection that failed explains a death only where nothing came after it: a program may live without. */
function lastly(decide) {
    return (evidence) => ((0,cause_trouble/* lastTrouble */.Q)(evidence.journal)?.isLast === true ? decide(evidence) : undefined);
}
/** Of a service that died: what explains the most comes first. */
const OF_DEATH = [
    diskFull,
    outOfMemory,
    port_taken.portTaken,
    missingModule,
    wrongDirectory,
    noProgram,
    permission,
    missingVariable,
    timeOut,
    signal,
    lastly(missingFile),
    lastly(dependency),
    noRoom,
    startLimit,
    exitStatus,
];
/** It says nothing of it, and a file system has no room left: counts where it fails, not where it only answers otherwise. */
const noRoomForIt = (evidence) => (evidence.failures.some(cause/* isUnwell */.YW) ? noRoom(evidence) : undefined);
/** Of a service that runs and is not well. What it said of its troubles counts only where nothing else explains them. */
const OF_ILLNESS = [
    toTls,
    oldRelease,
    portHeld,
    notListening,
    told,
    noAnswer,
    gateway,
    noRoomForIt,
    answersError,
    answersOtherwise,
];
/** What most likely happened, or `undefined` where the evidence does not tell. Pure. */
function findCause(evidence) {
    const decides = (0,cause/* isUp */.ie)(evidence) ? [diskFull, ...OF_ILLNESS] : [...OF_DEATH, ...OF_ILLNESS];
    const given = { ...evidence, unit: atItsEnd(evidence.unit, evidence.journal) };
    for (const decide of decides) {
        const cause = decide(given);
        // Names of modules, paths and programs came from the host.
        if (cause !== undefined)
            return { ...cause, words: (0,printable/* printable */.g)(cause.words), next: (0,printable/* printable */.g)(cause.next) };
    }
    return undefined;
}


/***/ }),

/***/ 6502:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   portTaken: () => (/* binding */ portTaken),
/* harmony export */   takenPort: () => (/* binding */ takenPort)
/* harmony export */ });
/* harmony import */ var _listening_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5930);
/* harmony import */ var _cause_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2368);


const WORDS = /EADDRINUSE|[Aa]ddress already in use/;
/** `:::3000`, `127.0.0.1:3000`, `port: 3000`, `('0.0.0.0', 3000)`. */
const PORTS = [
    /EADDRINUSE[^\n]{0,200}?:(\d{1,5})\b/,
    /(?:listen|bind)[^\n]{0,200}?:(\d{1,5}): [^\n]{0,60}already in use/,
    /\bport['"]?[:= ]{1,3}(\d{1,5})\b/,
    /'[\d.:]+', (\d{1,5})\)/,
];
/** The port that the program could not have, told by itself. */
function takenPort(journal) {
    if ((0,_cause_js__WEBPACK_IMPORTED_MODULE_0__/* .lastMatch */ .c_)(journal, WORDS) === undefined)
        return undefined;
    for (const pattern of PORTS) {
        const port = Number((0,_cause_js__WEBPACK_IMPORTED_MODULE_0__/* .lastMatch */ .c_)(journal, pattern)?.[1]);
        if (port > 0 && port < 65_536)
            return port;
    }
    return undefined;
}
/** Another program listens where this one wanted to. */
const portTaken = ({ name, journal, host }) => {
    if ((0,_cause_js__WEBPACK_IMPORTED_MODULE_0__/* .lastMatch */ .c_)(journal, WORDS) === undefined)
        return undefined;
    const port = takenPort(journal);
    // By the time of the question the service itself may have been started again, and hold it.
    const holder = host?.holders.find((each) => each.port === port && each.unit !== name);
    const whose = holder === undefined ? '' : `, which is held by ${(0,_listening_js__WEBPACK_IMPORTED_MODULE_1__/* .holderInWords */ .b)(holder)}`;
    const known = holder?.unit.endsWith('.service')
        ? `Stop ${holder.unit} on the host, or give one of the two another port.`
        : `Look who holds it (sudo ss -ltnp${port === undefined ? '' : ` 'sport = :${port}'`}), and end that or take another port.`;
    return {
        id: 'port-taken',
        words: `port ${port ?? 'it wants'} is taken (EADDRINUSE)${whose}`,
        next: holder?.unit.endsWith('.socket')
            ? `${holder.unit} holds the port for a service: let the app take the socket it is handed (file descriptor 3), or stop the socket.`
            : known,
    };
};


/***/ }),

/***/ 4728:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ lastTrouble),
/* harmony export */   z: () => (/* binding */ answeredTrouble)
/* harmony export */ });
/* harmony import */ var _words_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6698);

/** An error by its class, as Node, Python, Ruby and the JVM write it; `panic:` is Go's. */
const TYPED = /\b(?:[A-Z]\w{0,60}(?:Error|Exception)|Error|[Pp]anic|fatal error)\b(?: \[\w{1,60}\])?(?:: | \(| serving )[^\n<]{1,300}/;
/** The same inside of a line of JSON, as pino and its like write it. */
const IN_JSON = /"type":"(\w{0,60}(?:Error|Exception))","message":"((?:[^"\\]|\\.){1,300})"/;
/** A line that only calls itself an error; a field that is empty, and the words of a status, do not. */
const CALLED = /\b(?:error(?!"?[=:] ?(?:null|""|-?$))|fatal|critical|panic(?:ked)?|exception|unhandled)\b/i;
const STATUS = /\b500 Internal Server Error\b/;
/** Nothing that came before it explains what came after it. */
const FINAL = /^(?:\[?(?:fatal|panic)\b|.{0,40}\b(?:FATAL|PANIC)\b)/;
/** What journalctl puts before a message: time, host, program. */
const PREFIX = /^\S{10,40} \S{1,255} ([^\s[]{1,100})\[\d+\]: /;
/** A frame of a stack: it names classes of errors, and is none. */
const FRAME = /^\s*at (?:\S+ \(|\S+:\d|async |new )/;
/** What belongs to the error above it. */
const BELOW = /^(?:\s|$|[}\]]|Node\.js v\d|Emitted 'error' event on )/;
/** Credentials in a URL. */
const USER_INFO = /\/\/[^\s/@]{1,200}@/g;
/** The last error in a journal, a typed one before one that is only called so; `undefined` where there is none. Pure. */
function lastTrouble(journal) {
    // A line of a hostile program is not searched to its end.
    const lines = journal.map((line) => line.slice(0, 4_000));
    const messages = lines.map((line) => line.replace(PREFIX, ''));
    const typed = messages.findLastIndex((message) => typedWords(message) !== undefined);
    const final = messages.findLastIndex((message) => FINAL.test(message));
    const isTyped = typed >= final && typed !== -1;
    const at = isTyped ? typed : final !== -1 ? final : messages.findLastIndex(isCalled);
    const message = messages[at];
    if (message === undefined)
        return undefined;
    const isLast = messages.every((each, index) => index <= at || BELOW.test(each) || PREFIX.exec(lines[index] ?? '')?.[1] === 'systemd');
    return { words: told(typedWords(message) ?? message), isTyped, isLast, lines: lines.slice(at) };
}
/** The error that an answer tells: only a typed one, since the words around it call themselves an error. Pure. */
function answeredTrouble(answers) {
    const lines = answers.map((answer) => answer.slice(0, 4_000));
    const words = lines.map(typedWords).find((each) => each !== undefined && !/^\w*Error: \d{3}\W*$/.test(each));
    return words === undefined ? undefined : { words: told(words), isTyped: true, isLast: true, lines };
}
function typedWords(message) {
    if (FRAME.test(message))
        return undefined;
    const [, type, text] = IN_JSON.exec(message) ?? [];
    return type === undefined ? TYPED.exec(message)?.[0] : `${type}: ${text}`;
}
const isCalled = (message) => !FRAME.test(message) && CALLED.test(message.replace(STATUS, ''));
const told = (words) => (0,_words_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .excerpt */ .K)(words.replace(USER_INFO, '//***@'));


/***/ })

};
