import {
  address,
  cardNumber,
  companyName,
  creditCode,
  formalMoney,
  hanDate,
  isoDate,
  longDate,
  money,
  person,
  personName,
  phone,
  twoNames,
  yuan,
} from '../made-up-values.ts';
import type { Random } from '../random.ts';
import {
  a4,
  type Block,
  gap,
  line,
  para,
  right,
  type Sheet,
  type SheetMaker,
  stamp,
  table,
  title,
} from '../sheet.ts';

const day = (random: Random, iso: string): string => (random.often(0.2) ? hanDate(iso) : longDate(iso));

/** A note is mostly written by hand, on whatever paper there was. */
const note = (random: Random, blocks: readonly Block[], fields: Readonly<Record<string, string>>): Sheet => {
  const byHand = random.often(0.65);
  return a4(random, blocks, fields, {
    foot: 'none',
    face: byHand ? 'hand' : random.pick(['serif', 'sans']),
    size: byHand ? random.int(16, 20) : random.int(14, 18),
    ...(random.often(0.4) ? { width: 148, height: 105, margin: 12 } : {}),
    ...(random.often(0.2) ? { ground: '#fdf8e4' } : {}),
  });
};

const noteTitle = (random: Random, text: string): Block =>
  line([...text].join(random.pick(['', ' ', '　'])), { size: random.int(20, 28), align: 'centre' });

export const loanNote: SheetMaker = (random) => {
  const [lender, borrower] = twoNames(random);
  const amount = yuan(random);
  const date = isoDate(random, 2018, 2025);
  const until = isoDate(random, 2025, 2026);
  const who = person(random, borrower);
  return note(
    random,
    [
      ...(random.often(0.85) ? [noteTitle(random, random.pick(['借条', '借条', '借据']))] : []),
      para(
        random.pick([
          `今借到${lender}人民币${formalMoney(amount)}（￥${amount}元），于${day(random, until)}前还清。`,
          `今向${lender}借到现金${amount}元（大写：${formalMoney(amount)}），约定月利率1%，${day(random, until)}归还。`,
          `今借到${lender}现金${formalMoney(amount)}，用于资金周转，借期一年。`,
        ]),
      ),
      ...(random.often(0.4) ? [para('如到期不还，由借款人承担律师费、诉讼费等全部费用。')] : []),
      gap(6),
      right(`借款人：${borrower}`),
      ...(random.often(0.5) ? [right(`身份证号：${who.id}`)] : []),
      right(day(random, date)),
    ],
    { 'lender.name': lender, 'borrower.name': borrower, amount: String(amount), date },
  );
};

export const debtNote: SheetMaker = (random) => {
  const [creditor, debtor] = twoNames(random);
  const amount = yuan(random);
  const date = isoDate(random, 2018, 2025);
  return note(
    random,
    [
      ...(random.often(0.9) ? [noteTitle(random, random.pick(['欠条', '欠条', '欠据']))] : []),
      para(
        random.pick([
          `今欠${creditor}${random.pick(['货款', '工资', '工程款', '材料款'])}${amount}元（${formalMoney(amount)}），于年底前付清。`,
          `今欠到${creditor}人民币${formalMoney(amount)}。`,
          `${debtor}今欠${creditor}${random.pick(['装修款', '运费'])}共计${amount}元整。`,
        ]),
      ),
      gap(6),
      right(`欠款人：${debtor}`),
      right(day(random, date)),
    ],
    { 'creditor.name': creditor, 'debtor.name': debtor, amount: String(amount), date },
  );
};

export const receiptNote: SheetMaker = (random) => {
  const [payer, payee] = twoNames(random);
  const amount = yuan(random);
  const date = isoDate(random, 2018, 2025);
  const fields = { 'payer.name': payer, 'payee.name': payee, amount: String(amount), date };
  if (random.often(0.35))
    return a4(
      random,
      [
        line(random.pick(['收款收据', '收 款 收 据', '收　据']), { size: 20, align: 'centre' }),
        line(`${longDate(date)}　　NO.${random.int(1e6, 9e6)}`, { align: 'right' }),
        table(
          [0.25, 0.75],
          [
            ['交款单位（人）', payer],
            ['收款事由', random.pick(['房租', '货款', '押金', '定金'])],
            ['金额（大写）', formalMoney(amount)],
            ['￥', money(amount)],
          ],
        ),
        line(`收款单位：${companyName(random)}　收款人：${payee}　交款人：${payer}`, { size: 10 }),
        stamp(companyName(random), 0.75),
      ],
      fields,
      { width: 190, height: 100, margin: 12, size: 11, foot: 'none' },
    );
  return note(
    random,
    [
      noteTitle(random, random.pick(['收条', '收条', '收据'])),
      para(
        random.pick([
          `今收到${payer}${random.pick(['还款', '货款', '押金', '定金'])}人民币${formalMoney(amount)}（￥${amount}）。`,
          `今收到${payer}交来${random.pick(['租金', '购房款'])}${amount}元整，已付清。`,
        ]),
      ),
      gap(6),
      right(`收款人：${payee}`),
      right(day(random, date)),
    ],
    fields,
  );
};

const clauses = (random: Random, most: number): Block[] =>
  random
    .some(
      [
        '双方应当按照约定全面履行自己的义务，任何一方不得擅自变更或者解除。',
        '违约责任：任何一方违约的，应当向对方支付总价百分之十的违约金。',
        '因不可抗力不能履行的，根据影响部分或者全部免除责任。',
        '争议解决：发生争议的，双方协商解决；协商不成的，向签订地人民法院起诉。',
        '未尽事宜，双方可以另行签订补充协议，与本合同具有同等效力。',
        '本合同一式两份，双方各执一份，自双方签字或者盖章之日起生效。',
        '一方的通知以书面形式送达对方的地址，对方签收即为送达。',
        '双方对在履行中知悉的对方商业秘密负有保密义务。',
      ],
      most,
    )
    .map((text, index) => para(`第${'五六七八九十'[index] ?? '十'}条　${text}`));

const signatures = (random: Random, one: string, other: string, date: string): Block[] => [
  gap(8),
  line(`${one}（签字盖章）：　　　　　　${other}（签字盖章）：`),
  line(`日期：${longDate(date)}　　　　　　日期：${longDate(date)}`),
  ...(random.often(0.5) ? [stamp(companyName(random), 0.35)] : []),
];

export const loanContract: SheetMaker = (random) => {
  const [lender, borrower] = twoNames(random);
  const amount = yuan(random);
  const date = isoDate(random, 2019, 2025);
  const roles = random.pick([
    ['出借人', '借款人'],
    ['贷款人', '借款人'],
    ['甲方（出借人）', '乙方（借款人）'],
  ] as const);
  return a4(
    random,
    [
      title(random, random.pick(['借款合同', '个人借款合同', '借款协议', '民间借款合同', '贷款合同'])),
      line(`合同编号：JK-${date.replaceAll('-', '')}`),
      line(`${roles[0]}：${lender}　身份证号：${person(random).id}`),
      line(`${roles[1]}：${borrower}　身份证号：${person(random).id}`),
      para('双方经平等协商，就借款事宜达成如下约定：'),
      para(`第一条　借款金额：人民币${formalMoney(amount)}（￥${money(amount)}）。`),
      para(`第二条　借款用途：${random.pick(['购买农机', '资金周转', '购房'])}。`),
      para(`第三条　借款期限：自${longDate(date)}起至${longDate(isoDate(random, 2025, 2027))}止。`),
      para('第四条　借款利率：年利率百分之六；还款方式：到期一次性还本付息。'),
      ...clauses(random, random.int(3, 7)),
      ...signatures(random, '出借人', '借款人', date),
    ],
    { 'lender.name': lender, 'borrower.name': borrower, amount: String(amount), date },
  );
};

export const leaseContract: SheetMaker = (random) => {
  const [owner, tenant] = twoNames(random);
  const rent = random.int(5, 60) * 100;
  const date = isoDate(random, 2019, 2025);
  const at = address(random);
  const roles = random.pick([
    ['出租方（甲方）', '承租方（乙方）'],
    ['出租人', '承租人'],
    ['甲方（出租方）', '乙方（承租方）'],
  ] as const);
  return a4(
    random,
    [
      title(random, random.pick(['房屋租赁合同', '租赁合同', '租房合同', '房屋租赁协议', '租房协议'])),
      line(`${roles[0]}：${owner}　电话：${phone(random)}`),
      line(`${roles[1]}：${tenant}　身份证号：${person(random).id}`),
      para(`第一条　甲方将位于${at}的房屋出租给乙方${random.pick(['居住', '经营'])}使用。`),
      para(`第二条　${random.pick(['租赁期限', '租期'])}：自${longDate(date)}起一年。`),
      para(`第三条　租金每月${rent}元，${random.pick(['按季', '按月', '半年一次'])}支付；押金${rent}元。`),
      para('第四条　租赁期间的水、电、取暖、物业费由乙方承担。'),
      ...clauses(random, random.int(3, 6)),
      ...signatures(random, '甲方', '乙方', date),
    ],
    { 'owner.name': owner, 'tenant.name': tenant, rent: String(rent), address: at, date },
  );
};

export const labourContract: SheetMaker = (random) => {
  const company = companyName(random);
  const who = person(random);
  const wage = random.int(22, 90) * 100;
  const date = isoDate(random, 2019, 2025);
  const cover = random.often(0.25);
  return a4(
    random,
    cover
      ? [
          gap(40),
          line(random.pick(['劳动合同书', '劳 动 合 同 书', '固定期限劳动合同']), {
            size: 32,
            align: 'centre',
            bold: true,
          }),
          gap(40),
          line(`甲方（用人单位）：${company}`, { indent: 4 }),
          line(`乙方（劳动者）：${who.name}`, { indent: 4 }),
          line(`签订日期：${longDate(date)}`, { indent: 4 }),
          gap(50),
          line('样本市人力资源和社会保障局监制', { align: 'centre' }),
        ]
      : [
          title(random, random.pick(['劳动合同', '劳动合同书', '固定期限劳动合同'])),
          line(`甲方（用人单位）：${company}`),
          line(`统一社会信用代码：${creditCode(random)}`),
          line(`乙方（劳动者）：${who.name}　身份证号：${who.id}`),
          para(
            `一、${random.pick(['劳动合同期限', '合同期限'])}：自${longDate(date)}起三年，其中试用期${random.int(1, 3)}个月。`,
          ),
          para(`二、工作内容和工作地点：乙方的工作岗位为${random.pick(['操作工', '驾驶员', '收银员'])}。`),
          para('三、工作时间和休息休假：实行标准工时制，每日工作八小时。'),
          para(`四、劳动报酬：月工资${wage}元，每月15日发放。`),
          para('五、社会保险：甲方依法为乙方办理社会保险。'),
          para('六、劳动保护和劳动条件按照国家规定执行。'),
          ...clauses(random, random.int(1, 4)),
          ...signatures(random, '甲方', '乙方', date),
        ],
    { 'employer.name': company, 'worker.name': who.name, 'worker.id': who.id, wage: String(wage), date },
  );
};

export const contract: SheetMaker = (random) => {
  const [one, other] = [companyName(random), random.often(0.5) ? companyName(random) : personName(random)];
  const amount = yuan(random);
  const date = isoDate(random, 2019, 2025);
  const roles = random.pick([
    ['甲方', '乙方'],
    ['供方', '需方'],
    ['出卖人', '买受人'],
    ['发包方', '承包方'],
  ] as const);
  return a4(
    random,
    [
      title(
        random,
        random.pick([
          '买卖合同',
          '购销合同',
          '建设工程施工合同',
          '林木买卖合同',
          '技术服务合同',
          '房屋装修合同',
          '合作协议',
          '土地承包合同',
          '补充协议',
          '物业服务合同',
          '运输合同',
        ]),
      ),
      line(`${roles[0]}：${one}`),
      line(`${roles[1]}：${other}`),
      line(`签订地点：某某省样本市　签订时间：${longDate(date)}`),
      para('根据《中华人民共和国民法典》的规定，双方经协商一致，签订本合同，共同遵守。'),
      ...(random.often(0.5)
        ? [
            table(
              [0.3, 0.2, 0.2, 0.3],
              [
                ['品名', '规格', '数量', '总价（元）'],
                [
                  random.pick(['水泥', '木材', '大豆', '设备']),
                  'YB-1',
                  String(random.int(2, 300)),
                  money(amount),
                ],
              ],
            ),
          ]
        : [para(`第一条　标的及价款：总价人民币${formalMoney(amount)}（￥${money(amount)}）。`)]),
      para(`第二条　交付时间：${longDate(isoDate(random, 2024, 2026))}前。`),
      para('第三条　付款方式：合同签订后付百分之三十，交付验收后付清余款。'),
      para('第四条　质量标准按照国家标准执行，验收以书面为准。'),
      ...clauses(random, random.int(3, 8)),
      ...signatures(random, roles[0], roles[1], date),
    ],
    { 'first.name': one, 'second.name': other, amount: String(amount), date },
  );
};

const phoneScreen = (
  random: Random,
  blocks: readonly Block[],
  fields: Readonly<Record<string, string>>,
  ground: string,
): Sheet => ({
  width: 75,
  height: random.pick([150, 163]),
  margin: 4,
  size: 9,
  face: 'sans',
  leading: 2,
  ground,
  foot: 'none',
  blocks: [
    line(`${random.int(8, 22)}:${random.int(10, 59)}　　　　　　　　　5G ${random.int(20, 99)}%`, {
      size: 6.5,
    }),
    ...blocks,
  ],
  fields,
});

export const transferRecord: SheetMaker = (random) => {
  const [payer, payee] = twoNames(random);
  const amount = yuan(random);
  const date = isoDate(random, 2019, 2026);
  const time = `${random.int(8, 21)}:${random.int(10, 59)}:${random.int(10, 59)}`;
  const serial = `${date.replaceAll('-', '')}${random.int(1e9, 9e9)}`;
  const fields = { 'payer.name': payer, 'payee.name': payee, amount: String(amount), date, serial };
  const layout = random.int(0, 3);
  const pair = (label: string, value: string): Block => line(`${label}　　${value}`);
  if (layout === 0)
    return phoneScreen(
      random,
      [
        line(random.pick(['账单详情', '转账详情', '全部账单']), { align: 'centre', size: 11 }),
        gap(6),
        line(`转账-转给${payee}`, { align: 'centre' }),
        line(`-${money(amount)}`, { align: 'centre', size: 20, bold: true }),
        gap(4),
        pair('当前状态', random.pick(['对方已收钱', '支付成功', '已存入零钱'])),
        pair('转账说明', '微信转账'),
        pair('转账时间', `${longDate(date)} ${time}`),
        pair('收款时间', `${longDate(date)} ${time}`),
        pair('支付方式', '零钱'),
        pair('转账单号', serial),
      ],
      fields,
      '#fff',
    );
  if (layout === 1)
    return phoneScreen(
      random,
      [
        line(random.pick(['账单详情', '转账详情']), { align: 'centre', size: 11 }),
        gap(5),
        line(payee, { align: 'centre' }),
        line(`-${money(amount)}`, { align: 'centre', size: 20, bold: true }),
        line(random.pick(['交易成功', '转账成功']), { align: 'centre' }),
        gap(4),
        pair('付款方式', `样本银行储蓄卡(${random.int(1000, 9999)})`),
        pair('转账备注', random.pick(['转账', '还款', '借款'])),
        pair('对方账户', `${payee} 100******${random.int(10, 99)}`),
        pair('创建时间', `${date} ${time}`),
        pair('订单号', serial),
      ],
      fields,
      '#fff',
    );
  const rows: string[][] = [
    [
      random.pick(['付款人户名', '付款人', '付款方户名']),
      payer,
      random.pick(['收款人户名', '收款人', '收款方户名']),
      payee,
    ],
    [
      random.pick(['付款账号', '付款人账号']),
      cardNumber(random),
      random.pick(['收款账号', '收款人账号']),
      cardNumber(random),
    ],
    ['付款人开户行', '样本银行示例支行', '收款人开户行', '样本银行测试支行'],
    [random.pick(['金额（小写）', '转账金额']), money(amount), '金额（大写）', formalMoney(amount)],
    ['摘要', random.pick(['转账', '借款', '货款']), '币种', '人民币'],
    ['交易时间', `${date} ${time}`, '交易流水号', serial],
  ];
  return a4(
    random,
    [
      ...(random.often(0.6) ? [line('样本银行', { size: 16, align: random.pick(['left', 'centre']) })] : []),
      title(
        random,
        random.pick([
          '电子回单',
          '网上银行电子回单',
          '转账汇款电子回单',
          '转账凭证',
          '业务回单（付款）',
          '客户专用回单',
        ]),
        18,
      ),
      ...(random.often(0.6)
        ? [line(`回单编号：${random.int(1e9, 9e9)}　　打印日期：${date}`, { size: 10 })]
        : []),
      table([0.18, 0.32, 0.18, 0.32], rows, 10),
      ...(random.often(0.6)
        ? [line('重要提示：本回单仅表明您的账户有对应的交易，不作为收款方发货的依据。', { size: 8 })]
        : []),
      stamp(random.pick(['样本银行电子回单专用章', '样本银行业务专用章']), 0.75),
    ],
    fields,
    random.often(0.5) ? { height: 140, foot: 'none' } : { foot: 'none' },
  );
};

export const bankStatement: SheetMaker = (random) => {
  const holder = personName(random);
  const from = isoDate(random, 2020, 2024);
  let balance = random.int(2000, 60_000);
  const count = random.int(12, 40);
  const wechat = random.often(0.25);
  const rows = Array.from({ length: count }, (_, index) => {
    const amount = random.int(10, 5000) * (random.often(0.6) ? -1 : 1);
    balance = Math.max(0, balance + amount);
    const date = `${from.slice(0, 8)}${String((index % 28) + 1).padStart(2, '0')}`;
    return wechat
      ? [
          date,
          String(random.int(1e9, 9e9)),
          random.pick(['转账', '商户消费', '扫二维码付款']),
          amount < 0 ? '支出' : '收入',
          '零钱',
          money(Math.abs(amount)),
          personName(random),
        ]
      : [
          date,
          random.pick(['转账', '消费', '工资', '跨行汇款', '利息']),
          money(amount),
          money(balance),
          personName(random),
          cardNumber(random).slice(0, 14),
        ];
  });
  const header = wechat
    ? ['交易时间', '交易单号', '交易类型', '收/支', '交易方式', '金额(元)', '交易对方']
    : [
        random.pick(['交易日期', '记账日期']),
        random.pick(['摘要', '交易摘要']),
        random.pick(['交易金额', '发生额']),
        random.pick(['账户余额', '余额']),
        random.pick(['对方户名', '对方姓名']),
        '对方账号',
      ];
  const widths = wechat ? [0.14, 0.18, 0.16, 0.08, 0.12, 0.14, 0.18] : [0.16, 0.14, 0.17, 0.18, 0.13, 0.22];
  return a4(
    random,
    [
      title(
        random,
        wechat
          ? random.pick(['微信支付交易明细证明', '交易明细证明'])
          : random.pick([
              '个人账户交易明细',
              '历史交易明细',
              '样本银行交易流水明细',
              '账户交易明细清单',
              '个人活期账户明细',
              '银行流水',
            ]),
        18,
      ),
      line(`户名：${holder}　账号：${cardNumber(random)}　币种：人民币`, { size: 9 }),
      line(`${random.pick(['起止日期', '查询日期', '查询时间段'])}：${from} 至 ${from.slice(0, 8)}28`, {
        size: 9,
      }),
      table(widths, [header, ...rows], 8),
      stamp('样本银行业务专用章', 0.8),
    ],
    { 'holder.name': holder },
    {
      margin: 15,
      foot: random.pick(['none', 'ofHowMany']),
      ...(random.often(0.3) ? { width: 297, height: 210 } : {}),
    },
  );
};

const talk = [
  '你好，最近忙吗',
  '在吗',
  '上次借的钱什么时候能还',
  '不好意思，最近手头有点紧',
  '下个月发了工资就还你',
  '好的，那你说话要算数',
  '一共是三万，你没有异议吧',
  '没有异议，是三万',
  '我已经催了你好几次了',
  '再宽限几天行不行',
  '你把货款先打一部分过来',
  '收到',
  '嗯嗯',
  '[语音] 15"',
  '我明天去你家找你',
  '合同上写得很清楚，到期就要付款的，你不能一直这样拖下去',
];

export const chatRecord: SheetMaker = (random) => {
  const other = personName(random);
  const printed = random.often(0.3);
  const times = [
    '昨天 20:15',
    '星期三 上午9:42',
    '2025年3月7日 晚上8:31',
    '12月5日 下午3:08',
    '10:26',
    '2024年11月2日 14:20',
  ];
  const items: { side: 'left' | 'right' | 'centre'; text: string }[] = [];
  const words = random.some(talk, random.int(7, 11));
  for (const [index, text] of words.entries()) {
    if (index === 0 || random.often(0.3)) items.push({ side: 'centre', text: random.pick(times) });
    items.push({ side: random.often(0.5) ? 'left' : 'right', text });
  }
  const fields = { 'other.name': other };
  if (printed)
    return a4(
      random,
      [
        line(random.pick(['微信聊天记录', '聊天记录', `与${other}的微信聊天记录`]), {
          size: 16,
          align: 'centre',
        }),
        gap(4),
        { kind: 'bubbles', items },
      ],
      fields,
      { foot: 'none', face: 'sans' },
    );
  return phoneScreen(
    random,
    [
      line(`＜　　${other}`, { align: random.pick(['left', 'centre']), size: 11 }),
      { kind: 'bubbles', items },
      ...(random.often(0.3) ? [line('按住 说话', { align: 'centre' })] : []),
    ],
    fields,
    random.pick(['#ededed', '#f2f2f2']),
  );
};

export const purchaseInvoice: SheetMaker = (random) => {
  const [buyer, seller] = [companyName(random), companyName(random)];
  const amount = yuan(random);
  const date = isoDate(random, 2020, 2026);
  const number = String(random.int(10_000_000, 99_999_999));
  return a4(
    random,
    [
      line(
        random.pick([
          '电子发票（普通发票）',
          '增值税电子普通发票',
          '某某省增值税普通发票',
          '增值税专用发票',
          '某某省通用机打发票',
        ]),
        { size: 18, align: 'centre', colour: '#8a2a1a' },
      ),
      line(
        `${random.often(0.5) ? `发票代码：0990${random.int(1e7, 9e7)}　` : ''}发票号码：${number}　开票日期：${longDate(date)}`,
        { size: 9, align: 'right' },
      ),
      table(
        [0.12, 0.38, 0.12, 0.38],
        [
          [
            random.pick(['购买方', '购买方信息', '购货单位']),
            `名称：${buyer} ${random.pick(['纳税人识别号', '统一社会信用代码/纳税人识别号'])}：${creditCode(random)}`,
            random.pick(['销售方', '销售方信息', '销货单位']),
            `名称：${seller} 纳税人识别号：${creditCode(random)}`,
          ],
        ],
        9,
      ),
      table(
        [0.3, 0.14, 0.12, 0.14, 0.16, 0.14],
        [
          [random.pick(['项目名称', '货物或应税劳务名称']), '规格型号', '数量', '单价', '金额', '税率'],
          [
            random.pick(['*水泥*水泥', '*家具*办公桌', '*农产品*大豆']),
            'YB',
            '1',
            money(amount),
            money(amount),
            '13%',
          ],
          ['合　　计', '', '', '', `￥${money(amount)}`, ''],
        ],
        9,
      ),
      table(
        [0.2, 0.8],
        [
          [
            random.pick(['价税合计（大写）', '价税合计(大写)']),
            `${formalMoney(amount)}　（小写）￥${money(amount)}`,
          ],
        ],
        10,
      ),
      line(`开票人：${personName(random)}　　复核：${personName(random)}`, { size: 9 }),
      stamp(`${seller}发票专用章`, 0.8),
    ],
    { 'buyer.name': buyer, 'seller.name': seller, amount: String(amount), number, date },
    { foot: 'none', margin: 12, ...(random.often(0.6) ? { height: 145 } : {}) },
  );
};

export const wageRecord: SheetMaker = (random) => {
  const who = personName(random);
  const month = `${random.int(2020, 2025)}年${random.int(1, 12)}月`;
  const base = random.int(20, 70) * 100;
  const paid = base + random.int(1, 30) * 50;
  const fields = { 'worker.name': who, paid: String(paid), month };
  const slip = random.often(0.5);
  const head = [
    '姓名',
    random.pick(['出勤天数', '部门']),
    '基本工资',
    random.pick(['绩效工资', '岗位工资', '加班费']),
    random.pick(['应发工资', '应发合计']),
    '社保个人',
    random.pick(['实发工资', '实发金额', '实发工资']),
  ];
  const row = (name: string): string[] => [
    name,
    String(random.int(20, 26)),
    money(base),
    money(paid - base + 400),
    money(paid + 400),
    '400.00',
    money(paid),
  ];
  if (slip && random.often(0.5))
    return phoneScreen(
      random,
      [
        line(`${month}${random.pick(['工资条', '工资单', '工资明细'])}`, { align: 'centre', size: 12 }),
        gap(3),
        line(`姓名　　${who}`),
        line(`出勤天数　　${random.int(20, 26)}`),
        line(`基本工资　　${money(base)}`),
        line(`加班费　　${money(paid - base)}`),
        line(`代扣社保　　400.00`),
        line(`个人所得税　　0.00`),
        line(`实发工资　　${money(paid)}`, { bold: true }),
      ],
      fields,
      '#fff',
    );
  return a4(
    random,
    [
      title(
        random,
        `${random.often(0.5) ? companyName(random) : ''}${month}${slip ? random.pick(['工资条', '工资单']) : random.pick(['工资表', '工资发放表', '工资明细表'])}`,
        16,
      ),
      table(
        [0.12, 0.14, 0.15, 0.15, 0.16, 0.12, 0.16],
        [
          head,
          ...Array.from({ length: slip ? 1 : random.int(4, 12) }, (_, index) =>
            row(index === 0 ? who : personName(random)),
          ),
        ],
        10,
      ),
      ...(slip ? [] : [line(`制表：${personName(random)}　　审核：${personName(random)}`, { size: 10 })]),
    ],
    fields,
    {
      foot: 'none',
      margin: 15,
      ...(random.often(0.5) ? { width: 297, height: 210 } : {}),
      ...(slip ? { height: 90 } : {}),
    },
  );
};

export const insurancePolicy: SheetMaker = (random) => {
  const who = person(random);
  const number = `YB${random.int(1e9, 9e9)}${random.int(1e6, 9e6)}`;
  const from = isoDate(random, 2021, 2025);
  const car = random.often(0.6);
  return a4(
    random,
    [
      line('样本财产保险股份有限公司', { align: random.pick(['left', 'centre']), size: 14 }),
      title(
        random,
        car
          ? random.pick(['机动车交通事故责任强制保险单', '机动车商业保险保险单', '机动车保险单'])
          : random.pick(['人身保险单', '保险单', '保 险 单']),
        18,
      ),
      line(`${random.pick(['保险单号', '保险单号', '保单号'])}：${number}`),
      table(
        [0.25, 0.75],
        [
          ['投保人', personName(random)],
          ['被保险人', who.name],
          ...(car
            ? [
                ['号牌号码', `样A${random.int(10_000, 99_999)}`],
                ['责任限额', '死亡伤残赔偿限额180000元　医疗费用赔偿限额18000元'],
              ]
            : [
                ['保险金额', `${random.int(5, 50)}万元`],
                ['受益人', '法定'],
              ]),
          ['保险费合计', `人民币${money(random.int(600, 6000))}元`],
          ['保险期间', `自${longDate(from)}0时起至次年同日24时止`],
        ],
        11,
      ),
      para('特别约定：请详细阅读保险条款，特别是责任免除和投保人、被保险人义务部分。'),
      stamp('样本保险合同专用章', 0.75),
    ],
    { 'insured.name': who.name, number, from },
  );
};
