import type { Words } from '../../text/words.ts';

/** What a window of the hall is for. The court keeps these names. */
export type WindowKind = 'filing' | 'advice' | 'papers' | 'payment' | 'documents' | 'petitions' | 'other';

const w = (zh: string, ko: string, en: string): Words => ({ zh, ko, en });

/** What each window is for, in the order of the list, with the letter of its numbers. */
export const windowKinds: Readonly<
  Record<WindowKind, { readonly letter: string; readonly title: Words; readonly about: Words }>
> = {
  filing: {
    letter: 'A',
    title: w('立案', '립안', 'File a case'),
    about: w(
      '起诉、申请执行、保全、上诉。',
      '기소, 집행, 보전, 상소.',
      'Suits, enforcement, preservation, appeals.',
    ),
  },
  advice: {
    letter: 'B',
    title: w('咨询（导诉）', '자문', 'Advice'),
    about: w('不知道怎么办，先问一问。', '먼저 물어보기.', 'Ask first.'),
  },
  papers: {
    letter: 'C',
    title: w('交材料、交证据原件', '재료, 증거원본 제출', 'Hand in papers'),
    about: w('给已经有的案子。', '이미 있는 사건에.', 'For a case that is there.'),
  },
  payment: {
    letter: 'D',
    title: w('交费、退费', '납부, 환불', 'Pay, refund'),
    about: w('诉讼费、案款。', '소송비, 사건금.', 'Fees and money of a case.'),
  },
  documents: {
    letter: 'E',
    title: w('领文书、盖生效章', '문서수령, 확정증명', 'Collect documents'),
    about: w(
      '判决书、裁定书、生效证明。',
      '판결서, 재정서, 확정증명.',
      'Judgments, rulings, proof of finality.',
    ),
  },
  petitions: {
    letter: 'F',
    title: w('信访、投诉', '신방, 신고', 'Complaints'),
    about: w('反映问题、判后答疑。', '문제제기, 판결설명.', 'Problems; explanations of a judgment.'),
  },
  other: {
    letter: 'G',
    title: w('别的事', '기타', 'Something else'),
    about: w('见法官、阅卷、查档案。', '판사면담, 열람, 기록조회.', 'See a judge, read a file, archives.'),
  },
};

/** Every kind, in that order. */
export const windowKindIds = Object.keys(windowKinds) as readonly WindowKind[];

/** How many wait at one kind of window. */
export interface WindowQueue {
  readonly kind: WindowKind;
  readonly waiting: number;
}

/** A number that was drawn. */
export interface Ticket {
  /** As it is called: `A012`; `优A003` for who is called first. */
  readonly number: string;
  readonly kind: WindowKind;
  /** How many are called before. */
  readonly ahead: number;
  /** ISO. */
  readonly takenAt: string;
}
