import {
  address,
  cardNumber,
  caseNumber,
  companyName,
  courtName,
  formalMoney,
  isoDate,
  longDate,
  money,
  person,
  twoNames,
  yuan,
} from '../made-up-values.ts';
import type { Random } from '../random.ts';
import { a4, type Block, gap, line, para, right, type SheetMaker, table, title } from '../sheet.ts';

const partyLine = (role: string, who: ReturnType<typeof person>, random: Random): Block =>
  para(
    random.often(0.5)
      ? `${role}：${who.name}，${who.sex}，${longDate(who.birth)}出生，${who.nation}族，住${who.address}，公民身份号码${who.id}，联系电话${who.phone}。`
      : `${role}：${who.name}，${who.sex}，${who.nation}族，身份证号：${who.id}，住址：${who.address}。电话：${who.phone}`,
  );

const filler = [
  '双方系多年朋友关系，平时来往密切。',
  '其间原告多次以电话、微信等方式与被告联系，被告均以各种理由推脱。',
  '为维护自己的合法权益，现依据《中华人民共和国民法典》的有关规定，向贵院提起诉讼。',
  '以上事实有书证、转账记录和证人证言为证。',
  '至今仍未履行，其行为已经构成违约。',
  '后经村委会调解，双方未能达成一致意见。',
];

const long = (random: Random, least: number, most: number): string =>
  random.some(filler, random.int(least, Math.min(most, filler.length))).join('');

export const complaint: SheetMaker = (random) => {
  const [plaintiffName, defendantName] = twoNames(random);
  const [plaintiff, defendant] = [person(random, plaintiffName), person(random, defendantName)];
  const amount = yuan(random);
  const date = isoDate(random, 2024, 2026);
  const lent = isoDate(random, 2019, 2023);
  const court = courtName(random);
  const form = random.often(0.3);
  const fields = {
    'plaintiff.name': plaintiff.name,
    'plaintiff.id': plaintiff.id,
    'defendant.name': defendant.name,
    'defendant.id': defendant.id,
    amount: String(amount),
    date,
    court,
  };
  const name = random.pick(['民事起诉状', '民事起诉状', '起诉状', '民事诉状', '起 诉 状']);
  if (form) {
    return a4(
      random,
      [
        line('民事起诉状', { size: 22, align: 'centre', bold: true }),
        line(random.pick(['（民间借贷纠纷）', '（买卖合同纠纷）', '（离婚纠纷）']), {
          size: 16,
          align: 'centre',
        }),
        table(
          [1],
          [
            [
              '说明：为了方便您更好地参加诉讼，保护您的合法权利，请填写本表。起诉时需向人民法院提交证明您身份的材料，如身份证复印件、营业执照复印件等。本表所列内容是您提起诉讼以及人民法院查明案件事实所需，请务必如实填写。',
            ],
            ['当事人信息'],
          ],
        ),
        table(
          [0.28, 0.72],
          [
            [
              '原告（自然人）',
              `姓名：${plaintiff.name}  性别：${plaintiff.sex === '男' ? '男☑ 女□' : '男□ 女☑'}  出生日期：${longDate(plaintiff.birth)}  民族：${plaintiff.nation}族  联系电话：${plaintiff.phone}  住所地（户籍所在地）：${plaintiff.address}  证件类型：居民身份证  证件号码：${plaintiff.id}`,
            ],
            ['委托诉讼代理人', '有□  无☑'],
            [
              '被告（自然人）',
              `姓名：${defendant.name}  联系电话：${defendant.phone}  住所地：${defendant.address}  证件号码：${defendant.id}`,
            ],
            ['第三人（自然人）', ''],
          ],
        ),
        table([1], [['诉讼请求和依据']]),
        table(
          [0.28, 0.72],
          [
            ['1.本金', `截至${longDate(date)}止，尚欠本金 ${amount} 元（人民币，下同）`],
            ['2.利息', '是否主张利息：是☑ 否□'],
            ['3.本案诉讼费用', '由被告承担'],
            ['4.请求依据', '合同约定：借条  法律规定：《中华人民共和国民法典》第六百七十五条'],
          ],
        ),
        table([1], [['事实与理由']]),
        table(
          [0.28, 0.72],
          [
            ['1.合同签订情况', `${longDate(lent)}，签订借条一张`],
            ['2.签订主体', `贷款人：${plaintiff.name}  借款人：${defendant.name}`],
            ['3.借款金额', `约定：${amount} 元  实际提供：${amount} 元`],
            ['4.其他需要说明的内容', long(random, 1, 3)],
          ],
        ),
        gap(5),
        right('具状人（签字、盖章）：'),
        right(`日期：${longDate(date)}`),
      ],
      fields,
    );
  }
  return a4(
    random,
    [
      title(random, name),
      gap(4),
      partyLine('原告', plaintiff, random),
      partyLine('被告', defendant, random),
      ...(random.often(0.3) ? [para(`案由：民间借贷纠纷`)] : []),
      line(random.pick(['诉讼请求：', '诉讼请求', '请求事项：']), { bold: true }),
      para(`1.请求依法判令被告偿还原告借款${money(amount)}元；`),
      para('2.请求判令被告按照一年期贷款市场报价率支付逾期利息；'),
      para('3.本案诉讼费用由被告承担。'),
      line(random.pick(['事实与理由：', '事实和理由：', '事实与理由']), { bold: true }),
      para(
        `${longDate(lent)}，被告${defendant.name}因资金周转困难向原告借款${formalMoney(amount)}，约定一年内还清，并出具借条一张。${long(random, 2, 6)}`,
      ),
      ...(random.often(0.3)
        ? [para(long(random, 4, 6)), para(long(random, 4, 6)), para(long(random, 3, 6))]
        : []),
      line('此致', { indent: 2 }),
      line(court),
      gap(5),
      right(
        `${random.pick(['具状人', '起诉人', '原告'])}：${random.often(0.5) ? plaintiff.name : ''}　　　　`,
      ),
      right(longDate(date)),
    ],
    fields,
    random.often(0.15) ? { face: 'hand', size: 16 } : {},
  );
};

export const answer: SheetMaker = (random) => {
  const [mine, theirs] = twoNames(random);
  const who = person(random, mine);
  const other = person(random, theirs);
  const court = courtName(random);
  const date = isoDate(random, 2024, 2026);
  return a4(
    random,
    [
      title(random, random.pick(['民事答辩状', '答辩状', '答 辩 状'])),
      gap(3),
      partyLine('答辩人', who, random),
      ...(random.often(0.6) ? [partyLine('被答辩人', other, random)] : []),
      para(
        `因${other.name}诉${who.name}${random.pick(['民间借贷', '买卖合同', '离婚'])}纠纷一案，${random.pick(['现答辩如下', '提出答辩意见如下', '作如下答辩'])}：`,
      ),
      para('一、原告所述与事实不符。答辩人已经分三次归还全部款项。'),
      para(`二、${long(random, 1, 3)}`),
      para('综上，请求人民法院依法驳回原告的诉讼请求。'),
      line('此致', { indent: 2 }),
      line(court),
      gap(6),
      right(`答辩人：${random.often(0.5) ? who.name : ''}　　　　`),
      right(longDate(date)),
    ],
    { 'answerer.name': who.name, 'answerer.id': who.id, court, date },
  );
};

export const powerOfAttorney: SheetMaker = (random) => {
  const [mine, agent] = twoNames(random);
  const who = person(random, mine);
  const other = person(random, agent);
  const special = random.often(0.5);
  const date = isoDate(random, 2024, 2026);
  const company = companyName(random);
  return a4(
    random,
    [
      title(random, random.pick(['授权委托书', '授权委托书', '民事授权委托书', '委托书'])),
      gap(4),
      para(
        random.often(0.6)
          ? `委托人：${who.name}，${who.sex}，身份证号${who.id}，住${who.address}。`
          : `委托单位：${company}`,
      ),
      para(
        `${random.pick(['受委托人', '受托人', '受委托人'])}：${other.name}，${random.pick(['示例甲律师事务所律师', '系委托人之子', '本公司员工'])}，电话${other.phone}。`,
      ),
      para(
        `现委托${other.name}在${random.pick(['我与', '委托人与'])}${person(random).name}${random.pick(['民间借贷', '劳动争议', '买卖合同'])}纠纷一案中，作为我方${random.pick(['诉讼代理人', '参加诉讼的委托代理人'])}。`,
      ),
      para(
        special
          ? `${random.pick(['代理权限', '委托权限', '委托事项和权限'])}：${random.pick(['特别授权', '特别代理'])}。代为承认、放弃、变更诉讼请求，进行和解，提起反诉或者上诉，代收法律文书。`
          : `${random.pick(['代理权限', '委托权限'])}：${random.pick(['一般授权', '一般代理'])}。代为起诉、应诉，提交证据，参加庭审。`,
      ),
      para('委托期限自签署之日起至本案审理终结止。'),
      gap(10),
      right(`委托人（签名或者盖章）：${random.often(0.6) ? who.name : ''}　　　`),
      right(longDate(date)),
      ...(random.often(0.4) ? [{ kind: 'stamp', text: company, x: 0.7 } as const] : []),
    ],
    {
      'principal.name': who.name,
      'agent.name': other.name,
      date,
      authority: special ? 'special' : 'general',
    },
  );
};

export const representativeCertificate: SheetMaker = (random) => {
  const company = companyName(random);
  const who = person(random);
  const date = isoDate(random, 2024, 2026);
  const post = random.pick(['总经理', '执行董事', '董事长']);
  return a4(
    random,
    [
      title(
        random,
        random.pick(['法定代表人身份证明书', '法定代表人身份证明', '法定代表人（负责人）身份证明书']),
      ),
      gap(8),
      random.often(0.5)
        ? para(
            `${who.name}同志，在我${random.pick(['单位', '公司'])}${random.pick(['任', '担任'])}${post}职务，${random.pick(['系我公司法定代表人', '为我单位的法定代表人'])}。`,
          )
        : para(`兹证明${who.name}（身份证号：${who.id}）现任我公司${post}，是我公司的法定代表人。`),
      line('特此证明。', { indent: 2 }),
      gap(12),
      para(`附：法定代表人住址：${who.address}　电话：${who.phone}`),
      gap(6),
      right(`${company}（盖章）　　`),
      right(longDate(date)),
      { kind: 'stamp', text: company, x: 0.7 },
      ...(random.often(0.5)
        ? [line('注：企业事业单位、机关、团体的主要负责人为本单位的法定代表人。', { size: 10 })]
        : []),
    ],
    { 'organisation.name': company, 'representative.name': who.name, date },
    { foot: 'none' },
  );
};

export const lawFirmLetter: SheetMaker = (random) => {
  const firm = `示例${random.pick(['甲', '乙', '丙'])}律师事务所`;
  const lawyer = person(random);
  const [client, other] = twoNames(random);
  const court = courtName(random);
  const date = isoDate(random, 2024, 2026);
  const numberText = `（${date.slice(0, 4)}）示律民函字第${random.int(1, 300)}号`;
  return a4(
    random,
    [
      ...(random.often(0.6)
        ? [title(random, firm, 20), title(random, random.pick(['函', '公函', '出庭函']), 20)]
        : [title(random, random.pick(['律师事务所函', '律师事务所公函']))]),
      right(numberText),
      gap(6),
      line(`${court}：`),
      para(
        `${random.pick(['本所接受', '我所接受'])}${client}的委托，指派${lawyer.name}律师${random.pick(['担任其诉讼代理人', '为其诉讼代理人', '担任诉讼代理人'])}，参加你院审理的${client}与${other}${random.pick(['民间借贷纠纷', '劳动争议', '离婚纠纷'])}一案的诉讼活动。`,
      ),
      line(random.pick(['特此函告。', '特此致函。', '特此函告']), { indent: 2 }),
      gap(10),
      right(`${firm}（章）　　`),
      right(longDate(date)),
      { kind: 'stamp', text: firm, x: 0.68 },
      ...(random.often(0.4)
        ? [line(`附：授权委托书一份。律师执业证号：1990101${random.int(1e9, 9e9)}`)]
        : []),
    ],
    { 'firm.name': firm, 'lawyer.name': lawyer.name, 'client.name': client, date },
    { foot: 'none' },
  );
};

export const evidenceList: SheetMaker = (random) => {
  const [mine] = twoNames(random);
  const entries = random.some(
    [
      '借条',
      '微信聊天记录',
      '银行转账记录',
      '身份证复印件',
      '结婚证',
      '劳动合同',
      '工资流水',
      '诊断证明书',
      '医疗费票据',
      '收条',
      '租赁合同',
    ],
    random.int(3, 9),
  );
  const withPurpose = random.often(0.75);
  const date = isoDate(random, 2024, 2026);
  const rows = entries.map((entry, index) =>
    withPurpose
      ? [
          String(index + 1),
          entry,
          random.pick(['证明双方存在借贷关系', '证明被告欠款的事实', '证明原告的损失', '证明原告身份']),
          random.pick(['原件', '复印件']),
          `${index * 2 + 1}-${index * 2 + 2}`,
        ]
      : [String(index + 1), entry, '1份', random.pick(['原件', '复印件']), `${index + 1}`],
  );
  return a4(
    random,
    [
      title(random, random.pick(['证据清单', '证据目录', '证据材料清单', '证 据 目 录'])),
      line(`${random.pick(['提交人', '举证人', '提供人'])}：${mine}`),
      gap(2),
      table(
        [0.08, 0.26, 0.36, 0.15, 0.15],
        [
          withPurpose
            ? [
                '序号',
                random.pick(['证据名称', '证据材料名称', '名称']),
                random.pick(['证明目的', '证明内容', '证明对象', '拟证明的事实']),
                '证据来源',
                '页码',
              ]
            : ['编号', '证据名称', '份数', '原件/复印件', '页数'],
          ...rows,
        ],
        11,
      ),
      gap(6),
      right(`提交人（签名）：${mine}　　`),
      right(longDate(date)),
    ],
    { 'submitter.name': mine, date, count: String(entries.length) },
  );
};

export const addressConfirmation: SheetMaker = (random) => {
  const who = person(random);
  const date = isoDate(random, 2024, 2026);
  return a4(
    random,
    [
      ...(random.often(0.5) ? [line(courtName(random), { align: 'centre', size: 16 })] : []),
      title(random, random.pick(['送达地址确认书', '当事人送达地址确认书', '诉讼文书送达地址确认书'])),
      table(
        [0.22, 0.78],
        [
          ['案由', random.pick(['民间借贷纠纷', '离婚纠纷', '买卖合同纠纷'])],
          [
            random.pick(['告知事项', '人民法院对填写送达地址确认书的告知']),
            '为便于当事人及时收到人民法院诉讼文书，保证诉讼程序顺利进行，当事人应当如实提供确切的送达地址。如果提供的地址不确切，或者变更后不及时告知，使诉讼文书无法送达的，自行承担由此可能产生的法律后果。',
          ],
          [random.pick(['受送达人', '当事人']), who.name],
          ['送达地址', who.address],
          ['邮政编码', '990100'],
          ['联系电话', who.phone],
          ['代收人', random.often(0.3) ? person(random).name : ''],
          ['是否接受电子送达', '是☑ 手机号码、电子邮箱  否□'],
          ['受送达人确认', '我已阅读本确认书的告知事项，保证提供的送达地址准确、有效。'],
        ],
        11,
      ),
      gap(4),
      right(`${random.pick(['受送达人', '当事人'])}（签名）：${who.name}　　`),
      right(longDate(date)),
    ],
    { 'party.name': who.name, 'party.address': who.address, 'party.phone': who.phone, date },
  );
};

export const refundAccount: SheetMaker = (random) => {
  const who = person(random);
  const account = cardNumber(random);
  const bank = `样本银行股份有限公司${random.pick(['示例', '测试'])}支行`;
  const date = isoDate(random, 2024, 2026);
  const body: Block[] = random.often(0.6)
    ? [
        table(
          [0.3, 0.7],
          [
            ['交款人（当事人）', who.name],
            ['身份证号', who.id],
            [random.pick(['开户银行', '开户行']), bank],
            ['户名', who.name],
            ['账号', account],
            ['联系电话', who.phone],
          ],
          12,
        ),
      ]
    : [
        para(`本人${who.name}，身份证号${who.id}，就本案应当退还的诉讼费，确认以下账户为退费账户：`),
        line(`户　　名：${who.name}`, { indent: 2 }),
        line(`开户银行：${bank}`, { indent: 2 }),
        line(`账　　号：${account}`, { indent: 2 }),
      ];
  return a4(
    random,
    [
      title(
        random,
        random.pick(['退费账户确认书', '诉讼费退费账户确认书', '诉讼费用退费账户确认书', '退款账户确认书']),
      ),
      gap(4),
      ...body,
      para('本人承诺上述账户信息真实有效，因账户信息有误造成不能退还诉讼费的，责任由本人承担。'),
      gap(6),
      right(`确认人：${who.name}　　`),
      right(longDate(date)),
    ],
    { 'party.name': who.name, account, bank, date },
  );
};

export const preservationApplication: SheetMaker = (random) => {
  const [mine, theirs] = twoNames(random);
  const amount = yuan(random);
  const date = isoDate(random, 2024, 2026);
  return a4(
    random,
    [
      title(
        random,
        random.pick(['财产保全申请书', '诉讼财产保全申请书', '诉前财产保全申请书', '保全申请书']),
      ),
      gap(3),
      partyLine('申请人', person(random, mine), random),
      partyLine('被申请人', person(random, theirs), random),
      line('请求事项：', { bold: true }),
      para(
        random.pick([
          `请求依法冻结被申请人${theirs}名下银行存款${money(amount)}元，或者查封、扣押其同等价值的财产。`,
          `请求查封被申请人名下位于${address(random)}的房屋一套，价值${amount}元。`,
        ]),
      ),
      line('事实与理由：', { bold: true }),
      para(
        `申请人与被申请人民间借贷纠纷一案，${long(random, 1, 3)}为防止被申请人转移财产，特向贵院${random.pick(['申请财产保全', '提出保全申请'])}。申请人愿意${random.pick(['提供担保', '以保险公司保函提供担保'])}，如有错误愿意赔偿损失。`,
      ),
      line('此致', { indent: 2 }),
      line(courtName(random)),
      right(`申请人：${mine}　　`),
      right(longDate(date)),
    ],
    { 'applicant.name': mine, 'respondent.name': theirs, date },
  );
};

export const feeReliefApplication: SheetMaker = (random) => {
  const who = person(random);
  const sort = random.pick(['缓交', '减交', '免交']);
  const date = isoDate(random, 2024, 2026);
  return a4(
    random,
    [
      title(
        random,
        random.pick([
          `${sort}诉讼费申请书`,
          `${sort}诉讼费用申请书`,
          '司法救助申请书',
          `${sort}诉讼费申请书`,
        ]),
      ),
      gap(3),
      partyLine('申请人', who, random),
      para(`申请事项：请求${sort}本案的案件受理费${money(random.int(50, 9000))}元。`),
      para(
        `事实与理由：申请人系${random.pick(['低保户', '残疾人', '下岗职工'])}，没有固定收入，${random.pick(['生活困难', '经济困难', '家庭经济十分困难'])}，无力交纳诉讼费用。现依据《诉讼费用交纳办法》的规定提出申请，请予批准。`,
      ),
      line('此致', { indent: 2 }),
      line(courtName(random)),
      right(`申请人：${who.name}　　`),
      right(longDate(date)),
    ],
    { 'applicant.name': who.name, relief: sort, date },
  );
};

const ends = (random: Random, date: string): Block[] => [
  gap(6),
  right(`审　判　员　${person(random).name}　　`),
  right(longDate(date)),
  right(`书　记　员　${person(random).name}　　`),
];

const decision =
  (kind: '判决书' | '裁定书' | '调解书'): SheetMaker =>
  (random) => {
    const [one, other] = twoNames(random);
    const court = courtName(random);
    const date = isoDate(random, 2021, 2025);
    const number = caseNumber(random, kind === '裁定书' && random.often(0.4) ? '执' : '民初');
    const amount = yuan(random);
    const sort = number.includes('执') ? '执行' : random.pick(['民事', '民事', '民事', '行政']);
    const middle: Block[] = [];
    if (kind === '判决书') {
      middle.push(
        para(
          `原告${one}与被告${other}民间借贷纠纷一案，本院立案后，依法适用简易程序，公开开庭进行了审理。原告${one}、被告${other}到庭参加诉讼。本案现已审理终结。`,
        ),
        para(
          `${one}向本院提出诉讼请求：1.判令被告偿还借款${amount}元；2.案件受理费由被告负担。事实和理由：${long(random, 2, 4)}`,
        ),
        para(`${other}辩称，对借款的事实没有异议，但现在没有偿还能力。`),
        para(`本院经审理认定事实如下：${long(random, 2, 5)}`),
        para('本院认为，合法的借贷关系受法律保护。被告向原告借款的事实清楚，证据充分，应当予以偿还。'),
        para('依照《中华人民共和国民法典》第六百七十五条的规定，判决如下：'),
        para(`一、被告${other}于本判决生效之日起十日内偿还原告${one}借款${amount}元；`),
        para('二、驳回原告的其他诉讼请求。'),
        para('如不服本判决，可以在判决书送达之日起十五日内，向本院递交上诉状。'),
      );
    } else if (kind === '裁定书') {
      middle.push(
        para(
          random.pick([
            `本院在审理原告${one}与被告${other}民间借贷纠纷一案中，原告于${longDate(date)}向本院提出撤诉申请。`,
            `申请执行人${one}与被执行人${other}借款合同纠纷一案，本院在执行过程中，经查被执行人名下无可供执行的财产。`,
            `申请人${one}于${longDate(date)}向本院申请财产保全，请求冻结被申请人${other}银行存款${amount}元。`,
          ]),
        ),
        para(
          random.pick([
            '本院经审查认为，申请人的申请符合法律规定。',
            '本院认为，原告撤回起诉的请求不违反法律规定，本院予以准许。',
          ]),
        ),
        para('依照《中华人民共和国民事诉讼法》的规定，裁定如下：'),
        para(
          random.pick([
            `准许原告${one}撤回起诉。`,
            '终结本次执行程序。',
            `冻结被申请人${other}银行存款${amount}元。`,
          ]),
        ),
        para('本裁定送达后即发生法律效力。'),
      );
    } else {
      middle.push(
        para(`原告${one}与被告${other}离婚纠纷一案，本院立案受理后，依法适用简易程序进行了审理。`),
        para(
          `本案审理过程中，经本院主持调解，当事人${random.pick(['自愿达成如下协议', '自愿达成如下协议', '达成如下调解协议'])}：`,
        ),
        para(`一、被告${other}于${longDate(date)}前给付原告${one}人民币${amount}元；`),
        para('二、双方再无其他争议。'),
        para('上述协议不违反法律规定，本院予以确认。'),
        para(
          random.pick([
            '本调解书经双方当事人签收后，即具有法律效力。',
            '本调解书经各方当事人签收后即具有法律效力。',
          ]),
        ),
      );
    }
    return a4(
      random,
      [
        line(court, { align: 'centre', size: random.int(18, 22), bold: true }),
        title(random, `${sort}${kind}`, random.int(20, 26)),
        right(number),
        gap(3),
        para(
          `${sort === '执行' ? '申请执行人' : '原告'}：${one}，${random.pick(['男', '女'])}，${longDate(isoDate(random, 1960, 1995))}出生，汉族，住${address(random)}。`,
        ),
        para(`${sort === '执行' ? '被执行人' : '被告'}：${other}，住${address(random)}。`),
        ...middle,
        ...ends(random, date),
        { kind: 'stamp', text: court, x: 0.7 },
      ],
      { 'plaintiff.name': one, 'defendant.name': other, court, number, date, amount: String(amount) },
      { size: random.pick([14, 15, 16]) },
    );
  };

export const judgment: SheetMaker = decision('判决书');
export const ruling: SheetMaker = decision('裁定书');
export const mediationStatement: SheetMaker = decision('调解书');

export const arbitrationAward: SheetMaker = (random) => {
  const who = person(random);
  const company = companyName(random);
  const body = `${random.pick(['样本市', '测试县'])}劳动人事争议仲裁委员会`;
  const date = isoDate(random, 2021, 2025);
  const number = `样劳人仲案字〔${date.slice(0, 4)}〕第${random.int(1, 900)}号`;
  return a4(
    random,
    [
      line(body, { align: 'centre', size: 18, bold: true }),
      title(random, random.pick(['仲裁裁决书', '裁决书', '裁 决 书'])),
      right(number),
      para(`申请人：${who.name}，${who.sex}，${longDate(who.birth)}出生，住${who.address}。`),
      para(`被申请人：${company}。住所地：${address(random)}。`),
      para(
        `申请人${who.name}与被申请人因${random.pick(['劳动报酬', '确认劳动关系', '经济补偿'])}发生争议，于${longDate(date)}向本委申请仲裁。本委依法组成仲裁庭，开庭进行了审理。`,
      ),
      para(`申请人请求：裁决被申请人支付拖欠的工资${yuan(random)}元。`),
      para(`经审理查明：${long(random, 1, 3)}`),
      para('依据《中华人民共和国劳动争议调解仲裁法》的规定，裁决如下：'),
      para(`被申请人于本裁决书生效之日起五日内支付申请人工资${yuan(random)}元。`),
      para('如不服本裁决，可以自收到裁决书之日起十五日内向人民法院提起诉讼。'),
      right(`仲裁员：${person(random).name}　　`),
      right(longDate(date)),
      { kind: 'stamp', text: body, x: 0.7 },
    ],
    { 'applicant.name': who.name, 'respondent.name': company, number, date },
  );
};
