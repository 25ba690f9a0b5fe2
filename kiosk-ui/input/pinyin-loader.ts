import { type ReadonlySignal, signal } from '@preact/signals';
import type { PinyinEngine } from './pinyin/pinyin-engine.ts';

const engine = signal<PinyinEngine | null>(null);
let loading: Promise<void> | null = null;

/** The pinyin engine once it is loaded: its lexicon is large and comes on first use. */
export const pinyin: ReadonlySignal<PinyinEngine | null> = engine;

/** Begins loading; a load that failed is tried again at the next use. */
export const loadPinyin = (): void => {
  if (loading !== null) return;
  loading = import('./pinyin/pinyin-engine.ts')
    .then(({ createPinyinEngine }) => createPinyinEngine())
    .then(
      (created) => {
        engine.value = created;
      },
      () => {
        loading = null;
      },
    );
};

/** Forgets what a visitor wrote: at the end of every visit. */
export const forgetLearned = (): void => engine.value?.forget();
