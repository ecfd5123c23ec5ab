/** A word that speaks of something secret; what follows it on the line is not shown. */
const TELLING =
  /(pass(word|wd|phrase)|secret|token|authorization|cookie|api[-_]?key|access[-_]?key|credential|bearer|basic|private|auth)[\w-]*/i;
/** Long, of many kinds of signs, and no path or name: a key, a digest, a token. */
const RANDOM = /(?<![\w./-])(?=[\w+/=-]*\d)(?=[\w+/=-]*[A-Za-z])[\w+=-]{24,}(?![\w.])/g;
const IN_URL = /(:\/\/[^\s/:@]{1,200}:)[^\s/@]{1,200}(?=@)/g;

/**
 * A line of a configuration without what may be a secret: a summary is not masked by the platform, and may be public.
 * What follows a telling word goes, but for a path, which says where a secret lies and not what it is. Pure.
 */
export function veil(line: string): string {
  const found = TELLING.exec(line);
  const open = found === null ? line : `${line.slice(0, found.index + found[0].length)}${veilRest(line, found)}`;
  return open.replace(IN_URL, '$1…').replace(RANDOM, '…');
}

function veilRest(line: string, found: RegExpExecArray): string {
  const rest = line.slice(found.index + found[0].length);
  // `ssl_certificate_key /etc/…;`, `auth_basic off;` tell nothing.
  if (/^["']?\s*(\/[\w./-]+|off|on)?\s*;?\s*[{}]?\s*$/.test(rest)) return rest;
  return /^\s*$/.test(rest) ? rest : ' …';
}
