import type { Account, Path } from '../facts.ts';
import { bad, type Finding, good, warning } from '../finding.ts';

/** The deploy root: there or to be made, and this user's to write. */
export function judgePath(root: string, { user }: Pick<Account, 'user'>, path: Path): Finding[] {
  return [owned(root, user, path), ...unsafe(path)];
}

function owned(root: string, user: string, path: Path): Finding {
  const give = `On the host: sudo install -d -o ${user} ${root}`;
  if (path.kind === 'file') return bad('path', `${root} is a file`, 'Name the deploy root with `path`: a directory.');
  if (path.kind === 'dangling') {
    return bad('path', `${root} is a link that leads nowhere`, `Make what it leads to, or remove it: rm ${root}`);
  }
  if (path.readOnly) {
    return bad(
      'path',
      `${path.at} lies on a file system that is mounted read-only`,
      'Mount it for writing (dmesg says why it is not).',
    );
  }
  if (path.kind === 'missing') {
    return path.writable
      ? good('path', `${root} is made by the first deploy, in ${path.at}`)
      : bad('path', `${root} does not exist, and ${user} may not make it in ${path.at} (owner ${path.owner})`, give);
  }
  if (!path.writable) {
    return bad('path', `${user} may not write ${root} (owner ${path.owner}, mode ${path.mode})`, give);
  }
  if (path.foreign.length > 0) {
    const names = path.foreign.map(({ name, owner }) => `${name} (${owner})`).join(', ');
    return bad(
      'path',
      `${user} may not write what another user left in ${root}: ${names}`,
      `On the host: sudo chown -R ${user} ${root}`,
    );
  }
  return good('path', `${root} belongs to ${path.owner} and can be written`);
}

/** Whoever may rename a directory above decides what lies at the path. */
function unsafe({ at, mode, parents }: Path): Finding[] {
  return [{ mode, path: at }, ...parents]
    .filter((each) => anyoneMayRename(each.mode))
    .map((each) =>
      warning(
        'path',
        `every account of the host may write ${each.path} (mode ${each.mode}), and so change what is deployed`,
        `On the host: sudo chmod o-w ${each.path}`,
      ),
    );
}

function anyoneMayRename(mode: string): boolean {
  const bits = Number.parseInt(mode, 8);
  return (bits & 0o002) !== 0 && (bits & 0o1000) === 0;
}
