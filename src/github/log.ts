/** Escape sequences but for colours, which the platform's log shows. */
const CURSOR = /\x1b(?:\[[0-?]*[ -/]*[@-ln-~]|[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)?|[ -/]*[0-OQ-WYZ\\`-~])/g;

/**
 * Text that is safe to print: nothing in it is obeyed by the runner or moves a terminal's cursor. The runner takes
 * `::command` at the start of a line (white space aside) and `##[command]` anywhere in one for its own, and a lone
 * carriage return starts a line (`ActionCommand.cs`); in both, a space takes the meaning away.
 */
export function harmless(text: string): string {
  return text
    .replace(CURSOR, '')
    .split(/\r\n|\r|\n/)
    .map((line) =>
      line
        .replace(/[\x00-\x08\x0b-\x1a\x1c-\x1f\x7f]|\x1b(?!\[)/g, '\ufffd')
        .replaceAll('##[', '## [')
        .replace(/^([\s\p{Z}\ufeff]*):(?=:)/u, '$1: '),
    )
    .join('\n');
}
