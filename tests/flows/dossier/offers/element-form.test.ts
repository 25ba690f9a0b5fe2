import { describe, expect, it } from 'vitest';
import type { CardIdentity } from '../../../../flows/dossier/dossier.ts';
import { offersFor, takeOffer } from '../../../../flows/dossier/offers/offers.ts';
import { newFormDraft, printedForm } from '../../../../flows/forms/form-flow.ts';
import type { PrintedPiece } from '../../../../flows/forms/printed-form.ts';
import type { FormDraft, Template } from '../../../../flows/forms/template.ts';
import { templateById } from '../../../../flows/forms/templates/template-list.ts';
import { idCheckPlace } from '../../../../flows/law/id-number.ts';
import { pageOf } from './reading.ts';
import { today } from './score.ts';

const card: CardIdentity = {
  kind: 'resident',
  name: '测试甲',
  sex: 'male',
  nation: '汉',
  birthDate: '1958-03-02',
  address: '吉林省某市某镇某村3组',
  number: `99999919580302001${idCheckPlace('99999919580302001')}`,
  validFrom: '2020-01-01',
  validTo: 'longTerm',
  hasPrivateUse: false,
};

const form = (id: string): Template => {
  const template = templateById(id);
  if (template === undefined) throw new Error(`no form ${id}`);
  return template;
};

const piece = (each: PrintedPiece): string =>
  each.kind === 'box' ? `${each.text}${each.ticked ? '☑' : '□'}` : each.text;

/** The paper of a filled form as text in order: each row's label, then its lines. */
const textOf = (template: Template, draft: FormDraft): string[] => {
  const { title, warning, sections } = printedForm(template, draft);
  return [
    ...title,
    '★特别提示★',
    warning,
    ...sections.flatMap(({ label, rows }) => [
      label,
      ...rows.flatMap((row) => [
        `${row.number === undefined ? '' : `${row.number}.`}${row.label}`,
        ...row.lines.map((line) => line.map(piece).join('')),
      ]),
    ]),
  ].filter((line) => line.trim() !== '');
};

const filled = (template: Template, answers: Readonly<Record<string, string>>): FormDraft =>
  Object.entries(answers).reduce(
    (draft, [path, answer]) => takeOffer(template, draft, { path, answer }, today),
    newFormDraft(template, card),
  );

const given = {
  'applicant.applicant.role': 'self',
  'defendants[0].kind.kind': 'person',
  'defendants[0].person.name': '李四',
  'defendants[0].person.domicile': '吉林省延吉市光明街12号',
  'defendants[0].person.phone': '13900000002',
  'defendants[0].person.more': 'yes',
  'defendants[0].person.sex': 'female',
  'defendants[0].person.birthDate': '1970-07-05',
  'claims.principal.until': '2024-05-06',
  'claims.principal.owed': '50000',
  'claims.interest.claimed': 'yes',
  'claims.interest.owed': '6000.50',
  'claims.interest.until': '2024-05-06',
  'facts.provided.date': '2023-05-06',
  'facts.provided.amount': '50000',
} as const;

describe('a filled element form that is brought along', () => {
  const lending = form('private-lending');

  it('gives the other side, and the sums and days in its blanks, and nothing that is wrong', () => {
    const paper = pageOf(...textOf(lending, filled(lending, given)));
    const start = filled(lending, { 'applicant.applicant.role': 'self' });
    const offers = offersFor(lending, start, [{ page: 'p', kind: 'complaint', reading: paper }], today);
    const expected: Readonly<Record<string, unknown>> = { ...given, 'claims.total.amount': '56000.50' };
    for (const offer of offers)
      expect([offer.path, offer.answer]).toEqual([offer.path, expected[offer.path]]);
    const paths = offers.map((offer) => offer.path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'defendants[0].person.name',
        'defendants[0].person.birthDate',
        'claims.principal.owed',
        'claims.interest.owed',
      ]),
    );
  });

  it('gives nothing of claims and facts when it is empty', () => {
    const paper = pageOf(...textOf(lending, filled(lending, { 'applicant.applicant.role': 'self' })));
    const start = filled(lending, { 'applicant.applicant.role': 'self' });
    const offers = offersFor(lending, start, [{ page: 'p', kind: 'complaint', reading: paper }], today);
    expect(offers.map((offer) => offer.path)).toEqual([]);
  });
});
