import { type Finding, good } from '../finding.ts';

/** The key that logs in; nothing of its private half is shown. */
export function judgeKey(key: { readonly fingerprint: string; readonly publicLine: string }): Finding {
  const [type = ''] = key.publicLine.split(' ');
  return good('key', `${type} ${key.fingerprint} can be read`);
}
