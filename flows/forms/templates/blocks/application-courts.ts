import type { CourtHint } from '../../../law/courts/court-hint.ts';
import { type CourtTable, courtOf, subjectRule } from '../../../law/courts/court-table.ts';
import { askClerk, basicCourtFirst, hereFits, stillHere } from '../../../law/courts/court-words.ts';
import { filled } from '../../../law/courts/filled-words.ts';
import type { Words } from '../../../text/words.ts';
import { answerAt } from '../../applicability.ts';
import type { FormDraft, Template } from '../../template.ts';
import { t } from './wording.ts';

/** An application and its answers. */
interface Applied {
  readonly template: Template;
  readonly draft: FormDraft;
}

/** What makes a court competent for an application: a place by its address, or a court by its name; empty: not told. */
interface Tie {
  readonly name: Words;
  readonly written: string;
  readonly by: 'address' | 'court';
}

/** Which courts may take an application. */
interface CourtChoice {
  readonly ties: readonly Tie[];
  readonly articles: readonly string[];
  readonly notes?: readonly Words[];
  /** A court that no answer names may be competent too: nothing can be said to be elsewhere. */
  readonly others?: true;
  /** Only a basic court. */
  readonly basicOnly?: true;
}

const respondentHome = t('被申请人住的地方', '피신청인의 주소지', "the respondent's home");
const applicantHome = t('申请人住的地方', '신청인의 주소지', "the applicant's home");
const propertyPlace = t('财产所在的地方', '재산소재지', 'the place of the property');
const mediatorPlace = t('调解组织所在的地方', '조해조직소재지', "the mediators' seat");
const hearingCourt = t('审理案件的法院', '사건을 심리하는 법원', 'the court that hears the case');
const firstCourt = t('一审法院', '1심법원', 'the court of first instance');
const invitingCourt = t('请人调解的法院', '조해를 맡긴 법원', 'the court that had you mediate');

const inArea = t(
  '{place}由{court}管。',
  '{place}는 {court}에서 관할합니다.',
  '{place} is in the area of {court}.',
);
const notListed = t(
  '{place}不在本机的法院名单里。',
  '{place}는 이 단말기의 법원목록에 없습니다.',
  "{place} is not in this terminal's list of courts.",
);
const isCourt = t('{place}是{court}。', '{place}: {court}.', '{place} is {court}.');

const textAt = ({ template, draft }: Applied, path: string): string => {
  const value = answerAt(template, draft, path);
  return typeof value === 'string' ? value.trim() : '';
};

/** How many items a section has. */
const countOf = ({ draft }: Applied, section: string): number => draft.counts[section] ?? 0;

/** The home of each party of a side: the habitual residence before the registered one (CPL 22; CPL interpretation 4). */
const homesOf = (applied: Applied, section: 'plaintiffs' | 'defendants', name: Words): Tie[] =>
  Array.from({ length: countOf(applied, section) }, (_, index) => {
    const fields = ['person.residence', 'person.domicile', 'organisation.address'];
    const written = fields.map((field) => textAt(applied, `${section}[${index}].${field}`));
    return { name, written: written.find((each) => each !== '') ?? '', by: 'address' };
  });

const propertyPlaces = (applied: Applied): Tie[] =>
  Array.from(
    { length: countOf(applied, 'property') },
    (_, index): Tie => ({
      name: propertyPlace,
      written: textAt(applied, `property[${index}].item.where`),
      by: 'address',
    }),
  ).filter(({ written }) => written !== '');

const court = (name: Words, written: string): Tie => ({ name, written, by: 'court' });

/** CPL interpretation 23; a basic court whatever the sum (CPL 225). */
const paymentOrderCourt = (applied: Applied): CourtChoice => ({
  ties: homesOf(applied, 'defendants', respondentHome),
  articles: ['民事诉讼法 225', '民诉法解释 23'],
  basicOnly: true,
});

/** CPL 103, 104; CPL interpretation 161 and 163 with CPL 235. */
const preservationCourt = (applied: Applied): CourtChoice => {
  const stage = textAt(applied, 'claims.stage.stage');
  if (stage === 'suit')
    return {
      ties: [court(hearingCourt, textAt(applied, 'claims.stage.court'))],
      articles: ['民事诉讼法 103', '民诉法解释 161'],
      notes: [
        t(
          '打官司的时候，向审理案件的法院申请；和起诉状一起交的，交给收起诉状的法院。',
          '소송중에는 사건을 심리하는 법원에 신청하고 기소장과 함께 내면 기소장을 받는 법원에 냅니다.',
          'In a suit it goes to the court that hears the case; together with a complaint, to the court that takes the complaint.',
        ),
      ],
    };
  if (stage === 'preEnforcement')
    return {
      ties: [court(firstCourt, textAt(applied, 'claims.stage.judgmentCourt')), ...propertyPlaces(applied)],
      articles: ['民诉法解释 163', '民事诉讼法 235'],
      notes: [
        t(
          '执行以前，向可以执行的法院申请：一审法院，或者对方财产所在地的同级法院。',
          '집행전에는 집행할수 있는 법원, 즉 1심법원 또는 상대방 재산소재지의 동급법원에 신청합니다.',
          "Before enforcement it goes to a court that can enforce: that of first instance, or one of its level where the other side's property is.",
        ),
      ],
      others: true,
    };
  return {
    ties: [...propertyPlaces(applied), ...homesOf(applied, 'defendants', respondentHome)],
    articles: ['民事诉讼法 104'],
    notes: [
      t(
        '还没有起诉的，可以向财产所在地、被申请人住所地或者对案件有管辖权的法院申请。',
        '기소하기전에는 재산소재지, 피신청인의 주소지 또는 사건에 관할권이 있는 법원에 신청할수 있습니다.',
        "Before a suit it may go to the court of the property, of the respondent's home, or one that is competent for the case.",
      ),
    ],
    others: true,
  };
};

/** CPL 205. */
const confirmationCourt = (applied: Applied): CourtChoice => {
  const articles = ['民事诉讼法 205'];
  if (answerAt(applied.template, applied.draft, 'claims.mediator.invited') === true)
    return { ties: [court(invitingCourt, textAt(applied, 'claims.mediator.court'))], articles };
  const mediator = textAt(applied, 'claims.mediator.place');
  return {
    ties: [
      ...homesOf(applied, 'plaintiffs', applicantHome),
      ...(mediator === '' ? [] : [{ name: mediatorPlace, written: mediator, by: 'address' } as const]),
    ],
    articles,
    notes: [
      t(
        '向一方住的地方、标的物所在地或者调解组织所在地的基层人民法院申请；纠纷该由中级人民法院管的，向那个中级人民法院申请。',
        '일방의 주소지, 목적물소재지 또는 조해조직소재지의 기층인민법원에 신청합니다. 중급인민법원이 관할할 분쟁이면 그 중급인민법원에 신청합니다.',
        "It goes to the basic court of a party's home, of the thing or of the mediators; in a dispute for the intermediate court, to that one.",
      ),
    ],
    others: true,
  };
};

/** 诉讼费用交纳办法 48: with the suit or the appeal. */
const reliefCourt = (): CourtChoice => ({
  ties: [],
  articles: ['诉讼费用交纳办法 48'],
  notes: [
    t(
      '和起诉状、上诉状交给同一个法院；已经立案的，交给立案的法院。',
      '기소장, 상소장과 같은 법원에 내고 이미 립안하였으면 립안한 법원에 냅니다.',
      'It goes to the same court as the complaint or the appeal; for a registered case to the court that has it.',
    ),
  ],
});

const courtLine = (tie: Tie, found: { readonly name: string } | null): Words => {
  const name = found?.name ?? tie.written;
  const values = { place: tie.name, court: { zh: name, ko: name, en: name } };
  if (tie.by === 'court') return filled(isCourt, values);
  return filled(found === null ? notListed : inArea, values);
};

const distinct = (words: readonly Words[]): readonly Words[] =>
  words.filter((each, at) => words.findIndex(({ zh }) => zh === each.zh) === at);

const hintOf = (table: CourtTable, choice: CourtChoice): CourtHint => {
  const { ties, articles, notes = [] } = choice;
  const given = ties
    .filter(({ written }) => written !== '')
    .map((tie) => ({ tie, found: courtOf([table, ...table.nearby], tie.written) }));
  const lines = [...distinct(given.map(({ tie, found }) => courtLine(tie, found))), ...notes];
  if (choice.basicOnly && table.level === 'intermediate')
    return {
      kind: 'elsewhere',
      words: [basicCourtFirst.words, ...lines, stillHere],
      articles: [...articles, ...basicCourtFirst.articles],
    };
  if (given.some(({ found }) => found === table))
    return { kind: 'here', words: [hereFits, ...lines], articles };
  const all = ties.length > 0 && given.length === ties.length && given.every(({ found }) => found !== null);
  const elsewhere = all && choice.others !== true;
  return {
    kind: elsewhere ? 'elsewhere' : 'unknown',
    words: [...lines, elsewhere ? stillHere : askClerk],
    articles,
  };
};

/** From this number on a side is a large one (CPL interpretation 75, from memory). */
const largeSide = 10;

/** Both sides are persons, or one is large: the first court may be asked as well (CPL 210; CPL interpretation 374, from memory). */
const mayAskFirstCourt = (applied: Applied): boolean => {
  const sides = ['plaintiffs', 'defendants'] as const;
  const kinds = sides.flatMap((section) =>
    Array.from({ length: countOf(applied, section) }, (_, index) =>
      textAt(applied, `${section}[${index}].kind.kind`),
    ),
  );
  return (
    kinds.every((kind) => kind === 'person') ||
    sides.some((section) => countOf(applied, section) >= largeSide)
  );
};

const courtAbove = t(
  '申请再审，向作出判决的法院的上一级法院申请。',
  '재심은 판결을 내린 법원의 웃급법원에 신청합니다.',
  'A retrial is asked for at the court above the one that decided.',
);
const firstCourtToo = t(
  '双方都是个人，或者一方人数很多（一般十个人以上）的，也可以向原来判的法院申请。',
  '쌍방이 모두 개인이거나 일방의 인원수가 많으면(보통 10명이상) 원래 판결한 법원에도 신청할수 있습니다.',
  'When both sides are persons, or one is large (as a rule ten or more), the court that decided may be asked as well.',
);
const decidedHere = t(
  '您填的判决是本院作出的。',
  '적으신 판결은 본 법원이 내린것입니다.',
  'The judgment you named is of this court.',
);
const isBasic = t(
  '本院是基层法院，不是别的法院的上一级。',
  '본 법원은 기층법원이며 다른 법원의 웃급법원이 아닙니다.',
  "This is a basic people's court and above no other.",
);
const maybeAbove = t(
  '本院是不是它的上一级法院，请问一下窗口。您仍然可以在这里提交。',
  '본 법원이 그 웃급법원인가를 창구에 문의하십시오. 그래도 여기서 제출할수 있습니다.',
  'Whether this is the court above it, please ask at the window. You may still file here.',
);

/** CPL 210: which court is the one above cannot be told from the table of the terminal. */
const retrialHint = (applied: Applied, table: CourtTable): CourtHint => {
  const written = textAt(applied, 'original.court.name');
  const first = mayAskFirstCourt(applied);
  const articles = ['民事诉讼法 210', ...(first ? ['民诉法解释 75', '民诉法解释 374'] : [])];
  const rule = [courtAbove, ...(first ? [firstCourtToo] : [])];
  if (written === '') return { kind: 'unknown', words: [...rule, askClerk], articles };
  if (courtOf([table, ...table.nearby], written) === table)
    return first
      ? { kind: 'here', words: [decidedHere, ...rule], articles }
      : { kind: 'elsewhere', words: [decidedHere, ...rule, stillHere], articles };
  return table.level === 'intermediate'
    ? { kind: 'unknown', words: [...rule, maybeAbove], articles }
    : { kind: 'elsewhere', words: [...rule, isBasic, stillHere], articles };
};

const choices: Readonly<Record<string, (applied: Applied) => CourtChoice>> = {
  'payment-order': paymentOrderCourt,
  preservation: preservationCourt,
  'judicial-confirmation': confirmationCourt,
  'fee-relief': reliefCourt,
};

/**
 * What can be said about the court of one of our applications, which goes by rules of its own; `null` for every other
 * form. Information only: nothing in it refuses.
 */
export const applicationCourtHint = (applied: Applied, table: CourtTable): CourtHint | null => {
  const { template } = applied;
  const choice = choices[template.id];
  if (choice === undefined && template.id !== 'retrial-application') return null;
  const kind = template.facts?.jurisdiction ?? null;
  // A court of a special area may take less than its area: its own table comes first.
  const own = kind === null ? null : subjectRule(table, kind, [template.cause]);
  if (own !== null && own !== 'named')
    return { kind: 'elsewhere', words: [own.elsewhere, stillHere], articles: [] };
  return choice === undefined ? retrialHint(applied, table) : hintOf(table, choice(applied));
};
