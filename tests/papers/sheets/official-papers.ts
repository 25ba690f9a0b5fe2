import {
  address,
  companyName,
  formalMoney,
  isoDate,
  longDate,
  money,
  person,
  personName,
  twoNames,
} from '../made-up-values.ts';
import { a4, type Block, gap, line, para, right, type SheetMaker, stamp, table, title } from '../sheet.ts';

export const accidentFinding: SheetMaker = (random) => {
  const [one, other] = twoNames(random);
  const [first, second] = [person(random, one), person(random, other)];
  const date = isoDate(random, 2020, 2026);
  const simple = random.often(0.4);
  const police = `样本市公安局交通警察大队`;
  const number = `第990101120${date.slice(0, 4)}${random.int(1000, 9999)}号`;
  const split = random.often(0.3);
  const heading: Block[] = split
    ? [
        line('道路交通事故', { size: 20, align: 'centre', bold: true }),
        line('认 定 书', { size: 20, align: 'centre', bold: true }),
      ]
    : [
        title(
          random,
          simple
            ? random.pick(['道路交通事故认定书（简易程序）', '交通事故认定书（简易程序）'])
            : '道路交通事故认定书',
          20,
        ),
      ];
  return a4(
    random,
    [
      ...(random.often(0.6) ? [line(police, { align: 'centre', size: 16 })] : []),
      ...heading,
      right(number),
      ...(simple
        ? [
            table(
              [0.2, 0.3, 0.2, 0.3],
              [
                ['事故时间', longDate(date), '天气', '晴'],
                ['事故地点', address(random), '交通方式', '机动车'],
                ['当事人', first.name, '驾驶证号', first.id],
                ['当事人', second.name, '身份证号', second.id],
              ],
              11,
            ),
            para(
              `交通事故事实及责任：${first.name}驾驶小型轿车行驶时未按规定让行，与${second.name}驾驶的电动自行车相撞。${first.name}承担事故全部责任。`,
            ),
          ]
        : [
            line(`交通事故时间：${longDate(date)}　天气：晴`),
            line(`交通事故地点：${address(random)}`),
            para(
              `当事人、车辆、道路和交通环境等基本情况：${first.name}，${first.sex}，驾驶证号${first.id}；${second.name}，${second.sex}，住${second.address}。`,
            ),
            para(
              `${random.pick(['道路交通事故发生经过', '交通事故基本事实'])}：${longDate(date)}，${first.name}驾驶小型轿车由东向西行驶至路口时，与行人${second.name}相撞，造成${second.name}受伤。`,
            ),
            para(
              `道路交通事故证据及事故形成原因分析：${first.name}的行为违反了《中华人民共和国道路交通安全法》的规定。`,
            ),
            para(
              `当事人导致交通事故的过错及责任：${first.name}承担事故的${random.pick(['全部责任', '主要责任'])}，${second.name}${random.pick(['无责任', '承担次要责任'])}。`,
            ),
          ]),
      right(`交通警察：${personName(random)}　${personName(random)}　　`),
      right(longDate(date)),
      stamp('交通事故处理专用章', 0.72),
      ...(random.often(0.5)
        ? [line('当事人对本认定有异议的，可以自送达之日起三日内书面申请复核。', { size: 10 })]
        : []),
    ],
    { 'first.name': one, 'second.name': other, number, date },
  );
};

export const penaltyDecision: SheetMaker = (random) => {
  const who = person(random);
  const date = isoDate(random, 2020, 2026);
  const organ = random.pick(['样本市公安局示例分局', '样本市示例区市场监督管理局', '样本市林业局']);
  const number = `样罚决字〔${date.slice(0, 4)}〕${random.int(1, 900)}号`;
  return a4(
    random,
    [
      line(organ, { align: 'centre', size: 18 }),
      title(random, random.pick(['行政处罚决定书', '行政处罚决定书', '公安行政处罚决定书'])),
      right(number),
      para(
        `${random.pick(['被处罚人', '违法行为人', '当事人'])}：${who.name}，${who.sex}，身份证号${who.id}，住${who.address}。`,
      ),
      para(
        `${random.pick(['现查明', '违法事实'])}：${longDate(date)}，当事人${random.pick(['殴打他人', '未经许可经营', '未取得采伐许可证采伐林木'])}，以上事实有询问笔录、现场照片等证据证实。`,
      ),
      para(
        `根据有关法律的规定，现决定给予${random.pick(['罚款五百元', '罚款三千元', '行政拘留五日'])}的行政处罚。`,
      ),
      para('如不服本决定，可以在收到本决定书之日起六十日内申请行政复议，或者在六个月内依法提起行政诉讼。'),
      right(organ),
      right(longDate(date)),
      stamp(organ, 0.72),
    ],
    { 'person.name': who.name, number, date, organ },
  );
};

export const policeReceipt: SheetMaker = (random) => {
  const who = person(random);
  const date = isoDate(random, 2020, 2026);
  const name = random.pick(['受案回执', '报警回执', '接报警回执单', '接处警登记表']);
  return a4(
    random,
    [
      title(random, name),
      ...(name === '受案回执'
        ? [
            line(`${who.name}：`),
            para(
              `你于${longDate(date)}报称的被${random.pick(['殴打', '诈骗'])}一案，我单位已受理（受案登记表文号为样公（示）受案字〔${date.slice(0, 4)}〕${random.int(1, 999)}号）。`,
            ),
            para('你可以通过电话查询案件进展情况。'),
            line(`报案人签名：${who.name}`),
          ]
        : [
            table(
              [0.25, 0.75],
              [
                [random.pick(['报警人', '报警人姓名']), who.name],
                ['联系电话', who.phone],
                [random.pick(['接警时间', '接报时间']), `${longDate(date)} ${random.int(0, 23)}时`],
                ['事发地点', who.address],
                [random.pick(['简要警情', '报警内容']), '报警人称与他人因债务发生纠纷并被打伤。'],
                ['处理情况', '民警到现场了解情况，告知双方到所处理。'],
              ],
              11,
            ),
          ]),
      right('样本市公安局示例派出所　　'),
      right(longDate(date)),
      stamp('样本市公安局示例派出所', 0.72),
    ],
    { 'reporter.name': who.name, date },
    { foot: 'none' },
  );
};

export const workInjuryDecision: SheetMaker = (random) => {
  const who = person(random);
  const company = companyName(random);
  const date = isoDate(random, 2020, 2026);
  const number = `样人社工认字〔${date.slice(0, 4)}〕${random.int(1, 900)}号`;
  return a4(
    random,
    [
      ...(random.often(0.5) ? [line('样本市人力资源和社会保障局', { align: 'centre', size: 18 })] : []),
      title(random, random.pick(['认定工伤决定书', '工伤认定决定书'])),
      right(number),
      line(`申请人：${who.name}`),
      line(`受伤害职工：${who.name}　性别：${who.sex}　身份证号码：${who.id}`),
      line(`用人单位：${company}`),
      line(`事故时间：${longDate(date)}　事故地点：车间`),
      line('诊断时间及受伤害部位：右手示指骨折'),
      para(
        `${who.name}同志受到的事故伤害，符合《工伤保险条例》第十四条第（一）项之规定，属于工伤认定范围，现予以认定为工伤。`,
      ),
      para('如对本工伤认定决定不服，可以自接到本决定书之日起六十日内申请行政复议。'),
      right(longDate(date)),
      stamp('样本市人力资源和社会保障局', 0.72),
    ],
    { 'worker.name': who.name, 'employer.name': company, number, date },
  );
};

export const medicalRecord: SheetMaker = (random) => {
  const who = person(random);
  const date = isoDate(random, 2020, 2026);
  const hospital = random.pick(['样本市示例医院', '样本市第一人民医院', '测试县中医院']);
  const stay = random.often(0.5);
  const base = `姓名：${who.name}　性别：${who.sex}　年龄：${random.int(20, 80)}岁　科室：${random.pick(['骨科', '神经外科', '急诊科'])}`;
  const illness = random.pick(['右胫骨骨折', '脑震荡', '腰椎间盘突出']);
  return a4(
    random,
    [
      line(hospital, { align: 'centre', size: 18 }),
      title(
        random,
        stay
          ? random.pick(['出院记录', '入院记录', '出院小结'])
          : random.pick(['门诊病历', '急诊病历', '门诊病历记录', '病历']),
        18,
      ),
      line(base, { size: 11 }),
      ...(stay
        ? [
            line(
              `住院号：${random.int(100_000, 999_999)}　入院日期：${date}　出院日期：${isoDate(random, 2026, 2026)}`,
              { size: 11 },
            ),
            para(`入院情况：患者因外伤后疼痛、活动受限2小时入院。查体：神志清楚，局部肿胀压痛。`),
            para(`入院诊断：${illness}`),
            para('诊疗经过：入院后完善相关检查，予以对症治疗，行切开复位内固定术，术后恢复良好。'),
            para('出院情况：患者一般情况好，切口愈合良好。'),
            para('出院医嘱：1.注意休息，避免负重；2.一个月后门诊复查；3.不适随诊。'),
          ]
        : [
            line(`就诊日期：${date}`, { size: 11 }),
            para('主诉：外伤后右下肢疼痛2小时。'),
            para('现病史：患者2小时前行走时被撞伤，当即感右下肢疼痛，无昏迷。'),
            para('既往史：体健，否认药物过敏史。'),
            para('体格检查：血压130/80mmHg，右小腿肿胀，压痛明显。'),
            para(`初步诊断：${illness}`),
            para('处理：1.X线检查；2.石膏外固定；3.口服止痛药。'),
          ]),
      right(`医师签名：${personName(random)}　　`),
    ],
    { 'patient.name': who.name, hospital, diagnosis: illness },
    { size: random.pick([11, 12]), ...(random.often(0.15) ? { face: 'hand', size: 15 } : {}) },
  );
};

export const diagnosis: SheetMaker = (random) => {
  const who = person(random);
  const date = isoDate(random, 2020, 2026);
  const hospital = random.pick(['样本市示例医院', '测试县人民医院']);
  const illness = random.pick(['右桡骨远端骨折', '多发软组织挫伤', '轻型颅脑损伤']);
  const rest = random.int(1, 12);
  return a4(
    random,
    [
      line(hospital, { align: 'centre', size: 18 }),
      title(random, random.pick(['疾病诊断证明书', '诊断证明书', '诊断证明', '疾病证明书']), 20),
      ...(random.often(0.5)
        ? [
            table(
              [0.15, 0.2, 0.15, 0.15, 0.15, 0.2],
              [['姓名', who.name, '性别', who.sex, '年龄', `${random.int(20, 80)}岁`]],
              11,
            ),
          ]
        : [
            line(
              `姓名：${who.name}　性别：${who.sex}　年龄：${random.int(20, 80)}岁　门诊号：${random.int(1e5, 9e5)}`,
            ),
          ]),
      gap(2),
      para(`${random.pick(['临床诊断', '诊断意见', '诊断'])}：${illness}`),
      para(`${random.pick(['处理意见', '建议', '处理意见'])}：建议休息${rest}周，定期复查，不适随诊。`),
      gap(8),
      right(`医师：${personName(random)}　　`),
      right(longDate(date)),
      stamp(`${hospital}诊断专用章`, 0.72),
      ...(random.often(0.4) ? [line('注：本证明未加盖公章无效。', { size: 9 })] : []),
    ],
    { 'patient.name': who.name, hospital, diagnosis: illness, date },
    { foot: 'none', ...(random.often(0.4) ? { width: 148, height: 210, margin: 15, size: 11 } : {}) },
  );
};

export const medicalBill: SheetMaker = (random) => {
  const who = personName(random);
  const items = random
    .some(
      ['西药费', '检查费', '治疗费', '床位费', '化验费', '中成药费', '卫生材料费', '挂号费', '手术费'],
      random.int(3, 7),
    )
    .map((name) => [name, random.int(20, 3000)] as const);
  const total = items.reduce((sum, [, amount]) => sum + amount, 0);
  const date = isoDate(random, 2020, 2026);
  const number = String(random.int(1e9, 9e9));
  const sort = random.pick(['门诊', '住院']);
  return a4(
    random,
    [
      title(
        random,
        random.pick([
          `某某省医疗${sort}收费票据（电子）`,
          `医疗${sort}收费票据`,
          `${sort}收费票据`,
          `某某省${sort}医疗收费票据`,
        ]),
        16,
      ),
      line(`票据代码：9901${random.int(1000, 9999)}　票据号码：${number}　开票日期：${date}`, { size: 9 }),
      line(`交款人：${who}　${random.pick(['校验码', '业务流水号'])}：${random.int(1e5, 9e5)}`, { size: 9 }),
      table(
        [0.5, 0.2, 0.3],
        [
          ['项目名称', '数量/单位', '金额（元）'],
          ...items.map(([name, amount]) => [name, '1', money(amount)]),
        ],
        9,
      ),
      line(`金额合计（大写）：${formalMoney(total)}　（小写）${money(total)}`, { size: 10 }),
      ...(random.often(0.75)
        ? [
            line(
              `医保统筹基金支付：${money(total * 0.5)}　个人${random.pick(['自付', '现金支付'])}：${money(total * 0.5)}　个人账户支付：0.00`,
              { size: 9 },
            ),
          ]
        : []),
      line(`收款单位（章）：样本市示例医院　收款人：${personName(random)}`, { size: 9 }),
      stamp('样本市示例医院收费专用章', 0.8),
    ],
    { 'patient.name': who, amount: String(total), number, date },
    { foot: 'none', margin: 12, ...(random.often(0.6) ? { height: 140 } : {}) },
  );
};

export const examinationReport: SheetMaker = (random) => {
  const who = person(random);
  const date = isoDate(random, 2020, 2026);
  const office = '样本司法鉴定所';
  const number = `样司鉴所〔${date.slice(0, 4)}〕临鉴字第${random.int(1, 900)}号`;
  return a4(
    random,
    [
      line(office, { align: 'centre', size: 18 }),
      title(random, random.pick(['司法鉴定意见书', '鉴定意见书', '司法鉴定意见书', '伤残等级鉴定意见书'])),
      right(number),
      line('一、基本情况', { bold: true }),
      para(
        `委托人：样本市示例区人民法院　委托鉴定事项：${random.pick(['伤残等级', '误工期、护理期、营养期', '后续治疗费'])}`,
      ),
      para(`${random.pick(['被鉴定人', '鉴定对象'])}：${who.name}，${who.sex}，身份证号${who.id}`),
      line('二、基本案情', { bold: true }),
      para(`${longDate(date)}，被鉴定人因交通事故受伤。`),
      line('三、资料摘要', { bold: true }),
      para('样本市示例医院住院病历记载：右胫骨骨折，行切开复位内固定术。'),
      line('四、鉴定过程', { bold: true }),
      para('按照有关技术规范，对被鉴定人进行检查。'),
      line('五、分析说明', { bold: true }),
      para('根据送检材料和检查所见，被鉴定人的损伤与本次事故存在因果关系。'),
      line('六、鉴定意见', { bold: true }),
      para(`被鉴定人${who.name}的损伤构成${random.pick(['十级', '九级'])}伤残。`),
      right(`司法鉴定人：${personName(random)}　${personName(random)}`),
      right(longDate(date)),
      stamp('样本司法鉴定所鉴定专用章', 0.72),
    ],
    { 'examined.name': who.name, number, date },
    { size: random.pick([13, 14]) },
  );
};

export const photograph: SheetMaker = (random) => {
  const seed = random.int(1, 1e6);
  const two = random.often(0.4);
  return random.often(0.5)
    ? {
        width: 152,
        height: 102,
        margin: 0,
        size: 10,
        face: 'sans',
        leading: 1.5,
        foot: 'none',
        blocks: [{ kind: 'picture', height: 102, seed }],
        fields: {},
      }
    : a4(
        random,
        [
          { kind: 'picture', height: 105, seed },
          ...(two ? [gap(12), { kind: 'picture', height: 105, seed: seed + 1 } as const] : []),
        ],
        {},
        { foot: 'none' },
      );
};

export const blank: SheetMaker = (random) => a4(random, [], {}, { foot: 'none' });
