import type { Element, Field, Option } from '../../template.ts';
import { choices, date, longText, text, tick, yesNo } from './fields.ts';
import { row, yesNoDetail } from './rows.ts';
import { is, yes } from './wording.ts';

/** What is asked of a claim that is a lone tick box printed before its label (“1. □撤销行政处罚行为”). */
interface Claim {
  readonly ask: string;
  readonly help: string;
  readonly term?: string;
}

const claimed = (claim: Claim): Field => {
  const { ask, ...asking } = claim;
  return tick('claimed', '', ask, asking);
};

/** A blank behind a ticked claim: asked only where the claim is made. Without `optional` it must be filled in. */
export const claimBlank = (
  id: string,
  label: string,
  ask: string,
  help: string,
  optional?: 'optional',
): Field =>
  longText(id, label, ask, {
    when: yes('claimed'),
    help,
    ...(optional === undefined ? { required: true as const } : {}),
  });

/** A claim as a tick box before its label, with the blanks it opens. Field `claimed`. */
export const claimTick = (
  id: string,
  number: number,
  label: string,
  claim: Claim,
  blanks: readonly Field[] = [],
): Element => row(id, number, label, [claimed(claim), ...blanks], { tick: 'claimed' });

const severalHelp = '这几项可以只选一项，也可以选几项，由法院审理以后判断。';

/** 撤销 (行政诉讼法 70). `act` is the act in the question: 这个处罚决定. */
export const annulClaim = (number: number, label: string, act: string): Element =>
  claimTick('annul', number, label, {
    ask: `您想请法院撤销${act}吗？`,
    help: severalHelp,
    term: '撤销：法院取消这个决定，它不再有效（行政诉讼法第七十条）。',
  });

/** 确认违法 (行政诉讼法 74). */
export const unlawfulClaim = (number: number, label: string, act: string): Element =>
  claimTick('unlawful', number, label, {
    ask: `您想请法院确认${act}违法吗？`,
    help: '例如：事情已经做完了，撤销也挽回不了的时候。不清楚可以选“否”，也可以问窗口。',
    term: '确认违法：法院只判断它违法，不取消它（行政诉讼法第七十四条）。',
  });

/** 确认无效 (行政诉讼法 75). */
export const invalidClaim = (number: number, label: string, act: string): Element =>
  claimTick('invalid', number, label, {
    ask: `您想请法院确认${act}无效吗？`,
    help: '例如：作决定的机关根本没有这个权力，或者完全没有依据。不清楚可以选“否”，也可以问窗口。',
    term: '确认无效：有重大而且明显的违法情形，从来就没有效力（行政诉讼法第七十五条）。',
  });

/** 责令被告采取补救措施 with its blank (行政诉讼法 76). */
export const remedyClaim = (number: number): Element =>
  claimTick(
    'remedy',
    number,
    '责令被告采取补救措施',
    {
      ask: '您想让机关采取办法，补救给您造成的影响吗？',
      help: '没有这样的要求就选“否”。',
      term: '补救措施：机关用来减少或者消除损害的办法（行政诉讼法第七十六条）。',
    },
    [
      claimBlank(
        'measures',
        '补救措施的具体内容',
        '要机关采取什么办法？',
        '一件一件写清楚。例如：把扣走的车还给我，恢复门前的路。',
      ),
    ],
  );

/** 被告承担赔偿责任, with 具体赔偿请求 and 依据. */
export const damagesClaim = (number: number, label = '被告承担赔偿责任'): Element =>
  claimTick(
    'damages',
    number,
    label,
    {
      ask: '您想让机关赔偿您的损失吗？',
      help: '没有损失，或者以后再说，就选“否”。',
      term: '行政赔偿：机关违法行使职权给人造成损害的赔偿，请求赔偿不收诉讼费。',
    },
    [
      claimBlank(
        'demand',
        '具体赔偿请求',
        '要赔什么、赔多少？',
        '一项一项写，写明数额。例如：拆坏的屋顶修理费两万元，停业一个月的损失八千元。',
      ),
      claimBlank(
        'basis',
        '依据',
        '为什么是这个数？有什么凭据？',
        '例如：修理费收据、评估报告。法律依据不知道可以不填。',
        'optional',
      ),
    ],
  );

/** ☐其他请求 with its blank. */
export const otherClaim = (number: number): Element =>
  claimTick(
    'other',
    number,
    '其他请求',
    { ask: '除了上面这些，您还有别的要求吗？', help: '没有就选“否”。' },
    [claimBlank('detail', '', '还要求什么？', '用自己的话写。例如：请求一并审查某某文件是否合法。')],
  );

/** The one answer cell that several ticked claims share: 具体内容. */
export const sharedDetail = (ask: string, help: string): Element =>
  row('detail', null, '', [longText('detail', '具体内容', ask, { required: true, help })]);

/** 文号 and 时间 of a written decision. Fields `number` and `on`. */
export const decisionRow = (
  number: number,
  label: string,
  more: { readonly numberHelp: string; readonly of?: string },
): Element => {
  const paper = more.of ?? '决定书';
  return row(
    'decision',
    number,
    label,
    [
      text('number', '文号', `${paper}上的文号是什么？`, {
        maxLength: 80,
        help: `${more.numberHelp}没有书面的可以不填。`,
      }),
      date('on', '时间', `${paper}是哪天作出的？`, {
        notFuture: true,
        sameScreen: true,
        help: '看落款的日期。',
      }),
    ],
    { print: ['文号：{number}    时间：{on}'] },
  );
};

/** 是否存在违法之处: whether and how the act is against the law. */
export const unlawfulness = (number: number, label: string, act: string): Element =>
  yesNoDetail('unlawfulness', number, label, {
    ask: `您认为${act}有违法的地方吗？`,
    help: '例如：事实没弄清、没有法律依据、程序不对、罚得明显过重。',
    detail: '具体情形',
    detailAsk: '违法在哪里？用自己的话写。',
    detailHelp: '例如：没有听我说明情况就作了决定；照片上的车不是我的。',
  });

/** 是否就同一争议申请过复议或者提起过其他诉讼. */
export const sameDispute = (number: number, label = '是否就同一争议申请过复议或者提起过其他诉讼'): Element =>
  yesNoDetail('sameDispute', number, label, {
    ask: '为同一件事，您申请过行政复议或者打过别的官司吗？',
    help: '都没有就选“否”。',
    detail: '列明案号、时间、受理机关、处理结果等具体情况',
    detailAsk: '是什么时候、在哪里办的？结果怎样？',
    detailHelp: '例如：二〇二六年一月向延边州人民政府申请复议，维持了原决定。有案号的写上案号。',
  });

/** The tick boxes of a `choices` field on one printed line, the last one with the blank that it opens. */
const boxesWithBlank = (field: string, options: readonly Option[], blank: string): string =>
  `${options.map(({ id }) => `{${field}:${id}}`).join('')}{${blank}}`;

/** A row of tick boxes whose last, `other`, opens a blank. Fields `kinds` and `other`. */
export const kindsRow = (
  id: string,
  number: number,
  label: string,
  asking: { readonly ask: string; readonly help?: string; readonly otherHelp: string },
  options: readonly Option[],
): Element =>
  row(
    id,
    number,
    label,
    [
      choices('kinds', '', asking.ask, options, asking.help === undefined ? {} : { help: asking.help }),
      text('other', '', '是什么？', {
        maxLength: 100,
        when: is('kinds', 'other'),
        required: true,
        help: asking.otherHelp,
      }),
    ],
    { print: [boxesWithBlank('kinds', options, 'other')] },
  );

/** A row that is one day. Field `on`. */
export const dayRow = (id: string, number: number, label: string, ask: string, help: string): Element =>
  row(id, number, label, [date('on', '', ask, { notFuture: true, help })]);

const unprinted = { printed: false } as const;
const whyAsked = '用来提醒您起诉的时间，不印在起诉状上。';

const notTold = (more: { readonly sameScreen?: true } = {}): Field =>
  yesNo('notTold', '', '是不是没有书面告诉您“可以起诉”和起诉的时间？', {
    ...unprinted,
    ...more,
    optional: true,
    help: '看决定书最后一段。没有写，或者根本没有给书面决定的，选“是”；写了的，选“否”。',
  });

/** When the person learned of the act, and whether the paper told of the right to sue (行政诉讼法 46; its interpretation 64). */
export const knownRow = (ask = '您是哪天收到或者知道这个决定的？'): Element =>
  row('known', null, '', [
    date('on', '', ask, { ...unprinted, notFuture: true, help: `${whyAsked}不记得可以不填。` }),
    notTold({ sameScreen: true }),
  ]);

/** Only whether the paper told of the right to sue: for forms that print the day on which the person learned of the act. */
export const toldOfSuitRow: Element = row('known', null, '', [notTold()]);

/** Whether there was an administrative reconsideration, and when its decision came (行政诉讼法 45). */
export const reconsiderationRow: Element = row('reconsideration', null, '', [
  yesNo('done', '', '这件事申请过行政复议，已经有结果了吗？', {
    ...unprinted,
    optional: true,
    help: '没有申请过就选“否”。',
    term: '行政复议：请上级机关或者人民政府重新审查这个决定。',
  }),
  date('receivedOn', '', '复议决定书是哪天收到的？', {
    ...unprinted,
    notFuture: true,
    when: yes('done'),
    help: `${whyAsked}不记得可以不填。`,
  }),
]);

/** Whether the act is one for which the law wants reconsideration first (行政复议法 23). */
export const reconsiderationFirstRow = (ask: string, help: string): Element =>
  row('reconsiderationFirst', null, '', [
    yesNo('is', '', ask, {
      ...unprinted,
      optional: true,
      help,
      term: '复议前置：有的事情法律要求先申请行政复议，再起诉（行政复议法第二十三条）。',
    }),
  ]);

/** Whether the act moves rights in land or buildings, for which the longest time to sue is another (行政诉讼法 46). */
export const landRow: Element = row('land', null, '', [
  yesNo('is', '', '这个决定关系到土地、房子归谁吗？', {
    ...unprinted,
    optional: true,
    help: '例如：征地、征收房屋、拆房、房产证和林权证。不是就选“否”。',
  }),
]);
