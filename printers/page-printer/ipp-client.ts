import { fail, ok, type Result } from '../../device-drivers/contract.ts';
import {
  type IppOperation,
  type IppStatusName,
  ippOperations,
  ippStatus,
  ippStatusName,
} from './ipp-codes.ts';
import type { ExchangeFailure, IppExchange } from './ipp-exchange.ts';
import {
  attribute,
  decodeIpp,
  encodeIpp,
  findAttribute,
  type IppAttribute,
  type IppGroup,
  type IppMessage,
} from './ipp-message.ts';
import {
  type IppJob,
  type IppPrinter,
  jobAttributes,
  printerAttributes,
  readJob,
  readPrinter,
} from './ipp-objects.ts';

/** Why an operation has no good answer. `refused`: the printer answered with a status that is not a success. */
export type IppFailure =
  | ExchangeFailure
  | { readonly kind: 'refused'; readonly status: number; readonly detail: string };

/** What a new job says of itself. */
export interface NewIppJob {
  readonly name: string;
  readonly format: string;
  readonly template: readonly IppAttribute[];
}

/** One document of a job. */
export interface IppDocument {
  readonly format: string;
  readonly bytes: Uint8Array;
  /** No document of this job follows. */
  readonly last: boolean;
}

/** An IPP client of one printer. Each call is one exchange, ended by its signal. */
export interface IppClient {
  getPrinter(signal: AbortSignal): Promise<Result<IppPrinter, IppFailure>>;
  validateJob(job: NewIppJob, signal: AbortSignal): Promise<Result<void, IppFailure>>;
  createJob(job: NewIppJob, signal: AbortSignal): Promise<Result<IppJob, IppFailure>>;
  sendDocument(jobId: number, document: IppDocument, signal: AbortSignal): Promise<Result<void, IppFailure>>;
  printJob(job: NewIppJob, document: Uint8Array, signal: AbortSignal): Promise<Result<IppJob, IppFailure>>;
  getJob(jobId: number, signal: AbortSignal): Promise<Result<IppJob, IppFailure>>;
  /** The jobs of this user, as far as the printer remembers them. */
  getJobs(
    which: 'completed' | 'not-completed',
    signal: AbortSignal,
  ): Promise<Result<readonly IppJob[], IppFailure>>;
  cancelJob(jobId: number, signal: AbortSignal): Promise<Result<void, IppFailure>>;
}

/** Makes a client of the printer that `uri` names on `exchange`. `user` is written as `requesting-user-name`. */
export const createIppClient = (options: {
  readonly exchange: IppExchange;
  readonly uri: string;
  readonly user: string;
}): IppClient => {
  // The scheme of printer-uri stays ipp: a printer that is told http:// answers with job-uri http:// (ippeveprinter 2.4.2).
  const { exchange, uri } = options;
  let version: readonly [number, number] = [2, 0];
  let lastRequestId = 0;

  const call = async (
    operation: IppOperation,
    extra: readonly IppAttribute[],
    template: readonly IppAttribute[],
    data: Uint8Array,
    signal: AbortSignal,
  ): Promise<Result<IppMessage, IppFailure>> => {
    lastRequestId = (lastRequestId % 0x7fffffff) + 1;
    const requestId = lastRequestId;
    const operationGroup: IppGroup = {
      tag: 'operation',
      attributes: [
        // RFC 8011 §4.1.4: these two come first, in this order, then the target.
        attribute('attributes-charset', 'charset', 'utf-8'),
        attribute('attributes-natural-language', 'naturalLanguage', 'en'),
        attribute('printer-uri', 'uri', uri),
        ...extra.filter(({ name }) => name === 'job-id'),
        attribute('requesting-user-name', 'nameWithoutLanguage', options.user),
        ...extra.filter(({ name }) => name !== 'job-id'),
      ],
    };
    const groups: IppGroup[] =
      template.length > 0 ? [operationGroup, { tag: 'job', attributes: template }] : [operationGroup];
    const body = encodeIpp({ version, code: ippOperations[operation], requestId, groups, data });
    const answered = await exchange.send(body, signal);
    if (!answered.ok) return answered;
    const decoded = decodeIpp(answered.value);
    if (!decoded.ok) return fail({ kind: 'malformed', detail: decoded.error.code });
    const answer = decoded.value;
    if (answer.code === ippStatus['server-error-version-not-supported'] && version[0] > 1) {
      version = [1, 1];
      return call(operation, extra, template, data, signal);
    }
    if (answer.code >= 0x0100) {
      return fail({ kind: 'refused', status: answer.code, detail: ippStatusName(answer.code) });
    }
    if (answer.requestId !== requestId) return fail({ kind: 'malformed', detail: 'another request-id' });
    return ok(answer);
  };

  const none = new Uint8Array();
  const requested = (names: readonly string[]): IppAttribute =>
    attribute('requested-attributes', 'keyword', ...names);
  const describe = (job: NewIppJob): IppAttribute[] => [
    attribute('job-name', 'nameWithoutLanguage', job.name),
    attribute('ipp-attribute-fidelity', 'boolean', false),
  ];
  const format = (type: string): IppAttribute => attribute('document-format', 'mimeMediaType', type);

  const oneJob = (answer: Result<IppMessage, IppFailure>): Result<IppJob, IppFailure> => {
    if (!answer.ok) return answer;
    const group = answer.value.groups.find(({ tag }) => tag === 'job');
    const job = group === undefined ? null : readJob(group);
    return job === null ? fail({ kind: 'malformed', detail: 'no job-id' }) : ok(job);
  };
  const nothing = (answer: Result<IppMessage, IppFailure>): Result<void, IppFailure> =>
    answer.ok ? ok(undefined) : answer;

  return {
    async getPrinter(signal) {
      const answer = await call('Get-Printer-Attributes', [requested(printerAttributes)], [], none, signal);
      if (!answer.ok) return answer;
      // An answer without a state is an answer to something else: nothing in it is to be believed.
      return findAttribute(answer.value.groups, 'printer', 'printer-state') === undefined
        ? fail({ kind: 'malformed', detail: 'no printer-state' })
        : ok(readPrinter(answer.value));
    },
    validateJob: async (job, signal) =>
      nothing(await call('Validate-Job', [...describe(job), format(job.format)], job.template, none, signal)),
    createJob: async (job, signal) =>
      oneJob(await call('Create-Job', describe(job), job.template, none, signal)),
    sendDocument: async (jobId, document, signal) =>
      nothing(
        await call(
          'Send-Document',
          [
            attribute('job-id', 'integer', jobId),
            format(document.format),
            attribute('last-document', 'boolean', document.last),
          ],
          [],
          document.bytes,
          signal,
        ),
      ),
    printJob: async (job, document, signal) =>
      oneJob(await call('Print-Job', [...describe(job), format(job.format)], job.template, document, signal)),
    getJob: async (jobId, signal) => {
      const answer = await call(
        'Get-Job-Attributes',
        [attribute('job-id', 'integer', jobId), requested(jobAttributes)],
        [],
        none,
        signal,
      );
      return oneJob(answer);
    },
    async getJobs(which, signal) {
      const answer = await call(
        'Get-Jobs',
        [
          attribute('my-jobs', 'boolean', true),
          attribute('which-jobs', 'keyword', which),
          requested(jobAttributes),
        ],
        [],
        none,
        signal,
      );
      if (!answer.ok) return answer;
      return ok(
        answer.value.groups.flatMap((group) => {
          const job = group.tag === 'job' ? readJob(group) : null;
          return job === null ? [] : [job];
        }),
      );
    },
    cancelJob: async (jobId, signal) =>
      nothing(await call('Cancel-Job', [attribute('job-id', 'integer', jobId)], [], none, signal)),
  };
};

/** Whether a failure is this refusal. */
export const isRefusal = (failure: IppFailure, ...names: readonly IppStatusName[]): boolean =>
  failure.kind === 'refused' && names.some((name) => ippStatus[name] === failure.status);

/** Whether the printer only says that it is not its time: asked again later, it may do it. */
export const isRefusedForNow = (failure: IppFailure): boolean =>
  (failure.kind === 'http' && failure.status === 503) ||
  isRefusal(
    failure,
    'server-error-busy',
    'server-error-temporary-error',
    'server-error-service-unavailable',
    'server-error-not-accepting-jobs',
    'server-error-too-many-jobs',
    'server-error-device-error',
  );
