import type { Rule } from '../../rule.ts';
import { optionsOf } from '../reading/options.ts';
import { argumentsOf, runs, sketchOf } from '../reading/words.ts';

/** Letters of fuser in small print; a word in capitals is a signal. */
const OPTIONS = { short: 'nN', long: ['namespace'] };

export const fuserKill: Rule = {
  id: 'process-kill/fuser-kill',
  severity: 'error',
  title: '`fuser -k` kills whatever holds a port or a file',
  why: 'It kills with SIGKILL whoever holds the port: open files and database connections are not closed, and state breaks. It may also hit another process than the one that is meant.',
  instead: 'systemctl restart UNIT',
  bad: [
    { text: 'fuser() { echo no; }\nunset -f fuser\nfuser -k 3000/tcp' },
    {
      path: 'Dockerfile',
      text: 'FROM node\nENTRYPOINT ["sh", "-c"]\nCMD [ \\\n  "fuser -k 3000/tcp; node server.js"]',
    },
    {
      path: 'tools/stop.py',
      text: "import subprocess\nsubprocess.run(['bash', '-s'], input='cd /srv\\nfuser -k 3000/tcp\\n', text=True)",
    },
    { text: 'sudo fuser -k 3000/tcp' },
    { text: 'fuser -kn tcp 3000' },
    { text: 'fuser -n tcp -k 3000', because: 'the option may stand anywhere' },
    { text: 'fuser --kill /opt/app-live/app.sock' },
    { text: 'fuser -TERM -k 3000/tcp', because: 'with a gentler signal it still kills whoever is there' },
    { text: "ssh deploy@host 'sudo fuser -km /mnt/data'" },
    { text: '"fu"ser -\'k\' 80/tcp' },
    { text: 'fuser -vik 8080/tcp' },
  ],
  good: [
    { text: 'fuser() { echo "$PORT is mine"; }\nfuser -k', because: 'a function of the script' },
    { text: 'fuser 3000/tcp' },
    { text: 'fuser -v -n tcp 3000' },
    { text: 'fuser -l', because: 'it lists the names of signals' },
    { text: 'echo "never run fuser -k 3000/tcp"' },
    { text: "grep -n 'fuser -k' scripts/*.sh" },
    { text: 'kfuser -k 3000' },
  ],
  programs: ['fuser'],
  command(command) {
    if (!runs(command, 'fuser')) return undefined;
    const words = argumentsOf(command).filter((word) => !/^-(?:SIG)?[A-Z][A-Z0-9]+$/.test(sketchOf(word)));
    const { given } = optionsOf(words, OPTIONS);
    return given.some(({ name }) => name === 'k' || (name.length > 1 && 'kill'.startsWith(name))) ? {} : undefined;
  },
};
