import type { Section } from '../../template.ts';
import { annexReference } from '../blocks/evidence-annex.ts';
import { choice, choices, date, longText, text, yesNo } from '../blocks/fields.ts';
import { interestedFields, interestedPrint } from '../blocks/ip-standing.ts';
import { freeText, longRow, row } from '../blocks/rows.ts';
import { is, option } from '../blocks/wording.ts';

const standing = row(
  'standing',
  1,
  '原告主体情况',
  [
    choices(
      'kinds',
      '',
      '秘密是谁的？',
      [
        option('holder', '商业秘密权利人', '我（我单位）的'),
        option('interested', '利害关系人', '别人的，许可我用，或者别的情况（利害关系人）'),
      ],
      { required: true, help: '自己研究、积累出来的，或者从别人那里转让来的，选第一个。' },
    ),
    choice(
      'acquired',
      '',
      '是怎么来的？',
      [
        option('original', '原始取得', '自己研究、积累出来的'),
        option('transferred', '继受取得', '从别人那里得来的'),
      ],
      { when: is('kinds', 'holder'), required: true, help: '自己做出来的选第一个。' },
    ),
    choice(
      'transfer',
      '',
      '是怎么得来的？',
      [option('assigned', '受让取得', '别人转让给我的'), option('other', '其他取得', '别的，例如继承、合并')],
      { when: is('acquired', 'transferred'), required: true, help: '有转让合同的选第一个。' },
    ),
    longText('transferDetail', '具体情况', '具体是怎么得来的？', {
      when: is('transfer', 'other'),
      required: true,
      maxLength: 500,
      help: '例如：两个公司合并，原来公司的技术归了我们。',
    }),
    ...interestedFields('秘密'),
  ],
  {
    print: [
      '{kinds:holder}    {acquired}',
      '{transfer:assigned}    {transfer:other}    具体情况：{transferDetail}',
      ...interestedPrint,
    ],
  },
);

const secret = row(
  'secret',
  2,
  '原告主张的商业秘密类型',
  [
    choices(
      'kinds',
      '',
      '是什么样的秘密？',
      [
        option('technical', '技术信息', '技术：配方、工艺、图纸、程序等'),
        option('business', '经营信息', '经营：客户名单、报价、货源等'),
        option('other', '其他商业信息', '别的商业信息'),
      ],
      { required: true, help: '可以选好几种。' },
    ),
    text('carrier', '载体', '秘密记在什么东西上？', {
      sameScreen: true,
      help: '例如：三张图纸，存在公司电脑里。',
    }),
    date('madeOn', '形成时间', '大概哪天形成的？', {
      sameScreen: true,
      notFuture: true,
      help: '记不清日子的，写大概的日期。',
    }),
    longText('content', '具体内容', '秘密的内容是什么？', {
      required: true,
      help: '说清楚哪几点是外人不知道的（密点）。不用把配方全写出来，可以写“见附件”。例如：第三道工序的温度和时间。',
      term: '密点：您说的商业秘密里，外人不知道的那几点。',
    }),
  ],
  {
    print: ['{kinds}', '载体：{carrier}    形成时间：{madeOn}', '具体内容：{content}'],
  },
);

const conditions = row(
  'conditions',
  3,
  '原告主张的商业秘密符合法定条件',
  [
    yesNo('unknown', '1. 不为公众所知悉', '同行里的人一般都不知道它吗？', {
      help: '书上、网上查得到，或者一看产品就明白的，就不是秘密。',
    }),
    longText('unknownDetail', '具体情况', '怎么说明外人不知道？', {
      maxLength: 800,
      help: '例如：查过书和网上都没有，是我们试了两年才得出来的。',
    }),
    yesNo('protected', '2. 采取了保密措施', '您采取了保密的办法吗？', {
      help: '签保密协议、设密码、锁起来、在文件上写“保密”都算。',
    }),
    longText('protectedDetail', '具体情况', '采取了什么办法？', {
      maxLength: 800,
      help: '例如：和每个员工签了保密协议，图纸锁在柜子里。',
    }),
    yesNo('valuable', '3. 具有商业价值', '它对做生意有价值吗？', {
      help: '用了它能多赚钱、能少花钱，就有价值。',
    }),
    longText('valuableDetail', '具体情况', '怎么说明它有价值？', {
      maxLength: 800,
      help: '例如：用了这个配方，一年多卖三十万元。',
    }),
  ],
  {
    print: [
      '1. 不为公众所知悉：{unknown}    具体情况：{unknownDetail}',
      '2. 采取了保密措施：{protected}    具体情况：{protectedDetail}',
      '3. 具有商业价值：{valuable}    具体情况：{valuableDetail}',
    ],
  },
);

const acts = [
  option(
    'stolen',
    '1. 以盗窃、贿赂、欺诈、胁迫、电子侵入或者其他不正当手段获取权利人的商业秘密；',
    '用偷、骗、收买、逼迫、侵入电脑等办法拿到秘密',
  ),
  option(
    'usedStolen',
    '2. 披露、使用或者允许他人使用以前项手段获取的权利人的商业秘密；',
    '把这样拿到的秘密说出去、自己用或者给别人用',
  ),
  option(
    'breach',
    '3. 违反保密义务或者违反权利人有关保守商业秘密的要求，披露、使用或者允许他人使用其所掌握的商业秘密；',
    '有保密义务的人（例如员工）说出去、自己用或者给别人用',
  ),
  option(
    'induced',
    '4. 教唆、引诱、帮助他人违反保密义务或者违反权利人有关保守商业秘密的要求，获取、披露、使用或者允许他人使用权利人的商业秘密；',
    '叫别人、帮别人违反保密义务',
  ),
  option(
    'nonTrader',
    '5. 经营者以外的其他自然人、法人和非法人组织实施的侵犯商业秘密行为；',
    '不是做生意的人或者单位做了上面的事',
  ),
  option(
    'thirdParty',
    '6. 第三人明知或者应知商业秘密权利人的员工、前员工或者其他单位、个人实施侵犯商业秘密行为，仍获取、披露、使用或者允许他人使用该商业秘密的；',
    '知道是员工或者别人偷来的，还拿来用',
  ),
  option('other', '7. 其他侵犯商业秘密的行为。', '别的做法'),
];

const infringement = row(
  'infringement',
  4,
  '被告侵犯商业秘密的事实（包括时间、地点、表现形式、具体内容、主观故意程度和损害后果等）',
  [
    choices('kinds', '', '对方是怎么做的？', acts, {
      required: true,
      help: '可以选好几种，选了的后面一种一种问。',
    }),
    ...acts.map((act) =>
      longText(act.id, '具体情况，依据（证据）', `“${act.words.zh}”，具体是怎样的？有什么证据？`, {
        when: is('kinds', act.id),
        help: '写谁、什么时候、在哪里、怎么做的，有什么证据。例如：去年三月离职的技术员把图纸拷走，五月在对方厂里上班，见劳动合同和电脑记录。',
      }),
    ),
  ],
  {
    print: acts.flatMap((act) => [`{kinds:${act.id}}`, `具体情况，依据（证据）：{${act.id}}`]),
  },
);

/** 事实与理由 of form 27, items 1 to 8. */
export const tradeSecretFacts: Section = {
  id: 'facts',
  label: '事实与理由',
  title: { zh: '事情经过' },
  elements: [
    freeText('facts', '我厂的技术员离职时拷走了配方，到对面厂里用。'),
    standing,
    secret,
    conditions,
    infringement,
    longRow('causation', 5, '侵犯商业秘密行为与原告损失之间的因果关系', '对方这样做，怎么让您受了损失？', {
      hint: '（具体情况，依据（证据））',
      help: '例如：对方用同样的配方低价卖，我们的三个老客户都转到他那里，见合同。',
    }),
    longRow('comparison', 6, '侵害技术秘密案件中的技术比对分析', '对方用的技术，和您的哪里一样？', {
      hint: '（具体主张密点或整体技术方案、比对分析意见（可另附页））',
      help: '是技术秘密的才填；可以写“见附页”。例如：温度、时间、加料的顺序都一样。',
    }),
    longRow('otherMatters', 7, '其他情况及依据', '还有什么要告诉法院的吗？', {
      help: '没有就不填。例如：已经向公安局报案。',
    }),
    annexReference(8),
  ],
};
