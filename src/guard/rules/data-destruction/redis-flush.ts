import type { Rule } from '../../rule.ts';
import { textRead } from '../reading/input.ts';
import { argumentsOf, runs, sketchOf } from '../reading/words.ts';

const FLUSH = /^\s*flush(?:all|db)\b/im;

export const redisFlush: Rule = {
  id: 'data-destruction/redis-flush',
  severity: 'error',
  title: 'Redis is emptied',
  why: 'Every key is gone at once: sessions, queues and what was never written elsewhere.',
  instead: 'Delete the keys that are meant: redis-cli --scan --pattern …, or give them a time to live',
  bad: [
    { text: 'redis-cli FLUSHALL' },
    { text: 'redis-cli -h cache -n 1 flushdb' },
    { text: 'echo FLUSHALL | redis-cli' },
    { text: 'redis-cli <<EOF\nSELECT 1\nFLUSHDB ASYNC\nEOF' },
    { text: 'docker exec cache redis-cli flushall' },
    { text: "valkey-cli 'FlushAll'" },
  ],
  good: [
    { text: 'redis-cli ping' },
    { text: 'redis-cli DEL flushall' },
    { text: 'redis-cli SET note FLUSHALL' },
    { text: 'redis-cli INFO | grep flush' },
    { text: 'echo FLUSHALL' },
    { text: 'redis-cli config get save' },
  ],
  command(command) {
    if (!runs(command, 'redis-cli', 'valkey-cli', 'keydb-cli')) return undefined;
    const texts = argumentsOf(command).map(sketchOf);
    for (let at = 0; at < texts.length; at += 1) {
      const text = texts[at] ?? '';
      if (/^-[hpsanurid]$/.test(text) || /^--(?:user|pass|cacert|cert|key|tls-ciphers|sni)$/.test(text)) at += 1;
      else if (!text.startsWith('-')) return FLUSH.test(text) ? {} : undefined;
    }
    return FLUSH.test(textRead(command) ?? '') ? {} : undefined;
  },
};
