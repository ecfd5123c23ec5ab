import type { Rule } from '../../rule.ts';
import { dataWrites, INSTEAD } from './data.ts';

export const editData: Rule = {
  id: 'data-destruction/edit-data',
  severity: 'error',
  title: 'Production data is edited past the program that owns it',
  why: 'The running service holds its own copy and writes it back, or reads half of the new one; and nobody checks what was typed.',
  instead: INSTEAD,
  bad: [
    { text: 'sed -i s/alice/bob/ backend/data/users.json' },
    { text: 'vim backend/data/users.json' },
    { text: 'echo "[]" > backend/data/users.json' },
    { text: 'jq ".[0]" users.json | sudo tee /srv/app/backend/data/users.json' },
    { text: "ssh host 'nano /var/lib/app/data/users.json'" },
    { text: "perl -i -pe 's/a/b/' ./backend/data/users.json" },
    { text: 'dd if=/dev/zero of=/var/lib/mysql/ibdata1' },
  ],
  good: [
    { text: 'jq . backend/data/users.json' },
    { text: 'sed -n 1,5p backend/data/users.json' },
    { text: 'cp backend/data/users.json backend/data/users.json.backup' },
    { text: 'chmod 640 backend/data/users.json' },
    { text: 'mysqldump app > /var/backups/app.sql' },
    { text: 'vim backend/data/README.md' },
    { text: 'grep -c "sed -i" backend/data/users.json' },
  ],
  command: (command, policy) =>
    dataWrites(command, ['edit', 'open', 'redirect', 'append', 'copy', 'swap', 'extract'], policy).length > 0
      ? {}
      : undefined,
};
