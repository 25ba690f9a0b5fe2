import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { Socket } from 'node:net';
import type { Clock } from '../../device-drivers/contract.ts';
import { systemClock } from '../../device-drivers/system-clock.ts';
import {
  type IppOperation,
  type IppStatusName,
  ippJobState,
  ippOperations,
  ippPrinterState,
  ippStatus,
} from '../../printers/page-printer/ipp-codes.ts';
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
} from '../../printers/page-printer/ipp-message.ts';
import { pagesOf, type ReceivedDocument } from './received-document.ts';
import {
  formatsOf,
  LANGUAGE,
  operationsOf,
  printerAttributesOf,
  type SimulatedPrinterKind,
  sidesOf,
} from './simulated-attributes.ts';

/** What can be wrong with the printer; all false is a printer in order. `busy`: another machine's job is being taken. */
export interface PagePrinterCondition {
  paperOut: boolean;
  jam: boolean;
  coverOpen: boolean;
  tonerLow: boolean;
  tonerOut: boolean;
  outputFull: boolean;
  /** The fuser is broken. */
  broken: boolean;
  paused: boolean;
  /** It stands still in the middle of its job and gives no reason. */
  stuck: boolean;
  busy: boolean;
  /** It is at the other end of the wire and answers nothing. */
  silent: boolean;
}

/** What may happen to a job while it prints. `abort`: the printer throws it away; `linkLost` and `powerLost`: as `pull`. */
export type PageMishap = keyof PagePrinterCondition | 'abort' | 'operatorCancel' | 'linkLost' | 'powerLost';

/** What may happen to one operation. `hangUpBefore`: the link breaks before it is done; `hangUpAfter`: done, and the answer is lost. */
export type AnswerMishap =
  | 'hangUpBefore'
  | 'hangUpAfter'
  | 'garbage'
  /** The answer ends in its middle, as HTTP sees it whole. */
  | 'truncated'
  /** A length inside the answer is larger than what follows. */
  | 'lyingLength'
  /** It answers another request than the one that was asked. */
  | 'otherRequest'
  /** The web server in front of the printer answers in its stead. */
  | { readonly http: number }
  | { readonly status: IppStatusName };

/** A document that came out whole. */
export interface PrintedDocument {
  readonly jobId: number;
  readonly name: string;
  readonly copies: number;
  readonly twoSided: boolean;
  /** The documents of the job, in their order. */
  readonly documents: readonly ReceivedDocument[];
  /** The first of them: the whole paper where it came as PDF. */
  readonly pdf: Buffer;
  /** The job attributes that it was sent with. */
  readonly template: readonly IppAttribute[];
  /** Ms since the epoch. */
  readonly at: number;
}

/** A job as the bench panel shows it. */
export interface SimulatedJob {
  readonly id: number;
  readonly name: string;
  readonly state: keyof typeof ippJobState;
  readonly reasons: readonly string[];
  readonly sheets: number;
}

/** A page printer on HTTP that speaks IPP/2.0 and has a mechanism that can go wrong. */
export interface SimulatedIppPrinter {
  /** Listens on `host` (default 127.0.0.1); port 0 picks one. */
  listen(where: {
    readonly port: number;
    readonly host?: string;
  }): Promise<{ readonly port: number; readonly uri: string }>;
  close(): Promise<void>;
  readonly printed: readonly PrintedDocument[];
  readonly condition: Readonly<PagePrinterCondition>;
  /** Changes the printer's condition; a printer in order again goes on with its job. */
  set(change: Partial<PagePrinterCondition>): void;
  /** Arranges one mishap, after so many more sheets. */
  arrange(afterSheets: number, mishap: PageMishap): void;
  /** Arranges what happens to the next such operation. */
  arrangeAnswer(operation: IppOperation, mishap: AnswerMishap): void;
  /** Every answer goes wrong like this from now on, until `null`. */
  ail(mishap: AnswerMishap | null): void;
  /** Cable out. With `power` it is switched off: it forgets its jobs and begins to count them at 1 again. */
  pull(options?: { readonly power?: boolean }): Promise<void>;
  /** Cable in, power on, same port. */
  plug(): Promise<void>;
  /** Operations heard since it was made, oldest first. */
  readonly heard: readonly IppOperation[];
  state(): {
    readonly listening: boolean;
    readonly printerState: keyof typeof ippPrinterState;
    readonly reasons: readonly string[];
    readonly jobs: readonly SimulatedJob[];
  };
}

/** How the printer behaves. */
export interface SimulatedIppPrinterOptions extends SimulatedPrinterKind {
  readonly clock?: Clock;
  /** Ms a sheet takes; default 300. */
  readonly sheetMs?: number;
  /** False: it forgets a job as soon as it has ended. */
  readonly remembersJobs?: boolean;
  /** False: it takes Cancel-Job and goes on printing. */
  readonly stopsOnCancel?: boolean;
  /** Speaks ipps:// with this key and certificate (PEM). */
  readonly tls?: { readonly key: string; readonly cert: string };
}

interface Job {
  readonly id: number;
  readonly name: string;
  readonly user: string;
  readonly copies: number;
  readonly twoSided: boolean;
  readonly impressionsPerCopy: () => number;
  readonly createdAt: number;
  state: number;
  reasons: string[];
  readonly documents: ReceivedDocument[];
  /** The last document has come. */
  closed: boolean;
  readonly template: readonly IppAttribute[];
  sheets: number;
  impressions: number;
  startedAt: number | null;
  endedAt: number | null;
  readonly stop: AbortController;
}

/** More than a kiosk prints in one document, and small enough for a bench. */
const LARGEST_REQUEST = 64 * 1024 * 1024;
const stateName = <T extends Record<string, number>>(table: T, state: number): keyof T & string => {
  const found = Object.entries(table).find(([, value]) => value === state);
  if (found === undefined) throw new Error(`no state ${state}`);
  return found[0];
};

const bodyOf = async (request: IncomingMessage): Promise<Buffer | null> => {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > LARGEST_REQUEST) return null;
      chunks.push(chunk);
    }
  } catch {
    // The sender hung up in the middle of its request: there is nobody left to tell.
    return null;
  }
  return Buffer.concat(chunks);
};

/** The attributes that a `requested-attributes` lets through; `groupNames` are those that mean all of them. */
const chosen = (
  attributes: readonly IppAttribute[],
  requested: readonly string[],
  groupNames: readonly string[],
): IppAttribute[] =>
  requested.length === 0 || requested.some((name) => groupNames.includes(name))
    ? [...attributes]
    : attributes.filter(({ name }) => requested.includes(name));

/** Makes a simulated page printer. */
export const createSimulatedIppPrinter = (options: SimulatedIppPrinterOptions = {}): SimulatedIppPrinter => {
  const clock = options.clock ?? systemClock;
  const sheetMs = options.sheetMs ?? 300;
  const mostCopies = options.mostCopies ?? 99;
  const formats = formatsOf(options);
  const sidesSupported = sidesOf(options);
  const operations = operationsOf(options);

  const condition: PagePrinterCondition = {
    paperOut: false,
    jam: false,
    coverOpen: false,
    tonerLow: false,
    tonerOut: false,
    outputFull: false,
    broken: false,
    paused: false,
    stuck: false,
    busy: false,
    silent: false,
  };
  const printed: PrintedDocument[] = [];
  const heard: IppOperation[] = [];
  const sockets = new Set<Socket>();
  const arrangedAnswers: { readonly operation: number; readonly mishap: AnswerMishap }[] = [];
  let arranged: { sheets: number; readonly mishap: PageMishap }[] = [];
  let ailment: AnswerMishap | null = null;
  let jobs: Job[] = [];
  let lastJobId = 0;
  let startedAt = clock.now();
  let working: Promise<void> | null = null;
  let changed = Promise.withResolvers<void>();
  let server: Server | null = null;
  let where = { port: 0, host: '127.0.0.1' };

  const upTime = (at: number): number => Math.max(1, Math.floor((at - startedAt) / 1000) + 1);

  const blocked = (): boolean =>
    condition.paperOut ||
    condition.jam ||
    condition.coverOpen ||
    condition.tonerOut ||
    condition.outputFull ||
    condition.broken ||
    condition.paused;

  /** RFC 8011 §5.4.12: keywords with their severity. */
  const printerReasons = (): string[] => {
    const waiting = jobs.some(({ state }) => state < ippJobState.canceled);
    const reasons = [
      ...(condition.paperOut ? ['media-empty-error', ...(waiting ? ['media-needed-error'] : [])] : []),
      ...(condition.jam ? ['media-jam-error'] : []),
      ...(condition.coverOpen ? ['cover-open-error'] : []),
      ...(condition.tonerOut ? ['toner-empty-error'] : condition.tonerLow ? ['toner-low-warning'] : []),
      ...(condition.outputFull ? ['output-area-full-error'] : []),
      ...(condition.broken ? ['fuser-failure-error'] : []),
      ...(condition.paused ? ['paused'] : []),
    ];
    return reasons.length === 0 ? ['none'] : reasons;
  };
  const printerState = (): number => {
    if (blocked()) return ippPrinterState.stopped;
    return jobs.some(({ state }) => state === ippJobState.processing)
      ? ippPrinterState.processing
      : ippPrinterState.idle;
  };

  const wake = (): void => {
    const before = changed;
    changed = Promise.withResolvers<void>();
    before.resolve();
  };

  const finish = (job: Job, state: number, reasons: readonly string[]): void => {
    if (job.state >= ippJobState.canceled) return;
    job.state = state;
    job.reasons = [...reasons];
    job.endedAt = clock.now();
    job.stop.abort();
    if (options.remembersJobs === false) jobs = jobs.filter((one) => one !== job);
    wake();
  };

  const pull = async ({ power = false } = {}): Promise<void> => {
    const closing = server;
    server = null;
    if (power) {
      for (const job of jobs) job.stop.abort();
      jobs = [];
      lastJobId = 0;
    }
    for (const socket of sockets) socket.destroy();
    await new Promise<void>((resolve) => (closing ? closing.close(() => resolve()) : resolve()));
    if (power) wake();
  };

  /** Works off the mishaps that are due after one more sheet. */
  const sheetDone = (job: Job): void => {
    for (const one of arranged) one.sheets -= 1;
    const due = arranged.filter(({ sheets }) => sheets <= 0);
    arranged = arranged.filter(({ sheets }) => sheets > 0);
    for (const { mishap } of due) happen(mishap, job);
  };
  const happen = (mishap: PageMishap, job: Job | null): void => {
    switch (mishap) {
      case 'abort':
        if (job) finish(job, ippJobState.aborted, ['aborted-by-system']);
        return;
      case 'operatorCancel':
        if (job) finish(job, ippJobState.canceled, ['job-canceled-at-device']);
        return;
      case 'linkLost':
        void pull();
        return;
      case 'powerLost':
        void pull({ power: true });
        return;
      case 'paperOut':
      case 'jam':
      case 'coverOpen':
      case 'tonerLow':
      case 'tonerOut':
      case 'outputFull':
      case 'broken':
      case 'paused':
      case 'stuck':
      case 'busy':
      case 'silent':
        condition[mishap] = true;
        wake();
        return;
      default:
        mishap satisfies never;
    }
  };

  /** One job, sheet by sheet. */
  const printJob = async (job: Job): Promise<void> => {
    const gone = (): boolean => job.stop.signal.aborted || !jobs.includes(job);
    job.startedAt = clock.now();
    const perCopy = job.impressionsPerCopy();
    const sheetsPerCopy = Math.ceil(perCopy / (job.twoSided ? 2 : 1));
    const total = sheetsPerCopy * job.copies;
    for (const one of arranged.filter(({ sheets }) => sheets === 0)) {
      arranged = arranged.filter((other) => other !== one);
      happen(one.mishap, job);
    }
    while (!gone() && job.sheets < total) {
      if (condition.stuck) {
        await changed.promise;
        continue;
      }
      if (blocked()) {
        job.state = ippJobState.processingStopped;
        job.reasons = ['printer-stopped'];
        await changed.promise;
        continue;
      }
      job.state = ippJobState.processing;
      job.reasons = ['job-printing'];
      const slept = await clock.sleep(sheetMs, job.stop.signal).then(
        () => true,
        () => false,
      );
      if (!slept || gone()) return;
      if (blocked()) continue;
      job.sheets += 1;
      job.impressions = Math.min(perCopy * job.copies, job.impressions + (job.twoSided ? 2 : 1));
      sheetDone(job);
    }
    if (gone()) return;
    printed.push({
      jobId: job.id,
      name: job.name,
      copies: job.copies,
      twoSided: job.twoSided,
      documents: job.documents,
      pdf: job.documents[0]?.bytes ?? Buffer.alloc(0),
      template: job.template,
      at: clock.now(),
    });
    finish(job, ippJobState.completed, ['job-completed-successfully']);
  };

  const work = (): void => {
    if (working !== null) return;
    const next = jobs.find((job) => job.state === ippJobState.pending && job.closed);
    if (next === undefined) return;
    working = printJob(next).finally(() => {
      working = null;
      work();
    });
  };

  const printerUri = (): string => `${options.tls ? 'ipps' : 'ipp'}://${where.host}:${where.port}/ipp/print`;
  const jobUri = (job: Job): string => `${printerUri()}/${job.id}`;

  const printerAttributes = (): IppAttribute[] =>
    printerAttributesOf(options, {
      uri: printerUri(),
      webPage: `${options.tls ? 'https' : 'http'}://${where.host}:${where.port}/`,
      secure: options.tls !== undefined,
      state: printerState(),
      reasons: printerReasons(),
      paperOut: condition.paperOut,
      upTime: upTime(clock.now()),
      openJobs: jobs.filter(({ state }) => state < ippJobState.canceled).length,
      pagesPerMinute: Math.max(1, Math.round(60_000 / Math.max(1, sheetMs))),
    });

  const jobAttributes = (job: Job): IppAttribute[] => {
    const time = (name: string, at: number | null): IppAttribute =>
      at === null
        ? { name, values: [{ tag: 'no-value' }] }
        : { name, values: [{ tag: 'integer', value: upTime(at) }] };
    return [
      attribute('job-id', 'integer', job.id),
      attribute('job-uri', 'uri', jobUri(job)),
      attribute('job-printer-uri', 'uri', printerUri()),
      attribute('job-name', 'nameWithoutLanguage', job.name),
      attribute('job-originating-user-name', 'nameWithoutLanguage', job.user),
      attribute('job-state', 'enum', job.state),
      attribute('job-state-reasons', 'keyword', ...job.reasons),
      attribute('job-media-sheets-completed', 'integer', job.sheets),
      attribute('job-impressions-completed', 'integer', job.impressions),
      attribute('job-printer-up-time', 'integer', upTime(clock.now())),
      time('time-at-creation', job.createdAt),
      time('time-at-processing', job.startedAt),
      time('time-at-completed', job.endedAt),
    ];
  };

  type Answer = { readonly status: IppStatusName; readonly groups?: readonly IppGroup[] };

  const requestedOf = (request: IppMessage): string[] =>
    texts(findAttribute(request.groups, 'operation', 'requested-attributes'));
  const operationText = (request: IppMessage, name: string): string | undefined =>
    texts(findAttribute(request.groups, 'operation', name))[0];
  const userOf = (request: IppMessage): string =>
    operationText(request, 'requesting-user-name') ?? 'anonymous';

  /** RFC 8011 §4.2.3: what Validate-Job checks, and with it each operation that makes a job. */
  const refusal = (request: IppMessage): IppStatusName | null => {
    const format = operationText(request, 'document-format');
    if (format !== undefined && !formats.includes(format))
      return 'client-error-document-format-not-supported';
    const compression = operationText(request, 'compression');
    if (compression !== undefined && compression !== 'none') {
      return 'client-error-attributes-or-values-not-supported';
    }
    const copies = numbers(findAttribute(request.groups, 'job', 'copies'))[0];
    if (copies !== undefined && (copies < 1 || copies > mostCopies)) {
      return 'client-error-attributes-or-values-not-supported';
    }
    return null;
  };

  const newJob = (request: IppMessage): Job => {
    lastJobId += 1;
    const job: Job = {
      id: lastJobId,
      name: operationText(request, 'job-name') ?? 'Untitled',
      user: userOf(request),
      copies: numbers(findAttribute(request.groups, 'job', 'copies'))[0] ?? 1,
      twoSided:
        sidesSupported.length > 1 &&
        texts(findAttribute(request.groups, 'job', 'sides'))[0] === 'two-sided-long-edge',
      impressionsPerCopy: () => job.documents.reduce((sum, one) => sum + (pagesOf(one, formats) ?? 0), 0),
      createdAt: clock.now(),
      state: ippJobState.pendingHeld,
      reasons: ['job-incoming'],
      documents: [],
      closed: false,
      template: request.groups.filter(({ tag }) => tag === 'job').flatMap(({ attributes }) => attributes),
      sheets: 0,
      impressions: 0,
      startedAt: null,
      endedAt: null,
      stop: new AbortController(),
    };
    jobs.push(job);
    return job;
  };
  const giveDocument = (job: Job, request: IppMessage, last: boolean): void => {
    const document = {
      format: operationText(request, 'document-format') ?? 'application/octet-stream',
      bytes: Buffer.from(request.data),
    };
    // RFC 8011 §4.3.1: the last Send-Document may come without a document.
    if (document.bytes.length > 0 || !last) job.documents.push(document);
    if (document.bytes.length > 0 && pagesOf(document, formats) === null) {
      finish(job, ippJobState.aborted, ['document-format-error', 'aborted-by-system']);
      return;
    }
    if (!last) return;
    job.closed = true;
    job.state = ippJobState.pending;
    job.reasons = ['none'];
    work();
  };
  const told = (job: Job): Answer => ({
    status: 'successful-ok',
    groups: [
      {
        tag: 'job',
        attributes: chosen(jobAttributes(job), ['job-uri', 'job-id', 'job-state', 'job-state-reasons'], []),
      },
    ],
  });
  const jobOf = (request: IppMessage): Job | undefined => {
    const number =
      numbers(findAttribute(request.groups, 'operation', 'job-id'))[0] ??
      Number(/\/(\d+)$/.exec(operationText(request, 'job-uri') ?? '')?.[1] ?? Number.NaN);
    return jobs.find(({ id }) => id === number);
  };

  const perform = (operation: IppOperation, request: IppMessage): Answer => {
    const job = jobOf(request);
    switch (operation) {
      case 'Get-Printer-Attributes':
        return {
          status: 'successful-ok',
          groups: [
            {
              tag: 'printer',
              attributes: chosen(printerAttributes(), requestedOf(request), [
                'all',
                'printer-description',
                'job-template',
              ]),
            },
          ],
        };
      case 'Validate-Job':
        return { status: refusal(request) ?? 'successful-ok' };
      case 'Print-Job':
      case 'Create-Job': {
        const refused = condition.busy ? 'server-error-busy' : refusal(request);
        if (refused !== null) return { status: refused };
        const made = newJob(request);
        if (operation === 'Print-Job') giveDocument(made, request, true);
        return told(made);
      }
      case 'Send-Document': {
        // RFC 8011 §4.3.1.1: "last-document" is required.
        const last = findAttribute(request.groups, 'operation', 'last-document')?.values[0];
        if (last?.tag !== 'boolean') return { status: 'client-error-bad-request' };
        if (job === undefined) return { status: 'client-error-not-found' };
        if (job.closed || job.state >= ippJobState.canceled) return { status: 'client-error-not-possible' };
        if (!last.value && options.severalDocuments !== true) {
          return { status: 'server-error-multiple-document-jobs-not-supported' };
        }
        const refused = refusal(request);
        if (refused !== null) return { status: refused };
        giveDocument(job, request, last.value);
        return told(job);
      }
      case 'Cancel-Job':
        if (job === undefined) return { status: 'client-error-not-found' };
        if (job.state >= ippJobState.canceled) return { status: 'client-error-not-possible' };
        if (options.stopsOnCancel === false) job.reasons = ['processing-to-stop-point'];
        else finish(job, ippJobState.canceled, ['job-canceled-by-user']);
        return { status: 'successful-ok' };
      case 'Get-Job-Attributes': {
        if (job === undefined) return { status: 'client-error-not-found' };
        const attributes = chosen(jobAttributes(job), requestedOf(request), [
          'all',
          'job-description',
          'job-template',
        ]);
        return { status: 'successful-ok', groups: [{ tag: 'job', attributes }] };
      }
      case 'Get-Jobs': {
        const which = operationText(request, 'which-jobs') ?? 'not-completed';
        if (which !== 'completed' && which !== 'not-completed') {
          return { status: 'client-error-attributes-or-values-not-supported' };
        }
        const mine = findAttribute(request.groups, 'operation', 'my-jobs')?.values[0];
        const limit = numbers(findAttribute(request.groups, 'operation', 'limit'))[0] ?? jobs.length;
        const requested = requestedOf(request);
        const listed = jobs
          .filter(({ state }) => state >= ippJobState.canceled === (which === 'completed'))
          .filter(({ user }) => !(mine?.tag === 'boolean' && mine.value) || user === userOf(request));
        // RFC 8011 §4.2.6.2: completed jobs newest first, the others in the order in which they will print.
        if (which === 'completed') listed.reverse();
        return {
          status: 'successful-ok',
          groups: listed.slice(0, limit).map((one) => ({
            tag: 'job',
            attributes: chosen(
              jobAttributes(one),
              requested.length === 0 ? ['job-uri', 'job-id'] : requested,
              ['all', 'job-description', 'job-template'],
            ),
          })),
        };
      }
      default:
        return operation satisfies never;
    }
  };

  /** RFC 8011 §4.1: what every request has to keep. */
  const badRequest = (request: IppMessage): IppStatusName | null => {
    const [major] = request.version;
    if (major !== 1 && major !== 2) return 'server-error-version-not-supported';
    if (request.requestId <= 0) return 'client-error-bad-request';
    const [first] = request.groups;
    const [charset, language] = first?.attributes ?? [];
    if (
      first?.tag !== 'operation' ||
      charset?.name !== 'attributes-charset' ||
      charset.values[0]?.tag !== 'charset' ||
      language?.name !== 'attributes-natural-language' ||
      language.values[0]?.tag !== 'naturalLanguage'
    ) {
      return 'client-error-bad-request';
    }
    if (!['utf-8', 'us-ascii'].includes(texts(charset)[0]?.toLowerCase() ?? '')) {
      return 'client-error-charset-not-supported';
    }
    const target = operationText(request, 'printer-uri') ?? operationText(request, 'job-uri');
    return target === undefined ? 'client-error-bad-request' : null;
  };

  const messageOf = (asked: IppMessage | null, { status, groups = [] }: Answer): Uint8Array =>
    encodeIpp({
      version: asked?.version[0] === 1 ? [1, 1] : [2, 0],
      code: ippStatus[status],
      requestId: asked?.requestId ?? 0,
      groups: [
        {
          tag: 'operation',
          attributes: [
            attribute('attributes-charset', 'charset', 'utf-8'),
            attribute('attributes-natural-language', 'naturalLanguage', LANGUAGE),
          ],
        },
        ...groups,
      ],
      data: new Uint8Array(),
    });

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await bodyOf(request);
    if (body === null) {
      request.socket.destroy();
      return;
    }
    if (condition.silent) return;
    if (request.method !== 'POST' || request.headers['content-type'] !== 'application/ipp') {
      response.writeHead(request.method === 'POST' ? 415 : 405).end();
      return;
    }
    const decoded = decodeIpp(body);
    const asked = decoded.ok ? decoded.value : null;
    const operation = (Object.entries(ippOperations) as [IppOperation, number][]).find(
      ([, code]) => code === asked?.code,
    );
    const sendBytes = (message: Uint8Array): void => {
      response.writeHead(200, { 'content-type': 'application/ipp', 'content-length': message.length });
      response.end(message);
    };
    const send = (answer: Answer): void => sendBytes(messageOf(asked, answer));
    if (asked === null) {
      send({ status: 'client-error-bad-request' });
      return;
    }
    const bad = badRequest(asked);
    if (bad !== null) {
      send({ status: bad });
      return;
    }
    if (operation === undefined || !operations.some((code) => code === operation[1])) {
      send({ status: 'server-error-operation-not-supported' });
      return;
    }
    heard.push(operation[0]);
    const at = arrangedAnswers.findIndex((one) => one.operation === operation[1]);
    const mishap = at < 0 ? ailment : (arrangedAnswers.splice(at, 1)[0]?.mishap ?? null);
    if (mishap === 'hangUpBefore') {
      request.socket.destroy();
      return;
    }
    if (mishap !== null && typeof mishap === 'object') {
      if ('http' in mishap) response.writeHead(mishap.http).end();
      else send({ status: mishap.status });
      return;
    }
    const answer = perform(operation[0], asked);
    const whole = messageOf(asked, answer);
    switch (mishap) {
      case null:
        sendBytes(whole);
        return;
      case 'hangUpAfter':
        request.socket.destroy();
        return;
      case 'garbage':
        sendBytes(Buffer.from('not an IPP message at all'));
        return;
      case 'truncated':
        sendBytes(whole.subarray(0, Math.floor(whole.length / 2)));
        return;
      case 'lyingLength':
        // The value length of attributes-charset: two octets behind its name.
        whole[9 + 2 + 'attributes-charset'.length + 1] = 0x7f;
        sendBytes(whole);
        return;
      case 'otherRequest':
        whole[7] = (whole[7] ?? 0) ^ 0x55;
        sendBytes(whole);
        return;
      default:
        mishap satisfies never;
    }
  };

  const plug = async (): Promise<void> => {
    if (server !== null) return;
    const listener = (request: IncomingMessage, response: ServerResponse): void =>
      void handle(request, response);
    const opened = options.tls ? createSecureServer(options.tls, listener) : createServer(listener);
    opened.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    });
    await new Promise<void>((resolve, reject) => {
      opened.once('error', reject);
      opened.listen(where.port, where.host, resolve);
    });
    const address = opened.address();
    if (address === null || typeof address === 'string') throw new Error('no TCP address');
    where = { ...where, port: address.port };
    server = opened;
    if (jobs.length === 0 && lastJobId === 0) startedAt = clock.now();
  };

  return {
    printed,
    condition,
    heard,
    async listen({ port, host = '127.0.0.1' }) {
      where = { port, host };
      await plug();
      return { port: where.port, uri: printerUri() };
    },
    close: () => pull({ power: true }),
    set(change) {
      Object.assign(condition, change);
      wake();
    },
    arrange(afterSheets, mishap) {
      arranged.push({ sheets: afterSheets, mishap });
    },
    arrangeAnswer(operation, mishap) {
      arrangedAnswers.push({ operation: ippOperations[operation], mishap });
    },
    ail(mishap) {
      ailment = mishap;
    },
    pull,
    plug,
    state: () => ({
      listening: server !== null,
      printerState: stateName(ippPrinterState, printerState()),
      reasons: printerReasons(),
      jobs: jobs.map((job) => ({
        id: job.id,
        name: job.name,
        state: stateName(ippJobState, job.state),
        reasons: [...job.reasons],
        sheets: job.sheets,
      })),
    }),
  };
};
