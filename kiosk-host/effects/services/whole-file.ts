import { fail, ok, type Result } from '../../../flows/result.ts';
import type { CourtCallFault } from '../../../flows/services/kit/service-setup.ts';
import type { OpenFault } from '../../../flows/services/served-papers/served-effects.ts';
import { sha256 } from '../../keep/vault.ts';
import type { VisitStore } from '../../keep/visit-store.ts';

/** A file at the court: its hash and its size in bytes, as the court told them before. */
export interface FileAtCourt {
  readonly sha256: string;
  readonly size: number;
}

/** A piece of a file takes longer than a question, ms. */
export const piecePatience = 20_000;

/** The file, from the visit's own store (sealed with its key) or from the court, piece by piece; `damaged`: its hash is not what was told. */
export const wholeFile = async (
  store: VisitStore,
  file: FileAtCourt,
  piece: (
    offset: number,
  ) => Promise<Result<{ readonly size: number; readonly bytes: string }, CourtCallFault>>,
): Promise<Result<Uint8Array, OpenFault>> => {
  const name = `file-${file.sha256.slice(0, 32)}`;
  const kept = await store.picture(name);
  if (kept !== null && sha256(kept) === file.sha256) return ok(kept);
  const pieces: Buffer[] = [];
  for (let offset = 0; offset < file.size; ) {
    const got = await piece(offset);
    if (!got.ok) return fail(got.error);
    const bytes = Buffer.from(got.value.bytes, 'base64');
    if (bytes.length === 0 || got.value.size !== file.size) return fail('damaged');
    pieces.push(bytes);
    offset += bytes.length;
  }
  const whole = new Uint8Array(Buffer.concat(pieces));
  if (sha256(whole) !== file.sha256) return fail('damaged');
  await store.putPicture(name, whole);
  return ok(whole);
};
