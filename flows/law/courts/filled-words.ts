import { type Language, shown, type Words } from '../../text/words.ts';

/** A text with each `{name}` replaced, in print and in speech; a value may itself differ by language. */
export const filled = (words: Words, values: Readonly<Record<string, Words>>): Words => {
  const put = (text: string, language: Language): string =>
    text.replace(/\{(\w+)\}/gu, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : shown(value, language);
    });
  const { say } = words;
  return {
    zh: put(words.zh, 'zh'),
    ko: put(words.ko, 'ko'),
    en: capital(put(words.en, 'en')),
    ...(say && {
      say: {
        ...(say.zh !== undefined && { zh: put(say.zh, 'zh') }),
        ...(say.ko !== undefined && { ko: put(say.ko, 'ko') }),
        ...(say.en !== undefined && { en: put(say.en, 'en') }),
      },
    }),
  };
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
