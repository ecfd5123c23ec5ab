/** A policy file that says something of everything. */
export const WHOLE = `# yaml-language-server: $schema=../schema/surefoot.schema.json
guard:
  live-paths:
    - /opt/app-live
    - "!/opt/app-live/logs"
    - "*:/var/www/html"
  data-paths: backend/data
  secret-files: [config/secrets.yml]
  rules:
    process-kill: warning
    process-kill/kill-by-name: error
    own/no-ftp: off
  own-rules:
    - id: own/no-ftp
      severity: warning
      command: [ftp, lftp]
      arguments: "*put*"
      paths: /srv
      message: FTP sends passwords in the clear.
      instead: rsync over ssh
  forbidden-examples: true
  allow:
    - rule: power
      path: scripts/reset.sh
      reason: It runs in a machine of its own.
      until: 2027-01-31
    - rule: own/no-ftp
      path: [old/**]
      reason: Goes away with the old host.
  exclude:
    - vendor
    - "**/*.min.js"
`;

const OWN = 'guard:\n  own-rules:\n    - id: own/x\n      command: x\n      message: No.\n';
const ALLOW = 'guard:\n  allow:\n    - rule: power\n      path: a.sh\n      reason: Because.\n';

/** What is refused: why, the file, line and column of its first fault, and what is said. */
export const REFUSED: readonly (readonly [string, string, number, number, RegExp])[] = [
  ['a list', '- guard\n', 1, 1, /The file holds a list\. It may hold a mapping with `guard`/],
  [
    'a misspelt section',
    'gaurd: {}\n',
    1,
    1,
    /`gaurd` is not known\. Did you mean `guard`\? The keys here are guard\./,
  ],
  ['a section without anything', 'guard:\n', 1, 1, /`guard` holds nothing/],
  ['broken YAML', 'guard:\n  exclude: [a\n', 3, 1, /is no YAML here/],
  ['a key twice', 'guard:\n  exclude: a\n  exclude: b\n', 3, 3, /Map keys must be unique/],
  [
    'a misspelt key',
    'guard:\n  live-path: /x\n',
    2,
    3,
    /`guard\.live-path` is not known\. Did you mean `live-paths`\?/,
  ],
  ['paths that are a mapping', 'guard:\n  live-paths: {a: b}\n', 2, 15, /`guard\.live-paths` holds a mapping/],
  ['paths that are nothing', 'guard:\n  live-paths:\n', 2, 3, /`guard\.live-paths` holds nothing/],
  [
    'a number among paths',
    'guard:\n  exclude:\n    - a\n    - 1\n',
    4,
    7,
    /`guard\.exclude\.2` holds 1\. It may hold a glob/,
  ],
  [
    'a glob that is not closed',
    'guard:\n  exclude: "a/[b"\n',
    2,
    12,
    /"a\/\[b", which has a bracket that is not closed/,
  ],
  ['a glob of everything', 'guard:\n  exclude: "**/*"\n', 2, 12, /which means every path/],
  ['a glob that leads out', 'guard:\n  exclude: ../x\n', 2, 12, /which leads out by `\.\.`/],
  ['a glob with too many patterns', `guard:\n  exclude: "${'*a'.repeat(20)}"\n`, 2, 12, /holds more than 12 patterns/],
  [
    'an unknown rule',
    'guard:\n  rules:\n    process-kill/kil-9: off\n',
    3,
    5,
    /no rule and no family\. Did you mean `process-kill\/kill-9`\?/,
  ],
  [
    'an unknown severity',
    'guard:\n  rules:\n    power: warn\n',
    3,
    12,
    /`guard\.rules\.power` holds "warn"\. It may hold error, warning, off\./,
  ],
  [
    'a severity that is no text',
    'guard:\n  rules:\n    power: false\n',
    3,
    12,
    /holds false\. It may hold error, warning, off/,
  ],
  ['a flag in quotes', 'guard:\n  forbidden-examples: "true"\n', 2, 23, /holds "true"\. It may hold true or false/],
  [
    'an own rule without a message',
    OWN.replace('      message: No.\n', ''),
    3,
    7,
    /`guard\.own-rules\.1` has no `message`/,
  ],
  [
    'an own rule of a family of ours',
    OWN.replace('own/x', 'power/x'),
    3,
    11,
    /whose family is not one of the linter's, such as `own\/x`/,
  ],
  [
    'an own rule with a strange id',
    OWN.replace('own/x', 'No FTP'),
    3,
    11,
    /holds "No FTP"\. It may hold an id of the form `family\/rule`/,
  ],
  [
    'an own rule with arguments in its command',
    OWN.replace('command: x', 'command: rm -rf'),
    4,
    16,
    /base name of a program/,
  ],
  [
    'two own rules with one id',
    `${OWN}    - id: own/x\n      command: y\n      message: No.\n`,
    6,
    7,
    /is own\/x, as another rule is/,
  ],
  [
    'an unknown key of an own rule',
    `${OWN}      mesage: x\n`,
    6,
    7,
    /`guard\.own-rules\.1\.mesage` is not known\. Did you mean `message`\?/,
  ],
  [
    'an allowance without a reason',
    ALLOW.replace('      reason: Because.\n', ''),
    3,
    7,
    /`guard\.allow\.1` has no `reason`/,
  ],
  ['an allowance with an empty reason', ALLOW.replace('Because.', '" "'), 5, 15, /`guard\.allow\.1\.reason` holds " "/],
  [
    'an allowance for no rule',
    ALLOW.replace('power', 'pover'),
    3,
    13,
    /the id of a rule, or a family\. Did you mean `power`\?/,
  ],
  ['an allowance for every file', ALLOW.replace('a.sh', '"**"'), 4, 13, /which means every path/],
  ['a day that there is not', `${ALLOW}      until: 2027-02-30\n`, 6, 14, /a day of the calendar, such as 2027-01-31/],
  ['a day in words', `${ALLOW}      until: next week\n`, 6, 14, /a day of the calendar/],
  ['an alias', 'guard:\n  exclude: &a [x]\n  live-paths: *a\n', 3, 15, /an alias, which is not followed here/],
];
