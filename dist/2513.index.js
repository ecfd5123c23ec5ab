export const id = 2513;
export const ids = [2513];
export const modules = {

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

/***/ 6061:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ parseKeys),
/* harmony export */   _: () => (/* binding */ parseListing)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(135);


/**
 * Reads the host's answer to `stage`: gzip of `HEXMODE ./path` lines, an empty line, `SHA256  ./path` lines,
 * then `size BYTES ./path` of large files. The root
 * itself and lines of any other shape are left out: what is not known to be there is sent.
 *
 * @throws {Fault} when the answer is not whole.
 */
function parseListing(answer) {
    const text = unzip(answer).toString('latin1');
    const listing = new Map();
    for (const line of text.split('\n')) {
        const content = /^([0-9a-f]{64}) [ *]\.\/(.+)$/s.exec(line);
        if (content) {
            const entry = listing.get(content[2]);
            if (entry)
                entry.sha256 = content[1];
            continue;
        }
        const size = /^size (\d{1,15}) \.\/(.+)$/s.exec(line);
        if (size) {
            const entry = listing.get(size[2]);
            if (entry)
                entry.size = Number(size[1]);
            continue;
        }
        const shape = /^([0-9a-f]{4}) \.\/(.+)$/s.exec(line);
        if (shape)
            listing.set(shape[2], { mode: Number.parseInt(shape[1], 16) });
    }
    return listing;
}
/** Reads the keys of a list: seven characters of base64 each, packed; what is over at the end fills up its last bytes. */
function parseKeys(answer) {
    return answer.toString('base64url').match(/.{7}/g) ?? [];
}
function unzip(answer) {
    try {
        return (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.gunzipSync)(answer);
    }
    catch (cause) {
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .Fault */ .vC('The list of files that the host sent is not whole.', {
            state: 'the live release is untouched; nothing was uploaded yet',
            remedy: 'Run the deploy again.',
            cause,
        });
    }
}


/***/ })

};
