import type { Signature } from '../../flows/dossier/dossier.ts';
import type { FormWords } from '../../flows/text/words.ts';
import type { FontBook } from '../fonts/font-book.ts';
import type { FinishedPaper } from './layout-kit.ts';
import {
  addressedTo,
  factTable,
  notePanel,
  numbered,
  openTitled,
  type PaperHead,
  type PaperLook,
  prose,
} from './paper-parts.ts';
import { signaturePlace, signingOf } from './signature-place.ts';

/** Who promises, and in which case. */
export interface GoodFaithContent extends PaperHead {
  readonly promiser: string;
  readonly document: string;
  readonly cause: string;
  readonly signature: Signature | null;
}

const promises: readonly FormWords[] = [
  {
    zh: '向法院提交的身份材料、诉状和证据都是真实的，不伪造、不变造、不毁灭证据。',
    ko: '법원에 제출하는 신분자료, 소장과 증거는 모두 진실하며 증거를 위조·변조·훼멸하지 않겠습니다.',
  },
  {
    zh: '如实陈述事实，不作虚假陈述，不隐瞒对案件有影响的事实。',
    ko: '사실을 있는 그대로 진술하고 거짓 진술을 하지 않으며 사건에 영향을 주는 사실을 숨기지 않겠습니다.',
  },
  {
    zh: '填写的对方姓名、地址、电话等信息是我所知道的真实情况。',
    ko: '상대방의 이름, 주소, 전화 등은 제가 아는 대로 진실하게 적었습니다.',
  },
  {
    zh: '不滥用诉讼权利，不恶意串通、不单方捏造事实打虚假官司，不借诉讼损害国家、集体和他人的利益。',
    ko: '소송권리를 람용하지 않고 서로 짜거나 사실을 날조하여 허위소송을 하지 않겠습니다.',
  },
  {
    zh: '按时参加诉讼活动，遵守法庭秩序，履行生效的法律文书。',
    ko: '제때에 소송활동에 참가하고 법정질서를 지키며 효력이 발생한 법률문서를 리행하겠습니다.',
  },
];

/**
 * The promise of good faith (诚信诉讼承诺书). Good faith: CPL 13; penalties: CPL 114, 115 (sham suits), 118 (persons up to
 * ¥100,000, units ¥50,000 to 1,000,000, detention up to 15 days); sham suits as a crime: Criminal Law 307之一. Whoever does
 * not sign it may file all the same (the practice of 晋江), and the paper says so.
 */
export const goodFaithPdf = (
  content: GoodFaithContent,
  fonts: FontBook,
  look: PaperLook = {},
): Promise<FinishedPaper> => {
  const paper = openTitled({ zh: '诚信诉讼承诺书', ko: '성실소송 승낙서' }, content, look, fonts);
  factTable(paper, [
    [{ zh: '承诺人', ko: '승낙인' }, content.promiser],
    [{ zh: '证件号码', ko: '증명서 번호' }, content.document],
    [{ zh: '案由', ko: '사건 원인' }, content.cause],
  ]);
  paper.space(8);
  prose(paper, {
    zh: '民事诉讼应当遵循诚信原则（民事诉讼法第十三条）。我承诺：',
    ko: '민사소송은 성실신용의 원칙을 따라야 합니다(민사소송법 제13조). 저는 다음과 같이 승낙합니다.',
  });
  numbered(paper, promises);
  paper.space(6);
  notePanel(paper, [
    {
      zh: '违反的后果：伪造、毁灭重要证据或者虚假诉讼的，法院可以罚款、拘留，虚假诉讼的还要驳回请求；构成犯罪的，依法追究刑事责任（民事诉讼法第一百一十四条、第一百一十五条）。',
      ko: '중요한 증거를 위조·훼멸하거나 허위소송을 하면 법원에서 벌금을 안기거나 구류할 수 있고 범죄로 되면 법에 따라 형사책임을 추궁합니다(민사소송법 제114조, 제115조).',
    },
    {
      zh: '罚款：个人十万元以下，单位五万元以上一百万元以下；拘留：十五日以下（民事诉讼法第一百一十八条）。',
      ko: '벌금: 개인은 10만원 이하, 단위는 5만원 이상 100만원 이하. 구류: 15일 이하(민사소송법 제118조).',
    },
    {
      zh: '不签本承诺书，不影响您起诉；工作人员会记下来。',
      ko: '이 승낙서에 서명하지 않아도 소송을 제기할 수 있습니다. 일군이 이를 기록합니다.',
    },
  ]);
  addressedTo(paper, content.court);
  signaturePlace(paper, signingOf('承诺人（签名或者盖章）', content.promiser, content.signature), fonts);
  return paper.finish();
};
