export const id = 4439;
export const ids = [4439];
export const modules = {

/***/ 7166:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ afterFailure),
/* harmony export */   z: () => (/* binding */ MEND)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(135);
/* harmony import */ var _release_closing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3274);
/* harmony import */ var _release_survey_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91);
/* harmony import */ var _service_manager_of_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2348);
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4175);





/** What a reader is to do where nothing more is known than that it died. */
const MEND = 'Mend the cause (see above) and deploy again.';
/**
 * Deals with an open release that is not well: takes it back where that is wished and possible, closes it where there
 * is nothing to go back to, and says what the host says afterwards.
 */
async function afterFailure(host, place, job, onFailure, reason) {
    const mend = job.signal.aborted ? 'Run the job again when it is wanted.' : MEND;
    if (place === undefined) {
        return { state: 'failed', live: '', restarts: 0, words: 'no release was changed by this step', remedy: mend };
    }
    const seen = await (0,_release_survey_js__WEBPACK_IMPORTED_MODULE_2__/* .survey */ .Fr)(host, place);
    const holder = (0,_connection_js__WEBPACK_IMPORTED_MODULE_4__/* .holderOf */ .Kd)(job);
    if (!(0,_release_survey_js__WEBPACK_IMPORTED_MODULE_2__/* .hasOpenRelease */ ._m)(seen) || seen.transactionHolder !== holder.holder) {
        const words = `${seen.live || 'nothing'} is live; no release of this run is open, so nothing was taken back`;
        return { state: 'failed', live: seen.live, restarts: 0, words, remedy: mend };
    }
    if (onFailure === 'fail') {
        const words = `release ${seen.live} is live and unconfirmed, since \`on-failure\` is fail`;
        return {
            state: 'failed',
            live: seen.live,
            restarts: 0,
            words,
            remedy: 'Look at it, then deploy a good build or run rollback.',
        };
    }
    if (seen.transactionPrevious === '') {
        await (0,_release_closing_js__WEBPACK_IMPORTED_MODULE_1__/* .giveUp */ .Ht)(host, place, holder, reason);
        const why = seen.transactionNoReturn
            ? `it was declared a point of no return (${seen.transactionNoReturn})`
            : 'nothing was committed before it, so there is nothing to go back to';
        const words = `release ${seen.live} stays live, unconfirmed: ${why}`;
        return { state: 'failed', live: seen.live, restarts: 0, words, remedy: mend };
    }
    let back;
    try {
        back = await job.stage(`Go back to ${seen.transactionPrevious}`, () => (0,_release_closing_js__WEBPACK_IMPORTED_MODULE_1__/* .revert */ .ru)(host, place, holder, reason, { units: 1 + seen.transactionMore.length, say: job.info }));
    }
    catch (error) {
        if (!(error instanceof _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC))
            throw error;
        // Why it was to be taken back stays the first thing that is said.
        const words = `${error.state}; it was to be taken back, and was not: ${error.what}`;
        return { state: 'failed', live: seen.live, restarts: 0, words, remedy: error.remedy };
    }
    if (!back.acted) {
        const words = `release ${back.release} is live again: the host had taken ${back.from} back before this step could`;
        return { state: 'reverted', live: back.release, restarts: 0, words, remedy: mend };
    }
    const running = back.service === '' ? '' : `, ${back.service} is ${back.active || 'in an unknown state'}`;
    const words = `release ${back.release} is live again${running} (${back.restarts} restart${back.restarts === 1 ? '' : 's'} to get back)`;
    if (back.refused !== '' || (back.service !== '' && back.active !== 'active')) {
        return {
            state: 'failed',
            live: back.release,
            restarts: back.restarts,
            words: `${words}, but it did not come up: ${back.refused || back.active}`,
            remedy: `Look at the service on the host at once: ${(0,_service_manager_of_js__WEBPACK_IMPORTED_MODULE_3__/* .managerOf */ .d)(back.manager).lookAt(back.service)}`,
        };
    }
    return { state: 'reverted', live: back.release, restarts: back.restarts, words, remedy: mend };
}


/***/ }),

/***/ 4439:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lookAfter: () => (/* binding */ lookAfter)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(135);
/* harmony import */ var _release_survey_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91);
/* harmony import */ var _release_transaction_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1117);
/* harmony import */ var _after_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7166);
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4175);





/** What this run left on the host, at the very end of its job: also when no later step lived to see to it. */
async function lookAfter(host, place, onUnconfirmed, job) {
    const now = await (0,_release_survey_js__WEBPACK_IMPORTED_MODULE_1__/* .survey */ .Fr)(host, place);
    const { holder } = (0,_connection_js__WEBPACK_IMPORTED_MODULE_4__/* .holderOf */ .Kd)(job);
    if (now.transactionHolder !== holder)
        return;
    if (now.transaction === 'prepared') {
        await (0,_release_transaction_js__WEBPACK_IMPORTED_MODULE_2__/* .abandon */ .e9)(host, { place, identity: { ...(0,_connection_js__WEBPACK_IMPORTED_MODULE_4__/* .holderOf */ .Kd)(job), live: place.live } }, 'the job ended before the switch');
        return;
    }
    if (!(0,_release_survey_js__WEBPACK_IMPORTED_MODULE_1__/* .hasOpenRelease */ ._m)(now))
        return;
    const release = now.transactionRelease;
    if (onUnconfirmed === 'warn') {
        if (now.transactionDeadline !== undefined)
            throw unconfirmed(release, now.transactionDeadline);
        job.warning(`Release ${release} is live and was never confirmed: no later deploy can tell whether it is well. ` +
            'Put smoke-probe (or single-restart with `commit: true`) behind atomic-sync, or go back with rollback.');
        return;
    }
    const what = `The job ended before release ${release} was confirmed.`;
    const after = await (0,_after_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .afterFailure */ .H)(host, place, job, 'revert', what);
    if (after.state === 'failed')
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(what, { state: after.words, remedy: after.remedy });
    job.nowIs(after.words);
    job.warning(`${what} It was taken back: ${after.words}.`);
}
const unconfirmed = (release, deadline) => new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(`Release ${release} was not confirmed by the end of the job.`, {
    state: `it is live until ${deadline.toISOString()}, when the host goes back by itself`,
    remedy: 'Put smoke-probe (or single-restart with `commit: true`) behind atomic-sync.',
});


/***/ }),

/***/ 3274:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ht: () => (/* binding */ giveUp),
/* harmony export */   cd: () => (/* binding */ commit),
/* harmony export */   ru: () => (/* binding */ revert)
/* harmony export */ });
/* harmony import */ var _host_program_call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7489);
/* harmony import */ var _service_restart_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3804);
/* harmony import */ var _service_units_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3324);



/** The one way forward: the open release is confirmed. `receipt` is kept on the host beside it. */
async function commit(host, place, holder, release, receipt) {
    const reply = await (0,_host_program_call_js__WEBPACK_IMPORTED_MODULE_0__/* .callProgram */ .bQ)(host, place.root, 'commit', { live: place.live, ...holder, release }, { input: Buffer.from(receipt) });
    return {
        release: reply.get('release'),
        pruned: reply.all('pruned'),
        logHead: reply.get('log-head'),
        logLines: reply.number('log-lines') ?? 0,
    };
}
/** Seconds that the manager may take to restart one unit on the way back. */
const MANAGER_SECONDS = 120;
/**
 * The one way back: the link points at the last committed release again, and the service restarts once if it runs
 * anything newer.
 *
 * @param options `only: 'open'`: only this holder's own transaction, and nothing at all when there is none. `units`: how
 *   many may have to restart; by default as many as one deploy can have, since the host alone knows.
 */
async function revert(host, place, holder, reason, options) {
    const reply = await (0,_host_program_call_js__WEBPACK_IMPORTED_MODULE_0__/* .callProgram */ .bQ)(host, place.root, 'revert', { live: place.live, ...holder, reason: reason.split('\n')[0] ?? '', only: options.only, timeout: MANAGER_SECONDS }, { timeout: (0,_service_restart_js__WEBPACK_IMPORTED_MODULE_1__/* .patienceFor */ .R)(options.units ?? _service_units_js__WEBPACK_IMPORTED_MODULE_2__/* .MOST_UNITS */ .Yo, MANAGER_SECONDS * 1000), onLine: options.say });
    const acted = reply.get('acted') === 'yes';
    const status = reply.number('command-status') ?? 0;
    return {
        acted,
        from: reply.get('release'),
        release: acted || reply.get('state') === 'reverted' ? reply.get('previous') : '',
        restarts: reply.number('restarts') ?? 0,
        state: reply.get('state'),
        service: reply.get('service'),
        manager: reply.get('manager'),
        refused: status === 0 ? '' : reply.get('command-words') || `exit status ${status}`,
        active: reply.get('active'),
        invocation: reply.get('invocation'),
    };
}
/** Closes an open transaction that has nothing to go back to. */
async function giveUp(host, place, holder, reason) {
    await (0,_host_program_call_js__WEBPACK_IMPORTED_MODULE_0__/* .callProgram */ .bQ)(host, place.root, 'fail', { live: place.live, ...holder, reason: reason.split('\n')[0] ?? '' });
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
const lackingTools = (host, lacks) => new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(`${host.label} lacks what a deploy needs: ${lacks.join(', ')}.`, {
    state: 'nothing was changed; the live release is untouched',
    remedy: 'Install it on the host (Debian: apt-get install tar gzip util-linux coreutils findutils mawk).',
});


/***/ }),

/***/ 1117:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LP: () => (/* binding */ switchedOf),
/* harmony export */   S_: () => (/* binding */ switchTo),
/* harmony export */   UU: () => (/* binding */ holdLease),
/* harmony export */   We: () => (/* binding */ ticketOf),
/* harmony export */   e9: () => (/* binding */ abandon),
/* harmony export */   mR: () => (/* binding */ isOwed),
/* harmony export */   nJ: () => (/* binding */ openingArguments)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(135);
/* harmony import */ var _host_program_call_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7489);
/* harmony import */ var _words_printable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6698);





/** The opening as the host program takes it. */
function openingArguments(opening) {
    const { place, holder, service, contents, name } = opening;
    return {
        live: place.live,
        ...holder,
        ...service,
        recipe: contents.recipe,
        shared: sharedWords(contents),
        ...name,
        adopt: opening.adopt,
        keep: opening.keep,
        wait: opening.wait,
        'no-return': opening.noReturn.split('\n')[0] || undefined,
    };
}
/** The ticket from what the host said when it opened the transaction. */
const ticketOf = ({ place, holder }, reply) => ({
    place,
    identity: { ...holder, live: place.live },
    release: reply.get('release'),
    previous: reply.get('previous'),
    from: reply.get('from'),
    base: reply.get('base'),
    last: (0,_words_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(reply.get('last')),
    resumed: reply.get('resumed') === 'yes',
});
const sharedWords = (contents) => contents.shared.map(({ path, directory }) => (directory ? `${path}/` : path));
/** How often a preparing deploy shows the host that it lives; the host gives it up after 30 s without. */
const BEAT_MS = 5_000;
/** The longest, in milliseconds, that the host may take to note that nobody beats any more. */
const FAREWELL_MS = 2_000;
/**
 * Keeps the transaction while it is prepared. Ends with the returned function, which resolves when the host has taken
 * its sign away, or with this process.
 */
function holdLease(host, ticket) {
    const beats = new node_stream__WEBPACK_IMPORTED_MODULE_0__.PassThrough();
    const timer = setInterval(() => beats.write('\n'), BEAT_MS);
    const end = () => {
        clearInterval(timer);
        beats.end();
    };
    // A host that allows one session per connection refuses this one: the deploy goes on, for 30 s at a time unguarded.
    const over = (0,_host_program_call_js__WEBPACK_IMPORTED_MODULE_3__/* .callProgram */ .bQ)(host, ticket.place.root, 'lease', ticket.identity, { input: beats, timeout: 86_400_000 })
        .catch(() => undefined)
        .finally(end);
    return async () => {
        end();
        const patience = new AbortController();
        await Promise.race([over, (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(FAREWELL_MS, undefined, { signal: patience.signal }).catch(() => { })]);
        patience.abort();
    };
}
/**
 * Puts the release live, with one rename.
 *
 * @param within seconds after which the host goes back by itself unless the release is confirmed; 0: never. A host that
 * cannot set such a timer refuses before anything is switched.
 */
async function switchTo(host, ticket, { adopt, within }, say) {
    const reply = await (0,_host_program_call_js__WEBPACK_IMPORTED_MODULE_3__/* .callProgram */ .bQ)(host, ticket.place.root, 'switch', { ...ticket.identity, release: ticket.release, adopt, within }, { onLine: say });
    return switchedOf(reply, ticket);
}
/** @throws {Error} when the host did not say that just this release went live: an end alone proves nothing. */
function switchedOf(reply, ticket) {
    const [state, release] = [reply.get('state'), reply.get('release')];
    if (release !== ticket.release || !['switched', 'restarted', 'committed'].includes(state)) {
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .Fault */ .vC(`The host ended the deploy without saying that ${ticket.release || 'the release'} is live.`, {
            state: `unknown; the host speaks of ${(0,_words_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(release) || 'no release'}, ${(0,_words_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(state) || 'in no state'}`,
            remedy: 'Look at the host: run preflight, or the status word of the host program (docs/operating-by-hand.md).',
        });
    }
    const deadline = reply.number('deadline');
    return {
        release: reply.get('release'),
        previous: reply.get('previous'),
        restartOwed: isOwed(reply),
        deadline: deadline === undefined ? undefined : new Date(deadline * 1000),
    };
}
/** Where no service is named nobody can know whether one runs the old code: then it is owed, to be safe. */
const isOwed = (reply) => reply.get('owed') !== 'no';
/** Gives up a transaction that has not switched. Resolves to what the host says of it then. */
async function abandon(host, ticket, reason) {
    return await (0,_host_program_call_js__WEBPACK_IMPORTED_MODULE_3__/* .callProgram */ .bQ)(host, ticket.place.root, 'abandon', { ...ticket.identity, reason }, { timeout: 20_000 });
}


/***/ }),

/***/ 3804:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ patienceFor),
/* harmony export */   S: () => (/* binding */ restart)
/* harmony export */ });
/* harmony import */ var _host_program_call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7489);
/* harmony import */ var _unit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2949);


/** Milliseconds that a call may take which waits for the lock, checks, and restarts so many units one by one. Pure. */
const patienceFor = (units, timeout) => (2 + units) * timeout + 30_000;
/** Pays the restart that is owed, once. The lock, the debt and the note of it are the host program's. */
async function restart(host, wish, say) {
    const { root, live, service, holder, release, mode, always, check } = wish;
    const reply = await (0,_host_program_call_js__WEBPACK_IMPORTED_MODULE_0__/* .callProgram */ .bQ)(host, root, 'restart', {
        live,
        ...service,
        ...holder,
        release,
        mode,
        always: always || root === '',
        check,
        timeout: Math.ceil(wish.timeout / 1000),
    }, { timeout: patienceFor(1 + (service.more?.length ?? 0), wish.timeout), onLine: say });
    const unit = (0,_unit_js__WEBPACK_IMPORTED_MODULE_1__/* .unitOf */ .uF)(reply);
    const acted = reply.number('restarts') ?? 0;
    // A unit that cannot reload, or did not run, was started anew.
    const reloaded = acted > 0 && mode === 'reload' && reply.get('invocation-before') === unit.invocation;
    const restarts = reloaded ? 0 : acted;
    const status = reply.number('command-status') ?? 0;
    return {
        restarts,
        invocationBefore: reply.get('invocation-before'),
        unit,
        refused: status === 0 ? '' : reply.get('command-words') || `exit status ${status}`,
        state: reply.get('state'),
        reloaded,
        mode,
        programsBefore: reply.all('program-before'),
        gapMs: restarts > 0 && reply.get('active-before') === 'active' ? gap(unit) : undefined,
        others: reply.all('other').flatMap((line) => restartedToo(line) ?? []),
    };
}
/** `UNIT STARTS HOW INVOCATION-BEFORE INVOCATION-AFTER STATUS WORDS` */
function restartedToo(line) {
    const found = /^(\S+) ([01]) (asked|together|before|socket|not-reached) (\S+) (\S+) (\d{1,3}) ?(.*)$/.exec(line);
    if (found === null)
        return undefined;
    const [, name = '', starts, how, before = '', after = '', status, words] = found;
    return {
        name,
        restarts: Number(starts),
        how: how,
        invocationBefore: before === '-' ? '' : before,
        invocationAfter: after === '-' ? '' : after,
        refused: status === '0' ? '' : words || `exit status ${status}`,
    };
}
function gap({ stoppedAt, startedAt }) {
    return stoppedAt > 0 && startedAt > stoppedAt ? Math.round((startedAt - stoppedAt) / 1000) : undefined;
}


/***/ }),

/***/ 2949:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lr: () => (/* binding */ lookAtUnit),
/* harmony export */   aN: () => (/* binding */ lastWords),
/* harmony export */   uF: () => (/* binding */ unitOf)
/* harmony export */ });
/* harmony import */ var _host_program_call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7489);
/* harmony import */ var _manager_of_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2348);


/** Reads a unit out of an answer of `unit`, `restart` or `revert`. */
function unitOf(reply) {
    return {
        manager: reply.get('manager'),
        load: reply.get('load'),
        active: reply.get('active'),
        sub: reply.get('sub'),
        result: reply.get('result'),
        pid: reply.number('pid') ?? 0,
        invocation: reply.get('invocation'),
        started: reply.get('started'),
        automaticRestarts: reply.number('automatic-restarts') ?? 0,
        exitStatus: reply.number('exit-status') ?? 0,
        type: reply.get('type'),
        programs: reply.all('program'),
        unitFile: reply.get('unit-file'),
        triggeredBy: reply.get('triggered-by'),
        command: reply.get('command'),
        runsIn: reply.get('runs-in'),
        stoppedAt: reply.number('stopped-at') ?? 0,
        startedAt: reply.number('started-at') ?? 0,
        runningRelease: reply.get('running-release'),
        proof: reply.get('proof'),
    };
}
/** Asks for the unit as it is now. `root` and `live` tell which releases it may be running from; both may be empty. */
async function lookAtUnit(host, root, live, service, signal) {
    return unitOf(await (0,_host_program_call_js__WEBPACK_IMPORTED_MODULE_0__/* .callProgram */ .bQ)(host, root, 'unit', { live, ...service }, signal ? { signal } : {}));
}
/** The last lines of one invocation in the journal, oldest first; what the host prints when it may not read them. */
async function lastWords(host, service, invocation, lines = 40) {
    // A log that knows no starts is read as it is, also of a program that does not run.
    const known = /^[0-9a-f]{32}$/.test(invocation);
    if (!known && (0,_manager_of_js__WEBPACK_IMPORTED_MODULE_1__/* .managerOf */ .d)(service.manager).logsByStart)
        return [];
    const bytes = await (0,_host_program_call_js__WEBPACK_IMPORTED_MODULE_0__/* .callForBytes */ .z_)(host, '', 'journal', { ...service, invocation, lines }, { timeout: 20_000 });
    return bytes
        .toString('utf8')
        .split('\n')
        .filter((line) => line !== '');
}


/***/ })

};
