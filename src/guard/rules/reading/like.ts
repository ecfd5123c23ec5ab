/**
 * Whether a name is meant by the shell's own pattern: `*`, `?`, and `[…]` for one sign of any kind. It goes back only to
 * the last `*`, so that no pattern of a hostile file takes long.
 */
export function like(pattern: string, name: string): boolean {
  const parts = pattern.match(/\[[^\]]{1,64}\]|./gs) ?? [];
  let [p, n, star, from] = [0, 0, -1, 0];
  while (n < name.length) {
    const part = parts[p];
    if (part === '*') {
      star = p;
      p += 1;
      from = n;
    } else if (part !== undefined && (part === '?' || part.length > 1 || part === name[n])) {
      p += 1;
      n += 1;
    } else if (star >= 0) {
      p = star + 1;
      from += 1;
      n = from;
    } else return false;
  }
  while (parts[p] === '*') p += 1;
  return p === parts.length;
}
