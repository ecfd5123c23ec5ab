export const id = 5479;
export const ids = [5479];
export const modules = {

/***/ 5479:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   read: () => (/* binding */ read)
/* harmony export */ });
/* harmony import */ var _text_weaver_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7859);
/* harmony import */ var _yaml_commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8505);
/* harmony import */ var _yaml_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7406);
/* harmony import */ var _yaml_walk_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4874);




/** Services of Docker Compose: `command`, `entrypoint`, `healthcheck.test` and hooks, in extensions and fragments too. */
const read = (into) => {
    for (const document of (0,_yaml_document_js__WEBPACK_IMPORTED_MODULE_1__/* .yamlDocuments */ .O)(into)) {
        const seen = new Set();
        const fresh = (node) => {
            const target = document.target(node);
            if (!target || seen.has(target))
                return undefined;
            seen.add(target);
            return target;
        };
        (0,_yaml_walk_js__WEBPACK_IMPORTED_MODULE_2__/* .walkMappings */ .j)(document, undefined, (entries, _, node) => {
            const has = (key) => entries.some((entry) => entry.key === key);
            if (has('command') || has('entrypoint') || has('healthcheck'))
                readService(into, document, node, fresh);
            return undefined;
        });
    }
};
function readService(into, document, service, fresh) {
    (0,_yaml_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .giveSettings */ .Bm)(into, document, document.get(service, 'environment'));
    const directory = document.text(document.get(service, 'working_dir'));
    const place = {
        variables: (0,_yaml_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .constantsOf */ .Lg)(document, document.get(service, 'environment')),
        ...(directory === undefined ? {} : { directory }),
    };
    const entrypoint = fresh(document.get(service, 'entrypoint'));
    const command = fresh(document.get(service, 'command'));
    if (entrypoint && command && document.isSequence(entrypoint) && document.isSequence(command))
        into.run((0,_yaml_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(document, [...document.items(entrypoint), ...document.items(command)], interpolated), place);
    else
        for (const node of [entrypoint, command])
            giveCommand(into, document, node, place);
    const test = fresh(document.get(document.get(service, 'healthcheck'), 'test'));
    const [first, ...rest] = document.items(test);
    const how = document.text(first);
    if (how === 'CMD-SHELL')
        for (const node of rest.slice(0, 1))
            giveCommand(into, document, node, place);
    else if (how === 'CMD')
        into.run((0,_yaml_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(document, rest, interpolated), place);
    else
        giveCommand(into, document, test, place);
}
function giveCommand(into, document, node, place) {
    const text = document.tracked(node);
    if (text)
        into.shell(interpolated(text), place, 'sh');
    else if (node)
        into.run((0,_yaml_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(document, document.items(node), interpolated), place);
}
/** `$$` is a dollar that Compose leaves to the shell. */
function interpolated(source) {
    if (!source.text.includes('$$'))
        return source;
    const weaver = new _text_weaver_js__WEBPACK_IMPORTED_MODULE_3__/* .Weaver */ .b(source);
    let start = 0;
    for (let at = source.text.indexOf('$$'); at !== -1; at = source.text.indexOf('$$', start)) {
        weaver.keep(start, at + 1);
        start = at + 2;
    }
    return weaver.keep(start, source.text.length).done();
}


/***/ })

};
