import type { Live } from '../facts.ts';
import { bad, type Finding, good } from '../finding.ts';

const NO_ADOPTION =
  'Move the directory to the file system of the deploy root, or install one of: mv of coreutils 9.5, perl, python3.';

/** What is at the live link now, and whether a switch can put a release there. */
export function judgeLive(live: string, seen: Live, adopt: boolean, user: string): Finding {
  if (!seen.parentWritable) {
    return bad(
      'live link',
      `${user} may not write ${seen.parent}, where the link lies`,
      `On the host: sudo chown ${user} ${seen.parent}`,
    );
  }
  switch (seen.kind) {
    case 'missing':
      return good('live link', `${live} is made by the first deploy`);
    case 'file':
      return bad('live link', `${live} is a file`, 'Name the link that the service runs from with the input `live`.');
    case 'directory':
      return directory(live, seen, adopt);
    case 'dangling':
    case 'link':
      return link(live, seen, adopt);
  }
}

function link(live: string, { target, there, ours }: Live, adopt: boolean): Finding {
  if (!there) {
    return bad(
      'live link',
      `${live} leads to ${target}, which is not there`,
      `If nothing uses it, remove it (rm ${live}) and deploy.`,
    );
  }
  if (ours) return good('live link', `${live} leads to ${target}`);
  if (adopt) return good('live link', `${live} leads to ${target}, which is kept as release 0`);
  return bad(
    'live link',
    `${live} leads to ${target}, which Surefoot did not make`,
    'Set `adopt: true` to keep it as release 0, or name another link with the input `live`.',
  );
}

function directory(live: string, { sameDevice, exchange }: Live, adopt: boolean): Finding {
  if (!adopt) {
    return bad(
      'live link',
      `${live} is a real directory`,
      'Set `adopt: true` to keep it as release 0 and put a link in its place without a gap.',
    );
  }
  if (!sameDevice) {
    return bad('live link', `${live} is a real directory on another file system than the deploy root`, NO_ADOPTION);
  }
  if (exchange === 'no') {
    return bad('live link', `${live} is a real directory, and nothing there can exchange it in one step`, NO_ADOPTION);
  }
  return good('live link', `${live} is a real directory; it is kept as release 0 (exchanged by ${exchange})`);
}
