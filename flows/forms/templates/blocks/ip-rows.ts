import type { Element, Field, Material, Option, When } from '../../template.ts';
import { choices, hasNot, longText, money, text } from './fields.ts';
import { row } from './rows.ts';
import { is, option, yes } from './wording.ts';

/** What is asked of a row 有□ 内容：… 无□. */
interface Content {
  readonly ask: string;
  readonly help?: string;
  readonly term?: string;
  /** The hint that the form prints in the cell, with its brackets. */
  readonly hint?: string;
  /** As printed before the blank; 内容 unless it is another. */
  readonly detail?: string;
  readonly detailAsk: string;
  readonly detailHelp: string;
}

/** 有□ 内容：… 无□ with the hint that the form prints. Fields `claimed` and `detail`. */
export const hasContent = (id: string, number: number, label: string, spec: Content): Element => {
  const detail = spec.detail ?? '内容';
  return row(
    id,
    number,
    label,
    [
      hasNot('claimed', '', spec.ask, {
        ...(spec.help === undefined ? {} : { help: spec.help }),
        ...(spec.term === undefined ? {} : { term: spec.term }),
      }),
      longText('detail', detail, spec.detailAsk, {
        when: yes('claimed'),
        required: true,
        help: spec.detailHelp,
      }),
    ],
    {
      print: [
        `{claimed:yes}    ${detail}：{detail}`,
        ...(spec.hint === undefined ? [] : [spec.hint]),
        '{claimed:no}',
      ],
    },
  );
};

/** 倍数: a figure that may have a decimal place (1.5), which a number field refuses; so it is a text. */
export const multiple = (id: string, label: string, ask: string, when: When): Field =>
  text(id, label, ask, {
    maxLength: 10,
    sameScreen: true,
    when,
    help: '只写数字。例如：两倍写 2，一倍半写 1.5。',
  });

/** A kind of expense of enforcing one's right, as a form prints it. */
interface Expense {
  readonly id: string;
  readonly label: string;
  /** As printed before 有□ 无□; `null` where the form asks for no voucher. */
  readonly voucher: string | null;
  readonly words: string;
  readonly example: string;
}

const expense =
  (id: string, label: string, words: string, example: string) =>
  (voucher: string | null = `${label}凭证`): Expense => ({ id, label, voucher, words, example });

/** The kinds of expense that the forms print; the argument is the printed label of the voucher. */
export const expenses = {
  lawyer: expense('lawyer', '律师费', '请律师的钱', '付给律师事务所的钱，不是预计要付的'),
  notary: expense('notary', '公证费', '办公证的钱', '请公证处固定网页、购买过程的钱'),
  collecting: expense('collecting', '取证费', '取证的钱', '做电子存证、请人鉴定比对的钱'),
  purchase: expense('purchase', '购买产品费', '买对方产品做证据的钱', '在对方店里买样品的钱'),
  travel: expense('travel', '差旅费', '车票、住宿的钱', '去外地取证的车票和住宿'),
  economist: expense('economist', '经济分析费', '请人做经济分析的钱', '付给经济学专家或者机构的钱'),
  survey: expense('survey', '市场调查费', '做市场调查的钱', '付给调查公司的钱'),
  other: expense('other', '其他费用', '别的花费', '翻译费、查档费'),
} as const;

/** The paths of the amounts of an `expensesRow`, for the amount in dispute. */
export const expensePaths = (kinds: readonly Expense[]): readonly string[] =>
  kinds.map(({ id }) => `claims.expenses.${id}`);

/** 合理费用 (维权合理开支): which there were is asked first, then the amount and the voucher of each. */
export const expensesRow = (number: number, label: string, kinds: readonly Expense[]): Element =>
  row(
    'expenses',
    number,
    label,
    [
      hasNot('claimed', '', '为了查对方、打官司花的钱，要不要让对方出？', {
        help: '例如请律师、办公证、跑外地取证花的钱。没有花，或者不要，就选“否”。',
        term: '合理开支：为了制止侵权实际花掉、并且合理的钱。',
      }),
      choices(
        'kinds',
        '',
        '花了哪几种钱？',
        kinds.map((kind): Option => option(kind.id, kind.label, kind.words)),
        { printed: false, required: true, when: yes('claimed'), help: '可以选好几种，后面一种一种问。' },
      ),
      ...kinds.flatMap((kind) => amountAndVoucher(kind)),
    ],
    {
      print: [
        '{claimed:yes}',
        ...kinds.map(
          (kind) =>
            `${kind.label}：{${kind.id}}${kind.voucher === null ? '' : `    ${kind.voucher}：{${kind.id}Voucher}`}`,
        ),
        '{claimed:no}',
      ],
    },
  );

const amountAndVoucher = (kind: Expense): Field[] => {
  const when = is('kinds', kind.id);
  return [
    money(kind.id, kind.label, `${kind.words}一共是多少？`, {
      when,
      required: true,
      help: `例如：5000。只算${kind.example}。`,
    }),
    ...(kind.voucher === null
      ? []
      : [
          hasNot(`${kind.id}Voucher`, kind.voucher, '这笔钱有发票或者收据吗？', {
            when,
            sameScreen: true,
            optional: true,
            help: '发票、收据、转账记录都算。',
          }),
        ]),
  ];
};

/** Each box of a field on a line of its own, where the printed options are long. */
export const boxLines = (field: string, options: readonly Option[]): readonly string[] =>
  options.map(({ id }) => `{${field}:${id}}`);

/** The vouchers of an `expensesRow`. */
export const expenseMaterial: Material = {
  id: 'expensePapers',
  label: '维权合理开支票据',
  title: { zh: '维权花钱的票据' },
  help: { zh: '律师费、公证费、车票、住宿等的合同、发票和付款记录。' },
  when: yes('claims.expenses.claimed'),
  required: false,
};
