import type { Client, ParsedKey } from 'ssh2';

/** Makes the signature over what ssh2 has to sign, and hands it on. */
type Sign = (data: Buffer, done: (signature: Buffer) => void) => void;
type AuthPK = (username: string, key: ParsedKey, algorithm: string | undefined, sign?: Sign) => void;

/** What of ssh2's protocol object is used here. */
interface Protocol {
  authPK?: AuthPK;
  service?: (name: string) => void;
  readonly _handlers?: {
    SERVICE_ACCEPT?: (protocol: Protocol, name: string) => void;
    GLOBAL_REQUEST?: (protocol: Protocol, name: string, wantReply: boolean, data: unknown) => void;
  };
}

/** The digest of each algorithm for RSA keys (RFC 8332); the other kinds of key have one of their own. */
const DIGESTS: Readonly<Record<string, string>> = {
  'ssh-rsa': 'sha1',
  'rsa-sha2-256': 'sha256',
  'rsa-sha2-512': 'sha512',
};

/**
 * Has ssh2 log in without waiting for words that say nothing. Each of the first two would cost a round trip:
 *
 * - It signs at once. Of itself ssh2 asks first whether the server would take the key, which is for keys that somebody
 *   must unlock; RFC 4252, section 7, leaves that to the client.
 * - It says who logs in right behind the request for the log-in service, which every server has (RFC 4253, section 10,
 *   names no need to wait). A key of the kind RSA has several algorithms, and the server says only meanwhile which it
 *   takes: there the answer is waited for.
 * - It does not have the server prove all its other host keys, which OpenSSH offers for those who learn them. Nobody here
 *   does, and the server would make their signatures before it begins the first program.
 *
 * ssh2 has no setting for it: where its protocol object is another one than is known here, it goes its own way.
 */
export function logInEarly(connection: Client, kind: string): void {
  const protocol = (connection as unknown as { readonly _protocol?: Protocol })._protocol;
  if (protocol === undefined) return;
  signAtOnce(protocol);
  if (kind !== 'ssh-rsa') awaitNoService(protocol);
  learnNoHostKeys(protocol);
}

function signAtOnce(protocol: Protocol): void {
  const authPK = protocol.authPK?.bind(protocol);
  if (authPK === undefined) return;
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

function awaitNoService(protocol: Protocol): void {
  const service = protocol.service?.bind(protocol);
  const handlers = protocol._handlers;
  const accepted = handlers?.SERVICE_ACCEPT;
  if (service === undefined || handlers === undefined || accepted === undefined) return;
  protocol.service = (name) => {
    service(name);
    // What was waited for is done now, and not again when the word comes.
    handlers.SERVICE_ACCEPT = () => {};
    accepted(protocol, name);
  };
}

function learnNoHostKeys({ _handlers: handlers }: Protocol): void {
  const asked = handlers?.GLOBAL_REQUEST;
  if (handlers === undefined || asked === undefined) return;
  handlers.GLOBAL_REQUEST = (protocol, name, wantReply, data) => {
    if (name !== 'hostkeys-00@openssh.com' || wantReply) asked(protocol, name, wantReply, data);
  };
}
