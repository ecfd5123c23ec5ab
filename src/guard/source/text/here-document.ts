/** A line that ends what is written as a here-document of this linter's own: text that holds it is not written so. */
export const END = 'END_OF_INPUT';
/** What stands before such a document, behind the command that reads it, and behind it. Nothing in it is expanded. */
export const BEFORE = ` <<'${END}'\n`;
export const BEHIND = `\n${END}\n`;
