import { describe, expect, it } from 'vitest';
import type { CardIdentity } from '../../../flows/dossier/dossier.ts';
import { materialsAsked } from '../../../flows/filing/filing-tasks.ts';
import { newDossier } from '../../../flows/filing/form-steps.ts';
import {
  courtHintFor,
  type FiledForm,
  feeFor,
  reliefNoticeFor,
  remindersFor,
} from '../../../flows/forms/case-facts.ts';
import {
  answerAt,
  blankForm,
  newFormDraft,
  openScreens,
  printedForm,
} from '../../../flows/forms/form-flow.ts';
import type { Value } from '../../../flows/forms/template.ts';
import { applicationForms } from '../../../flows/forms/templates/applications/list.ts';
import { templateById } from '../../../flows/forms/templates/template-list.ts';
import type { CourtTable } from '../../../flows/law/courts/court-table.ts';
import { unsetProvincialFees } from '../../../flows/law/fees/provincial-fees.ts';
import { reliefGrounds } from '../../../flows/law/fees/relief-grounds.ts';
import { stateCouncilHolidays } from '../../../flows/law/time/court-holidays.ts';
import { textOf } from './printed-text.ts';

const card: CardIdentity = {
  kind: 'resident',
  name: '测试甲',
  sex: 'male',
  nation: '汉',
  birthDate: '1950-01-01',
  address: '北省星河市东城区某街1号',
  number: '999999195001010013',
  validFrom: '2020-01-01',
  validTo: 'longTerm',
  hasPrivateUse: false,
};
const today = '2026-03-02';

const court: CourtTable = {
  name: '星河市东城区人民法院',
  district: ['北省星河市东城区'],
  nearby: [{ name: '星河市西城区人民法院', district: ['北省星河市西城区'] }],
};
const above: CourtTable = { ...court, name: '星河市中级人民法院', level: 'intermediate' };
const east = '北省星河市东城区某街2号';
const west = '北省星河市西城区某街3号';

type Answers = Readonly<Record<string, Value>>;

/** A form with these answers, as if they had been given on their screens. */
const filedWith = (
  id: string,
  answers: Answers,
  counts: Readonly<Record<string, number>> = {},
): FiledForm => {
  const template = templateById(id);
  if (template === undefined) throw new Error(`no form ${id}`);
  const draft = newFormDraft(template, card);
  return {
    template,
    draft: { ...draft, answers: { ...draft.answers, ...answers }, counts: { ...draft.counts, ...counts } },
    cause: null,
  };
};

/** Somebody for themselves against a person who lives there. */
const against = (address: string): Answers => ({
  'applicant.applicant.role': 'self',
  'plaintiffs[0].kind.kind': 'person',
  'plaintiffs[0].person.domicile': card.address,
  'defendants[0].kind.kind': 'person',
  'defendants[0].person.domicile': address,
});

const courtOf = (filed: FiledForm, at: CourtTable = court) => {
  const hint = courtHintFor(filed, at);
  return hint === null ? null : [hint.kind, hint.words.map(({ zh }) => zh).join('')];
};

const notes = (filed: FiledForm) =>
  remindersFor(filed, today, stateCouncilHolidays).map(({ id, state, day }) =>
    day === null ? id : `${id} ${state} ${day.date}`,
  );

const fees = { fees: unsetProvincialFees, injuryFees: 'unset' } as const;

const materials = (id: string, answers: Answers, counts: Readonly<Record<string, number>> = {}) => {
  const dossier = newDossier('f', { templateId: id, cause: null }, card);
  const { draft } = filedWith(id, answers, counts);
  return materialsAsked({ ...dossier, form: draft }).map((material) => material.id);
};

describe('every application', () => {
  it.each(applicationForms.map((template) => [template.id, template] as const))(
    'names who applies and against whom, never a plaintiff or defendant: %s',
    (_, template) => {
      const paper = textOf(blankForm(template));
      expect(template.family).toBe('application');
      expect(template.signature).toMatch(/^(?:再审)?申请人/u);
      expect(paper).toContain('申请人（自然人）');
      const parties = template.sections.filter(({ id }) =>
        ['plaintiffs', 'defendants', 'thirdParties'].includes(id),
      );
      expect(parties.map(({ title }) => title.zh).join()).not.toMatch(/原告|被告|第三人/u);
      const asked = parties.flatMap(({ elements }) => elements.flatMap(({ fields }) => fields));
      expect(asked.map(({ ask }) => ask.zh).join()).not.toMatch(/原告|被告/u);
    },
  );
});

describe('财产保全申请书', () => {
  const before = { ...against(west), 'claims.stage.stage': 'preSuit', 'claims.amount.amount': 50_000_00 };

  it('costs what 诉讼费用交纳办法 14(2) says of the sum', () => {
    expect(feeFor(filedWith('preservation', before), fees)?.fee).toEqual({ fen: 520_00 });
  });

  it('before a suit fits here when a house of the other side lies here, though they live elsewhere (CPL 104)', () => {
    expect(courtOf(filedWith('preservation', before))?.[0]).toBe('unknown');
    const house = { 'property[0].item.where': east };
    const [kind, words] = courtOf(filedWith('preservation', { ...before, ...house }, { property: 1 })) ?? [];
    expect(kind).toBe('here');
    expect(words).toContain('财产所在的地方由星河市东城区人民法院管。');
    expect(words).toContain('被申请人住的地方由星河市西城区人民法院管。');
  });

  it('in a suit goes to the court that hears it, before enforcement to one that can enforce', () => {
    const suit = (name: string) =>
      filedWith('preservation', { 'claims.stage.stage': 'suit', 'claims.stage.court': name });
    expect(courtOf(suit('星河市东城区人民法院'))?.[0]).toBe('here');
    expect(courtOf(suit('星河市西城区人民法院'))?.[0]).toBe('elsewhere');
    expect(courtOf(suit('远山县人民法院'))).toEqual([
      'unknown',
      expect.stringContaining('审理案件的法院是远山县人民法院。'),
    ]);
    expect(courtOf(suit(''))?.[0]).toBe('unknown');
    const judged = { 'claims.stage.stage': 'preEnforcement', 'claims.stage.judgmentCourt': above.name };
    expect(courtOf(filedWith('preservation', judged))?.[0]).toBe('unknown');
    expect(courtOf(filedWith('preservation', judged), above)?.[0]).toBe('here');
  });

  it('says that a suit must follow within thirty days, or enforcement within five (CPL 104; interpretation 163)', () => {
    expect(notes(filedWith('preservation', before))).toEqual(['preservation-then-sue', 'preservation-wrong']);
    expect(notes(filedWith('preservation', { 'claims.stage.stage': 'suit' }))).toEqual([
      'preservation-wrong',
    ]);
    expect(notes(filedWith('preservation', { 'claims.stage.stage': 'preEnforcement' }))).toEqual([
      'preservation-then-enforce',
      'preservation-wrong',
    ]);
  });

  it('asks for the papers of the security unless none is given, and for the complaint in a suit', () => {
    const suit = { 'claims.stage.stage': 'suit', 'guarantee.guarantee.kind': 'none' };
    expect(materials('preservation', suit)).toContain('complaint');
    expect(materials('preservation', suit)).not.toContain('guaranteePapers');
    const insured = { ...before, 'guarantee.guarantee.kind': 'insurer' };
    expect(materials('preservation', insured)).toContain('guaranteePapers');
    expect(materials('preservation', insured)).not.toContain('complaint');
  });

  it('made before, the complaint that follows is told its thirty days', () => {
    const preserved = {
      'jurisdiction.preservation.done': true,
      'jurisdiction.preservation.date': '2026-02-09',
    };
    expect(notes(filedWith('private-lending', preserved))).toEqual([
      'sue-after-preservation open 2026-03-11',
    ]);
  });
});

describe('支付令申请书', () => {
  it('costs a third of a suit, and its total follows its parts', () => {
    const sum = { 'claims.total.amount': 10_000_00 };
    expect(feeFor(filedWith('payment-order', sum), fees)?.fee).toEqual({ fen: 16_67 });
    expect(feeFor(filedWith('payment-order', {}), fees)).toBeNull();
  });

  it('goes to the basic court of the debtor, whatever the sum (CPL 225; interpretation 23)', () => {
    const great = { 'claims.total.amount': 900_000_000_00 };
    expect(courtOf(filedWith('payment-order', { ...against(east), ...great }))).toEqual([
      'here',
      expect.stringContaining('被申请人住的地方由星河市东城区人民法院管。'),
    ]);
    expect(courtOf(filedWith('payment-order', against(west)))?.[0]).toBe('elsewhere');
    expect(courtOf(filedWith('payment-order', against(east)), above)?.[0]).toBe('elsewhere');
  });

  it('says what the conditions are when one of them does not hold, and of the limitation of the debt', () => {
    const fits = {
      'conditions.due.holds': true,
      'conditions.due.on': '2024-05-06',
      'conditions.counter.has': false,
      'conditions.other.has': false,
      'conditions.service.holds': true,
      'conditions.preserved.done': false,
    };
    expect(notes(filedWith('payment-order', fits))).toEqual([
      'limitation open 2027-05-06',
      'payment-order-objection',
    ]);
    for (const [path, answer] of [
      ['conditions.due.holds', false],
      ['conditions.counter.has', true],
      ['conditions.other.has', true],
      ['conditions.service.holds', false],
      ['conditions.preserved.done', true],
    ] as const)
      expect(notes(filedWith('payment-order', { ...fits, [path]: answer })), path).toContain(
        'payment-order-conditions',
      );
  });
});

describe('司法确认申请书', () => {
  it('has both sides as applicants from the beginning', () => {
    const { template, draft } = filedWith('judicial-confirmation', {});
    expect(draft.counts.plaintiffs).toBe(2);
    expect(template.sections.some(({ id }) => id === 'defendants')).toBe(false);
  });

  it('is free, and says why', () => {
    const fee = feeFor(filedWith('judicial-confirmation', {}), fees);
    expect(fee?.fee).toEqual({ fen: 0 });
    expect(fee?.articles).toEqual(['诉讼费用交纳办法 8(1)']);
  });

  it('is asked for within thirty days of the agreement taking effect (CPL 205)', () => {
    const on = (day: string) => filedWith('judicial-confirmation', { 'claims.agreement.effective': day });
    expect(notes(on('2026-02-09'))).toEqual([
      'judicial-confirmation open 2026-03-11',
      'confirmation-together',
    ]);
    expect(notes(on('2026-01-05'))[0]).toBe('judicial-confirmation passed 2026-02-04');
  });

  it('goes to the court that had them mediate, else to that of a party or of the mediators', () => {
    const invited = (name: string) =>
      filedWith('judicial-confirmation', {
        'claims.mediator.invited': true,
        'claims.mediator.court': name,
      });
    expect(courtOf(invited(court.name))?.[0]).toBe('here');
    expect(courtOf(invited('星河市西城区人民法院'))?.[0]).toBe('elsewhere');
    const homes = (first: string, second: string, mediator = ''): FiledForm =>
      filedWith('judicial-confirmation', {
        'plaintiffs[0].kind.kind': 'person',
        'plaintiffs[0].person.domicile': first,
        'plaintiffs[1].kind.kind': 'person',
        'plaintiffs[1].person.domicile': second,
        'claims.mediator.invited': false,
        ...(mediator === '' ? {} : { 'claims.mediator.place': mediator }),
      });
    expect(courtOf(homes(west, east))?.[0]).toBe('here');
    expect(courtOf(homes(west, west, east))?.[0]).toBe('here');
    expect(courtOf(homes(west, west))?.[0]).toBe('unknown');
  });

  it('says what the court does not confirm', () => {
    const about = { 'declaration.status.holds': true };
    expect(notes(filedWith('judicial-confirmation', about))).toEqual([
      'confirmation-together',
      'confirmation-scope',
    ]);
  });
});

describe('再审申请书', () => {
  const decidedBy = (name: string, answers: Answers = {}) =>
    filedWith('retrial-application', { ...against(east), 'original.court.name': name, ...answers });

  it('prints the thirteen grounds of CPL 211 in their order', () => {
    const paper = textOf(blankForm(filedWith('retrial-application', {}).template));
    const places = '一二三四五六七八九十'
      .split('')
      .concat('十一', '十二', '十三')
      .map((number) => paper.indexOf(`（${number}）`));
    expect(places.every((place, at) => place > (places[at - 1] ?? 0))).toBe(true);
  });

  it('runs six months from taking effect, with some grounds from knowing of them (CPL 216)', () => {
    const effective = { 'original.document.kind': 'judgment', 'original.document.effective': '2025-07-07' };
    expect(notes(decidedBy(above.name, effective))[0]).toBe('retrial passed 2026-01-07');
    const found = { 'grounds.judgment.grounds': ['newEvidence'], 'grounds.judgment.knownOn': '2025-12-09' };
    expect(notes(decidedBy(above.name, { ...effective, ...found }))[0]).toBe('retrial open 2026-06-09');
    // The day of knowing does not count for the other grounds: it is not asked for them.
    const law = { ...found, 'grounds.judgment.grounds': ['law'] };
    expect(notes(decidedBy(above.name, { ...effective, ...law }))[0]).toBe('retrial passed 2026-01-07');
  });

  it('goes to the court above, and of two persons to the first court too (CPL 210)', () => {
    expect(courtOf(decidedBy(court.name))).toEqual(['here', expect.stringContaining('上一级法院')]);
    const company = { 'defendants[0].kind.kind': 'organisation', 'defendants[0].organisation.address': east };
    expect(courtOf(decidedBy(court.name, company))?.[0]).toBe('elsewhere');
    expect(courtOf(decidedBy(above.name))?.[0]).toBe('elsewhere');
    expect(courtOf(decidedBy(court.name, company), above)?.[0]).toBe('unknown');
    expect(courtOf(decidedBy(''))?.[0]).toBe('unknown');
  });

  it('costs nothing now; with new evidence or without an appeal it may later (诉讼费用交纳办法 9)', () => {
    const fee = feeFor(decidedBy(court.name), fees);
    expect(fee?.fee).toEqual({ fen: 0 });
    expect(fee?.articles).toEqual(['诉讼费用交纳办法 9']);
    expect(notes(decidedBy(court.name))).toEqual(['retrial-goes-on']);
    expect(notes(decidedBy(court.name, { 'original.document.instance': 'first' }))).toContain('retrial-fee');
    expect(
      notes(
        decidedBy(court.name, {
          'original.document.kind': 'judgment',
          'grounds.judgment.grounds': ['newEvidence'],
        }),
      ),
    ).toContain('retrial-fee');
  });

  it('once refused is for the procuratorate, which is said and stops nobody (CPL 220)', () => {
    expect(notes(decidedBy(court.name, { 'original.before.has': true }))).toContain('retrial-again');
  });

  it('asks for the papers of new evidence only where there is some', () => {
    const kind = { 'original.document.kind': 'judgment' };
    expect(materials('retrial-application', kind)).not.toContain('newEvidencePapers');
    const found = { ...kind, 'grounds.judgment.grounds': ['newEvidence'] };
    expect(materials('retrial-application', found)).toContain('newEvidencePapers');
  });
});

describe('缓交、减交、免交诉讼费申请书', () => {
  const person = { 'applicant.applicant.role': 'self', 'plaintiffs[0].kind.kind': 'person' };
  const company = { 'applicant.applicant.role': 'representative', 'plaintiffs[0].kind.kind': 'organisation' };

  it('has every ground of the Measures and of the other laws as a box of its own', () => {
    const paper = textOf(blankForm(filedWith('fee-relief', {}).template));
    for (const { label } of reliefGrounds) expect(paper).toContain(label);
  });

  it('asks a person for the grounds of what they ask for, and an organisation for its own', () => {
    const asked = (answers: Answers) => {
      const { template, draft } = filedWith('fee-relief', answers);
      return openScreens(template, draft).flatMap((ref) =>
        ref.kind === 'question' && ref.section === 'grounds' ? [ref.element] : [],
      );
    };
    expect(asked({ ...person, 'claims.request.kinds': ['waiver'] })).toEqual(['waiver', 'otherLaw']);
    expect(asked({ ...person, 'claims.request.kinds': ['reduction', 'deferral'] })).toEqual([
      'reduction',
      'deferral',
      'otherLaw',
    ]);
    expect(asked({ ...company, 'claims.request.kinds': ['deferral'] })).toEqual(['organisation']);
  });

  it('prints what was ticked, and asks for the papers of that ground', () => {
    const answers = {
      ...person,
      'claims.request.kinds': ['waiver'],
      'grounds.waiver.grounds': ['subsistence'],
      'grounds.otherLaw.grounds': ['soldier'],
    };
    const { template, draft } = filedWith('fee-relief', answers);
    expect(answerAt(template, draft, 'grounds.waiver.grounds')).toEqual(['subsistence']);
    const ticked = printedForm(template, draft)
      .sections.flatMap(({ rows }) => rows.flatMap(({ lines }) => lines.flat()))
      .flatMap((piece) => (piece.kind === 'box' && piece.ticked ? [piece.text] : []));
    expect(ticked).toContain(
      '最低生活保障对象、农村特困定期救济对象、农村五保供养对象或者领取失业保险金人员，无其他收入的',
    );
    const papers = materials('fee-relief', answers);
    expect(papers).toEqual(
      expect.arrayContaining(['hardship', 'subsistenceCard', 'localStandard', 'military']),
    );
    expect(papers).not.toContain('disabilityCard');
  });

  it('tells an organisation that it cannot be spared the whole fee, and of legal aid whom it concerns', () => {
    const waiver = { 'claims.request.kinds': ['waiver'] };
    expect(notes(filedWith('fee-relief', { ...company, ...waiver }))).toEqual([
      'relief-only-persons',
      'relief-how',
      'relief-other-side',
    ]);
    const disabled = { ...person, ...waiver, 'grounds.waiver.grounds': ['disabledNoIncome'] };
    expect(notes(filedWith('fee-relief', disabled))).toEqual([
      'relief-how',
      'relief-other-side',
      'legal-aid',
    ]);
    const less = { ...person, 'claims.request.kinds': ['reduction', 'deferral'] };
    expect(notes(filedWith('fee-relief', less)).slice(0, 2)).toEqual([
      'relief-at-least-thirty',
      'relief-before-registration',
    ]);
  });

  it('opens no case and costs nothing; it goes where the case goes', () => {
    const filed = filedWith('fee-relief', person);
    expect(feeFor(filed, fees)).toBeNull();
    expect(courtOf(filed)).toEqual(['unknown', expect.stringContaining('起诉状')]);
  });
});

describe('who cannot pay is told that relief can be asked for', () => {
  it.each([
    ['private-lending', {}, 'fee-relief'],
    ['preservation', {}, 'fee-relief'],
    ['payment-order', {}, 'fee-relief'],
    ['labor-dispute', { 'claims.wages.claimed': true }, null],
    ['enforcement-application', {}, null],
    ['judicial-confirmation', {}, null],
    ['fee-relief', {}, null],
  ])('on the form %s with %j: %s', (id, answers, hint) => {
    expect(reliefNoticeFor(filedWith(id, answers))?.id ?? null).toBe(hint);
  });
});

describe('a court of a special area', () => {
  it('sends an application elsewhere that its own table does not take', () => {
    const words = { zh: '本院只收林业案件。', ko: '본 법원은 림업사건만 접수합니다.', en: 'Forestry only.' };
    const forest: CourtTable = { ...court, takes: { kinds: ['real-estate'], causes: [], words } };
    const hint = courtOf(filedWith('payment-order', against(east)), forest);
    expect(hint).toEqual(['elsewhere', expect.stringContaining('本院只收林业案件。')]);
    const named: CourtTable = { ...forest, takes: { kinds: [], causes: ['申请支付令'], words } };
    expect(courtOf(filedWith('payment-order', against(east)), named)?.[0]).toBe('here');
  });
});
