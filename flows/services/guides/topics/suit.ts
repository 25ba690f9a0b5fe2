import { type Guide, w } from '../guide.ts';

/** How a suit goes, from the complaint to enforcement. The articles are those of the Civil Procedure Law of 2023 (民事诉讼法, CPL). */
export const suitGuides: readonly Guide[] = [
  {
    id: 'steps',
    group: 'suit',
    title: w('打官司要走哪几步', '소송의 절차', 'The steps of a suit'),
    about: w(
      '从交状子到判决、上诉。',
      '기소에서 판결, 상소까지.',
      'From the complaint to judgment and appeal.',
    ),
    pages: [
      {
        heading: w('先立案', '먼저 립안', 'Registration first'),
        lines: [
          w(
            '把起诉状和材料交给法院。法院七天里决定立不立案（民事诉讼法第一百二十六条）。',
            '기소장과 재료를 법원에 냅니다. 법원은 7일안에 립안여부를 결정합니다(민사소송법 제126조).',
            'Hand in the complaint and papers. The court decides within seven days whether to register (Civil Procedure Law, art. 126).',
          ),
          w(
            '缺材料的，法院一次告诉您要补什么。补好了，七天重新算（登记立案规定第七条、第八条）。',
            '재료가 부족하면 법원에서 한번에 알려줍니다. 보충하면 7일을 다시 계산합니다(등기립안규정 제7조, 제8조).',
            'If papers are missing the court tells you all of them at once; when they have come the seven days begin anew.',
          ),
          w(
            '立案以后五天里，法院把起诉状发给对方；对方收到后有十五天写答辩（第一百二十八条）。',
            '립안후 5일안에 기소장을 상대방에게 보내며 상대방은 받은 날부터 15일안에 답변합니다(제128조).',
            'Within five days the complaint goes to the other side, who has fifteen days to answer (art. 128).',
          ),
        ],
      },
      {
        heading: w('调解和开庭', '조해와 개정', 'Mediation and hearing'),
        lines: [
          w(
            '适合调解的，法院先问双方愿不愿意调解；谁都可以说不（第九条、第一百二十五条）。',
            '조해에 적합하면 먼저 쌍방의 의사를 묻습니다. 원하지 않으면 거절할수 있습니다(제9조, 제125조).',
            'Where it suits, both are asked whether they want mediation; either may say no (arts. 9, 125).',
          ),
          w(
            '开庭三天以前，法院通知双方时间和地点（第一百三十九条）。',
            '개정 3일전에 법원에서 시간과 장소를 알립니다(제139조).',
            'The court tells time and place at least three days before the hearing (art. 139).',
          ),
          w(
            '原告没有正当理由不来开庭的，可以按撤诉处理（第一百四十六条）。',
            '원고가 정당한 리유없이 나오지 않으면 소송취하로 처리할수 있습니다(제146조).',
            'If the plaintiff stays away without good reason the suit may count as withdrawn (art. 146).',
          ),
        ],
      },
      {
        heading: w('判决和上诉', '판결과 상소', 'Judgment and appeal'),
        lines: [
          w(
            '简易程序一般三个月审完，普通程序一般六个月（第一百六十四条、第一百五十二条）。',
            '간이절차는 보통 3개월, 보통절차는 보통 6개월안에 끝냅니다(제164조, 제152조).',
            'Summary procedure as a rule takes three months, the ordinary one six (arts. 164, 152).',
          ),
          w(
            '不服判决，收到后十五天里上诉；不服裁定，十天（第一百七十一条）。状子交给原来的法院就行（第一百七十三条）。',
            '판결에 불복하면 받은 날부터 15일, 재정은 10일안에 상소합니다(제171조). 상소장은 원심법원에 내면 됩니다(제173조).',
            'Appeal within fifteen days of receiving a judgment, ten days for a ruling (art. 171), through the court that decided (art. 173).',
          ),
          w(
            '判决生效了对方还不照办，可以申请强制执行，期限两年（第二百五十条）。',
            '판결이 효력을 발생하여도 상대방이 리행하지 않으면 2년안에 강제집행을 신청할수 있습니다(제250조).',
            'If a judgment in force is not obeyed you may apply for enforcement within two years (art. 250).',
          ),
        ],
      },
    ],
  },
  {
    id: 'bring',
    group: 'suit',
    title: w('立案要带什么', '립안에 필요한것', 'What to bring'),
    about: w(
      '身份证、状子、证据，要几份。',
      '신분증, 기소장, 증거, 부수.',
      'Card, complaint, evidence, how many copies.',
    ),
    pages: [
      {
        heading: w('每个人都要带的', '모두 필요한것', 'Everybody brings'),
        lines: [
          w('身份证。', '신분증.', 'The ID card.'),
          w(
            '起诉状：没有写好的，在本机一步一步写。要写清双方是谁、要什么、为什么（民事诉讼法第一百二十四条）。',
            '기소장: 쓰지 못하였으면 이 단말기에서 차례로 쓸수 있습니다. 쌍방, 요구, 리유를 밝혀야 합니다(민사소송법 제124조).',
            'A complaint: if it is not written, this terminal leads you through it. It says who both are, what you want and why (art. 124).',
          ),
          w(
            '对方的姓名、住址、电话。知道得越清楚，法院越容易找到他。',
            '상대방의 이름, 주소, 전화. 자세할수록 법원이 찾기 쉽습니다.',
            "The other side's name, address and phone: the clearer, the easier to find them.",
          ),
          w(
            '有几个对方，起诉状就多交几份（第一百二十三条）；本机会按人数打印。',
            '상대방의 수만큼 기소장 부본을 냅니다(제123조). 이 단말기가 인원수대로 인쇄합니다.',
            'A copy of the complaint for each on the other side (art. 123); the terminal prints them.',
          ),
        ],
      },
      {
        heading: w('看情况要带的', '경우에 따라 필요한것', 'In some cases'),
        lines: [
          w(
            '证据：借条、合同、转账记录、聊天记录、照片、票据。复印件交法院，原件开庭时带来核对（第七十三条）。',
            '증거: 차용증, 계약, 이체기록, 채팅기록, 사진, 령수증. 사본을 내고 원본은 개정때 가져옵니다(제73조).',
            'Evidence: notes, contracts, transfers, chats, photos, bills. Copies to the court, originals to the hearing (art. 73).',
          ),
          w(
            '替别人来办的：授权委托书和您自己的身份证（第六十二条）。',
            '남을 대신하면 위임장과 본인의 신분증(제62조).',
            'For somebody else: a power of attorney and your own card (art. 62).',
          ),
          w(
            '单位来办的：营业执照、法定代表人证明。',
            '단위이면 영업허가증과 법정대표인증명.',
            'For an organisation: its licence and proof of who represents it.',
          ),
          w(
            '孩子或者不能自己办的人：由监护人来，带户口本等关系证明（第六十条）。',
            '미성년자 등은 후견인이 호구부 등 관계증명을 가지고 대신합니다(제60조).',
            'For a child or a person who cannot act: the guardian, with proof of it (art. 60).',
          ),
        ],
      },
    ],
  },
  {
    id: 'evidence',
    group: 'suit',
    title: w('证据怎么准备', '증거의 준비', 'Preparing evidence'),
    about: w(
      '谁说的谁证明；聊天记录怎么留。',
      '주장하는 사람이 증명합니다.',
      'Who claims must prove; how to keep chats.',
    ),
    pages: [
      {
        heading: w('谁主张，谁举证', '주장하는자가 증명', 'Who claims proves'),
        lines: [
          w(
            '您说的事，要由您拿出证据（民事诉讼法第六十七条）。',
            '본인이 주장하는 일은 본인이 증거를 내야 합니다(민사소송법 제67조).',
            'What you claim you prove (art. 67).',
          ),
          w(
            '自己拿不到的，例如银行记录、档案，可以申请法院去调取（第六十七条）。',
            '은행기록, 서류 등 스스로 얻을수 없는것은 법원에 조사를 신청할수 있습니다(제67조).',
            'What you cannot get yourself, such as bank records, the court can be asked to fetch (art. 67).',
          ),
          w(
            '法院会给一个交证据的期限。过了期限没有理由的，法院可能不采纳（第六十八条）。',
            '법원은 증거제출기한을 정합니다. 리유없이 넘기면 채택되지 않을수 있습니다(제68조).',
            'The court sets a time for evidence; what comes late without reason may not be taken (art. 68).',
          ),
        ],
      },
      {
        heading: w('手机里的证据', '휴대전화의 증거', 'Evidence in a phone'),
        lines: [
          w(
            '聊天记录、短信、录音都可以当证据。原来的手机不要换、不要删（民事证据规定第十五条）。',
            '채팅, 문자, 록음도 증거가 됩니다. 원래의 휴대전화를 바꾸거나 지우지 마십시오(민사증거규정 제15조).',
            'Chats, messages and recordings count. Keep the phone itself and delete nothing (Rules on Evidence, art. 15).',
          ),
          w(
            '打印出来时，要看得出对方是谁、哪一天、前后的话。',
            '인쇄할 때 상대방, 날자, 앞뒤의 말이 보여야 합니다.',
            'On paper it must show who, on which day, and what was said before and after.',
          ),
          w(
            '不要改、不要编。做假证据的，法院可以罚款、拘留（民事诉讼法第一百一十四条）。',
            '고치거나 꾸미지 마십시오. 위조하면 벌금, 구류를 당할수 있습니다(민사소송법 제114조).',
            'Change nothing and make nothing up: false evidence can be fined or punished with detention (art. 114).',
          ),
        ],
      },
    ],
  },
  {
    id: 'small-claims',
    group: 'suit',
    title: w(
      '小额诉讼：快，但是一审就定了',
      '소액소송: 빠르지만 1심으로 끝남',
      'Small claims: quick, and final',
    ),
    about: w('钱不多的简单案子。', '금액이 적은 간단한 사건.', 'Simple cases about little money.'),
    pages: [
      {
        heading: w('哪些案子', '어떤 사건', 'Which cases'),
        lines: [
          w(
            '事情清楚、要的钱不超过本省上一年平均工资一半的，用小额诉讼（民事诉讼法第一百六十五条）。',
            '사실이 명확하고 금액이 성의 전년도 평균로임의 절반이하이면 소액소송을 적용합니다(민사소송법 제165조).',
            "Clear cases about no more than half the province's average wage of the year before (art. 165).",
          ),
          w(
            '超过一半、不超过两倍的，双方愿意也可以用。',
            '절반이상 2배이하는 쌍방이 동의하면 적용할수 있습니다.',
            'Up to twice that wage where both agree.',
          ),
          w(
            '离婚、确认房子归谁、对方找不到、要鉴定的，不能用（第一百六十六条）。',
            '리혼, 부동산확인, 상대방 소재불명, 감정이 필요한 사건은 적용하지 않습니다(제166조).',
            'Not for divorce, title, a missing other side, or where an appraisal is needed (art. 166).',
          ),
        ],
      },
      {
        heading: w('快在哪里', '빠른 점', 'How quick'),
        lines: [
          w(
            '一般两个月审完（第一百六十八条）。一审判了就生效，不能上诉（第一百六十五条）。',
            '보통 2개월안에 끝납니다(제168조). 1심으로 효력이 발생하며 상소할수 없습니다(제165조).',
            'As a rule two months (art. 168). The first judgment is final: there is no appeal (art. 165).',
          ),
          w(
            '觉得不该用小额的，可以向法院提出异议（第一百六十九条）。',
            '적용이 잘못되였다고 여기면 이의를 제기할수 있습니다(제169조).',
            'If you think it does not belong there, you may object (art. 169).',
          ),
        ],
      },
    ],
  },
  {
    id: 'enforcement',
    group: 'suit',
    title: w('判了不给钱：强制执行', '판결을 리행하지 않을 때: 강제집행', 'Enforcement'),
    about: w('什么时候申请，交什么，要不要钱。', '언제, 무엇을, 료금.', 'When, with what, at what cost.'),
    pages: [
      {
        heading: w('怎么申请', '신청방법', 'How to apply'),
        lines: [
          w(
            '判决、调解书生效了，对方到期不照办，两年里向一审法院或者对方财产所在地的法院申请（民事诉讼法第二百三十五条、第二百五十条）。',
            '판결, 조해서가 효력을 발생하고 상대방이 기한이 지나도 리행하지 않으면 2년안에 1심법원 또는 재산소재지 법원에 신청합니다(민사소송법 제235조, 제250조).',
            "Within two years, at the court of first instance or where the other side's property is (arts. 235, 250).",
          ),
          w(
            '带身份证、生效的判决书、申请书。申请书在本机“立案”里写。',
            '신분증, 효력있는 판결서, 신청서를 가져오십시오. 신청서는 이 단말기의 “립안”에서 씁니다.',
            'Bring your card, the judgment and the application, which you write here under filing.',
          ),
          w(
            '知道对方的房子、车、账户、工资单位的，写上去，法院好去查。',
            '상대방의 집, 차, 계좌, 직장을 알면 써주십시오.',
            "Write down the other side's house, car, account or employer if you know them.",
          ),
        ],
      },
      {
        heading: w('费用和结果', '료금과 결과', 'Cost and result'),
        lines: [
          w(
            '申请时不用先交执行费，执行到钱以后由对方出（诉讼费用交纳办法第二十条、第三十八条）。',
            '신청할 때 집행비를 먼저 내지 않으며 집행후 상대방이 부담합니다(소송료금납부방법 제20조, 제38조).',
            'Nothing is paid in advance; the other side bears it (Measures on fees, arts. 20, 38).',
          ),
          w(
            '对方有钱不给的，法院可以查封、扣押、限制高消费，列入失信名单（第二百五十三条到第二百六十六条）。',
            '재산이 있으면서 리행하지 않으면 차압, 압수, 고소비제한, 신용불량명단에 올릴수 있습니다(제253조~제266조).',
            'Who has means and does not pay can have property seized, spending restricted and be listed (arts. 253–266).',
          ),
          w(
            '对方真的没有财产的，法院可能先终结这一次执行；以后发现财产，可以随时再申请，不受两年限制（民诉法解释第五百一十七条）。',
            '재산이 없으면 이번 집행을 끝낼수 있습니다. 나중에 재산을 발견하면 언제든지 다시 신청할수 있습니다(민소법해석 제517조).',
            'If there is nothing to take, this enforcement may end; found property later, you may apply again at any time.',
          ),
        ],
      },
    ],
  },
];
