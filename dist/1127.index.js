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
/* harmony import */ var _host_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3960);
/* harmony import */ var _key_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6753);




/**
 * Reads the text of a private key (OpenSSH or PEM; ed25519, ecdsa, rsa). What copying does to a key is repaired: CRLF,
 * indentation, a missing last newline, newlines that became `\n` or spaces, other text around the block.
 *
 * @throws Fault that says in words what the text is instead. No byte of it is ever part of the message.
 */
function readPrivateKey(text, passphrase) {
    const pem = (0,_key_text_js__WEBPACK_IMPORTED_MODULE_3__/* .keyText */ .Pu)(text, passphrase);
    const key = parse(pem, passphrase);
    if (!key) {
        throw (0,_key_text_js__WEBPACK_IMPORTED_MODULE_3__/* .isEncrypted */ .ph)(pem)
            ? (0,_key_text_js__WEBPACK_IMPORTED_MODULE_3__/* .refusal */ .x5)('cannot be decrypted: the passphrase is wrong', 'correct ssh-key-passphrase.')
            : (0,_key_text_js__WEBPACK_IMPORTED_MODULE_3__/* .refusal */ .x5)('is damaged or of a kind that is not supported', 'use an ed25519, ecdsa or rsa key (not DSA, not one that lives on a security key): ssh-keygen -t ed25519.');
    }
    const blob = key.getPublicSSH();
    return { key, fingerprint: (0,_host_key_js__WEBPACK_IMPORTED_MODULE_2__/* .fingerprint */ .Rj)(blob), publicLine: (0,_host_key_js__WEBPACK_IMPORTED_MODULE_2__/* .publicKeyText */ .gt)(blob) };
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


/***/ })

};
