import { equivalentOf, moduleOf, serviceVerb } from '../ansible/modules.ts';
import type { Gathering } from '../gathering.ts';
import type { Setting } from '../piece.ts';
import type { Reader } from '../reader.ts';
import { fillTemplates, TEMPLATES, withoutStatements } from '../templates.ts';
import { cut, spanOf, type Tracked } from '../text/tracked.ts';
import { Weaver } from '../text/weaver.ts';
import { constantsOf, wordsOf } from '../yaml/commands.ts';
import { type Node, type YamlDocument, yamlDocuments } from '../yaml/document.ts';

type Constants = ReadonlyMap<string, readonly string[]>;

const LISTS = ['tasks', 'pre_tasks', 'post_tasks', 'handlers', 'block', 'rescue', 'always'];
/** Lists whose tasks run one after another; a file of tasks is one too. */
const TASKS = /^(?:(?:pre_|post_)?tasks|block|plays)$/;
const DEEPEST = 12;

/** Playbooks, roles and handlers of Ansible: what they run, and what modules do that a command would do. */
export const read: Reader = (into) => {
  for (const document of yamlDocuments(into))
    new Playbook(into, document).list(document.root, new Map(), true, 0, 'plays');
};

class Playbook {
  readonly #into: Gathering;
  readonly #document: YamlDocument;
  readonly #seen = new Set<Node>();

  constructor(into: Gathering, document: YamlDocument) {
    this.#into = into;
    this.#document = document;
  }

  /** Plays or tasks, in their order. Services that are stopped and started again stand in one script. */
  list(list: Node | undefined, outer: Constants, remote: boolean, depth: number, key: string): void {
    const document = this.#document;
    const target = document.target(list);
    if (!target || this.#seen.has(target) || depth > DEEPEST) return;
    this.#seen.add(target);
    const services = new Weaver(this.#into.source);
    const turns = [{ of: `list ${this.#into.count()}` }];
    for (const item of document.items(target)) {
      const known = new Map([...outer, ...constantsOf(document, document.get(item, 'vars'))]);
      const local =
        document.text(document.get(item, 'connection')) === 'local' ||
        /^(?:localhost|127\.0\.0\.1)$/.test(
          document.text(document.get(item, 'delegate_to') ?? document.get(item, 'hosts')) ?? '',
        );
      // A handler runs when it is called, a task with a condition perhaps not.
      const inOrder = TASKS.test(key) && document.get(item, 'when') === undefined;
      const place = { remote: remote && !local, ...(inOrder ? { turns } : {}) };
      for (const each of LISTS) this.list(document.get(item, each), known, place.remote, depth + 1, each);
      this.#task(item, known, place, services);
    }
    if (services.length > 0) this.#into.shell(services.done(), { remote });
  }

  #task(task: Node, known: Constants, place: Partial<Setting>, services: Weaver): void {
    const document = this.#document;
    const variables = constantsOf(document, document.get(task, 'environment'));
    const args = document.get(task, 'args');
    for (const { key, value } of document.entries(task)) {
      const action = key === 'action' || key === 'local_action';
      const free = document.tracked(value);
      const named = action
        ? (free?.text.split(/\s+/, 1)[0] ?? document.text(document.get(value, 'module')) ?? '')
        : key;
      const module = moduleOf(named);
      if (!module) continue;
      const text = free && action ? cut(free, named.length, free.text.length) : free;
      const parameter = (name: string): Tracked | undefined =>
        document.tracked(document.get(value, name) ?? document.get(args, name)) ?? (text && inText(text, name));
      const directory = parameter('chdir')?.text;
      const around = {
        ...place,
        variables,
        ...(key === 'local_action' ? { remote: false } : {}),
        ...(directory === undefined || directory.includes('{{') ? {} : { directory }),
      };
      if (module.kind === 'service') this.#service(module.name, task, parameter, known, services);
      else if (module.kind === 'equivalent') this.#equivalent(module.name, value, parameter, known, around);
      else {
        const argv = document.items(document.get(value, 'argv') ?? document.get(args, 'argv'));
        if (argv.length > 0)
          this.#into.run(
            wordsOf(document, argv, (one) => filled(one, known)),
            around,
          );
        const command = parameter('cmd') ?? (text && withoutParameters(text));
        if (command) this.#into.shell(this.#looped(task, command, known), around, 'sh');
      }
    }
  }

  /** A task with a loop over written items, as the loop of a shell that it is. */
  #looped(task: Node, command: Tracked, known: Constants): Tracked {
    const document = this.#document;
    const list = document.get(task, 'loop') ?? document.get(task, 'with_items') ?? document.get(task, 'with_list');
    const items = document.items(list).map((item) => document.tracked(item));
    const isPlain = items.every((item) => item && !/['\n]|\{\{/.test(item.text));
    if (items.length === 0 || items.length > MOST_ITEMS || !isPlain || !/\{\{\s*item\s*\}\}/.test(command.text))
      return filled(command, known);
    const own = (text: string) => this.#into.ownAt(text, command.origin[0] ?? 0);
    const weaver = new Weaver(this.#into.source).add(own('for _item in'));
    for (const item of items) if (item) weaver.add(own(" '")).add(item).add(own("'"));
    return weaver
      .add(own('; do '))
      .add(filled(command, new Map([...known, ['item', ['$_item']]])))
      .add(own('\ndone'))
      .done();
  }

  #service(
    module: string,
    task: Node,
    parameter: (name: string) => Tracked | undefined,
    known: Constants,
    services: Weaver,
  ): void {
    const name = parameter('name') ?? parameter('service');
    const state = parameter('state');
    const verb = serviceVerb(state?.text ?? '');
    if (!name || !state || verb === undefined) return;
    const at = state.origin[0] ?? 0;
    const own = (text: string) => this.#into.ownAt(text, at);
    // A task with a condition may not run.
    if (this.#document.get(task, 'when')) services.add(own('$_when && '));
    services.add(own(`${module === 'supervisorctl' ? 'supervisorctl' : 'systemctl'} ${verb} `));
    services
      .add(filled(name, known))
      .add(this.#into.ownAt('\n', Math.max(0, (name.origin[name.text.length] ?? 0) - 1)));
  }

  #equivalent(
    module: string,
    node: Node,
    parameter: (name: string) => Tracked | undefined,
    known: Constants,
    place: Partial<Setting>,
  ): void {
    const words = equivalentOf(module, (name) => parameter(name)?.text);
    const range = node.range ?? [0, 0, 0];
    const whole = this.#into.span(range[0], range[1]);
    this.#into.run(
      (words ?? []).map((word) => {
        const written = word.startsWith('=') ? parameter(word.slice(1)) : undefined;
        if (!written) return { value: word.startsWith('=') ? undefined : word, span: whole };
        const { text } = filled(written, known);
        return { value: text.includes('${_') ? undefined : text, span: spanOf(written, 0, written.text.length) };
      }),
      place,
    );
  }
}

const MOST_ITEMS = 64;

/** `name=value` within the free form of a module. */
function inText(text: Tracked, name: string): Tracked | undefined {
  const match = new RegExp(`(?:^|\\s)${name}=(?:"([^"]*)"|'([^']*)'|(\\S+))`).exec(text.text);
  if (!match) return undefined;
  const value = match[1] ?? match[2] ?? match[3] ?? '';
  const start = match.index + match[0].lastIndexOf(value);
  return cut(text, start, start + value.length);
}

/** `chdir=`, `creates=` and the like before or behind the command are no part of it. */
function withoutParameters(text: Tracked): Tracked {
  const blank = text.text.replace(/(?<!\S)(?:chdir|creates|removes|executable|warn|stdin)=\S*/g, (part) =>
    ' '.repeat(part.length),
  );
  return { text: blank, origin: text.origin };
}

const filled = (text: Tracked, known: Constants): Tracked =>
  fillTemplates(withoutStatements(text), TEMPLATES.mustache, (name) => known.get(name)?.[0]);
