import { type FieldOffer, offersFor, takeOffer } from '../../../../flows/dossier/offers/offers.ts';
import type { PageReading } from '../../../../flows/dossier/page-reading.ts';
import { answerAt } from '../../../../flows/forms/applicability.ts';
import { rawOf } from '../../../../flows/forms/field-kinds.ts';
import { fieldAt } from '../../../../flows/forms/field-path.ts';
import { newFormDraft } from '../../../../flows/forms/form-flow.ts';
import type { FormDraft, Template } from '../../../../flows/forms/template.ts';
import { templateById } from '../../../../flows/forms/templates/template-list.ts';
import type { MadeComplaint } from './made-complaint.ts';

/** What became of one complaint. */
export interface Score {
  readonly offered: number;
  readonly right: number;
  readonly wanted: number;
  readonly had: number;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

export const today = '2026-11-23';

/** A text without blanks and signs. */
const plain = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}¥]/gu, '');

const said = (answer: FieldOffer['answer']): string =>
  typeof answer === 'string' ? answer : [...new Set(answer)].toSorted().join(',');

/** How many signs of one text must be changed to make the other. */
const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
};

/** A text of so many signs is right with one wrong in fifty: the recogniser errs in type, and the text is there to be corrected. */
const longText = 30;

const same = (one: string, other: string): boolean => {
  if (other === '*' || other === `*${one}`) return true;
  if (/^[A-Za-z,]+$/u.test(one)) return one === other.split(',').toSorted().join(',');
  const [read, meant] = [plain(one), plain(other)];
  if (read === meant) return true;
  if (meant.length >= longText) return distance(read, meant) <= meant.length / 50;
  return false;
};

export const draftFor = (template: Template, complaint: MadeComplaint): FormDraft => {
  const draft = newFormDraft(template, complaint.card);
  return complaint.role === 'self'
    ? draft
    : takeOffer(template, draft, { path: 'applicant.applicant.role', answer: complaint.role }, today);
};

/** Reads a complaint and compares the offers with what it says. An offer that only enables a right one is not counted. */
export const score = (complaint: MadeComplaint, readings: readonly PageReading[]): Score => {
  const template = templateById(complaint.template);
  if (template === undefined) throw new Error(`no form ${complaint.template}`);
  const start = draftFor(template, complaint);
  const offers = offersFor(
    template,
    start,
    readings.map((reading, index) => ({ page: `p${index}`, kind: 'complaint', reading })),
    today,
  );
  const isRight = (offer: FieldOffer): boolean => {
    const truth = complaint.truth[offer.path];
    return truth !== undefined && same(said(offer.answer), truth);
  };
  const counted = offers.filter(
    (offer, place) =>
      !offer.path.startsWith('claims.free') &&
      (complaint.truth[offer.path] !== undefined ||
        !offers
          .slice(place + 1)
          .some((later) => later.text === offer.text && later.box === offer.box && isRight(later))),
  );
  const end = offers.reduce((draft, offer) => takeOffer(template, draft, offer, today), start);
  const wanted = Object.entries(complaint.truth).filter(
    ([path]) =>
      fieldAt(template, path) !== null &&
      !start.locked.includes(path) &&
      !/^\*./u.test(complaint.truth[path] ?? ''),
  );
  const missed = wanted.filter(([path, truth]) => {
    const at = fieldAt(template, path);
    const value = answerAt(template, end, path);
    return at === null || value === null || !same(said(rawOf(at.field, value)), truth);
  });
  const wrong = counted.filter((offer) => !isRight(offer));
  return {
    offered: counted.length,
    right: counted.length - wrong.length,
    wanted: wanted.length,
    had: wanted.length - missed.length,
    wrong: wrong.map(
      (offer) => `${offer.path} = ${said(offer.answer)} (${complaint.truth[offer.path] ?? 'not said'})`,
    ),
    missed: missed.map(([path, truth]) => `${path} = ${truth}`),
  };
};
