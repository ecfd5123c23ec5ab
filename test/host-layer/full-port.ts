import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * A port that answers as a firewall does that drops packets: not at all. Its queue of connections is full and nobody
 * takes any from it. (Node itself takes connections at once, so this needs another program.)
 */
export async function fullPort(): Promise<{ port: number; stop(): Promise<void> }> {
  const program = `
import socket, sys
listener = socket.socket()
listener.bind(("127.0.0.1", 0))
listener.listen(0)
waiting = [socket.socket() for _ in range(3)]
for one in waiting:
    one.setblocking(False)
    one.connect_ex(listener.getsockname())
print(listener.getsockname()[1], flush=True)
sys.stdin.read()`;
  const child = spawn('python3', ['-c', program], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [line] = await once(child.stdout, 'data');
  return {
    port: Number(line),
    async stop() {
      child.stdin.end();
      await once(child, 'exit');
    },
  };
}
