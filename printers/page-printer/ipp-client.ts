import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { TLSSocket } from 'node:tls';
import { fail, ok, type Result } from '../../device-drivers/contract.ts';
import {
  type IppOperation,
  type IppStatusName,
  ippOperations,
  ippStatus,
  ippStatusName,
} from './ipp-codes.ts';
import {
  attribute,
  decodeIpp,
  encodeIpp,
  findAttribute,
  type IppAttribute,
  type IppGroup,
  type IppMessage,
  numbers,
  texts,
} from './ipp-message.ts';

/**
 * Why an operation has no good answer. `unreachable`: no connection was made, so the printer knows nothing of it.
 * `lost`: a connection was made and no whole answer came, so the printer may have done it. `canceled`: by the signal,
 * with the same doubt. `refused`: the printer answered with a status that is not a success.
 */
export type IppFailure =
  | { readonly kind: 'unreachable' | 'lost' | 'canceled' | 'malformed'; readonly detail: string }
  | { readonly kind: 'http'; readonly status: number; readonly detail: string }
  | { readonly kind: 'refused'; readonly status: number; readonly detail: string };

/** A job as the printer tells it; `null`: it does not tell. */
export interface IppJob {
  readonly id: number;
  readonly name: string | null;
  /** `ippJobState`. */
  readonly state: number | null;
  readonly reasons: readonly string[];
  readonly sheets: number | null;
  readonly impressions: number | null;
}

/** A printer as it tells itself. */
export interface IppPrinter {
  /** `ippPrinterState`. */
  readonly state: number | null;
  readonly reasons: readonly string[];
  readonly acceptsJobs: boolean;
  readonly operations: readonly number[];
  readonly formats: readonly string[];
  readonly sides: readonly string[];
  readonly media: readonly string[];
  readonly copyHandlings: readonly string[];
  /** The most copies it makes of one job; 1 when it does not tell. */
  readonly mostCopies: number;
}

/** What a new job says of itself. */
export interface NewIppJob {
  readonly name: string;
  readonly format: string;
  readonly template: readonly IppAttribute[];
}

/** How to know the printer at the other end of `ipps://`: printers sign their certificates themselves. */
export interface IppTls {
  /** SHA-256 of the printer's certificate, as 64 hexadecimal digits, with or without colons. */
  readonly certificateSha256: string;
}

/** An IPP client of one printer. Each call is one HTTP exchange on a connection of its own, ended by its signal. */
export interface IppClient {
  readonly uri: string;
  getPrinter(signal: AbortSignal): Promise<Result<IppPrinter, IppFailure>>;
  validateJob(job: NewIppJob, signal: AbortSignal): Promise<Result<void, IppFailure>>;
  createJob(job: NewIppJob, signal: AbortSignal): Promise<Result<IppJob, IppFailure>>;
  sendDocument(
    jobId: number,
    format: string,
    document: Uint8Array,
    signal: AbortSignal,
  ): Promise<Result<void, IppFailure>>;
  printJob(job: NewIppJob, document: Uint8Array, signal: AbortSignal): Promise<Result<IppJob, IppFailure>>;
  getJob(jobId: number, signal: AbortSignal): Promise<Result<IppJob, IppFailure>>;
  /** The jobs of this user, as far as the printer remembers them. */
  getJobs(
    which: 'completed' | 'not-completed',
    signal: AbortSignal,
  ): Promise<Result<readonly IppJob[], IppFailure>>;
  cancelJob(jobId: number, signal: AbortSignal): Promise<Result<void, IppFailure>>;
}

/** Printers answer in some kilobytes; past this the answer is not read. */
const LARGEST_ANSWER = 4 * 1024 * 1024;

/** RFC 8010 §4, RFC 7472: IPP is HTTP POST, on port 631 unless told. */
const IPP_PORT = 631;

const jobAttributes = [
  'job-id',
  'job-name',
  'job-state',
  'job-state-reasons',
  'job-media-sheets-completed',
  'job-impressions-completed',
];

const printerAttributes = [
  'printer-state',
  'printer-state-reasons',
  'printer-is-accepting-jobs',
  'operations-supported',
  'document-format-supported',
  'sides-supported',
  'media-supported',
  'multiple-document-handling-supported',
  'copies-supported',
];

const readJob = (group: IppGroup): IppJob | null => {
  const groups = [group];
  const number = (name: string): number | null => numbers(findAttribute(groups, 'job', name))[0] ?? null;
  const id = number('job-id');
  if (id === null) return null;
  return {
    id,
    name: texts(findAttribute(groups, 'job', 'job-name'))[0] ?? null,
    state: number('job-state'),
    reasons: texts(findAttribute(groups, 'job', 'job-state-reasons')),
    sheets: number('job-media-sheets-completed'),
    impressions: number('job-impressions-completed'),
  };
};

const readPrinter = ({ groups }: IppMessage): IppPrinter => {
  const of = (name: string): IppAttribute | undefined => findAttribute(groups, 'printer', name);
  const accepting = of('printer-is-accepting-jobs')?.values[0];
  const copies = of('copies-supported')?.values[0];
  return {
    state: numbers(of('printer-state'))[0] ?? null,
    reasons: texts(of('printer-state-reasons')),
    acceptsJobs: !(accepting?.tag === 'boolean' && !accepting.value),
    operations: numbers(of('operations-supported')),
    formats: texts(of('document-format-supported')),
    sides: texts(of('sides-supported')),
    media: texts(of('media-supported')),
    copyHandlings: texts(of('multiple-document-handling-supported')),
    mostCopies:
      copies?.tag === 'rangeOfInteger' ? copies.upper : copies?.tag === 'integer' ? copies.value : 1,
  };
};

const codeOf = (error: unknown): string =>
  error instanceof Error ? String((error as NodeJS.ErrnoException).code ?? error.name) : 'unknown';

/** One HTTP POST. What came of it is told by how far it got, never by a throw. */
const post = (
  url: URL,
  body: Uint8Array,
  fingerprint: string | null,
  signal: AbortSignal,
): Promise<Result<Uint8Array, IppFailure>> =>
  new Promise((resolve) => {
    if (signal.aborted) {
      resolve(fail({ kind: 'unreachable', detail: 'canceled before' }));
      return;
    }
    let connected = false;
    const options = {
      method: 'POST',
      agent: false,
      headers: { 'content-type': 'application/ipp', 'content-length': body.length, connection: 'close' },
    } as const;
    const received = (response: IncomingMessage): void => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size <= LARGEST_ANSWER) chunks.push(chunk);
        else end(fail({ kind: 'malformed', detail: 'too large' }));
      });
      response.on('end', () => {
        if (!response.complete) end(fail({ kind: 'lost', detail: 'incomplete' }));
        else if (response.statusCode === 200) end(ok(Buffer.concat(chunks)));
        else {
          const status = response.statusCode ?? 0;
          end(fail({ kind: 'http', status, detail: `http ${status}` }));
        }
      });
      response.on('error', (error) => end(fail({ kind: 'lost', detail: codeOf(error) })));
    };
    const sending =
      url.protocol === 'https:'
        ? // The pin below takes the place of a certificate authority, which a printer does not have.
          requestHttps(url, { ...options, rejectUnauthorized: fingerprint === null }, received)
        : requestHttp(url, options, received);
    const end = (outcome: Result<Uint8Array, IppFailure>): void => {
      signal.removeEventListener('abort', abort);
      resolve(outcome);
      sending.destroy();
    };
    const abort = (): void =>
      end(
        connected
          ? fail({ kind: 'canceled', detail: 'canceled' })
          : fail({ kind: 'unreachable', detail: 'canceled' }),
      );
    signal.addEventListener('abort', abort, { once: true });
    sending.on('error', (error) =>
      end(fail({ kind: connected ? 'lost' : 'unreachable', detail: codeOf(error) })),
    );
    sending.on('socket', (socket) => {
      const begin = (): void => {
        if (socket instanceof TLSSocket && fingerprint !== null) {
          const shown = socket.getPeerCertificate().fingerprint256?.replaceAll(':', '').toLowerCase();
          if (shown !== fingerprint) {
            end(fail({ kind: 'unreachable', detail: 'another certificate' }));
            return;
          }
        }
        connected = true;
        sending.end(body);
      };
      socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', begin);
    });
  });

/** Whether this is an address that the client can speak to. */
export const isPrinterUri = (uri: string): boolean =>
  URL.canParse(uri) && ['ipp:', 'ipps:'].includes(new URL(uri).protocol) && new URL(uri).hostname !== '';

/**
 * Makes a client of the printer at `uri` (`ipp://` or `ipps://`; anything else is a wrong configuration and throws).
 * `user` is written as `requesting-user-name`. Over `ipps://` without `tls` the system's certificate authorities decide.
 */
export const createIppClient = (options: {
  readonly uri: string;
  readonly user: string;
  readonly tls?: IppTls;
}): IppClient => {
  if (!isPrinterUri(options.uri)) throw new TypeError('a printer is reached by ipp:// or ipps://');
  const url = new URL(options.uri.replace(/^ipp/i, 'http'));
  if (new URL(options.uri).port === '') url.port = String(IPP_PORT);
  const fingerprint = options.tls?.certificateSha256.replaceAll(':', '').toLowerCase() ?? null;
  // The scheme of printer-uri stays ipp: a printer that is told http:// answers with job-uri http:// (ippeveprinter 2.4.2).
  const uri = options.uri;
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
    const answered = await post(url, body, fingerprint, signal);
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
    uri,
    async getPrinter(signal) {
      const answer = await call('Get-Printer-Attributes', [requested(printerAttributes)], [], none, signal);
      return answer.ok ? ok(readPrinter(answer.value)) : answer;
    },
    validateJob: async (job, signal) =>
      nothing(await call('Validate-Job', [...describe(job), format(job.format)], job.template, none, signal)),
    createJob: async (job, signal) =>
      oneJob(await call('Create-Job', describe(job), job.template, none, signal)),
    sendDocument: async (jobId, type, document, signal) =>
      nothing(
        await call(
          'Send-Document',
          [attribute('job-id', 'integer', jobId), format(type), attribute('last-document', 'boolean', true)],
          [],
          document,
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
