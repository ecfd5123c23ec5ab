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
    return new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .Fault */ .vC(`Line ${number} of the known hosts (ssh-known-hosts) is not understood: ${why}: ${(0,_words_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .K)(line, 60)}`, {
        state: _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .NOTHING_ASKED */ .jp,
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
