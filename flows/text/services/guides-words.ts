import type { GuideGroup } from '../../services/guides/guide.ts';
import type { Words } from '../words.ts';

/** The words of 诉讼指南 around the guides themselves. */
export const guidesWords = {
  heading: { zh: '您想知道什么？', ko: '무엇을 알고싶습니까?', en: 'What would you like to know?' },
  topicsHeading: { zh: '想看哪一个？', ko: '어느것을 보시겠습니까?', en: 'Which one?' },
  print: { zh: '打印出来带走', ko: '인쇄하여 가져가기', en: 'Print it' },
  others: { zh: '看完了，看别的', ko: '다 보았습니다, 다른것', en: 'Done, something else' },
  /** Under every guide: it is no advice. */
  general: {
    zh: '这里说的是一般规定，不是对您案子的意见。还不明白的，打 12368 或者问窗口。',
    ko: '일반규정이며 당신의 사건에 대한 의견이 아닙니다. 더 알고싶으면 12368에 전화하거나 창구에 문의하십시오.',
    en: 'These are general rules, not advice on your case. Call 12368 or ask at the window.',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** The groups of the list. */
export const guideGroupWords: Readonly<Record<GuideGroup, { readonly title: Words; readonly about: Words }>> =
  {
    dispute: {
      title: { zh: '我遇到了这样的事', ko: '이런 일이 생겼습니다', en: 'This has happened to me' },
      about: {
        zh: '借钱不还、离婚、欠薪、车祸、租房邻居。',
        ko: '빚, 리혼, 체불로임, 교통사고, 세집.',
        en: 'Loans, divorce, wages, accidents, neighbours.',
      },
    },
    suit: {
      title: { zh: '打官司怎么打', ko: '소송의 방법', en: 'How a suit goes' },
      about: {
        zh: '步骤、要带什么、证据、小额诉讼、执行。',
        ko: '절차, 필요한것, 증거, 소액소송, 집행.',
        en: 'Steps, papers, evidence, small claims, enforcement.',
      },
    },
    money: {
      title: { zh: '要花多少钱、有多少时间', ko: '료금과 기한', en: 'Cost and time' },
      about: {
        zh: '诉讼费、交不起怎么办、时效。',
        ko: '소송료금, 감면, 시효.',
        en: 'Fees, relief, limitation.',
      },
    },
    help: {
      title: { zh: '谁能帮我', ko: '누가 도와주는가', en: 'Who can help me' },
      about: {
        zh: '调解、法律援助、家暴保护、老人残疾人。',
        ko: '조해, 법률원조, 가정폭력, 로인장애인.',
        en: 'Mediation, legal aid, protection, special groups.',
      },
    },
  };
