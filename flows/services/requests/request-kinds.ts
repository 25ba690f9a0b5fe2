import type { Field } from '../../forms/template.ts';
import type { Words } from '../../text/words.ts';
import type { RequestKind, RequestKindId } from './request-kind.ts';

const w = (zh: string, ko: string, en: string): Words => ({ zh, ko, en });

const phone: Field = {
  id: 'phone',
  label: '联系电话',
  kind: 'phone',
  required: true,
  ask: w('法院打哪个电话找您？', '법원이 련락할 전화는?', 'Which number can the court call?'),
};

const words = (id: string, label: string, ask: Words, help: Words, maxLength = 1000): Field => ({
  id,
  label,
  kind: 'longText',
  maxLength,
  required: true,
  ask,
  help,
});

const when: readonly Field[] = [
  {
    id: 'day',
    label: '希望的日期',
    kind: 'date',
    notPast: true,
    required: true,
    ask: w('您想哪天来？', '언제 오시겠습니까?', 'Which day would you like to come?'),
    help: w(
      '法院上班的日子。定下来的时间以法院答复为准。',
      '법원의 근무일입니다. 정해진 시간은 법원의 답복에 따릅니다.',
      'A working day of the court. The time is the one that the court replies with.',
    ),
  },
  {
    id: 'half',
    label: '上午或者下午',
    kind: 'choice',
    required: true,
    ask: w('上午还是下午？', '오전 또는 오후?', 'Morning or afternoon?'),
    options: [
      { id: 'morning', label: '上午', words: w('上午', '오전', 'Morning') },
      { id: 'afternoon', label: '下午', words: w('下午', '오후', 'Afternoon') },
      { id: 'either', label: '都可以', words: w('都可以', '모두 가능', 'Either') },
    ],
  },
];

/** 联系法官: a message to who handles the case. */
const message: RequestKind = {
  id: 'message',
  title: w('给法官、书记员留言', '판사, 서기원에게 남기기', 'Leave a message for the judge or clerk'),
  about: w('问进度、说情况；答复下次来看。', '진행상황 문의.', 'Ask how it stands, tell what has changed.'),
  concerns: 'ownCase',
  notices: [
    {
      title: w('留言给谁看', '누가 보는가', 'Who reads it'),
      text: w(
        '办这个案子的法官或者书记员会看到，留言进入案卷记录，对方当事人也可能看到。',
        '사건담당 판사 또는 서기원이 보며 기록에 남고 상대방도 볼수 있습니다.',
        'The judge or clerk of the case; it is on record, and the other side may see it.',
      ),
    },
    {
      title: w('不能用来做什么', '할수 없는것', 'What it is not for'),
      text: w(
        '不能代替起诉、上诉、申请和交证据：这些都有期限，请在本机另外办。法官不能通过留言单独和一方谈案子怎么判。',
        '기소, 상소, 신청, 증거제출을 대신할수 없습니다. 기한이 있으니 따로 하십시오. 판사는 일방과 판결을 의논할수 없습니다.',
        'It is no complaint, appeal, application or evidence: those have time limits. A judge cannot discuss the outcome with one side.',
      ),
    },
  ],
  questions: [
    {
      id: 'text',
      heading: w('您想说什么？', '무슨 말을 하시겠습니까?', 'What would you like to say?'),
      fields: [
        words(
          'text',
          '留言内容',
          w('您想说什么？', '무슨 말을 하시겠습니까?', 'What would you like to say?'),
          w(
            '例如：我搬家了，新地址是……；请问什么时候开庭。',
            '례: 이사하였습니다. 새 주소는…; 언제 개정합니까?',
            'For example: I have moved, my new address is …; when is the hearing?',
          ),
        ),
      ],
    },
    { id: 'phone', heading: phone.ask as Words, fields: [phone] },
  ],
  next: w(
    '承办人看到后会答复。凭同一张身份证，在本机“联系法院”里看答复。',
    '담당자가 보고 답복합니다. 같은 신분증으로 이 단말기에서 봅니다.',
    'Who handles the case will reply. See the reply here with the same card.',
  ),
};

/** 预约. */
const appointment: RequestKind = {
  id: 'appointment',
  title: w('预约来法院办事', '법원방문 예약', 'Ask for an appointment'),
  about: w('约见法官、约窗口、约看案卷。', '판사면담, 창구, 기록열람.', 'The judge, a window, a file.'),
  concerns: 'caseOrNone',
  notices: [],
  questions: [
    {
      id: 'what',
      heading: w('来办什么事？', '무슨 일로 오십니까?', 'What for?'),
      fields: [
        {
          id: 'what',
          label: '预约事项',
          kind: 'choice',
          required: true,
          ask: w('来办什么事？', '무슨 일로 오십니까?', 'What for?'),
          options: [
            {
              id: 'filing',
              label: '到窗口立案',
              words: w('到窗口立案', '창구에서 립안', 'File at the window'),
            },
            {
              id: 'judge',
              label: '约见法官',
              words: w('见法官、书记员', '판사, 서기원 면담', 'See the judge or clerk'),
            },
            { id: 'file', label: '查阅案卷', words: w('看案卷', '기록열람', 'Read a file') },
            {
              id: 'home',
              label: '请求上门服务',
              words: w('我走不动，请法院上门', '이동이 어려워 방문요청', 'I cannot come: a visit at home'),
            },
            { id: 'other', label: '其他', words: w('别的事', '기타', 'Something else') },
          ],
        },
      ],
    },
    { id: 'when', heading: w('什么时候？', '언제?', 'When?'), fields: when },
    { id: 'phone', heading: phone.ask as Words, fields: [phone] },
  ],
  next: w(
    '法院会打电话或者在本机答复您具体时间。没有答复以前，还没有约上。',
    '법원이 전화 또는 이 단말기로 시간을 알립니다. 답복전에는 예약된것이 아닙니다.',
    'The court will call or reply here with the time. Until then nothing is fixed.',
  ),
};

/** 阅卷申请 (CPL 52; 阅卷规定). */
const fileReading: RequestKind = {
  id: 'fileReading',
  title: w('申请看案卷（阅卷）', '사건기록 열람신청', 'Ask to read the file'),
  about: w(
    '当事人、代理人可以看、可以复印。',
    '당사자, 대리인이 열람, 복사.',
    'Parties and agents may read and copy.',
  ),
  concerns: 'ownCase',
  notices: [
    {
      title: w('能看什么', '볼수 있는것', 'What can be seen'),
      text: w(
        '当事人可以查阅、复制本案有关材料和法律文书；涉及国家秘密、商业秘密、个人隐私的，按规定办（民事诉讼法第五十二条）。',
        '당사자는 사건재료와 법률문서를 열람, 복사할수 있으며 비밀, 사생활은 규정에 따릅니다(민사소송법 제52조).',
        'Parties may read and copy the papers of the case; secrets and privacy are kept as the rules say (CPL, art. 52).',
      ),
    },
  ],
  questions: [
    {
      id: 'what',
      heading: w('想看哪些？', '무엇을 보시겠습니까?', 'What would you like to see?'),
      fields: [
        words(
          'what',
          '申请查阅的内容',
          w('想看哪些材料？', '어떤 재료?', 'Which papers?'),
          w(
            '例如：全部材料；对方交的证据；庭审笔录。',
            '례: 전부; 상대방의 증거; 심리기록.',
            'For example: all; the other side’s evidence; the record of the hearing.',
          ),
          500,
        ),
        {
          id: 'as',
          label: '申请人身份',
          kind: 'choice',
          required: true,
          sameScreen: true,
          ask: w('您是？', '본인은?', 'You are'),
          options: [
            { id: 'party', label: '当事人', words: w('当事人本人', '당사자 본인', 'A party') },
            { id: 'agent', label: '诉讼代理人', words: w('代理人', '대리인', 'An agent') },
          ],
        },
      ],
    },
    { id: 'when', heading: w('什么时候来看？', '언제 보시겠습니까?', 'When?'), fields: when },
    { id: 'phone', heading: phone.ask as Words, fields: [phone] },
  ],
  next: w(
    '法院审核后答复您时间和地点。来的时候带身份证；代理人带授权委托书。',
    '법원이 심사후 시간과 장소를 알립니다. 신분증, 대리인은 위임장을 가져오십시오.',
    'The court checks and replies with time and place. Bring your card; an agent the power of attorney.',
  ),
};

/** 鉴定申请 (CPL 79; 民诉法解释 121). */
const appraisal: RequestKind = {
  id: 'appraisal',
  title: w('申请鉴定', '감정신청', 'Ask for an expert opinion'),
  about: w(
    '伤残、笔迹、房屋质量、价格等。',
    '장애, 필적, 건물품질, 가격 등.',
    'Injury, handwriting, building, value.',
  ),
  concerns: 'ownCase',
  notices: [
    {
      title: w('先知道', '먼저 알아둘것', 'Know first'),
      text: w(
        '申请鉴定要在举证期限里提出，鉴定费由申请人先垫付；鉴定机构由双方商量，商量不成由法院定（民事诉讼法第七十九条、民诉法解释第一百二十一条）。',
        '증거제출기한안에 신청하며 감정비는 신청인이 먼저 냅니다. 기구는 쌍방이 협의하고 안되면 법원이 정합니다(민사소송법 제79조, 민소법해석 제121조).',
        'Within the time for evidence; the applicant pays first; both agree on the body, otherwise the court chooses (CPL, art. 79).',
      ),
    },
  ],
  questions: [
    {
      id: 'what',
      heading: w('要鉴定什么？', '무엇을 감정합니까?', 'What is to be examined?'),
      fields: [
        words(
          'what',
          '鉴定事项',
          w('要鉴定什么？', '무엇을 감정합니까?', 'What is to be examined?'),
          w(
            '例如：我的伤残等级、误工期；借条上的签名是不是他写的。',
            '례: 장애등급, 결근기간; 차용증의 서명.',
            'For example: the degree of my disability; whether the signature is his.',
          ),
          500,
        ),
      ],
    },
    {
      id: 'why',
      heading: w('为什么要鉴定？', '왜 필요합니까?', 'Why is it needed?'),
      fields: [
        words(
          'why',
          '申请理由',
          w('为什么要鉴定？', '왜 필요합니까?', 'Why is it needed?'),
          w(
            '例如：对方不承认这个签名。',
            '례: 상대방이 서명을 인정하지 않습니다.',
            'For example: the other side denies the signature.',
          ),
        ),
        {
          id: 'body',
          label: '建议的鉴定机构',
          kind: 'text',
          maxLength: 100,
          sameScreen: true,
          ask: w('您想请哪家机构？没有可以不填。', '희망하는 기구?', 'Which body would you suggest?'),
        },
      ],
    },
    { id: 'phone', heading: phone.ask as Words, fields: [phone] },
  ],
  next: w(
    '法官审查后答复。准许的，会通知双方选机构、交鉴定费。',
    '판사가 심사후 답복합니다. 허가되면 기구선택과 감정비납부를 통지합니다.',
    'The judge examines it and replies. If granted, both are told to choose the body and pay.',
  ),
};

/** 调解申请 (CPL 9, 125; 人民调解法 17). */
const mediation: RequestKind = {
  id: 'mediation',
  title: w('申请调解', '조해신청', 'Ask for mediation'),
  about: w('免费，谈不成接着打官司。', '무료, 안되면 소송 계속.', 'Free; the suit goes on if it fails.'),
  concerns: 'caseOrNone',
  notices: [
    {
      title: w('愿意才调', '자원원칙', 'By choice'),
      text: w(
        '双方都愿意才调解，谁都可以随时停（民事诉讼法第九条、人民调解法第三条）。调解不收费。',
        '쌍방이 원하여야 하며 언제든지 그만둘수 있습니다(민사소송법 제9조, 인민조해법 제3조). 무료입니다.',
        'Both must want it, and either may stop at any time (CPL, art. 9). It is free.',
      ),
    },
    {
      mode: 'register_first',
      title: w('先立案，再调解', '먼저 립안, 다음 조해', 'Filed first, then mediated'),
      text: w(
        '要打官司的，先登记立案，您同意了才交给调解员；法院不能因为要调解就不给立案（最高人民法院 2025 年起的规定）。时效快到的，请先立案。',
        '소송은 먼저 립안하고 동의하여야 조해원에게 넘깁니다. 조해를 리유로 립안을 거부할수 없습니다(최고인민법원 2025년 규정). 시효가 가까우면 먼저 립안하십시오.',
        'A suit is registered first and goes to a mediator only if you agree; mediation is no reason to refuse it (Supreme People’s Court, from 2025). If a time limit is near, file first.',
      ),
    },
    {
      mode: 'pre_filing',
      title: w('不耽误立案', '립안에 지장 없음', 'No bar to filing'),
      text: w(
        '这里可以在立案以前先调解。申请调解不等于立案；时效快到的，请先立案。',
        '여기서는 립안전에 조해할수 있습니다. 조해신청은 립안이 아니니 시효가 가까우면 먼저 립안하십시오.',
        'Here it can be mediated before a suit is filed. It is no filing: if a time limit is near, file first.',
      ),
    },
    {
      title: w('谈成了怎么办', '합의되면', 'If you agree'),
      text: w(
        '双方三十天里一起申请司法确认，不收费；确认了，对方不做就能申请执行（民事诉讼法第二百零五条）。谈不成，接着打官司。',
        '쌍방이 30일안에 함께 사법확인을 신청(무료)하면 불리행시 집행할수 있습니다(민사소송법 제205조). 안되면 소송합니다.',
        'Together you ask the court within thirty days to confirm it, free of charge; it can then be enforced (CPL, art. 205). If not, the suit goes on.',
      ),
    },
  ],
  questions: [
    {
      id: 'dispute',
      heading: w('是什么事？', '무슨 일입니까?', 'What is it about?'),
      fields: [
        words(
          'dispute',
          '纠纷情况',
          w('是什么事？', '무슨 일입니까?', 'What is it about?'),
          w(
            '例如：楼上漏水泡了我家天花板，他不肯赔。',
            '례: 웃층의 루수로 천정이 젖었는데 배상하지 않습니다.',
            'For example: water from upstairs ruined my ceiling.',
          ),
        ),
      ],
    },
    {
      id: 'other',
      heading: w('对方是谁？', '상대방은 누구입니까?', 'Who is the other side?'),
      fields: [
        {
          id: 'other',
          label: '对方姓名或者名称',
          kind: 'text',
          maxLength: 100,
          required: true,
          ask: w('对方叫什么？', '상대방의 이름?', 'Their name?'),
        },
        {
          id: 'otherPhone',
          label: '对方电话',
          kind: 'phone',
          sameScreen: true,
          ask: w('对方的电话？不知道可以不填。', '상대방의 전화?', 'Their phone, if you know it?'),
        },
      ],
    },
    { id: 'phone', heading: phone.ask as Words, fields: [phone] },
  ],
  next: w(
    '法院会联系对方，问愿不愿意调解，再告诉您。',
    '법원이 상대방의 의사를 묻고 알려드립니다.',
    'The court asks the other side, and tells you.',
  ),
};

/** 法律援助 (法律援助法 31, 36; 法律援助法 27: the court tells and forwards). */
const legalAid: RequestKind = {
  id: 'legalAid',
  title: w('申请法律援助', '법률원조신청', 'Ask for legal aid'),
  about: w(
    '请不起律师的，法院帮您转交申请。',
    '법원이 신청을 전달합니다.',
    'The court hands your application on.',
  ),
  concerns: 'caseOrNone',
  notices: [
    {
      title: w('谁来决定', '누가 결정하는가', 'Who decides'),
      text: w(
        '给不给援助，由司法局的法律援助机构七天里决定（法律援助法第四十三条）；法院只帮您转交。也可以自己打 12348。',
        '사법국의 법률원조기구가 7일안에 결정하며(법률원조법 제43조) 법원은 전달만 합니다. 12348에 전화할수도 있습니다.',
        'The legal aid office decides within seven days (Legal Aid Law, art. 43); the court only hands it on. You may call 12348 too.',
      ),
    },
  ],
  questions: [
    {
      id: 'matter',
      heading: w('为了什么事？', '무슨 일로?', 'For what?'),
      fields: [
        {
          id: 'matter',
          label: '申请援助的事项',
          kind: 'choice',
          required: true,
          ask: w('为了什么事？', '무슨 일로?', 'For what?'),
          options: [
            {
              id: 'support',
              label: '请求给付赡养费、抚养费、扶养费',
              words: w('要赡养费、抚养费', '부양비', 'Support'),
            },
            { id: 'wages', label: '请求确认劳动关系或者支付劳动报酬', words: w('要工资', '로임', 'Wages') },
            {
              id: 'injury',
              label: '请求工伤事故、交通事故、食品药品安全事故、医疗事故人身损害赔偿',
              words: w(
                '工伤、车祸、医疗事故赔偿',
                '공상, 교통사고, 의료사고',
                'Injury at work, on the road, by treatment',
              ),
            },
            {
              id: 'family',
              label: '因家庭暴力、虐待、遗弃主张权利',
              words: w('家暴、虐待', '가정폭력, 학대', 'Violence or neglect at home'),
            },
            {
              id: 'benefits',
              label: '请求给予社会保险待遇、最低生活保障待遇或者社会救助、抚恤金',
              words: w('社保、低保、抚恤金', '사회보험, 최저생활보장', 'Insurance, assistance, pensions'),
            },
            { id: 'other', label: '其他', words: w('别的事', '기타', 'Something else') },
          ],
        },
      ],
    },
    {
      id: 'means',
      heading: w('下面哪些说的是您？', '해당하는것?', 'Which of these are true of you?'),
      fields: [
        {
          id: 'means',
          label: '免予核查经济困难状况的情形（法律援助法第四十二条）',
          kind: 'choices',
          ask: w(
            '下面哪些说的是您？没有就不选。',
            '해당하는것? 없으면 선택하지 마십시오.',
            'Which are true of you? None: choose nothing.',
          ),
          options: [
            {
              id: 'noIncome',
              label: '无固定生活来源的未成年人、老年人、残疾人等特定群体',
              words: w(
                '没有固定收入的老人、孩子、残疾人',
                '고정수입이 없는 로인, 미성년자, 장애인',
                'Old, under age or disabled without regular income',
              ),
            },
            {
              id: 'assistance',
              label: '社会救助、司法救助或者优抚对象',
              words: w(
                '吃低保、五保，或者优抚对象',
                '최저생활보장, 우대무휼대상',
                'On assistance or a pension of honour',
              ),
            },
            {
              id: 'migrant',
              label: '申请支付劳动报酬或者请求工伤事故人身损害赔偿的进城务工人员',
              words: w(
                '进城打工、要工资或者工伤赔偿',
                '로임, 공상을 청구하는 농민공',
                'A migrant worker claiming wages or for an injury at work',
              ),
            },
          ],
        },
      ],
    },
    { id: 'phone', heading: phone.ask as Words, fields: [phone] },
  ],
  next: w(
    '法院转交法律援助机构，由他们联系您。请准备好身份证、案件材料和困难证明。',
    '법원이 법률원조기구에 전달하며 그쪽에서 련락합니다.',
    'The court hands it to the legal aid office, who will call you. Have your card, the papers and proof of hardship ready.',
  ),
};

/** 判后答疑. */
const explanation: RequestKind = {
  id: 'explanation',
  title: w('判决看不懂，请法官讲讲（判后答疑）', '판결설명 요청', 'Have a judgment explained'),
  about: w('不停止上诉期。', '상소기한은 멈추지 않습니다.', 'Time to appeal runs on.'),
  concerns: 'ownCase',
  notices: [
    {
      title: w('上诉期照常走', '상소기한', 'The time to appeal runs on'),
      text: w(
        '答疑不停止上诉期：判决十五天、裁定十天（民事诉讼法第一百七十一条）。不服的，请按时上诉。',
        '설명을 요청하여도 상소기한은 계속됩니다: 판결 15일, 재정 10일(민사소송법 제171조).',
        'Fifteen days for a judgment, ten for a ruling (CPL, art. 171): appeal in time if you disagree.',
      ),
    },
  ],
  questions: [
    {
      id: 'what',
      heading: w('哪里不明白？', '무엇을 모르겠습니까?', 'What is not clear?'),
      fields: [
        words(
          'what',
          '需要答疑的问题',
          w('哪里不明白？', '무엇을 모르겠습니까?', 'What is not clear?'),
          w(
            '例如：为什么利息没有全支持。',
            '례: 왜 리자를 전부 지지하지 않았는가.',
            'For example: why not all the interest was granted.',
          ),
        ),
      ],
    },
    { id: 'phone', heading: phone.ask as Words, fields: [phone] },
  ],
  next: w(
    '原来办案的法官会约时间向您说明。',
    '담당판사가 시간을 정하여 설명합니다.',
    'The judge who decided will fix a time to explain.',
  ),
};

/** 信访登记. */
const petition: RequestKind = {
  id: 'petition',
  title: w('反映问题、投诉（信访登记）', '문제제기(신방등록)', 'A complaint to the court'),
  about: w('对法院工作有意见。', '법원업무에 대한 의견.', 'About the work of the court.'),
  concerns: 'caseOrNone',
  notices: [
    {
      title: w('先想一想', '먼저', 'First'),
      text: w(
        '对判决不服，应当上诉或者申请再审：有期限，信访不能代替。不给立案的投诉，法院十五天里处理（登记立案规定第十三条）。',
        '판결에 불복하면 상소 또는 재심을 신청하여야 하며 신방이 대신할수 없습니다. 립안거부에 대한 신고는 15일안에 처리합니다(등기립안규정 제13조).',
        'Against a judgment you appeal or ask for a retrial, in time. A complaint that filing was refused is dealt with in fifteen days.',
      ),
    },
  ],
  questions: [
    {
      id: 'what',
      heading: w('要反映什么？', '무엇을 제기합니까?', 'What is it?'),
      fields: [
        words(
          'what',
          '反映的问题',
          w('要反映什么？', '무엇을 제기합니까?', 'What is it?'),
          w(
            '说清楚什么时候、哪个部门、什么事。',
            '언제, 어느 부문, 무슨 일인가를 써주십시오.',
            'When, which office, what happened.',
          ),
        ),
      ],
    },
    {
      id: 'want',
      heading: w('希望怎么解决？', '어떻게 해결하기를 바랍니까?', 'What would you like done?'),
      fields: [
        words(
          'want',
          '诉求',
          w('希望怎么解决？', '어떻게 해결하기를 바랍니까?', 'What would you like done?'),
          w('一两句话就行。', '한두마디면 됩니다.', 'One or two sentences.'),
          500,
        ),
      ],
    },
    { id: 'phone', heading: phone.ask as Words, fields: [phone] },
  ],
  next: w('法院登记后会答复您。', '법원이 등록하고 답복합니다.', 'The court registers it and replies.'),
};

/** Every kind, in the order of the list. */
export const requestKinds: readonly RequestKind[] = [
  message,
  appointment,
  fileReading,
  mediation,
  appraisal,
  explanation,
  legalAid,
  petition,
];

/** The kind of that name; `undefined` for none. */
export const requestKind = (id: string | null): RequestKind | undefined =>
  requestKinds.find((each) => each.id === (id satisfies RequestKindId | string | null));
