import type { Rule } from '../../rule.ts';
import type { Place } from '../reading/path.ts';
import { writesOf } from '../reading/writes.ts';

/** Directories that a system cannot be without. */
const ROOTS =
  'bin boot etc home lib lib32 lib64 opt root sbin srv sys usr usr/bin usr/lib usr/sbin usr/share var var/lib'.split(
    ' ',
  );

export const removeRoot: Rule = {
  id: 'data-destruction/remove-root',
  severity: 'error',
  title: 'The root, a system directory or a home is deleted',
  why: 'The host is lost, with all that it holds.',
  instead: 'Name the one directory that is meant, such as `rm -rf dist`',
  bad: [
    { text: 'rm -rf /' },
    { text: 'sudo rm -rf --no-preserve-root /' },
    { text: 'rm -r -f /*' },
    { text: 'rm -rf ~' },
    { text: 'rm -rf "$HOME"/*' },
    { text: 'rm -fr /home/deploy' },
    { text: 'rm --recursive --force /etc' },
    { text: 'find / -delete' },
    { text: 'rm -rf /usr/ /tmp/x' },
    { text: 'rm -rf /var/../' },
    { text: 'cd / && rm -rf *' },
  ],
  good: [
    { text: 'rm -rf /tmp/app' },
    { text: 'rm -rf ~/.cache/app' },
    { text: 'rm -rf "$DIR/dist"' },
    { text: 'rm -rf /var/lib/apt/lists/*' },
    { text: 'rm -rf /usr/share/doc/*' },
    { text: 'rm -rf ./*' },
    { text: 'rm -f /etc/nginx/sites-enabled/old' },
    { text: 'rm -rf "$ROOT_FS"/usr' },
    { text: 'echo rm -rf /' },
  ],
  command: (command) =>
    writesOf(command).some(({ deed, deep, place }) => deed === 'remove' && deep && isRoot(place)) ? {} : undefined,
};

function isRoot({ path, temporary }: Place): boolean {
  if (temporary) return false;
  const whole = path.replace(/\/(?:\*|\.\*|\{\*,\.\*\})$/, '');
  if (whole === '' ? path.startsWith('/') : whole === '/' || whole === '~') return true;
  if (/^~[a-z_][a-z0-9_-]*$/.test(whole)) return true;
  return ROOTS.includes(whole.slice(1)) ? whole.startsWith('/') : /^\/home\/[^/]+$/.test(whole);
}
