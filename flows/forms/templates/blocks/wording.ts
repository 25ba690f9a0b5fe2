import type { FormWords, Words } from '../../../text/words.ts';
import type { Condition, Option } from '../../template.ts';

/** A text of a template: in three languages, or in Chinese alone. */
export type Text = string | FormWords;

/** A text in the three languages, in short. */
export const t = (zh: string, ko: string, en: string): Words => ({ zh, ko, en });

/** A text as the template keeps it. */
export const wordsOf = (text: Text): FormWords => (typeof text === 'string' ? { zh: text } : text);

/** A tick box: its id, what is printed beside it, and what the screen calls it (the same when nothing is given). */
export const option = (id: string, label: string, words: Text = label): Option => ({
  id,
  label,
  words: wordsOf(words),
});

/** The tick boxes 是 and 否. */
export const yesOrNo = ['是', '否'] as const;

/** The tick boxes 有 and 无. */
export const hasOrNot = ['有', '无'] as const;

/** The tick boxes 了解 and 不了解. */
export const knowsOrNot = ['了解', '不了解'] as const;

/** The answer at a path is this option (or has it among its ticks). A path without a dot is a field of the same row. */
export const is = (path: string, option: string): Condition => ({ path, is: option });

/** The answer at a path is yes. */
export const yes = (path: string): Condition => ({ path, is: true });

/** The answer at a path is no. */
export const no = (path: string): Condition => ({ path, is: false });

/** All of several conditions hold. */
export const all = (...conditions: readonly Condition[]): Condition => ({ all: conditions });

/** One of several conditions holds. */
export const any = (...conditions: readonly Condition[]): Condition => ({ any: conditions });

/** A condition of the template, by its name. */
export const named = (name: string): Condition => ({ named: name });

/** A condition does not hold. */
export const not = (condition: Condition): Condition => ({ not: condition });

/** A party's role as the questions name it. */
export type Role = FormWords;

/** 原告 */
export const plaintiffRole: Role = t('原告', '원고', 'the plaintiff');

/** 被告 */
export const defendantRole: Role = t('被告', '피고', 'the defendant');

/** 第三人 */
export const thirdPartyRole: Role = t('第三人', '제3자', 'the third party');
