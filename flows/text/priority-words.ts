import type { PriorityGroup } from '../dossier/priority.ts';
import type { Words } from './words.ts';

/** The question about green channels (绿色通道), and the button that also passes it by. */
export const priorityWords = {
  section: { zh: '优先办理', ko: '우선처리', en: 'Who is seen to first' },
  ask: {
    zh: '下面有没有说的是您？',
    ko: '아래에 본인에 해당하는것이 있습니까?',
    en: 'Is one of these you?',
  },
  help: {
    zh: '选上的，法院会优先办理。可以选几个，也可以不选；这里选的只有法院看得到。',
    ko: '선택하면 법원이 우선 처리합니다. 여러개를 선택해도 되고 선택하지 않아도 됩니다. 법원만 볼수 있습니다.',
    en: 'The court sees first to those who are named here. Choose several, or none; only the court sees it.',
  },
  go: {
    zh: '选好了，没有就直接按这里',
    ko: '선택하였음(없으면 바로 누르십시오)',
    en: 'Done (press here if none is you)',
  },
  notesHeading: { zh: '您选的这些，请看一下', ko: '선택한데 대한 설명', en: 'What this means for you' },
  notesNext: { zh: '知道了，接着放材料', ko: '알았습니다, 계속하기', en: 'I have read it, go on' },
  none: { zh: '没有选', ko: '선택하지 않음', en: 'None chosen' },
} as const satisfies Readonly<Record<string, Words>>;

/** Each group as a person says it of themselves. */
export const priorityGroupWords: Readonly<Record<PriorityGroup, Words>> = {
  elderly: { zh: '六十岁以上的老人', ko: '60세 이상 로인', en: 'I am sixty or older' },
  disabled: { zh: '残疾人', ko: '장애인', en: 'I have a disability' },
  military: {
    zh: '军人、退役军人或者军人家属',
    ko: '군인, 퇴역군인 또는 군인가족',
    en: 'Soldier, veteran, or family of a soldier',
  },
  pregnant: { zh: '怀孕的', ko: '임신부', en: 'I am pregnant' },
  wages: {
    zh: '在外打工，来要工钱',
    ko: '품팔이로동자로서 로임을 청구함',
    en: 'Migrant worker claiming wages',
  },
  minor: {
    zh: '不满十八岁，或者替不满十八岁的孩子来的',
    ko: '18세 미만 또는 18세 미만 자녀를 위하여 왔음',
    en: 'Under eighteen, or here for a child under eighteen',
  },
  needy: {
    zh: '家里困难：低保、特困、没有收入',
    ko: '생활이 어려움: 최저생활보장, 특별곤난, 수입 없음',
    en: 'In need: social relief, or no income',
  },
  domesticViolence: {
    zh: '家里人打我、骂我、不让我出门',
    ko: '가족이 때리거나 욕하거나 나가지 못하게 함',
    en: 'Someone at home hurts, threatens or confines me',
  },
};

/** One thing that naming a group changes. */
interface PriorityNote {
  readonly title: Words;
  readonly text: Words;
}

/** What naming a group changes, with the article. What a court may grant is named, never promised. */
export const priorityNotes: Readonly<Record<PriorityGroup, readonly PriorityNote[]>> = {
  elderly: [
    {
      title: priorityGroupWords.elderly,
      text: {
        zh: '法院会看到您是老年人，优先办理。交诉讼费有困难，可以申请缓交、减交、免交；请不起律师，可以申请法律援助（老年人权益保障法第五十六条）。',
        ko: '법원은 로인임을 알고 우선 처리합니다. 소송료금이 어려우면 연기, 감면을, 변호사비용이 어려우면 법률원조를 신청할수 있습니다(로인권익보장법 제56조).',
        en: 'The court sees that you are elderly and sees to you first. In hardship you may apply to pay the fee later, less or not at all, and for legal aid (Elderly Law art. 56).',
      },
    },
    {
      title: { zh: '字小看不清', ko: '글이 작으면', en: 'Small letters' },
      text: {
        zh: '按最下面的“大字”。想听的，按“朗读”。',
        ko: '맨 아래의 큰 글자를, 들으려면 읽어주기를 누르십시오.',
        en: 'For larger letters or to have it read aloud, use the buttons at the bottom.',
      },
    },
  ],
  disabled: [
    {
      title: priorityGroupWords.disabled,
      text: {
        zh: '法院会优先办理，提供无障碍的服务。确实需要法律援助、司法救助（缓交、减交、免交诉讼费）的，可以申请（残疾人保障法第五十五条、第六十条，无障碍环境建设法第四十一条）。要人帮忙，按“叫引导员”。',
        ko: '법원은 우선 처리하고 무장애봉사를 제공합니다. 법률원조, 사법구조(소송료금의 연기, 감면)를 신청할수 있습니다(장애인보장법 제55조, 제60조, 무장애환경건설법 제41조). 도움이 필요하면 안내원을 부르십시오.',
        en: 'The court sees to you first and without barriers. You may apply for legal aid and fee relief (Disability Law arts. 55, 60; Barrier-free Law art. 41). For help, call the guide.',
      },
    },
  ],
  military: [
    {
      title: priorityGroupWords.military,
      text: {
        zh: '涉及军人、军人家属等权益的案件，法院应当优先立案、审理和执行；申请法律援助、司法救助的，优先给予（军人地位和权益保障法第六十条、第六十一条）。',
        ko: '군인 및 군인가족의 권익과 관련된 사건은 법원이 우선 립안, 심리, 집행하며 법률원조, 사법구조를 우선 제공합니다(군인지위와 권익보장법 제60조, 제61조).',
        en: 'Courts shall register, try and enforce such cases first, and give aid first (Law on the Status of Military Personnel arts. 60, 61).',
      },
    },
  ],
  pregnant: [
    {
      title: priorityGroupWords.pregnant,
      text: {
        zh: '法院会看到您怀孕，优先办理。站久了累，请坐下，按“叫引导员”让人过来。',
        ko: '법원은 임신중임을 알고 우선 처리합니다. 힘들면 앉아서 안내원을 부르십시오.',
        en: 'The court sees that you are pregnant and sees to you first. If you need to sit, call the guide to you.',
      },
    },
  ],
  wages: [
    {
      title: priorityGroupWords.wages,
      text: {
        zh: '要工钱的案子，可以不预交案件受理费（诉讼费用交纳办法第二十条）。申请法律援助，不审查家里困难不困难（法律援助法第四十二条）。',
        ko: '로임청구사건은 접수료금을 미리 내지 않아도 됩니다(소송료금납부방법 제20조). 법률원조를 신청할 때 경제형편을 심사하지 않습니다(법률원조법 제42조).',
        en: 'A claim for wages needs no fee in advance (Fee Measures art. 20). Legal aid is given without checking means (Legal Aid Law art. 42).',
      },
    },
  ],
  minor: [
    {
      title: priorityGroupWords.minor,
      text: {
        zh: '不满十八岁的，由父母或者别的监护人代为打官司（民事诉讼法第六十条），请监护人一起来。法院优先、保密地办理涉及孩子的案件（未成年人保护法第一百零一条至第一百零七条）。',
        ko: '18세 미만은 부모 등 후견인이 대신하여 소송합니다(민사소송법 제60조). 후견인과 함께 오십시오. 법원은 미성년자사건을 우선, 비밀로 처리합니다(미성년자보호법 제101-107조).',
        en: 'For those under eighteen a parent or guardian acts (Civil Procedure Law art. 60): please come together. Cases about children are handled first and in confidence (Minors Law arts. 101–107).',
      },
    },
  ],
  needy: [
    {
      title: priorityGroupWords.needy,
      text: {
        zh: '交诉讼费有困难，可以申请缓交、减交、免交，要交困难证明（诉讼费用交纳办法第四十五条至第四十七条）；申请表就是“司法救助申请书”，在本机“申请”里可以填。请不起律师，可以申请法律援助（法律援助法第三十一条）。',
        ko: '소송료금이 어려우면 연기, 감면을 신청할수 있으며 증명이 필요합니다(소송료금납부방법 제45-47조). 신청서는 본 단말기의 신청에서 작성할수 있습니다. 변호사비용이 어려우면 법률원조를 신청할수 있습니다(법률원조법 제31조).',
        en: 'In hardship you may apply to pay the fee later, less or not at all, with proof (Fee Measures arts. 45–47); the form is on this terminal under applications. You may also apply for legal aid (Legal Aid Law art. 31).',
      },
    },
  ],
  domesticViolence: [
    {
      title: { zh: '现在有危险', ko: '지금 위험하면', en: 'In danger now' },
      text: {
        zh: '马上打 110。妇女也可以打 12338。',
        ko: '곧 110에 전화하십시오. 녀성은 12338에도 전화할수 있습니다.',
        en: 'Call 110 at once. Women can also call 12338.',
        say: {
          zh: '马上打幺幺零。妇女也可以打幺二三三八。',
        },
      },
    },
    {
      title: { zh: '人身安全保护令', ko: '인신안전보호령', en: 'Protection order (人身安全保护令)' },
      text: {
        zh: '可以向法院申请人身安全保护令，不用先起诉离婚，不收钱；情况紧急的，二十四小时内作出决定（反家庭暴力法第二十三条、第二十八条）。请按“叫引导员”，或者去窗口说“我要保护令”。',
        ko: '법원에 인신안전보호령을 신청할수 있으며 리혼소송이 먼저 필요하지 않고 료금도 없습니다. 긴급하면 24시간내에 결정합니다(반가정폭력법 제23조, 제28조). 안내원을 부르거나 창구에 보호령이 필요하다고 말하십시오.',
        en: 'You may apply for a protection order, free and without suing for divorce first; in urgent cases it is decided within 24 hours (Domestic Violence Law arts. 23, 28). Call the guide, or ask at the window.',
      },
    },
    {
      title: { zh: '住址、电话保密', ko: '주소, 전화의 비밀', en: 'Your address stays secret' },
      text: {
        zh: '打印的起诉状上不印您的住址、电话和工作单位，只告诉法院。您自己写的事情经过里，请不要写现在住在哪里。扫描的身份证、证据上有住址的，法院会看到保密的提醒。',
        ko: '인쇄한 소장에는 본인의 주소, 전화, 사업단위가 찍히지 않으며 법원에만 알립니다. 사실경과에 지금 사는 곳을 쓰지 마십시오. 스캔한 서류에 주소가 있으면 법원이 비밀표시를 봅니다.',
        en: 'Your address, telephone and workplace are not printed on the complaint; only the court is told. Do not write where you live in your own account. The court is told to keep it secret in the scanned papers too.',
      },
    },
    {
      title: { zh: '别让人看到', ko: '남이 보지 못하게', en: 'Not to be seen by others' },
      text: {
        zh: '送达地址和手机号，请写只有您自己看得到的。随时可以按右上角的“快速离开”：马上回到首页，没交的内容全部清除。',
        ko: '송달주소와 휴대폰번호는 본인만 볼수 있는것을 쓰십시오. 언제든지 오른쪽 우의 빠른 나가기를 누르면 곧 첫화면으로 돌아가고 내지 않은 내용은 지워집니다.',
        en: 'For service, give an address and a number that only you see. “Quick exit” at the top right goes straight to the first screen at any time and erases what was not handed in.',
      },
    },
  ],
};
