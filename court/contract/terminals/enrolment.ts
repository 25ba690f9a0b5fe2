import { z } from 'zod';
import { courtCode, line } from '../identifiers.ts';

/** The name under which a court's paper for a new terminal lies on a stick. */
export const enrolmentFile = 'filing-kiosk-court.json';

/**
 * What a court gives a new terminal, on a stick: whose terminal it is, where its gateway is, the terminal's own token, the salt
 * under which all terminals of the gateway know persons, and the keys whose receipts hold. It opens the court's door for one
 * terminal: whoever sets it up erases it afterwards.
 */
export const enrolment = z.strictObject({
  format: z.literal('filing-kiosk-enrolment-1'),
  terminal: z.strictObject({
    /** It is part of every receipt number, so it is shorter than what a gateway may call a terminal. */
    id: z.string().regex(/^[A-Z0-9]{2,12}$/, 'a terminal’s id is 2 to 12 capital letters and digits'),
    place: line(60),
  }),
  court: z.strictObject({
    code: courtCode,
    name: line(60),
    url: z.url(),
    publicUrl: z.url().optional(),
    token: z.string().min(32).max(256),
    personSalt: z.string().min(16).max(256),
    trustedKeys: z.record(z.string().regex(/^[0-9a-f]{16}$/), z.string().min(1).max(400)),
    district: z.array(z.string().min(1)).max(50),
  }),
});

/** What a court gives a new terminal. */
export type Enrolment = z.infer<typeof enrolment>;
