import { type Random, randomOf } from '../../ordeal/random.ts';
import { SHAPES } from './files.ts';
import { mutated } from './mutate.ts';
import type { RealScript } from './scripts.ts';
import { type Demand, judge } from './wrong.ts';

/** What is done in one round. */
export const DEEDS = ['script', 'first', 'beside', 'broken'] as const;
export type Deed = (typeof DEEDS)[number];

/** One mutation that was linted. */
export interface Round {
  readonly deed: Deed;
  readonly path: string;
  readonly text: string;
  readonly cost: number;
  readonly unexamined: boolean;
  readonly findings: number;
  readonly wrong: readonly string[];
}

/** What is forbidden, in the words that every kind of file can hold. */
const FORBIDDEN = 'kill -9 1';

/**
 * Round after round, by the seed: a real script is broken; one is broken behind a forbidden first line, which a shell
 * runs before it reads the rest; broken text stands as data beside a forbidden command; a file of some kind is broken.
 */
export async function* fuzz(seed: number, scripts: readonly RealScript[], limit: number): AsyncGenerator<Round> {
  const random = randomOf(seed);
  while (true) {
    const deed = random.one(DEEDS);
    const { path, text, demand } = made(deed, scripts, random, limit);
    const { wrong, cost, verdict } = await judge({ path, text, executable: false }, demand);
    yield { deed, path, text, cost, unexamined: verdict.unexamined, findings: verdict.findings.length, wrong };
  }
}

function made(
  deed: Deed,
  scripts: readonly RealScript[],
  random: Random,
  limit: number,
): { path: string; text: string; demand: Demand } {
  const [script, other] = [pick(scripts, random), pick(scripts, random)];
  const shape = SHAPES[random.below(SHAPES.length)] as (typeof SHAPES)[number];
  const found = { found: 'process-kill' };
  switch (deed) {
    case 'script':
      return { path: 'a.sh', text: mutated(script, other, random, limit), demand: {} };
    case 'first':
      return { path: 'a.sh', text: `${FORBIDDEN}\n${mutated(script, other, random, limit)}`, demand: found };
    case 'beside': {
      const beside = mutated(script.slice(0, 4000), other, random, Math.min(limit, 100_000));
      return { path: shape.path, text: shape.text(FORBIDDEN, beside), demand: found };
    }
    default: {
      const text = shape.text(FORBIDDEN, script.slice(0, 2000));
      return { path: shape.path, text: mutated(text, other, random, limit), demand: {} };
    }
  }
}

const pick = (scripts: readonly RealScript[], random: Random): string =>
  scripts[random.below(scripts.length)]?.text ?? 'echo hi\n';
