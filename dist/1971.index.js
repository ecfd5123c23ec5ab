export const id = 1971;
export const ids = [1971];
export const modules = {

/***/ 1971:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ rollback_action)
});

// EXTERNAL MODULE: ./src/fault.ts
var fault = __webpack_require__(135);
// EXTERNAL MODULE: ./src/github/action.ts
var action = __webpack_require__(6497);
// EXTERNAL MODULE: ./src/github/inputs.ts
var inputs = __webpack_require__(5446);
// EXTERNAL MODULE: ./src/github/markdown.ts
var markdown = __webpack_require__(5566);
// EXTERNAL MODULE: ./src/probe/clock.ts
var clock = __webpack_require__(336);
// EXTERNAL MODULE: ./src/probe/judge.ts + 4 modules
var judge = __webpack_require__(1040);
// EXTERNAL MODULE: ./src/probe/parse.ts + 3 modules
var parse = __webpack_require__(5634);
// EXTERNAL MODULE: ./src/probe/request.ts + 5 modules
var request = __webpack_require__(3356);
// EXTERNAL MODULE: ./src/probe/schedule.ts + 2 modules
var schedule = __webpack_require__(4881);
// EXTERNAL MODULE: ./src/host/program/call.ts
var call = __webpack_require__(7489);
;// CONCATENATED MODULE: ./src/release/back-to.ts

/**
 * Opens a rollback on the host: to the newest committed release other than the live one, or to a named one.
 *
 * @throws {Refusal} when there is nothing to go back to, or the release is missing, incomplete, uncommitted or changed.
 */
async function backTo(host, place, holder, to, service, say) {
    const named = service.service === '' ? {} : service;
    const reply = await (0,call/* callProgram */.bQ)(host, place.root, 'back-to', { live: place.live, ...holder, ...named, to, reason: `rollback by ${holder.actor}` }, { onLine: say });
    if (reply.get('kind') === 'revert')
        return { kind: 'open', release: reply.get('open') };
    return {
        kind: 'switched',
        release: reply.get('release'),
        from: reply.get('previous'),
        service: reply.get('service'),
        more: reply.all('more'),
    };
}

// EXTERNAL MODULE: ./src/release/closing.ts
var closing = __webpack_require__(3274);
// EXTERNAL MODULE: ./src/release/place.ts
var release_place = __webpack_require__(4518);
// EXTERNAL MODULE: ./src/service/manager/of.ts + 4 modules
var of = __webpack_require__(2348);
// EXTERNAL MODULE: ./src/service/restart.ts
var restart = __webpack_require__(3804);
// EXTERNAL MODULE: ./src/service/settle.ts
var settle = __webpack_require__(5348);
// EXTERNAL MODULE: ./src/service/unit.ts
var unit = __webpack_require__(2949);
// EXTERNAL MODULE: ./src/service/units.ts
var units = __webpack_require__(3324);
// EXTERNAL MODULE: ./src/actions/commit.ts + 1 modules
var commit = __webpack_require__(1770);
// EXTERNAL MODULE: ./src/actions/connection.ts
var connection = __webpack_require__(4175);
// EXTERNAL MODULE: ./src/actions/diagnosis.ts
var diagnosis = __webpack_require__(7302);
// EXTERNAL MODULE: ./src/actions/other-units.ts
var other_units = __webpack_require__(9147);
;// CONCATENATED MODULE: ./src/actions/rollback.ts





















/** Returns a host to a committed release: by hand, or at the end of a job for what that job left open. */
const rollback_action = (0,action/* defineAction */.Q)({
    inputs: {
        ...connection/* connectionInputs */.eu,
        path: (0,inputs/* required */.mw)('the absolute path of the deploy root on the host, such as /opt/my-app'),
        live: (0,inputs/* textOr */.ph)('current'),
        to: (0,inputs/* text */.Qq)(),
        only: (0,inputs/* text */.Qq)(),
        service: (0,inputs/* text */.Qq)(),
        manager: (0,inputs/* choice */.Yq)(['auto', 'systemd', 'systemd-user', 'supervisor'], 'auto'),
        probes: (0,inputs/* text */.Qq)(),
        timeout: (0,inputs/* seconds */.YA)(60, 1, 3600),
        'stable-for': (0,inputs/* seconds */.YA)(5, 0, 3600),
    },
    outputs: ['release', 'from', 'restarts', 'state', 'receipt'],
    async main(inputs, job) {
        const place = (0,release_place/* placeOf */.$t)(inputs.path, inputs.live);
        const to = inputs.to === undefined ? undefined : (0,release_place/* releaseName */["do"])(inputs.to, 'to');
        const onlyOpen = onlyOf(inputs.only);
        const probes = inputs.probes === undefined ? [] : await (0,parse.parseProbes)(inputs.probes);
        const service = {
            ...(inputs.service === undefined ? { service: '' } : (0,units/* unitsOf */.$J)(inputs.service, inputs.manager)),
            manager: inputs.manager,
            sudo: inputs.sudo,
        };
        await (0,connection/* withHostOr */.q5)((0,diagnosis/* tellWhyOf */.F)(job, inputs, { place, service }), inputs, job, async (host) => {
            if (onlyOpen) {
                const back = await job.stage("Take back this run's open release", () => (0,closing/* revert */.ru)(host, place, (0,connection/* holderOf */.Kd)(job), 'a later step of the job failed or was cancelled', {
                    only: 'open',
                    say: job.info,
                }));
                await tellReverted(back, host, place, job, probes);
                sayLast(back, job);
                return;
            }
            await byHand(host, place, to, service, probes, inputs, job);
        });
    },
});
async function byHand(host, place, to, wanted, probes, inputs, job) {
    const opened = await job.stage('Choose the release', () => backTo(host, place, (0,connection/* holderOf */.Kd)(job), to, wanted, job.info));
    if (opened.kind === 'open') {
        // Somebody's deploy is not confirmed: going back from it is the same way that its own failure would take.
        const back = await job.stage(`Take back ${opened.release}`, () => (0,closing/* revert */.ru)(host, place, undefined, `rollback by ${job.run.actor}`, { say: job.info }));
        await tellReverted(back, host, place, job, probes);
        return;
    }
    const { release, from } = opened;
    const service = {
        ...wanted,
        service: opened.service,
        more: opened.more,
        manager: opened.service === wanted.service ? wanted.manager : 'auto',
    };
    job.output('release', release);
    job.output('from', from);
    job.output('state', 'switched');
    const confirm = async () => {
        const done = service.service === '' ? 0 : await restartInto(host, place, release, service, inputs, job);
        if (service.service !== '')
            job.output('state', 'restarted');
        job.output('restarts', done);
        await probeAll(host, probes, release, job);
        await (0,commit/* commitWithReceipt */.w)(host, place, release, job);
        return done;
    };
    const restarts = await confirm().catch((error) => {
        throw job.signal.aborted ? cancelledAfterSwitch(release, error) : error;
    });
    job.summary.verdict(`\`${host.label}\` is back on \`${release}\`.`);
    tellTable(job, from, release, restarts);
    job.summary.next(`Mend what was wrong with ${from}; the next deploy goes on from ${release}.`);
}
/** What was asked for is live, and the host finished what it had begun: only nobody looked at it to the end. */
const cancelledAfterSwitch = (release, cause) => new fault/* Fault */.vC(`The rollback to ${release} was cancelled before it was confirmed.`, {
    state: `release ${release} is live, and not confirmed yet`,
    remedy: 'Run this same run again (Re-run jobs): it goes on from there and confirms it.',
    cause,
});
async function restartInto(host, place, release, service, inputs, job) {
    const wish = {
        root: place.root,
        live: place.live,
        service,
        holder: (0,connection/* holderOf */.Kd)(job),
        release,
        mode: 'restart',
        always: false,
        check: undefined,
        timeout: inputs.timeout,
    };
    const done = await job.stage(`Restart ${service.service}`, () => (0,restart/* restart */.S)(host, wish, job.info));
    const settled = await job.stage(`Watch ${service.service}`, () => (0,settle/* settle */.G)({
        name: service.service,
        first: done.unit,
        look: () => (0,unit/* lookAtUnit */.Lr)(host, place.root, place.live, service, job.signal),
        ready: undefined,
        timeout: inputs.timeout,
        stableFor: inputs['stable-for'],
        clock: clock/* systemClock */.m,
        signal: job.signal,
    }));
    const { timeout, 'stable-for': stableFor } = inputs;
    const others = settled.kind === 'ill' ? [] : await (0,other_units/* watchOthers */.df)(host, place, service, done, { timeout, stableFor }, job);
    const ill = [{ service, settled, refused: done.refused }, ...others.map((each) => ({ ...each, ...each.done }))].find((each) => each.settled.kind === 'ill' || each.refused !== '');
    if (ill === undefined)
        return done.restarts + done.others.reduce((sum, { restarts }) => sum + restarts, 0);
    const words = ill.settled.kind === 'ill' ? ill.settled.words : `${ill.service.service} was not restarted.`;
    throw new fault/* Fault */.vC(`${words} ${ill.refused}`.trim(), {
        state: `release ${release} is live, and its service is not well`,
        remedy: `Look at it on the host: ${(0,of/* managerOf */.d)(service.manager).lookAt(ill.service.service)}; or go further back with the input \`to\`.`,
    });
}
async function probeAll(host, probes, release, job) {
    if (probes.length === 0)
        return;
    const thresholds = { warnMs: 500, failMs: 3000 };
    const report = await job.stage('Probe', () => (0,schedule/* runSchedule */.P)({
        probes,
        plan: { successes: 2, intervalMs: 1000, timeoutMs: 60_000, holdMs: 0 },
        thresholds,
        signal: job.signal,
        ask: (each) => (0,request.request)(each, {
            dial: (address, port) => host.dial(address, port),
            limitMs: (0,judge.limitOf)(each, thresholds),
            signal: job.signal,
        }),
    }));
    if (report.outcome === 'passed')
        return;
    throw new fault/* Fault */.vC(report.reason.split('\n').join(' '), {
        state: `release ${release} is live again and does not pass the probes`,
        remedy: 'Look at the service and at what it depends on, or go further back with the input `to`.',
    });
}
async function tellReverted(back, host, _place, job, probes) {
    job.output('from', back.acted ? back.from : '');
    job.output('release', back.release);
    job.output('restarts', back.restarts);
    job.output('state', back.acted || back.state === 'failed' ? back.state : 'unchanged');
    if (!back.acted) {
        job.summary.verdict('Nothing of this run was open: nothing was taken back.');
        return;
    }
    if (back.refused !== '' || (back.service !== '' && back.active !== 'active')) {
        job.output('state', 'failed');
        throw new fault/* Fault */.vC(`Release ${back.release} is live again, but ${back.service} did not come up: ${back.refused || back.active}`, {
            state: `release ${back.release} is live; ${back.service} is ${back.active || 'in an unknown state'}`,
            remedy: `Look at the service on the host at once: ${(0,of/* managerOf */.d)(back.manager).lookAt(back.service)}`,
        });
    }
    await probeAll(host, probes, back.release, job);
    job.summary.verdict(`Release \`${back.from}\` was taken back; \`${back.release}\` is live on \`${host.label}\`.`, 'warning');
    tellTable(job, back.from, back.release, back.restarts);
    job.summary.next('Mend the cause and deploy again.');
}
/** At the end of a failed job these are the last lines of its log: they say again what the failed step said. */
function sayLast(back, job) {
    const failed = job.failedBefore();
    if (back.acted) {
        const state = `release ${back.release} is live again, ${back.from} was taken back (restarts: ${back.restarts})`;
        job.nowIs(state);
        job.info(`The host now: ${state}`);
    }
    else {
        job.info('Nothing of this run was open: nothing was taken back.');
        if (failed === undefined)
            return;
        job.info(`Failed before: ${failed.what.split('\n')[0]}`);
        job.info(`The host now: ${failed.state}`);
    }
    job.info(`What to do: ${failed?.remedy ?? 'Mend the cause and deploy again.'}`);
}
function tellTable(job, from, to, restarts) {
    job.summary.add((0,markdown/* table */.tp)(['the way back', ''], [
        ['from', (0,markdown/* code */.aY)(from)],
        ['to', (0,markdown/* code */.aY)(to)],
        ['restarts', String(restarts)],
    ]));
}
function onlyOf(given) {
    if (given === undefined)
        return false;
    if (given === 'open')
        return true;
    throw new fault/* Fault */.vC(`Input \`only\` holds ${JSON.stringify(given)}, which is not understood.`, {
        state: 'the host was not contacted; the live release is untouched',
        remedy: 'Set `only` to open, or leave it out.',
    });
}


/***/ })

};
