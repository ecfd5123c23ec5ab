export const id = 4116;
export const ids = [4116];
export const modules = {

/***/ 4116:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   read: () => (/* binding */ read)
/* harmony export */ });
/* harmony import */ var _test_data_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7796);

/** How files say what they are when their name does not; a key counts at the top of the file only. */
const SHAPES = [
    ['cloud-init', (text) => /^(?:#cloud-config|runcmd:|bootcmd:)/m.test(text)],
    ['workflow', (text) => /^["']?jobs["']?:/m.test(text) && /^["']?(?:on|true)["']?:/m.test(text)],
    ['workflow', (text) => /^runs:/m.test(text) && /^ +using:/m.test(text)],
    ['kubernetes', (text) => /^apiVersion:/m.test(text) && /^kind:/m.test(text)],
    [
        'ansible',
        (text) => /^- .*(?:\n(?: .*)?)*?\n? {0,2}-? *hosts:/m.test(text.slice(0, 5000)) || ANSIBLE_TASK.test(text),
    ],
    ['taskfile', (text) => /^tasks:/m.test(text) && /^version:/m.test(text)],
    ['pre-commit', (text) => /^repos:/m.test(text) && /^ *-? *hooks:/m.test(text)],
    ['compose', (text) => /^services:/m.test(text) && /^[ \t]+(?:image|build|command|entrypoint):/m.test(text)],
    [
        'workflow',
        (text) => /^ *- (?:\w+:.*\n +)*?(?:uses|run): /m.test(text) && !/^(?:pipelines|stages|pool):/m.test(text),
    ],
    ['pipeline', (text) => COMMAND_KEY.test(text)],
];
const ANSIBLE_TASK = /^ *-? *(?:ansible\.(?:builtin|legacy)\.\w+|become|gather_facts|when|notify|delegate_to|register|shell|raw):/m;
const COMMAND_KEY = /^[ \t]*-?[ \t]*["']?(?:script|before_script|after_script|commands?|cmds?|run|bash|steps|before_install|install|entrypoint|args|inlineScript|buildCommand|startCommand|exec|post-deploy|apps)["']?[ \t]*:/m;
/** A description of an interface holds examples. */
const DESCRIPTION = /^(?:#.*\n|---\n|\s*\n)*["']?(?:openapi|swagger|asyncapi)["']?[ \t]*:/;
/** A YAML file of no known name: what its keys say decides who reads it; most hold nothing that runs. */
const read = (into, { path }) => {
    const kind = SHAPES.find(([, fits]) => fits(into.text))?.[0];
    // What a key alone tells is little.
    if (kind === 'pipeline' && ((0,_test_data_js__WEBPACK_IMPORTED_MODULE_0__/* .isTestData */ .r)(path) || DESCRIPTION.test(into.text)))
        return;
    if (kind !== undefined)
        into.part(kind, into.source);
};


/***/ }),

/***/ 7796:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ isTestData)
/* harmony export */ });
const TEST_DATA = /(?:^|\/)(?:__tests__|fixtures?|__fixtures__|test-?data|__mocks__|mocks)\//i;
/** Whether a data file that nothing but its keys says anything of lies among the data of tests: what it holds runs nowhere. */
const isTestData = (path) => TEST_DATA.test(path);


/***/ })

};
