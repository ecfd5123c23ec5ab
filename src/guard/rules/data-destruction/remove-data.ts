import { REDIRECTING, type Rule } from '../../rule.ts';
import { WRITING } from '../reading/writes.ts';
import { dataWrites, INSTEAD } from './data.ts';

export const removeData: Rule = {
  id: 'data-destruction/remove-data',
  severity: 'error',
  title: 'Production data is deleted, moved away or emptied',
  why: 'Deleted data cannot be brought back, and what was written since the last backup is in no backup.',
  instead: INSTEAD,
  bad: [
    { text: 'rm -rf backend/data/*' },
    { text: 'cd backend && rm data/users.json' },
    { text: 'rm -f /srv/app/backend/data/users.json' },
    { text: 'find /var/lib/postgresql -name "*.old" -delete' },
    { text: 'find /var/lib/mysql -type f -exec rm {} +' },
    { text: 'find backend/data -type f -print0 | xargs -0 rm -f' },
    { text: 'cd /var/lib/redis && ls | xargs rm -f' },
    { text: "find backend/data -name '*.json' -exec rm -f {} +" },
    { text: 'truncate -s 0 backend/data/users.json' },
    { text: ': > backend/data/users.json' },
    { text: '> backend/data/users.json' },
    { text: 'sudo rm -rf /var/lib/mysql' },
    { text: "ssh host 'rm -rf /backup/daily'" },
    { text: 'rsync -a --delete empty/ /var/lib/postgresql/16/' },
    { text: 'mv /var/lib/redis/dump.rdb /tmp/' },
    { text: "find . -path './backend/data/*.json' -delete" },
  ],
  good: [
    { text: 'rm -rf node_modules dist "$tmpdir"' },
    { text: 'find dist -delete' },
    { text: 'rm -rf backend/database/cache' },
    { text: 'cp backend/data/users.json /tmp/users.json' },
    { text: 'find /backup -name "*.sql" -mtime +30 -delete', because: 'old backups are deleted by their age' },
    { text: 'find /backup -name "*.sql" -mtime +30 | xargs rm -f' },
    { text: 'find backend -name "*.tmp" | xargs rm -f' },
    { text: 'cd /tmp/work && ls | xargs rm -f' },
    { text: 'pg_dump app > /backup/app.sql' },
    { text: 'rm -rf tests/backend/data/users.json', because: 'test data' },
    { text: 'ls /var/lib/postgresql' },
    { text: 'rm -rf /tmp/backend/data' },
    { text: 'git rm --cached backend/data/users.json' },
  ],
  programs: [...WRITING, REDIRECTING],
  command: (command, policy) =>
    dataWrites(command, ['remove', 'mirror', 'truncate'], policy).length > 0 ? {} : undefined,
};
