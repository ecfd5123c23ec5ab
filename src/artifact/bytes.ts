const UNITS = { B: 1, kB: 1e3, KB: 1e3, MB: 1e6, GB: 1e9, KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30 } as const;

/** Reads an amount of data such as `200MB`, `1.5 GiB` or plain `1048576`, in bytes; `undefined` when it is none. */
export function parseBytes(text: string): number | undefined {
  const [, number, unit = 'B'] = /^(\d{1,15}(?:\.\d{1,3})?) ?([kKMG]?i?B)?$/.exec(text) ?? [];
  if (number === undefined || !(unit in UNITS)) return undefined;
  const bytes = Math.floor(Number(number) * UNITS[unit as keyof typeof UNITS]);
  return Number.isSafeInteger(bytes) ? bytes : undefined;
}

/** An amount of data for people: `950 B`, `1.2 MB`. */
export function inBytes(bytes: number): string {
  const unit = (['GB', 'MB', 'kB'] as const).find((each) => bytes >= UNITS[each]);
  return unit ? `${(bytes / UNITS[unit]).toFixed(1)} ${unit}` : `${bytes} B`;
}
