import { spawn } from 'node:child_process';
import { pinyin } from 'pinyin-pro';
import type { Language } from '../../flows/text/words.ts';

/** Why nothing was said. The screen goes on without sound. */
export type SpeechFault = 'noVoice' | 'voiceFailed';

/** Makes a WAV of a text. */
export interface Speech {
  say(
    text: string,
    language: Language,
    signal: AbortSignal,
  ): Promise<{ ok: true; wav: Uint8Array } | { ok: false; fault: SpeechFault }>;
}

const voices: Readonly<Record<Language, string>> = { zh: 'cmn-latn-pinyin', ko: 'ko', en: 'en' };

/** Syllables a minute that an elderly listener follows; espeak's scale is words a minute. */
const wordsAMinute = 130;

const characters = /[㐀-鿿\u{20000}-\u{3ffff}]+/gu;

/**
 * Mandarin as espeak-ng reads it aloud: its Chinese voice reads characters badly and pinyin with tone numbers well, so
 * characters become pinyin first. What is said of money and dates comes in words already.
 */
export const readable = (text: string, language: Language): string =>
  language === 'zh'
    ? text.replace(
        characters,
        (run) => ` ${pinyin(run, { toneType: 'num', v: true, nonZh: 'consecutive' })} `,
      )
    : text;

/** Speech by the command `espeak-ng`, a process of its own. `limit` bounds one text, characters. */
export const espeak = (command = 'espeak-ng', limit = 3_000): Speech => ({
  say: (text, language, signal) =>
    new Promise((resolve) => {
      const child = spawn(
        command,
        ['-v', voices[language], '-s', String(wordsAMinute), '--stdin', '--stdout'],
        { signal },
      );
      const chunks: Buffer[] = [];
      child.on('error', (error: NodeJS.ErrnoException) =>
        resolve({ ok: false, fault: error.code === 'ENOENT' ? 'noVoice' : 'voiceFailed' }),
      );
      child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
      child.stdin.on('error', () => resolve({ ok: false, fault: 'voiceFailed' }));
      child.on('close', (code) => {
        const wav = Buffer.concat(chunks);
        resolve(
          code === 0 && wav.length > 44
            ? { ok: true, wav: new Uint8Array(wav) }
            : { ok: false, fault: 'voiceFailed' },
        );
      });
      child.stdin.end(readable(text.slice(0, limit), language));
    }),
});
