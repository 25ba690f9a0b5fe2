import { z } from 'zod';
import { courtByCode } from '../../../flows/law/courts/courts-list.ts';
import { courtCode, line } from '../../contract/identifiers.ts';
import { holidayYears, officeSpans } from '../../contract/region/office-hours.ts';

/** A court of this gateway: its code alone, if the list of courts has it, or code and name. */
export const servedCourt = z.union([
  z.strictObject({ code: courtCode, name: line(100) }),
  courtCode.transform((code, context) => {
    const listed = courtByCode(code);
    if (listed !== null) return { code, name: listed.name };
    context.addIssue({ code: 'custom', message: 'no court of the list has this code: give code and name' });
    return z.NEVER;
  }),
]);

/** What courts that file for one another (跨域立案) share: when they are open, for the thirty minutes in which an answer is looked for. */
export const regionSettings = z.strictObject({
  officeHours: officeSpans.optional(),
  holidays: holidayYears.optional(),
});
