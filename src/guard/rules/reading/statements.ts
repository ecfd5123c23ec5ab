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
  /** The verb before all else: `clickhouse client`. */
  readonly verb?: RegExp;
}

const MYSQL: Client = {
  table: {
    short: 'eDhPSuT',
    attached: 'p',
    long: ['execute', 'database', 'host', 'port', 'socket', 'user', 'init-command', 'defaults-file', 'protocol'],
  },
  statement: ['e', 'execute', 'init-command'],
};
const PSQL: Client = {
  table: {
    short: 'cdfFhLoPpRTUv',
    long: ['command', 'dbname', 'file', 'host', 'port', 'username', 'set', 'variable', 'output', 'log-file', 'pset'],
  },
  statement: ['c', 'command'],
};
const MONGO: Client = {
  table: { short: 'up', long: ['eval', 'host', 'port', 'username', 'password', 'authenticationDatabase'] },
  statement: ['eval'],
};
const CLICKHOUSE: Client = {
  table: { short: 'qhudc', long: ['query', 'host', 'port', 'user', 'password', 'database', 'config-file'] },
  statement: ['q', 'query'],
};
const SQLCMD: Client = { table: { short: 'QqSUPdioE' }, statement: ['Q', 'q'] };

const CLIENTS: ReadonlyMap<string, Client> = new Map<string, Client>([
  ...['psql', 'pgcli', 'usql', 'ysqlsh', 'vsql', 'gsql'].map((name) => [name, PSQL] as const),
  ...['mysql', 'mariadb', 'mycli', 'mysqlsh'].map((name) => [name, MYSQL] as const),
  ['sqlite3', { table: { long: ['cmd'], short: '' }, statement: ['cmd'], from: 1 }],
  ['litecli', { table: { short: 'e', long: ['execute'] }, statement: ['e', 'execute'] }],
  ['duckdb', { table: { short: 'cs' }, statement: ['c', 's'], from: 1 }],
  ['cqlsh', { table: { short: 'ekufp', long: ['execute', 'keyspace', 'username'] }, statement: ['e', 'execute'] }],
  ...['sqlcmd', 'go-sqlcmd'].map((name) => [name, SQLCMD] as const),
  ['sqlplus', { table: {}, statement: [] }],
  ['isql', { table: { short: 'UPSv' }, statement: [] }],
  ['clickhouse-client', CLICKHOUSE],
  ['clickhouse', { ...CLICKHOUSE, verb: /^client$/ }],
  [
    'cockroach',
    { table: { short: 'ed', long: ['execute', 'host', 'url', 'database', 'certs-dir'] }, statement: ['e', 'execute'] },
  ],
  ['snowsql', { table: { short: 'qacudws', long: ['query'] }, statement: ['q', 'query'] }],
  ['trino', { table: { long: ['execute', 'server', 'catalog', 'schema', 'user'] }, statement: ['execute'] }],
  ['beeline', { table: { short: 'eunp' }, statement: ['e'] }],
  ['hive', { table: { short: 'ef' }, statement: ['e'] }],
  ['influx', { table: { long: ['execute', 'database', 'host'] }, statement: ['execute'] }],
  ['bq', { table: { ordered: true, long: ['project_id', 'location'] }, statement: [], from: 1, verb: /^query$/ }],
  ['mongo', MONGO],
  ['mongosh', MONGO],
]);

/** Programs that pass statements to a database. */
export const DATABASE_CLIENTS: readonly string[] = [...CLIENTS.keys()];

/** The statements that a database client is told to run, each a text; nothing where the command is no such client. */
export function statementsOf(command: Command): readonly string[] {
  const client = runsOneOf(command, CLIENTS) ? CLIENTS.get(command.name) : undefined;
  if (!client) return [];
  const given = optionsOf(argumentsOf(command), client.table);
  if (client.verb && !client.verb.test(sketchOf(given.operands[0] ?? NOTHING))) return [];
  const operands: readonly Word[] = client.from === undefined ? [] : given.operands.slice(client.from);
  const read = textRead(command);
  return [...valuesOf(given, ...client.statement), ...operands].map(sketchOf).concat(read === undefined ? [] : [read]);
}

/** The databases that a client is told to work in, as far as they are named: the `-d` and the operands. */
export function databasesOf(command: Command): readonly string[] {
  const client = CLIENTS.get(command.name);
  if (!client) return [];
  const given = optionsOf(argumentsOf(command), client.table);
  const named = client.from === undefined || client.verb ? given.operands.slice(client.verb ? 1 : 0) : given.operands;
  return [...valuesOf(given, 'd', 'dbname', 'D', 'database'), ...named.slice(0, 1)].map(sketchOf).map(nameIn);
}

/** The database that a URL or a `dbname=… host=…` names: hosts may be called anything. */
function nameIn(text: string): string {
  const url = /^\w+:\/\/[^/]*\/?([^?]*)/.exec(text);
  if (url) return url[1] ?? '';
  return /(?:^|\s)(?:host|user|port)=/.test(text) ? (/(?:^|\s)dbname=(\S+)/.exec(text)?.[1] ?? '') : text;
}

const NOTHING: Word = { segments: [], start: 0, end: 0 };
