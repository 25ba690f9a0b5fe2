import { fail, ok } from '../../../flows/result.ts';
import type { AddressedCase } from '../../../flows/services/served-papers/served-paper.ts';
import { pieceBytes, type serviceOperations } from '../../contract/service-of-process/service-operations.ts';
import type { StoredCase } from '../cases/case-store.ts';
import type { GatewayMeans, HandlersOf } from '../handlers.ts';
import { createAddressStore, filedAddress } from './address-store.ts';
import { createPersonStore } from './person-store.ts';
import { createServedFiles } from './served-files.ts';
import { createServedStore, type PersonPaper } from './served-store.ts';

/** What terminals may ask of the service of papers. */
export const serviceHandlers = (means: GatewayMeans): HandlersOf<typeof serviceOperations> => {
  const { config, database, queue, cases, filings, clock } = means;
  const served = createServedStore(database, queue);
  const addresses = createAddressStore(database);
  const persons = createPersonStore(database);
  const files = createServedFiles(config.dataDir);
  const names = new Map(config.courts.map(({ code, name }) => [code, name]));
  const now = () => new Date(clock.now()).toISOString();

  const confirmedFor = async (found: StoredCase, personKey: string): Promise<AddressedCase['confirmed']> => {
    const newest = (await addresses.ofCase(found.caseId)).find(({ body }) => body.person.key === personKey);
    if (newest !== undefined) return { ...newest.body.confirmed, at: newest.at, from: 'terminal' };
    const filing = found.filingId === null ? null : await filings.find(found.filingId);
    if (filing === null || filing.manifest.person.key !== personKey || filing.receivedAt === null)
      return null;
    const filed = filedAddress(filing.manifest);
    return filed === null ? null : { ...filed, at: filing.receivedAt, from: 'filing' };
  };
  const seenAs = ({ paper, version, receipt }: PersonPaper, found: StoredCase) => ({
    paperId: paper.paperId,
    version: version.version,
    caseId: paper.caseId,
    courtCode: paper.courtCode,
    courtName: names.get(paper.courtCode) ?? paper.courtCode,
    caseNumber: found.caseNumber,
    receiptNumber: found.receiptNumber,
    cause: found.cause,
    kind: paper.kind,
    title: paper.title,
    sha256: version.sha256,
    size: version.size,
    pages: version.pages,
    sentAt: version.sentAt,
    collected: receipt,
  });

  return {
    personService: async ({ body }) => {
      const courts = [...names.keys()];
      const own = await served.ofPerson(body.personKey, courts);
      const known = new Map<string, StoredCase>();
      for (const { paper } of own) {
        const found = known.get(paper.caseId) ?? (await cases.find(paper.caseId));
        if (found !== null) known.set(found.caseId, found);
      }
      const listed = await cases.listOfPerson(body.personKey, courts);
      return ok({
        papers: own.flatMap((each) => {
          const found = known.get(each.paper.caseId);
          return found === undefined ? [] : [seenAs(each, found)];
        }),
        cases: await Promise.all(
          listed.map(async ({ found }) => ({
            caseId: found.caseId,
            courtName: names.get(found.courtCode) ?? found.courtCode,
            caseNumber: found.caseNumber,
            receiptNumber: found.receiptNumber,
            cause: found.cause,
            confirmed: await confirmedFor(found, body.personKey),
          })),
        ),
      });
    },
    servedPaperPiece: async ({ body: { paperId, version, personKey, offset } }) => {
      // What is none of theirs is as if it were not there.
      const found = await served.readable(personKey, paperId, version);
      if (found === null || offset >= found.size) return fail({ code: 'not-found' });
      const bytes = await files.piece(paperId, found.sha256, offset, pieceBytes);
      if (bytes === null) return fail({ code: 'internal' });
      return ok({ size: found.size, bytes: Buffer.from(bytes).toString('base64') });
    },
    signServiceReceipt: async ({ terminal, parameters, body }) => {
      if (body.receiptId !== parameters.receiptId) return fail({ code: 'invalid-request' });
      const stands = await served.sign(body, terminal, now());
      if (stands === 'gone') return fail({ code: 'not-found' });
      if (stands === 'differs' || stands === 'changed') return fail({ code: 'filing-differs' });
      const paper = await served.find(body.paperId);
      if (paper !== null) await persons.name(paper.caseId, body.person.key, body.person.name);
      return ok({ number: stands.number, at: stands.at });
    },
    confirmServiceAddress: async ({ terminal, parameters, body }) => {
      if (body.addressId !== parameters.addressId) return fail({ code: 'invalid-request' });
      const own = await cases.ofPerson(body.caseId, body.person.key);
      if (own === null || !names.has(own.found.courtCode)) return fail({ code: 'not-found' });
      const stands = await addresses.take(body, terminal.id, now());
      if (stands === 'differs') return fail({ code: 'filing-differs' });
      await persons.name(body.caseId, body.person.key, body.person.name);
      return ok({ number: stands.number, at: stands.at });
    },
  };
};
