import type { StoredCase } from '../../gateway/cases/case-store.ts';
import { filedRecipient } from '../../gateway/service-of-process/address-store.ts';
import { type CasePerson, createPersonStore } from '../../gateway/service-of-process/person-store.ts';
import type { DeskParts } from '../desk-kit.ts';

/** Who stands in a case; whoever filed it is called as the address form says, unless a name was told since. */
export const namedPersons = async (
  found: StoredCase,
  { database, filings }: Pick<DeskParts, 'database' | 'filings'>,
): Promise<readonly CasePerson[]> => {
  const filing = found.filingId === null ? null : await filings.find(found.filingId);
  const filer = filing === null ? null : filedRecipient(filing.manifest);
  return (await createPersonStore(database).ofCase(found.caseId)).map((person) =>
    person.role === 'filer' && person.name === null ? { ...person, name: filer } : person,
  );
};
