import {
  address,
  companyName,
  creditCode,
  isoDate,
  longDate,
  person,
  personName,
  twoNames,
} from '../made-up-values.ts';
import type { Random } from '../random.ts';
import {
  a4,
  type Block,
  gap,
  line,
  type PlacedText,
  para,
  type Sheet,
  type SheetMaker,
  stamp,
  table,
  title,
} from '../sheet.ts';

type Fields = Readonly<Record<string, string>>;

/** A card by itself (as the camera cuts it out) or copied on a sheet, at the top or in the middle. */
const cards = (random: Random, blocks: readonly (Block & { kind: 'placed' })[], fields: Fields): Sheet => {
  const [first] = blocks;
  if (blocks.length === 1 && first !== undefined && random.often(0.35)) {
    return {
      width: first.width + 6,
      height: first.height + 6,
      margin: 3,
      size: 9,
      face: 'sans',
      leading: 1.5,
      ground: random.pick(['#fff', '#8a7f72', '#e9e5de']),
      blocks,
      fields,
    };
  }
  const all: Block[] = [gap(random.int(0, 90))];
  for (const block of blocks) all.push(block, gap(random.int(8, 40)));
  return a4(random, all, fields, { face: 'sans', foot: 'none' });
};

const placed = (
  width: number,
  height: number,
  items: readonly PlacedText[],
  more: Partial<Block & { kind: 'placed' }> = {},
): Block & { kind: 'placed' } => ({ kind: 'placed', width, height, items, frame: '#888', ...more });

const frontOf = (random: Random): { readonly block: Block & { kind: 'placed' }; readonly fields: Fields } => {
  const who = person(random);
  const [year = '', month = '', day = ''] = who.birth.split('-');
  const [first, second] = [who.address.slice(0, 12), who.address.slice(12)];
  const joined = random.often(0.5);
  const colour = '#2a5d84';
  const pair = (x: number, y: number, label: string, value: string, size = 8.5): PlacedText[] =>
    joined
      ? [{ x, y, text: `${label} ${value}`, size }]
      : [
          { x, y, text: label, size: size - 1, colour },
          { x: x + 11, y, text: value, size },
        ];
  return {
    block: placed(
      85.6,
      54,
      [
        ...pair(5, 6, '姓名', who.name, 10),
        ...pair(5, 13.5, '性别', who.sex),
        ...(joined
          ? [{ x: 26, y: 13.5, text: `民族 ${who.nation}`, size: 8.5 }]
          : pair(26, 13.5, '民族', who.nation)),
        ...pair(5, 20.5, '出生', `${year} 年 ${Number(month)} 月 ${Number(day)} 日`),
        ...pair(5, 27.5, '住址', first),
        ...(second === '' ? [] : [{ x: 16, y: 32.5, text: second, size: 8.5 }]),
        ...(joined
          ? [{ x: 5, y: 45, text: `公民身份号码 ${who.id}`, size: 9.5 }]
          : [
              { x: 5, y: 45, text: '公民身份号码', size: 7.5, colour },
              { x: 28, y: 44.6, text: who.id, size: 10 },
            ]),
      ],
      { tint: random.pick(['#e8f0f5', '#eef3ee', '#f3f3f3']), picture: [58, 7, 22, 28] },
    ),
    fields: {
      name: who.name,
      sex: who.sex,
      nation: who.nation,
      birth: who.birth,
      address: who.address,
      id: who.id,
    },
  };
};

const backOf = (random: Random): { readonly block: Block & { kind: 'placed' }; readonly fields: Fields } => {
  const from = isoDate(random, 2010, 2024);
  const until = random.often(0.15)
    ? '长期'
    : `${Number(from.slice(0, 4)) + 20}${from.slice(4).replaceAll('-', '.')}`;
  const office = `样本市公安局${random.pick(['示例', '虚构', '测试'])}分局`;
  return {
    block: placed(
      85.6,
      54,
      [
        { x: 30, y: 8, text: '中华人民共和国', size: 11, face: 'serif' },
        { x: 28, y: 16, text: random.pick(['居民身份证', '居 民 身 份 证']), size: 16, face: 'serif' },
        { x: 20, y: 37, text: '签发机关', size: 7.5 },
        { x: 36, y: 36.8, text: office, size: 8.5 },
        { x: 20, y: 44, text: '有效期限', size: 7.5 },
        { x: 36, y: 43.8, text: `${from.replaceAll('-', '.')}-${until}`, size: 8.5 },
      ],
      { tint: random.pick(['#f5e8ec', '#eef0f3', '#f3f3f3']), picture: [6, 6, 14, 14] },
    ),
    fields: { validFrom: from, issuer: office },
  };
};

export const idCardFront: SheetMaker = (random) => {
  const { block, fields } = frontOf(random);
  return cards(random, [block], fields);
};

export const idCardBack: SheetMaker = (random) => {
  const { block, fields } = backOf(random);
  return cards(random, [block], fields);
};

export const idCardCopy: SheetMaker = (random) => {
  const [front, back] = [frontOf(random), backOf(random)];
  const blocks = random.often(0.5) ? [front.block, back.block] : [back.block, front.block];
  const sheet = cards(random, blocks, { ...front.fields, ...back.fields });
  return random.often(0.3)
    ? {
        ...sheet,
        blocks: [
          ...sheet.blocks,
          line(`此件与原件核对无异　${personName(random)}`, { face: 'hand', align: 'right' }),
        ],
      }
    : sheet;
};

export const householdRegister: SheetMaker = (random) => {
  const who = person(random);
  const head = personName(random);
  const relation = random.pick(['户主', '妻', '长子', '长女', '父亲']);
  const cover = random.often(0.35);
  const blocks: Block[] = cover
    ? [
        ...(random.often(0.5) ? [title(random, random.pick(['居民户口簿', '户口簿']))] : []),
        table(
          [0.2, 0.3, 0.2, 0.3],
          [
            ['户　别', random.pick(['居民家庭户', '非农业家庭户']), '户主姓名', head],
            ['户　号', String(random.int(1e6, 9e6)), '住　址', who.address],
          ],
        ),
        gap(6),
        line(`${random.pick(['省级公安机关', '户口登记机关'])}　　户口专用章`),
        line(`承办人签章：　　　　${longDate(isoDate(random, 2010, 2020))}签发`),
        gap(4),
        table(
          [0.55, 0.25, 0.2],
          [
            ['住址变动登记', '变动日期', '承办人'],
            ['', '', ''],
            ['', '', ''],
          ],
        ),
      ]
    : [
        title(random, '常住人口登记卡', 16),
        table(
          [0.2, 0.3, 0.25, 0.25],
          [
            ['姓　名', who.name, random.pick(['户主或与户主关系', '与户主关系']), relation],
            ['曾 用 名', '', '性　别', who.sex],
            ['出 生 地', '某某省样本市', '民　族', `${who.nation}族`],
            ['籍　贯', '某某省样本市', '出生日期', longDate(who.birth)],
            ['公民身份号码', who.id, '身高', ''],
            [
              '文化程度',
              random.pick(['初中', '高中', '大学专科']),
              '婚姻状况',
              random.pick(['已婚', '未婚']),
            ],
            ['服务处所', random.pick(['粮农', '样本厂']), '兵役状况', ''],
            ['何时由何地迁来本市（县）', '', '何时由何地迁来本址', ''],
          ],
        ),
        gap(4),
        line(`承办人签章：　　　　登记日期：${longDate(isoDate(random, 2010, 2022))}`),
        ...(random.often(0.5)
          ? [
              table(
                [0.6, 0.4],
                [
                  ['登记事项变更和更正记载', '变更、更正日期'],
                  ['', ''],
                ],
              ),
            ]
          : []),
      ];
  return a4(
    random,
    [gap(random.int(0, 40)), ...blocks],
    { name: who.name, id: who.id, head, relation, address: who.address },
    {
      foot: 'none',
      size: 12,
    },
  );
};

export const businessLicence: SheetMaker = (random) => {
  const company = companyName(random);
  const code = creditCode(random);
  const representative = personName(random);
  const founded = isoDate(random, 2005, 2022);
  const capital = `${random.int(1, 50) * 10}`;
  const sole = random.often(0.25);
  const rows: [string, string][] = [
    [sole ? '名称' : '名　　称', sole ? `示例区${personName(random)}小吃店` : company],
    ['类　　型', sole ? '个体工商户' : '有限责任公司(自然人投资或控股)'],
    [sole ? '经营者' : '法定代表人', representative],
    ...(sole
      ? ([['组成形式', '个人经营']] as [string, string][])
      : ([['注册资本', `${capital}万元整`]] as [string, string][])),
    [sole ? '注册日期' : '成立日期', longDate(founded)],
    ...(random.often(0.5) && !sole
      ? ([['营业期限', `${longDate(founded)}至长期`]] as [string, string][])
      : []),
    [sole ? '经营场所' : '住　　所', address(random)],
    [
      '经营范围',
      '建筑材料、日用百货销售；道路货物运输。（依法须经批准的项目，经相关部门批准后方可开展经营活动）',
    ],
  ];
  const wide = random.often(0.6);
  return a4(
    random,
    [
      gap(wide ? 6 : 25),
      line(
        `${random.pick(['统一社会信用代码', '统一社会信用代码'])}${random.often(0.5) ? '：' : ' '}${code}`,
        { size: 11 },
      ),
      gap(4),
      line(random.pick(['营业执照', '营 业 执 照', '营　业　执　照']), {
        size: random.int(32, 42),
        align: 'centre',
        bold: true,
        face: 'serif',
      }),
      ...(random.often(0.7) ? [line('（副　本）', { size: 14, align: 'centre' })] : []),
      gap(6),
      ...rows.map(([label, value]) => line(`${label}　${value}`, { size: 12 })),
      gap(6),
      line('登记机关', { size: 12, align: 'right' }),
      line(longDate(founded), { size: 12, align: 'right' }),
      stamp('样本市示例区市场监督管理局', 0.8),
      ...(random.often(0.6)
        ? [
            line('国家企业信用信息公示系统网址：', { size: 8 }),
            line('市场主体应当于每年1月1日至6月30日通过国家企业信用信息公示系统报送公示年度报告', {
              size: 8,
            }),
          ]
        : []),
    ],
    {
      'organisation.name': sole ? '' : company,
      code,
      'representative.name': representative,
      founded,
      ...(sole ? {} : { capital }),
    },
    { foot: 'none', leading: 1.8, ...(wide ? { width: 297, height: 210 } : {}) },
  );
};

export const lawyerLicence: SheetMaker = (random) => {
  const who = person(random);
  const firm = `示例${random.pick(['甲', '乙', '丙'])}律师事务所`;
  const number = `1990101${random.int(1_000_000_000, 9_999_999_999)}`;
  const items: PlacedText[] = [
    ...(random.often(0.6)
      ? [{ x: 20, y: 5, text: random.pick(['律师执业证', '中华人民共和国律师执业证']), size: 13 }]
      : []),
    { x: 6, y: 16, text: `执业机构 ${firm}`, size: 9 },
    { x: 6, y: 23, text: `执业证类别 ${random.pick(['专职律师', '兼职律师'])}`, size: 9 },
    { x: 6, y: 30, text: `执业证号 ${number}`, size: 9 },
    { x: 6, y: 37, text: `法律职业资格或律师资格证号 A${random.int(1e12, 9e12)}`, size: 8 },
    { x: 6, y: 44, text: '发证机关 某某省司法厅', size: 9 },
    { x: 6, y: 51, text: `发证日期 ${longDate(isoDate(random, 2008, 2023))}`, size: 9 },
    { x: 6, y: 62, text: `持证人 ${who.name}`, size: 9 },
    { x: 50, y: 62, text: `性别 ${who.sex}`, size: 9 },
    { x: 6, y: 69, text: `身份证号 ${who.id}`, size: 9 },
  ];
  const blocks = [placed(90, 78, items, { picture: [66, 12, 20, 26] })];
  if (random.often(0.5))
    blocks.push(
      placed(90, 50, [
        { x: 24, y: 6, text: '律师年度考核备案', size: 12 },
        { x: 10, y: 22, text: `考核年度 ${random.int(2023, 2025)}年度`, size: 10 },
        { x: 10, y: 30, text: '考核结果 称职', size: 10 },
        { x: 10, y: 38, text: '备案机关 样本市司法局', size: 10 },
      ]),
    );
  return cards(random, blocks, { 'lawyer.name': who.name, 'firm.name': firm, number });
};

const wedding =
  (sort: '结婚' | '离婚'): SheetMaker =>
  (random) => {
    const [one, other] = twoNames(random);
    const [man, woman] = [person(random, one), person(random, other)];
    const date = isoDate(random, 1990, 2024);
    const number = `J990101-${date.slice(0, 4)}-${String(random.int(1, 99_999)).padStart(6, '0')}`;
    const people: PlacedText[] = [man, woman].flatMap((who, index) => [
      { x: 8, y: 58 + index * 34, text: `姓名 ${who.name}`, size: 10 },
      { x: 62, y: 58 + index * 34, text: `性别 ${who.sex}`, size: 10 },
      { x: 8, y: 66 + index * 34, text: `国籍 中国`, size: 10 },
      { x: 62, y: 66 + index * 34, text: `出生日期 ${longDate(who.birth)}`, size: 10 },
      { x: 8, y: 74 + index * 34, text: `身份证件号 ${who.id}`, size: 10 },
    ]);
    const items: PlacedText[] = [
      ...(random.often(0.5)
        ? [{ x: 48, y: 6, text: sort === '结婚' ? '结 婚 证' : '离 婚 证', size: 18 }]
        : []),
      { x: 8, y: 20, text: `持证人 ${one}`, size: 11 },
      { x: 8, y: 29, text: `登记日期 ${longDate(date)}`, size: 11 },
      { x: 8, y: 38, text: `${sort}证字号 ${number}`, size: 11 },
      { x: 8, y: 47, text: `备注`, size: 11 },
      ...people,
      ...(random.often(0.6)
        ? [
            { x: 8, y: 128, text: `${sort}申请，符合《中华人民共和国民法典》规定，`, size: 11 },
            { x: 8, y: 135, text: `准予登记，发给此证。登记机关 样本市示例区民政局`, size: 11 },
          ]
        : []),
    ];
    return cards(
      random,
      [placed(130, 145, items, sort === '结婚' || random.often(0.5) ? { picture: [95, 12, 28, 20] } : {})],
      { 'holder.name': one, 'spouse.name': other, number, date },
    );
  };

export const marriageCertificate: SheetMaker = wedding('结婚');
export const divorceCertificate: SheetMaker = wedding('离婚');

export const birthCertificate: SheetMaker = (random) => {
  const birth = isoDate(random, 2010, 2025);
  const [father, mother] = twoNames(random);
  const child = personName(random);
  return a4(
    random,
    [
      title(random, '出生医学证明'),
      ...(random.often(0.5) ? [line('BIRTH CERTIFICATE', { align: 'centre', size: 12 })] : []),
      table(
        [0.22, 0.28, 0.22, 0.28],
        [
          ['新生儿姓名', child, '性别', random.pick(['男', '女'])],
          [
            '出生时间',
            `${longDate(birth)}${random.int(0, 23)}时${random.int(0, 59)}分`,
            '出生孕周',
            `${random.int(36, 41)}周`,
          ],
          ['出生体重', `${random.int(2500, 4200)}克`, '出生身长', `${random.int(46, 54)}厘米`],
          ['出生地点', '某某省样本市示例区', '医疗机构名称', '样本市示例医院'],
          ['母亲姓名', mother, '年龄', String(random.int(22, 39))],
          ['父亲姓名', father, '年龄', String(random.int(22, 45))],
        ],
      ),
      gap(4),
      line(`出生证编号 X${random.int(1e8, 9e8)}`),
      line(`签发日期：${longDate(birth)}`),
      stamp('出生医学证明专用章', 0.75),
    ],
    { 'child.name': child, 'father.name': father, 'mother.name': mother, birth },
    { foot: 'none', size: 12, ...(random.often(0.5) ? { width: 297, height: 210 } : {}) },
  );
};

export const deathCertificate: SheetMaker = (random) => {
  const who = person(random);
  const date = isoDate(random, 2020, 2025);
  const name = random.pick(['居民死亡医学证明（推断）书', '死亡证明', '死亡医学证明书', '火化证明']);
  const blocks: Block[] =
    name === '死亡证明' || name === '火化证明'
      ? [
          title(random, name),
          gap(4),
          para(
            `兹证明${who.name}，${who.sex}，${longDate(who.birth)}出生，身份证号${who.id}，于${longDate(date)}因${random.pick(['交通事故', '疾病'])}死亡${name === '火化证明' ? '，遗体已在本馆火化' : '，现已注销户口'}。`,
          ),
          line('特此证明。', { indent: 2 }),
          line(`${name === '火化证明' ? '样本市殡仪馆' : '样本市公安局示例派出所'}`, { align: 'right' }),
          line(longDate(date), { align: 'right' }),
          stamp('样本市示例派出所', 0.72),
        ]
      : [
          title(random, name),
          table(
            [0.2, 0.3, 0.2, 0.3],
            [
              ['死者姓名', who.name, '性别', who.sex],
              ['民族', `${who.nation}族`, '出生日期', longDate(who.birth)],
              ['有效身份证件号码', who.id, '死亡日期', longDate(date)],
              [
                '死亡地点',
                random.pick(['医疗卫生机构', '家中']),
                '死亡原因',
                random.pick(['颅脑损伤', '呼吸循环衰竭']),
              ],
              ['家属姓名', personName(random), '联系电话', person(random).phone],
            ],
          ),
          gap(4),
          line(`医疗机构盖章　　医师签名：${personName(random)}`),
          stamp('样本市示例医院', 0.72),
        ];
  return a4(random, blocks, { name: who.name, id: who.id, date }, { foot: 'none' });
};

export const propertyCertificate: SheetMaker = (random) => {
  const owner = personName(random);
  const at = address(random);
  const area = `${random.int(38, 160)}.${random.int(10, 99)}`;
  const old = random.often(0.3);
  const number = old
    ? `样房权证示字第${random.int(1e5, 9e5)}号`
    : `样（${random.int(2016, 2025)}）样本市不动产权第${String(random.int(1, 99_999)).padStart(7, '0')}号`;
  const rows: string[][] = old
    ? [
        ['房屋所有权人', owner],
        ['共有情况', random.pick(['单独所有', '共同共有'])],
        ['房屋坐落', at],
        ['登记时间', longDate(isoDate(random, 2005, 2015))],
        ['规划用途', '住宅'],
        ['房屋状况', `总层数6　建筑面积${area}㎡　套内建筑面积`],
      ]
    : [
        ['权利人', owner],
        ['共有情况', random.pick(['单独所有', '共同共有'])],
        ['坐落', at],
        ['不动产单元号', `990101 001001 GB0${random.int(1000, 9999)} F000${random.int(10_000, 99_999)}`],
        ['权利类型', '国有建设用地使用权/房屋所有权'],
        ['权利性质', '出让/市场化商品房'],
        ['用途', '城镇住宅用地/住宅'],
        ['面积', `房屋建筑面积${area}㎡`],
        ['使用期限', `${random.int(2005, 2020)}年起70年`],
        ['权利其他状况', '房屋结构：钢筋混凝土结构'],
      ];
  return a4(
    random,
    [
      gap(random.int(0, 20)),
      ...(random.often(0.5)
        ? [
            title(
              random,
              old ? random.pick(['房屋所有权证', '房产证']) : random.pick(['不动产权证书', '不动产权证']),
            ),
          ]
        : []),
      line(number, { align: random.pick(['left', 'right']) }),
      gap(3),
      table([0.25, 0.75], rows, 11),
      ...(random.often(0.5) ? [gap(4), line('附　记')] : []),
    ],
    { 'owner.name': owner, address: at, number, area },
    { foot: 'none' },
  );
};

export const vehicleLicence: SheetMaker = (random) => {
  const who = person(random);
  const plate = `样A${random.int(10_000, 99_999)}`;
  const from = isoDate(random, 2010, 2024);
  const driving = random.often(0.5);
  const items: PlacedText[] = driving
    ? [
        { x: 12, y: 4, text: '中华人民共和国机动车驾驶证', size: 10 },
        { x: 5, y: 12, text: `证号 ${who.id}`, size: 8.5 },
        { x: 5, y: 18, text: `姓名 ${who.name}`, size: 8.5 },
        { x: 32, y: 18, text: `性别 ${who.sex}`, size: 8.5 },
        { x: 48, y: 18, text: '国籍 中国', size: 8.5 },
        { x: 5, y: 24, text: `住址 ${who.address}`, size: 7.5 },
        { x: 5, y: 31, text: `出生日期 ${who.birth}`, size: 8 },
        { x: 5, y: 37, text: `初次领证日期 ${from}`, size: 8 },
        { x: 5, y: 43, text: `准驾车型 ${random.pick(['C1', 'B2', 'C2'])}`, size: 8 },
        { x: 5, y: 49, text: `有效期限 ${from}至长期`, size: 8 },
      ]
    : [
        { x: 14, y: 4, text: '中华人民共和国机动车行驶证', size: 10 },
        { x: 5, y: 12, text: `号牌号码 ${plate}`, size: 8.5 },
        { x: 45, y: 12, text: '车辆类型 小型轿车', size: 8.5 },
        { x: 5, y: 18, text: `所有人 ${who.name}`, size: 8.5 },
        { x: 5, y: 24, text: `住址 ${who.address}`, size: 7.5 },
        { x: 5, y: 30, text: '使用性质 非营运', size: 8 },
        { x: 40, y: 30, text: '品牌型号 样本牌YB7150', size: 8 },
        { x: 5, y: 36, text: `车辆识别代号 LYB${random.int(1e12, 9e12)}0`, size: 8 },
        { x: 5, y: 42, text: `发动机号码 ${random.int(1e6, 9e6)}`, size: 8 },
        { x: 5, y: 48, text: `注册日期 ${from}`, size: 8 },
        { x: 45, y: 48, text: `发证日期 ${from}`, size: 8 },
      ];
  return cards(
    random,
    [placed(88, 60, items, driving ? { picture: [66, 30, 18, 24] } : {})],
    driving ? { name: who.name, id: who.id } : { plate, owner: who.name },
  );
};
