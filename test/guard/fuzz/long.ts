import type { ArmedWish, Section } from '../../ordeal/armed.ts';
import { table } from '../../ordeal/page.ts';
import { type Random, randomOf } from '../../ordeal/random.ts';
import { SHAPES } from './files.ts';
import { growthOf, repeated } from './growth.ts';
import { ODD } from './mutate.ts';
import { DEEDS, type Deed, fuzz, type Round } from './run.ts';
import { realScripts } from './scripts.ts';

/** Bytes of real scripts that are broken, and characters of the largest file that is made. */
const SCRIPTS = 3_000_000;
const LARGEST = 1_000_000;
/** One measurement of growth for so many mutations; its texts have so many characters, and twice as many. */
const MUTATIONS = 10;
const SIZE = 15_000;

/** What is kept of a round: a few thousand texts are more than a memory holds. */
type Kept = Omit<Round, 'text'> & { readonly size: number };

/** The long run of mutations of what the linter reads. */
export async function runLong({ seed, rounds, tell }: ArmedWish): Promise<Section> {
  const scripts = realScripts(SCRIPTS);
  const random = randomOf(seed + 1);
  const done: Kept[] = [];
  const steep: string[] = [];
  let grown = 0;
  for await (const { text, ...round } of fuzz(seed, scripts, LARGEST)) {
    done.push({ ...round, size: text.length });
    if (round.wrong.length > 0)
      tell(`${done.length}: ${round.path}: ${round.wrong.join('; ')}\n${JSON.stringify(text)}`);
    if (done.length % MUTATIONS === 0) {
      grown += 1;
      const found = await grow(random);
      if (found !== undefined) {
        steep.push(found);
        tell(found);
      }
    }
    if (done.length % 500 === 0)
      tell(`guard: ${done.length}, ${done.filter(({ wrong }) => wrong.length > 0).length} wrong`);
    if (done.length >= rounds) break;
  }
  return sectionOf(done, scripts.length, { grown, steep: steep.length });
}

/** Measures one kind of file by one sign again and again in one place of it. */
async function grow(random: Random): Promise<string | undefined> {
  const { path, text } = SHAPES[random.below(SHAPES.length)] as (typeof SHAPES)[number];
  const around = text('true', 'hello');
  const at = around.indexOf('true');
  const unit =
    random.below(2) === 0 ? random.one(ODD) : random.one(ODD) + random.one([' ', '\n', 'a', 'a\n', '\n  a: ']);
  const [before, after] = random.one([
    ['', `\n${around}`],
    [around.slice(0, at), around.slice(at)],
    [around, ''],
  ]);
  const { steep, small, large } = await growthOf(path, repeated(before, unit, after), SIZE);
  const told = [Math.round(small), Math.round(large)].join(' and ');
  return steep ? `steep: ${path}: ${JSON.stringify([before, unit, after])}: ${told} ms` : undefined;
}

const MEANING: Readonly<Record<Deed, string>> = {
  script: 'a real script is broken',
  first: 'the same, behind a forbidden first line, which a shell runs before it reads on',
  beside: 'broken text stands as data beside a forbidden command, in a file of some kind',
  broken: 'a file of some kind is broken',
};

export function sectionOf(
  rounds: readonly Kept[],
  scripts: number,
  { grown, steep }: { readonly grown: number; readonly steep: number },
): Section {
  const faults = rounds.filter(({ wrong }) => wrong.length > 0).length;
  const row = (label: string, some: readonly Kept[]): (string | number)[] => [
    some.length,
    label,
    some.filter(({ findings }) => findings > 0).length,
    some.filter(({ unexamined }) => unexamined).length,
    Math.round(some.reduce((most, { cost }) => Math.max(most, cost), 0)),
    some.filter(({ wrong }) => wrong.length > 0).length,
  ];
  return {
    title: 'guard-lint reads what is broken',
    faults: faults + steep,
    body: [
      `${scripts} real scripts of installed packages and a file of each kind (${SHAPES.length}) are broken in one to six`,
      'ways each: cut, mixed, repeated, with signs that begin and never end. Nothing may crash or hang, every finding must',
      'stand in the file, and what is forbidden must be found or the file be told to be unread.',
      '',
      ...table(
        ['files', 'what is done', 'with findings', 'not examined', 'most CPU ms', 'faults'],
        [
          ...DEEDS.map((deed) =>
            row(
              MEANING[deed],
              rounds.filter((round) => round.deed === deed),
            ),
          ),
          row('**all**', rounds),
        ],
      ),
      '',
      `And ${grown.toLocaleString('en-US')} times one sign was repeated in one place of a file, and twice as often: ${steep} times that cost`,
      'more than three times as much.',
    ],
  };
}
