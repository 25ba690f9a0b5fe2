import type { Section } from '../../template.ts';
import { choice, date, longText, text } from '../blocks/fields.ts';
import { furtherFacts } from '../blocks/ip-facts.ts';
import {
  applicationDate,
  numberAndName,
  patentArea,
  patentType,
  priorityDate,
} from '../blocks/patent-fields.ts';
import {
  basisFields,
  basisLines,
  conditionsRow,
  documentFields,
  familyFields,
  familyLine,
  officeDecision,
  officeDecisionFields,
} from '../blocks/patent-review.ts';
import { freeText, row } from '../blocks/rows.ts';
import { is, option } from '../blocks/wording.ts';

const right = row(
  'right',
  1,
  '权利基础状况',
  [
    ...numberAndName('专利号', '专利号是多少？', '专利证书上有。例如：ZL 2020 1 0123456.7。'),
    patentType,
    patentArea,
    text('holder', '专利权人', '专利权人是谁？', {
      maxLength: 100,
      required: true,
      help: '照专利证书写。例如：某某机械有限公司。',
      term: '专利权人：专利证书上登记的权利人。',
    }),
    applicationDate,
    priorityDate('优先权日'),
    date('grantedOn', '授权公告日', '授权公告日是哪一天？', {
      notFuture: true,
      sameScreen: true,
      help: '专利证书上有。',
    }),
    ...basisFields('授权公告文本'),
    longText('reviews', '关联确权行政程序', '这个专利以前还被人请求宣告无效过吗？', {
      maxLength: 800,
      help: '没有就不填。例如：2022年某某公司请求过一次，维持有效。',
    }),
    ...familyFields('本专利'),
  ],
  {
    print: [
      '专利号：{number}    专利名称：{name}',
      '专利类型：{type}',
      '专利领域：{area}',
      '专利权人：{holder}',
      '专利申请日：{appliedOn}    优先权日：{priorityOn}    授权公告日：{grantedOn}',
      ...(basisLines('授权公告文本') ?? []),
      '关联确权行政程序：{reviews}（概述确权行政程序情况）',
      familyLine,
    ],
  },
);

const procedure = row(
  'procedure',
  2,
  '本案行政程序情况',
  [
    date('requestedOn', '', '是哪一天请求宣告无效的？', {
      required: true,
      notFuture: true,
      help: '看决定书前面写的。',
    }),
    text('petitioner', '', '是谁请求宣告无效的？', {
      maxLength: 100,
      required: true,
      sameScreen: true,
      help: '例如：某某农机厂。',
    }),
    choice(
      'scope',
      '',
      '请求宣告全部无效，还是一部分？',
      [option('all', '全部', '全部'), option('some', '部分', '一部分权利要求')],
      { printed: false, required: true, help: '看决定书前面写的。' },
    ),
    text('attacked', '', '是哪几项权利要求？', {
      maxLength: 60,
      when: is('scope', 'some'),
      required: true,
      help: '写序号。例如：1、3、5。',
      term: '权利要求：专利文件里一条一条写明保护什么的内容。',
    }),
    longText('firstReason', '', '请求人的第一个主要理由是什么？', {
      required: true,
      help: '照决定书写。例如：权利要求 1 没有创造性。',
    }),
    longText('secondReason', '', '请求人还有第二个理由吗？', {
      help: '没有就不填。例如：说明书没有写清楚。',
    }),
    ...documentFields('first', '对比文件 1'),
    ...documentFields('second', '对比文件 2'),
    text('patentee', '', '专利权人是谁？', {
      maxLength: 100,
      help: '已经替您填好的可以改。例如：某某机械有限公司。',
    }),
    ...documentFields('firstCounter', '反证 1'),
    ...documentFields('secondCounter', '反证 2'),
    ...officeDecisionFields,
  ],
  {
    print: [
      '{requestedOn}，{petitioner}请求国家知识产权局宣告本专利权利要求{attacked} / 全部无效。主要理由包括：（一）{firstReason}。（二）{secondReason}。',
      { when: is('scope', 'all'), line: '（请求宣告全部无效）' },
      '{petitioner}提交了如下证据：{first}（对比文件 1）：{firstContent}。{second}（对比文件 2）：{secondContent}。',
      '针对{petitioner}提出的无效宣告请求，专利权人{patentee}提交了如下证据：{firstCounter}（反证 1）：{firstCounterContent}。{secondCounter}（反证 2）：{secondCounterContent}。',
      ...officeDecision,
    ],
  },
);

/** 事实与理由 of form 35, items 1 to 4. */
export const patentInvalidationFacts: Section = {
  id: 'facts',
  label: '事实与理由',
  title: { zh: '事实和理由' },
  elements: [
    freeText('facts', '我的专利有新的结构，决定却宣告它无效。'),
    right,
    procedure,
    conditionsRow('本专利', '专利授权条件分析（详见附件 3 专利有效性分析表）'),
    furtherFacts(4, '主要事实与理由'),
  ],
};
