import { type Guide, w } from '../guide.ts';

/** Where help is: mediation, legal aid, protection, and what the court does for those who need more. */
export const helpGuides: readonly Guide[] = [
  {
    id: 'mediation',
    group: 'help',
    title: w('调解是怎么回事', '조해란', 'What mediation is'),
    about: w(
      '免费，愿意才做，随时可以停。',
      '무료, 자원, 언제든지 중지.',
      'Free, by choice, and can be stopped.',
    ),
    pages: [
      {
        heading: w('不收钱，也不耽误打官司', '무료이며 소송에 지장이 없습니다', 'Free, and no bar to a suit'),
        lines: [
          w(
            '有人帮双方坐下来谈，谈成了写协议。谈不成，接着打官司。',
            '중간사람이 쌍방을 도와 협의하며 되면 협의서를 쓰고 안되면 소송을 계속합니다.',
            'Somebody helps both to talk. If it works, an agreement is written; if not, the suit goes on.',
          ),
          w(
            '愿意才调，什么时候都可以说不调了。调解时说的话，打官司时不能拿来对付您（民诉法解释第一百零七条）。',
            '자원이며 언제든지 그만둘수 있습니다. 조해중의 말은 소송에서 불리하게 쓸수 없습니다(민소법해석 제107조).',
            'By choice, and can be ended at any time. What is said there is not used against you in the suit.',
          ),
          w(
            '签了协议就要照办。双方可以在三十天里一起到法院申请司法确认，不收钱；确认了，对方不照办就能申请执行（民事诉讼法第二百零五条）。',
            '협의는 지켜야 합니다. 30일안에 함께 법원에 사법확인을 신청할수 있으며 무료입니다. 확인되면 집행을 신청할수 있습니다(민사소송법 제205조).',
            'A signed agreement binds. Within thirty days both may have the court confirm it, free; then it can be enforced (CPL, art. 205).',
          ),
        ],
      },
    ],
  },
  {
    id: 'legal-aid',
    group: 'help',
    title: w('请不起律师：法律援助', '변호사를 쓸수 없으면: 법률원조', 'Legal aid'),
    about: w('哪些人、哪些事，怎么申请。', '대상, 사건, 신청.', 'For whom, for what, how.'),
    pages: [
      {
        heading: w('哪些事可以申请', '어떤 사건', 'For what'),
        lines: [
          w(
            '要赡养费、抚养费、扶养费，要工资，工伤、交通事故、医疗损害赔偿，婚姻家庭里维护自己，老人、孩子、残疾人被侵害，等等（法律援助法第三十一条）。',
            '부양비, 로임, 공상, 교통사고, 의료손해배상, 혼인가정, 로인, 미성년자, 장애인의 권리침해 등(법률원조법 제31조).',
            'Support, wages, injury at work, on the road or by treatment, family matters, harm to the elderly, children or disabled, and so on (Legal Aid Law, art. 31).',
          ),
          w(
            '一般要生活困难；英雄烈士近亲属维护人格权益、见义勇为、再审改判无罪请求赔偿、遭受虐待家暴维权的，不看有没有钱（第三十二条）。',
            '보통 경제곤난이 조건이지만 렬사의 근친속, 의로운 행동, 학대, 가정폭력피해 등은 제한이 없습니다(제32조).',
            'As a rule for those in hardship; some, such as victims of domestic violence, need not show it (art. 32).',
          ),
          w(
            '低保户、残疾人没有收入的、农民工要工资等，不用查经济状况（第四十二条）。',
            '최저생활보장대상, 로임을 청구하는 농민공 등은 경제상황을 심사하지 않습니다(제42조).',
            'For recipients of social assistance, and migrant workers claiming wages, means are not examined (art. 42).',
          ),
        ],
      },
      {
        heading: w('怎么申请', '신청방법', 'How to ask'),
        lines: [
          w(
            '到司法局的法律援助中心，或者打 12348。带身份证、和案子有关的材料、困难证明。',
            '사법국의 법률원조센터에 가거나 12348에 전화하십시오. 신분증, 사건재료, 곤난증명을 가져갑니다.',
            "At the justice bureau's legal aid centre, or call 12348. Bring your card, the papers and proof of hardship.",
          ),
          w(
            '七天里决定给不给（第四十三条）。律师不会向您收钱。',
            '7일안에 결정합니다(제43조). 변호사는 돈을 받지 않습니다.',
            'It is decided within seven days (art. 43). The lawyer takes no money from you.',
          ),
        ],
      },
    ],
  },
  {
    id: 'violence',
    group: 'help',
    title: w(
      '家里有人打我：人身安全保护令',
      '가정폭력: 인신안전보호령',
      'Violence at home: a protection order',
    ),
    about: w('不收钱，不用先离婚。', '무료, 리혼하지 않아도 됩니다.', 'Free, and without a divorce.'),
    pages: [
      {
        heading: w('可以马上申请', '바로 신청할수 있습니다', 'Ask for it at once'),
        lines: [
          w(
            '现在有危险，先打 110。',
            '지금 위험하면 먼저 110에 전화하십시오.',
            'In danger now: call 110 first.',
          ),
          w(
            '挨打、被威胁的人可以向法院申请人身安全保护令，不收钱，也不用先起诉离婚（反家庭暴力法第二十三条）。',
            '폭력, 위협을 당하면 법원에 인신안전보호령을 신청할수 있으며 무료이고 리혼기소가 필요없습니다(반가정폭력법 제23조).',
            'Whoever is hit or threatened may ask the court for an order, free, without suing for divorce (Anti-Domestic Violence Law, art. 23).',
          ),
          w(
            '法院七十二小时里作决定，紧急的二十四小时里（第二十八条）。',
            '법원은 72시간안에, 긴급하면 24시간안에 결정합니다(제28조).',
            'The court decides within 72 hours, in an emergency within 24 (art. 28).',
          ),
          w(
            '自己来不了的，近亲属、公安、妇联、居委会、村委会可以代您申请。',
            '본인이 올수 없으면 근친속, 공안, 부련회, 주민위원회가 대신 신청할수 있습니다.',
            'If you cannot come, relatives, the police, the women’s federation or the committee may ask for you.',
          ),
        ],
      },
      {
        heading: w('能管什么', '무엇을 금지하는가', 'What it forbids'),
        lines: [
          w(
            '不许再打、不许骚扰跟踪、让他搬出去（第二十九条）。最长六个月，可以再申请（第三十条）。',
            '폭력, 희롱, 미행을 금지하고 집에서 나가게 할수 있습니다(제29조). 최장 6개월이며 연장할수 있습니다(제30조).',
            'Violence, harassment, following; he can be made to leave (art. 29). Six months at most, and again (art. 30).',
          ),
          w(
            '报警记录、伤情照片、病历、聊天记录、邻居的话都是证据。',
            '신고기록, 상처사진, 병력, 채팅, 이웃의 증언이 모두 증거입니다.',
            'Police records, pictures, treatment, chats and neighbours are evidence.',
          ),
          w(
            '请按下面的“叫引导员”，或者去窗口说“我要保护令”，会有人单独接待您。',
            '아래의 “안내원 호출”을 누르거나 창구에서 “보호령”이라고 말하십시오.',
            'Call the guide below, or say “protection order” at the window: you will be seen alone.',
          ),
        ],
      },
    ],
  },
  {
    id: 'special',
    group: 'help',
    title: w(
      '老人、残疾人、军人、孩子',
      '로인, 장애인, 군인, 미성년자',
      'The elderly, disabled, soldiers, children',
    ),
    about: w('法院怎么照顾。', '법원의 배려.', 'What the court does for them.'),
    pages: [
      {
        heading: w('可以优先', '우선', 'They come first'),
        lines: [
          w(
            '六十岁以上的老人、残疾人、孕妇，可以不排队，请导诉员帮您。',
            '60세이상 로인, 장애인, 임산부는 줄을 서지 않고 안내원의 도움을 받을수 있습니다.',
            'From sixty, disabled or pregnant: no queue, and the guide helps you.',
          ),
          w(
            '军人和军属的案子，法院应当优先立案、审理和执行（军人地位和权益保障法第六十条）。',
            '군인과 가족의 사건은 우선 립안, 심리, 집행합니다(군인지위와권익보장법 제60조).',
            "Soldiers' and their families' cases come first (Law on the status of soldiers, art. 60).",
          ),
          w(
            '写不了字的，可以口头起诉，由法院记下来（民事诉讼法第一百二十三条）。',
            '글을 쓰지 못하면 구두로 기소할수 있으며 법원에서 기록합니다(민사소송법 제123조).',
            'Who cannot write may sue by word of mouth; the court writes it down (CPL, art. 123).',
          ),
          w(
            '朝鲜族可以用朝鲜语打官司，翻译不收钱（民事诉讼法第十一条、诉讼费用交纳办法第十二条）。',
            '조선족은 조선어로 소송할수 있으며 통역은 무료입니다(민사소송법 제11조, 소송료금납부방법 제12조).',
            'Korean speakers may use Korean; interpreting is free (CPL, art. 11; Measures, art. 12).',
          ),
        ],
      },
    ],
  },
  {
    id: 'risks',
    group: 'help',
    title: w('打官司有什么风险', '소송의 위험', 'The risks of a suit'),
    about: w('起诉以前先想清楚。', '기소하기전에.', 'Before you sue.'),
    pages: [
      {
        heading: w('可能会输', '패소할수 있습니다', 'It may be lost'),
        lines: [
          w(
            '拿不出证据、过了时效、告错了人，都可能输；诉讼费也要自己出。',
            '증거가 없거나 시효가 지나거나 상대를 잘못 고르면 패소할수 있으며 료금도 본인이 부담합니다.',
            'Without evidence, too late, or against the wrong person it may be lost, and the fee with it.',
          ),
          w(
            '要的比该得的多，多出来的部分的诉讼费由您出。',
            '과다하게 청구하면 초과부분의 료금은 본인이 부담합니다.',
            'If you ask too much, the fee on the excess is yours.',
          ),
          w(
            '赢了，对方没有财产，也可能一时拿不到钱。',
            '승소하여도 상대방이 재산이 없으면 돈을 받지 못할수 있습니다.',
            'Even a suit that is won may bring no money if there is none.',
          ),
        ],
      },
      {
        heading: w('要说真话', '사실을 말하십시오', 'Be truthful'),
        lines: [
          w(
            '编造事实、串通打假官司的，法院可以罚款、拘留，严重的要坐牢（民事诉讼法第一百一十五条）。',
            '사실을 꾸미거나 허위소송을 하면 벌금, 구류, 심하면 형사책임을 집니다(민사소송법 제115조).',
            'Sham suits are fined or punished with detention, serious ones as crimes (CPL, art. 115).',
          ),
          w(
            '地址、电话写错了，文书寄不到，照样算送达，后果自己承担（民诉法解释第一百三十七条）。',
            '주소, 전화가 틀려 문서가 도착하지 않아도 송달된것으로 보며 본인이 책임집니다(민소법해석 제137조).',
            'Papers sent to a wrong address that you gave count as served.',
          ),
        ],
      },
    ],
  },
];
