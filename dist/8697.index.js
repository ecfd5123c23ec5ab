export const id = 8697;
export const ids = [8697];
export const modules = {

/***/ 8697:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judgeConnection: () => (/* binding */ judgeConnection)
});

// EXTERNAL MODULE: ./src/host/address.ts
var address = __webpack_require__(2014);
// EXTERNAL MODULE: ./src/host/known-hosts.ts
var known_hosts = __webpack_require__(7879);
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

;// CONCATENATED MODULE: ./src/actions/judge-connection.ts




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


/***/ })

};
