// A connection that is cut in the midst of an upload, and the same command once more.
import { join } from 'node:path';
import { type Candidate, candidates } from './candidates.ts';
import { assertSame, inSetting } from './setting.ts';
import { makeNoise } from './trees.ts';

const SIZE = 300_000_000;
const SHARES = [0.1, 0.5, 0.9] as const;

export async function cutRow(lineName: string, who: readonly string[], below: string): Promise<void> {
  await inSetting(below, lineName, async ({ sshd, line, place }) => {
    const make = candidates(sshd, place);
    const tree = makeNoise(join(place, 'build'), SIZE);
    console.log(`\nAn upload of ${SIZE / 1e6} MB that is cut and run again, ${lineName}`);
    console.log(
      `${' '.repeat(16)}   one upload  ${SHARES.map((share) => `cut at ${share * 100} %  × one`).join('  ')}`,
    );
    for (const name of who) {
      const upload = async (cutAt?: number): Promise<number> => {
        const candidate = (make[name] as () => Candidate)();
        await line.counts();
        if (cutAt !== undefined) {
          line.cutAfter(cutAt);
          const whole = await candidate.run(tree.root, line.port, 0).catch(() => undefined);
          if (whole !== undefined) throw new Error(`${name} ended well, though its connection was cut`);
        }
        await candidate.run(tree.root, line.port, 0);
        const { up } = await line.counts();
        assertSame(tree.root, candidate.live());
        return up;
      };
      const one = await upload();
      const told: string[] = [];
      for (const share of SHARES) {
        const up = await upload(share * one);
        told.push(String(up).padStart(11) + (up / one).toFixed(3).padStart(7));
      }
      console.log(name.padEnd(16), String(one).padStart(12), told.join('  '));
    }
  });
}
