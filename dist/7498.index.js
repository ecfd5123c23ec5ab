export const id = 7498;
export const ids = [7498];
export const modules = {

/***/ 5754:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ readBlock)
});

// EXTERNAL MODULE: ./src/guard/source/text/tracked.ts
var tracked = __webpack_require__(3081);
// EXTERNAL MODULE: ./src/guard/source/text/weaver.ts
var text_weaver = __webpack_require__(7859);
// EXTERNAL MODULE: ./src/guard/source/text/lines.ts
var text_lines = __webpack_require__(9168);
;// CONCATENATED MODULE: ./src/guard/source/document/console.ts


/** `$ `, `user@host:~$ `, `[root@host ~]# `, `(venv) $ `, `% `. */
const PROMPT = /^\s{0,8}(?:\([\w.-]{1,40}\) ?)?(?:(?:\[?[\w.-]{1,60}@[\w.-]{1,60}[^\n$#%]{0,100}\]?)?[$%❯➜]|\[?[\w.-]{1,60}@[\w.-]{1,60}[^\n$#%]{0,100}\]?#|root#|bash[-\d.]{0,8}[$#])[ \t]+/;
const ROOT_PROMPT = /^\s{0,8}#[ \t]+/;
const CONTINUATION = /^\s{0,8}>[ \t]?/;
/** Whether a block shows a session: commands behind prompts, with their output between them. */
function hasPrompts(text, console) {
    return text
        .slice(0, 20_000)
        .split('\n')
        .some((line) => PROMPT.test(line) || (console && ROOT_PROMPT.test(line)));
}
/** The commands of a session: prompts taken off, output dropped. */
function withoutPrompts(block, console) {
    const weaver = new text_weaver/* Weaver */.b(block);
    const { text } = block;
    const lines = (0,text_lines/* linesOf */.D)(text);
    // Among `$` prompts a line with `#` is a comment; where there are none it is what root types.
    const byRoot = console && !lines.some(({ start, end }) => PROMPT.test(text.slice(start, Math.min(end, start + 300))));
    const prompt = byRoot ? ROOT_PROMPT : PROMPT;
    let open = 'no';
    for (const { start, end, next } of lines) {
        const line = text.slice(start, Math.min(end, start + 300));
        const prompted = prompt.exec(line)?.[0].length;
        const continued = CONTINUATION.exec(line)?.[0].length;
        const comment = !byRoot && open !== 'document' && /^\s*#/.test(line);
        if (prompted === undefined && !comment) {
            if (open === 'no' || (open === 'shown' && continued === undefined)) {
                open = 'no';
                continue;
            }
            weaver.keep(start + (continued ?? 0), next);
            if (open === 'document') {
                if (/^[A-Za-z_]{2,20}$/.test(line.slice(continued ?? 0).trim()))
                    open = 'no';
                continue;
            }
        }
        else {
            weaver.keep(start + (prompted ?? 0), next);
            if (prompted === undefined)
                continue;
        }
        if (opensDocument(text, start, end))
            open = 'document';
        else
            open = text[end - 1] === '\\' ? 'certain' : 'shown';
    }
    return weaver.done();
}
/** The lines behind a here-document are its text, with `> ` before them or not. */
const opensDocument = (text, start, end) => /<<-?\s*['"\\]?\w/.test(text.slice(start, Math.min(end, start + 2000)));

;// CONCATENATED MODULE: ./src/guard/source/document/looks-like-commands.ts
/** Programs that open a line of commands in a block that names no language. */
const PROGRAMS = new Set(`apt apt-get ansible ansible-playbook at awk bash brew bundle cargo cat cd chmod chown chroot cp crontab curl cut dd
deno df dig dnf docker docker-compose doas dpkg du echo env eval exec export find flock fuser gem git go grep gunzip gzip halt
head helm init install ionice ip iptables jq kill killall kubectl ln ls lsof make mkdir mkfs mongosh mount mv mysql mysqldump
nc netstat nft nginx nice node nohup npm npx openssl passwd perl pg_dump pgrep php pip pip3 pkill pm2 pnpm podman poweroff ps psql
python python3 reboot redis-cli rm rmdir rsync ruby runuser scp sed service setsid sftp sh shred shutdown source ss ssh ssh-keyscan
stat stdbuf su sudo supervisorctl swapoff sysctl systemctl systemd-run tail tar tee telinit terraform timeout touch truncate ufw umount
unzip useradd usermod wget wipefs xargs yarn yum zip dropdb createdb sqlite3 watch while for if firewall-cmd journalctl printenv pacman apk zsh
busybox skill mkfs.ext4 mkfs.xfs vi vim nano base64 dropuser logrotate certbot bun corepack nvm asdf uv poetry rake rails bundle composer artisan`
    .split(/\s+/)
    .filter(Boolean));
/** Whether a block without a language is plainly commands: each line begins with a program, or continues such a line. */
function looksLikeCommands(text) {
    let seen = 0;
    let continued = false;
    for (const line of text.slice(0, 20_000).split('\n')) {
        const told = line.trim();
        if (told !== '' && !told.startsWith('#') && !continued) {
            if (!opensCommand(told))
                return false;
            seen += 1;
            if (/<<-?\s*['"\\]?\w/.test(told))
                return true;
        }
        continued = told.endsWith('\\') || told.endsWith('|') || told.endsWith('&&');
    }
    return seen > 0;
}
function opensCommand(line) {
    // A sentence: it ends in a full stop, or is written in another script throughout.
    if (/[a-z]{2}\.$|[。：:]$/.test(line) && !/["'|&;]/.test(line))
        return false;
    const words = line.split(/\s+/);
    const first = words.find((word) => !/^[A-Za-z_]\w*=/.test(word)) ?? '';
    if (first === '')
        return /^[A-Za-z_]\w*=\S/.test(line);
    if (/^(?:\.{0,2}|~|\$\w+)\/[\w./-]+$/.test(first))
        return true;
    if (/^(?:then|else|fi|do|done|esac|\}|\{)$/.test(first))
        return true;
    if (!PROGRAMS.has(first))
        return false;
    // `kill the process`, `find out why`: an article or so behind a verb is English.
    return (!/^(?:the|a|an|this|that|out|your|all|any|it|to|is|are|of|and|or|for|with|from)$/i.test(words[1] ?? '') ||
        line.length < 8);
}

// EXTERNAL MODULE: ./src/guard/source/document/permission.ts
var permission = __webpack_require__(798);
// EXTERNAL MODULE: ./src/guard/source/document/stance.ts
var document_stance = __webpack_require__(9345);
;// CONCATENATED MODULE: ./src/guard/source/document/block.ts






const SHELLS = /^(?:sh|bash|shell|zsh|ksh|fish|dash|shellscript|shell-script|bsh|posix|command|commands|cmdline|cli)$/;
const CONSOLES = /^(?:console|shell-?session|terminal|sh-session|bash-session|term|prompt|ssh)$/;
/** Whoever says that it is text shows no command, unless a prompt stands before it. */
const PLAIN = /^(?:te?xt|plain|plaintext)$/;
const LANGUAGES = {
    yaml: 'yaml',
    yml: 'yaml',
    dockerfile: 'dockerfile',
    docker: 'dockerfile',
    containerfile: 'dockerfile',
    makefile: 'makefile',
    make: 'makefile',
    js: 'javascript',
    javascript: 'javascript',
    mjs: 'javascript',
    cjs: 'javascript',
    jsx: 'javascript',
    ts: 'javascript',
    typescript: 'javascript',
    tsx: 'javascript',
    node: 'javascript',
    py: 'python',
    python: 'python',
    python3: 'python',
    rb: 'ruby',
    ruby: 'ruby',
    json: 'json',
    jsonc: 'json',
    json5: 'json',
    ini: 'ini',
    conf: 'ini',
    systemd: 'systemd',
    service: 'systemd',
    unit: 'systemd',
    crontab: 'crontab',
    cron: 'crontab',
    hcl: 'terraform',
    terraform: 'terraform',
    tf: 'terraform',
    groovy: 'jenkinsfile',
    jenkinsfile: 'jenkinsfile',
    just: 'justfile',
    justfile: 'justfile',
    procfile: 'procfile',
};
/** A block of code in a document: what is told by its language, or by itself where none is named. */
function readBlock(into, block, language, role) {
    const name = language
        .toLowerCase()
        .replace(/^\{?\.?/, '')
        .replace(/\}$/, '');
    const kind = LANGUAGES[name];
    if (kind !== undefined)
        into.part(kind, block, { role });
    else if (SHELLS.test(name))
        readCommands(into, block, role, false);
    else if (CONSOLES.test(name))
        readCommands(into, block, role, true);
    else if (name === '' || PLAIN.test(name)) {
        const shows = hasPrompts(block.text, false) || (name === '' && looksLikeCommands(block.text));
        if (shows)
            readCommands(into, block, role, false);
        else
            readLinesOfPermission(into, block, role);
    }
}
/** Commands, with what a comment in them forbids told apart, and lines that are no shell given to their readers. */
function readCommands(into, block, role, console) {
    const script = withoutBlanks(hasPrompts(block.text, console) ? withoutPrompts(block, console) : block);
    const allowed = new text_weaver/* Weaver */.b(script);
    const forbidden = new text_weaver/* Weaver */.b(script);
    const crontab = new text_weaver/* Weaver */.b(script);
    let marked = false;
    let commands = false;
    let quiet = false;
    let start = 0;
    while (start < script.text.length) {
        const feed = script.text.indexOf('\n', start);
        const end = feed === -1 ? script.text.length : feed;
        const next = feed === -1 ? end : feed + 1;
        const line = script.text.slice(start, Math.min(end, start + 2000));
        const comment = /^\s*#(?!!)(.*)/.exec(line)?.[1];
        if (comment !== undefined && !quiet) {
            const stance = (0,document_stance/* stanceOf */.s)(comment);
            if (stance !== undefined) {
                marked = stance === 'forbids';
                commands = false;
            }
        }
        else if (line.trim() === '') {
            if (commands)
                marked = false;
        }
        else if (comment === undefined)
            commands = true;
        const beside = comment === undefined ? (/\s#\s?(.*)$/.exec(line)?.[1] ?? '') : '';
        const stands = marked || (beside !== '' && (0,document_stance/* stanceOf */.s)(beside) === 'forbids');
        const own = stands ? 'forbids' : role;
        const bare = line.replace(/\s+#.*$/, '');
        if (comment === undefined && (0,permission/* readPermission */.c)(into, (0,tracked/* cut */.Jj)(script, start, start + bare.length), { role: own })) {
            // Not shell: its parentheses would be an error to one.
        }
        else if (isCronLine(line))
            crontab.keep(start, next);
        else
            (stands ? forbidden : allowed).keep(start, next);
        quiet = /<<-?\s*['"\\]?\w/.test(line) || (quiet && !/^\w+$/.test(line.trim()));
        start = next;
    }
    into.shell(allowed.done(), { role });
    if (crontab.length > 0)
        into.part('crontab', crontab.done(), { role });
    if (forbidden.length > 0)
        into.shell(forbidden.done(), { role: 'forbids' });
}
/** `<your file>` is a blank to fill in, and no redirection: an unknown variable of the same length. */
const withoutBlanks = ({ text, origin }) => ({
    origin,
    text: text.replace(/<[\p{L}\p{N}_][^<>\n|&;()"'$`]{0,60}(?<! )>/gu, (blank) => {
        const name = blank.slice(1, -1).replace(/^\d|\W/g, '_');
        return `$${name}_`;
    }),
});
const isCronLine = (line) => /^\s*(?:(?:\*|\d{1,2})(?:[-,/\d*]{0,40})\s+){2}(?:[-*,/\dA-Za-z?LW#]{1,40}\s+){3}[\w./~$"'([@-]/.test(line) ||
    /^\s*@(?:reboot|yearly|annually|monthly|weekly|daily|midnight|hourly)\s+\S/.test(line);
function readLinesOfPermission(into, block, role) {
    if (!/^[ \t]*[A-Za-z_]{2,40}\(.*\)[ \t]*(?:#.*)?$/m.test(block.text))
        return;
    let start = 0;
    for (const line of block.text.split('\n')) {
        const bare = line.replace(/\s+#.*$/, '');
        if (line.length < 2000)
            (0,permission/* readPermission */.c)(into, (0,tracked/* cut */.Jj)(block, start, start + bare.length), { role });
        start += line.length + 1;
    }
}


/***/ }),

/***/ 798:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ readPermission)
/* harmony export */ });
/* harmony import */ var _text_tracked_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3081);
/* harmony import */ var _text_weaver_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7859);


const PERMISSION = /^\s*([A-Za-z_]{2,40})\(([^\n]*)\)\s*$/;
const SHELLS = /^(?:Bash|Shell|Terminal|run_shell_command|execute_command|Command|Exec)$/;
const WRITES = /^(?:Edit|Write|MultiEdit|NotebookEdit|Create|Delete|Update|write_file|replace|edit_file|delete_file)$/;
const READS = /^(?:Read|Cat|View|read_file|read_many_files)$/;
/** What a coding assistant is allowed, as `Bash(command *)` or `Edit(path)`. Returns whether it was such a text. */
function readPermission(into, source, place = {}) {
    const match = PERMISSION.exec(source.text);
    const tool = match?.[1] ?? '';
    const inner = match?.[2] ?? '';
    const start = source.text.indexOf('(') + 1;
    const end = start + inner.length;
    if (!match || inner.trim() === '')
        return false;
    if (SHELLS.test(tool)) {
        // `Bash(git push:*)`: the command with whatever arguments.
        const colon = inner.endsWith(':*') ? end - 2 : -1;
        const weaver = new _text_weaver_js__WEBPACK_IMPORTED_MODULE_1__/* .Weaver */ .b(source).keep(start, colon === -1 ? end : colon);
        if (colon !== -1)
            weaver.put(' ', colon).keep(colon + 1, end);
        into.shell(weaver.done(), place);
        return true;
    }
    if (!WRITES.test(tool) && !READS.test(tool))
        return false;
    const path = (0,_text_tracked_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(source, start, end).text.trim().replace(/^\/\//, '/').replace(/^\.\//, '');
    into.access(WRITES.test(tool) ? 'write' : 'read', path, (0,_text_tracked_js__WEBPACK_IMPORTED_MODULE_0__/* .spanOf */ .ee)(source, start, end), place);
    return true;
}


/***/ }),

/***/ 9345:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ stanceOf),
/* harmony export */   t: () => (/* binding */ stanceOfLeadIn)
/* harmony export */ });
const VERBS = '(?:ever\\s+|be\\s+)?(?:run|use|used|do|done|execute|executed|try|type|call|copy|kill|edit|delete|remove|touch|restart|paste|write|invoke|issue|stop|deploy|edited|deleted|this|these|any)\\b';
const FORBIDS = new RegExp([
    '[❌🚫⛔✗✘☠🙅]',
    `\\b(?:do|must|should|shall|may|can)\\s*(?:not|n['’]t)\\s+${VERBS}`,
    "\\b(?:do\\s*not|don['’]?t|must\\s+not|should\\s+not)s?\\s*(?:[:：.!]|$)",
    '\\bwhat\\s+not\\s+to\\b|\\bhow\\s+not\\s+to\\b|\\bnot\\s+like\\s+(?:this|that)\\b|\\bno[-\\s]gos?\\b|\\bnot\\s+ok(?:ay)?\\b',
    '\\b(?:dangerous|destructive|unsafe|refused|rejected|blocked|denied|incorrect)\\s+(?:commands?|examples?|ways?|practices?|patterns?)\\b',
    `\\bnever\\s*(?:[:：]|$|${VERBS})|\\bnever\\s+(?:to\\s+)(?:do|run|use)`,
    "\\bdon['’]?ts\\b|\\bdon['’]t\\s*[:：]",
    '\\b(?:forbidden|prohibited|disallowed|banned|not\\s+(?:allowed|permitted|recommended))\\b',
    '\\bavoid\\b|\\banti-?patterns?\\b',
    '\\b(?:bad|wrong)(?=\\s*(?:[:：)]|examples?\\b|practice|way|$))',
    '禁止|禁じ|厳禁|禁忌|非推奨|悪い例|ダメ|だめ',
    'て(?:は|も)?(?:いけ|なら|ダメ|だめ)|てはな(?:らない|りません)',
    '絶対に[^。\\n]{0,60}(?:ない|ません|いけ|禁|NG|やめ|避)',
    '(?:実行|使用|操作|編集|削除)しない|やらない(?:こと|で)|避ける(?:べき|こと|\\s*$)|避けて(?:ください|下さい)',
    '(?:使わ|行わ|実行し|使用し|し)ないで(?:ください|下さい)?|(?:使わ|行わ|し)ない(?:こと|\\s*$)|危険な(?:コマンド|操作|例)|(?:誤った|間違った|よくない|良くない)(?:例|方法|手順|やり方)|不可(?:\\s*$|[:：])|NG例|ダメな例',
].join('|'), 'giu');
const RECOMMENDS = new RegExp([
    '[✅⭕👍✔☑]',
    '\\binstead\\b(?!\\s+of\\b)|(?<!not\\s)\\brecommended\\b|\\bsafe(?:r|ly)?\\b|\\bcorrect\\b',
    '\\bgood(?=\\s*(?:[:：)]|examples?\\b|practice|way|$))|\\bdo(?=\\s*[:：])',
    '(?<!非)推奨|代わりに|代替|安全な|正しい|良い例|または',
].join('|'), 'giu');
/** Two letters that mean this only as capitals that stand alone. */
const NG = /(?<![A-Za-z])NG(?![A-Za-z])/g;
const OK = /(?<![A-Za-z])OK(?![A-Za-z])/g;
/** The stance of a text; of two, the one that is said last. */
function stanceOf(text) {
    const told = text.slice(-2000);
    const forbids = Math.max(lastOf(FORBIDS, told), lastOf(NG, told));
    const recommends = Math.max(lastOf(RECOMMENDS, told), lastOf(OK, told));
    if (forbids === -1 && recommends === -1)
        return undefined;
    return forbids > recommends ? 'forbids' : 'recommends';
}
/** The stance of the paragraph before a block: where it ends in a colon, its last sentence says what the block is. */
function stanceOfLeadIn(paragraph) {
    const text = paragraph.trim().replace(/\*+/g, '');
    if (!/[:：]$/.test(text))
        return stanceOf(text);
    const sentence = text
        .slice(-500)
        .split(/[.。!?！？](?=\s|$|[^\x00-\x7f])/)
        .at(-1) ?? text;
    return stanceOf(sentence);
}
function lastOf(pattern, text) {
    let last = -1;
    for (const match of text.matchAll(pattern))
        last = match.index + match[0].length;
    return last;
}


/***/ }),

/***/ 7498:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   read: () => (/* binding */ read)
/* harmony export */ });
/* harmony import */ var _document_block_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5754);
/* harmony import */ var _document_stance_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9345);
/* harmony import */ var _text_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9168);
/* harmony import */ var _text_weaver_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7859);




const DIRECTIVE = /^(\s*)\.\.\s+(?:code-block|code|sourcecode|prompt)::[ \t]*([\w-]*)/;
/** Blocks of code in reStructuredText, each with what the section and the paragraph before it say. */
const read = (into) => {
    const { text, source } = into;
    const lines = (0,_text_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .linesOf */ .D)(text);
    const written = (line) => line ? text.slice(line.start, Math.min(line.end, line.start + 2000)) : '';
    let section;
    let said;
    let index = 0;
    while (index < lines.length) {
        const line = written(lines[index]);
        const directive = DIRECTIVE.exec(line);
        const literal = !directive && /::\s*$/.test(line) && !/^\s*\.\.\s/.test(line);
        if (/^\s*\.\.\s+surefoot-allow/.test(line))
            into.comment(lines[index].start, lines[index].end);
        if (/^([=\-~^"'#*+`.:_])\1{2,}\s*$/.test(line) && written(lines[index - 1]).trim() !== '') {
            section = (0,_document_stance_js__WEBPACK_IMPORTED_MODULE_1__/* .stanceOf */ .s)(written(lines[index - 1]));
            said = undefined;
        }
        if (!directive && !literal) {
            if (line.trim() !== '')
                said = (0,_document_stance_js__WEBPACK_IMPORTED_MODULE_1__/* .stanceOfLeadIn */ .t)(line) ?? (written(lines[index - 1]).trim() === '' ? undefined : said);
            index += 1;
            continue;
        }
        const margin = directive ? (directive[1] ?? '').length : line.length - line.trimStart().length;
        if (literal)
            said = (0,_document_stance_js__WEBPACK_IMPORTED_MODULE_1__/* .stanceOfLeadIn */ .t)(line.replace(/::\s*$/, ':')) ?? said;
        index += 1;
        while (index < lines.length && /^\s+:[\w-]+:/.test(written(lines[index])))
            index += 1;
        const weaver = new _text_weaver_js__WEBPACK_IMPORTED_MODULE_3__/* .Weaver */ .b(source);
        let indent = -1;
        while (index < lines.length) {
            const inner = lines[index];
            const told = written(inner);
            const depth = told.length - told.trimStart().length;
            if (told.trim() !== '' && depth <= margin)
                break;
            if (told.trim() !== '' && indent === -1)
                indent = depth;
            if (indent !== -1)
                weaver.keep(inner.start + Math.min(depth, indent), inner.next);
            index += 1;
        }
        const role = (said ?? section) === 'forbids' ? 'forbids' : 'recommends';
        if (weaver.length > 0)
            (0,_document_block_js__WEBPACK_IMPORTED_MODULE_0__/* .readBlock */ .G)(into, weaver.done(), directive?.[2] ?? '', role);
        said = undefined;
    }
};


/***/ })

};
