import type { Rule } from '../../rule.ts';
import type { Command } from '../../shell/command.ts';
import type { Word } from '../../shell/word.ts';
import { optionsOf } from '../reading/options.ts';
import { argumentsOf, asks, sketchOf } from '../reading/words.ts';

const KINDS = ['', '-legacy', '-nft'];
const CHANGERS = new Set(['ip', 'ip6', 'eb', 'arp'].flatMap((what) => KINDS.map((kind) => `${what}tables${kind}`)));
const RESTORERS = new Set(['ip', 'ip6'].flatMap((what) => KINDS.map((kind) => `${what}tables${kind}-restore`)));
const BUILT_IN = /^(?:INPUT|OUTPUT|FORWARD|PREROUTING|POSTROUTING|BROUTING)$/;

export const iptables: Rule = {
  id: 'firewall-flush/iptables',
  severity: 'error',
  title: 'The rules of iptables are flushed, or a chain accepts everything',
  why: 'Everything that the rules kept out comes in; or, with a policy of DROP, nobody comes in any more, you neither.',
  instead: 'Change one rule: iptables -D CHAIN RULE, iptables -I CHAIN RULE',
  bad: [
    { text: 'iptables -F' },
    { text: 'sudo iptables --flush INPUT' },
    { text: 'iptables -t nat -F' },
    { text: 'iptables --fl', because: 'long options may be cut' },
    { text: 'ip6tables -X' },
    { text: 'iptables -P INPUT ACCEPT' },
    { text: 'iptables -w --policy FORWARD ACCEPT' },
    { text: "ssh host 'iptables -F; iptables -X'" },
    { text: 'iptables-legacy -F' },
    { text: 'iptables -w 5 -F' },
    { text: 'iptables --wait 5 -t nat --flush' },
    { text: 'iptables-restore < /dev/null' },
  ],
  good: [
    { text: 'iptables -A INPUT -p tcp --dport 443 -j ACCEPT' },
    { text: 'iptables -D INPUT 3' },
    { text: 'iptables -P INPUT DROP' },
    { text: 'iptables -L -n' },
    { text: 'iptables -F f2b-sshd', because: 'one chain of its own' },
    { text: 'iptables-save > rules.v4' },
    { text: 'echo iptables -F' },
    { text: 'iptables -w 5 -L' },
    { text: 'iptables-restore < /etc/iptables/rules.v4' },
  ],
  programs: [...CHANGERS, ...RESTORERS],
  command: (command) => (opens(command) ? {} : undefined),
};

const TABLE = {
  short: 'tpsdjgiomADICRNEWcM',
  long: 'table protocol source destination jump match append insert delete modprobe set-counters'.split(' '),
};

/** Without the seconds of `-w`, which may be left out. */
const withoutWait = (words: readonly Word[]): readonly Word[] =>
  words.filter(
    (word, at) => !(/^\d+$/.test(sketchOf(word)) && /^(?:-w|--wait)$/.test(sketchOf(words[at - 1] ?? word))),
  );

function opens(command: Command): boolean {
  if (asks(command)) return false;
  if (RESTORERS.has(command.name)) return restoresNothing(command);
  if (!CHANGERS.has(command.name)) return false;
  const { given, operands } = optionsOf(withoutWait(argumentsOf(command)), TABLE);
  const names = operands.map(sketchOf);
  return given.some(({ name, value }) => {
    const of = (letter: string, long: string): boolean => name === letter || (name.length > 1 && long.startsWith(name));
    const chain = value ? sketchOf(value) : names[0];
    if (of('F', 'flush') || of('X', 'delete-chain')) return chain === undefined || BUILT_IN.test(chain);
    return of('P', 'policy') && names.includes('ACCEPT');
  });
}

/** `iptables-restore < /dev/null`: a set without rules takes the place of what is there. */
const restoresNothing = (command: Command): boolean =>
  command.redirections.some(({ operator, target }) => operator === '<' && sketchOf(target) === '/dev/null');
