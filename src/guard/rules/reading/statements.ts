import type { Command } from '../../shell/command.ts';
import type { Word } from '../../shell/word.ts';
import { textRead } from './input.ts';
import { type OptionTable, optionsOf, valuesOf } from './options.ts';
import { argumentsOf, runsOneOf, sketchOf } from './words.ts';

/** A database client: its options, and those that carry statements. */
interface Client {
  readonly table: OptionTable;
  readonly statement: readonly string[];
  /** Operands are statements too, but for so many that come first. */
  readonly from?: number;
}

const MYSQL: Client = {
  table: { short: 'eDhPSuT', attached: 'p', long: ['execute', 'database', 'host', 'port', 'socket', 'user'] },
  statement: ['e', 'execute'],
};
const MONGO: Client = { table: { short: 'up', long: ['eval', 'host', 'port', 'username'] }, statement: ['eval'] };
const CLIENTS: ReadonlyMap<string, Client> = new Map([
  [
    'psql',
    {
      table: {
        short: 'cdfFhLoPpRTUv',
        long: ['command', 'dbname', 'file', 'host', 'port', 'username', 'set', 'variable', 'output'],
      },
      statement: ['c', 'command'],
    },
  ],
  ['mysql', MYSQL],
  ['mariadb', MYSQL],
  ['sqlite3', { table: { long: [] }, statement: ['cmd'], from: 1 }],
  ['cqlsh', { table: { short: 'ekuf', long: ['execute', 'keyspace'] }, statement: ['e', 'execute'] }],
  ['sqlcmd', { table: { short: 'QqSUPd' }, statement: ['Q', 'q'] }],
  ['clickhouse-client', { table: { short: 'q', long: ['query', 'host', 'user'] }, statement: ['q', 'query'] }],
  ['cockroach', { table: { short: 'e', long: ['execute'] }, statement: ['e', 'execute'] }],
  ['mongo', MONGO],
  ['mongosh', MONGO],
]);

/** The statements that a database client is told to run, each a text; nothing where the command is no such client. */
export function statementsOf(command: Command): readonly string[] {
  const client = runsOneOf(command, CLIENTS) ? CLIENTS.get(command.name) : undefined;
  if (!client) return [];
  const given = optionsOf(argumentsOf(command), client.table);
  const operands: readonly Word[] = client.from === undefined ? [] : given.operands.slice(client.from);
  const read = textRead(command);
  return [...valuesOf(given, ...client.statement), ...operands].map(sketchOf).concat(read === undefined ? [] : [read]);
}

/** The databases that a client is told to work in, as far as they are named: the `-d` and the operands. */
export function databasesOf(command: Command): readonly string[] {
  const client = CLIENTS.get(command.name);
  if (!client) return [];
  const given = optionsOf(argumentsOf(command), client.table);
  return [...valuesOf(given, 'd', 'dbname', 'D', 'database'), ...given.operands.slice(0, 1)].map(sketchOf);
}
