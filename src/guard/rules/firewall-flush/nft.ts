import type { Rule } from '../../rule.ts';
import type { Command } from '../../shell/command.ts';
import { pipelineStart, textRead } from '../reading/input.ts';
import { argumentsOf, runs, sketchOf } from '../reading/words.ts';

/** `flush ruleset`, or a whole table that goes with all its rules. */
const FLUSHES = /(?:^|;)[ \t]*(?:flush\s+(?:ruleset|table|chain)\b|(?:delete|destroy)\s+table\s)/m;

/** The texts behind `<(echo …)`. */
const writtenInto = (command: Command): readonly string[] =>
  command.words.flatMap(({ segments }) =>
    segments.flatMap((segment) =>
      segment.kind === 'unknown'
        ? (segment.process ?? []).map((each) => argumentsOf(each).map(sketchOf).join(' '))
        : [],
    ),
  );

export const nftFlush: Rule = {
  id: 'firewall-flush/nft',
  severity: 'error',
  title: 'The rules of nftables are flushed',
  why: 'Everything that the rules kept out comes in, until somebody loads them again.',
  instead: 'Change one rule: nft delete rule … handle N; or load a whole new set at once: nft -f FILE',
  bad: [
    { text: 'nft flush ruleset' },
    { text: 'sudo nft flush table inet filter' },
    { text: "nft 'flush ruleset'" },
    { text: 'nft -a flush chain inet filter input' },
    { text: 'echo "flush ruleset" | nft -f -' },
    { text: "ssh host 'nft flush ruleset'" },
  ],
  good: [
    { text: 'nft list ruleset' },
    { text: 'nft add rule inet filter input tcp dport 443 accept' },
    { text: 'nft -f /etc/nftables.conf' },
    { text: 'nft -c flush ruleset', because: 'it only checks' },
    { text: 'nft delete rule inet filter input handle 7' },
    { text: 'echo nft flush ruleset' },
  ],
  command(command) {
    if (!runs(command, 'nft')) return undefined;
    const texts = argumentsOf(command).map(sketchOf);
    if (texts.some((text) => /^(?:-[a-z]*c[a-z]*|--check)$/.test(text))) return undefined;
    const said = texts.filter((text) => !text.startsWith('-')).join(' ');
    if (FLUSHES.test(said)) return {};
    if (writtenInto(command).some((text) => FLUSHES.test(text))) return {};
    const reads = texts.some((text) => /^(?:-|-f-|\/dev\/stdin)$/.test(text));
    return reads && FLUSHES.test(textRead(command) ?? '') ? pipelineStart(command) : undefined;
  },
};
