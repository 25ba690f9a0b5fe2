import type { Words } from '../../text/words.ts';

/** One page of a guide: what it is about, and short sentences that can be read aloud. */
export interface GuidePage {
  readonly heading: Words;
  readonly lines: readonly Words[];
}

/** A guide in plain words (诉讼指南). Every rule in it names its article. */
export interface Guide {
  readonly id: string;
  readonly group: GuideGroup;
  readonly title: Words;
  readonly about: Words;
  readonly pages: readonly GuidePage[];
}

/** The groups of the list. */
export type GuideGroup = 'suit' | 'money' | 'dispute' | 'help';

/** One text in the three languages. */
export const w = (zh: string, ko: string, en: string): Words => ({ zh, ko, en });
