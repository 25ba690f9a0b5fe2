import type { Section } from '../../template.ts';
import { answerForm, freeAnswer } from '../blocks/answer-form.ts';
import { hasNot, longText, text } from '../blocks/fields.ts';
import { mediationSection } from '../blocks/mediation.ts';
import { civilAgent } from '../blocks/parties.ts';
import { evidenceList, freeText, hasDetail, otherMatters, row } from '../blocks/rows.ts';
import { yes } from '../blocks/wording.ts';

const onClaims = '答辩事项（对原告诉讼请求的确认或者异议）';
const onFacts = '事实与理由（对案件事实的确认或者异议）';

/** What is asked about each item of the complaint. */
interface Point {
  readonly id: string;
  readonly heading: string;
  readonly label: string;
  /** As printed before the reasons. */
  readonly reasons: string;
  readonly one: string;
  readonly more: string;
  readonly ask: string;
  readonly help: string;
  readonly objectsAsk: string;
  readonly reasonsHelp: string;
  readonly min: number;
}

/** Each item of the complaint in a line of its own: what it is, 无 or 有 objection, and the reasons. */
const points = (point: Point): Section => ({
  id: point.id,
  label: point.heading,
  title: { zh: point.one },
  repeat: {
    min: point.min,
    max: 20,
    one: { zh: point.one },
    more: { zh: point.more },
    nameFields: ['item.which'],
  },
  elements: [
    row(
      'item',
      1,
      point.label,
      [
        text('which', '', point.ask, { maxLength: 200, required: true, help: point.help }),
        hasNot('objects', '有无异议', point.objectsAsk, {
          help: '同意、承认的选“否”；不同意、不承认，或者只承认一部分的选“是”。',
          term: '异议：不同意的意见。',
          sameScreen: true,
        }),
        longText('reasons', point.reasons, '为什么不同意？', {
          when: yes('objects'),
          required: true,
          help: point.reasonsHelp,
        }),
      ],
      {
        print: ['{#}. {which}', `有无异议：{objects:no}    {objects:yes}    ${point.reasons}：{reasons}`],
      },
    ),
  ],
});

const claimPoints = points({
  id: 'claimAnswers',
  heading: onClaims,
  label: '对原告各项诉讼请求有无异议',
  reasons: '异议内容',
  one: '原告的要求',
  more: '原告还有别的要求吗？起诉状上的要求，一条一条来。',
  ask: '原告要求什么？照起诉状上写一条。',
  help: '看起诉状的“诉讼请求”。例如：要求还借款五万元。',
  objectsAsk: '对这一条，您有不同意见吗？',
  reasonsHelp: '写您认为应该怎样。例如：只借了三万元，已经还了一万元，还欠两万元。',
  min: 1,
});

const factPoints = points({
  id: 'factAnswers',
  heading: onFacts,
  label: '对原告陈述的各项事实有无异议',
  reasons: '事实与理由',
  one: '原告说的事实',
  more: '起诉状上还有别的事实，要说说您的意见吗？',
  ask: '原告说了什么事实？照起诉状上写一条。',
  help: '看起诉状的“事实与理由”。例如：原告说二〇二五年三月一日给了我五万元现金。',
  objectsAsk: '对这个事实，您有不同意见吗？',
  reasonsHelp: '写事情实际是怎样的。例如：那天只给了三万元，有转账记录。',
  min: 0,
});

const tail: Section = {
  id: 'grounds',
  label: onFacts,
  title: { zh: '别的理由和依据' },
  elements: [
    hasDetail('defences', 2, '有无其他免责 / 减责事由', {
      ask: '还有别的理由，让您可以不承担或者少承担责任吗？',
      help: '没有就选“否”。',
      term: '免责、减责事由：法律或者合同规定的，可以不承担或者少承担责任的理由。',
      detail: '内容',
      detailAsk: '是什么理由？',
      detailHelp: '用自己的话写。例如：损失是大风造成的，原告自己也没有保管好。',
    }),
    otherMatters(3),
    row('basis', 4, '答辩的依据', [
      longText('contract', '合同约定', '合同里哪一条支持您的意见？', {
        maxLength: 800,
        help: '照着合同写，写第几条。没有书面合同可以不填。',
      }),
      longText('law', '法律规定', '法律上有什么依据？不知道可以不填。', {
        maxLength: 800,
        help: '写法律的名字和第几条。不填也可以交，法官会依法判断。',
      }),
    ]),
  ],
};

/**
 * 民事答辩状: ours, the common shape of the civil answers of 法〔2025〕82号. The items of the complaint, which the national
 * answers print one by one for each cause, are written down by the answerer here.
 */
export const civilAnswer = answerForm({
  id: 'civil-answer',
  number: null,
  title: ['民事答辩状', ''],
  name: '被人告了，写答辩状（民事答辩状）',
  source: 'Ours: 民事诉讼法 128, in the common shape of the civil answers of 法〔2025〕82号',
  parties: {
    act: 'answer',
    filer: {
      role: { zh: '答辩人' },
      rows: [
        { kind: 'person', label: '答辩人（自然人）', print: 'standard' },
        { kind: 'organisation', label: '答辩人（法人、非法人组织）', print: 'standard' },
      ],
    },
    agents: [civilAgent],
  },
  claims: {
    sections: [
      { id: 'claims', label: onClaims, title: { zh: '您的意见' }, elements: [freeAnswer] },
      claimPoints,
    ],
  },
  facts: {
    sections: [
      {
        id: 'facts',
        label: onFacts,
        title: { zh: '事情经过' },
        elements: [freeText('facts', '钱是借过，但是二〇二五年十月我还了一万元，有转账记录。')],
      },
      factPoints,
      tail,
      evidenceList(onFacts, 5, '证据清单（可另附页）'),
    ],
  },
  mediation: mediationSection,
});
