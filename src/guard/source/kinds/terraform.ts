import { valueOfString } from '../code/token-strings.ts';
import { HCL, type Token, tokensOf } from '../code/tokens.ts';
import { giveText, giveWords, type Value } from '../code/value.ts';
import type { Gathering } from '../gathering.ts';
import type { Reader } from '../reader.ts';

/** Provisioners of Terraform and Packer, and the scripts that a machine gets when it is made. */
export const read: Reader = (into) => {
  const tokens = tokensOf(into.text, HCL).filter((token) => {
    if (token.kind === 'comment') into.comment(token.start, token.end);
    return token.kind !== 'comment';
  });
  const blocks: string[] = [];
  tokens.forEach((token, index) => {
    if (token.kind === 'mark' && token.text === '{') blocks.push(headOf(tokens, index));
    else if (token.kind === 'mark' && token.text === '}') blocks.pop();
    else if (token.kind === 'name') attribute(into, tokens, index, token.text, blocks.at(-1) ?? '');
  });
};

/** What names a block: `provisioner "remote-exec"`. */
function headOf(tokens: readonly Token[], index: number): string {
  const words: string[] = [];
  for (let at = index - 1; at >= Math.max(0, index - 3); at -= 1) {
    const token = tokens[at];
    if (token?.kind === 'name') {
      words.unshift(token.text);
      break;
    }
    if (token?.kind !== 'string') break;
    words.unshift(`"${token.end - token.start}"`);
  }
  return words.join(' ');
}

function attribute(into: Gathering, tokens: readonly Token[], index: number, name: string, block: string): void {
  const equals = tokens[index + 1];
  if (equals?.kind !== 'mark' || equals.text !== '=') return;
  const first = tokens[index + 2];
  const inProvisioner = /^provisioner\b/.test(block);
  if (first?.kind === 'string') {
    const value = valueOfString(into, first, HCL);
    if (inProvisioner && name === 'command') giveText(into, value, {}, 'sh');
    else if (
      /^(?:user_data|startup_script|custom_data|user_data_base64)$/.test(name) &&
      value.text.text.startsWith('#!')
    )
      into.part('shell', value.text, { remote: true });
    else if (/^(?:user_data|custom_data)$/.test(name) && value.text.text.startsWith('#cloud-config'))
      into.part('cloud-init', value.text, { remote: true });
  } else if (first?.kind === 'mark' && first.text === '[') {
    const values = listAt(into, tokens, index + 3);
    if (inProvisioner && name === 'inline') for (const value of values) giveText(into, value, { remote: true }, 'sh');
    else if (name === 'program' || (name === 'command' && values.length > 0)) giveWords(into, values, {});
  }
}

function listAt(into: Gathering, tokens: readonly Token[], from: number): Value[] {
  const values: Value[] = [];
  for (let at = from; at < Math.min(tokens.length, from + 1000); at += 1) {
    const token = tokens[at];
    if (token?.kind === 'string') values.push(valueOfString(into, token, HCL));
    else if (token?.kind !== 'mark' || token.text !== ',') break;
  }
  return values;
}
