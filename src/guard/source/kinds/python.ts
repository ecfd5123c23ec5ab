import type { SyntaxNode, Tree } from '@lezer/common';
import { parser } from '@lezer/python';
import { Directories } from '../code/directories.ts';
import { isPlainlyEncoded } from '../code/encoding.ts';
import { giveFed } from '../code/fed.ts';
import { Helpers } from '../code/helpers.ts';
import { Loops } from '../code/loops.ts';
import { Methods } from '../code/methods.ts';
import { Nodes } from '../code/nodes.ts';
import { parseWithin } from '../code/parse-within.ts';
import {
  givenInPython,
  isFunction,
  itemsInPython,
  pythonFunctions,
  pythonLoop,
  pythonParameters,
} from '../code/python-helpers.ts';
import { pythonImports } from '../code/python-imports.ts';
import { pythonMethods } from '../code/python-methods.ts';
import { startedByPython } from '../code/python-started.ts';
import { namedOf, PythonValues, positionalOf } from '../code/python-values.ts';
import { takeTurn, turnOf } from '../code/turns.ts';
import { giveJoined, giveText, giveWords, type Value, wordOfValue } from '../code/value.ts';
import { MARK } from '../directives.ts';
import type { Gathering } from '../gathering.ts';
import type { Setting } from '../piece.ts';
import type { Reader } from '../reader.ts';
import { spanOf } from '../text/tracked.ts';

/** Without one of these words a file starts no process and touches no file. */
const SOMETHING =
  /\bos\b|subprocess|popen|Popen|exec_command|pexpect|fabric|invoke|paramiko|asyncssh|plumbum|\bsh\b|shutil|open\(|pathlib|Path\(|exec_run|commands|pty|surefoot-allow/;

const SHELL_CALLS =
  /^(?:os\.(?:system|popen)|subprocess\.(?:getoutput|getstatusoutput)|commands\.(?:getoutput|getstatusoutput)|asyncio\.(?:subprocess\.)?create_subprocess_shell|pexpect\.(?:run|runu|spawn|spawnu)|popen2\.\w+|fabric\.api\.local|invoke\.run|anyio\.run_process|pty\.spawn|delegator\.run)$/;
const SUBPROCESS =
  /^subprocess\.(?:run|call|check_call|check_output|Popen)$|^(?:gevent\.subprocess|eventlet\.green\.subprocess|trio|anyio)\.(?:run_process|run|Popen|call|check_call|check_output)$/;
const REMOTE_TASKS = /^fabric\.(?:api|operations)\.(?:run|sudo)$/;
const REMOTE_OBJECTS =
  /^(?:[\w.]+\.)?(?:c|con|conn|connection|ctx|context|host|server|group|client|self\.conn|(?:fabric\.)?Connection\([^()]*\))\.(?:run|sudo|local)$/;
/** `__import__('os').system(…)`. */
const IMPORTED = /^(?:__import__|importlib\.import_module|import_module)\(["']([\w.]{1,100})["']\)\./;
const DELETES = /^(?:shutil\.rmtree|os\.(?:remove|unlink|rmdir|removedirs|truncate))$/;
const MOVES = /^(?:shutil\.(?:move|copy|copy2|copyfile|copytree)|os\.(?:rename|replace|renames))$/;

/** Calls that start processes, here or on a server, and those that write or delete a file whose path the source says. */
export const read: Reader = (into) => {
  if (!isPlainlyEncoded(into) || !SOMETHING.test(into.text)) return;
  const tree = parseWithin(into, parser);
  if (!tree) return;
  const calls = new Calls(into, tree);
  const comments = into.text.includes(MARK);
  tree.iterate({
    enter: (ref) => {
      if (ref.name === 'CallExpression') calls.call(ref.node);
      else if (isFunction(ref.name)) calls.helpers.enter(ref.node);
      else if (ref.name === 'ForStatement') calls.loops.found(pythonLoop(into.text, ref.node));
      else if (comments && ref.name === 'Comment') into.comment(ref.from, ref.to);
    },
    leave: (ref) => {
      if (isFunction(ref.name)) calls.helpers.leave();
    },
  });
  calls.helpers.read();
  calls.loops.read();
};

/** Statements, and what of them runs whenever they do. */
const STATEMENTS = {
  lists: /^(?:Script|Body)$/,
  plain: /^(?:Expression|Return|Assign)Statement$|^(?:Call|Await|Member|Parenthesized)Expression$|^StatementGroup$/,
};
/** Nodes that give something a name. */
const NAMING = [
  'AssignStatement',
  'NamedExpression',
  'UpdateStatement',
  'ForStatement',
  'ParamList',
  'FunctionDefinition',
];

class Calls {
  readonly helpers: Helpers;
  readonly loops: Loops;
  readonly #into: Gathering;
  readonly #values: PythonValues;
  readonly #names: ReadonlyMap<string, string>;
  readonly #remoteTools: boolean;
  readonly #directories = new Directories();
  readonly #methods: Methods;
  readonly #started: (pid: SyntaxNode) => boolean;

  constructor(into: Gathering, tree: Tree) {
    const nodes = new Nodes(tree, NAMING);
    const values = new PythonValues(into, nodes);
    this.#into = into;
    this.#values = values;
    this.#names = pythonImports(into.text);
    this.#started = startedByPython(into.text, nodes);
    this.#methods = new Methods(into.text, pythonMethods(into.text, nodes));
    const functions = [...pythonFunctions(into.text, nodes, this.#names), ...this.#methods.definitions()];
    this.helpers = new Helpers(into, new Map(functions), {
      parameters: values.parameters,
      parametersOf: (definition) => pythonParameters(into.text, definition),
      givenBy: (call, parameters) => givenInPython(into.text, values, call, parameters),
      read: (start) => this.#read(start),
      turnOf: (call) => turnOf(call, STATEMENTS),
    });
    this.loops = new Loops(into, {
      parameters: values.parameters,
      itemsOf: (list) => itemsInPython(values, list),
      read: (start) => this.#read(start),
    });
    this.#remoteTools = [...this.#names.values()].some((name) => /^(?:fabric|invoke|asyncssh|paramiko)\b/.test(name));
  }

  call(node: SyntaxNode): void {
    const before = this.#into.pieces.length;
    this.#read(node);
    takeTurn(this.#into, before, turnOf(node, STATEMENTS));
  }

  #read(node: SyntaxNode): void {
    const callee = node.firstChild;
    if (!callee || callee.to - callee.from > 300) return;
    const written = this.#values.source(callee).replace(/\s+/g, '');
    const name = this.#inFull(written);
    const args = positionalOf(node);
    const own = callee.name === 'VariableName' ? written : this.#methods.called(written);
    if (own !== undefined) this.helpers.calls(own, node);
    if (/^\w{1,100}\.communicate$/.test(written)) this.#communicates(callee, args[0] ?? this.#named(node, 'input'));
    else if (name === 'os.chdir') this.#directories.goes(node, args[0] && this.#values.value(args[0]));
    else if (/^os\.kill(?:pg)?$/.test(name)) this.#kill(node, args);
    else if (this.#startsProcess(node, written, name, args)) {
      this.helpers.starts(node);
      this.loops.starts(node);
    } else this.#file(name, written, node, args);
  }

  /** Whether a call starts a process, here or on a server; then it is read. */
  #startsProcess(node: SyntaxNode, written: string, name: string, args: readonly SyntaxNode[]): boolean {
    const [first] = args;
    const place = this.#place(node);
    if (SHELL_CALLS.test(name)) this.#text(first ?? this.#named(node, 'cmd') ?? this.#named(node, 'command'), place);
    else if (SUBPROCESS.test(name)) this.#subprocess(node, first ?? this.#named(node, 'args'), place);
    else if (REMOTE_TASKS.test(name)) this.#text(first, { ...place, remote: true });
    else if (/\.(?:exec_command|exec_run)$/.test(written)) this.#remote(first);
    else if (/^asyncio\.(?:subprocess\.)?create_subprocess_exec$/.test(name)) this.#vector(args, place);
    else if (/^os\.(?:exec|spawn|posix_spawn)[a-z]*$/.test(name)) this.#exec(name, args);
    else if (/^sh\.\w+$/.test(name)) this.#sh(name.slice(3), args, node.firstChild ?? node);
    else if (this.#remoteTools && REMOTE_OBJECTS.test(written))
      this.#text(first, { ...place, ...this.#within(node), ...(written.endsWith('.local') ? {} : { remote: true }) });
    else return false;
    return true;
  }

  #inFull(written: string): string {
    const [head = '', ...rest] = written.replace(IMPORTED, '$1.').split('.');
    const full = this.#names.get(head);
    return [full ?? head, ...rest].join('.');
  }

  #named(node: SyntaxNode, name: string): SyntaxNode | undefined {
    return namedOf(node, name, this.#into.text);
  }

  #text(node: SyntaxNode | undefined, place: Partial<Setting>): void {
    if (!node) return;
    const list = this.#values.list(node);
    if (list) giveWords(this.#into, list, place);
    else giveText(this.#into, this.#values.value(node), place);
  }

  #subprocess(call: SyntaxNode, command: SyntaxNode | undefined, place: Partial<Setting>): void {
    if (!command) return;
    const shell = this.#named(call, 'shell');
    const list = this.#values.list(command);
    const input = this.#named(call, 'input');
    const text = input ? this.#values.value(input) : undefined;
    if (text?.known) giveFed(this.#into, list ?? [this.#values.value(command)], text, place);
    const throughShell = shell !== undefined && !/^(?:False|0|None)$/.test(this.#values.source(shell));
    if (!list) giveText(this.#into, this.#values.value(command), place);
    // With a shell only the first item is the command; a person who writes a list means all of it.
    else if (throughShell) giveJoined(this.#into, list, place);
    else giveWords(this.#into, list, place);
  }

  #remote(node: SyntaxNode | undefined): void {
    this.#text(node, { remote: true });
  }

  #vector(args: readonly SyntaxNode[], place: Partial<Setting>): void {
    const spread = args.length === 1 ? this.#values.list(args[0]) : undefined;
    giveWords(this.#into, spread ?? args.map((arg) => this.#values.value(arg)), place);
  }

  /** `os.execvp(file, [name, …])`, `os.execl(file, name, …)`, `os.spawnv(mode, file, [name, …])`. */
  #exec(name: string, args: readonly SyntaxNode[]): void {
    const given = name.startsWith('os.spawn') ? args.slice(1) : args;
    const [file, ...rest] = given;
    if (!file) return;
    const list = this.#values.list(rest[0]);
    const words: Value[] = list ?? rest.map((arg) => this.#values.value(arg));
    giveWords(this.#into, [this.#values.value(file), ...words.slice(1)], {});
  }

  #kill(node: SyntaxNode, [pid, signal]: readonly SyntaxNode[]): void {
    if (!pid || !signal) return;
    const told = this.#values.source(signal);
    if (!/^(?:9|(?:signal\.)?(?:Signals\.)?SIGKILL)$/.test(told) || this.#started(pid)) return;
    const span = spanOf(this.#into.source, node.from, node.to);
    this.#into.run([{ value: 'kill', span }, { value: '-KILL', span }, wordOfValue(this.#values.value(pid))]);
  }

  /** The module `sh`: each program is a function. */
  #sh(program: string, args: readonly SyntaxNode[], callee: SyntaxNode): void {
    const span = spanOf(this.#into.source, callee.from, callee.to);
    this.#into.run([
      { value: program.replaceAll('_', '-'), span },
      ...args.map((arg) => wordOfValue(this.#values.value(arg))),
    ]);
  }

  #file(name: string, written: string, node: SyntaxNode, args: readonly SyntaxNode[]): void {
    const [first, second] = args;
    const object = node.firstChild?.name === 'MemberExpression' ? (node.firstChild.firstChild ?? undefined) : undefined;
    if (DELETES.test(name)) this.#write(first);
    else if (MOVES.test(name)) {
      this.#write(second);
      if (/^shutil\.move$|^os\.re/.test(name)) this.#write(first);
    } else if (/^(?:io\.|codecs\.)?open$/.test(name)) {
      const mode = second ?? this.#named(node, 'mode');
      if (mode && /[wax+]/.test(this.#values.value(mode).text.text)) this.#write(first);
    } else if (/\.(?:unlink|write_text|write_bytes|rmdir)$/.test(written) && object && this.#isPath(object))
      this.#write(object);
    else if (name === 'os.chmod' && first && second) {
      const mode = /^0o?(\d{3,4})$/.exec(this.#values.source(second))?.[1];
      const span = spanOf(this.#into.source, node.from, node.to);
      if (mode !== undefined)
        this.#into.run([{ value: 'chmod', span }, { value: mode, span }, wordOfValue(this.#values.value(first))]);
    }
  }

  #isPath(node: SyntaxNode): boolean {
    const resolved = this.#values.resolve(node);
    return /^(?:pathlib\.)?(?:Path|PosixPath)\(/.test(this.#values.source(resolved ?? node).slice(0, 40));
  }

  #write(node: SyntaxNode | undefined): void {
    if (!node) return;
    const path = this.#values.value(node);
    if (path.known && path.text.text !== '')
      this.#into.access('write', path.text.text, spanOf(path.text, 0, path.text.text.length));
  }

  /** `with c.cd('/srv/app'):` is where what stands in it runs. */
  #within(node: SyntaxNode): Partial<Setting> {
    let depth = 0;
    for (let around = node.parent; around && depth < 20; around = around.parent, depth += 1) {
      if (around.name !== 'WithStatement') continue;
      const call = around.getChild('CallExpression');
      if (!call || !/\.cd$/.test(this.#values.source(call.firstChild ?? call))) continue;
      const [to] = positionalOf(call);
      const directory = to ? this.#values.value(to) : undefined;
      return directory?.known ? { directory: directory.text.text } : {};
    }
    return {};
  }

  #place(node: SyntaxNode): Partial<Setting> {
    const cwd = this.#named(node, 'cwd');
    return this.#directories.placeOf(cwd && this.#values.value(cwd), node);
  }

  /** `p.communicate('text')`, where the file says what `p` is. */
  #communicates(callee: SyntaxNode, text: SyntaxNode | undefined): void {
    const start = this.#values.resolve(callee.firstChild);
    const value = text ? this.#values.value(text) : undefined;
    const program = start?.name === 'CallExpression' ? this.#values.source(start.firstChild ?? start) : '';
    if (!start || !value?.known || this.#inFull(program.replace(/\s+/g, '')) !== 'subprocess.Popen') return;
    const [command] = positionalOf(start);
    if (command)
      giveFed(this.#into, this.#values.list(command) ?? [this.#values.value(command)], value, this.#place(start));
  }
}
