/** Reads the URL of a probe. The words of a refusal complete "the URL …" and never repeat a password. */
export function parseUrl(text: string): URL | { readonly refused: string; readonly remedy: string } {
  // `new URL` drops line ends and tabs silently: the probe would ask something else than what was read.
  if (/[\s\p{C}]/u.test(text)) {
    return { refused: 'holds white space or a control character', remedy: 'Write it percent-encoded, such as %20.' };
  }
  const absolute = 'Write the whole URL, such as http://127.0.0.1:3000/health.';
  if (!URL.canParse(text)) return { refused: 'is not an absolute URL', remedy: absolute };
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return { refused: `begins with ${url.protocol}, not with http: or https:`, remedy: absolute };
  }
  if (url.username || url.password) {
    return {
      refused: 'carries a user or a password, which would stand in every log',
      remedy: 'Take them out of the URL and give an `authorization` header from a secret.',
    };
  }
  if (url.port === '0') return { refused: 'names port 0, which no server has', remedy: absolute };
  url.hash = '';
  return url;
}
