import type { Rule } from '../../rule.ts';
import { pipelineStart, textRead } from '../reading/input.ts';
import { argumentsOf, runs, sketchOf } from '../reading/words.ts';

const FLUSH = /^[ \t]*["']?flush(?:all|db)\b(?!:)/im;
/** Options that take the next word. */
const VALUED =
  /^-(?:[hpsanurituXdDc]|-(?:user|pass|cacert|cacertdir|cert|key|tls-ciphers|tls-ciphersuites|sni|host|port|db|pattern|count|rdb|replica|show-pushes|cluster|quoted-pattern|intrinsic-latency|lru-test))$/;

/** `flushall`, or a script that calls it: `eval "redis.call('flushall')" 0`. */
const says = (verb: string, next = ''): boolean =>
  FLUSH.test(verb) || (/^eval$/i.test(verb) && /redis\.p?call\(\s*["']flush(?:all|db)["']/i.test(next));

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
      // Behind these the words are keys and patterns, or the name of a file.
      if (/^--(?:scan|bigkeys|memkeys|hotkeys|rdb|functions-rdb|pipe|eval|stat|latency.*)$/.test(text)) break;
      if (VALUED.test(text)) at += 1;
      else if (!text.startsWith('-')) return says(text, texts[at + 1]) ? {} : undefined;
    }
    return FLUSH.test(textRead(command) ?? '') ? pipelineStart(command) : undefined;
  },
};
