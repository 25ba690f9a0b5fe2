import type { JurisdictionKind } from '../courts/jurisdiction-kind.ts';
import type { FeeScale } from '../fees/fee-scale.ts';
import { pathOf } from './cause-list.ts';
import { guideRows } from './guide-rows.ts';

/** What a cause leads to: the form to fill in, the fee scale and the class for the competent court. */
export interface CauseGuide {
  /**
   * Id of the form: a national one where there is one for the cause, else one of our general forms. `null`: an
   * application or special procedure with no form of its own in the list of templates, or none fits.
   */
  readonly template: string | null;
  /** `null`: the Measures (诉讼费用交纳办法) have no rule that fits; the court says. */
  readonly feeScale: FeeScale | null;
  readonly jurisdiction: JurisdictionKind;
}

/** Part of a guide: what is not said is as in the cause above. */
export type GuideRow = Partial<CauseGuide>;

/** The guide of a cause, each part from the nearest cause on the way up that says it; `undefined` for an unknown code. */
export const guideOf = (code: string): CauseGuide | undefined => {
  const path = pathOf(code);
  if (path.length === 0) return undefined;
  const guide: GuideRow = Object.assign({}, ...path.map((cause) => guideRows[cause.code] ?? {}));
  const { template, feeScale, jurisdiction } = guide;
  // The top of every list says all three: a hole is a fault in the data.
  if (template === undefined || feeScale === undefined || jurisdiction === undefined) {
    throw new Error(`no guide for the cause ${code}`);
  }
  return { template, feeScale, jurisdiction };
};
