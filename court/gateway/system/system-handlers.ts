import { fail, ok, type Result } from '../../../flows/result.ts';
import {
  mostEntries,
  type SystemCase,
  type systemOperations,
} from '../../contract/system/system-operations.ts';
import { uuidOf } from '../../contract/uuid-of.ts';
import type { StoredCase } from '../cases/case-store.ts';
import { UniqueViolation } from '../database.ts';
import { answerOf } from '../filing-store.ts';
import type { GatewayMeans, HandlersOf } from '../handlers.ts';
import type { Refusal } from '../reception.ts';
import type { EntryStore } from './entry-store.ts';
import type { KnownSystem } from './system-settings.ts';

/** What the courts' own systems ask and tell. What is none of a system's courts' is "not here". */
export const systemHandlers = ({
  cases,
  filings,
  clock,
  config,
  entries,
}: GatewayMeans & { readonly entries: EntryStore }): HandlersOf<typeof systemOperations> => {
  /** The case that its filing has become; registers the filing unless it is registered. */
  const ofFiling = async (
    system: KnownSystem,
    given: SystemCase & { readonly filingId: string },
  ): Promise<Result<StoredCase, Refusal>> => {
    const filing = await filings.find(given.filingId);
    const mine =
      filing !== null && filing.state !== 'uploading' && filing.manifest.courtCode === given.courtCode;
    if (!mine) return fail({ code: 'not-found' });
    if (filing.registration === null) {
      const outcome = await filings.register(given.filingId, {
        state: 'registered',
        caseNumber: given.caseNumber,
        at: new Date(clock.now()).toISOString(),
        clerk: given.clerk ?? system.name,
      });
      if (outcome === 'caseNumberTaken') return fail({ code: 'case-differs' });
    }
    const now = await filings.find(given.filingId);
    if (now?.registration?.caseNumber !== given.caseNumber) return fail({ code: 'case-differs' });
    try {
      await cases.registered(given.filingId, given.caseNumber, now.registration.clerk ?? '');
    } catch (error) {
      // The number was made known before as that of a case without a filing.
      if (error instanceof UniqueViolation) return fail({ code: 'case-differs' });
      throw error;
    }
    const found = await cases.find(given.filingId);
    return found === null ? fail({ code: 'not-found' }) : ok(found);
  };

  /** The case with this number, made known unless it is. */
  const ofNumber = async (given: SystemCase): Promise<Result<StoredCase, Refusal>> => {
    const { caseNumber, courtCode, cause, title, stage, openedAt, clerk, judge, telephone } = given;
    const wanted: StoredCase = {
      // Two gateways that hear of it at once make one case.
      caseId: uuidOf(courtCode, caseNumber),
      courtCode,
      servingCourtCode: courtCode,
      filingId: null,
      receiptNumber: null,
      ...{ caseNumber, cause, title, stage, openedAt, clerk, judge, telephone },
    };
    await cases.add(wanted);
    const found = await cases.findByNumber(caseNumber);
    return found === null || found.courtCode !== courtCode ? fail({ code: 'case-differs' }) : ok(found);
  };

  return {
    systemEntries: async ({ system, parameters }) => {
      const after = Number(parameters.after);
      const found = await entries.after(after, system.courts, mostEntries + 1);
      const given = found.slice(0, mostEntries);
      return ok({
        entries: given,
        next: given.at(-1)?.cursor ?? after,
        more: found.length > mostEntries,
      });
    },
    systemFiling: async ({ system, parameters }) => {
      const filing = await filings.find(parameters.filingId ?? '');
      const answer = filing === null ? null : answerOf(filing);
      if (filing?.receipt == null || answer === null || !system.courts.includes(filing.manifest.courtCode))
        return fail({ code: 'not-found' });
      const { manifest, manifestSha256, receipt } = filing;
      return ok({ manifest, manifestSha256, receipt, answer });
    },
    systemCase: async ({ system, body }) => {
      const served = config.courts.some(({ code }) => code === body.courtCode);
      if (!served || !system.courts.includes(body.courtCode)) return fail({ code: 'court-not-served' });
      const { filingId } = body;
      const found = filingId === null ? await ofNumber(body) : await ofFiling(system, { ...body, filingId });
      if (!found.ok) return found;
      const { caseId } = found.value;
      const { stage, clerk, judge, telephone } = body;
      await cases.update(caseId, {
        stage,
        ...(clerk === null ? {} : { clerk }),
        ...(judge === null ? {} : { judge }),
        ...(telephone === null ? {} : { telephone }),
      });
      for (const person of body.persons) await cases.addPerson(caseId, person);
      return ok({ caseId, caseNumber: body.caseNumber });
    },
  };
};
