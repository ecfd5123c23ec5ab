import type { Rule } from '../../rule.ts';
import type { Command } from '../../shell/command.ts';
import { optionsOf } from '../reading/options.ts';
import { dropsData, isPassing } from '../reading/sql.ts';
import { databasesOf, statementsOf } from '../reading/statements.ts';
import { argumentsOf, runs, sketchOf } from '../reading/words.ts';

export const dropDatabase: Rule = {
  id: 'data-destruction/drop-database',
  severity: 'error',
  title: 'A database or table is dropped or emptied',
  why: 'It cannot be taken back: what was written since the last backup is lost, and a restore that fails leaves nothing.',
  instead: 'Restore into a new database and switch to it by renaming; change tables by a migration, after a backup',
  bad: [
    { text: 'dropdb mycats' },
    { text: 'sudo -u postgres dropdb --if-exists -h db app' },
    { text: 'psql -d app -c "DROP TABLE users;"' },
    { text: 'psql app <<SQL\nBEGIN;\nTRUNCATE users, orders;\nCOMMIT;\nSQL' },
    { text: "mysql -uroot -psecret -e 'drop database app'" },
    { text: 'echo "DROP SCHEMA public CASCADE" | psql app' },
    { text: 'mysqladmin -u root -f drop app' },
    { text: "mongosh app --eval 'db.dropDatabase()'" },
    { text: 'sqlite3 app.db "/* now */ DROP TABLE users"' },
    { text: 'ssh db \'psql -c "drop   table\n users"\'' },
    { text: 'psql -c "ALTER TABLE users DROP COLUMN email"' },
  ],
  good: [
    { text: 'createdb app && psql app < schema.sql' },
    { text: 'psql -c "SELECT * FROM users"' },
    { text: 'psql -c "DROP INDEX users_email"', because: 'an index can be built again' },
    { text: 'psql -c "INSERT INTO log VALUES (\'DROP TABLE users\')"' },
    { text: 'psql -c "-- DROP TABLE users"' },
    { text: 'dropdb app_test', because: 'a database for tests' },
    { text: 'psql -d app_test -c "TRUNCATE users"' },
    { text: 'psql -c "DROP TEMPORARY TABLE x"' },
    { text: 'grep -rn "DROP TABLE" migrations' },
    { text: 'pg_dump --clean app > dump.sql' },
    { text: 'cat > migrations/1.sql <<SQL\nDROP TABLE users;\nSQL' },
  ],
  command: (command) => (drops(command) ? {} : undefined),
};

function drops(command: Command): boolean {
  const words = argumentsOf(command);
  if (runs(command, 'dropdb')) {
    const { operands } = optionsOf(words, { short: 'hpU', long: ['host', 'port', 'username', 'maintenance-db'] });
    const [name] = operands.map(sketchOf);
    return name !== undefined && !isPassing(name);
  }
  if (runs(command, 'mysqladmin', 'mariadb-admin')) {
    const { operands } = optionsOf(words, { short: 'hPSu', attached: 'p', long: ['host', 'port', 'user', 'socket'] });
    return operands.some((word, at) => sketchOf(word) === 'drop' && !isPassing(sketchOf(operands[at + 1] ?? word)));
  }
  const statements = statementsOf(command);
  if (statements.length === 0 || databasesOf(command).some(isPassing)) return false;
  return command.name.startsWith('mongo') ? statements.some((text) => MONGO.test(text)) : statements.some(dropsData);
}

const MONGO = /\.(?:dropDatabase|drop)\(|\.(?:deleteMany|remove)\(\s*(?:\{\s*\})?\s*\)/;
