/** Local names with what they are in full: `sp` is `subprocess`, `P` is `subprocess.Popen`. */
export function pythonImports(text: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const match of text.matchAll(/^[ \t]*import[ \t]+([\w.,\t ]{1,500})/gm))
    for (const part of (match[1] ?? '').split(',')) {
      const pair = /^\s*([\w.]+)(?:\s+as\s+(\w+))?\s*$/.exec(part);
      if (pair?.[1] !== undefined)
        names.set(pair[2] ?? pair[1].split('.', 1)[0] ?? '', pair[2] ? pair[1] : (pair[1].split('.', 1)[0] ?? ''));
    }
  for (const match of text.matchAll(
    /^[ \t]*from[ \t]+([\w.]{1,200})[ \t]+import[ \t]+(?:\(([^()]{0,2000})\)|([^\n]{0,500}))/gm,
  ))
    for (const part of (match[2] ?? match[3] ?? '').split(',')) {
      const pair = /^\s*(\w+)(?:\s+as\s+(\w+))?/.exec(part);
      if (pair?.[1] !== undefined) names.set(pair[2] ?? pair[1], `${match[1]}.${pair[1]}`);
    }
  // `run = subprocess.run`
  for (const [, name = '', of = ''] of text.matchAll(
    /^[ \t]*(\w{1,100})[ \t]*=[ \t]*(?:(?:functools\.)?partial\([ \t]*)?([A-Za-z_]\w{0,100}(?:\.\w{1,100}){0,3})[ \t]*(?:,[^\n]{0,200}\))?$/gm,
  )) {
    const [head = '', ...rest] = of.split('.');
    const full = names.get(head);
    if (full !== undefined && !names.has(name)) names.set(name, [full, ...rest].join('.'));
  }
  return names;
}
