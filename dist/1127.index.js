export const id = 1127;
export const ids = [1127];
export const modules = {

/***/ 3508:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readPrivateKey: () => (/* binding */ readPrivateKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var ssh2__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5472);
/* harmony import */ var ssh2__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(ssh2__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(135);
/* harmony import */ var _host_key_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3960);




const BLOCK = /-----BEGIN ([A-Z0-9 ]*PRIVATE KEY)-----([\s\S]*?)-----END \1-----/;
/**
 * Reads the text of a private key (OpenSSH or PEM; ed25519, ecdsa, rsa). What copying does to a key is repaired: CRLF,
 * indentation, a missing last newline, newlines that became `\n` or spaces, other text around the block.
 *
 * @throws Fault that says in words what the text is instead. No byte of it is ever part of the message.
 */
function readPrivateKey(text, passphrase) {
    const not = notAKey(text);
    if (not)
        throw refusal(not.what, not.remedy);
    const pem = repair(text);
    if (pem === undefined) {
        throw refusal('is cut off: its END line is missing', 'paste the whole file, from the BEGIN line to the END line.');
    }
    if (isEncrypted(pem) && !passphrase) {
        throw refusal('is encrypted, and no passphrase was given', 'set ssh-key-passphrase, or use a key without one.');
    }
    const key = parse(pem, passphrase);
    if (!key) {
        throw isEncrypted(pem)
            ? refusal('cannot be decrypted: the passphrase is wrong', 'correct ssh-key-passphrase.')
            : refusal('is damaged or of a kind that is not supported', 'use an ed25519, ecdsa or rsa key (not DSA, not one that lives on a security key): ssh-keygen -t ed25519.');
    }
    const blob = key.getPublicSSH();
    return { key, fingerprint: (0,_host_key_js__WEBPACK_IMPORTED_MODULE_3__/* .fingerprint */ .Rj)(blob), publicLine: (0,_host_key_js__WEBPACK_IMPORTED_MODULE_3__/* .publicKeyText */ .gt)(blob) };
}
/** Recognises what is pasted in place of a key. */
function notAKey(text) {
    const trimmed = text.replace(/^\ufeff/, '').trim();
    const whole = 'paste the whole private key file, such as ~/.ssh/id_ed25519 (the one without .pub).';
    if (trimmed === '') {
        return { what: 'is empty', remedy: `check the name of the secret, and that this event may read it; ${whole}` };
    }
    if (/^\*+$/.test(trimmed))
        return { what: 'is a masked text (***), not the secret itself', remedy: whole };
    if (/^(?:ssh-|ecdsa-|sk-)\S+\s+AAAA/.test(trimmed) || /BEGIN (?:SSH2 |RSA |EC )?PUBLIC KEY/.test(trimmed)) {
        return { what: 'is a public key', remedy: `the public half belongs into authorized_keys on the host; ${whole}` };
    }
    if (trimmed.startsWith('PuTTY-User-Key-File')) {
        return { what: 'is in PuTTY format', remedy: 'convert it: puttygen key.ppk -O private-openssh -o key.' };
    }
    if (trimmed.startsWith('LS0tLS1CRUdJTi')) {
        return { what: 'is encoded in base64 once more', remedy: `decode it first (base64 -d); ${whole}` };
    }
    if (/^[~./]\S*$/.test(trimmed))
        return { what: 'is the path of a file, not its content', remedy: whole };
    if (!/-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/.test(trimmed))
        return { what: 'is not a private key', remedy: whole };
    return undefined;
}
function repair(text) {
    const [, kind, body] = BLOCK.exec(text.replace(/\r\n?/g, '\n')) ?? [];
    if (kind === undefined || body === undefined)
        return undefined;
    const oneLine = !body.trim().includes('\n') && !body.includes('DEK-Info');
    const lines = body.replaceAll('\\n', '\n').split(oneLine ? /\s+/ : '\n');
    const content = lines
        .map((line) => line.trim())
        .join('\n')
        .replace(/^\n+|\n+$/g, '');
    return `-----BEGIN ${kind}-----\n${content}\n-----END ${kind}-----\n`;
}
function isEncrypted(pem) {
    if (pem.includes('ENCRYPTED'))
        return true;
    const body = /OPENSSH PRIVATE KEY-----\n([^-]*)\n-----END/.exec(pem)?.[1];
    // "openssh-key-v1", a zero byte, then the name of the cipher with its length before it (PROTOCOL.key).
    return body !== undefined && Buffer.from(body, 'base64').toString('latin1', 19, 23) !== 'none';
}
function parse(pem, passphrase) {
    try {
        const parsed = ssh2__WEBPACK_IMPORTED_MODULE_1___default().utils.parseKey(toTraditional(pem, passphrase), passphrase);
        if (parsed instanceof Error)
            return undefined;
        const key = Array.isArray(parsed) ? parsed[0] : parsed;
        if (!key?.isPrivateKey() || key.type === 'ssh-dss')
            return undefined;
        // A wrong passphrase can decrypt an old PEM file to bytes that look like a key: only a signature shows that it is one.
        const signature = key.sign('proof');
        return Buffer.isBuffer(signature) && key.verify('proof', signature) === true ? key : undefined;
    }
    catch {
        return undefined;
    }
}
/** ssh2 does not read PKCS#8, which `openssl genpkey` writes; Node turns rsa and ecdsa keys into the older PEM forms. */
function toTraditional(pem, passphrase) {
    if (!/^-----BEGIN (?:ENCRYPTED )?PRIVATE KEY-----/.test(pem))
        return pem;
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({ key: pem, ...(passphrase !== undefined && { passphrase }) });
    const type = key.asymmetricKeyType === 'rsa' ? 'pkcs1' : 'sec1';
    return key.export({ type, format: 'pem' }).toString();
}
function refusal(what, remedy) {
    return new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .Fault */ .vC(`The private key (ssh-key) ${what}.`, { state: _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .NOTHING_ASKED */ .jp, remedy });
}


/***/ })

};
