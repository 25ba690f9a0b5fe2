/** The languages of the screen. Chinese is the language of the record; Korean is written in the Chinese-Korean norm (延边). */
export type Language = 'zh' | 'ko' | 'en';

/** Every language, in the order in which the screen offers them. */
export const languages = ['zh', 'ko', 'en'] as const satisfies readonly Language[];

/**
 * One text of a form: in Chinese always, in the other languages where the form has them (a form says which it is
 * complete in), and as it is said where speech must differ from print (numbers, abbreviations, symbols).
 */
export interface FormWords {
  readonly zh: string;
  readonly ko?: string;
  readonly en?: string;
  readonly say?: Partial<Readonly<Record<Language, string>>>;
}

/** One text of the terminal itself, in every language. A text without a translation does not compile. */
export interface Words extends FormWords {
  readonly ko: string;
  readonly en: string;
}

/** The text shown in a language (in Chinese where it lacks that language), with each `{name}` replaced by the value of that name. */
export const shown = (
  words: FormWords,
  language: Language,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(words[language] ?? words.zh, values);

/** The text said in a language: its spoken form where it has one, otherwise what is shown. */
export const said = (
  words: FormWords,
  language: Language,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(words.say?.[language] ?? shown(words, language), values);

const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
