import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { fail, ok, type Result } from '../../contract.ts';

/** No such profile, or a file that does not hold one. */
export interface ProfileProblem {
  readonly problem: 'unknownProfile' | 'badProfile';
  readonly name: string;
  /** The profiles that there are. */
  readonly known: readonly string[];
  /** Where and why the file is not a profile. */
  readonly detail?: string;
}

const SUFFIX = '.json';

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * Reads a model's data, `<folder>/<name>.json`, and checks it. A model is added by its file and the word in the
 * configuration; no list of them is kept anywhere.
 */
export const loadProfile = async <Profile>(
  folder: string,
  schema: z.ZodType<Profile>,
  name: string,
): Promise<Result<Profile, ProfileProblem>> => {
  const known = (await readdir(folder))
    .filter((file) => file.endsWith(SUFFIX))
    .map((file) => file.slice(0, -SUFFIX.length))
    .sort();
  // Looked up in the list and not only on the disk: a name is never a path.
  if (!known.includes(name)) return fail({ problem: 'unknownProfile', name, known });
  const parsed = schema.safeParse(parseJson(await readFile(join(folder, `${name}${SUFFIX}`), 'utf8')));
  if (parsed.success) return ok(parsed.data);
  const detail = parsed.error.issues
    .map(({ path, message }) => `${path.join('.') || 'file'}: ${message}`)
    .join('; ');
  return fail({ problem: 'badProfile', name, known, detail });
};

/** The problem in words, for the log and the technician. */
export const profileProblemText = ({ problem, name, known, detail }: ProfileProblem): string =>
  `profile ${name}: ${problem}${detail === undefined ? '' : ` (${detail})`}; there are ${known.join(', ')}`;
