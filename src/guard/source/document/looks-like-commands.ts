/** Programs that open a line of commands in a block that names no language. */
const PROGRAMS = new Set(
  `apt apt-get ansible ansible-playbook at awk bash brew bundle cargo cat cd chmod chown chroot cp crontab curl cut dd
deno df dig dnf docker docker-compose doas dpkg du echo env eval exec export find flock fuser gem git go grep gunzip gzip halt
head helm init install ionice ip iptables jq kill killall kubectl ln ls lsof make mkdir mkfs mongosh mount mv mysql mysqldump
nc netstat nft nginx nice node nohup npm npx openssl passwd perl pg_dump pgrep php pip pip3 pkill pm2 pnpm podman poweroff ps psql
python python3 reboot redis-cli rm rmdir rsync ruby runuser scp sed service setsid sftp sh shred shutdown source ss ssh ssh-keyscan
stat stdbuf su sudo supervisorctl swapoff sysctl systemctl systemd-run tail tar tee telinit terraform timeout touch truncate ufw umount
unzip useradd usermod wget wipefs xargs yarn yum zip dropdb createdb sqlite3 watch while for if firewall-cmd journalctl printenv pacman apk zsh
busybox skill mkfs.ext4 mkfs.xfs vi vim nano base64 dropuser logrotate certbot bun corepack nvm asdf uv poetry rake rails bundle composer artisan`
    .split(/\s+/)
    .filter(Boolean),
);

/** Whether a block without a language is plainly commands: each line begins with a program, or continues such a line. */
export function looksLikeCommands(text: string): boolean {
  let seen = 0;
  let continued = false;
  for (const line of text.slice(0, 20_000).split('\n')) {
    const told = line.trim();
    if (told !== '' && !told.startsWith('#') && !continued) {
      if (!opensCommand(told)) return false;
      seen += 1;
      if (/<<-?\s*['"\\]?\w/.test(told)) return true;
    }
    continued = told.endsWith('\\') || told.endsWith('|') || told.endsWith('&&');
  }
  return seen > 0;
}

function opensCommand(line: string): boolean {
  // A sentence: it ends in a full stop, or is written in another script throughout.
  if (/[a-z]{2}\.$|[。：:]$/.test(line) && !/["'|&;]/.test(line)) return false;
  const words = line.split(/\s+/);
  const first = words.find((word) => !/^[A-Za-z_]\w*=/.test(word)) ?? '';
  if (first === '') return /^[A-Za-z_]\w*=\S/.test(line);
  if (/^(?:\.{0,2}|~|\$\w+)\/[\w./-]+$/.test(first)) return true;
  if (/^(?:then|else|fi|do|done|esac|\}|\{)$/.test(first)) return true;
  if (!PROGRAMS.has(first)) return false;
  // `kill the process`, `find out why`: an article or so behind a verb is English.
  return (
    !/^(?:the|a|an|this|that|out|your|all|any|it|to|is|are|of|and|or|for|with|from)$/i.test(words[1] ?? '') ||
    line.length < 8
  );
}
