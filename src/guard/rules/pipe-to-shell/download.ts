import { REDIRECTING, type Rule, WRITTEN } from '../../rule.ts';
import { isDownload, PROGRAMMED, runsOwn } from '../reading/download.ts';
import { pipelineStart } from '../reading/input.ts';
import { RUNNING, runsOutputOf } from '../reading/runs-output.ts';

export const downloadToShell: Rule = {
  id: 'pipe-to-shell/download',
  severity: 'error',
  title: 'A download is run unread',
  why: 'Whoever owns the address, or gets between, runs what they like with your rights; and a connection that breaks off runs half of it.',
  instead: 'Download to a file, verify its digest (`sha256sum -c`), then run it',
  bad: [
    { text: 'curl -fsSL https://example.org/install.sh | sh' },
    { text: 'curl -s https://example.org/i.sh | sudo -E bash -' },
    { text: 'wget -qO- https://example.org/i.sh | bash -s -- --yes' },
    { text: 'bash <(curl -s https://example.org/i.sh)' },
    { text: 'sh -c "$(curl -fsSL https://example.org/i.sh)"' },
    { text: 'eval "$(wget -qO- https://example.org/i.sh)"' },
    { text: 'source <(curl -s https://example.org/i.sh)' },
    { text: 'curl -s https://example.org/i.py | python3' },
    { text: 'curl -s https://example.org/i.sh | tee i.sh | bash' },
    { text: 'curl -s https://example.org/i.sh | ssh host bash' },
    { text: 'ssh host "curl -s https://example.org/i.sh | sh"' },
    { text: 'echo "$(curl -s https://example.org/i.sh)" | sh' },
    { text: 'curl -fsSL https://example.org/i.sh |\n  # as root\n  sudo bash' },
    { text: 'ssh host "$(curl -s https://example.org/i.sh)"' },
    { text: 'curl -s https://example.org/i.sh | xargs -0 sh -c' },
    { text: 'curl -s https://example.org/i.sh > >(sh)' },
    { text: 'aws s3 cp s3://bucket/i.sh - | sh' },
  ],
  good: [
    { text: 'curl -fsSLo i.sh https://example.org/i.sh && sha256sum -c i.sha256 && sh i.sh' },
    { text: 'curl -s https://example.org/key | gpg --dearmor' },
    { text: 'curl -s https://example.org/app.tgz | tar xz' },
    { text: 'curl -s https://example.org/x.json | python3 -m json.tool' },
    { text: 'curl -s https://example.org/x.json | python3 -c "import json,sys; json.load(sys.stdin)"' },
    { text: 'eval "$(ssh-agent -s)"' },
    { text: 'bash -c "echo $(curl -s https://example.org/version)"' },
    { text: 'VERSION=$(curl -s https://example.org/version)' },
    { text: 'curl -s https://example.org/i.sh | bash -n', because: 'it only checks the syntax' },
    { text: 'curl -s https://example.org/health | grep -q ok' },
    { text: 'echo "curl https://example.org | sh"' },
    { text: 'curl -s https://example.org/dump.sql | psql app' },
    { text: 'cat deploy.sh | ssh host bash' },
  ],
  programs: [...RUNNING, ...PROGRAMMED, REDIRECTING, WRITTEN],
  command: (command) =>
    runsOutputOf(command, isDownload) || runsOwn(command, 'download') ? pipelineStart(command) : undefined,
};
