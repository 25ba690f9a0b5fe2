import type { Check, Element, Field } from '../../template.ts';
import { choices, hasNot, longText, money, text, tick } from './fields.ts';
import { multiple } from './ip-rows.ts';
import { row } from './rows.ts';
import { any, is, option, yes } from './wording.ts';

const grounds = {
  loss: { label: '原告损失', words: '按我的损失', ask: '其中按您的损失算的是多少？' },
  profit: { label: '被告获利', words: '按对方赚的钱', ask: '其中按对方赚的钱算的是多少？' },
  licence: {
    label: '许可使用费',
    words: '按平常许可别人用收的钱',
    ask: '其中按许可使用费算的是多少？',
  },
  statutory: {
    label: '法定赔偿',
    words: '算不清，请法院在法定范围里定（法定赔偿）',
    ask: '其中请法院定的是多少？',
  },
} as const;

type Ground = keyof typeof grounds;

/** What differs between the forms that ask for the amount of each ground (25, 27, 29). */
interface DamagesSpec {
  readonly grounds: readonly Ground[];
  /** 29 asks how the sum was worked out, where it rests on loss or profit. */
  readonly method?: true;
  /** Punitive damages with their amount and base (25), with the multiple alone (27), or none (29). */
  readonly punitive?: 'amount' | 'multiple';
}

const partHelp = '例如：20000。只选了一种的，和上面的总数一样。';

const groundFields = (ground: Ground): readonly Field[] => [
  money(ground, grounds[ground].label, grounds[ground].ask, { when: is('grounds', ground), help: partHelp }),
  ...(ground === 'licence'
    ? [
        money('licenceBase', '基数', '一倍的许可使用费（基数）是多少？', {
          when: is('grounds', 'licence'),
          sameScreen: true,
          help: '平常许可别人用，收多少。例如：10000。',
        }),
        multiple('licenceMultiple', '倍数', '要几倍？', is('grounds', 'licence')),
      ]
    : []),
];

const groundLine = (ground: Ground): string =>
  ground === 'licence'
    ? '{grounds:licence}    {licence}元（基数：{licenceBase}元，倍数：{licenceMultiple}倍）'
    : `{grounds:${ground}}    {${ground}}元`;

const punitiveFields = (punitive: 'amount' | 'multiple'): readonly Field[] => {
  const when = yes('punitive');
  return [
    tick('punitive', '惩罚性赔偿', '要不要加倍赔（惩罚性赔偿）？', {
      when: yes('claimed'),
      help: '对方是故意的，而且情节严重，才可以要求加倍。不要就选“否”。',
      term: '惩罚性赔偿：对故意、情节严重的侵权，在赔偿数上再加几倍（民法典第一千一百八十五条）。',
    }),
    ...(punitive === 'amount'
      ? [
          money('punitiveAmount', '', '惩罚性赔偿要多少？', {
            when,
            required: true,
            help: '就是加倍的那一部分。例如：40000。',
          }),
          money('punitiveBase', '基数', '加倍以前的数（基数）是多少？', {
            when,
            sameScreen: true,
            help: '例如：20000。',
          }),
          multiple('punitiveMultiple', '倍数', '要加几倍？', when),
        ]
      : [
          text('punitiveMultiple', '倍数', '要加几倍？', {
            maxLength: 10,
            when,
            required: true,
            help: '只写数字。例如：两倍写 2，一倍半写 1.5。',
          }),
        ]),
    longText('punitiveBasis', '计算依据或参考因素', '为什么应该加倍？', {
      when,
      maxLength: 800,
      help: '写怎么看出是故意的、情节怎么严重。例如：判过一次还在做。',
    }),
  ];
};

const punitiveLines = (punitive: 'amount' | 'multiple'): readonly string[] => [
  punitive === 'amount'
    ? '{punitive:yes}    {punitiveAmount}元（基数：{punitiveBase}元，倍数：{punitiveMultiple}倍）；'
    : '{punitive:yes}    倍数：{punitiveMultiple}倍',
  '计算依据或参考因素：{punitiveBasis}',
];

const sumRests = any(is('grounds', 'loss'), is('grounds', 'profit'));

/** «赔偿经济损失» with the amount of each ground. The whole is `amount`. */
export const dividedDamages = (number: number, spec: DamagesSpec): Element =>
  row(
    'damages',
    number,
    '赔偿经济损失',
    [
      hasNot('claimed', '', '要不要对方赔偿损失？', { help: '律师费这些花费后面另外问。' }),
      money('amount', '经济损失共计', '一共要赔多少损失？', {
        when: yes('claimed'),
        required: true,
        help: '不算律师费这些花费。例如：30000。',
      }),
      choices(
        'grounds',
        '',
        '这个数是按什么算的？',
        spec.grounds.map((ground) => option(ground, grounds[ground].label, grounds[ground].words)),
        {
          when: yes('claimed'),
          required: true,
          help: spec.grounds.includes('statutory')
            ? '可以选好几种。说不准的，选“请法院定”也行。'
            : '可以选好几种。说不准的，选最接近的，下面再说明。',
          ...(spec.grounds.includes('statutory')
            ? { term: '法定赔偿：损失和获利都算不清时，由法院在法律规定的数额以内定。' }
            : {}),
        },
      ),
      ...spec.grounds.flatMap(groundFields),
      longText('basis', '计算依据或参考因素', '依据什么要这个数？', {
        when: yes('claimed'),
        help: '例如：对方做了一年，一个月卖五万元，每件赚十元。',
      }),
      ...(spec.method === undefined
        ? []
        : [
            longText('method', '具体计算方式（选择以原告损失或被告获利计算赔偿数额时）', '具体是怎么算的？', {
              when: sumRests,
              maxLength: 800,
              help: '写算式。例如：每个月少卖两千元，十二个月，一共两万四千元。',
            }),
          ]),
      ...(spec.punitive === undefined ? [] : punitiveFields(spec.punitive)),
    ],
    {
      print: [
        '{claimed:yes}    经济损失共计{amount}元',
        ...spec.grounds.map(groundLine),
        '计算依据或参考因素：{basis}',
        ...(spec.method === undefined
          ? []
          : ['具体计算方式（选择以原告损失或被告获利计算赔偿数额时）：{method}']),
        ...(spec.punitive === undefined ? [] : punitiveLines(spec.punitive)),
        '{claimed:no}',
      ],
    },
  );

/** No part of `dividedDamages` is more than the whole. */
export const damagesChecks = (parts: readonly Ground[]): readonly Check[] =>
  parts.map((part) => ({
    kind: 'notMore',
    less: `claims.damages.${part}`,
    more: 'claims.damages.amount',
    words: { zh: `“${grounds[part].label}”这一部分比总数还多，请看看有没有写错。` },
  }));
