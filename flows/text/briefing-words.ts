import type { Words } from './words.ts';

/** One point of a notice: a short title and plain sentences. */
export interface BriefingPoint {
  readonly title: Words;
  readonly text: Words;
}

/** One page of what a person is told before anything about them is read. */
export interface BriefingPage {
  readonly heading: Words;
  readonly points: readonly BriefingPoint[];
}

/**
 * The notices before the start. Risks are today's law, not the text of 2003: limitation is three years (民法典 188),
 * the fee is due within seven days of the notice (诉讼费用交纳办法 22), sham suits are punished (民诉法 115, 118).
 * The personal-data notice follows 个人信息保护法 17, 34 and 35: a court informs, it does not ask for consent.
 */
export const briefing: readonly BriefingPage[] = [
  {
    heading: {
      zh: '开始前，先看看要准备什么',
      ko: '시작하기 전에 준비할 것을 봅시다',
      en: 'Before you start: what you need',
    },
    points: [
      {
        title: { zh: '要做什么', ko: '무엇을 합니까', en: 'What you will do' },
        text: {
          zh: '机器一个一个问题问您，您照实回答，然后把材料放进机器扫描，最后签个名。大约三十分钟，慢慢来，不着急。',
          ko: '기계가 하나씩 묻는 물음에 사실대로 대답하고 자료를 스캔한 다음 서명합니다. 약 30분 걸리며 천천히 하시면 됩니다.',
          en: 'The terminal asks one question at a time, you answer truthfully, feed in your papers and sign. About 30 minutes; take your time.',
        },
      },
      {
        title: { zh: '要带什么', ko: '무엇을 가져와야 합니까', en: 'What to bring' },
        text: {
          zh: '您的身份证；借条或合同；转账记录；还有别的能说明事情的材料。对方的名字和住址也要知道。',
          ko: '본인 신분증, 차용증이나 계약서, 계좌이체 기록, 그밖의 증거자료. 상대방의 이름과 주소도 알아야 합니다.',
          en: 'Your ID card; the loan note or contract; transfer records; anything else that shows what happened. You also need the other side’s name and address.',
        },
      },
      {
        title: { zh: '要交多少钱', ko: '비용은 얼마입니까', en: 'What it costs' },
        text: {
          zh: '在这里立案不收钱。诉讼费由法院以后发通知，例如要回十万元，诉讼费是二千三百元；有困难可以申请缓交、减交、免交。',
          ko: '여기서 립안하는데는 돈이 들지 않습니다. 소송료금은 후에 법원이 통지합니다. 례를 들어 10만원이면 2300원입니다. 어려우면 연기, 감면을 신청할수 있습니다.',
          en: 'Filing here is free. The court sends a fee notice later: for 100,000 yuan it is 2,300 yuan. In hardship you may ask to pay later, less, or nothing.',
          say: {
            zh: '在这里立案不收钱。诉讼费由法院以后发通知，例如要回十万元，诉讼费是两千三百元。有困难可以申请缓交、减交、免交。',
          },
        },
      },
    ],
  },
  {
    heading: {
      zh: '打官司有风险，请您知道',
      ko: '소송에는 위험이 있음을 알아두십시오',
      en: 'Going to court has risks',
    },
    points: [
      {
        title: { zh: '要有证据', ko: '증거가 있어야 합니다', en: 'You need evidence' },
        text: {
          zh: '说的事要有材料证明。拿不出来，法院可能不支持您。原件要保管好，开庭要带来。',
          ko: '주장하는 사실에는 증거가 있어야 합니다. 증거가 없으면 지지받지 못할수 있습니다. 원본을 잘 보관하고 개정할 때 가져오십시오.',
          en: 'What you say must be shown by papers. Without them the court may not find for you. Keep the originals and bring them to the hearing.',
        },
      },
      {
        title: { zh: '时间不要拖', ko: '시간을 끌지 마십시오', en: 'Do not wait too long' },
        text: {
          zh: '一般从知道权利受损害起三年内要提出（诉讼时效）。超过了，对方可以拿这个理由不还。超过了也可以立案。',
          ko: '일반적으로 권리가 침해된 것을 안 날부터 3년안에 제기해야 합니다(소송시효). 지나면 상대방이 이를 리유로 거절할수 있습니다. 그래도 립안은 할수 있습니다.',
          en: 'As a rule you have three years from when you knew of the harm (limitation period). Later the other side may refuse for that reason. You may still file.',
        },
      },
      {
        title: { zh: '费用按时交', ko: '료금은 제때에 내야 합니다', en: 'Pay in time' },
        text: {
          zh: '收到交费通知后七天内要交。不交又没有申请缓交、减交、免交，案子按撤诉处理。打输的一方一般要承担诉讼费。',
          ko: '납부통지를 받은 다음 7일안에 내야 합니다. 내지 않고 감면도 신청하지 않으면 소를 취하한것으로 처리합니다. 일반적으로 진 측이 소송료금을 부담합니다.',
          en: 'Pay within seven days of the notice, or the case counts as withdrawn unless you asked for relief. As a rule the losing side bears the fee.',
        },
      },
      {
        title: { zh: '要说实话', ko: '사실대로 말해야 합니다', en: 'Tell the truth' },
        text: {
          zh: '假材料、假官司要受处罚：个人罚款十万元以下，可以拘留十五天以下，严重的追究刑事责任。',
          ko: '거짓 자료나 거짓 소송은 처벌받습니다. 개인은 10만원이하의 벌금, 15일이하의 구류에 처할수 있고 엄중하면 형사책임을 추궁합니다.',
          en: 'False papers and sham suits are punished: fines up to 100,000 yuan, detention up to 15 days, in serious cases prosecution.',
        },
      },
    ],
  },
  {
    heading: {
      zh: '您的个人信息，我们这样用',
      ko: '개인정보를 이렇게 사용합니다',
      en: 'How your personal data is used',
    },
    points: [
      {
        title: { zh: '用来做什么', ko: '무엇에 씁니까', en: 'What for' },
        text: {
          zh: '只为办理您这个案子：读身份证上的姓名、号码、住址，收下您填的内容、材料和签名，交给本法院。',
          ko: '이 사건을 처리하는데만 씁니다. 신분증의 이름, 번호, 주소를 읽고 적으신 내용과 자료, 서명을 본 법원에 넘깁니다.',
          en: 'Only for your case: the name, number and address on your card, what you fill in, your papers and signature go to this court.',
        },
      },
      {
        title: { zh: '机器里留不留', ko: '기계에 남습니까', en: 'What stays here' },
        text: {
          zh: '交给法院以后，机器里的都删掉。下一个人什么也看不到。办一半要走，由您决定删掉还是存着下次接着办。',
          ko: '법원에 넘긴 다음 기계에 있는것은 모두 지웁니다. 다음 사람은 아무것도 볼수 없습니다. 중도에 떠날 때 지울지 보관할지는 본인이 결정합니다.',
          en: 'Once the court has it, everything here is erased. The next person sees nothing. If you leave half-way, you decide whether it is erased or kept for you.',
        },
      },
      {
        title: { zh: '您的权利', ko: '권리', en: 'Your rights' },
        text: {
          zh: '您可以看、可以改填的内容；不想用机器，随时可以到窗口找工作人员办。要问个人信息的事，请找诉讼服务中心。',
          ko: '적은 내용을 보고 고칠수 있습니다. 기계를 쓰고싶지 않으면 언제든지 창구의 일군을 찾으십시오. 개인정보에 관한 문의는 소송봉사중심에 하십시오.',
          en: 'You may see and correct what you fill in, and go to the counter instead at any time. Ask the litigation service centre about your data.',
        },
      },
    ],
  },
];

/** How many pages a person reads before anything about them is read. */
export const briefingPages: number = briefing.length;
