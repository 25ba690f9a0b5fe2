import { serviceList } from '../../flows/services/service-list.ts';
import { hallWords } from '../../flows/text/services/hall-words.ts';
import { kitWords } from '../../flows/text/services/kit-words.ts';
import { myCasesWords as words } from '../../flows/text/services/my-cases-words.ts';
import type { Language } from '../../flows/text/words.ts';
import { dateText, speaker } from '../../flows/view/screen-parts.ts';
import type { ViewOf } from '../../flows/view/view.ts';

const next = { id: 'next', role: 'next', event: { type: 'service.next' } } as const;

/** The hall with as many services as its first screen has. */
export const hallSample = (language: Language): ViewOf<'choose-service'> => {
  const say = speaker(language);
  return {
    screen: 'choose-service',
    heading: say(hallWords.heading),
    lead: [say(hallWords.lead)],
    services: [
      {
        title: say(hallWords.filing),
        about: say(hallWords.filingAbout),
        icon: 'pen',
        event: { type: 'hall.filingChosen' },
        disabledBecause: null,
      },
      ...Object.values(serviceList)
        .filter(({ group }) => group === 'main')
        .map(({ title, about, icon }) => ({
          title: say(title),
          about: say(about),
          icon,
          event: { type: 'hall.serviceChosen', service: 'my-cases' } as const,
          disabledBecause: null,
        })),
    ],
    actions: [],
  };
};

/** Cases of a person: one with a notice, one registered, and a title that takes two lines. */
export const recordsSample = (language: Language): ViewOf<'records'> => {
  const say = speaker(language);
  const date = dateText('2026-03-01', language);
  return {
    screen: 'records',
    heading: say(words.listHeading),
    lead: [say(words.listLead)],
    records: [
      {
        id: 'a',
        title: '民间借贷纠纷',
        badge: { tone: 'warning', text: say(words.replies.supplementRequested) },
        lines: ['ZD01-20260301-0007', '样本林区基层法院', date],
        event: { type: 'service.chosen', id: 'a' },
      },
      {
        id: 'b',
        title: '建设用地使用权出让合同纠纷、建筑物区分所有权纠纷',
        badge: { tone: 'good', text: say(words.stages.trial) },
        lines: ['（2026）吉7901民初123号', '样本林区基层法院', date],
        event: { type: 'service.chosen', id: 'b' },
      },
    ],
    none: [],
    actions: [{ ...next, label: say(words.toHall) }],
  };
};

/** One case with a notice of what is missing. */
export const recordSample = (language: Language): ViewOf<'record'> => {
  const say = speaker(language);
  return {
    screen: 'record',
    heading: say(words.caseHeading),
    lead: [],
    badge: { tone: 'warning', text: say(words.replies.supplementRequested) },
    rows: [
      { label: say(words.cause), value: '民间借贷纠纷' },
      { label: say(words.court), value: '样本林区基层法院' },
      { label: say(words.receiptNumber), value: 'ZD01-20260301-0007' },
      { label: say(words.caseNumber), value: say(words.notYet) },
      { label: say(words.telephone), value: '12368' },
    ],
    texts: [
      {
        title: say(words.supplementLead, { date: dateText('2026-03-12', language) }),
        lines: ['1. 被告的住址', '2. 借条的原件'],
      },
    ],
    code: null,
    actions: [
      { id: 'print', label: say(words.print), role: 'plain', event: { type: 'service.did', act: 'print' } },
      { ...next, label: say(words.toList) },
    ],
  };
};

/** A page of text among several. */
export const pagesSample = (language: Language): ViewOf<'pages'> => {
  const say = speaker(language);
  return {
    screen: 'pages',
    heading: '诉讼费怎么交',
    lead: [],
    title: '诉讼费怎么交',
    page: 2,
    pages: 3,
    pageLabel: say(kitWords.pageOf, { page: 2, pages: 3 }),
    picture: null,
    text: [
      '接到法院的交费通知，从第二天起七天内交（诉讼费用交纳办法第二十二条）。',
      '不交、又没有申请缓交的，按撤诉处理。',
    ],
    before: {
      id: 'before',
      label: say(kitWords.pageBefore),
      role: 'plain',
      event: { type: 'service.paged', by: -1 },
    },
    after: {
      id: 'after',
      label: say(kitWords.pageAfter),
      role: 'plain',
      event: { type: 'service.paged', by: 1 },
    },
    actions: [{ ...next, label: say(kitWords.toHall) }],
  };
};
