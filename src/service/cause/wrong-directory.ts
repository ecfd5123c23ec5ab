import { type Decide, lastMatch } from './cause.ts';

/** systemd's own exit status for a working directory that it cannot enter (systemd.exec(5)). */
const EXIT_CHDIR = 200;

/** The unit names a working directory that is not there, or stands outside of the release. */
export const wrongDirectory: Decide = ({ name, unit, journal, host }) => {
  const refused = unit.exitStatus === EXIT_CHDIR && unit.result === 'exit-code';
  const said = lastMatch(journal, /Changing to the requested working directory failed|status=200\/CHDIR/);
  if (!refused && said === undefined && host?.directoryThere !== false) return undefined;
  const directory = host?.directory ?? '';
  return {
    id: 'wrong-directory',
    words: `the working directory ${directory === '' ? 'of the unit' : directory} cannot be entered${host?.directoryThere === false ? ': it is not there' : ''}`,
    next: `Set WorkingDirectory of ${name} to the live link (input \`live\` below \`path\`), and run systemctl daemon-reload.`,
  };
};
