import { type Instruction, instructionsIn } from '../docker/instructions.ts';
import type { Span } from '../file.ts';
import type { Gathering } from '../gathering.ts';
import { jsonStrings } from '../json/string.ts';
import type { Setting } from '../piece.ts';
import type { Reader } from '../reader.ts';
import { shebangProgram } from '../shebang.ts';
import { cut, spanOf, type Tracked } from '../text/tracked.ts';
import { Weaver } from '../text/weaver.ts';
import { splitWords } from '../words/split.ts';

interface Stage {
  variables: Map<string, readonly string[]>;
  directory: string | undefined;
  dialect: string;
  /** What is started before the words of `CMD`. */
  entrypoint?: Words;
}

type Words = readonly { readonly value: string; readonly span: Span }[];

/** What a Dockerfile runs when an image is built, and what the image runs. */
export const read: Reader = (into) => {
  const global = new Map<string, readonly string[]>();
  let stage: Stage = { variables: new Map(), directory: undefined, dialect: 'sh' };
  let started = false;
  for (const instruction of instructionsIn(into)) {
    if (instruction.name === 'FROM') {
      stage = { variables: new Map(), directory: undefined, dialect: 'sh' };
      started = true;
    } else if (instruction.name === 'ARG' && !started) setVariables(instruction.rest, global);
    else readInstruction(into, instruction, stage, global, 0);
  }
};

function readInstruction(
  into: Gathering,
  instruction: Instruction,
  stage: Stage,
  global: ReadonlyMap<string, readonly string[]>,
  depth: number,
): void {
  const { name, rest } = instruction;
  const { text } = rest;
  switch (name) {
    case 'ENV':
    case 'ARG':
      setVariables(rest, stage.variables, global);
      return;
    case 'WORKDIR': {
      const given = splitWords(rest, 0, text.length)[0]?.text.text ?? '';
      if (given.includes('$')) stage.directory = undefined;
      else
        stage.directory =
          given.startsWith('/') || !stage.directory ? given : `${stage.directory.replace(/\/$/, '')}/${given}`;
      return;
    }
    case 'SHELL':
      stage.dialect =
        jsonStrings(rest, 0, text.length)?.[0]
          ?.text.text.split('/')
          .at(-1)
          ?.replace(/\.exe$/, '') ?? 'sh';
      return;
    case 'RUN':
    case 'CMD':
    case 'ENTRYPOINT':
      readCommand(into, instruction, stage, behindFlags(text));
      return;
    case 'COPY':
    case 'ADD':
      for (const { content } of instruction.here) readFile(into, content, text, stage);
      return;
    case 'HEALTHCHECK': {
      const command = /^\s*(?:--[\w-]+=\S+\s+(?:\\\n\s*)?)*CMD\s+/i.exec(text);
      if (command) readCommand(into, instruction, stage, command[0].length);
      return;
    }
    case 'ONBUILD': {
      const inner = /^([A-Za-z]+)[ \t]+/.exec(text);
      if (!inner?.[1] || depth > 0) return;
      const part = cut(rest, inner[0].length, text.length);
      readInstruction(into, { ...instruction, name: inner[1].toUpperCase(), rest: part }, stage, global, depth + 1);
      return;
    }
    default:
      return;
  }
}

const behindFlags = (text: string): number =>
  /^(?:(?:\s|\\\n)*--[\w-]+(?:=\S*)?(?=\s))*(?:\s|\\\n)*/.exec(text)?.[0].length ?? 0;

/** `["program", "argument"]`, on several lines too. */
function vectorIn(rest: Tracked, from: number): Words | undefined {
  const text = rest.text.replace(/\\\n/g, '  ');
  return jsonStrings({ ...rest, text }, from, text.length)?.map((word) => ({
    value: word.text.text,
    span: spanOf(rest, word.start, word.end),
  }));
}

function readCommand(into: Gathering, { name, rest, here }: Instruction, stage: Stage, from: number): void {
  const { text } = rest;
  const place: Partial<Setting> = {
    variables: stage.variables,
    ...(stage.directory === undefined ? {} : { directory: stage.directory }),
  };
  const words = vectorIn(rest, from);
  if (words) {
    into.run(words, place);
    const { entrypoint } = stage;
    if (name === 'ENTRYPOINT') stage.entrypoint = words;
    // `CMD` alone is no command where it begins with an option, or is the text of a shell.
    else if (
      name === 'CMD' &&
      entrypoint &&
      (/^-/.test(words[0]?.value ?? '') || /^-\w*c$/.test(entrypoint.at(-1)?.value ?? ''))
    )
      into.run([...entrypoint, ...words], place);
    return;
  }
  const [first] = here;
  // `RUN <<EOF`: the document is the script; with a program before it, the shell sees both.
  if (first && /^<<-?\s*["']?\w+["']?\s*$/.test(text.slice(from))) {
    into.program(first.content, shebangProgram(first.content.text), place, stage.dialect);
    return;
  }
  const weaver = new Weaver(into.source).add(cut(rest, from, text.length));
  if (first) weaver.add(into.ownAt('\n', Math.max(0, (rest.origin[text.length] ?? 1) - 1)));
  for (const document of here) weaver.add(document.whole);
  into.shell(weaver.done(), place, stage.dialect);
}

/** `COPY <<EOF /entry.sh`: a script, where its first line or its name says so. */
function readFile(into: Gathering, content: Tracked, target: string, stage: Stage): void {
  const program = shebangProgram(content.text);
  if (program !== undefined || /\.(?:sh|bash)["']?\s*$/.test(target))
    into.program(content, program, { variables: stage.variables }, 'sh');
}

/** `A=b C="d e"`, or the old `A b`. */
function setVariables(
  rest: Tracked,
  variables: Map<string, readonly string[]>,
  global?: ReadonlyMap<string, readonly string[]>,
): void {
  const { text } = rest;
  const old = /^\s*([A-Za-z_]\w*)[ \t]+([^=\n]*)$/.exec(text);
  const pairs = old
    ? [[old[1] ?? '', old[2] ?? '']]
    : splitWords(rest, 0, text.length).map(({ text: word }) => {
        const equals = word.text.indexOf('=');
        return equals === -1 ? [word.text, undefined] : [word.text.slice(0, equals), word.text.slice(equals + 1)];
      });
  for (const [name, value] of pairs) {
    if (name === undefined || !/^[A-Za-z_]\w*$/.test(name)) continue;
    if (value === undefined) {
      const inherited = global?.get(name);
      if (inherited) variables.set(name, inherited);
    } else {
      const filled = value.replace(/\$\{?(\w+)\}?/g, (whole, other: string) => variables.get(other)?.[0] ?? whole);
      if (filled.includes('$')) variables.delete(name);
      else variables.set(name, [filled]);
    }
  }
}
