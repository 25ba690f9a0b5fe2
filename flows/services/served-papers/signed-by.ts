import type { Signature } from '../../dossier/dossier.ts';
import { isSignature } from '../../filing/signature.ts';
import type { Stamped } from '../../session/visitor-event.ts';
import { localDate, localTime } from '../../text/local-time.ts';
import type { ServiceEvent } from '../kit/service-event.ts';

/** The act of who cannot write: confirmed by a key, after the card was read. */
export const signByKey = 'signByKey';

/** A signature by hand, or by a key of who cannot write; `null`: it is none. */
export const signedBy = (event: Stamped<ServiceEvent>): Signature | null => {
  const signedAt = localTime(event.at);
  if (event.type === 'service.signed')
    return isSignature(event.strokes)
      ? { by: 'hand', strokes: event.strokes, aspect: event.aspect, signedAt }
      : null;
  return event.type === 'service.did' && event.act === signByKey
    ? { by: 'key', strokes: [], aspect: 1, signedAt }
    : null;
};

/** The day in China of a moment of the court (ISO). */
export const dayOf = (at: string): string => localDate(Date.parse(at));
