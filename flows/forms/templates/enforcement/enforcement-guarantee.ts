import type { Element, Section } from '../../template.ts';
import { enforcementCase, filerWithIdentity, guaranteedParty } from '../blocks/enforcement.ts';
import { choices, date, longText, money, text } from '../blocks/fields.ts';
import { form } from '../blocks/form.ts';
import { pledgeRow } from '../blocks/pledge.ts';
import { evidenceList, longRow, row } from '../blocks/rows.ts';
import { is, option, t } from '../blocks/wording.ts';

/** What the guarantor promises, word for word. */
const pledge = '如被执行人在你院暂缓执行期限届满后仍不履行义务，你院可以直接执行本人 / 本单位的财产。';

const isProperty = is('./way.kinds', 'property');

const property: Element = row(
  'property',
  null,
  '担保财产的情况',
  [
    text('name', '名称', '拿什么东西担保？', {
      required: true,
      help: '例如：延吉市某某小区三号楼二单元五零一室的房子；小轿车一辆。',
    }),
    text('quantity', '数量', '有多少？', {
      maxLength: 60,
      sameScreen: true,
      help: '例如：一套，一辆。',
    }),
    text('quality', '质量', '质量怎么样？', {
      maxLength: 100,
      help: '例如：完好；二〇二〇年买的，八成新。不知道怎么写可以不填。',
    }),
    text('state', '状况', '现在是什么状况？', {
      sameScreen: true,
      help: '例如：自己住着；出租了；正在使用。',
    }),
    text('place', '所在地', '东西在哪里？', {
      help: '写详细地址。例如：延吉市某某街道某某小区。',
    }),
    text('owner', '所有权或使用权归属', '东西是谁的？谁在用？', {
      sameScreen: true,
      help: '例如：我和妻子共有。看房产证、行驶证上的名字。',
    }),
    longText(
      'burdens',
      '权利瑕疵（如有抵押、有其他担保、有租赁等）',
      '东西抵押过、出租了，或者有别的问题吗？',
      {
        maxLength: 500,
        help: '例如：在某某银行抵押贷款，还欠十万元。没有就不填。',
        term: '权利瑕疵：东西上有别人的权利，例如抵押、租赁。',
      },
    ),
    longText('other', '其他', '关于这个东西，还有什么要说明的？', {
      maxLength: 500,
      help: '例如：已经请人估过价，值四十万元。没有就不填。',
    }),
  ],
  { when: isProperty },
);

const guarantee: Section = {
  id: 'guarantee',
  label: '担保信息',
  title: { zh: '怎么担保' },
  elements: [
    row(
      'way',
      null,
      '担保方式',
      [
        choices(
          'kinds',
          '',
          '您用什么办法担保？可以选几项。',
          [
            option('property', '财产担保', '拿房子、车、存款等财产担保'),
            option('surety', '保证', '由我（我们单位）保证，他不还我来还'),
            option('other', '其他'),
          ],
          {
            required: true,
            term: '执行担保：向法院提供担保，经申请执行人同意，可以先缓一缓执行（民事诉讼法第二百四十二条）。',
          },
        ),
        text('other', '其他', '是什么办法？', {
          when: is('kinds', 'other'),
          required: true,
          maxLength: 100,
          help: '例如：银行开的保函。',
        }),
      ],
      { print: ['{kinds}{other}'] },
    ),
    row(
      'debt',
      null,
      '被担保的债权种类及数额',
      [
        choices(
          'kinds',
          '被担保的债权种类',
          '为他的哪种义务担保？可以选几项。',
          [
            option('money', '金钱给付', '付钱'),
            option('thing', '特定物交付', '交出某样东西'),
            option('act', '行为', '做某件事，或者不做某件事'),
            option('other', '其他'),
          ],
          { required: true, help: '看判决书里要被执行人做什么。' },
        ),
        text('other', '其他', '是什么义务？', {
          when: is('kinds', 'other'),
          required: true,
          maxLength: 100,
          help: '例如：协助办理过户手续。',
        }),
        money('amount', '被担保的债权数额', '一共担保多少钱？', {
          help: '写一个数。例如：200000。不是付钱的可以不填。',
        }),
      ],
      {
        print: ['被担保的债权种类：{kinds}{other}', '被担保的债权数额：{amount}元'],
      },
    ),
    longRow('scope', null, '担保范围', '担保包括哪些钱、哪些事？', {
      maxLength: 800,
      help: '例如：判决书写的本金二十万元、利息、迟延履行利息和执行费。',
      term: '担保范围：担保人要替他承担的全部内容。',
    }),
    row(
      'period',
      null,
      '担保期间',
      [
        date('from', '', '担保从哪天开始？', { help: '没有定下来的，可以不填。' }),
        date('to', '', '到哪天为止？', { sameScreen: true }),
      ],
      { print: ['{from}至{to}'] },
    ),
    row(
      'suspension',
      null,
      '申请暂缓执行期限',
      [
        date('from', '', '请法院从哪天起暂缓执行？', {
          help: '暂缓执行的期限和担保期间一致，但最长不超过一年（民诉法解释第四百六十七条）。',
        }),
        date('to', '', '暂缓到哪天为止？', { sameScreen: true }),
      ],
      { print: ['{from}至{to}'] },
    ),
    property,
    pledgeRow(pledge),
  ],
};

/** 执行担保申请书: form 63 of the national set. Of its notes only the contents of one is known. The form has no agents. */
export const enforcementGuarantee = form({
  id: 'enforcement-guarantee',
  number: 63,
  family: 'enforcement',
  version: 1,
  title: ['执行担保申请书', '（被执行人或他人提供执行担保用）'],
  name: '提供担保，请法院先缓一缓执行（执行担保）',
  cause: '',
  notes: ['公司为被执行人提供执行担保的，应提交符合公司法规定的董事会或者股东会决议。'],
  parties: {
    act: 'apply',
    filer: filerWithIdentity('担保人', t('担保人', '담보인', 'the guarantor'), 'guarantor'),
    after: [guaranteedParty, enforcementCase],
  },
  claims: { title: '怎么担保', sections: [guarantee] },
  facts: {
    title: '材料',
    sections: [
      evidenceList('材料清单（可另附页）', null, '', {
        id: 'papers',
        title: '材料清单',
        question: '有材料要列出来吗？',
        examples: '例如：房产证、行驶证、存单、估价报告、申请执行人的同意书。',
      }),
    ],
  },
  checks: [
    {
      kind: 'notAfter',
      earlier: 'guarantee.period.from',
      later: 'guarantee.period.to',
      words: { zh: '担保的开始日期晚于结束日期，请看看有没有写错。' },
    },
    {
      kind: 'notAfter',
      earlier: 'guarantee.suspension.from',
      later: 'guarantee.suspension.to',
      words: { zh: '暂缓执行的开始日期晚于结束日期，请看看有没有写错。' },
    },
  ],
  materials: [
    {
      id: 'propertyPapers',
      label: '担保财产的权属证书、价值材料',
      title: { zh: '担保财产的证件' },
      help: { zh: '例如：房产证、行驶证、存单、估价报告。' },
      when: is('guarantee.way.kinds', 'property'),
      required: false,
    },
    {
      id: 'companyResolution',
      label: '董事会或者股东会决议',
      title: { zh: '公司的董事会或者股东会决议' },
      help: { zh: '公司来担保的才要。决议上要有同意担保的签名、盖章。' },
      when: 'anyOrganisationFiles',
      required: false,
    },
    {
      id: 'creditorConsent',
      label: '申请执行人同意的书面意见',
      title: { zh: '申请执行人的同意' },
      help: { zh: '由申请执行的人签名的书面意见。还没有谈好的，可以以后补。' },
      required: false,
    },
  ],
  caseFacts: {
    feeScale: 'free',
    jurisdiction: 'enforcement',
    claimAmount: ['guarantee.debt.amount'],
  },
});
