import type { Words } from '../../../text/words.ts';
import type { Option } from '../../template.ts';

/** A text in the three languages, in short. */
export const t = (zh: string, ko: string, en: string): Words => ({ zh, ko, en });

/** A tick box: its id, what is printed beside it, and what the screen calls it. */
export const option = (id: string, label: string, words: Words): Option => ({ id, label, words });

/** The tick boxes 是 and 否. */
export const yesOrNo = ['是', '否'] as const;

/** The tick boxes 有 and 无. */
export const hasOrNot = ['有', '无'] as const;

/** The tick boxes 了解 and 不了解. */
export const knowsOrNot = ['了解', '不了解'] as const;

/** A party's role as the questions name it. */
export type Role = Words;

/** 原告 */
export const plaintiffRole: Role = t('原告', '원고', 'the plaintiff');

/** 被告 */
export const defendantRole: Role = t('被告', '피고', 'the defendant');

/** 第三人 */
export const thirdPartyRole: Role = t('第三人', '제3자', 'the third party');
