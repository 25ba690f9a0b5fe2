import {
  type Clock,
  type Driver,
  fail,
  type LinkCounters,
  newLinkCounters,
  ok,
  type Result,
} from '../../device-drivers/contract.ts';
import type { Transport } from '../../device-drivers/transports/transport.ts';
import { encodeSlip } from './escpos-encode.ts';
import { createEscposLink, type EscposLink, within } from './escpos-link.ts';
import {
  type RawReceiptStatus,
  type ReceiptFault,
  type ReceiptFaultCode,
  type ReceiptPrinterLink,
  type ReceiptPrinterStatus,
  readAutomaticStatus,
  readRealTimeStatus,
  realTimeQuestions,
  summariseReceiptStatus,
  unknownReceiptStatus,
} from './escpos-status.ts';
import type { ReceiptPrinterProfile } from './profiles.ts';
import type { Slip } from './slip.ts';
import { openSlipFonts, type SlipFonts } from './slip-fonts.ts';

/** Every delay of the driver, in milliseconds, with its reason. */
export interface ReceiptPrinterTimings {
  /** A real-time answer comes at once, whatever the printer does; longer than this, it does not answer. */
  readonly replyMs: number;
  /** How often an idle printer is asked: a clerk who closes the cover sees the kiosk come back before walking off. */
  readonly idlePollMs: number;
  /** How often the sensors are asked while a slip prints. */
  readonly printPollMs: number;
  /** From the last byte to the confirmed end: a slip of 300 mm at 50 mm/s, a hot head and some reserve. */
  readonly confirmMs: number;
  /** After the answer to a barrier `GS r`, this long must be quiet: answers owed from before come in this time. */
  readonly quietMs: number;
  /** A write that takes longer than this does not go through: the printer has stopped taking data. */
  readonly writeMs: number;
  /** Waits before the next attempt to connect; the last one is repeated. */
  readonly reconnectMs: readonly number[];
}

/** The delays in use unless others are given. */
export const receiptPrinterTimings: ReceiptPrinterTimings = {
  replyMs: 1_000,
  idlePollMs: 3_000,
  printPollMs: 500,
  confirmMs: 20_000,
  quietMs: 300,
  writeMs: 10_000,
  reconnectMs: [250, 500, 1_000, 2_000, 5_000],
};

/** Keys of printed slips that are remembered: more than a terminal prints between two restarts. */
const REMEMBERED_SLIPS = 10_000;

/** A receipt printer (凭条打印机). */
export interface ReceiptPrinter extends Driver<ReceiptPrinterStatus> {
  /**
   * Prints one slip and follows it to the cut. `key` names this slip: after a known success the same key is never
   * printed again by this driver instance, and the first outcome is given back. `inDoubt` is not a success: whether
   * to print such a slip again is for a person to decide, and a second call does print it.
   * Any fault but `inDoubt` means that nothing of the slip was sent. Calls wait for one another.
   */
  print(slip: Slip, key: string, signal: AbortSignal): Promise<Result<{ missing: string[] }, ReceiptFault>>;
}

/** What a receipt printer is made of. */
export interface ReceiptPrinterOptions {
  readonly id: string;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly profile: ReceiptPrinterProfile;
  /** Default: the packaged font and the system's fallback fonts. */
  readonly fonts?: SlipFonts;
  readonly timings?: Partial<ReceiptPrinterTimings>;
}

const inDoubt = (cause: ReceiptFaultCode | 'timeOut'): ReceiptFault => ({
  completion: cause === 'canceled' ? 'canceled' : cause === 'timeOut' ? 'timeOut' : 'hardwareError',
  code: 'inDoubt',
  action: 'none',
  detail: cause,
});

const lost = (detail: string): ReceiptFault => ({
  completion: 'deviceNotReady',
  code: 'printerLost',
  action: 'maintenance',
  detail,
});

const canceled: ReceiptFault = { completion: 'canceled', code: 'canceled', action: 'none' };

const aborted = (
  signal: AbortSignal,
): { readonly promise: Promise<'aborted'>; readonly dispose: () => void } => {
  const { promise, resolve } = Promise.withResolvers<'aborted'>();
  const listener = (): void => resolve('aborted');
  if (signal.aborted) listener();
  signal.addEventListener('abort', listener, { once: true });
  return { promise, dispose: () => signal.removeEventListener('abort', listener) };
};

/** `GS a`: report by itself on online/offline, error and paper sensor (bits 1 to 3). */
const AUTOMATIC_STATUS = Uint8Array.of(0x1d, 0x61, 0x0e);

/** Makes the driver of one receipt printer. It does nothing before `start()`. */
export const createReceiptPrinter = (options: ReceiptPrinterOptions): ReceiptPrinter => {
  const { id, transport, clock, profile } = options;
  const timings = { ...receiptPrinterTimings, ...options.timings };
  const counters: LinkCounters = newLinkCounters();
  const listeners = new Set<(status: ReceiptPrinterStatus) => void>();
  const printed = new Map<string, readonly string[]>();

  let fonts = options.fonts;
  let raw: RawReceiptStatus = unknownReceiptStatus;
  let status = summariseReceiptStatus(raw, 'starting');
  let link: EscposLink | null = null;
  let running: { readonly stop: AbortController; readonly ended: Promise<void> } | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  let lastProcessId = 0;
  /** Links that were open and did not answer: closed by us, and shown as `offline` rather than as `noDevice`. */
  const unanswering = new WeakSet<EscposLink>();
  /** Nothing is owed on this link from before: an untagged `GS r` answer can only be ours. */
  let settledLink: EscposLink | null = null;
  /** A slip was left half sent: so many NULs end the command it may have stopped in, then it is cut off. */
  let unfinished: { readonly nulBytes: number } | null = null;

  const show = (state: ReceiptPrinterLink): void => {
    if (state !== 'connected') raw = unknownReceiptStatus;
    const next = summariseReceiptStatus(raw, state);
    if (JSON.stringify(next) === JSON.stringify(status)) return;
    status = next;
    for (const listener of [...listeners]) listener(status);
  };

  const learn = (told: Partial<RawReceiptStatus>): void => {
    raw = { ...raw, ...told };
  };

  /** The wire belongs to one exchange at a time: a poll or a whole slip. */
  const exclusively = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work, work);
    turn = mine.then(
      () => undefined,
      () => undefined,
    );
    return mine;
  };

  /** Asks all four real-time questions. False: one was not answered. */
  const readStatus = async (through: EscposLink): Promise<boolean> => {
    let told: Partial<RawReceiptStatus> = {};
    for (const question of realTimeQuestions) {
      const answer = await through.askRealTime(question, timings.replyMs);
      if (typeof answer !== 'number') return false;
      told = { ...told, ...readRealTimeStatus(question, answer) };
    }
    learn(told);
    show('connected');
    return true;
  };

  const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
    clock.sleep(milliseconds, signal).catch(() => undefined);

  /** One life of a connection, from open to gone. True: the printer answered. */
  const liveOnce = async (signal: AbortSignal): Promise<boolean> => {
    const opened = await transport.open(signal);
    if (!opened.ok) {
      show('noDevice');
      return false;
    }
    counters.opened += 1;
    const mine = createEscposLink(opened.value, clock, counters, (bytes) => {
      learn(readAutomaticStatus(bytes));
      if (link === mine) show('connected');
    });
    const closeOnStop = (): void => void mine.close();
    signal.addEventListener('abort', closeOnStop, { once: true });
    try {
      if (signal.aborted) return false;
      if (!(await readStatus(mine))) {
        show(mine.isGone ? 'noDevice' : 'silent');
        return false;
      }
      link = mine;
      // At once, before a print that was under way tells its own end: who then waits for `online` waits for the next link.
      void mine.gone.then(() => {
        if (link === mine) show(unanswering.has(mine) ? 'silent' : 'noDevice');
      });
      if (profile.automaticStatus) await mine.send(AUTOMATIC_STATUS);
      let answers = true;
      while (answers && !mine.isGone && !signal.aborted) {
        const waited = await within(mine.gone, timings.idlePollMs, clock);
        if (waited === 'gone') break;
        answers = await exclusively(async () => mine.isGone || (await readStatus(mine)));
      }
      if (!signal.aborted) {
        counters.lost += 1;
        show(answers && !unanswering.has(mine) ? 'noDevice' : 'silent');
      }
      return true;
    } finally {
      link = null;
      signal.removeEventListener('abort', closeOnStop);
      await mine.close();
    }
  };

  const live = async (signal: AbortSignal): Promise<void> => {
    let failures = 0;
    while (!signal.aborted) {
      failures = (await liveOnce(signal)) ? 0 : failures + 1;
      if (signal.aborted) break;
      const waits = timings.reconnectMs;
      await pause(waits[Math.min(failures, waits.length) - (failures === 0 ? 0 : 1)] ?? 1_000, signal);
    }
  };

  /** For an untagged confirmation: proves that no answer from before is still owed on this link. */
  const settle = async (through: EscposLink): Promise<boolean> => {
    if (profile.confirm !== 'paper-query' || settledLink === through) return true;
    const answer = await within(Promise.race([through.askPaper(), through.gone]), timings.replyMs, clock);
    if (typeof answer !== 'number') return false;
    await within(through.gone, timings.quietMs, clock);
    settledLink = through;
    return !through.isGone;
  };

  const askForTheEnd = (through: EscposLink): Promise<'confirmed'> => {
    switch (profile.confirm) {
      case 'process-id':
        lastProcessId = (lastProcessId + 1) % 10_000;
        return through.askProcessId(String(lastProcessId).padStart(4, '0')).then(() => 'confirmed');
      case 'paper-query':
        return through.askPaper().then(() => 'confirmed');
      default:
        return profile.confirm satisfies never;
    }
  };

  /** After a slip in doubt on a live link: what the printer still holds must not come out before the next visitor. */
  const discardRest = async (through: EscposLink, largestChunk: number): Promise<void> => {
    unfinished = { nulBytes: largestChunk };
    settledLink = null;
    if (!profile.clearsBuffers || through.isGone) return;
    const answer = await within(Promise.race([through.clearBuffers(), through.gone]), timings.replyMs, clock);
    if (answer === 'cleared') unfinished = { nulBytes: 0 };
  };

  /**
   * Brings a printer that was left in the middle of a slip back to the start of a command: NULs fill up the picture in
   * which the link broke (between commands they say nothing), then what stands on the paper is cut off.
   */
  const cutOffUnfinished = async (through: EscposLink): Promise<boolean> => {
    if (unfinished === null) return true;
    const bytes = [
      ...new Uint8Array(unfinished.nulBytes),
      0x1b,
      0x40,
      0x1b,
      0x64,
      profile.feedLines,
      ...profile.cut,
    ];
    const sent = await within(through.send(Uint8Array.from(bytes)), timings.writeMs, clock);
    if (sent !== true) return false;
    unfinished = null;
    return true;
  };

  /** Sends the chunks and follows them to the confirmed end. The cause of the doubt, or `null`: confirmed. */
  const sendAndFollow = async (
    through: EscposLink,
    chunks: readonly Uint8Array[],
    signal: AbortSignal,
  ): Promise<ReceiptFaultCode | 'timeOut' | null> => {
    const abort = aborted(signal);
    try {
      let asked = clock.now();
      for (const chunk of chunks) {
        const sent = await within(
          Promise.race([through.send(chunk), abort.promise, through.gone]),
          timings.writeMs,
          clock,
        );
        if (sent === 'aborted') return 'canceled';
        if (sent === 'timeOut') return 'timeOut';
        if (sent !== true) return 'printerLost';
        // The sensors are asked between two commands only: inside a picture the question would be taken for dots.
        if (clock.now() - asked >= timings.printPollMs) {
          asked = clock.now();
          if ((await readStatus(through)) && blocks(status.fault)) return status.fault.code;
        }
      }
      let confirmed = false;
      const end = askForTheEnd(through).then(() => {
        confirmed = true;
        return 'confirmed' as const;
      });
      const deadline = clock.now() + timings.confirmMs;
      while (clock.now() < deadline) {
        const outcome = await within(
          Promise.race([end, abort.promise, through.gone]),
          timings.printPollMs,
          clock,
        );
        if (outcome === 'confirmed') return null;
        if (outcome === 'aborted') return 'canceled';
        if (outcome === 'gone') return 'printerLost';
        const answered = await readStatus(through);
        // The end may have been confirmed while the sensors answered: then what they say now came after it.
        if (confirmed) return null;
        if (answered && blocks(status.fault)) return status.fault.code;
      }
      return 'timeOut';
    } finally {
      abort.dispose();
    }
  };

  const printNow = async (
    slip: Slip,
    key: string,
    signal: AbortSignal,
  ): Promise<Result<{ missing: string[] }, ReceiptFault>> => {
    const before = printed.get(key);
    if (before !== undefined) return ok({ missing: [...before] });
    if (signal.aborted) return fail(canceled);
    fonts ??= openSlipFonts();
    const { chunks, missing } = await encodeSlip(slip, profile, fonts);
    if (signal.aborted) return fail(canceled);

    const through = link;
    if (through === null || through.isGone) return fail(lost('not connected'));
    if (!(await readStatus(through))) {
      unanswering.add(through);
      await through.close();
      return fail(lost('no answer'));
    }
    const standing = status.fault;
    if (standing !== null) return fail(standing);
    if (!(await cutOffUnfinished(through))) return fail(lost('the rest of an earlier slip'));
    if (!(await settle(through))) return fail(lost('no answer to GS r'));
    if (signal.aborted) return fail(canceled);

    const cause = await sendAndFollow(through, chunks, signal);
    if (cause !== null) {
      await discardRest(through, Math.max(...chunks.map((chunk) => chunk.length)));
      if (cause === 'timeOut') {
        unanswering.add(through);
        await through.close();
      }
      return fail(inDoubt(cause));
    }
    printed.set(key, missing);
    if (printed.size > REMEMBERED_SLIPS) {
      const [oldest] = printed.keys();
      if (oldest !== undefined) printed.delete(oldest);
    }
    return ok({ missing: [...missing] });
  };

  return {
    id,
    counters,
    get status() {
      return status;
    },
    start() {
      if (running !== null) return;
      const stop = new AbortController();
      running = { stop, ended: live(stop.signal) };
    },
    async stop() {
      const ending = running;
      running = null;
      ending?.stop.abort();
      await ending?.ended;
    },
    onStatus(listener) {
      listeners.add(listener);
      listener(status);
      return () => listeners.delete(listener);
    },
    print: (slip, key, signal) => exclusively(() => printNow(slip, key, signal)),
  };
};

/** A fault that keeps the rest of a slip from coming out until a person acts. A hot head goes on by itself, an unexplained offline may be the feed between two lines. */
const blocks = (fault: ReceiptFault | null): fault is ReceiptFault => {
  if (fault === null) return false;
  switch (fault.code) {
    case 'paperOut':
    case 'coverOpen':
    case 'cutterFault':
      return true;
    case 'printerFault':
      return fault.completion === 'hardwareError';
    case 'overheated':
    case 'printerLost':
    case 'inDoubt':
    case 'canceled':
      return false;
    default:
      return fault.code satisfies never;
  }
};
