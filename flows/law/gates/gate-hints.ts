import type { CourtHolidays } from '../time/court-holidays.ts';
import { authorityGates } from './authority-gates.ts';
import type { GateFacts } from './gate-facts.ts';
import type { GateCase, GateRule, Hint } from './gate-rule.ts';
import { labourGates } from './labour-gates.ts';
import { limitationGates } from './limitation-gates.ts';
import { officeGates } from './office-gates.ts';
import { personGates } from './person-gates.ts';
import { procedureGates } from './procedure-gates.ts';

/** Every rule, in the order in which its hint is shown: who may sue and where first, then the times. */
export const gateRules: readonly GateRule[] = [
  ...personGates,
  ...labourGates,
  ...authorityGates,
  ...officeGates,
  ...procedureGates,
  ...limitationGates,
];

/**
 * What the law has to say of a case before it is filed: time limits, what must come first, who acts for whom. Neutral
 * information with its article for the person to weigh, never a refusal (登记立案规定 2: whatever is handed in is
 * taken). A fact that is missing gives no hint.
 */
export const gateHints = (
  kind: GateCase,
  facts: GateFacts,
  today: string,
  calendar: CourtHolidays,
): readonly Hint[] =>
  gateRules
    .filter(({ cases }) => cases === 'all' || cases.includes(kind))
    .flatMap(({ id, articles, find }) => {
      const found = find({ facts, today, calendar });
      return found === null ? [] : [{ id, articles, ...found }];
    });
