import type { Prefill, Section } from '../../template.ts';
import { choice, date, text } from '../blocks/fields.ts';
import { freeText, longRow, row } from '../blocks/rows.ts';
import {
  decisionDate,
  decisionNumber,
  goodsFields,
  goodsLine,
  markImage,
} from '../blocks/trademark-decision.ts';
import { option } from '../blocks/wording.ts';

/** 诉讼请求 of form 31, items 1 to 3. */
export const refusalClaims: Section = {
  id: 'claims',
  label: '诉讼请求',
  title: { zh: '您的要求' },
  elements: [
    freeText('claims', '请撤销商标驳回复审决定，判令被告重新作出决定。'),
    decisionNumber(1, {
      id: 'decision',
      label: '被诉决定',
      century: '202',
      paper: '商标驳回复审决定',
    }),
    decisionDate(2, '被诉决定作出时间', '商标法第三十四条'),
    longRow('articles', 3, '争议法条', '决定书依据的是商标法第几条？', {
      help: '看决定书最后几行。例如：商标法第三十条、第三十一条。',
      term: '争议法条：决定书依据的、您不服的那几条法律。',
    }),
  ],
};

/** 事实与理由 of form 31: one free text. */
export const refusalFacts: Section = {
  id: 'facts',
  label: '事实与理由',
  title: { zh: '事实和理由' },
  elements: [freeText('facts', '我的商标和引证商标的字、读音都不一样，用的商品也不同，不会让人认错。')],
};

const heading = '商标信息';

const citedLabel = '引证商标（如有多个引证商标，逐一列明）';

const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

/** 商标信息 of form 31: the mark in dispute, and those cited against it. */
export const refusalMarks: readonly Section[] = [
  {
    id: 'marks',
    label: heading,
    title: { zh: '诉争商标' },
    elements: [
      row(
        'disputed',
        1,
        '诉争商标',
        [
          text('number', '2. 申请号', '您的商标申请号是多少？', {
            maxLength: 40,
            required: true,
            help: '决定书标题里的号。例如：61234567。',
            term: '诉争商标：这次争的商标，就是您申请的那个。',
          }),
          date('appliedOn', '3. 申请日期', '是哪一天申请的？', {
            sameScreen: true,
            notFuture: true,
            help: '看申请受理通知书或者决定书。',
          }),
          markImage('4. 标志'),
          ...goodsFields,
        ],
        {
          print: [
            '1. 申请人：原告',
            '2. 申请号：{number}',
            '3. 申请日期：{appliedOn}',
            '4. 标志：{image}',
            '（浮于文字上方，居中，纵横比与商标局网站查询图样一致，宽度 5cm）',
            goodsLine({ goods: '5. 指定使用商品 / 服务' }),
          ],
        },
      ),
    ],
  },
  {
    id: 'citedMarks',
    label: heading,
    title: { zh: '引证商标' },
    repeat: {
      min: 0,
      max: ordinals.length,
      one: { zh: '引证商标' },
      more: { zh: '决定书里有引证商标吗？一个一个列。' },
      nameFields: ['mark.name'],
    },
    elements: [
      row(
        'mark',
        2,
        citedLabel,
        [
          choice(
            'order',
            '',
            '这是第几个引证商标？',
            ordinals.map((ordinal, place) => option(`n${place + 1}`, ordinal, `第${ordinal}个`)),
            { required: true, help: '按决定书里的次序。' },
          ),
          text('name', '引证商标', '引证商标是什么字或者图？', {
            maxLength: 60,
            required: true,
            help: '照决定书写。例如：长白水。',
            term: '引证商标：决定书里说和您的商标近似的、别人的商标。',
          }),
          text('registrant', '1. 注册人', '是谁注册的？', {
            maxLength: 100,
            sameScreen: true,
            help: '写名字或者单位名称。例如：某某食品厂。',
          }),
          text('number', '2. 注册号', '注册号是多少？', {
            maxLength: 40,
            sameScreen: true,
            help: '例如：12345678。',
          }),
          date('appliedOn', '3. 申请日期', '是哪一天申请的？', {
            notFuture: true,
            help: '商标局网站上查得到，不知道可以不填。',
          }),
          date('announcedOn', '4. 初审公告日期', '初审公告是哪一天？', {
            sameScreen: true,
            notFuture: true,
            help: '决定书依据商标法第三十一条的，要填这一项。',
          }),
          date('until', '5. 专用权期限至', '专用权到哪一天为止？', {
            sameScreen: true,
            help: '商标局网站上查得到，不知道可以不填。',
          }),
          markImage('6. 标志'),
          ...goodsFields,
          text(
            'status',
            '商标状态（如撤销复审中、无效宣告程序中等，行政诉讼中，无变化的填“无变化”）',
            '这个商标现在有没有变化？',
            { help: '例如：撤销复审中；没有变化就写“无变化”。' },
          ),
        ],
        {
          print: [
            '（{order|一}）引证商标{name}：',
            '1. 注册人：{registrant}',
            '2. 注册号：{number}',
            '3. 申请日期：{appliedOn}',
            '4. 初审公告日期：{announcedOn}（若涉及商标法三十一条案件请注明此项）',
            '5. 专用权期限至：{until}',
            '6. 标志：{image}（同上）',
            goodsLine({ goods: '7. 核定使用商品 / 服务' }),
            '商标状态（如撤销复审中、无效宣告程序中等，行政诉讼中，无变化的填“无变化”）：{status}',
          ],
        },
      ),
    ],
  },
];

/** The cited marks are numbered as they come. */
export const citedMarksPrefill: readonly Prefill[] = ordinals.map((_ordinal, place) => ({
  path: `citedMarks[${place}].mark.order`,
  value: `n${place + 1}`,
  locked: true,
}));
