import { signInAtDesk } from '../faults/court-desk.ts';
import type { Rig } from './rig.ts';

/** A filing as it stands on the clerk's page. */
export interface FilingAtDesk {
  readonly text: string;
  /** SHA-256 of every file, as the page shows it. */
  readonly hashes: readonly string[];
  /** Files whose bytes on disk were not found equal to the manifest. */
  readonly unchecked: number;
}

/** What a clerk reads of the filing with this receipt number; throws when the inbox does not show it exactly once. */
export const readAtDesk = async (rig: Rig, number: string): Promise<FilingAtDesk> => {
  const found = await (await signInAtDesk(rig)).find(number);
  const [filing] = found;
  if (!filing || found.length > 1) throw new Error(`${number} is ${found.length} times in the inbox`);
  const files = [...filing.page.matchAll(/<code>([0-9a-f]{64})<\/code><\/td><td>(.*?)<\/td>/gsu)];
  return {
    text: filing.page.replace(/<[^>]+>/gu, ' ').replace(/\s+/gu, ' '),
    hashes: files.map((match) => match[1] ?? ''),
    unchecked: files.filter((match) => !(match[2] ?? '').includes('mark good')).length,
  };
};
