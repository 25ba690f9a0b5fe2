import type { Words } from '../../text/words.ts';
import type { ServiceId } from '../service-list.ts';

/** Where an answer can lead at this terminal. */
export type GuidanceGoal = 'filing' | ServiceId;

/** One way on from an answer: what it is, and where it goes. */
export interface GuidanceWay {
  readonly title: Words;
  readonly to: GuidanceGoal;
}

/** What somebody is told in the end, in a few sentences, and the ways on from it. Rules name their article. */
export interface GuidanceAnswer {
  readonly kind: 'answer';
  readonly title: Words;
  readonly lines: readonly Words[];
  readonly ways: readonly GuidanceWay[];
}

/** One of the three questions. */
export interface GuidanceQuestion {
  readonly kind: 'question';
  readonly ask: Words;
  readonly options: readonly {
    readonly id: string;
    readonly title: Words;
    readonly leads: GuidanceQuestion | GuidanceAnswer;
  }[];
}

const w = (zh: string, ko: string, en: string): Words => ({ zh, ko, en });

const toFile: GuidanceWay = { title: w('去立案', '립안하기', 'File it here'), to: 'filing' };
const toCases: GuidanceWay = { title: w('查我的案子', '나의 사건', 'My cases'), to: 'my-cases' };
const toRequests: GuidanceWay = {
  title: w('联系法院：留言、预约、申请', '법원련락', 'Contact the court'),
  to: 'requests',
};
const toGuides: GuidanceWay = { title: w('看诉讼指南', '소송안내', 'Read the guides'), to: 'guides' };
const toWindow: GuidanceWay = {
  title: w('取号到窗口', '번호표 받기', 'A number for a window'),
  to: 'tickets',
};
const toServed: GuidanceWay = {
  title: w('领取法院文书', '법원문서 받기', 'Collect court papers'),
  to: 'served-papers',
};
const toHandIn: GuidanceWay = { title: w('给案子补材料', '재료 추가제출', 'Add papers'), to: 'hand-in' };
const toFees: GuidanceWay = { title: w('交诉讼费、退费', '소송비, 환불', 'Fees and refunds'), to: 'fees' };
const toHearings: GuidanceWay = { title: w('看开庭公告', '개정공고', 'Hearings'), to: 'hearings' };

const answer = (title: Words, lines: readonly Words[], ways: readonly GuidanceWay[]): GuidanceAnswer => ({
  kind: 'answer',
  title,
  lines,
  ways,
});

const inDanger = answer(
  w('先保护自己', '먼저 자신을 보호하십시오', 'Be safe first'),
  [
    w('现在有危险，马上打 110。', '지금 위험하면 즉시 110.', 'In danger now: call 110.'),
    w(
      '可以向法院申请人身安全保护令，不交费，法院七十二小时里决定，紧急的二十四小时（反家庭暴力法第二十三条、第二十八条）。',
      '신체안전보호령을 신청할수 있으며 무료, 72시간(긴급시 24시간)안에 결정합니다(반가정폭력법 제23조, 제28조).',
      'Ask the court for a protection order: no fee, decided in 72 hours, 24 if urgent (Anti-Domestic Violence Law, art. 23, 28).',
    ),
    w(
      '也可以打 12338 妇女维权热线，或者按下面“叫引导员”。',
      '12338 녀성권익전화 또는 아래의 안내원호출.',
      'Women’s line 12338, or call the guide below.',
    ),
  ],
  [toFile, toWindow],
);

/** How somebody with a new matter wants to go on: the third question. */
const howOn = (matter: readonly Words[]): GuidanceQuestion => ({
  kind: 'question',
  ask: w('您想怎么办？', '어떻게 하시겠습니까?', 'What would you like to do?'),
  options: [
    {
      id: 'file',
      title: w('打官司：现在就写、就交', '소송: 지금 작성하여 제출', 'Sue: write it and hand it in now'),
      leads: answer(
        w('可以在这里立案', '여기서 립안할수 있습니다', 'You can file here'),
        [
          ...matter,
          w(
            '机器一步一步问您，帮您写好起诉状。大约要二三十分钟，随时可以停。',
            '기계가 하나씩 물어 소장을 작성합니다. 약 20~30분, 언제든지 멈출수 있습니다.',
            'The terminal asks step by step and writes the complaint: some twenty to thirty minutes.',
          ),
        ],
        [toFile],
      ),
    },
    {
      id: 'cost',
      title: w('先看要花多少钱、带什么', '비용과 준비물을 먼저 보기', 'First the cost and what to bring'),
      leads: answer(
        w('先算一算', '먼저 계산', 'Reckon first'),
        [
          ...matter,
          w(
            '在“我要立案”里找到您的案由，就能看诉讼费和要带的材料，可以打印带走。不用刷身份证。',
            '“립안”에서 사유를 찾으면 소송비와 준비재료를 볼수 있고 인쇄됩니다. 신분증은 필요없습니다.',
            'Find your kind of case under “File a case”: fee and papers are shown and printed, without a card.',
          ),
        ],
        [toFile, toGuides],
      ),
    },
    {
      id: 'mediate',
      title: w('先请人调解', '먼저 조해', 'Mediation first'),
      leads: answer(
        w('可以申请调解', '조해를 신청할수 있습니다', 'You can ask for mediation'),
        [
          w(
            '双方愿意才调解，不收费，谈不成接着打官司。时效快到的，请先立案。',
            '쌍방이 원하여야 하며 무료이고 안되면 소송합니다. 시효가 가까우면 먼저 립안하십시오.',
            'Both must agree; free; you can still sue. If a time limit is near, file first.',
          ),
        ],
        [toRequests],
      ),
    },
    {
      id: 'help',
      title: w('我不会弄，想找人帮', '도움이 필요합니다', 'I need somebody to help'),
      leads: answer(
        w('有人可以帮您', '도움받을수 있습니다', 'There is help'),
        [
          w(
            '请不起律师的，可以申请法律援助，打 12348（法律援助法第三十一条）。',
            '변호사를 선임할수 없으면 법률원조를 신청, 12348(법률원조법 제31조).',
            'If you cannot pay a lawyer, ask for legal aid, 12348 (Legal Aid Law, art. 31).',
          ),
          w(
            '窗口有工作人员帮您；写字困难的，可以口头起诉（民事诉讼法第一百二十三条）。',
            '창구의 직원이 도와드립니다. 쓰기 어려우면 구두로 기소할수 있습니다(민사소송법 제123조).',
            'Staff at the window help; who cannot write may sue by word of mouth (CPL, art. 123).',
          ),
        ],
        [toRequests, toWindow],
      ),
    },
  ],
});

/** Somebody has a matter and no case yet. */
const newMatter: GuidanceQuestion = {
  kind: 'question',
  ask: w('是什么事？', '무슨 일입니까?', 'What is it about?'),
  options: [
    {
      id: 'money',
      title: w('欠钱、借钱、货款、合同', '빚, 대금, 계약', 'Debts, goods, contracts'),
      leads: howOn([
        w(
          '要钱的案子，一般三年里要起诉（民法典第一百八十八条）。',
          '금전청구는 보통 3년안에 기소하여야 합니다(민법전 제188조).',
          'Claims are as a rule brought within three years (Civil Code, art. 188).',
        ),
      ]),
    },
    {
      id: 'family',
      title: w('离婚、孩子、赡养、继承', '리혼, 자녀, 부양, 상속', 'Divorce, children, support, inheritance'),
      leads: howOn([]),
    },
    {
      id: 'violence',
      title: w('家里有人打我、骂我、吓我', '가정폭력', 'Violence or threats at home'),
      leads: inDanger,
    },
    {
      id: 'work',
      title: w('工资、工伤、被辞退', '로임, 공상, 해고', 'Wages, injury at work, dismissal'),
      leads: howOn([
        w(
          '和单位的劳动争议，一般先去劳动仲裁，一年里申请（劳动争议调解仲裁法第五条、第二十七条）。有工资欠条的，可以直接起诉。',
          '로동쟁의는 먼저 중재, 1년안에 신청(로동쟁의조해중재법 제5조, 제27조). 로임차용증이 있으면 직접 기소할수 있습니다.',
          'Disputes with an employer first go to arbitration, within a year (art. 5, 27). With a written acknowledgment of wages you may sue at once.',
        ),
      ]),
    },
    {
      id: 'injury',
      title: w('车祸、受伤、看病出了事', '교통사고, 상해, 의료사고', 'Accidents, injuries, treatment'),
      leads: howOn([]),
    },
    {
      id: 'house',
      title: w('房子、物业、邻居、土地', '집, 관리비, 이웃, 토지', 'Houses, neighbours, land'),
      leads: howOn([]),
    },
  ],
};

/** Somebody has a case. */
const ownCase: GuidanceQuestion = {
  kind: 'question',
  ask: w('您的案子，要办什么？', '당신의 사건에서 무엇을 하시겠습니까?', 'What about your case?'),
  options: [
    {
      id: 'progress',
      title: w('看办到哪一步、哪天开庭', '진행상황, 개정일', 'How far it is, when it is heard'),
      leads: answer(
        w('刷身份证就能查', '신분증으로 조회', 'With your card'),
        [
          w(
            '能看到进度、书记员、开庭时间和期限，可以打印。',
            '진행, 서기원, 개정시간, 기한을 보고 인쇄할수 있습니다.',
            'Progress, clerk, hearing and time limits, also on paper.',
          ),
        ],
        [toCases, toHearings],
      ),
    },
    {
      id: 'papers',
      title: w('补材料、交证据', '재료, 증거 제출', 'Add papers or evidence'),
      leads: answer(
        w('在这里扫描就能交', '여기서 스캔하여 제출', 'Scan and hand in here'),
        [
          w(
            '带纸来扫描，或者用手机拍。法院要您补材料的，要在通知的期限里补（立案登记规定第七条）。',
            '종이를 스캔하거나 휴대폰으로 찍습니다. 보충통지는 기한안에(립안등록규정 제7조).',
            'Scan them, or photograph them with your phone. What the court asks for is due by the day in its notice (Registration Provisions, art. 7).',
          ),
        ],
        [toHandIn],
      ),
    },
    {
      id: 'fee',
      title: w('交诉讼费、退费、交不起', '소송비, 환불, 감면', 'Fees, refunds, relief'),
      leads: answer(
        w('刷身份证看要交多少', '신분증으로 확인', 'With your card'),
        [
          w(
            '收到交费通知第二天起七天里交，不交按撤诉处理（诉讼费用交纳办法第二十二条）。',
            '통지 이튿날부터 7일안에 납부하지 않으면 소취하로 처리(소송비용납부방법 제22조).',
            'Within seven days from the day after the notice, or the suit counts as withdrawn (Measures on Litigation Costs, art. 22).',
          ),
          w(
            '交不起的，可以申请晚交、少交、不交。',
            '어려우면 연기, 감액, 면제를 신청할수 있습니다.',
            'If you cannot pay, ask to pay later, less or nothing.',
          ),
        ],
        [toFees],
      ),
    },
    {
      id: 'served',
      title: w('领传票、判决书，改送达地址', '소환장, 판결서, 송달주소', 'Summonses, judgments, address'),
      leads: answer(
        w('刷身份证，看完再签收', '신분증으로, 보고 서명', 'Read, then sign'),
        [
          w(
            '签了字就算送到，上诉期从第二天开始算（民事诉讼法第八十五条、第八十七条）。',
            '서명하면 송달된것이며 상소기한은 이튿날부터(민사소송법 제85조, 제87조).',
            'Signing is service; the time to appeal runs from the next day (CPL, art. 85, 87).',
          ),
        ],
        [toServed],
      ),
    },
    {
      id: 'judge',
      title: w('找法官、阅卷、申请鉴定', '판사, 열람, 감정', 'The judge, the file, an expert'),
      leads: answer(
        w('在“联系法院”里办', '“법원련락”에서', 'Under “Contact the court”'),
        [
          w(
            '留言、预约、阅卷、鉴定都在里面；答复下次来看。',
            '문의, 예약, 열람, 감정이 있으며 답복은 다음에 봅니다.',
            'Messages, appointments, reading, experts; the reply is there next time.',
          ),
        ],
        [toRequests],
      ),
    },
  ],
};

/** Somebody was sued. */
const sued: GuidanceQuestion = {
  kind: 'question',
  ask: w('您收到了什么？', '무엇을 받았습니까?', 'What did you receive?'),
  options: [
    {
      id: 'complaint',
      title: w('起诉状副本、应诉通知', '소장부본, 응소통지', 'A complaint'),
      leads: answer(
        w('十五天里写答辩状', '15일안에 답변서', 'A defence within fifteen days'),
        [
          w(
            '收到起诉状副本的，十五天里交答辩状；不交也照样开庭（民事诉讼法第一百二十八条）。',
            '소장부본을 받은 날부터 15일안에 답변서를 냅니다. 내지 않아도 심리합니다(민사소송법 제128조).',
            'Hand in a defence within fifteen days; without one the case goes on (CPL, art. 128).',
          ),
          w(
            '认为不归这个法院管的，也要在这十五天里提（民事诉讼法第一百三十条）。',
            '관할이의도 이 15일안에(민사소송법 제130조).',
            'An objection to the court is due in the same fifteen days (CPL, art. 130).',
          ),
          w(
            '在“我要立案”里选“我被告了”，机器帮您写答辩状。',
            '“립안”에서 피고를 선택하면 답변서를 작성해드립니다.',
            'Under “File a case” choose that you were sued: the terminal writes the defence.',
          ),
        ],
        [toFile, toGuides],
      ),
    },
    {
      id: 'summons',
      title: w('开庭传票', '소환장', 'A summons'),
      leads: answer(
        w('要按时去', '제시간에 출석', 'Be there in time'),
        [
          w(
            '没有正当理由不去的：原告按撤诉处理，被告可以缺席判决（民事诉讼法第一百四十六条、第一百四十七条）。',
            '정당한 리유 없이 불출석하면 원고는 소취하, 피고는 궐석판결될수 있습니다(민사소송법 제146조, 제147조).',
            'Without good reason: for a plaintiff the suit counts as withdrawn, against a defendant judgment may be given (CPL, art. 146, 147).',
          ),
          w(
            '真来不了，马上联系法官说明。',
            '출석할수 없으면 즉시 판사에게 련락하십시오.',
            'If you cannot come, tell the judge at once.',
          ),
        ],
        [toCases, toRequests],
      ),
    },
  ],
};

/** Somebody has a judgment. */
const judged: GuidanceQuestion = {
  kind: 'question',
  ask: w('现在是什么情况？', '지금 어떤 상황입니까?', 'How do things stand?'),
  options: [
    {
      id: 'unpaid',
      title: w('判了，对方不给', '판결이 났으나 리행하지 않음', 'They do not pay'),
      leads: answer(
        w('可以申请执行', '집행을 신청할수 있습니다', 'You can ask for enforcement'),
        [
          w(
            '从判决写的履行期限最后一天起，两年里申请（民事诉讼法第二百五十条）。申请时不交钱。',
            '리행기한의 마지막날부터 2년안에 신청합니다(민사소송법 제250조). 신청시 비용이 없습니다.',
            'Within two years of the last day for performance (CPL, art. 250). Nothing is paid in advance.',
          ),
        ],
        [toFile],
      ),
    },
    {
      id: 'appeal',
      title: w('不服判决', '판결에 불복', 'I disagree'),
      leads: answer(
        w('上诉有期限', '상소기한', 'There is a time limit'),
        [
          w(
            '收到判决书第二天起十五天里、裁定书十天里上诉（民事诉讼法第一百七十一条）。过了期限，判决就生效。',
            '판결서를 받은 다음날부터 15일, 재정서 10일안에 상소합니다(민사소송법 제171조).',
            'Appeal within fifteen days of a judgment, ten of a ruling (CPL, art. 171).',
          ),
        ],
        [toFile, toGuides],
      ),
    },
    {
      id: 'explain',
      title: w('看不懂判决', '판결을 리해할수 없음', 'I do not understand it'),
      leads: answer(
        w('可以请法官讲讲', '판사에게 설명 요청', 'Have it explained'),
        [
          w(
            '在“联系法院”里选“判后答疑”。上诉期照常走，不会停。',
            '“법원련락”에서 판결설명을 선택하십시오. 상소기한은 계속됩니다.',
            'Under “Contact the court”. The time to appeal runs on.',
          ),
        ],
        [toRequests],
      ),
    },
    {
      id: 'final',
      title: w('要生效证明、领文书', '확정증명, 문서수령', 'Proof of finality, documents'),
      leads: answer(
        w('能在这里领的先领', '여기서 먼저 수령', 'Collect here what is here'),
        [
          w(
            '法院放到机器上的文书，刷身份证就能领。生效证明到窗口办，带身份证和判决书。',
            '단말기에 있는 문서는 신분증으로 수령. 확정증명은 창구에서.',
            'Papers that are at the terminal are collected with your card; proof of finality at a window, with card and judgment.',
          ),
        ],
        [toServed, toWindow],
      ),
    },
  ],
};

/** 导诉: at most three questions from the door to where somebody is helped. */
export const guidanceTree: GuidanceQuestion = {
  kind: 'question',
  ask: w('您今天来是为了什么？', '오늘 무슨 일로 오셨습니까?', 'What brings you here?'),
  options: [
    {
      id: 'new',
      title: w('有纠纷，还没有案子', '분쟁이 있으나 사건은 아직 없음', 'A dispute, no case yet'),
      leads: newMatter,
    },
    { id: 'own', title: w('我已经有案子', '이미 사건이 있음', 'I have a case'), leads: ownCase },
    { id: 'sued', title: w('别人告了我', '피고가 되였음', 'I was sued'), leads: sued },
    { id: 'judged', title: w('判决下来了', '판결이 났음', 'There is a judgment'), leads: judged },
    {
      id: 'ask',
      title: w('只想问问、反映问题', '문의, 문제제기', 'Just a question, or a complaint'),
      leads: answer(
        w('可以这样问', '문의방법', 'How to ask'),
        [
          w(
            '打 12368 诉讼服务热线；打 12348 问法律。',
            '12368 소송봉사, 12348 법률문의.',
            'Call 12368 about a case, 12348 about the law.',
          ),
          w(
            '对法院工作有意见的，在“联系法院”里登记，会答复您。',
            '법원업무에 대한 의견은 “법원련락”에 등록하면 답복합니다.',
            'A complaint about the court is registered under “Contact the court”.',
          ),
        ],
        [toGuides, toRequests, toWindow],
      ),
    },
  ],
};

/** Where the answers so far have led. Throws for answers that are not in the tree. */
export const guidanceAt = (path: readonly string[]): GuidanceQuestion | GuidanceAnswer =>
  path.reduce<GuidanceQuestion | GuidanceAnswer>((node, id) => {
    const leads =
      node.kind === 'question' ? node.options.find((option) => option.id === id)?.leads : undefined;
    if (leads === undefined) throw new Error(`no such answer: ${id}`);
    return leads;
  }, guidanceTree);
