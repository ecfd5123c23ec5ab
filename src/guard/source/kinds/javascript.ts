import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/javascript';
import { Directories } from '../code/directories.ts';
import { giveFed } from '../code/fed.ts';
import { Helpers } from '../code/helpers.ts';
import { tellStrangeComments } from '../code/javascript-comments.ts';
import {
  givenInJavaScript,
  isFunction,
  itemsInJavaScript,
  javaScriptFunctions,
  javaScriptLoop,
  javaScriptParameters,
} from '../code/javascript-helpers.ts';
import { type Binding, javaScriptBindings } from '../code/javascript-imports.ts';
import { javaScriptMethods } from '../code/javascript-methods.ts';
import { startedByJavaScript } from '../code/javascript-started.ts';
import { argumentsOf, expressionsIn, JavaScriptValues } from '../code/javascript-values.ts';
import { Loops } from '../code/loops.ts';
import { Methods } from '../code/methods.ts';
import { Nodes } from '../code/nodes.ts';
import { parseWithin } from '../code/parse-within.ts';
import { takeTurn, turnOf } from '../code/turns.ts';
import { giveJoined, giveText, giveWords, unknownAt, type Value, wordOfValue } from '../code/value.ts';
import { MARK } from '../directives.ts';
import type { Gathering } from '../gathering.ts';
import type { Setting } from '../piece.ts';
import type { Reader } from '../reader.ts';
import { spanOf } from '../text/tracked.ts';

/** Without one of these a file starts no process. Regular expressions have an `.exec(` too: that tells nothing. */
const STARTS =
  /(?<!\.)exec|\.exec(?!\s*\()|spawn|\bfork\b|\$(?:\.sync)?`|\$\(|Bun\.|Deno\.|process\.kill|["'](?:node:)?process["']|child_?process|\b(?:cp|proc)\s*\??\.\s*exec|(?<![.\w$])shell\s*\??\.|shelljs|["'](?:zx(?:\/core)?|bun|node-pty)["']|node-ssh|simple-ssh|ssh2|ssh-exec|rimraf|post-deploy|surefoot-allow/i;
/** Without both of these it changes no file. */
const FILES = /\b(?:fs|fsp|fse|fsPromises|fsExtra|memfs)\b/;
const CHANGES =
  /\b(?:rm|unlink|rmdir|writeFile|appendFile|truncate|createWriteStream|remove|emptyDir|output(?:File|Json)|writeJ(?:son|SON)|rename|copyFile|cp|copy|move|chmod)(?:Sync)?\b/;

const SHELL_CALLS = /^(?:exec|execSync|execAsync|execPromise|execaCommand|execaCommandSync)$/;
const VECTOR_CALLS = /^(?:spawn|spawnSync|execFile|execFileSync|execFileAsync|fork|execa|execaSync|execaNode)$/;
const PROCESS_MODULES =
  /^(?:child_process|cross-spawn|execa|zx|zx\/core|bun|shelljs|promisify-child-process|child-process-promise|node-pty|tinyexec|nano-spawn)$/;
/** `require('child_process').exec`, `(await import('node:fs')).rmSync`. */
const INLINE = /^\(*(?:await)?(?:require|import)\(["'`](?:node:)?([^"'`]{1,200})["'`]\)\)*\.(.+)$/;
const PROCESS_KILL = /^(?:global(?:This)?\.)?process\.kill$/;
const SSH_MODULES = /^(?:node-ssh|ssh2|ssh2-promise|simple-ssh|ssh-exec)$/;
const FS_MODULES = /^(?:fs|fs\/promises|fs-extra|graceful-fs|memfs)$/;
const FS_NAMES = /^(?:fs|fsp|fse|fsPromises|fsExtra|promises)$/;
const WRITES =
  /^(?:rm|rmSync|unlink|unlinkSync|rmdir|rmdirSync|writeFile|writeFileSync|appendFile|appendFileSync|truncate|truncateSync|createWriteStream|remove|removeSync|emptyDir|emptyDirSync|outputFile|outputFileSync|writeJson|writeJsonSync|writeJSON|writeJSONSync|outputJson|outputJsonSync)$/;
const MOVES = /^(?:rename|renameSync|copyFile|copyFileSync|cp|cpSync|copy|copySync|move|moveSync)$/;

/** Calls that start processes, here or on a server, and those that write or delete a file whose path the source says. */
export const read: Reader = (into, { path }) => {
  if (!STARTS.test(into.text) && !(FILES.test(into.text) && CHANGES.test(into.text))) return;
  const dialect = /\.[cm]?ts$/.test(path) ? 'ts' : 'ts jsx';
  const tree = parseWithin(into, parser.configure({ dialect }));
  if (!tree) return;
  tellStrangeComments(into, tree);
  new Calls(into, tree, /ecosystem\.config\.[cm]?js$/.test(path)).read();
};

const INPUT = /^[\w$]{1,100}\.stdin\.(?:write|end)$/;
/** Statements, and what of them runs whenever they do. */
const STATEMENTS = {
  lists: /^(?:Script|Block)$/,
  plain:
    /^(?:Expression|Return|ExportDeclaration)Statement$|^(?:Call|Await|Member|Parenthesized|Unary|Assignment)Expression$|^VariableDeclaration$/,
};
/** Nodes that give something a name. */
const NAMING = [
  'ImportDeclaration',
  'VariableDeclaration',
  'VariableDefinition',
  'AssignmentExpression',
  'FunctionDeclaration',
  'FunctionExpression',
  'MethodDeclaration',
  'PropertyDeclaration',
  'Property',
];

class Calls {
  readonly #into: Gathering;
  readonly #tree: ReturnType<typeof parser.parse>;
  readonly #values: JavaScriptValues;
  readonly #bound: ReadonlyMap<string, Binding>;
  readonly #own: ReadonlySet<string>;
  readonly #ecosystem: boolean;
  readonly #helpers: Helpers;
  readonly #loops: Loops;
  readonly #directories = new Directories();
  /** The call that is read. */
  #at: SyntaxNode;
  readonly #methods: Methods;
  readonly #started: (pid: SyntaxNode) => boolean;

  constructor(into: Gathering, tree: ReturnType<typeof parser.parse>, ecosystem: boolean) {
    this.#into = into;
    this.#tree = tree;
    this.#at = tree.topNode;
    const nodes = new Nodes(tree, NAMING);
    this.#values = new JavaScriptValues(into, nodes);
    const { bound, own } = javaScriptBindings(into.text, nodes);
    this.#bound = bound;
    this.#own = own;
    this.#ecosystem = ecosystem;
    this.#started = startedByJavaScript(into.text, nodes);
    const values = this.#values;
    this.#methods = new Methods(into.text, javaScriptMethods(into.text, nodes));
    const functions = [...javaScriptFunctions(into.text, nodes), ...this.#methods.definitions()];
    this.#helpers = new Helpers(into, new Map(functions), {
      parameters: values.parameters,
      parametersOf: (definition) => javaScriptParameters(into.text, definition),
      givenBy: (call, parameters) => givenInJavaScript(values, call, parameters),
      read: (start) => this.#read(start),
      turnOf: (call) => turnOf(call, STATEMENTS),
    });
    this.#loops = new Loops(into, {
      parameters: values.parameters,
      itemsOf: (list) => itemsInJavaScript(values, list),
      read: (start) => this.#read(start),
    });
  }

  read(): void {
    const comments = this.#into.text.includes(MARK);
    this.#tree.iterate({
      enter: (ref) => {
        if (ref.name === 'ForStatement' || ref.name === 'CallExpression')
          this.#loops.found(javaScriptLoop(this.#into.text, ref.node));
        if (isFunction(ref)) this.#helpers.enter(ref.node);
        else if (/^(?:Call|New|TaggedTemplate)Expression$/.test(ref.name)) this.#start(ref.node);
        else if (ref.name === 'Property' && this.#ecosystem) this.#property(ref.node);
        else if (comments && (ref.name === 'LineComment' || ref.name === 'BlockComment'))
          this.#into.comment(ref.from, ref.to);
      },
      leave: (ref) => {
        if (isFunction(ref)) this.#helpers.leave();
      },
    });
    this.#helpers.read();
    this.#loops.read();
  }

  #startsAt(node: SyntaxNode): void {
    this.#helpers.starts(node);
    this.#loops.starts(node);
  }

  #start(node: SyntaxNode): void {
    const before = this.#into.pieces.length;
    this.#read(node);
    takeTurn(this.#into, before, turnOf(node, STATEMENTS));
  }

  #read(node: SyntaxNode): void {
    this.#at = node;
    if (node.name === 'CallExpression') this.#call(node);
    else if (node.name === 'NewExpression') this.#new(node);
    else this.#tagged(node);
  }

  #call(node: SyntaxNode): void {
    const callee = node.firstChild;
    if (!callee || (callee.name !== 'VariableName' && callee.name !== 'MemberExpression')) return;
    if (callee.to - callee.from > 300) return;
    const written = this.#values.source(callee).replace(/\s+/g, '').replaceAll('?.', '.');
    const inline = INLINE.exec(written);
    const parts = (inline ? `.${inline[2]}` : written).split('.');
    const binding = this.#bound.get(parts[0] ?? '');
    const last = parts.at(-1) ?? '';
    const name = parts.length === 1 && binding && binding.name !== '*' ? binding.name : last;
    const module = inline?.[1] ?? binding?.module ?? '';
    const args = argumentsOf(node);
    const called = callee.name === 'VariableName' ? written : this.#methods.called(written);
    if (called !== undefined) this.#helpers.calls(called, node);
    if (INPUT.test(written)) this.#written(callee, args);
    else if (/^(?:process\.)?chdir$/.test(written) && (module === '' || module === 'process'))
      this.#directories.goes(node, args[0] && this.#values.value(args[0]));
    else if (PROCESS_KILL.test(written) || (module === 'process' && name === 'kill')) this.#kill(node, args);
    else if (this.#startsProcess(parts, name, module, args)) this.#startsAt(node);
    else if (FS_MODULES.test(module) || FS_NAMES.test(parts.at(-2) ?? '')) this.#file(name, args, node);
    else if (name === 'rimraf' || written === 'rimraf.sync') this.#write(args[0]);
  }

  /** Whether a call starts a process, here or on a server; then it is read. */
  #startsProcess(parts: readonly string[], name: string, module: string, args: readonly SyntaxNode[]): boolean {
    const object = parts.slice(0, -1).join('.');
    if (SSH_MODULES.test(module) || this.#isRemote(object, name)) this.#remote(name, args);
    // The workflow's own scripts have it by this name.
    else if (module === '@actions/exec' || (module === '' && /^exec\.(?:exec|getExecOutput)$/.test(parts.join('.'))))
      this.#actions(args);
    else if (/^Bun\.spawn(?:Sync)?$|^Deno\.run$/.test(parts.join('.'))) this.#vectorOf(args[0], args[1]);
    else if (this.#isProcess(parts, module))
      this.#process(parts.length === 2 && parts[1] === 'sync' ? (parts[0] ?? '') : name, args, module);
    else if (module === 'shelljs' || /^(?:shell|shelljs)$/.test(object)) this.#shelljs(name, args);
    else return false;
    return true;
  }

  #isProcess(parts: readonly string[], module: string): boolean {
    const last = parts.at(-1) ?? '';
    if (PROCESS_MODULES.test(module) && module !== 'shelljs') return true;
    if (module !== '' && module !== 'util') return false;
    if (parts.length === 1) return !this.#own.has(last) && (SHELL_CALLS.test(last) || VECTOR_CALLS.test(last));
    // Many things have an `exec`, regular expressions above all: elsewhere only the object's name tells.
    const object = parts.at(-2) ?? '';
    return (
      /^(?:child_process|childProcess|cp|proc)$/.test(object) && (SHELL_CALLS.test(last) || VECTOR_CALLS.test(last))
    );
  }

  #isRemote(object: string, name: string): boolean {
    if (name === 'execCommand') return /ssh|conn|client|remote|host|server/i.test(object);
    const ssh = [...this.#bound.values()].some(({ module }) => SSH_MODULES.test(module));
    return (
      ssh &&
      /^(?:exec|putFile|putFiles|putDirectory|fastPut|shell)$/.test(name) &&
      /ssh|conn|client|remote|sftp/i.test(object)
    );
  }

  #process(name: string, args: readonly SyntaxNode[], module: string): void {
    const [first, second, third] = args;
    if (!first) return;
    if (SHELL_CALLS.test(name) && module !== 'tinyexec') {
      const text = this.#values.value(first);
      giveText(this.#into, text, this.#place(second));
      this.#fed([text], second);
      return;
    }
    const list = this.#values.list(second);
    const options = list ? third : second;
    const words = [
      this.#values.value(first),
      ...(list ?? (second && !this.#isObject(second) ? [unknownAt(this.#into, second.from)] : [])),
    ];
    this.#fed(words, options);
    const shell = this.#values.property(options, 'shell');
    if (shell && this.#values.source(shell) !== 'false') giveJoined(this.#into, words, this.#place(options));
    else if (words.length === 1 && /\s/.test(words[0]?.text.text.trim() ?? ''))
      giveText(this.#into, words[0] as Value, this.#place(options));
    else giveWords(this.#into, words, this.#place(options));
  }

  /** `spawnSync('bash', { input: 'text' })`. */
  #fed(words: readonly Value[], options: SyntaxNode | undefined): void {
    const input = this.#values.property(options, 'input');
    const text = input ? this.#values.value(input) : undefined;
    if (text?.known) giveFed(this.#into, words, text, this.#place(options));
  }

  /** `child.stdin.write('text')`, where the file says what `child` is. */
  #written(callee: SyntaxNode, [text]: readonly SyntaxNode[]): void {
    const [stdin] = expressionsIn(callee);
    const [child] = stdin ? expressionsIn(stdin) : [];
    const start = child?.name === 'VariableName' ? this.#values.resolve(child) : null;
    const value = text ? this.#values.value(text) : undefined;
    const [program] = start ? expressionsIn(start) : [];
    if (
      start?.name !== 'CallExpression' ||
      !program ||
      !/(?:^|\.)(?:spawn|execFile|exec)$/.test(this.#values.source(program))
    )
      return;
    const [first, second] = argumentsOf(start);
    if (value?.known && first)
      giveFed(this.#into, [this.#values.value(first), ...(this.#values.list(second) ?? [])], value, {});
  }

  #isObject(node: SyntaxNode): boolean {
    return /^(?:ObjectExpression|ArrowFunction|FunctionExpression)$/.test(this.#values.resolve(node)?.name ?? '');
  }

  #remote(name: string, args: readonly SyntaxNode[]): void {
    const [first, second, third] = args;
    const place = { ...this.#place(second), remote: true };
    if (/^(?:putFile|putDirectory|fastPut)$/.test(name)) this.#write(second, { remote: true });
    else if (/^exec(?:Command)?$/.test(name) && first) {
      const list = this.#values.list(second);
      if (list) giveJoined(this.#into, [this.#values.value(first), ...list], { ...this.#place(third), remote: true });
      else giveText(this.#into, this.#values.value(first), place);
    }
  }

  /** The toolkit's `exec('program args', [more])` splits the first text by itself. */
  #actions([first, second, third]: readonly SyntaxNode[]): void {
    if (!first) return;
    const list = this.#values.list(second) ?? [];
    giveJoined(this.#into, [this.#values.value(first), ...list], this.#place(third));
  }

  #shelljs(name: string, args: readonly SyntaxNode[]): void {
    if (name === 'exec') {
      if (args[0]) giveText(this.#into, this.#values.value(args[0]), {});
    } else if (/^(?:rm|cp|mv|chmod|ln|mkdir|touch|cat|sed)$/.test(name) && args[0]) {
      const words = args.flatMap((arg) => this.#values.list(arg) ?? [this.#values.value(arg)]);
      const span = spanOf(this.#into.source, args[0].from, args[0].from);
      this.#into.run([{ value: name, span }, ...words.map(wordOfValue)]);
    }
  }

  /** `[program, …args]`, or an object that holds it as `cmd`. */
  #vectorOf(first: SyntaxNode | undefined, options: SyntaxNode | undefined): void {
    const words = this.#values.list(first) ?? this.#values.list(this.#values.property(first, 'cmd'));
    if (words) giveWords(this.#into, words, this.#place(options ?? first));
  }

  #new(node: SyntaxNode): void {
    if (!/^new\s+Deno\.Command\b/.test(this.#values.source({ from: node.from, to: Math.min(node.to, node.from + 40) })))
      return;
    const [program, options] = argumentsOf(node);
    if (!program) return;
    const args = this.#values.list(this.#values.property(options, 'args')) ?? [];
    giveWords(this.#into, [this.#values.value(program), ...args], this.#place(options));
    this.#startsAt(node);
  }

  /** zx, execa and Bun: `` $`command` ``. */
  #tagged(node: SyntaxNode): void {
    const [tag, template] = expressionsIn(node);
    if (!tag || template?.name !== 'TemplateString') return;
    const name = this.#values.source({ from: tag.from, to: Math.min(tag.to, tag.from + 200) });
    // A tag of the file's own, or of another module, starts nothing.
    const bound = this.#bound.get(name.replace(/[.(].*$/s, ''));
    if (this.#own.has(name) || (bound !== undefined && !PROCESS_MODULES.test(bound.module))) return;
    if (!/^(?:Bun\.|zx\.)?\$(?:\.sync)?(?:\(|$)/.test(name) && !/^(?:execa|execaSync|execaNode)(?:\(|$)/.test(name))
      return;
    giveText(this.#into, this.#values.template(template, true), {});
    this.#startsAt(node);
  }

  #kill(node: SyntaxNode, [pid, signal]: readonly SyntaxNode[]): void {
    if (!pid || !signal) return;
    const told = this.#values.value(signal);
    if (!told.known || !/^(?:SIGKILL|9)$/.test(told.text.text) || this.#started(pid)) return;
    const span = spanOf(this.#into.source, node.from, node.to);
    this.#into.run([{ value: 'kill', span }, { value: '-KILL', span }, wordOfValue(this.#values.value(pid))]);
  }

  #file(name: string, args: readonly SyntaxNode[], node: SyntaxNode): void {
    if (WRITES.test(name)) this.#write(args[0]);
    else if (MOVES.test(name)) {
      this.#write(args[1]);
      if (/^(?:rename|move)/.test(name)) this.#write(args[0]);
    } else if (/^chmod(?:Sync)?$/.test(name) && args[0] && args[1]) {
      const mode = this.#values
        .source(args[1])
        .replace(/^0o?/, '')
        .replace(/^['"]0?|['"]$/g, '');
      const span = spanOf(this.#into.source, node.from, node.to);
      if (/^\d{3,4}$/.test(mode))
        this.#into.run([{ value: 'chmod', span }, { value: mode, span }, wordOfValue(this.#values.value(args[0]))]);
    }
  }

  #write(node: SyntaxNode | undefined, place: Partial<Setting> = {}): void {
    if (!node) return;
    const path = this.#values.value(node);
    if (path.known && path.text.text !== '')
      this.#into.access('write', path.text.text, spanOf(path.text, 0, path.text.text.length), place);
  }

  /** PM2's ecosystem file. */
  #property(node: SyntaxNode): void {
    const key = node.firstChild;
    const value = node.lastChild;
    if (!key || !value || key === value) return;
    const name = this.#values.source(key).replace(/^['"]|['"]$/g, '');
    if (/^(?:pre-setup|post-setup|pre-deploy|post-deploy|pre-deploy-local|script)$/.test(name)) {
      const text = this.#values.value(value);
      if (name !== 'script' || /\s/.test(text.text.text))
        giveText(this.#into, text, name === 'script' || name.endsWith('local') ? {} : { remote: true });
    }
  }

  #place(options: SyntaxNode | undefined): Partial<Setting> {
    const cwd = this.#values.property(options, 'cwd');
    return this.#directories.placeOf(cwd && this.#values.value(cwd), this.#at);
  }
}
