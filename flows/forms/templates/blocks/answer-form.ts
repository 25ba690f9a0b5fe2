import type { Element, Material, Section, Template } from '../../template.ts';
import { caseNumber, text } from './fields.ts';
import { type FormSpec, form } from './form.ts';
import { placedAfter } from './placed-section.ts';
import { freeText, row } from './rows.ts';

/** 案号 and 案由, which every answer prints over its first heading. */
const caseSection: Section = {
  id: 'suit',
  label: '',
  title: { zh: '是哪个案子' },
  elements: [
    row('number', null, '案号', [
      caseNumber('number', '', '法院给您的通知上，案号是什么？', {
        help: '在应诉通知书或者传票上，例如（2026）吉2401民初123号。找不到可以不填。',
      }),
    ]),
    row('cause', null, '案由', [
      text('cause', '', '对方为什么事告您（案由）？', {
        maxLength: 80,
        help: '照通知书上写。例如：民间借贷纠纷。找不到可以不填。',
      }),
    ]),
  ],
};

const summons: Material = {
  id: 'summons',
  label: '应诉通知书、起诉状副本',
  title: { zh: '法院寄给您的通知和起诉状' },
  help: { zh: '带来对照着填就行，不用交。上面有案号和交答辩状的期限。' },
  required: false,
};

/** The optional free-text box of an answer. */
export const freeAnswer: Element = freeText({
  hint: '（可完整表述答辩事项；为方便、准确梳理要点，相关内容请在下方要素式表格中填写）',
  ask: '对方告您的事，您是什么意见？用自己的话说。',
  help: '可以不填，后面会一项一项问您。例如：钱我已经还了一半，利息没有约定过。',
});

/** Puts an answer together: it opens no case, and names the one that it belongs to. */
export const answerForm = (spec: Omit<FormSpec, 'family' | 'version' | 'caseFacts' | 'cause'>): Template =>
  placedAfter(
    form({
      ...spec,
      family: 'answer',
      version: 1,
      cause: '',
      materials: [summons, ...(spec.materials ?? [])],
      caseFacts: null,
    }),
    'applicant',
    caseSection,
  );
