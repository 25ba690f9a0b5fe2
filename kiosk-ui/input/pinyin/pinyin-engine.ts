/** The pinyin keyboard's engine, loaded on first use: its lexicon is a chunk of its own (0.8 MB gzip). */
import { type PinyinEngine, pinyinDecoder } from './pinyin-decoder.ts';

export type { PinyinEngine, PinyinMode } from './pinyin-decoder.ts';

/** Loads the lexicon and builds an engine with an empty memory. Runs in the page alone: no network, no Node API. */
export async function createPinyinEngine(): Promise<PinyinEngine> {
  const { default: text } = await import('./lexicon.txt?raw');
  return pinyinDecoder(text);
}
