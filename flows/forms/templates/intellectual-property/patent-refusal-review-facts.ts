import type { Section } from '../../template.ts';
import { date, longText, text } from '../blocks/fields.ts';
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

/** 事实与理由 of form 34, items 1 to 4. */
export const patentRefusalFacts: Section = {
  id: 'facts',
  label: '事实与理由',
  title: { zh: '事实和理由' },
  elements: [
    freeText('facts', '我的发明有新的结构，决定却说没有创造性。'),
    row(
      'right',
      1,
      '权利基础状况',
      [
        ...numberAndName('申请号', '专利申请号是多少？', '申请受理通知书上有。例如：202010123456.7。'),
        patentType,
        patentArea,
        text('applicant', '专利申请人', '专利申请人是谁？', {
          maxLength: 100,
          required: true,
          help: '已经替您填好的可以改。例如：某某机械有限公司。',
        }),
        { ...applicationDate, sameScreen: true },
        priorityDate('优先权日'),
        ...basisFields('申请文本'),
        ...familyFields('本申请'),
      ],
      {
        print: [
          '申请号：{number}    专利名称：{name}',
          '专利类型：{type}',
          '专利领域：{area}',
          '专利申请人：{applicant}    专利申请日：{appliedOn}    优先权日：{priorityOn}',
          ...(basisLines('申请文本') ?? []),
          familyLine,
        ],
      },
    ),
    row(
      'procedure',
      2,
      '本案行政程序情况',
      [
        date('refusedOn', '', '国家知识产权局最初是哪一天决定驳回的？', {
          required: true,
          notFuture: true,
          help: '看驳回决定上的日期。',
        }),
        longText('firstReason', '', '驳回的第一个主要理由是什么？', {
          required: true,
          sameScreen: true,
          help: '照驳回决定写。例如：权利要求 1 没有创造性。',
        }),
        longText('secondReason', '', '还有第二个理由吗？', {
          help: '没有就不填。例如：说明书没有写清楚。',
        }),
        ...documentFields('first', '对比文件 1'),
        ...documentFields('second', '对比文件 2'),
        ...officeDecisionFields,
      ],
      {
        print: [
          '{refusedOn}，国家知识产权局经其原审查部门审查，决定驳回本申请。主要理由包括：（一）{firstReason}。（二）{secondReason}。国家知识产权局原审查部门引用了如下证据：{first}（对比文件 1）：{firstContent}。{second}（对比文件 2）：{secondContent}。',
          ...officeDecision,
        ],
      },
    ),
    conditionsRow('本申请', '专利授权条件分析（详见附件 3 专利申请有效性分析表）'),
    furtherFacts(4, '主要事实与理由'),
  ],
};
