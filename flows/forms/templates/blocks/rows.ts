import type { Element, Field, PrintLine, Section, When } from '../../template.ts';
import { hasNot, longText, money, text, yesNo } from './fields.ts';
import { type Text, t, wordsOf } from './wording.ts';

/** A row of the paper with its fields, in short. Without `print` each field stands on a line of its own as “label：value”. */
export const row = (
  id: string,
  number: number | null,
  label: string,
  fields: readonly Field[],
  more: { readonly print?: readonly PrintLine[]; readonly when?: When; readonly tick?: string } = {},
): Element => ({
  id,
  label,
  fields,
  ...(number === null ? {} : { number }),
  ...more,
});

/** A row that is one blank of several lines. */
export const longRow = (
  id: string,
  number: number | null,
  label: string,
  ask: Text,
  more: {
    readonly help?: Text;
    readonly term?: Text;
    readonly when?: When;
    readonly required?: true;
    /** The hint that the form prints in the cell, with its brackets. */
    readonly hint?: string;
    readonly maxLength?: number;
  } = {},
): Element => {
  const { hint, when, ...asking } = more;
  return row(id, number, label, [longText('text', '', ask, asking)], {
    ...(hint === undefined ? {} : { print: [hint, '{text}'] }),
    ...(when === undefined ? {} : { when }),
  });
};

/** What is asked of a yes-no row that opens one blank. */
interface Detail {
  readonly ask: Text;
  readonly help?: Text;
  readonly term?: Text;
  /** As printed before the blank; none where the form prints none. */
  readonly detail: string;
  readonly detailAsk: Text;
  readonly detailHelp?: Text;
  /** The answer that opens the blank: yes unless said otherwise. */
  readonly opens?: 'yes' | 'no';
  readonly when?: When;
}

const detailRow = (
  id: string,
  number: number | null,
  label: string,
  spec: Detail,
  question: typeof yesNo | typeof hasNot,
): Element => {
  const opens = spec.opens ?? 'yes';
  const blank = spec.detail === '' ? '{detail}' : `${spec.detail}：{detail}`;
  return row(
    id,
    number,
    label,
    [
      question('claimed', '', spec.ask, {
        ...(spec.help === undefined ? {} : { help: spec.help }),
        ...(spec.term === undefined ? {} : { term: spec.term }),
      }),
      longText('detail', spec.detail, spec.detailAsk, {
        when: { path: 'claimed', is: opens === 'yes' },
        required: true,
        ...(spec.detailHelp === undefined ? {} : { help: spec.detailHelp }),
      }),
    ],
    {
      print:
        opens === 'yes'
          ? [`{claimed:yes}    ${blank}`, '{claimed:no}']
          : ['{claimed:yes}', `{claimed:no}    ${blank}`],
      ...(spec.when === undefined ? {} : { when: spec.when }),
    },
  );
};

/** 是□ 内容：… 否□: a yes-no row that opens one blank of several lines. Fields `claimed` and `detail`. */
export const yesNoDetail = (id: string, number: number | null, label: string, spec: Detail): Element =>
  detailRow(id, number, label, spec, yesNo);

/** 有□ 内容：… 无□: the same, printed as 有 and 无. */
export const hasDetail = (id: string, number: number | null, label: string, spec: Detail): Element =>
  detailRow(id, number, label, spec, hasNot);

/** A row that is only 是□ 否□. Field `claimed`. */
export const yesNoRow = (
  id: string,
  number: number | null,
  label: string,
  ask: Text,
  more: { readonly help?: Text; readonly term?: Text; readonly when?: When } = {},
): Element => {
  const { when, ...asking } = more;
  return row(id, number, label, [yesNo('claimed', '', ask, asking)], when === undefined ? {} : { when });
};

const freeHints = {
  claims: '（可完整表述诉讼请求；为方便、准确梳理要点，相关内容请在下方要素式表格中填写）',
  facts: '（可完整表述纠纷涉及的事实与理由；为方便、准确梳理要点，相关内容请在下方要素式表格中填写）',
} as const;

/** The optional free-text box under a heading ([FREE]): for claims, for facts, or with a printed hint of its own. */
export const freeText = (
  of: 'claims' | 'facts' | { readonly hint: string; readonly ask: Text; readonly help?: Text },
  example: Text = '',
): Element => {
  if (typeof of !== 'string') {
    return longRow('free', null, '', of.ask, {
      hint: of.hint,
      ...(of.help === undefined ? {} : { help: of.help }),
    });
  }
  const ask =
    of === 'claims'
      ? t(
          '您想让法院判什么？用自己的话说。',
          '법원에서 무엇을 판결해주기를 바랍니까? 자신의 말로 써주십시오.',
          'What do you want the court to order? In your own words.',
        )
      : t(
          '事情是怎么回事？用自己的话，从头说。',
          '일이 어떻게 되였습니까? 자신의 말로 처음부터 써주십시오.',
          'What happened? Tell it from the beginning in your own words.',
        );
  const empty = t(
    '可以不填，后面会一项一项问您。',
    '비워두어도 됩니다. 뒤에서 하나씩 묻습니다.',
    'You may leave it empty: you will be asked item by item.',
  );
  const shown = wordsOf(example);
  const help =
    shown.zh === ''
      ? empty
      : {
          zh: `${empty.zh}例如：${shown.zh}`,
          ...(shown.ko === undefined ? {} : { ko: `${empty.ko} 례: ${shown.ko}` }),
          ...(shown.en === undefined ? {} : { en: `${empty.en} For example: ${shown.en}` }),
        };
  return longRow('free', null, '', ask, { hint: freeHints[of], help });
};

/** «是否主张诉讼费用» */
export const costsClaim = (number: number): Element =>
  yesNoRow(
    'costs',
    number,
    '是否主张诉讼费用',
    t(
      '打官司的费用，要不要让对方出？',
      '소송비용을 상대방이 부담하게 하겠습니까?',
      'Should the other side bear the court costs?',
    ),
    {
      help: t(
        '一般选“是”。最后谁出多少，由法院决定。',
        '보통 "예"를 선택합니다. 누가 얼마를 내는가는 법원에서 결정합니다.',
        'Most people say yes. Who pays how much is for the court.',
      ),
      term: t(
        '诉讼费用：交给法院的案件受理费、申请费等。',
        '소송비용: 법원에 내는 사건접수비, 신청비 등.',
        'Court costs (诉讼费用): the fees paid to the court.',
      ),
    },
  );

/** «其他请求», a blank of several lines. */
export const otherClaims = (number: number, label = '其他请求', hint?: string): Element =>
  longRow(
    'other',
    number,
    label,
    t('还有别的要求吗？', '다른 요구가 더 있습니까?', 'Is there anything else you ask for?'),
    {
      help: t(
        '没有就不填，直接到下一步。',
        '없으면 비워두고 다음으로 가십시오.',
        'If not, leave it empty and go on.',
      ),
      ...(hint === undefined ? {} : { hint }),
    },
  );

/** «标的总额», the sum that the fee is reckoned from: offered as the sum of the money answers (`prefill`). Field `amount`. */
export const totalAmount = (number: number, label = '标的总额'): Element =>
  row(
    'total',
    number,
    label,
    [
      money('amount', '', t('一共要多少钱？', '모두 얼마를 청구합니까?', 'How much do you claim in all?'), {
        required: true,
        allowZero: true,
        help: t(
          '把上面各项要的钱加起来。没有要钱的，写 0。',
          '우의 각 항목의 금액을 합한것입니다. 돈을 청구하지 않으면 0을 써주십시오.',
          'The sum of everything above. If you claim no money, write 0.',
        ),
        term: t(
          '标的总额：要求的钱的总数，法院按它算诉讼费。',
          '청구총액: 청구하는 돈의 총액으로, 법원은 이에 따라 소송비용을 계산합니다.',
          'Amount in dispute (标的总额): the court reckons the fee from it.',
        ),
      }),
    ],
    { print: ['{amount}元'] },
  );

/** «请求依据» with its two blanks 合同约定 and 法律规定. */
export const basis = (number: number, label = '请求依据', contractHelp: Text = ''): Element => {
  const help = wordsOf(contractHelp);
  return row('basis', number, label, [
    longText(
      'contract',
      '合同约定',
      t(
        '合同里哪一条支持您的要求？',
        '계약의 어느 조항이 요구를 뒤받침합니까?',
        'Which clause of the contract supports your claims?',
      ),
      {
        maxLength: 800,
        help:
          help.zh !== ''
            ? help
            : t(
                '照着合同写，写第几条。没有书面合同可以不填。',
                '계약서대로 몇조인가를 써주십시오. 서면계약이 없으면 비워두십시오.',
                'Copy it from the contract, with its number. Leave it empty without a written contract.',
              ),
      },
    ),
    longText(
      'law',
      '法律规定',
      t(
        '法律上有什么依据？不知道可以不填。',
        '법적근거는 무엇입니까? 모르면 비워두십시오.',
        'On which law do you rely? Leave it empty if you do not know.',
      ),
      {
        maxLength: 800,
        help: t(
          '写法律的名字和第几条。不填也可以立案，法官会依法判断。',
          '법률의 이름과 조항을 써주십시오. 비워두어도 립안할수 있으며 법관이 법에 따라 판단합니다.',
          'The law and its article. You may file without it; the judge knows the law.',
        ),
      },
    ),
  ]);
};

/** «请求依据» as one blank: 法律及司法解释的规定，要写明具体条文. */
export const lawBasis = (number: number, label = '请求依据', hint?: string): Element =>
  longRow(
    'basis',
    number,
    label,
    t(
      '法律上有什么依据？不知道可以不填。',
      '법적근거는 무엇입니까? 모르면 비워두십시오.',
      'On which law do you rely? Leave it empty if you do not know.',
    ),
    {
      maxLength: 800,
      help: t(
        '写法律的名字和第几条。不填也可以立案，法官会依法判断。',
        '법률의 이름과 조항을 써주십시오. 비워두어도 립안할수 있으며 법관이 법에 따라 판단합니다.',
        'The law and its article. You may file without it; the judge knows the law.',
      ),
      ...(hint === undefined ? {} : { hint }),
    },
  );

/** «其他需要说明的内容（可另附页）» */
export const otherMatters = (number: number, label = '其他需要说明的内容（可另附页）'): Element =>
  longRow(
    'otherMatters',
    number,
    label,
    t(
      '还有什么要告诉法院的吗？',
      '법원에 더 알릴것이 있습니까?',
      'Is there anything else the court should know?',
    ),
    {
      help: t('没有就不填。', '없으면 비워두십시오.', 'If not, leave it empty.'),
    },
  );

/**
 * The list of evidence (EV) as a section of its own under the heading it is printed in: `heading` is that section's
 * printed label. Items have `name`, `shows` and `form`.
 */
export const evidenceList = (
  heading: string,
  number: number | null,
  label: string,
  more: {
    /** Section id; `evidence` unless the form has several lists. */
    readonly id?: string;
    readonly title?: Text;
    readonly question?: Text;
    readonly examples?: Text;
    readonly when?: When;
  } = {},
): Section => ({
  id: more.id ?? 'evidence',
  label: heading,
  title: wordsOf(more.title ?? t('证据清单', '증거목록', 'List of evidence')),
  ...(more.when === undefined ? {} : { when: more.when }),
  repeat: {
    min: 0,
    max: 30,
    one: t('证据', '증거', 'Evidence'),
    more: wordsOf(
      more.question ?? t('有证据要列出来吗？', '목록에 적을 증거가 있습니까?', 'Is there evidence to list?'),
    ),
    nameFields: ['item.name'],
  },
  elements: [
    row(
      'item',
      number,
      label,
      [
        text('name', '证据名称', t('这是什么证据？', '어떤 증거입니까?', 'What is it?'), {
          maxLength: 80,
          required: true,
          help:
            more.examples ??
            t(
              '例如：合同、收据、转账记录、照片、聊天记录。',
              '례: 계약서, 령수증, 이체기록, 사진, 대화기록.',
              'For example: contract, receipt, transfers, photos, messages.',
            ),
        }),
        text('shows', '证明', t('它能证明什么？', '무엇을 증명합니까?', 'What does it show?'), {
          sameScreen: true,
          help: t(
            '一句话就行，不填也可以。',
            '한마디면 됩니다. 비워두어도 됩니다.',
            'One sentence will do, or leave it empty.',
          ),
        }),
        {
          id: 'form',
          kind: 'choice',
          label: '',
          sameScreen: true,
          options: [
            { id: 'original', label: '原件', words: t('原件', '원본', 'Original') },
            { id: 'copy', label: '复印件', words: t('复印件', '복사본', 'Copy') },
          ],
          ask: t('交的是原件还是复印件？', '원본입니까, 복사본입니까?', 'Original or copy?'),
          help: t(
            '一般先交复印件，原件自己留好，开庭时带去。',
            '보통 복사본을 먼저 내고 원본은 보관하였다가 개정때 가져갑니다.',
            'As a rule hand in the copy now, keep the original and bring it to the hearing.',
          ),
        },
      ],
      { print: ['{#}. {name}（{form|原件 / 复印件}），证明：{shows}'] },
    ),
  ],
});
