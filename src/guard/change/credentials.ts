import type { Git } from './git.ts';

/**
 * Gives git a token for its own server, where the checkout left none: `persist-credentials: false` leaves a private
 * shallow clone that cannot fetch what is missing. A second header beside that of the checkout would be refused.
 *
 * @param mask Called with the form in which it is sent, before it is used.
 */
export async function withToken(
  git: Git,
  { token, server, mask }: { token: string | undefined; server: string; mask: (secret: string) => void },
): Promise<Git> {
  if (token === undefined) return git;
  const url = await git.ask(['remote', 'get-url', 'origin']);
  if (url === undefined || !sameServer(url, server)) return git;
  const present = await git.ask(['config', '--get-urlmatch', 'http.extraheader', url]);
  if (present !== undefined && present !== '') return git;
  const sent = Buffer.from(`x-access-token:${token}`).toString('base64');
  mask(sent);
  return git.with({ [`http.${new URL(server).origin}/.extraheader`]: `AUTHORIZATION: basic ${sent}` });
}

function sameServer(url: string, server: string): boolean {
  const [one, other] = [URL.parse(url), URL.parse(server)];
  return one !== null && other !== null && one.origin === other.origin && /^https?:$/.test(one.protocol);
}
