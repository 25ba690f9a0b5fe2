import type { FastifyRequest } from 'fastify';
import type { Clock } from '../../device-drivers/contract.ts';
import type { Result } from '../../flows/result.ts';
import type { OperationAnswer, OperationBody, OperationId, operations } from '../contract/operations.ts';
import type { CaseStore } from './cases/case-store.ts';
import type { Database } from './database.ts';
import type { FilingFiles } from './filing-files.ts';
import type { FilingStore } from './filing-store.ts';
import type { GatewayConfig, KnownTerminal } from './gateway-config.ts';
import type { GuideCallStore } from './guide-calls/guide-call-store.ts';
import type { GuideVideoStore } from './guide-calls/guide-video-store.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { KeyedQueue } from './keyed-queue.ts';
import type { Reception, Refusal } from './reception.ts';
import type { SigningKey } from './signing-key.ts';
import type { EntryStore } from './system/entry-store.ts';
import type { KnownSystem } from './system/system-settings.ts';
import type { TakeHomeStore } from './take-home-store.ts';

/** What every area of the court's work is made with. */
export interface GatewayMeans {
  readonly config: GatewayConfig;
  readonly database: Database;
  readonly clock: Clock;
  readonly queue: KeyedQueue;
  readonly files: FilingFiles;
  readonly key: SigningKey;
  readonly filings: FilingStore;
  readonly cases: CaseStore;
  readonly jobs: Jobs;
}

/** One call of an operation, and whose token it carried. `parameters`: those of the path and of the query. */
export interface Call<Id extends OperationId> {
  readonly terminal: (typeof operations)[Id] extends { readonly access: 'anyone' | 'system' }
    ? null
    : KnownTerminal;
  readonly system: (typeof operations)[Id] extends { readonly access: 'system' } ? KnownSystem : null;
  readonly parameters: Readonly<Record<string, string>>;
  readonly body: OperationBody<Id>;
}

/** What does each operation. */
export type Handlers = {
  readonly [Id in OperationId]: (call: Call<Id>) => Promise<Result<OperationAnswer<Id>, Refusal>>;
};

/** The handlers of an area's own operations. */
export type HandlersOf<Operations> = Pick<Handlers, Extract<keyof Operations, OperationId>>;

/** What the API works with. */
export interface ApiParts extends GatewayMeans {
  readonly reception: Reception;
  readonly calls: GuideCallStore;
  readonly videos: GuideVideoStore;
  readonly takeHomes: TakeHomeStore;
  /** The name of the court whose terminal this is. */
  readonly courtNameOf: (terminalId: string) => string;
  readonly courts: readonly { readonly code: string }[];
  readonly terminalOf: (request: FastifyRequest) => KnownTerminal;
  readonly systemOf: (request: FastifyRequest) => KnownSystem;
  readonly entries: EntryStore;
}
