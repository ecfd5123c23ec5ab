import assert from 'node:assert/strict';
import type { SourceFile } from '../../../src/guard/source/file.ts';
import type { Piece, Reading } from '../../../src/guard/source/piece.ts';
import { read } from '../../../src/guard/source/read.ts';

export const file = (path: string, text: string, executable = false): SourceFile => ({ path, text, executable });

/** A file's pieces in one line each, as `role kind: what`; places are checked on the way. */
export async function piecesOf(path: string, text: string): Promise<string[]> {
  const reading = await read(file(path, text));
  assertPlaces(reading, text);
  assert.deepEqual(reading.unexamined, []);
  return reading.pieces.map((piece) => `${told(piece)}${shown(piece)}`);
}

const told = ({ setting }: Piece): string =>
  `${setting.role === 'runs' ? '' : `${setting.role} `}${setting.remote ? 'remote ' : ''}`;

function shown(piece: Piece): string {
  if (piece.kind === 'shell') return `$ ${piece.text.trim()}`;
  if (piece.kind === 'access') return `${piece.access} ${piece.path}`;
  return `[${piece.words.map(({ value }) => value ?? '?').join('|')}]`;
}

/** Every place lies in the file, and each line of a command that was taken over as it is points at itself. */
export function assertPlaces(reading: Reading, text: string): void {
  for (const piece of reading.pieces) {
    if (piece.kind === 'shell') {
      assert.equal(piece.origin.length, piece.text.length + 1);
      for (const place of piece.origin) assert.ok(place >= 0 && place <= text.length, `${place} of ${text.length}`);
      assert.ok(!piece.text.includes('\r\n'));
    } else if (piece.kind === 'arguments') {
      for (const { span } of piece.words)
        assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length);
    }
  }
  for (const { span } of [...reading.directives, ...reading.unexamined])
    assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length);
}

/** What the file holds where a piece of it says that it comes from: equal to the piece where nothing was escaped. */
export function written(piece: Piece | undefined, text: string, part: string): string {
  assert.ok(piece?.kind === 'shell');
  const at = piece.text.indexOf(part);
  assert.notEqual(at, -1, `${part} is not in ${piece.text}`);
  return Array.from(part, (_, index) => text[piece.origin[at + index] ?? -1] ?? '').join('');
}
