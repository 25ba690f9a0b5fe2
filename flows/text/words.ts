/** The languages of the screen. Chinese is the language of the record; Korean is written in the Chinese-Korean norm (延边). */
export type Language = 'zh' | 'ko' | 'en';

/** Every language, in the order in which the screen offers them. */
export const languages = ['zh', 'ko', 'en'] as const satisfies readonly Language[];

/**
 * One text as it is shown, in every language, and as it is said where speech must differ from print
 * (numbers, abbreviations, symbols). A text without a translation does not compile.
 */
export interface Words {
  readonly zh: string;
  readonly ko: string;
  readonly en: string;
  readonly say?: Partial<Readonly<Record<Language, string>>>;
}

/** The text shown in a language, with each `{name}` replaced by the value of that name. */
export const shown = (
  words: Words,
  language: Language,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(words[language], values);

/** The text said in a language: its spoken form where it has one, otherwise what is shown. */
export const said = (
  words: Words,
  language: Language,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(words.say?.[language] ?? words[language], values);

const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
