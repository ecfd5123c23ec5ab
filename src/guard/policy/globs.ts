import picomatch from 'picomatch';

/** A longer glob, or one with more patterns in it, is a mistake; and each costs time for every path. */
const LONGEST = 256;
const MOST = 12;

/** Why a text is no glob of a path; `undefined` when it is one. */
export function globFault(glob: string): string | undefined {
  const path = glob.replace(/^!/, '').replace(/^\*:/, '');
  if (path.length > LONGEST) return `is longer than ${LONGEST} signs`;
  if ((path.match(/[*?]+|[[{(]/g) ?? []).length > MOST) return `holds more than ${MOST} patterns`;
  if (/[\0-\x1f]/.test(path)) return 'holds a control character';
  if (path.replace(/[*/!.]/g, '') === '') return 'means every path';
  if (path.split('/').includes('..')) return 'leads out by `..`';
  if (unbalanced(path)) return 'has a bracket that is not closed';
  try {
    picomatch.makeRe(path, { dot: true, nonegate: true }, false);
    return undefined;
  } catch {
    return 'is no glob';
  }
}

function unbalanced(glob: string): boolean {
  const open: string[] = [];
  for (let at = 0; at < glob.length; at += 1) {
    const sign = glob.charAt(at);
    if (sign === '\\') at += 1;
    else if ('[{('.includes(sign)) open.push(sign);
    else if (']})'.includes(sign) && open.pop() !== '[{('.charAt(']})'.indexOf(sign))) return true;
  }
  return open.length > 0;
}
