import { REDIRECTING, type Rule } from '../../rule.ts';
import type { Command } from '../../shell/command.ts';
import { isRedirected } from '../../shell/redirection.ts';
import { has, optionsOf } from '../reading/options.ts';
import { argumentsOf, runs, sketchOf } from '../reading/words.ts';
import { writesOf } from '../reading/writes.ts';

const VERBS = ['reboot', 'poweroff', 'halt', 'kexec', 'soft-reboot', 'rescue', 'emergency'];
const ENDERS = new Set(
  'shutdown reboot halt poweroff init telinit systemctl loginctl kexec dbus-send busctl gdbus ansible tee dd'.split(
    ' ',
  ),
);
const TARGETS = /^(?:reboot|poweroff|halt|kexec|shutdown|rescue|emergency)\.target$/;

export const powerOff: Rule = {
  id: 'power/power-off',
  severity: 'error',
  title: 'The host is shut down or started again',
  why: 'Every service of the host goes down, and nobody knows which come back by themselves.',
  instead: 'Restart the one service: systemctl restart UNIT',
  bad: [
    { text: 'sudo shutdown -h now' },
    { text: 'shutdown -r +5 "update"' },
    { text: 'reboot' },
    { text: '/sbin/poweroff -f' },
    { text: 'halt -p' },
    { text: 'init 6' },
    { text: 'telinit 0' },
    { text: 'systemctl reboot' },
    { text: 'sudo systemctl --no-block poweroff -i' },
    { text: 'systemctl isolate reboot.target' },
    { text: 'echo b > /proc/sysrq-trigger' },
    { text: 'echo o | sudo tee /proc/sysrq-trigger' },
    { text: "ssh root@host 'sleep 1; reboot'" },
    { text: 'shutdown *', because: 'a permission that lets any shutdown pass' },
    { text: 'kexec -e' },
    { text: 'ansible all -b -m reboot' },
    {
      text: 'dbus-send --system --dest=org.freedesktop.login1 /org/freedesktop/login1 org.freedesktop.login1.Manager.Reboot boolean:true',
    },
  ],
  good: [
    { text: 'shutdown -c', because: 'it calls a shutdown off' },
    { text: 'shutdown -k now "a test"', because: 'it only warns' },
    { text: 'reboot --help' },
    { text: 'systemctl status reboot.target' },
    { text: 'systemctl list-dependencies shutdown.target' },
    { text: 'init q' },
    { text: 'redis-cli shutdown' },
    { text: 'echo "@reboot /usr/local/bin/app"' },
    { text: 'last reboot' },
    { text: 'shutdown() { rm -f "$LOCK"; }\ntrap shutdown EXIT', because: 'a function of the script' },
    { text: 'systemctl restart app' },
    { text: 'git commit -m "reboot the design"' },
    { text: 'kexec -l /boot/vmlinuz' },
    { text: 'ansible all -m ping' },
    { text: 'busctl list' },
  ],
  programs: [...ENDERS, REDIRECTING],
  script({ commands }) {
    // What carries other commands is a function that a script calls so: "shutdown() { … }".
    const found = commands.filter(endsHost);
    if (found.length === 0) return [];
    const carriers = new Set(commands.flatMap(({ through }) => through));
    return found.filter((command) => !carriers.has(command)).map((command) => ({ command }));
  },
};

function endsHost(command: Command): boolean {
  if (!ENDERS.has(command.name) && !isRedirected(command)) return false;
  if (writesOf(command).some(({ place }) => place.path === '/proc/sysrq-trigger')) return pressesEnd(command);
  if (!ENDERS.has(command.name)) return false;
  const words = argumentsOf(command);
  const texts = words.map(sketchOf);
  if (runs(command, 'shutdown')) return !has(optionsOf(words, { short: 't' }), 'c', 'k');
  if (runs(command, 'reboot', 'halt', 'poweroff')) return !has(optionsOf(words), 'w', 'wtmp-only');
  if (runs(command, 'init', 'telinit')) return texts.some((text) => /^[06]$/.test(text));
  if (runs(command, 'kexec')) return texts.some((text) => /^(?:-[a-z]*e|--exec)$/.test(text));
  if (runs(command, 'dbus-send', 'busctl', 'gdbus')) {
    const calls = texts.some((text) => /^org\.freedesktop\.(?:login1|systemd1)(?:\.Manager)?/.test(text));
    return calls && texts.some((text) => /(?:^|\.)(?:Reboot|PowerOff|Halt|KExec|SoftReboot)$/.test(text));
  }
  if (runs(command, 'ansible'))
    return texts.some(
      (text, at) => /^(?:[\w]+\.)*reboot$/.test(text) && /^(?:-m|--module-name)$/.test(texts[at - 1] ?? ''),
    );
  if (!runs(command, 'systemctl', 'loginctl')) return false;
  const given = optionsOf(words, {
    short: 'HMtpsno',
    long: ['host', 'machine', 'type', 'property', 'message', 'job-mode'],
  });
  const [verb = '', ...units] = given.operands.map(sketchOf);
  if (has(given, 'dry-run')) return false;
  return VERBS.includes(verb) || (['start', 'isolate'].includes(verb) && units.some((unit) => TARGETS.test(unit)));
}

/** `b` boots, `o` switches off, `c` crashes; the other keys write something into the log. */
function pressesEnd(command: Command): boolean {
  const source = command.input?.kind === 'pipe' ? command.input.from.at(-1) : command;
  const key = argumentsOf(source ?? command)
    .map((word) => sketchOf(word).trim())
    .find((text) => text.length === 1);
  return key === undefined || 'boc'.includes(key);
}
