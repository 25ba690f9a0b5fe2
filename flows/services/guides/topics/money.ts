import { type Guide, w } from '../guide.ts';

/** Fees, relief and time limits. 诉讼费用交纳办法 (Measures on fees) and the Civil Code (民法典). */
export const moneyGuides: readonly Guide[] = [
  {
    id: 'fees',
    group: 'money',
    title: w('诉讼费怎么算、怎么交', '소송료금', 'Court fees'),
    about: w('大概多少、什么时候交、谁出。', '얼마, 언제, 누가.', 'How much, when, who bears it.'),
    pages: [
      {
        heading: w('大概多少', '대략 얼마', 'About how much'),
        lines: [
          w(
            '要钱的案子按金额算：一万元以下五十元，十万元是两千三百元，一百万元是一万三千八百元（诉讼费用交纳办法第十三条）。',
            '금전사건은 금액에 따라 계산합니다: 1만원이하 50원, 10만원 2300원, 100만원 13800원(소송료금납부방법 제13조).',
            'By the sum: 50 yuan up to 10,000; 2,300 for 100,000; 13,800 for 1,000,000 (Measures, art. 13).',
          ),
          w('劳动争议每件十元。', '로동쟁의는 건당 10원.', 'A labour dispute is 10 yuan.'),
          w(
            '离婚一般五十到三百元；分的财产超过二十万元的部分另外交百分之零点五。',
            '리혼은 보통 50~300원이며 나누는 재산이 20만원을 넘으면 초과부분의 0.5%를 더 냅니다.',
            'A divorce is 50 to 300 yuan; property over 200,000 costs a half per cent more.',
          ),
          w(
            '您的案子具体多少，在本机“立案”里选好案子就能算出来，不用身份证。',
            '구체금액은 이 단말기의 “립안”에서 사건을 고르면 계산되며 신분증이 필요없습니다.',
            'The terminal reckons yours under filing, without a card.',
          ),
        ],
      },
      {
        heading: w('什么时候交，谁出', '언제, 누가', 'When and who'),
        lines: [
          w(
            '接到交费通知，从第二天起七天里交（第二十二条）。不交又没有申请缓交的，按撤诉处理。',
            '납부통지를 받은 다음날부터 7일안에 냅니다(제22조). 내지 않고 연기신청도 없으면 소송취하로 처리합니다.',
            'Within seven days from the day after the notice (art. 22); otherwise the suit counts as withdrawn.',
          ),
          w(
            '先由起诉的人交，最后一般由打输的一方出（第二十九条）。',
            '먼저 기소한 사람이 내고 마지막에는 보통 패소한 측이 부담합니다(제29조).',
            'The plaintiff pays first; in the end as a rule the loser (art. 29).',
          ),
          w(
            '调解、撤诉、用简易程序的，减半（第十五条、第十六条）。',
            '조해, 취하, 간이절차는 절반입니다(제15조, 제16조).',
            'Half for a settlement, a withdrawal or the summary procedure (arts. 15, 16).',
          ),
          w(
            '本机不收现金。不要把钱给自称能帮您办案的人。',
            '이 단말기는 현금을 받지 않습니다. 사건을 도와준다는 사람에게 돈을 주지 마십시오.',
            'This terminal takes no cash. Give no money to people who say they can arrange your case.',
          ),
        ],
      },
    ],
  },
  {
    id: 'relief',
    group: 'money',
    title: w('交不起诉讼费怎么办', '소송료금을 내기 어려우면', 'If the fee is hard to pay'),
    about: w('免交、减交、缓交。', '면제, 감액, 연기.', 'Waiver, reduction, deferral.'),
    pages: [
      {
        heading: w('可以申请不交、少交、晚交', '면제, 감액, 연기신청', 'You may ask for relief'),
        lines: [
          w(
            '免交只能是个人，例如：残疾人没有固定生活来源、追索赡养费扶养费抚育费、低保户（诉讼费用交纳办法第四十四条、第四十五条）。',
            '면제는 개인만 가능합니다. 례: 고정생활래원이 없는 장애인, 부양비 청구, 최저생활보장대상(소송료금납부방법 제44조, 제45조).',
            'A waiver is for persons only, such as a disabled person without regular income, who claims support, or is on the minimum allowance (arts. 44, 45).',
          ),
          w(
            '遭灾、生活困难的可以减交，准的话至少减三成（第四十六条）。',
            '재해, 생활곤난은 감액할수 있으며 허가되면 30%이상입니다(제46조).',
            'Disaster or hardship: a reduction, of at least thirty per cent where granted (art. 46).',
          ),
          w(
            '追索工伤、交通事故赔偿的，正在受灾、一时困难的，可以缓交（第四十七条）。',
            '공상, 교통사고배상 청구자, 일시적 곤난자는 연기할수 있습니다(제47조).',
            'Injury claims, disaster, passing hardship: a deferral (art. 47).',
          ),
        ],
      },
      {
        heading: w('怎么申请', '신청방법', 'How to ask'),
        lines: [
          w(
            '起诉的时候交申请书和困难证明（第四十八条）。申请书在本机“立案”的“我要申请别的事”里写。',
            '기소할 때 신청서와 곤난증명을 냅니다(제48조). 신청서는 “립안”의 “다른것을 신청하겠습니다”에서 씁니다.',
            'With the complaint, with proof of hardship (art. 48). The form is here, under filing, “apply for something else”.',
          ),
          w(
            '准不准由法院定；不准的，要写明理由（第五十条）。',
            '허가여부는 법원이 정하며 허가하지 않으면 리유를 밝힙니다(제50조).',
            'The court decides, and gives reasons when it refuses (art. 50).',
          ),
        ],
      },
    ],
  },
  {
    id: 'time-limits',
    group: 'money',
    title: w('多久以内要起诉', '언제까지 기소하여야 하는가', 'How long you have'),
    about: w('诉讼时效，别拖过了。', '소송시효.', 'Limitation.'),
    pages: [
      {
        heading: w('一般三年', '보통 3년', 'As a rule three years'),
        lines: [
          w(
            '从知道自己吃亏、也知道找谁的那天起，三年（民法典第一百八十八条）。最长二十年。',
            '권리침해와 의무자를 안 날부터 3년이며 최장 20년입니다(민법전 제188조).',
            'Three years from knowing of the harm and who owes; twenty at most (Civil Code, art. 188).',
          ),
          w(
            '催要过、对方答应还过、打过官司的，三年重新算（第一百九十五条）。催要最好留下记录。',
            '독촉, 상대방의 승낙, 소송이 있으면 다시 계산합니다(제195조). 독촉기록을 남기십시오.',
            'A demand, a promise or a suit makes it run anew (art. 195): keep proof of it.',
          ),
          w(
            '过了三年也可以立案；对方提出来过了时效的，法院才看（第一百九十二条、第一百九十三条）。',
            '3년이 지나도 립안할수 있으며 상대방이 주장하여야 법원이 심사합니다(제192조, 제193조).',
            'You may file later too: the court looks at it only when the other side raises it (arts. 192, 193).',
          ),
        ],
      },
      {
        heading: w('不一样的', '다른 기한', 'Others'),
        lines: [
          w(
            '劳动仲裁：一年；还在上班时欠的工资不受一年限制，离职后一年里要提（劳动争议调解仲裁法第二十七条）。',
            '로동중재: 1년. 재직중의 체불로임은 제한이 없으나 리직후 1년안에 제기합니다(로동쟁의조해중재법 제27조).',
            'Labour arbitration: one year; for wages, one year after the work ended (Labour Arbitration Law, art. 27).',
          ),
          w(
            '不服劳动仲裁：收到裁决十五天里起诉（第五十条）。',
            '로동중재에 불복하면 재결서를 받은 날부터 15일안에 기소합니다(제50조).',
            'Against a labour award: fifteen days (art. 50).',
          ),
          w(
            '不服行政处罚等：知道后六个月（行政诉讼法第四十六条）。',
            '행정처벌 등에 불복하면 안 날부터 6개월(행정소송법 제46조).',
            'Against an authority: six months from knowing (Administrative Procedure Law, art. 46).',
          ),
          w(
            '申请执行：两年（民事诉讼法第二百五十条）。申请再审：生效后六个月（第二百一十六条）。',
            '집행신청: 2년(민사소송법 제250조). 재심신청: 효력발생후 6개월(제216조).',
            'Enforcement: two years (art. 250). Retrial: six months from taking effect (art. 216).',
          ),
        ],
      },
    ],
  },
];
