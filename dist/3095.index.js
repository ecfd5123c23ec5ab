export const id = 3095;
export const ids = [3095];
export const modules = {

/***/ 3095:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   read: () => (/* binding */ read)
/* harmony export */ });
/* harmony import */ var _shebang_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6423);
/* harmony import */ var _yaml_commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8505);
/* harmony import */ var _yaml_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7406);
/* harmony import */ var _yaml_walk_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4874);




/** Containers, probes and hooks of Kubernetes, scripts of Tekton and Argo, and shell files within a ConfigMap. */
const read = (into) => {
    for (const document of (0,_yaml_document_js__WEBPACK_IMPORTED_MODULE_1__/* .yamlDocuments */ .O)(into))
        (0,_yaml_walk_js__WEBPACK_IMPORTED_MODULE_2__/* .walkMappings */ .j)(document, new Map(), (entries, outer, node) => {
            const get = (key) => document.get(node, key);
            const variables = new Map([...outer, ...(0,_yaml_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .constantsOf */ .Lg)(document, get('env'))]);
            const directory = document.text(get('workingDir'));
            const place = { variables, ...(directory === undefined ? {} : { directory }) };
            const command = document.items(get('command'));
            const args = document.items(get('args'));
            const source = get('source') ?? get('script');
            if (document.tracked(source))
                readScript(into, document, source, command[0], place);
            else if (command.length > 0)
                into.run((0,_yaml_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(document, [...command, ...args]), place);
            else if (args.length > 0)
                into.run((0,_yaml_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(document, args), place);
            for (const { key, value } of entries) {
                const text = /\.(?:sh|bash)$/.test(key) ? document.tracked(value) : undefined;
                if (text)
                    into.shell(text, {}, 'sh');
            }
            return variables;
        });
};
function readScript(into, document, node, interpreter, place) {
    const text = document.tracked(node);
    if (!text)
        return;
    const program = (0,_shebang_js__WEBPACK_IMPORTED_MODULE_3__/* .shebangProgram */ .h)(text.text) ?? document.text(interpreter)?.split('/').at(-1) ?? 'sh';
    into.program(text, program, place);
}


/***/ })

};
