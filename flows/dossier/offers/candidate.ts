import type { RawValue } from '../../forms/template.ts';
import type { FieldOffer } from '../field-offer.ts';
import { certaintyOf, placeOf, type ReadText, type Span, writtenIn } from './read-text.ts';

/** An answer that something on a page suggests, before it is known whether the form has room for it. */
export type Candidate = FieldOffer;

/** A candidate from a stretch of a text. `sure`: how sure a reading of this sort is at best, 0..1. */
export const candidate = (
  source: ReadText,
  span: Span,
  path: string,
  answer: RawValue,
  sure: number,
): Candidate[] => {
  const place = placeOf(source, span);
  if (place === null) return [];
  const certainty = Math.round(sure * certaintyOf(source, span) * 100) / 100;
  return [{ path, answer, text: writtenIn(source, span), ...place, certainty }];
};
