import type { z } from 'zod';
import type { ServiceAddress } from '../../../flows/services/served-papers/served-paper.ts';
import type { FilingManifest } from '../../contract/filing-manifest.ts';
import { serviceAddress, serviceAddressBody } from '../../contract/service-of-process/service-operations.ts';
import { type Database, type Row, text } from '../database.ts';
import { sealedBody, spokenNumber } from './served-store.ts';

/** What a person confirmed. */
export type AddressBody = z.infer<typeof serviceAddressBody>;

/** A confirmation as it stands at the court. */
export interface StoredAddress {
  readonly body: AddressBody;
  readonly number: string;
  readonly terminalId: string;
  /** ISO. */
  readonly at: string;
}

/** Confirmed addresses for service in the database; each is kept, the newest counts. */
export interface AddressStore {
  /** Keeps it unless it is there. `differs`: other content stands under this id. */
  take(body: AddressBody, terminalId: string, at: string): Promise<StoredAddress | 'differs'>;
  find(addressId: string): Promise<StoredAddress | null>;
  /** Of all who stand in the case, the newest first. */
  ofCase(caseId: string): Promise<readonly StoredAddress[]>;
}

/** Confirmations in a database. */
export const createAddressStore = (database: Database): AddressStore => {
  const all = async (where: string, given: readonly string[]): Promise<readonly Row[]> =>
    database.all(
      `SELECT * FROM service_addresses WHERE ${where} ORDER BY at DESC, address_id LIMIT 200`,
      given,
    );
  return {
    take: async (body, terminalId, at) => {
      const { content, hash } = sealedBody(body);
      await database.run(
        `INSERT INTO service_addresses (address_id, number, case_id, person_key, body, body_sha256, terminal_id, at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (address_id) DO NOTHING`,
        [
          body.addressId,
          spokenNumber('DZ', body.addressId),
          body.caseId,
          body.person.key,
          content,
          hash,
          terminalId,
          at,
        ],
      );
      const [row] = await all('address_id = ?', [body.addressId]);
      if (row === undefined) throw new Error('a confirmation that was kept is not there');
      return text(row, 'body_sha256') === hash ? toAddress(row) : 'differs';
    },
    find: async (addressId) => {
      const [row] = await all('address_id = ?', [addressId]);
      return row === undefined ? null : toAddress(row);
    },
    ofCase: async (caseId) => (await all('case_id = ?', [caseId])).map(toAddress),
  };
};

const toAddress = (row: Row): StoredAddress => ({
  body: serviceAddressBody.parse(JSON.parse(text(row, 'body'))),
  number: text(row, 'number'),
  terminalId: text(row, 'terminal_id'),
  at: text(row, 'at'),
});

/** The address that was confirmed with the filing itself (送达地址确认书); `null` where the form was not filled in so. */
export const filedAddress = ({ answers, eServiceConsent }: FilingManifest): ServiceAddress | null => {
  const of = (path: string): unknown => answers[`service.${path}`];
  const electronic = (name: string): unknown => of(`electronic.electronic.${name}`);
  const read = serviceAddress.safeParse({
    address: of('address.address.address'),
    phone: of('address.address.phone'),
    electronic:
      eServiceConsent && electronic('accepts') === true
        ? {
            phone: electronic('phone'),
            email: electronic('email') ?? null,
            stages: electronic('stages'),
          }
        : null,
    stages: of('scope.scope.stages'),
  });
  return read.success ? read.data : null;
};

/** The name of who receives, on the same form. */
export const filedRecipient = ({ answers }: FilingManifest): string | null => {
  const name = answers['service.recipient.recipient.name'];
  return typeof name === 'string' && name !== '' ? name : null;
};
