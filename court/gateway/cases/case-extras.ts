import type { CaseDeadline, CaseLine } from '../../../flows/services/my-cases/person-case.ts';
import { feeExtras } from '../fees/fee-extras.ts';
import { handInExtras } from '../hand-ins/hand-in-extras.ts';
import type { GatewayMeans } from '../handlers.ts';
import { hearingExtras } from '../hearings/hearing-extras.ts';
import { serviceExtras } from '../service-of-process/service-extras.ts';
import type { CaseRole, StoredCase } from './case-store.ts';

/** What an area of the court's work adds to a person's view of their case. */
export interface CaseExtra {
  readonly lines: readonly CaseLine[];
  readonly deadlines: readonly CaseDeadline[];
}

/** Makes an area's part for one case and the person who looks, who stands in it. */
export type CaseExtraOf = (
  found: StoredCase,
  person: { readonly key: string; readonly role: CaseRole },
) => Promise<CaseExtra>;

/** The areas that add something, in the order in which it is read. A new one is one entry. */
const areas: readonly ((means: GatewayMeans) => CaseExtraOf)[] = [
  hearingExtras,
  feeExtras,
  serviceExtras,
  handInExtras,
];

/** All that the areas add, together. */
export const caseExtras = (means: GatewayMeans) => {
  const made = areas.map((area) => area(means));
  return async (...[found, person]: Parameters<CaseExtraOf>) => {
    const parts = await Promise.all(made.map((one) => one(found, person)));
    return {
      lines: parts.flatMap(({ lines }) => lines).slice(0, 60),
      deadlines: parts
        .flatMap(({ deadlines }) => deadlines)
        .sort((one, other) => (one.day < other.day ? -1 : 1))
        .slice(0, 20),
    };
  };
};
