import type { Client, ParsedKey } from 'ssh2';

/** Makes the signature over what ssh2 has to sign, and hands it on. */
type Sign = (data: Buffer, done: (signature: Buffer) => void) => void;
type AuthPK = (username: string, key: ParsedKey, algorithm: string | undefined, sign?: Sign) => void;

/** The digest of each algorithm for RSA keys (RFC 8332); the other kinds of key have one of their own. */
const DIGESTS: Readonly<Record<string, string>> = {
  'ssh-rsa': 'sha1',
  'rsa-sha2-256': 'sha256',
  'rsa-sha2-512': 'sha512',
};

/**
 * Has ssh2 log in with the signature at once. Of itself it asks first whether the server would take the key, which is
 * for keys that somebody must unlock; RFC 4252, section 7, leaves that to the client, and it costs a round trip.
 *
 * ssh2 has no setting for it: where its protocol object is another one than is known here, it asks first.
 */
export function signAtOnce(connection: Client): void {
  const protocol = (connection as unknown as { readonly _protocol?: { authPK?: AuthPK } })._protocol;
  const authPK = protocol?.authPK?.bind(protocol);
  if (protocol === undefined || authPK === undefined) return;
  protocol.authPK = (username, key, algorithm, sign) => {
    const signed: Sign = (data, done) => {
      const signature = key.sign(data, DIGESTS[algorithm ?? key.type]);
      // What cannot be signed is asked for: the server's answer then leads ssh2 to the same fault, with its words.
      if (Buffer.isBuffer(signature)) done(signature);
      else authPK(username, key, algorithm);
    };
    authPK(username, key, algorithm, sign ?? signed);
  };
}
