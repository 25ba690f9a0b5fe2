import type { Dossier } from './dossier.ts';

/**
 * Whom the courts see to first (绿色通道): what a person may say of themselves. It is asked and never guessed; only the age on
 * the card is known without asking.
 */
export const priorityGroups = [
  'elderly',
  'disabled',
  'military',
  'pregnant',
  'wages',
  'minor',
  'needy',
  'domesticViolence',
] as const;

/** One of them. */
export type PriorityGroup = (typeof priorityGroups)[number];

/**
 * Whether where this person lives and how they are reached is for the court only: a person under threat of violence at home must
 * not be found by the papers that the other side is given (反家庭暴力法 5(3): privacy is protected).
 */
export const isConfidential = (dossier: Pick<Dossier, 'priority'>): boolean =>
  dossier.priority?.includes('domesticViolence') ?? false;
