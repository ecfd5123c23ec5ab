/**
 * Line ends that some readers know and others take for a character: a carriage return alone, the separators of lines and
 * of paragraphs; YAML 1.1 knows U+0085 too. Behind one of them a comment ends, or does not.
 */
const STRANGE = /\r(?!\n)|[\u2028\u2029]/;
const STRANGE_IN_YAML = /\r(?!\n)|[\u0085\u2028\u2029]/;

/** Where the first of them stands; -1 without any. */
export const strangeEnd = (text: string): number => text.search(STRANGE);
export const strangeEndOfYaml = (text: string): number => text.search(STRANGE_IN_YAML);
