import type { Dossier } from '../dossier/dossier.ts';
import type { FieldOffer } from '../dossier/field-offer.ts';
import { takeAnswer } from '../forms/take-answer.ts';
import { templateOf, withDraft } from './form-steps.ts';

const taken = (dossier: Dossier, offer: FieldOffer, today: string) =>
  takeAnswer(templateOf(dossier, 'complaint'), dossier.form, offer.path, offer.answer, today);

/** The case with an offered answer in its complaint; as it was where the form cannot take it any more. */
export const takeOffer = (dossier: Dossier, offer: FieldOffer, today: string): Dossier => {
  const form = taken(dossier, offer, today);
  return form === null ? dossier : withDraft(dossier, 'complaint', form);
};

/**
 * The offers from the first one on that the form can take now. An offer that stands on another one that was turned down
 * falls away with it.
 */
export const openOffers = (
  dossier: Dossier,
  offers: readonly FieldOffer[],
  today: string,
): readonly FieldOffer[] => {
  const first = offers.findIndex((offer) => taken(dossier, offer, today) !== null);
  return first < 0 ? [] : offers.slice(first);
};
