/**
 * Pages of a filing with words that mean something, made up and drawn: what stands on them is known to the character.
 * People, companies and numbers on them are made up.
 */
import sharp from 'sharp';
import type { Pixels } from '../pages/made-up-pages.ts';

/** A page: what is drawn, and its lines in reading order. */
export interface LegalPage {
  readonly lines: readonly string[];
  readonly svg: string;
}

/** A4 in the units of the drawing: 150 to the inch. */
const WIDE = 1240;
const HIGH = 1754;

const SERIF = `'Noto Serif CJK SC','Noto Sans CJK SC',serif`;
const SANS = `'Noto Sans CJK SC','Noto Serif CJK SC',sans-serif`;
const KOREAN = `'Noto Sans CJK KR','Noto Sans CJK SC',sans-serif`;

const escaped = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');

const text = (x: number, y: number, size: number, words: string, font = SERIF, more = ''): string =>
  `<text x="${x}" y="${y}" font-size="${size}" font-family="${font}" fill="#1a1a1a" xml:space="preserve"${more}>${escaped(words)}</text>`;

/** Half-width characters take half a place. */
const places = (words: string): number =>
  [...words].reduce((sum, each) => sum + (/[\u0020-\u007e]/u.test(each) ? 0.55 : 1), 0);

/** Breaks a paragraph into lines of so many places; the first is indented by two. Latin words and numbers stay whole. */
const broken = (paragraph: string, room: number): { words: string; indent: number }[] => {
  const lines: { words: string; indent: number }[] = [];
  let words = '';
  let indent = 2;
  for (const piece of paragraph.match(/[\u0021-\u007e]+|./gu) ?? []) {
    const closing = /^[，。；：、）》”！？]/u.test(piece);
    if (!closing && indent + places(words + piece) > room) {
      lines.push({ words: words.trim(), indent });
      words = '';
      indent = 0;
    }
    words += piece;
  }
  return [...lines, { words: words.trim(), indent }];
};

/** A page of running type: a title and paragraphs. `size`: 25 is 12 pt. */
const running = (title: string, paragraphs: readonly string[], size = 25, font = SERIF): LegalPage => {
  const lines = [title];
  const room = Math.floor((WIDE - 330) / size);
  let svg = text(WIDE / 2, 190, 44, title, font, ' font-weight="700" text-anchor="middle"');
  let y = 285;
  for (const paragraph of paragraphs)
    for (const { words, indent } of broken(paragraph, room)) {
      svg += text(165 + indent * size, y, size, words, font);
      lines.push(words);
      y += Math.round(size * 1.72);
    }
  if (y > HIGH - 60) throw new Error('the page is too full');
  return { lines, svg };
};

const complaint = running('民事起诉状', [
  '原告：林样本，男，汉族，1985年3月12日出生，住样本省样本市东湖区人民路88号5栋2单元301室，公民身份号码：990101198503120016，联系电话：13900000001。',
  '被告：样本市远大建材有限公司，住所地：样本省样本市西城区工业大道199号，统一社会信用代码：91990101MA00000X1B。',
  '法定代表人：赵样本，该公司执行董事兼总经理，联系电话：0990-1234567。',
  '诉讼请求：',
  '一、判令被告立即偿还原告借款本金人民币150,000.00元，并支付利息12,375元（以150,000元为基数，自2024年6月1日起至实际清偿之日止，按照一年期贷款市场报价率（LPR）计算，暂计至2025年9月30日）；',
  '二、判令被告承担本案的案件受理费、保全费、公告费等全部诉讼费用。',
  '事实与理由：',
  '2023年5月20日，被告因经营周转需要，向原告借款人民币150,000元，双方签订了《借款合同》，约定借款期限为一年，月利率为0.5%，到期一次性还本付息。同日，原告通过中国工商银行向被告的银行账户（账号：6222 0000 1234 5678 901）转账150,000元，被告向原告出具了收据。',
  '借款到期后，原告多次通过电话、微信等方式向被告催要，被告以资金紧张为由一再拖延，至今分文未付。原告认为，合法的借贷关系受法律保护，被告的行为已构成违约，严重侵害了原告的合法权益。',
  '综上所述，根据《中华人民共和国民法典》第六百七十五条、第六百七十六条以及《中华人民共和国民事诉讼法》第一百二十二条之规定，特向贵院提起诉讼，请求依法支持原告的全部诉讼请求。',
  '此致',
  '样本省样本市东湖区人民法院',
  '具状人：林样本',
  '2025年10月9日',
]);

const contract = running(
  '房屋租赁合同',
  [
    '出租方（甲方）：孙样本        身份证号：990101197608240027',
    '承租方（乙方）：周样本        身份证号：990101199011070038',
    '根据《中华人民共和国民法典》及有关法律、法规的规定，甲乙双方在平等、自愿、协商一致的基础上，就下列房屋的租赁事宜达成如下协议：',
    '第一条 房屋基本情况',
    '甲方将自有的坐落于样本市北山街道延河路56号阳光花园3栋1单元1202室的房屋出租给乙方使用，建筑面积89.64平方米，房屋所有权证号：样房权证北山字第20080123号。',
    '第二条 租赁期限',
    '租赁期共24个月，甲方从2023年8月1日起将出租房屋交付乙方使用，至2025年7月31日收回。租赁期满，乙方应如期交还房屋；需要继续承租的，应当提前三十日书面通知甲方。',
    '第三条 租金及支付方式',
    '1. 每月租金为人民币（大写）叁仟贰佰元整（¥3,200.00）。',
    '2. 租金按季度支付，乙方应于每季度首月5日前汇入甲方指定账户；逾期超过15日的，甲方有权解除合同，并要求乙方按照未付租金的5%支付违约金。',
    '3. 押金为人民币6,400元，租赁期满且无欠费、无损坏的，甲方应在3个工作日内无息退还。',
    '第四条 房屋的使用与维修',
    '乙方应当按照约定的用途使用房屋，不得擅自改变房屋结构；因使用不当造成损坏的，由乙方负责修复或者赔偿。自然损耗的维修费用由甲方承担，甲方接到通知后7日内不予维修的，乙方可以自行维修。',
    '第五条 转租',
    '未经甲方书面同意，乙方不得将房屋转租、转借给第三人，否则甲方有权解除合同并没收押金。',
    '第六条 争议的解决',
    '本合同在履行过程中发生的争议，由双方协商解决；协商不成的，依法向房屋所在地人民法院起诉。',
    '第七条 本合同一式两份，甲乙双方各执一份，自双方签字之日起生效。',
    '甲方（签字）：                乙方（签字）：',
    '签订日期：2023年7月25日',
  ],
  22,
);

const judgment = running('样本市中级人民法院民事判决书', [
  '（2024）样99民终1234号',
  '上诉人（原审被告）：样本市恒通运输有限责任公司，住所地样本市开发区滨河南路7号。',
  '被上诉人（原审原告）：吴样本，女，1979年12月5日出生，朝鲜族，农民，住样本县新兴乡龙泉村三组。',
  '上诉人因与被上诉人机动车交通事故责任纠纷一案，不服样本县人民法院（2024）样9901民初567号民事判决，向本院提起上诉。本院于2024年8月16日立案后，依法组成合议庭进行了审理。本案现已审理终结。',
  '本院认为，本案二审的争议焦点为：误工费、护理费、残疾赔偿金的计算标准是否适当。被上诉人虽为农村居民，但提交的居住证明、劳动合同、工资流水能够相互印证，足以证明其在城镇连续居住并以务工收入为主要生活来源满一年以上，一审法院参照上一年度城镇居民人均可支配收入38,541元计算残疾赔偿金，并无不当。',
  '关于护理期限，司法鉴定意见书载明伤后护理期为90日、营养期为60日，上诉人虽有异议，但未提供足以反驳的相反证据，本院不予采纳。',
  '依照《中华人民共和国民事诉讼法》第一百七十七条第一款第一项规定，判决如下：',
  '驳回上诉，维持原判。',
  '二审案件受理费2,864元，由上诉人样本市恒通运输有限责任公司负担。',
  '本判决为终审判决。',
  '审判长 郑样本',
  '审判员 冯样本',
  '二〇二四年十一月十八日',
]);

/** A form of two columns, as the courts' own. */
const formRows: readonly (readonly [string, readonly string[]])[] = [
  ['当事人信息', ['姓名：何样本', '性别：男□ 女☑', '出生日期：1992年7月30日  民族：汉族']],
  ['工作单位', ['样本市第三人民医院    职务：护士    联系电话：13900000002']],
  ['住所地（户籍所在地）', ['样本省样本市南关区建设街道光明社区12组']],
  ['委托诉讼代理人', ['有□', '无☑']],
  ['1. 夫妻共同财产', ['房屋明细：样本市和平路22号丽景苑6栋402室，购买于2017年，登记在男方名下']],
  ['', ['汽车明细：样A·00000，购买于2019年11月，现值约80,000元']],
  ['2. 子女直接抚养', ['子女1：何小样，2018年4月3日出生，归属：原告☑ 被告□']],
  ['', ['探望权行使主体：被告；行使方式：每月两次，寒暑假各七日']],
  ['3. 诉讼费用承担', ['由被告承担本案全部诉讼费用']],
  ['婚姻关系基本情况', ['结婚时间：2016年10月18日；登记机关：样本市民政局']],
  ['离婚事由', ['双方性格不合，自2022年初起分居至今，感情确已破裂']],
];

const form: LegalPage = (() => {
  const lines = ['离婚纠纷民事起诉状'];
  let svg = text(WIDE / 2, 170, 42, '离婚纠纷民事起诉状', SERIF, ' font-weight="700" text-anchor="middle"');
  let y = 240;
  for (const [label, values] of formRows) {
    const height = values.length * 44 + 40;
    svg += `<rect x="120" y="${y}" width="1000" height="${height}" fill="none" stroke="#111" stroke-width="2"/><path d="M380 ${y}v${height}" stroke="#111" stroke-width="2"/>`;
    const middle = Math.floor((values.length - 1) / 2);
    for (const [row, value] of values.entries()) {
      const base = y + 52 + row * 44;
      if (row === middle && label !== '') {
        svg += text(134, base, 23, label);
        lines.push(label);
      }
      svg += text(394, base, 21, value);
      lines.push(value);
    }
    y += height;
  }
  return { lines, svg };
})();

const transfer: LegalPage = (() => {
  const lines = ['中国样本银行客户交易明细清单'];
  let svg = text(WIDE / 2, 150, 36, '中国样本银行客户交易明细清单', SANS, ' text-anchor="middle"');
  const head = '户名：钱样本  账号：6217000000001234567  币种：人民币  起止日期：2024-01-01至2024-03-31';
  svg += text(110, 215, 21, head, SANS);
  lines.push(head);
  const columns = [110, 260, 420, 560, 720, 890];
  const rows = [
    ['交易日期', '摘要', '收入', '支出', '余额', '对方户名'],
    ...[
      ['2024-01-05', '转账汇款', '', '20,000.00', '35,618.27', '郑样本'],
      ['2024-01-11', '代发工资', '8,765.43', '', '44,383.70', '样本市永安商贸有限公司'],
      ['2024-01-19', '快捷支付', '', '129.90', '44,253.80', '财付通-微信支付'],
      ['2024-02-02', '转账存入', '15,000.00', '', '59,253.80', '王样本'],
      ['2024-02-09', 'ATM取款', '', '3,000.00', '56,253.80', '现金'],
      ['2024-02-18', '代扣电费', '', '246.15', '56,007.65', '国网样本省电力有限公司'],
      ['2024-02-27', '网上转账', '', '50,000.00', '6,007.65', '李样本'],
      ['2024-03-08', '代发工资', '8,765.43', '', '14,773.08', '样本市永安商贸有限公司'],
      ['2024-03-15', '利息入账', '12.34', '', '14,785.42', '利息支出'],
      ['2024-03-21', '手机银行转账', '', '6,500.00', '8,285.42', '陈样本'],
    ],
  ];
  for (const [row, cells] of rows.entries()) {
    const y = 290 + row * 56;
    svg += `<path d="M100 ${y + 20}H1140" stroke="#444" stroke-width="1.5"/>`;
    for (const [column, cell] of cells.entries())
      if (cell !== '') {
        svg += text(columns[column] ?? 0, y, 20, cell, SANS);
        lines.push(cell);
      }
  }
  const foot = '打印时间：2024-04-02 10:35:48  柜员号：00912  本清单仅供核对，不作为收付款凭证。';
  svg += text(110, 960, 21, foot, SANS);
  lines.push(foot);
  return { lines, svg };
})();

const korean = running(
  '민사소장',
  [
    '원고: 김견본, 남, 조선족, 1983년 4월 17일 출생, 주소: 견본시 북산가두 연하로 56호, 전화번호: 13900000003.',
    '피고: 박견본, 남, 조선족, 1980년 11월 2일 출생, 주소: 견본현 신흥향 룡천촌 3조.',
    '소송청구:',
    '1. 피고가 원고에게 차용금 50,000원과 2024년 1월 1일부터 실제 상환일까지의 리자를 즉시 상환할것을 청구한다.',
    '2. 본 사건의 소송비용은 피고가 부담할것을 청구한다.',
    '사실과 리유:',
    '2023년 3월 8일 피고는 자녀의 학비가 부족하다는 리유로 원고에게서 인민페 50,000원을 빌리면서 차용증을 써주었다. 쌍방은 2023년 12월 31일까지 상환하기로 약정하였다.',
    '기한이 지난 후 원고가 여러차례 독촉하였으나 피고는 경제적으로 어렵다는 핑게로 지금까지 한푼도 갚지 않았다. 피고의 행위는 원고의 합법적권익을 엄중하게 침해하였다.',
    '이에 중화인민공화국 민법전과 민사소송법의 규정에 따라 인민법원에 소송을 제기하니 원고의 소송청구를 지지하여주기 바란다.',
    '견본현인민법원 앞',
    '기소인: 김견본',
    '2025년 2월 20일',
  ],
  27,
  KOREAN,
);

/** Both languages on one page, as papers in the autonomous prefecture have them. */
const bilingual = running(
  '送达地址确认书',
  [
    '송달주소확인서',
    '受送达人：崔样本，朝鲜族，住样本县新兴乡龙泉村三组。',
    '수송달인: 최견본, 조선족, 주소: 견본현 신흥향 룡천촌 3조.',
    '为便于当事人及时收到人民法院诉讼文书，保证诉讼程序顺利进行，当事人应当如实提供确切的送达地址。',
    '당사자가 인민법원의 소송문서를 제때에 받을수 있도록 하기 위하여 당사자는 정확한 송달주소를 사실대로 제공하여야 한다.',
    '确认的送达地址适用于第一审程序、第二审程序和执行程序。地址变更的，应当及时书面告知。',
    '확인한 송달주소는 제1심절차, 제2심절차 및 집행절차에 적용한다. 주소가 변경될 경우 제때에 서면으로 알려야 한다.',
  ],
  26,
  KOREAN,
);

/** The pages by name. */
export const legalPages = { complaint, contract, judgment, form, transfer, korean, bilingual } as const;

/** Draws a page at so many dots to the inch; `over` is drawn on top, in units of 150 to the inch. */
export const drawLegalPage = async (page: LegalPage, dpi: number, over = ''): Promise<Pixels> => {
  const scale = dpi / 150;
  const { data, info } = await sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.round(WIDE * scale)}" height="${Math.round(HIGH * scale)}" viewBox="0 0 ${WIDE} ${HIGH}"><rect width="100%" height="100%" fill="#fff"/>${page.svg}${over}</svg>`,
    ),
  )
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
};

/** A round red seal over the type. */
export const redSeal = (x: number, y: number): string =>
  `<g opacity="0.75" fill="none" stroke="#c8202a"><circle cx="${x}" cy="${y}" r="125" stroke-width="9"/><path d="M${x} ${y - 40}l12 34h36l-29 22 11 35-30-21-30 21 11-35-29-22h36z" fill="#c8202a"/></g>${text(x - 72, y + 92, 24, '合同专用章', SERIF, ' style="fill:#c8202a" opacity="0.8"')}`;
