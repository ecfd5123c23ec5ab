import { type Engine, judgeVersion } from '../build/engine.ts';
import { Fault } from '../fault.ts';
import type { Host } from '../host/host.ts';
import { callProgram } from '../host/program/call.ts';

/** Asks the host for the versions of tools. @throws {Fault} naming every tool that is missing or has another version. */
export async function checkHostEngines(host: Host, engines: readonly Engine[], signal: AbortSignal): Promise<void> {
  const tools = engines.map(({ tool }) => `${tool}\n`).join('');
  const reply = await callProgram(host, '', 'versions', {}, { input: Buffer.from(tools), signal });
  const wrong = engines.flatMap((engine) => {
    const said = reply.get(`version-${engine.tool}`);
    const answer = judgeVersion(engine, said);
    if (answer.kind === 'present') return [];
    return [
      `${engine.tool} ${engine.range} (there: ${answer.kind === 'wrong' ? answer.version : said || 'not installed'})`,
    ];
  });
  if (wrong.length > 0) {
    throw new Fault(`${host.label} does not have what the release needs: ${wrong.join(', ')}.`, {
      state: 'nothing was changed; the live release is untouched',
      remedy: 'Install it for the user who logs in, or correct the input `engines`.',
    });
  }
}
