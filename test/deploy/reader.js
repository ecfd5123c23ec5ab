// Runs inside a host: reads a live directory in a tight loop, as programs that know nothing of deploys do, until the
// file CONTROL/stop is there. Prints what it saw as one line of JSON; CONTROL/counts holds it while it runs.
//
//   node reader.js LIVE CONTROL
//
// Every file in LIVE named in its file `names` holds the id of its release. A round pins the directory once (cwd) and
// reads all of them from there; then one of them again by its whole path, as a web server does.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

const [live, control] = process.argv.slice(2);
const names = readFileSync(`${live}/names`, 'utf8').trim().split('\n');
const counts = { reads: 0, rounds: 0, missing: 0, empty: 0, mixed: 0, switches: 0 };
const seen = new Set();

function read(path) {
  counts.reads += 1;
  try {
    const id = readFileSync(path, 'latin1');
    if (id === '') counts.empty += 1;
    return id;
  } catch {
    counts.missing += 1;
    return '';
  }
}

function pin() {
  try {
    process.chdir(live);
    return true;
  } catch {
    counts.missing += 1;
    return false;
  }
}

let last = '';
while (counts.rounds % 64 !== 0 || !existsSync(`${control}/stop`)) {
  counts.rounds += 1;
  if (pin()) {
    const ids = new Set();
    for (const name of names) {
      const id = read(name);
      if (id !== '') ids.add(id);
    }
    if (ids.size > 1) counts.mixed += 1;
    const [id = ''] = ids;
    if (id !== '' && id !== last) {
      counts.switches += last === '' ? 0 : 1;
      last = id;
      seen.add(id);
    }
  }
  read(`${live}/${names[counts.rounds % names.length]}`);
  if (counts.rounds % 1024 === 1) {
    writeFileSync(`${control}/counts.new`, JSON.stringify({ ...counts, releases: seen.size }));
    renameSync(`${control}/counts.new`, `${control}/counts`);
  }
}
console.log(JSON.stringify({ ...counts, releases: seen.size }));
