export const id = 909;
export const ids = [909];
export const modules = {

/***/ 909:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inNumbers: () => (/* binding */ inNumbers),
/* harmony export */   tellDiagnosis: () => (/* binding */ tellDiagnosis),
/* harmony export */   tellPreflight: () => (/* binding */ tellPreflight)
/* harmony export */ });
/* harmony import */ var _github_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5566);
/* harmony import */ var _preflight_finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8282);
/* harmony import */ var _words_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6698);



const ICON = { good: '✅', warning: '⚠️', bad: '❌' };
const ORDER = ['bad', 'warning', 'good'];
const numberOf = (findings, level) => findings.filter((finding) => finding.level === level).length;
/** `2 bad, 1 warning, 12 good`. */
const inNumbers = (findings) => ORDER.filter((level) => numberOf(findings, level) > 0)
    .map((level) => `${numberOf(findings, level)} ${level === 'warning' && numberOf(findings, level) > 1 ? 'warnings' : level}`)
    .join(', ');
function tellPreflight(job, label, findings, sudoers) {
    const state = (0,_preflight_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictOf */ .Vj)(findings);
    job.output('state', state);
    for (const level of ORDER)
        job.output(level === 'warning' ? 'warnings' : level, numberOf(findings, level));
    job.output('sudoers', sudoers);
    tellLines(job, findings);
    if (state === 'good')
        job.summary.verdict(`\`${label}\` is ready for a deploy.`);
    else if (state === 'warning')
        job.summary.verdict(`\`${label}\` is ready for a deploy; ${inNumbers(findings)}.`, 'warning');
    job.summary.add(tableOf(findings));
    if (sudoers !== '') {
        job.summary.add((0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)('The sudoers file with all that is needed, and nothing else', (0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)(sudoers)));
    }
    const [first] = findings.filter(({ level }) => level === 'warning');
    if (state !== 'bad')
        job.summary.next(first === undefined ? 'Deploy.' : `Deploy, or mend first: ${(0,_words_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(first.remedy)}`);
}
/** What a failing deploy says about its host, below its own words. */
function tellDiagnosis(job, findings, heading = 'Seen on the host right after') {
    if (findings.length === 0)
        return;
    job.info(`${heading}:`);
    tellLines(job, findings);
    job.summary.add(`**${(0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeText */ .X1)(heading)}**\n\n${tableOf(findings)}`);
}
function tellLines(job, findings) {
    const width = Math.max(...findings.map(({ subject }) => subject.length));
    for (const { level, subject, words, remedy } of findings) {
        job.info(`${level.padEnd(7)} ${subject.padEnd(width)} ${(0,_words_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(words)}`);
        if (remedy !== '')
            job.info(`${''.padEnd(8 + width)} → ${(0,_words_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(remedy)}`);
    }
}
/** The worst first. */
function tableOf(findings) {
    const sorted = ORDER.flatMap((level) => findings.filter((finding) => finding.level === level));
    return (0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['', 'looked at', 'found', 'what to do'], sorted.map(({ level, subject, words, remedy }) => [
        `${ICON[level]} ${level}`,
        (0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(subject),
        (0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)((0,_words_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(words)),
        (0,_github_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)((0,_words_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(remedy)),
    ]));
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
