import type { Section } from '../../template.ts';
import { choice, text } from '../blocks/fields.ts';
import { costsClaim, freeText, row } from '../blocks/rows.ts';
import { conclusionRow, decisionDate, decisionNumber, reviewClaims } from '../blocks/trademark-decision.ts';
import { option } from '../blocks/wording.ts';

/** 被诉裁决 of form 33, items 1 to 4. */
export const invalidationRuling: Section = {
  id: 'decision',
  label: '被诉裁决',
  title: { zh: '不服哪个裁定或者决定' },
  elements: [
    decisionNumber(
      1,
      {
        id: 'number',
        label: '裁定 / 决定书号',
        century: '20',
        paper: '商标{paper|无效宣告请求裁定 / 无效宣告复审决定}',
      },
      {
        fields: [
          choice(
            'paper',
            '',
            '是哪一种文书？',
            [
              option('ruling', '无效宣告请求裁定', '无效宣告请求裁定'),
              option('decision', '无效宣告复审决定', '无效宣告复审决定'),
            ],
            { required: true, help: '看文书的标题。' },
          ),
        ],
      },
    ),
    row(
      'law',
      2,
      '法律依据',
      [
        text('year', '', '依据的是哪一年的商标法？写年份的最后两位数字。', {
          maxLength: 2,
          help: '看文书最后几行。例如：2019 年的，写 19。',
        }),
        text('first', '', '第几条？', { maxLength: 20, sameScreen: true, help: '只写数字。例如：三十。' }),
        text('second', '', '还有第几条？', {
          maxLength: 20,
          help: '没有就不填。例如：三十一。',
        }),
        text('third', '', '还有第几条？', {
          maxLength: 20,
          sameScreen: true,
          help: '没有就不填。例如：四十五。',
        }),
      ],
      { print: ['20{year}年商标法第{first}条、第{second}条、第{third}条'] },
    ),
    decisionDate(3, '被诉裁决作出时间', '商标法第四十四条、第四十五条'),
    conclusionRow(4, '核定商品 / 服务'),
  ],
};

/** 诉讼请求 of form 33, items 1 and 2. */
export const invalidationClaims: Section = {
  id: 'claims',
  label: '诉讼请求',
  title: { zh: '您的要求' },
  elements: [
    freeText({
      hint: '（请概况描述诉讼请求事项，相关具体内容请在下方要素式表格中填写）',
      ask: '您想让法院判什么？用一两句话说。',
      help: '可以不填，后面会一项一项问您。例如：请撤销裁定，判令被告重新作出裁定。',
    }),
    reviewClaims,
    costsClaim(2),
  ],
};
