import { Fault, NOTHING_TOUCHED } from '../../fault.ts';
import { cancelled } from '../../github/cancel.ts';
import type { Job } from '../../github/job.ts';
import { knownHostsName, label, parseAddress } from '../../host/address.ts';
import { ALONE, Barrier, isElsewhere, type Member } from './barrier.ts';
import { jobOf, type Said } from './member-job.ts';
import { merged, NOTHING } from './outputs.ts';

/** What the inputs of every action with a host have in common here. */
interface Hosts {
  readonly host: readonly string[];
  readonly 'ssh-user': string;
}

/** Inputs that may hold one line for each host, as the outputs do that they come from. */
const PER_HOST = ['release', 'baseline'] as const;

/** What an action does on one host. */
export type Story<I> = (inputs: I, job: Job, member: Member) => Promise<void>;

/**
 * Tells a story on each host that the inputs name, on all at once; where they have to wait for one another they say so
 * by the {@link Member}. With one host it is that story and nothing else.
 *
 * @throws {Fault} of the first host that failed, with the state of each; what the others do then is up to their stories.
 */
export async function onEachHost<I extends Hosts & object>(inputs: I, job: Job, story: Story<I>): Promise<void> {
  if (inputs.host.length < 2) return await story(inputs, job, ALONE);
  const addresses = inputs.host.map((host) => parseAddress(host, inputs['ssh-user']));
  const labels = addresses.map(label);
  const names = addresses.map(knownHostsName);
  const twice = labels.find((_, index) => names.indexOf(names[index] ?? '') !== index);
  if (twice !== undefined) throw namedTwice(twice);
  const barrier = new Barrier(labels);
  const states = new Map<string, string>();
  const hosts = labels.map((each) =>
    jobOf(job, each, (state) => {
      states.set(each, state);
      job.nowIs([...states].map(([of, is]) => `${of}: ${is}`).join('; '));
    }),
  );
  const failures: (Error | undefined)[] = labels.map(() => undefined);
  let first: { readonly label: string; readonly error: unknown } | undefined;
  await Promise.all(
    hosts.map(async (host, index) => {
      try {
        await story(narrowed(inputs, index), host.job, barrier.member(index));
        barrier.ended(index);
      } catch (thrown) {
        failures[index] = !(thrown instanceof Fault) && job.signal.aborted ? cancelled(job.signal) : asError(thrown);
        // Told as it is thrown: whoever reads a cancel knows it by what it is.
        if (!isElsewhere(thrown)) first ??= { label: labels[index] ?? '', error: thrown };
        barrier.failed(index, failures[index]);
      }
    }),
  );
  tellOutputs(hosts, job);
  tellPages(hosts, failures, job);
  if (first !== undefined) throw failed(first, labels, failures);
  if (!job.summary.empty) job.summary.verdict(`It is done on ${labels.map((each) => `\`${each}\``).join(', ')}.`);
}

function narrowed<I extends Hosts>(inputs: I, index: number): I {
  const lines = PER_HOST.flatMap((name) => {
    const given = (inputs as Readonly<Record<string, unknown>>)[name];
    const each = typeof given === 'string' ? given.split('\n') : [];
    const own = each[index]?.trim();
    return each.length === inputs.host.length ? [[name, own === NOTHING ? undefined : own] as const] : [];
  });
  return { ...inputs, ...Object.fromEntries(lines), host: inputs.host.slice(index, index + 1) };
}

function tellOutputs(hosts: readonly Said[], job: Job): void {
  for (const name of new Set(hosts.flatMap(({ outputs }) => [...outputs.keys()]))) {
    const values = hosts.map(({ outputs }) => outputs.get(name));
    job.output(name, merged(name, values));
  }
}

/** A host of which nothing is to be said has no page. */
function tellPages(hosts: readonly Said[], failures: readonly (Error | undefined)[], job: Job): void {
  hosts.forEach(({ job: { summary } }, index) => {
    const failure = failures[index];
    if (failure !== undefined || !summary.empty) job.summary.add(summary.render(failure));
  });
}

const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));

function failed(
  first: { readonly label: string; readonly error: unknown },
  labels: readonly string[],
  failures: readonly (Error | undefined)[],
): unknown {
  const { error } = first;
  // A fault of our own, or a cancel, is told as what it is.
  if (!(error instanceof Fault)) return error;
  const states = labels.map((each, index) => {
    const failure = failures[index];
    if (failure === undefined) return `${each}: all was done that this step had to do`;
    return `${each}: ${failure instanceof Fault ? failure.state : failure.message}`;
  });
  return new Fault(`${first.label}: ${error.what}`, {
    state: states.join('; '),
    remedy: error.remedy,
    annotated: error.annotated,
    cause: error,
  });
}

const namedTwice = (host: string): Fault =>
  new Fault(`Input \`host\` names ${host} more than once.`, {
    state: NOTHING_TOUCHED,
    remedy: 'Set `host`: it may hold each server once, one a line.',
  });
