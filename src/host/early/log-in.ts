import type { Client } from 'ssh2';
import { type Protocol, protocolOf, type Sign } from './protocol.ts';

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
 *   names no need to wait). A key of the kind RSA has several algorithms, and the server says which it takes: mostly in
 *   the same breath as the end of the key exchange, otherwise it is waited for.
 * - It does not have the server prove all its other host keys, which OpenSSH offers for those who learn them. Nobody here
 *   does, and the server would make their signatures before it begins the first program.
 *
 * `asked` is called when the request with its signature has been said. ssh2 has no setting for any of this: where its
 * protocol object is another one than is known here, it goes its own way.
 */
export function logInEarly(connection: Client, kind: string, asked: () => void): void {
  const protocol = protocolOf(connection);
  if (protocol === undefined) return;
  signAtOnce(protocol, asked);
  awaitNoService(protocol, kind);
  learnNoHostKeys(protocol);
}

function signAtOnce(protocol: Protocol, asked: () => void): void {
  const authPK = protocol.authPK?.bind(protocol);
  if (authPK === undefined) return;
  protocol.authPK = (username, key, algorithm, sign) => {
    let said = true;
    const signed: Sign = (data, done) => {
      const signature = key.sign(data, DIGESTS[algorithm ?? key.type]);
      said = Buffer.isBuffer(signature);
      // What cannot be signed is asked for: the server's answer then leads ssh2 to the same fault, with its words.
      if (Buffer.isBuffer(signature)) done(signature);
      else authPK(username, key, algorithm);
    };
    authPK(username, key, algorithm, sign ?? signed);
    if (said) asked();
  };
}

function awaitNoService(protocol: Protocol, kind: string): void {
  const service = protocol.service?.bind(protocol);
  const handlers = protocol._handlers;
  const accepted = handlers?.SERVICE_ACCEPT;
  if (service === undefined || handlers === undefined || accepted === undefined) return;
  protocol.service = (name) => {
    service(name);
    let told = false;
    const once = (): void => {
      // What was waited for is done now, and not again when the word comes.
      if (told) return;
      told = true;
      accepted(protocol, name);
    };
    handlers.SERVICE_ACCEPT = once;
    if (kind !== 'ssh-rsa') return once();
    const { EXT_INFO: extended } = handlers;
    handlers.EXT_INFO = (...said) => {
      extended?.(...said);
      once();
    };
  };
}

function learnNoHostKeys({ _handlers: handlers }: Protocol): void {
  const asked = handlers?.GLOBAL_REQUEST;
  if (handlers === undefined || asked === undefined) return;
  handlers.GLOBAL_REQUEST = (protocol, name, wantReply, data) => {
    if (name !== 'hostkeys-00@openssh.com' || wantReply) asked(protocol, name, wantReply, data);
  };
}
