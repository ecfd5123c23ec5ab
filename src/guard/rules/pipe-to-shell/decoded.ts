import { REDIRECTING, type Rule, WRITTEN } from '../../rule.ts';
import { isDecoder, PROGRAMMED, runsOwn } from '../reading/download.ts';
import { pipelineStart } from '../reading/input.ts';
import { RUNNING, runsOutputOf } from '../reading/runs-output.ts';

export const decodedToShell: Rule = {
  id: 'pipe-to-shell/decoded',
  severity: 'error',
  title: 'Encoded text is decoded into a shell',
  why: 'Nobody who reviews it sees what is run.',
  instead: 'Write the commands out',
  bad: [
    { text: 'echo "$PAYLOAD" | base64 -d | sh' },
    { text: 'base64 --decode payload.txt | bash' },
    { text: 'eval "$(printf %s "$P" | base64 -d)"' },
    { text: 'bash -c "$(base64 -d <<< "$P")"' },
    { text: 'bash <(base64 -d payload.txt)' },
    { text: 'openssl base64 -d -in payload.txt | sh' },
    { text: 'xxd -r -p payload.hex | sudo bash' },
    { text: 'echo "$P" | base64 -di | ssh host sh' },
    { text: 'eval "$(echo ZGF0ZQ== | base64 -d)"', because: 'whatever it says' },
    { text: 'sh -c "$(echo ZGF0ZQ== | base64 --decode)"' },
    { text: 'python3 -c \'import base64; exec(base64.b64decode("cHJpbnQoMSk="))\'' },
    { text: 'x=$(echo ZGF0ZQ== | base64 -d); $x' },
  ],
  good: [
    { text: 'echo "$KEY" | base64 -d > key.pem' },
    { text: 'echo "$TEXT" | base64' },
    { text: 'base64 -d data.txt | jq .' },
    { text: 'base64 script.sh | ssh host "cat > script.b64"' },
    { text: 'CONFIG=$(echo "$C" | base64 -d)' },
    { text: 'echo "base64 -d | sh"' },
    { text: 'bash -c "echo $(echo aGk= | base64 -d)"', because: 'an argument' },
    { text: 'python3 -c \'import base64; print(base64.b64decode("aGk="))\'' },
  ],
  programs: [...RUNNING, ...PROGRAMMED, REDIRECTING, WRITTEN],
  command: (command) =>
    runsOutputOf(command, isDecoder) || runsOwn(command, 'decoded') ? pipelineStart(command) : undefined,
};
