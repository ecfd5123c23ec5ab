import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { constellations } from './constellations.ts';

const ChatRequest = v.object(
  {
    threadId: v.pipe(
      v.string('threadId must be text'),
      v.regex(/^[\w-]{1,64}$/, 'threadId must be 1 to 64 letters, digits, - or _'),
    ),
    message: v.pipe(
      v.string('message must be text'),
      v.trim(),
      v.nonEmpty('message must not be empty'),
      v.maxLength(2000, 'message must not be longer than 2000 characters'),
    ),
  },
  'the body must be a JSON object with threadId and message',
);

export type ChatRequest = v.InferOutput<typeof ChatRequest>;

/** Understands the body of a chat request; `problem` says, in words for the caller, what is wrong with it. */
export function parseChat(body: unknown): { readonly chat: ChatRequest } | { readonly problem: string } {
  const result = v.safeParse(ChatRequest, body, { abortEarly: true });
  if (result.success) return { chat: result.output };
  const issue = result.issues[0];
  const missing = issue.input === undefined ? issue.path?.[0].key : undefined;
  return { problem: missing === undefined ? issue.message : `${String(missing)} is missing` };
}

/** Answers a message: the same thread and message always get the same words. */
export async function reply({ threadId, message }: ChatRequest): Promise<string> {
  const sky = await constellations();
  const digest = createHash('sha256').update(`${threadId}\n${message}`).digest();
  const seen = sky[digest.readUInt32BE() % sky.length];
  if (!seen) throw new Error('the catalogue is empty');
  return `I looked up for you and saw ${seen.name} (${seen.japanese}), best seen in ${seen.season}.`;
}
