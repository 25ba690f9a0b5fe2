import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { Socket } from 'node:net';
import sharp from 'sharp';
import type { Clock } from '../../device-drivers/contract.ts';
import { systemClock } from '../../device-drivers/system-clock.ts';

/** A sheet of paper: a JPEG of its front, and of its back when something stands there. */
export type Sheet = Uint8Array | { readonly front: Uint8Array; readonly back: Uint8Array };

/** How a page's body goes wrong. `cutOff`: the connection breaks in its middle; `half`: proper HTTP, half a JPEG; `garbage`: no JPEG; `nothing`: no byte. */
export type BrokenBody = 'cutOff' | 'half' | 'garbage' | 'nothing';

/**
 * How every answer goes wrong, whatever was asked. `late`: it comes so many milliseconds later; `lyingLength`: Content-Length promises
 * so many bytes more (less, when negative) than come; `garbageXml`: well-formed HTTP around bytes that are no XML, and no picture;
 * `halfXml`: documents break off in their middle; `wrongRoot`: another document; `http`: this status and nothing else;
 * `silent`: none at all; `hangUp`: the connection is closed without one.
 */
export type WrongAnswer =
  | { readonly kind: 'late'; readonly milliseconds: number }
  | { readonly kind: 'lyingLength'; readonly by: number }
  | { readonly kind: 'http'; readonly status: number }
  | { readonly kind: 'garbageXml' | 'halfXml' | 'wrongRoot' | 'silent' | 'hangUp' };

/** Everything that can be wrong with the scanner; the defaults are a scanner in order. Pages are counted from 1 within a job. */
export interface ScannerBehaviour {
  readonly coverOpen: boolean;
  /** The sheet after so many pages of a job jams. */
  readonly jamAfterPage: number | null;
  /** Two sheets are drawn in together after so many pages of a job. */
  readonly doubleFeedAfterPage: number | null;
  /** So many answers are 503 (`Number.POSITIVE_INFINITY`: for ever), when a job is begun or when a page is fetched. */
  readonly busy: { readonly at: 'job' | 'page'; readonly times: number } | null;
  readonly brokenPage: { readonly page: number; readonly how: BrokenBody } | null;
  /** The cable goes when a job is begun, when that page is asked for, or in the middle of that page. */
  readonly pullAt:
    | { readonly moment: 'begin' }
    | { readonly moment: 'page' | 'middleOfPage'; readonly page: number }
    | null;
  /** What the end of the pages is said with. */
  readonly endStatus: 404 | 409 | 410;
  /** What a job from an empty, jammed or open feeder is refused with. */
  readonly refusalStatus: 409 | 503;
  /** How long a page takes. */
  readonly pageMilliseconds: number;
  /** Either spelling of an open cover is in the field. */
  readonly coverWord: 'HatchOpen' | 'DoorOpen';
  /** The Location header: the address that was asked, a host that only the device knows (as behind a USB bridge), or a path. */
  readonly location: 'askedHost' | 'foreignHost' | 'path';
  /** Answers 401 to everything: a scanner with an account. */
  readonly locked: boolean;
  readonly wrongAnswer: WrongAnswer | null;
  /** A 503 says so with Retry-After, seconds. */
  readonly retryAfter: number | null;
}

/** A job as the scanner remembers it. */
export interface ScannerJob {
  readonly id: string;
  readonly state: 'Processing' | 'Completed' | 'Canceled' | 'Aborted';
  readonly delivered: number;
  /** The client deleted it. */
  readonly deleted: boolean;
}

/** What the panel shows. */
export interface ScannerState {
  readonly connected: boolean;
  readonly port: number | null;
  /** Sheets in the feeder. */
  readonly sheets: number;
  readonly glass: boolean;
  /** Paper that someone must take out of the path. */
  readonly stuck: 'jam' | 'doubleFeed' | null;
  readonly behaviour: ScannerBehaviour;
  /** Oldest first. */
  readonly jobs: readonly ScannerJob[];
}

/** An eSCL scanner with a feeder for both sides and a glass, on HTTP or HTTPS. */
export interface SimulatedScanner {
  /** Listens on `host` (default 127.0.0.1); port 0 picks one. */
  listen(where: { readonly port: number; readonly host?: string }): Promise<{ readonly port: number }>;
  close(): Promise<void>;
  /** `http://127.0.0.1:port/eSCL`, or https with `tls`, while it listens or is pulled. */
  readonly url: string;
  /** Lays this stack into the feeder in place of what is there. */
  loadFeeder(sheets: readonly Sheet[]): void;
  /** Lays a page on the glass; `null` takes it away, and a scan gives a white page. */
  placeOnGlass(page: Uint8Array | null): void;
  behave(change: Partial<ScannerBehaviour>): void;
  /** Takes stuck paper out and lays it back on the stack. */
  clearPaperPath(): void;
  /** The cable is out: nothing listens, every connection breaks, the running job is forgotten. */
  pull(): Promise<void>;
  /** The cable is back, on the same port. */
  plug(): Promise<void>;
  state(): ScannerState;
  /** Calls after each change that `state()` shows. */
  onChange(listener: () => void): () => void;
}

/** A scanner in order. */
export const SCANNER_IN_ORDER: ScannerBehaviour = {
  coverOpen: false,
  jamAfterPage: null,
  doubleFeedAfterPage: null,
  busy: null,
  brokenPage: null,
  pullAt: null,
  endStatus: 404,
  refusalStatus: 409,
  pageMilliseconds: 0,
  coverWord: 'HatchOpen',
  location: 'askedHost',
  locked: false,
  wrongAnswer: null,
  retryAfter: null,
};

/** A job that nobody asks for pages any more is given up after this, milliseconds; real devices do the same. */
const JOB_PATIENCE = 60_000;

const JOBS_REMEMBERED = 20;

const A4 = { width: 2480, height: 3508 };

interface ScanSettings {
  readonly source: 'Platen' | 'Feeder';
  readonly width: number;
  readonly height: number;
  readonly resolution: number;
  readonly grey: boolean;
  readonly duplex: boolean;
}

interface Job {
  readonly id: string;
  readonly settings: ScanSettings;
  state: ScannerJob['state'];
  delivered: number;
  deleted: boolean;
  lastAsked: number;
  /** The back of a sheet that went through and was not fetched yet. */
  back: Uint8Array | 'blank' | null;
}

const NAMESPACES =
  'xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03" xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm"';
const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const RESOLUTIONS = [75, 150, 200, 300, 600];

const inputCaps = (name: string): string => `<scan:${name}>
<scan:MinWidth>16</scan:MinWidth><scan:MaxWidth>2550</scan:MaxWidth><scan:MinHeight>16</scan:MinHeight><scan:MaxHeight>${A4.height}</scan:MaxHeight>
<scan:MaxScanRegions>1</scan:MaxScanRegions>
<scan:SettingProfiles><scan:SettingProfile>
<scan:ColorModes><scan:ColorMode>Grayscale8</scan:ColorMode><scan:ColorMode>RGB24</scan:ColorMode></scan:ColorModes>
<scan:DocumentFormats><pwg:DocumentFormat>image/jpeg</pwg:DocumentFormat><scan:DocumentFormatExt>image/jpeg</scan:DocumentFormatExt></scan:DocumentFormats>
<scan:SupportedResolutions><scan:DiscreteResolutions>${RESOLUTIONS.map(
  (one) =>
    `<scan:DiscreteResolution><scan:XResolution>${one}</scan:XResolution><scan:YResolution>${one}</scan:YResolution></scan:DiscreteResolution>`,
).join('')}</scan:DiscreteResolutions></scan:SupportedResolutions>
</scan:SettingProfile></scan:SettingProfiles>
<scan:SupportedIntents><scan:Intent>Document</scan:Intent></scan:SupportedIntents>
<scan:MaxOpticalXResolution>600</scan:MaxOpticalXResolution><scan:MaxOpticalYResolution>600</scan:MaxOpticalYResolution>
</scan:${name}>`;

const readSettings = (xml: string): ScanSettings | null => {
  const text = (name: string): string | null =>
    new RegExp(`<(?:\\w+:)?${name}>\\s*([^<]*?)\\s*<`).exec(xml)?.[1] ?? null;
  const number = (name: string, otherwise: number): number => {
    const value = Number(text(name) ?? otherwise);
    return Number.isInteger(value) ? value : Number.NaN;
  };
  const source = text('InputSource') ?? 'Platen';
  const settings = {
    width: number('Width', A4.width),
    height: number('Height', A4.height),
    resolution: number('XResolution', 300),
    grey: text('ColorMode') === 'Grayscale8',
    duplex: text('Duplex') === 'true',
  };
  if (!/ScanSettings/.test(xml) || (source !== 'Platen' && source !== 'Feeder')) return null;
  if (!RESOLUTIONS.includes(settings.resolution)) return null;
  if (!(settings.width > 0 && settings.width <= 2550 && settings.height > 0 && settings.height <= A4.height))
    return null;
  return { ...settings, source };
};

/** The page as the scanner's eye gives it: A4 laid under the eye, in the resolution and colours asked for. */
const scanPicture = async (page: Uint8Array | 'blank', settings: ScanSettings): Promise<Buffer> => {
  const { resolution } = settings;
  const a4 = {
    width: Math.round((A4.width / 300) * resolution),
    height: Math.round((A4.height / 300) * resolution),
  };
  const asked = {
    width: Math.round((settings.width / 300) * resolution),
    height: Math.round((settings.height / 300) * resolution),
  };
  const paper =
    page === 'blank'
      ? sharp({ create: { ...a4, channels: 3, background: '#fdfdfb' } })
      : sharp(page).resize(a4.width, a4.height, { fit: 'fill' });
  // Two steps, because sharp has an order of its own for resizing and cutting, whatever the order of the calls.
  const { data, info } = await paper.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const sheet = sharp(data, {
    raw: { width: info.width, height: info.height, channels: info.channels },
  })
    .extract({
      left: 0,
      top: 0,
      width: Math.min(asked.width, a4.width),
      height: Math.min(asked.height, a4.height),
    })
    .extend({
      right: Math.max(0, asked.width - a4.width),
      bottom: Math.max(0, asked.height - a4.height),
      background: '#fdfdfb',
    });
  return (settings.grey ? sheet.greyscale().toColourspace('b-w') : sheet.toColourspace('srgb'))
    .withDensity(resolution)
    .jpeg({ quality: 85 })
    .toBuffer();
};

const pictures = new WeakMap<Uint8Array, Map<string, Promise<Buffer>>>();

/** The same sheet looks the same each time, so it is drawn once for each way of scanning it. */
const keptPicture = (page: Uint8Array | 'blank', settings: ScanSettings): Promise<Buffer> => {
  if (page === 'blank') return scanPicture(page, settings);
  const ways = pictures.get(page) ?? new Map<string, Promise<Buffer>>();
  pictures.set(page, ways);
  const way = `${settings.resolution} ${settings.width} ${settings.height} ${settings.grey}`;
  const picture = ways.get(way) ?? scanPicture(page, settings);
  ways.set(way, picture);
  return picture;
};

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};

/** The bytes of an answer with what is wrong with every answer done to them. */
const spoiled = (
  body: Buffer,
  wrong: WrongAnswer | null,
): { readonly sent: Buffer; readonly told: number } => {
  switch (wrong?.kind) {
    case 'lyingLength':
      return { sent: body, told: Math.max(0, body.length + wrong.by) };
    case 'garbageXml': {
      const sent = Buffer.alloc(body.length, '\u0001<&]]>');
      return { sent, told: sent.length };
    }
    case 'halfXml': {
      const sent = body.subarray(0, Math.floor(body.length / 2));
      return { sent, told: sent.length };
    }
    case 'wrongRoot': {
      const sent = Buffer.from('<html><body>Router</body></html>');
      return { sent, told: sent.length };
    }
    case undefined:
    case 'late':
    case 'http':
    case 'silent':
    case 'hangUp':
      return { sent: body, told: body.length };
    default:
      return wrong satisfies never;
  }
};

/** A scanner without paper, in order, not listening yet. `tls`: it speaks HTTPS with this key and certificate (PEM). */
export const createSimulatedScanner = (
  options: { readonly clock?: Clock; readonly tls?: { readonly key: string; readonly cert: string } } = {},
): SimulatedScanner => {
  const clock = options.clock ?? systemClock;
  const listeners = new Set<() => void>();
  const sockets = new Set<Socket>();
  let server: Server | null = null;
  let where: { readonly port: number; readonly host: string } | null = null;
  let sheets: Sheet[] = [];
  let glass: Uint8Array | null = null;
  let stuck: ScannerState['stuck'] = null;
  let behaviour = SCANNER_IN_ORDER;
  let jobs: Job[] = [];
  const uuid = randomUUID();
  const scheme = options.tls === undefined ? 'http' : 'https';

  const changed = (): void => {
    for (const listener of [...listeners]) listener();
  };

  const runningJob = (): Job | undefined => {
    for (const job of jobs) {
      if (job.state === 'Processing' && clock.now() - job.lastAsked > JOB_PATIENCE) job.state = 'Aborted';
    }
    return jobs.find((job) => job.state === 'Processing');
  };

  const adfState = (): string => {
    if (behaviour.coverOpen) return `ScannerAdf${behaviour.coverWord}`;
    if (stuck === 'jam') return 'ScannerAdfJam';
    if (stuck === 'doubleFeed') return 'ScannerAdfMultipickDetected';
    const job = runningJob();
    if (sheets.length > 0)
      return job?.settings.source === 'Feeder' ? 'ScannerAdfProcessing' : 'ScannerAdfLoaded';
    return 'ScannerAdfEmpty';
  };

  const write = (
    response: ServerResponse,
    status: number,
    headers: Readonly<Record<string, string>>,
    body: Buffer,
  ): void => {
    const { sent, told } = spoiled(body, behaviour.wrongAnswer);
    response.writeHead(status, { ...headers, 'Content-Length': told });
    response.write(sent);
    // Node counts what is promised: a lie must be told below it, and the promised rest never comes.
    if (sent.length >= told) response.end();
  };

  const answer = (response: ServerResponse, status: number, xml?: string): void => {
    if (xml === undefined) {
      const { retryAfter } = behaviour;
      const headers = status === 503 && retryAfter !== null ? { 'Retry-After': `${retryAfter}` } : {};
      response.writeHead(status, { ...headers, 'Content-Length': 0 }).end();
      return;
    }
    write(response, status, { 'Content-Type': 'text/xml' }, Buffer.from(XML_HEAD + xml));
  };

  const capabilities = (): string => `<scan:ScannerCapabilities ${NAMESPACES}>
<pwg:Version>2.63</pwg:Version><pwg:MakeAndModel>Simulated Scanner</pwg:MakeAndModel><pwg:SerialNumber>SIM-1</pwg:SerialNumber>
<scan:UUID>${uuid}</scan:UUID>
<scan:Platen>${inputCaps('PlatenInputCaps')}</scan:Platen>
<scan:Adf>${inputCaps('AdfSimplexInputCaps')}${inputCaps('AdfDuplexInputCaps')}
<scan:FeederCapacity>50</scan:FeederCapacity>
<scan:AdfOptions><scan:AdfOption>DetectPaperLoaded</scan:AdfOption><scan:AdfOption>Duplex</scan:AdfOption></scan:AdfOptions>
</scan:Adf>
</scan:ScannerCapabilities>`;

  const status = (): string => {
    const running = runningJob();
    const state = behaviour.coverOpen || stuck !== null ? 'Stopped' : running ? 'Processing' : 'Idle';
    const list = jobs
      .toReversed()
      .map(
        (
          job,
        ) => `<scan:JobInfo><pwg:JobUri>/eSCL/ScanJobs/${job.id}</pwg:JobUri><pwg:JobUuid>${job.id}</pwg:JobUuid>
<pwg:ImagesCompleted>${job.delivered}</pwg:ImagesCompleted><pwg:JobState>${job.state}</pwg:JobState></scan:JobInfo>`,
      )
      .join('\n');
    return `<scan:ScannerStatus ${NAMESPACES}>
<pwg:Version>2.63</pwg:Version><pwg:State>${state}</pwg:State><scan:AdfState>${adfState()}</scan:AdfState>
<scan:Jobs>${list}</scan:Jobs>
</scan:ScannerStatus>`;
  };

  /** True when this answer is one of the arranged 503s. */
  const isBusy = (at: 'job' | 'page'): boolean => {
    const { busy } = behaviour;
    if (busy === null || busy.at !== at || busy.times <= 0) return false;
    behaviour = { ...behaviour, busy: { at, times: busy.times - 1 } };
    return true;
  };

  const feederRefuses = (): boolean => behaviour.coverOpen || stuck !== null || sheets.length === 0;

  const beginJob = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const settings = readSettings(await bodyOf(request));
    if (behaviour.pullAt?.moment === 'begin') return pull();
    if (settings === null) return answer(response, 400);
    if (isBusy('job') || runningJob() !== undefined) return answer(response, 503);
    if (settings.source === 'Feeder' && feederRefuses()) return answer(response, behaviour.refusalStatus);
    const job: Job = {
      id: randomUUID(),
      settings,
      state: 'Processing',
      delivered: 0,
      deleted: false,
      lastAsked: clock.now(),
      back: null,
    };
    jobs = [...jobs, job].slice(-JOBS_REMEMBERED);
    const path = `/eSCL/ScanJobs/${job.id}`;
    const locations = {
      askedHost: `${scheme}://${request.headers.host}${path}`,
      foreignHost: `http://scanner.invalid${path}`,
      path,
    };
    response // Spelled so: libsane's escl backend looks for the header with a capital letter.
      .writeHead(201, { Location: locations[behaviour.location], 'content-length': 0 })
      .end();
    changed();
  };

  /** Draws the next side in: its picture, or why there is none. */
  const nextSide = (job: Job): Uint8Array | 'blank' | 'over' | 'stuck' => {
    if (job.settings.source === 'Platen') return job.delivered > 0 ? 'over' : (glass ?? 'blank');
    if (job.back !== null) {
      const { back } = job;
      job.back = null;
      return back;
    }
    if (behaviour.coverOpen || stuck !== null) return 'stuck';
    if (sheets.length === 0) return 'over';
    if (behaviour.jamAfterPage !== null && job.delivered >= behaviour.jamAfterPage) stuck = 'jam';
    if (behaviour.doubleFeedAfterPage !== null && job.delivered >= behaviour.doubleFeedAfterPage)
      stuck = 'doubleFeed';
    if (stuck !== null) return 'stuck';
    const sheet = sheets.shift();
    if (sheet === undefined) return 'over';
    const isPlain = sheet instanceof Uint8Array;
    if (job.settings.duplex) job.back = isPlain ? 'blank' : sheet.back;
    return isPlain ? sheet : sheet.front;
  };

  const sendPage = async (response: ServerResponse, job: Job, picture: Buffer): Promise<void> => {
    const number = job.delivered + 1;
    const { brokenPage, pullAt } = behaviour;
    const how = brokenPage?.page === number ? brokenPage.how : null;
    const half = picture.subarray(0, Math.floor(picture.length / 2));
    const isCut = how === 'cutOff' || (pullAt?.moment === 'middleOfPage' && pullAt.page === number);
    const body =
      how === 'garbage'
        ? Buffer.from('this is no picture at all')
        : how === 'nothing'
          ? Buffer.alloc(0)
          : how === 'half'
            ? half
            : picture;
    if (isCut) {
      response.writeHead(200, { 'Content-Type': 'image/jpeg', 'Content-Length': body.length });
      await new Promise<void>((resolve) => response.write(half, () => resolve()));
      // The half must be on its way before the connection goes.
      await clock.sleep(20);
      if (how === 'cutOff') response.destroy();
      else await pull();
      job.state = 'Aborted';
      return changed();
    }
    job.delivered = number;
    write(response, 200, { 'Content-Type': 'image/jpeg' }, body);
    changed();
  };

  const nextDocument = async (response: ServerResponse, job: Job): Promise<void> => {
    job.lastAsked = clock.now();
    if (job.state !== 'Processing') return answer(response, behaviour.endStatus);
    if (behaviour.pullAt?.moment === 'page' && behaviour.pullAt.page === job.delivered + 1) return pull();
    if (isBusy('page')) return answer(response, 503);
    const side = nextSide(job);
    if (side === 'over') {
      job.state = 'Completed';
      answer(response, behaviour.endStatus);
      return changed();
    }
    if (side === 'stuck') {
      job.state = 'Aborted';
      answer(response, 409);
      return changed();
    }
    changed();
    if (behaviour.pageMilliseconds > 0) await clock.sleep(behaviour.pageMilliseconds);
    const picture = await keptPicture(side, job.settings);
    if (job.state !== 'Processing' || response.destroyed) return answer(response, 410);
    return sendPage(response, job, picture);
  };

  const deleteJob = (response: ServerResponse, job: Job): void => {
    if (job.state === 'Processing') job.state = 'Canceled';
    job.deleted = true;
    answer(response, 200);
    changed();
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { wrongAnswer } = behaviour;
    switch (wrongAnswer?.kind) {
      case 'late':
        await clock.sleep(wrongAnswer.milliseconds);
        break;
      case 'http':
        return answer(response, wrongAnswer.status);
      case 'silent':
        return;
      case 'hangUp':
        response.destroy();
        return;
      case undefined:
      case 'lyingLength':
      case 'garbageXml':
      case 'halfXml':
      case 'wrongRoot':
        break;
      default:
        wrongAnswer satisfies never;
    }
    const path = new URL(request.url ?? '/', 'http://scanner.invalid').pathname.replace(/\/+$/, '');
    if (behaviour.locked) return answer(response, 401);
    if (request.method === 'GET' && path === '/eSCL/ScannerCapabilities')
      return answer(response, 200, capabilities());
    if (request.method === 'GET' && path === '/eSCL/ScannerStatus') return answer(response, 200, status());
    if (request.method === 'POST' && path === '/eSCL/ScanJobs') return beginJob(request, response);
    const [, id, rest] = /^\/eSCL\/ScanJobs\/([\w-]+)(\/NextDocument)?$/.exec(path) ?? [];
    const job = jobs.find((one) => one.id === id);
    if (job === undefined) return answer(response, 404);
    if (request.method === 'GET' && rest !== undefined) return nextDocument(response, job);
    if (request.method === 'DELETE' && rest === undefined) return deleteJob(response, job);
    return answer(response, 405);
  };

  const open = async (at: { readonly port: number; readonly host: string }): Promise<number> => {
    const serve = (request: IncomingMessage, response: ServerResponse): void => {
      handle(request, response).catch((error: unknown) => {
        // A bug of the simulator must not look like a fault of a scanner.
        process.emitWarning(error instanceof Error ? error : String(error));
        response.destroy();
      });
    };
    const next = options.tls ? createSecureServer(options.tls, serve) : createServer(serve);
    next.on('connection', (socket) => {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    });
    await new Promise<void>((resolve, reject) => {
      next.once('error', reject);
      next.listen(at.port, at.host, () => resolve());
    });
    server = next;
    const address = next.address();
    return typeof address === 'object' && address !== null ? address.port : at.port;
  };

  const shut = async (): Promise<void> => {
    const last = server;
    server = null;
    if (last === null) return;
    const closed = new Promise<void>((resolve) => last.close(() => resolve()));
    for (const socket of sockets) socket.destroy();
    await closed;
  };

  const pull = async (): Promise<void> => {
    for (const job of jobs) if (job.state === 'Processing') job.state = 'Aborted';
    await shut();
    jobs = [];
    changed();
  };

  return {
    listen: async ({ port, host = '127.0.0.1' }) => {
      where = { port: await open({ port, host }), host };
      changed();
      return { port: where.port };
    },
    close: shut,
    get url() {
      return `${scheme}://${where?.host ?? '127.0.0.1'}:${where?.port ?? 0}/eSCL`;
    },
    loadFeeder: (stack) => {
      sheets = [...stack];
      changed();
    },
    placeOnGlass: (page) => {
      glass = page;
      changed();
    },
    behave: (change) => {
      behaviour = { ...behaviour, ...change };
      changed();
    },
    clearPaperPath: () => {
      stuck = null;
      behaviour = { ...behaviour, jamAfterPage: null, doubleFeedAfterPage: null };
      changed();
    },
    pull,
    plug: async () => {
      if (server !== null || where === null) return;
      behaviour = { ...behaviour, pullAt: null };
      await open(where);
      changed();
    },
    state: () => ({
      connected: server !== null,
      port: where?.port ?? null,
      sheets: sheets.length,
      glass: glass !== null,
      stuck,
      behaviour,
      jobs: jobs.map(({ id, state, delivered, deleted }) => ({ id, state, delivered, deleted })),
    }),
    onChange: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
};
