import { shown } from '../../artifact/name.ts';
import type { Machine } from '../facts.ts';
import { bad, type Finding, good } from '../finding.ts';
import type { NativeModule } from '../native-module.ts';

/** What `uname -m` says, in Node's words. */
const MACHINES: Readonly<Record<string, string>> = {
  x86_64: 'x64',
  aarch64: 'arm64',
  armv7l: 'arm',
  armv6l: 'arm',
  i686: 'ia32',
  ppc64le: 'ppc64',
};

/** Words that packages put into a path to tell the builds of one module from each other. */
const PLATFORM =
  /(?<![a-z0-9])(?:linux(?:musl)?|darwin|win32|android|freebsd|x64|arm64|aarch64|x86_64|armv?[678]?l?|ia32|ppc64|s390x|riscv64|musl(?:eabihf)?|glibc|gnu(?:eabihf)?|msvc)(?![a-z0-9])/g;

/** A dependency of watchers that comes along from a Mac and is loaded there only. */
const LEFT = /(?:^|\/)node_modules\/fsevents\//;

const MOST_NAMES = 5;

/** What decides whether a native module loads. */
export type Loader = Pick<Machine, 'machine' | 'libc' | 'nodeMachine'>;

/** Native modules that the host could not load. Of several builds of one module, one that fits is enough. */
export function judgeNative(machine: Loader, modules: readonly NativeModule[]): Finding[] {
  const wanted = modules.filter(({ path }) => !LEFT.test(path));
  if (wanted.length === 0) return [];
  const byName = Map.groupBy(wanted, ({ path }) => path.replace(PLATFORM, '*'));
  const unfit = [...byName.values()].filter((builds) => builds.every((each) => misfit(machine, each) !== undefined));
  if (unfit.length === 0) return [good('native modules', `${byName.size} in the release, built for this machine`)];
  const words = unfit.flatMap(([first]) => (first ? [`${shown(first.path)} ${misfit(machine, first)}`] : []));
  const more = words.length > MOST_NAMES ? ` and ${words.length - MOST_NAMES} more` : '';
  return [
    bad(
      'native modules',
      `the host cannot load ${words.slice(0, MOST_NAMES).join('; ')}${more}`,
      'Build on a runner like the host, or leave node_modules out and install in `before-switch` (npm ci --omit=dev).',
    ),
  ];
}

/** Why a module cannot be loaded; nothing when it can, as far as its file tells. */
function misfit(host: Loader, module: NativeModule): string | undefined {
  const machine = host.nodeMachine || MACHINES[host.machine] || host.machine;
  if (module.format !== 'ELF') return `is for another system (${module.format})`;
  if (module.machine !== machine) return `is for ${module.machine}, the host is ${machine}`;
  const [libc = '', version = ''] = host.libc.split(' ');
  if (module.libc === '' || libc === '') return undefined;
  if (module.libc !== libc) return `is for ${module.libc}, the host has ${host.libc}`;
  const minor = Number(version.split('.')[1]);
  if (module.glibcMinor > minor) return `needs glibc 2.${module.glibcMinor}, the host has ${version}`;
  return undefined;
}
