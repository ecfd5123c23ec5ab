import { flag, known, refuse, text, wholeNumber } from './fields.ts';
import type { ErrorLogQuestion, HealthQuestion, HostQuestion } from './question.ts';
import type { Mapping, Node } from './tree.ts';

const HEALTH_KEYS = ['window', 'min-lines', 'max-rss', 'max-external', 'max-delay', 'max-stall'] as const;
const LOG_KEYS = ['log', 'upstream', 'most', 'since'] as const;

/** Reads `- health: …` or `- nginx-errors: …`; `undefined` where the item is a request. */
export function parseHostQuestion(node: Mapping): HostQuestion | undefined {
  const health = node.entries.get('health');
  const errors = node.entries.get('nginx-errors');
  if (health !== undefined) {
    known(node, ['health'], 'a mapping with `health` alone');
    return healthOf(health);
  }
  if (errors === undefined) return undefined;
  known(node, ['nginx-errors'], 'a mapping with `nginx-errors` alone');
  return errorLogOf(errors);
}

function healthOf(node: Node): HealthQuestion {
  const usual = { kind: 'health', windowMs: 600_000, minLines: 1, thresholds: {} } as const;
  if (node.kind === 'scalar') return flag(node) ? usual : refuse(node, 'true, or a mapping');
  const entries = known(node, HEALTH_KEYS, `true, or a mapping with ${HEALTH_KEYS.join(', ')}`);
  const number = (key: (typeof HEALTH_KEYS)[number], min: number, max: number): number | undefined => {
    const given = entries.get(key);
    return given && wholeNumber(given, min, max);
  };
  const [rss, external] = [number('max-rss', 1, 1_000_000), number('max-external', 1, 1_000_000)];
  const [delayP99, stall] = [number('max-delay', 1, 600_000), number('max-stall', 1, 600_000)];
  return {
    kind: 'health',
    windowMs: (number('window', 1, 86_400) ?? 600) * 1000,
    minLines: number('min-lines', 1, 1000) ?? 1,
    thresholds: {
      ...(rss && { rss }),
      ...(external && { external }),
      ...(delayP99 && { delayP99 }),
      ...(stall && { stall }),
    },
  };
}

function errorLogOf(node: Node): ErrorLogQuestion {
  const usual = {
    kind: 'nginx-errors',
    log: '/var/log/nginx/error.log',
    upstream: undefined,
    most: 0,
    since: 'switch',
  } as const;
  if (node.kind === 'scalar') return flag(node) ? usual : refuse(node, 'true, or a mapping');
  const entries = known(node, LOG_KEYS, `true, or a mapping with ${LOG_KEYS.join(', ')}`);
  const [log, upstream, most, since] = LOG_KEYS.map((key) => entries.get(key));
  return {
    kind: 'nginx-errors',
    log: log ? pathOf(log) : usual.log,
    upstream: upstream && upstreamOf(upstream),
    most: most ? wholeNumber(most, 0, 1_000_000) : usual.most,
    since: since ? sinceOf(since) : usual.since,
  };
}

function pathOf(node: Node): string {
  const path = text(node, 'an absolute path');
  return /^\/[\x21-\x7e]+$/.test(path) ? path : refuse(node, 'an absolute path of printable characters');
}

function upstreamOf(node: Node): string {
  const may = 'an address and a port, such as 127.0.0.1:3000';
  const given = text(node, may);
  return /^[\w.:[\]/-]{1,200}$/.test(given) ? given : refuse(node, may);
}

function sinceOf(node: Node): 'switch' | 'probe' {
  const given = text(node, 'switch or probe');
  return given === 'switch' || given === 'probe' ? given : refuse(node, 'switch or probe');
}
