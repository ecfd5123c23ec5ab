/** Databases, schemas and tables that are there to be thrown away. */
const PASSING =
  /(?:^|[\W_])(?:tests?|testing|ci|e2e|tmp|temp|temporary|scratch|sandbox|dev|development|staging_old)(?:$|[\W_])/i;

/** Whether a name says that nothing in it is kept. */
export const isPassing = (name: string): boolean => PASSING.test(name);

const DROPS =
  /^(?:EXPLAIN\s+ANALYZE\s+)?(?:DROP\s+(?:DATABASE|SCHEMA|TABLE|TABLESPACE|KEYSPACE|COLUMNFAMILY|COLLECTION|OWNED|MATERIALIZED\s+VIEW|FOREIGN\s+TABLE|MEASUREMENT|SERIES|BUCKET|GRAPH|PARTITION)\b|TRUNCATE\b(?!\s*\()|ALTER\s+TABLE\b[^;]*\b(?:DROP|TRUNCATE)\s+(?:COLUMN|PARTITION)\b)/i;
const DELETES_ALL = /^DELETE\s+FROM\s+[^\s;]+\s*$/i;

/** Whether one of the statements takes data away that cannot be had back. */
export const dropsData = (sql: string): boolean =>
  statements(sql).some((statement) => DROPS.test(statement) && !isPassing(statement));

/** Whether one of the statements deletes every row of a table. */
export const deletesAllRows = (sql: string): boolean =>
  statements(sql).some((statement) => DELETES_ALL.test(statement) && !isPassing(statement));

/** More text than this is no statement that somebody typed; what is behind it is not looked at. */
const LONGEST = 100_000;

/** Statements without comments, and with what stands in quotes taken out where it is a value. */
function statements(sql: string): string[] {
  const found: string[] = [];
  let text = '';
  const source = sql.slice(0, LONGEST);
  for (let at = 0; at < source.length; at += 1) {
    const [one, two] = [source[at] ?? '', source.slice(at, at + 2)];
    const end = two === '--' ? '\n' : two === '/*' ? '*/' : one === "'" ? "'" : undefined;
    if (end !== undefined) {
      const close = source.indexOf(end, at + (one === "'" ? 1 : 2));
      text += ' ';
      if (close < 0) break;
      at = close + end.length - 1;
    } else if (one === ';' || (one === '\\' && /^(?:g\w*|G|n)\b/.test(source.slice(at + 1, at + 8)))) {
      found.push(text.trim());
      text = '';
    } else text += one;
  }
  found.push(text.trim());
  return found.flatMap(withoutBlocks);
}

/** A statement as it begins: without `BEGIN`, the delimiters of a block, and the client's own lines. */
function withoutBlocks(statement: string): string[] {
  const text = statement
    .slice(0, 1000)
    .replace(/^(?:\s*(?:\\[^\n]*\n|(?:DO\s+)?\$\w*\$|(?:BEGIN|START)(?:\s+(?:WORK|TRANSACTION))?(?=\s)|GO\s*\n))+/i, '')
    .trim();
  return text === '' ? [] : [text];
}
