import { type Engine, judgeVersion } from '../../build/engine.ts';
import type { Machine } from '../facts.ts';
import { bad, type Finding, good } from '../finding.ts';

/** What the log-in finds of the tools that the release needs. */
export function judgeEngines(machine: Machine, engines: readonly Engine[]): Finding[] {
  return engines.map((engine) => {
    const { tool, range } = engine;
    const said = machine.versionOf(tool);
    const answer = judgeVersion(engine, said);
    if (answer.kind === 'present') return good('engines', `${tool} ${answer.version} (wanted: ${range})`);
    const there = answer.kind === 'wrong' ? `is ${answer.version}` : said === '' ? 'is not installed' : `says ${said}`;
    return bad(
      'engines',
      `${tool} ${there} for this log-in (wanted: ${range})`,
      'Install it for the user who logs in, or correct the input `engines`.',
    );
  });
}

/** The machine and its Node, as they are. */
export function judgeMachine({ system, machine, libc, node }: Machine): Finding {
  if (system !== 'Linux') {
    return bad(
      'machine',
      `${system || 'an unknown system'} on ${machine}: Surefoot deploys to Linux`,
      'Deploy to a Linux host.',
    );
  }
  const runtime = node === '' ? 'no Node in the PATH of the log-in' : `Node ${node}`;
  return good('machine', `${system} ${machine}, ${libc || 'an unknown libc'}, ${runtime}`);
}
