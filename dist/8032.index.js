export const id = 8032;
export const ids = [8032];
export const modules = {

/***/ 3524:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BuildToSend: () => (/* binding */ BuildToSend)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _artifact_artifact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7386);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(135);
/* harmony import */ var _release_contents_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1599);
/* harmony import */ var _release_deploy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3529);
/* harmony import */ var _release_foresight_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2513);
/* harmony import */ var _release_pieces_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3750);







/** The build that a step sends. It is read, hashed and cut once, to however many hosts it goes. */
class BuildToSend {
    /** Absolute path. */
    source;
    /** What is known of it while it is being read. */
    foresight = new _release_foresight_js__WEBPACK_IMPORTED_MODULE_5__.Foresight();
    #wishes;
    #proven;
    #reading;
    #read;
    /** @param proven the digest of the build that was proven, where one was named. */
    constructor(source, wishes, proven) {
        this.source = source;
        this.#wishes = wishes;
        this.#proven = proven;
    }
    /** @throws {Fault} where it cannot be read, is not what was proven, or is nothing that can be a release. */
    read(workspace, signal) {
        this.#reading ??= this.#begin(workspace, signal).catch((error) => {
            throw nothingAsked(error);
        });
        return this.#reading;
    }
    /** Nothing more is made of it in advance. */
    stop() {
        this.#read?.pieces.stop();
        this.#read?.list.stop();
    }
    async #begin(workspace, signal) {
        const artifact = await (0,_artifact_artifact_js__WEBPACK_IMPORTED_MODULE_1__/* .readArtifact */ .i)(this.source, workspace, signal, 'source', (file) => this.foresight.add(file)).finally(() => this.foresight.end());
        if (this.#proven !== undefined && this.#proven !== artifact.digest)
            throw anotherBuild();
        // The log-in may have something to answer.
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
        const contents = (0,_release_contents_js__WEBPACK_IMPORTED_MODULE_3__/* .contentsOf */ .K)(artifact.manifest, this.#wishes);
        const pieces = new _release_pieces_js__WEBPACK_IMPORTED_MODULE_6__/* .Pieces */ .q(this.source);
        this.#read = { artifact, contents, pieces, list: (0,_release_deploy_js__WEBPACK_IMPORTED_MODULE_4__/* .listOf */ .c)(contents, artifact.manifest) };
        // The log-in is not over yet: the time goes into what may be asked for.
        void pieces.ahead(contents.manifest);
        return this.#read;
    }
}
const anotherBuild = () => new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .Fault */ .vC('The artifact is not what build-check proved: it changed since its manifest was written.', {
    state: _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .NOTHING_TOUCHED */ .X2,
    remedy: 'Let no step between build-check and atomic-sync write into the artifact.',
});
/** The connection was under way already when the artifact was refused. */
function nothingAsked(error) {
    if (!(error instanceof _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .Fault */ .vC) || error.state !== _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .NOTHING_TOUCHED */ .X2)
        return error;
    return new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .Fault */ .vC(error.what, { state: _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .NOTHING_ASKED */ .jp, remedy: error.remedy, cause: error });
}


/***/ }),

/***/ 2513:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Foresight: () => (/* binding */ Foresight),
  tellAnother: () => (/* binding */ tellAnother)
});

;// CONCATENATED MODULE: ./src/host/early/overhear.ts
/**
 * Hears what comes over a channel, which whoever reads it later gets all the same. It is heard until `hear` says that it is
 * enough, by `true`.
 */
function overhear(channel, hear) {
    const push = channel.push.bind(channel);
    const own = channel;
    const stop = () => {
        delete own.push;
    };
    const tell = (piece) => {
        if (!Buffer.isBuffer(piece) || hear(piece))
            stop();
    };
    channel.push = (piece, encoding) => {
        tell(piece);
        return push(piece, encoding);
    };
    // What came before is waiting to be read. Where nothing is, reading would end a channel that has come to its end.
    const waiting = channel.readableLength > 0 ? channel.read() : null;
    if (waiting !== null) {
        channel.unshift(waiting);
        tell(waiting);
    }
}

// EXTERNAL MODULE: ./src/release/list.ts
var list = __webpack_require__(9341);
// EXTERNAL MODULE: ./src/release/listing.ts
var listing = __webpack_require__(6061);
;// CONCATENATED MODULE: ./src/release/foresight.ts



/** The files of a build while it is being read: long before its end it may be plain that it is another than what is live. */
class Foresight {
    #read = [];
    #waiting = new Set();
    #over = false;
    /** Whether nobody can learn anything any more. */
    get isOver() {
        return this.#over;
    }
    /** A file was read. */
    add(file) {
        if (this.#over)
            return;
        this.#read.push(file);
        for (const look of this.#waiting)
            look(file);
    }
    /** All was read: what is not known by now is known otherwise. */
    end() {
        this.#over = true;
        this.#read.length = 0;
        this.#waiting.clear();
    }
    /** Calls `act` at once when a file was read that is in no list with these keys, unless all was read before. */
    whenAnother(keys, act) {
        if (this.#over)
            return;
        const live = keys();
        const look = (file) => {
            if (!(0,list/* isInNone */.e0)(file, live))
                return false;
            this.#waiting.delete(look);
            act();
            return true;
        };
        if (!this.#read.some(look))
            this.#waiting.add(look);
    }
}
/** A list of keys is some hundred kilobytes; a host that says more than this says something else. */
const MOST = 16 * 1024 * 1024;
/**
 * Tells a host that has said early what is live (see `earlyCommand`) that another release is to come, as soon as that is
 * plain: it lays out the tree of it while the rest of the build is read.
 */
function tellAnother({ channel }, mark, foresight) {
    let heard = Buffer.alloc(0);
    overhear(channel, (piece) => {
        if (foresight.isOver)
            return true;
        heard = Buffer.concat([heard, piece]);
        const packed = packedKeysIn(heard, mark);
        if (packed === undefined)
            return heard.length > MOST;
        foresight.whenAnother(() => new Set((0,listing/* parseKeys */.S)(packed)), () => channel.write('another\n'));
        return true;
    });
}
/** The keys of the list behind the mark, when all of it is there. */
function packedKeysIn(heard, mark) {
    const start = heard.indexOf(`${mark}\n`);
    const word = start === -1 ? -1 : heard.indexOf('\nlist=keys ', start);
    const end = word === -1 ? -1 : heard.indexOf('\n', word + 1);
    const size = end === -1 ? undefined : /^list=keys (\d{1,9})$/.exec(heard.toString('latin1', word + 1, end))?.[1];
    if (size === undefined || heard.length < end + 1 + Number(size))
        return undefined;
    return heard.subarray(end + 1, end + 1 + Number(size));
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


/***/ })

};
