import type { Rule } from '../../rule.ts';
import { deletesAllRows, isPassing } from '../reading/sql.ts';
import { databasesOf, statementsOf } from '../reading/statements.ts';

export const deleteAllRows: Rule = {
  id: 'data-destruction/delete-all-rows',
  severity: 'off',
  title: '`DELETE FROM` without a `WHERE`',
  why: 'Every row of the table is gone; where a condition was forgotten, nobody notices before it has run.',
  instead: 'DELETE FROM … WHERE …, in a transaction, after a backup',
  bad: [
    { text: 'psql app -c "DELETE FROM sessions"' },
    { text: 'mysql app -e "delete from users;"' },
    { text: 'echo "DELETE FROM users;" | psql app' },
    { text: 'psql app <<< "DELETE FROM users"' },
    { text: 'sqlite3 app.db "delete from users"' },
    { text: 'ssh db \'psql -c "DELETE FROM users"\'' },
  ],
  good: [
    { text: 'psql app -c "DELETE FROM sessions WHERE expires < now()"' },
    { text: 'psql app_test -c "DELETE FROM users"' },
    { text: 'psql app -c "SELECT count(*) FROM users"' },
    { text: "grep 'DELETE FROM users' queries.sql" },
    { text: 'psql app -f delete.sql' },
    { text: 'psql app -c "-- DELETE FROM users"' },
  ],
  command: (command) =>
    statementsOf(command).some(deletesAllRows) && !databasesOf(command).some(isPassing) ? {} : undefined,
};
