import { textOf, type Word } from '../word.ts';
import type { Inner, Wrapper } from './inner.ts';
import { type OptionTable, readOptions } from './options.ts';

const GLOBAL: OptionTable = {
  short: 'HlcfpDns',
  long: [
    'host',
    'log-level',
    'config',
    'context',
    'file',
    'project-name',
    'project-directory',
    'env-file',
    'profile',
    'namespace',
    'kubeconfig',
    'cluster',
    'user',
    'server',
    'token',
    'ansi',
    'parallel',
    'progress',
  ],
};
const EXEC: OptionTable = { short: 'euw', long: ['env', 'env-file', 'user', 'workdir', 'detach-keys', 'index'] };
const RUN: OptionTable = {
  short: 'aceghlmpuvw',
  long: [
    'add-host',
    'attach',
    'cap-add',
    'cap-drop',
    'cgroupns',
    'cidfile',
    'cpu-shares',
    'cpus',
    'cpuset-cpus',
    'device',
    'dns',
    'domainname',
    'entrypoint',
    'env',
    'env-file',
    'expose',
    'gpus',
    'group-add',
    'health-cmd',
    'hostname',
    'ip',
    'ipc',
    'label',
    'link',
    'log-driver',
    'log-opt',
    'memory',
    'mount',
    'name',
    'network',
    'net',
    'network-alias',
    'pid',
    'platform',
    'publish',
    'pull',
    'restart',
    'runtime',
    'security-opt',
    'shm-size',
    'stop-signal',
    'stop-timeout',
    'sysctl',
    'tmpfs',
    'ulimit',
    'user',
    'userns',
    'uts',
    'volume',
    'volumes-from',
    'volume-driver',
    'workdir',
  ],
};
const KUBECTL: OptionTable = {
  short: 'cnfl',
  long: [
    'container',
    'namespace',
    'filename',
    'context',
    'kubeconfig',
    'pod-running-timeout',
    'image',
    'env',
    'labels',
    'overrides',
    'restart',
    'port',
    'cluster',
    'user',
    'server',
    'token',
  ],
};

/** A command in a container knows nothing of the variables around it. It is no other host: its files are its own. */
const inside = (words: readonly Word[]): readonly Inner[] => (words.length === 0 ? [] : [{ kind: 'arguments', words }]);

const textAt = (words: readonly Word[], index = 0): string =>
  textOf(words[index] ?? { segments: [], start: 0, end: 0 }) ?? '';

/** `docker exec`, `docker run`, `docker compose exec`. */
const docker: Wrapper = ({ words }) => {
  let rest = readOptions(words.slice(1), GLOBAL).rest;
  if (textAt(rest) === 'container') rest = rest.slice(1);
  if (textAt(rest) === 'compose') rest = readOptions(rest.slice(1), GLOBAL).rest;
  const verb = textAt(rest);
  if (verb !== 'exec' && verb !== 'run') return [];
  const table = verb === 'exec' ? EXEC : RUN;
  const { given, rest: behind } = readOptions(rest.slice(1), table);
  const entry = given.get('entrypoint');
  return inside(entry === undefined ? behind.slice(1) : [entry, ...behind.slice(1)]);
};

/** `kubectl exec pod -- command`, and the older form without `--`. */
const kubectl: Wrapper = ({ words }) => {
  const rest = readOptions(words.slice(1), KUBECTL).rest;
  const verb = textAt(rest);
  if (verb !== 'exec' && verb !== 'run' && verb !== 'debug') return [];
  const dashes = rest.findIndex((word) => textOf(word) === '--');
  if (dashes >= 0) return inside(rest.slice(dashes + 1));
  return verb === 'exec' ? inside(readOptions(rest.slice(1), KUBECTL).rest.slice(1)) : [];
};

/** `lxc exec name -- command`, `machinectl shell name command`. */
const lxc: Wrapper = ({ words }) => {
  const rest = readOptions(words.slice(1), { short: 'n' }).rest;
  if (textAt(rest) !== 'exec' && textAt(rest) !== 'shell') return [];
  const behind = rest.slice(2);
  return inside(textAt(behind) === '--' ? behind.slice(1) : behind);
};

export const CONTAINERS: ReadonlyMap<string, Wrapper> = new Map<string, Wrapper>([
  ['docker', docker],
  ['podman', docker],
  ['nerdctl', docker],
  ['docker-compose', docker],
  ['podman-compose', docker],
  ['kubectl', kubectl],
  ['oc', kubectl],
  [
    'k3s',
    (command, stdin) =>
      textAt(command.words, 1) === 'kubectl' ? kubectl({ ...command, words: command.words.slice(1) }, stdin) : [],
  ],
  ['lxc', lxc],
  ['incus', lxc],
  ['machinectl', lxc],
]);
