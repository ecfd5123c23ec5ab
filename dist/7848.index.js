export const id = 7848;
export const ids = [7848];
export const modules = {

/***/ 7848:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ preflight_action)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/build/engine.ts
var engine = __webpack_require__(4808);
// EXTERNAL MODULE: ./src/fault.ts
var fault = __webpack_require__(135);
// EXTERNAL MODULE: ./src/github/action.ts
var action = __webpack_require__(6497);
// EXTERNAL MODULE: ./src/github/inputs.ts
var inputs = __webpack_require__(5446);
// EXTERNAL MODULE: ./src/release/contents.ts
var contents = __webpack_require__(1599);
// EXTERNAL MODULE: ./src/release/plan.ts
var plan = __webpack_require__(9390);
// EXTERNAL MODULE: ./src/release/survey.ts
var survey = __webpack_require__(91);
;// CONCATENATED MODULE: ./src/preflight/change.ts



const NOTHING_ASKED = { exclude: [], shared: [], writable: [], beforeSwitch: '' };
/** Asks what a deploy of a build would change. @throws {Fault} when the host does not answer. */
async function changeOf(host, place, build, signal) {
    const { manifest, recipe } = (0,contents/* contentsOf */.K)(build, NOTHING_ASKED);
    const seen = await (0,survey/* survey */.Fr)(host, place, signal);
    return {
        live: seen.live,
        foreign: seen.foreign,
        same: seen.liveRecipe === recipe && seen.liveCommitted && !(0,survey/* hasOpenRelease */._m)(seen),
        delta: await (0,plan/* planFor */.b)(host, place, seen.live, manifest, signal),
        files: manifest.filter(({ type }) => type === 'file').length,
    };
}

// EXTERNAL MODULE: ./src/preflight/finding.ts
var finding = __webpack_require__(8282);
// EXTERNAL MODULE: ./src/preflight/inspect.ts + 23 modules
var inspect = __webpack_require__(9410);
// EXTERNAL MODULE: ./src/artifact/bytes.ts
var bytes = __webpack_require__(7189);
;// CONCATENATED MODULE: ./src/preflight/judge/change.ts


/** Never bad: it is what the reader came for. */
function judgeChange({ live, foreign, same, delta, files }) {
    const is = live === '' ? (foreign === '' ? 'nothing is live' : `what is live is ${foreign}`) : `release ${live} is live`;
    if (same)
        return (0,finding/* good */.uw)('change', `${is} and is this very build: nothing would change`);
    const sent = new Set(delta.send.map(({ path }) => path));
    const gone = delta.remove.filter((path) => !sent.has(path)).length;
    const lost = gone === 0 ? '' : `; ${gone} ${gone === 1 ? 'entry' : 'entries'} of it would not be in the new one`;
    return (0,finding/* good */.uw)('change', `${is}: ${delta.files} of ${files} files would be sent (${(0,bytes/* inBytes */.H)(delta.bytes)})${lost}`);
}

// EXTERNAL MODULE: ./src/artifact/scan.ts + 1 modules
var scan = __webpack_require__(8499);
// EXTERNAL MODULE: ./src/preflight/native-module.ts
var native_module = __webpack_require__(9073);
;// CONCATENATED MODULE: ./src/preflight/source.ts


const BLOCK = 4096;
/** Reads a build. @throws {Fault} for everything that could not be deployed. */
async function readSource(directory, signal) {
    const modules = [];
    const manifest = await (0,scan/* scan */.S)(directory, {
        signal,
        head: (path, bytes) => {
            if (path.endsWith('.node'))
                modules.push((0,native_module/* readNativeModule */.c)(path, bytes));
        },
    });
    const bytes = manifest.reduce((sum, entry) => {
        if (entry.type === 'link')
            return sum;
        return sum + (entry.type === 'file' ? Math.ceil(entry.size / BLOCK) * BLOCK : BLOCK);
    }, 0);
    return { need: { bytes, inodes: manifest.length + 1 }, modules, manifest };
}

// EXTERNAL MODULE: ./src/release/place.ts
var place = __webpack_require__(4518);
// EXTERNAL MODULE: ./src/service/units.ts
var units = __webpack_require__(3324);
// EXTERNAL MODULE: ./src/actions/connection.ts
var actions_connection = __webpack_require__(4175);
// EXTERNAL MODULE: ./src/actions/diagnosis.ts + 3 modules
var diagnosis = __webpack_require__(944);
// EXTERNAL MODULE: ./src/actions/preflight-summary.ts
var preflight_summary = __webpack_require__(909);
;// CONCATENATED MODULE: ./src/actions/preflight.ts

















/** Looks at everything that a deploy depends on, before its first byte, and changes nothing. */
const preflight_action = (0,action/* defineAction */.Q)({
    inputs: {
        ...actions_connection/* connectionInputs */.eu,
        path: (0,inputs/* required */.mw)('the absolute path of the deploy root on the host, such as /opt/my-app'),
        live: (0,inputs/* textOr */.ph)('current'),
        service: (0,inputs/* text */.Qq)(),
        manager: (0,inputs/* choice */.Yq)(['auto', 'systemd', 'systemd-user'], 'auto'),
        mode: (0,inputs/* choice */.Yq)(['restart', 'reload'], 'restart'),
        source: (0,inputs/* text */.Qq)(),
        engines: (0,inputs/* lines */.Mn)(),
        adopt: (0,inputs/* flag */.Jt)(false),
    },
    outputs: ['state', 'good', 'warnings', 'bad', 'report', 'sudoers'],
    async main(inputs, job) {
        const { root, live } = (0,place/* placeOf */.$t)(inputs.path, inputs.live);
        const { mode, adopt, manager, sudo } = inputs;
        const engines = inputs.engines.map(engine/* parseEngine */.s4);
        const { service, more = [] } = inputs.service === undefined ? { service: '' } : (0,units/* unitsOf */.$J)(inputs.service, manager);
        if (more.length > 0) {
            job.notice(`Of several units ${service} is looked at; the same rights are needed for ${more.join(', ')}.`);
        }
        const directory = inputs.source === undefined ? undefined : (0,external_node_path_.resolve)(job.workspace, inputs.source);
        const source = directory === undefined ? undefined : await job.stage('Read the build', () => readSource(directory, job.signal));
        const said = [];
        const hearing = {
            ...job,
            info: (line) => {
                said.push(line);
                job.info(line);
            },
        };
        let label = inputs.host[0] ?? '';
        let seen;
        let change;
        let failure;
        try {
            await (0,actions_connection/* withHost */.RD)(inputs, hearing, async (host) => {
                label = host.label;
                const { publicKey } = await (0,diagnosis/* judgeConnection */.ue)(inputs, said);
                const wish = { root, live, service, manager, sudo, mode, adopt, engines, publicKey };
                seen = await job.stage('Look at the host', () => (0,inspect/* inspect */.N)(host, wish, { source, signal: job.signal }));
                if (source === undefined)
                    return;
                // What keeps it from being told stands among the findings, or is nothing that a deploy would trip over.
                change = await job
                    .stage('Compare with the live release', () => changeOf(host, { root, live }, source.manifest, job.signal))
                    .then(judgeChange, (error) => {
                    if (job.signal.aborted)
                        throw error;
                    return undefined;
                });
            });
        }
        catch (error) {
            if (!(error instanceof fault/* Fault */.v) || job.signal.aborted)
                throw error;
            failure = error;
        }
        const { findings: connection } = await (0,diagnosis/* judgeConnection */.ue)(inputs, said);
        const findings = [
            ...connection,
            ...(failure === undefined ? [] : [(0,finding/* bad */.MB)('connection', failure.what, failure.remedy)]),
            ...(seen?.findings ?? []),
            ...(change === undefined ? [] : [change]),
        ];
        await leaveReport(job, label, findings, seen);
        (0,preflight_summary/* tellPreflight */.nz)(job, label, findings, seen?.sudoers ?? '');
        if (failure !== undefined)
            throw failure;
        if ((0,finding/* verdictOf */.Vj)(findings) === 'bad')
            throw notReady(label, findings);
    },
});
async function leaveReport(job, label, findings, seen) {
    const file = (0,external_node_path_.join)(job.temp, `surefoot-preflight-${(0,external_node_crypto_.randomUUID)()}.json`);
    const report = {
        version: 1,
        at: new Date().toISOString(),
        hosts: [{ host: label, state: (0,finding/* verdictOf */.Vj)(findings), findings, sudoers: seen?.sudoers ?? '' }],
    };
    await (0,promises_.writeFile)(file, `${JSON.stringify(report, undefined, 2)}\n`, { flag: 'wx' });
    job.output('report', file);
}
function notReady(label, findings) {
    const wrong = findings.filter(({ level }) => level === 'bad');
    const [first] = wrong;
    return new fault/* Fault */.v(`${label} is not ready for a deploy (${(0,preflight_summary/* inNumbers */.A1)(findings)}): ${wrong.map((each) => `${each.subject}: ${each.words}`).join('; ')}.`, {
        state: 'nothing was changed on the host',
        remedy: [first?.remedy, ...(wrong.length > 1 ? ['The table says what to do about the others.'] : [])].join(' '),
    });
}


/***/ }),

/***/ 91:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fr: () => (/* binding */ survey),
/* harmony export */   _m: () => (/* binding */ hasOpenRelease),
/* harmony export */   zA: () => (/* binding */ lackingTools)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(135);
/* harmony import */ var _host_program_call_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7489);


/** Asks, and leaves nothing behind. @throws {Fault} when the host lacks a tool that every deploy needs. */
async function survey(host, place, signal) {
    const reply = await (0,_host_program_call_js__WEBPACK_IMPORTED_MODULE_1__/* .callProgram */ .bQ)(host, place.root, 'survey', { live: place.live }, { how: 'fed', ...(signal && { signal }) });
    const lacks = reply.all('lacks');
    if (lacks.length > 0)
        throw lackingTools(host, lacks);
    const live = reply.get('live');
    return {
        user: reply.get('user'),
        live: live.startsWith('?') ? '' : live,
        foreign: live.startsWith('?') ? live.slice(1) : '',
        liveRecipe: reply.get('live-recipe'),
        liveCommitted: reply.get('live-committed') !== '',
        liveHolder: reply.get('live-holder'),
        transaction: reply.get('transaction'),
        transactionRelease: reply.get('transaction-release'),
        transactionPrevious: reply.get('transaction-previous'),
        transactionNoReturn: reply.get('transaction-no-return'),
        transactionService: reply.get('transaction-service'),
        transactionMore: reply.all('transaction-more'),
        transactionManager: reply.get('transaction-manager'),
        transactionDeadline: deadlineOf(reply),
        transactionHolder: reply.get('transaction-holder'),
        transactionWords: reply.get('transaction-words'),
        system: reply.get('system'),
        libc: reply.get('libc'),
        node: reply.get('node'),
    };
}
function deadlineOf(reply) {
    const seconds = reply.number('transaction-deadline') ?? 0;
    return seconds === 0 ? undefined : new Date(seconds * 1000);
}
/** Is a release switched to and neither committed nor taken back? */
const hasOpenRelease = (seen) => seen.transaction === 'switched' || seen.transaction === 'restarted';
const lackingTools = (host, lacks) => new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .v(`${host.label} lacks what a deploy needs: ${lacks.join(', ')}.`, {
    state: 'nothing was changed; the live release is untouched',
    remedy: 'Install it on the host (Debian: apt-get install tar gzip util-linux coreutils findutils mawk).',
});


/***/ })

};
