import { type Guide, w } from '../guide.ts';

/** What the law says of the disputes that people come with most. Civil Code (民法典) unless another law is named. */
export const disputeGuides: readonly Guide[] = [
  {
    id: 'loan',
    group: 'dispute',
    title: w('借钱不还', '빌린 돈을 갚지 않을 때', 'A loan is not repaid'),
    about: w('借条、利息、担保人。', '차용증, 리자, 보증인.', 'Notes, interest, guarantors.'),
    pages: [
      {
        heading: w('先看这几样', '먼저 볼것', 'Look at these first'),
        lines: [
          w(
            '有没有借条，钱是怎么给的（转账还是现金）。自然人之间借款，钱交到手合同才成立（民法典第六百七十九条）。',
            '차용증이 있는가, 돈을 어떻게 주었는가(이체, 현금). 자연인사이의 차용은 돈을 준 때 성립합니다(민법전 제679조).',
            'Is there a note, and how was the money given? Between persons the loan stands when the money is handed over (Civil Code, art. 679).',
          ),
          w(
            '没写还款日期的，可以随时要，给对方合理的时间（第六百七十五条）。',
            '상환기일이 없으면 언제든지 요구할수 있으며 합리한 기간을 줍니다(제675조).',
            'Without a date you may ask at any time, with reasonable notice (art. 675).',
          ),
          w(
            '利息：没写的，算没有利息（第六百八十条）；写了的，最高不超过合同成立时一年期贷款市场报价利率的四倍（民间借贷规定第二十五条）。',
            '리자: 쓰지 않았으면 없는것으로 보며(제680조) 최고 계약성립시 1년기 대출시장시세리률의 4배입니다(민간대차규정 제25조).',
            'Interest: none where nothing was agreed (art. 680); at most four times the one-year LPR of the time (Rules on private lending, art. 25).',
          ),
        ],
      },
      {
        heading: w('告谁', '누구를 기소하는가', 'Whom to sue'),
        lines: [
          w('借钱的人。', '돈을 빌린 사람.', 'The borrower.'),
          w(
            '夫妻一方借的，用在家里日常生活上，或者另一方也签了字、认了的，可以一起告（第一千零六十四条）。',
            '부부일방이 빌려 가정생활에 썼거나 상대가 서명, 승인하였으면 함께 기소할수 있습니다(제1064조).',
            'The spouse too, if it was for daily family life or they signed or accepted it (art. 1064).',
          ),
          w(
            '有担保人的可以一起告。没写清是哪种担保的，是一般保证：先找借钱的人（第六百八十六条、第六百八十七条）。',
            '보증인을 함께 기소할수 있습니다. 방식이 명확하지 않으면 일반보증으로 먼저 채무자에게 청구합니다(제686조, 제687조).',
            'A guarantor too; where the kind is not clear it is an ordinary guarantee, and the borrower comes first (arts. 686, 687).',
          ),
        ],
      },
    ],
  },
  {
    id: 'divorce',
    group: 'dispute',
    title: w('离婚', '리혼', 'Divorce'),
    about: w(
      '什么情况判离，孩子、财产怎么办。',
      '판결, 자녀, 재산.',
      'When it is granted; children; property.',
    ),
    pages: [
      {
        heading: w('两条路', '두가지 길', 'Two ways'),
        lines: [
          w(
            '双方都愿意：到民政局登记，有三十天冷静期（民法典第一千零七十六条、第一千零七十七条）。',
            '쌍방이 동의하면 민정국에 등기하며 30일의 랭정기가 있습니다(민법전 제1076조, 제1077조).',
            'Both agree: register with the civil affairs office; thirty days to reflect (Civil Code, arts. 1076, 1077).',
          ),
          w(
            '一方不愿意：到法院起诉。法院先调解；感情确实破裂、调解不成的，准予离婚（第一千零七十九条）。',
            '일방이 원하지 않으면 기소합니다. 법원은 먼저 조해하며 감정이 파탄되고 조해가 실패하면 허가합니다(제1079조).',
            'One does not: sue. The court mediates first, and grants it where affection is gone for good (art. 1079).',
          ),
          w(
            '第一次没判离的，六个月里没有新情况、新理由，不能再起诉（民事诉讼法第一百二十七条）；判不离以后又分居满一年，再起诉的应当准予离婚。',
            '허가되지 않으면 새 사정이 없이 6개월안에 다시 기소할수 없습니다(민사소송법 제127조). 판결후 1년 별거하고 다시 기소하면 허가하여야 합니다.',
            'After a refusal you wait six months without new facts (CPL, art. 127); after a year apart since then it is granted.',
          ),
        ],
      },
      {
        heading: w('孩子和财产', '자녀와 재산', 'Children and property'),
        lines: [
          w(
            '不满两岁的孩子一般跟妈妈；满八岁的，要问孩子自己愿意跟谁（第一千零八十四条）。',
            '2세미만은 보통 어머니가 키우며 8세이상은 자녀의 의사를 존중합니다(제1084조).',
            "Under two as a rule with the mother; from eight the child's own wish counts (art. 1084).",
          ),
          w(
            '不带孩子的一方要给抚养费，也有权看孩子（第一千零八十五条、第一千零八十六条）。',
            '양육하지 않는 측은 부양비를 내며 면접권이 있습니다(제1085조, 제1086조).',
            'The other parent pays support and may see the child (arts. 1085, 1086).',
          ),
          w(
            '女方怀孕、生孩子后一年里、流产后六个月里，男方不能提出离婚（第一千零八十二条）。',
            '임신중, 출산후 1년, 류산후 6개월안에 남편은 리혼을 제기할수 없습니다(제1082조).',
            'A husband may not sue while she is pregnant, within a year of birth or six months of a lost pregnancy (art. 1082).',
          ),
        ],
      },
    ],
  },
  {
    id: 'wages',
    group: 'dispute',
    title: w('老板欠工资', '체불로임', 'Unpaid wages'),
    about: w('先仲裁还是直接起诉。', '중재 또는 기소.', 'Arbitration first, or straight to court.'),
    pages: [
      {
        heading: w('一般先去劳动仲裁', '보통 먼저 로동중재', 'As a rule arbitration first'),
        lines: [
          w(
            '劳动争议要先到劳动人事争议仲裁委员会申请仲裁，不收钱（劳动争议调解仲裁法第五条、第五十三条）。',
            '로동쟁의는 먼저 로동인사쟁의중재위원회에 중재를 신청하며 무료입니다(로동쟁의조해중재법 제5조, 제53조).',
            'A labour dispute goes to the arbitration commission first, free of charge (Labour Arbitration Law, arts. 5, 53).',
          ),
          w(
            '手里有老板写的欠条、只要工资、没有别的争议的，可以直接到法院起诉（劳动争议解释一第十五条）。',
            '체불증이 있고 로임만 청구하면 직접 법원에 기소할수 있습니다(로동쟁의해석1 제15조).',
            'With a written note of the wages owed, and nothing else in dispute, you may go straight to court.',
          ),
          w(
            '也可以申请支付令（劳动合同法第三十条）。',
            '지불명령을 신청할수도 있습니다(로동계약법 제30조).',
            'A payment order can be asked for too (Labour Contract Law, art. 30).',
          ),
        ],
      },
      {
        heading: w('要留的证据', '증거', 'Evidence to keep'),
        lines: [
          w(
            '工资条、银行流水、工牌、考勤、聊天记录、工友的话。工资和考勤由单位掌握的，单位要拿出来（第六条）。',
            '로임표, 은행기록, 근무표, 채팅, 동료의 증언. 단위가 가진 증거는 단위가 내야 합니다(제6조).',
            'Pay slips, bank records, badge, attendance, chats, workmates. What the employer holds the employer must bring (art. 6).',
          ),
          w(
            '农民工要工资，可以申请法律援助，不看您有没有钱（法律援助法第三十一条、第三十二条）。也可以打 12333 投诉。',
            '농민공의 로임청구는 법률원조를 신청할수 있습니다(법률원조법 제31조, 제32조). 12333에 신고할수도 있습니다.',
            'Migrant workers who claim wages can have legal aid (Legal Aid Law, arts. 31, 32), or complain by calling 12333.',
          ),
        ],
      },
    ],
  },
  {
    id: 'traffic',
    group: 'dispute',
    title: w('交通事故要赔偿', '교통사고배상', 'A traffic accident'),
    about: w('谁赔、赔什么、要哪些票据。', '누가, 무엇을, 증빙.', 'Who pays, what, which bills.'),
    pages: [
      {
        heading: w('谁来赔', '누가 배상하는가', 'Who pays'),
        lines: [
          w(
            '先由交强险的保险公司赔，不够的由商业险赔，还不够的由有责任的人赔（民法典第一千二百一十三条）。',
            '먼저 강제보험, 다음 상업보험, 부족하면 책임자가 배상합니다(민법전 제1213조).',
            'First the compulsory insurer, then the commercial one, then who is liable (Civil Code, art. 1213).',
          ),
          w(
            '责任看交警的《道路交通事故认定书》。不服的，三天里向上一级交警申请复核。',
            '책임은 교통경찰의 사고인정서에 따르며 불복하면 3일안에 재심사를 신청합니다.',
            'Who is to blame stands in the police report; ask for review within three days if you disagree.',
          ),
        ],
      },
      {
        heading: w('能要什么', '무엇을 청구하는가', 'What can be claimed'),
        lines: [
          w(
            '医疗费、护理费、误工费、交通费、住院伙食补助；落下残疾的还有残疾赔偿金；人没了的有丧葬费和死亡赔偿金（第一千一百七十九条）。',
            '의료비, 간호비, 결근비, 교통비, 입원식사보조. 장애배상금, 장례비, 사망배상금(제1179조).',
            'Treatment, care, lost work, travel, hospital food; for disability and death more (art. 1179).',
          ),
          w(
            '看病的发票、病历、出院小结、工资证明、鉴定意见都要留好。',
            '진료령수증, 병력, 퇴원기록, 로임증명, 감정의견을 보관하십시오.',
            'Keep bills, records, discharge papers, proof of pay, and the expert opinion.',
          ),
          w(
            '伤残等级一般等治疗结束以后做鉴定；可以在起诉以后申请法院委托。',
            '장애등급은 보통 치료후 감정하며 기소후 법원에 의뢰를 신청할수 있습니다.',
            'The degree of disability is as a rule assessed after treatment; the court can be asked to arrange it.',
          ),
        ],
      },
    ],
  },
  {
    id: 'neighbours',
    group: 'dispute',
    title: w('租房、物业、邻居', '세집, 물업, 이웃', 'Rent, property management, neighbours'),
    about: w('押金、漏水、物业费、噪音。', '보증금, 루수, 관리비, 소음.', 'Deposits, leaks, charges, noise.'),
    pages: [
      {
        heading: w('租房子', '세집', 'Renting'),
        lines: [
          w(
            '房子卖给别人，原来的租约接着算（民法典第七百二十五条）。',
            '집을 팔아도 원래의 임대계약은 계속 유효합니다(민법전 제725조).',
            'A sale of the house does not end the lease (Civil Code, art. 725).',
          ),
          w(
            '租期六个月以上没写合同的，算不定期，双方都可以解除，要提前合理时间通知（第七百零七条、第七百三十条）。',
            '6개월이상이고 서면계약이 없으면 부정기로 보며 합리한 기간전에 알리고 해제할수 있습니다(제707조, 제730조).',
            'Six months and more without a written contract is open-ended; either may end it with reasonable notice (arts. 707, 730).',
          ),
        ],
      },
      {
        heading: w('物业和邻居', '물업과 이웃', 'Management and neighbours'),
        lines: [
          w(
            '物业按约定服务了的，不能因为自己没用就不交物业费；物业也不能用停水停电来催交（第九百四十四条）。',
            '물업이 봉사를 제공하였으면 리용하지 않았다고 거절할수 없으며 물업도 단수, 단전으로 독촉할수 없습니다(제944조).',
            'Charges are due for services rendered even if you did not use them; nor may water or power be cut off for them (art. 944).',
          ),
          w(
            '漏水、挡光、噪音：邻居之间要方便生活、公平合理；造成损失的要赔（第二百八十八条、第二百九十六条）。先找居委会、村委会调解，往往更快。',
            '루수, 채광, 소음: 이웃은 공평합리하게 처리하며 손해를 배상합니다(제288조, 제296조). 먼저 주민위원회의 조해가 빠릅니다.',
            'Leaks, light, noise: neighbours are to be fair, and make good what they cause (arts. 288, 296). The committee often settles it sooner.',
          ),
        ],
      },
    ],
  },
];
