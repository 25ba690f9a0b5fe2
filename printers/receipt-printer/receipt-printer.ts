import {
  type Clock,
  type DeviceCapabilities,
  type DeviceIdentity,
  type DeviceRequest,
  type Driver,
  fail,
  type HealthFinding,
  type HealthReport,
  type HealthRequest,
  ok,
  type Result,
} from '../../device-drivers/contract.ts';
import {
  type CommonFault,
  commonFault,
  createDriverCore,
  healthReport,
} from '../../device-drivers/supervision/driver-core.ts';
import type { DriverLog } from '../../device-drivers/supervision/driver-log.ts';
import type { LifecycleFault } from '../../device-drivers/supervision/lifecycle-machine.ts';
import { createSupervisedLink, type LinkSession } from '../../device-drivers/supervision/supervised-link.ts';
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
  readEjectorStatus,
  readFullStatus,
  readRealTimeStatus,
  realTimeQuestions,
  summariseReceiptStatus,
  unknownReceiptStatus,
} from './escpos-status.ts';
import type { ReceiptPrinterProfile } from './profiles.ts';
import { MOST_PICTURE_ROWS } from './raster.ts';
import type { Slip } from './slip.ts';
import { openSlipFonts, type SlipFonts } from './slip-fonts.ts';
import { testSlip } from './test-slip.ts';

/** Every delay of the driver, in milliseconds, with its reason. */
export interface ReceiptPrinterTimings {
  /** A real-time answer comes at once, whatever the printer does; longer than this, it does not answer. */
  readonly replyMs: number;
  /** How often an idle printer is asked: a clerk who closes the cover sees the kiosk come back before walking off. */
  readonly idlePollMs: number;
  /** How often the sensors are asked while a slip prints. */
  readonly printPollMs: number;
  /** How often the mouth is asked while a slip stands in it: who takes it should not wait for the next screen. */
  readonly mouthPollMs: number;
  /** How long a presenter may take to push a slip out or draw it back. */
  readonly mouthMoveMs: number;
  /** How often the mouth is asked while it moves. */
  readonly mouthStepMs: number;
  /** From the last byte to the confirmed end: a slip of 300 mm at 50 mm/s, a hot head and some reserve. */
  readonly confirmMs: number;
  /** After the answer to a barrier `GS r`, this long must be quiet: answers owed from before come in this time. */
  readonly quietMs: number;
  /** A write that takes longer than this does not go through: the printer has stopped taking data. */
  readonly writeMs: number;
}

/** The delays in use unless others are given. */
export const receiptPrinterTimings: ReceiptPrinterTimings = {
  replyMs: 1_000,
  idlePollMs: 3_000,
  printPollMs: 500,
  mouthPollMs: 500,
  mouthMoveMs: 3_000,
  mouthStepMs: 100,
  confirmMs: 20_000,
  quietMs: 300,
  writeMs: 10_000,
};

/** Keys of printed slips that are remembered: more than a terminal prints between two restarts. */
const REMEMBERED_SLIPS = 10_000;

/** What this printer can do. */
export interface ReceiptPrinterCapabilities extends DeviceCapabilities {
  /** The name of its profile. */
  readonly profile: string;
  /** It holds the slip out and knows whether it was taken. Without, nobody may be promised that it was. */
  readonly knowsWhenTaken: boolean;
}

/** How a slip left the mouth: taken by a person, drawn back or pushed out because nobody took it; or `left`: it still stands there, and the model can do nothing about it. */
export type SlipEnd = 'taken' | 'retracted' | 'ejected' | 'left';

/** A slip that is held out. */
interface HeldSlip {
  /** When it was sent there or first found there, ms since the epoch. */
  readonly since: number;
  /** When it is dealt with. */
  readonly until: number;
  /** The sensor has felt it. */
  readonly seen: boolean;
}

/** A receipt printer (凭条打印机). */
export interface ReceiptPrinter extends Driver<ReceiptPrinterStatus, ReceiptPrinterCapabilities> {
  /**
   * Prints one slip and follows it to the cut. `key` names this slip: after a known success the same key is never
   * printed again by this driver instance, and the first outcome is given back. `inDoubt` is not a success: whether
   * to print such a slip again is for a person to decide, and a second call does print it.
   * Any fault but `inDoubt` means that nothing of the slip was sent. Calls wait for one another. A request that ends
   * before its slip is begun gives its own fault; once it is begun the true end is told, which then is `inDoubt`.
   */
  print(
    slip: Slip,
    key: string,
    request: DeviceRequest,
  ): Promise<Result<{ missing: string[] }, ReceiptFault | CommonFault>>;
  /**
   * Waits until the slip that stands in the mouth is gone or was left there too long, and tells how. Gives `taken` at
   * once when none stands there.
   * `unsupported` on a model without a sensor at its mouth.
   */
  awaitTaken(request: DeviceRequest): Promise<Result<SlipEnd, ReceiptFault | CommonFault>>;
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
  readonly log?: DriverLog | undefined;
}

const inDoubt = (cause: Cause): ReceiptFault => ({
  completion: cause === 'canceled' ? 'canceled' : cause === 'timeOut' ? 'timeOut' : 'hardwareError',
  code: 'inDoubt',
  action: 'none',
  detail: cause,
});

/** What broke a slip off. `garbled`: its end was confirmed by an answer without a name, on a line that had just carried bytes of nobody. */
type Cause = ReceiptFaultCode | 'timeOut' | 'canceled' | 'garbled';

const lost = (detail: string): ReceiptFault => ({
  completion: 'deviceNotReady',
  code: 'printerLost',
  action: 'maintenance',
  detail,
});

const SILENT: LifecycleFault = { reason: 'faulty', fault: lost('silent') };

/** Faults of the byte link itself, by their codes; any other fault of the supervision is a printer that does not answer. */
const LINK_FAULTS: readonly string[] = ['noDevice', 'lost', 'busy', 'writeFailed'];

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
/** `ESC @`: settings as at power-on. */
const INITIALISE = [0x1b, 0x40] as const;

/** Makes the driver of one receipt printer. It does nothing before `start()`. */
export const createReceiptPrinter = (options: ReceiptPrinterOptions): ReceiptPrinter => {
  const { id, transport, clock, profile } = options;
  const { presenter } = profile;
  const timings = { ...receiptPrinterTimings, ...options.timings };
  const printed = new Map<string, readonly string[]>();

  let fonts = options.fonts;
  let raw: RawReceiptStatus = unknownReceiptStatus;
  let mouth = { sensed: presenter !== null, retracted: false };
  let held: HeldSlip | null = null;
  let askedAt = 0;
  let turn: Promise<unknown> = Promise.resolve();
  let lastProcessId = 0;
  /** Nothing is owed on this link from before: an untagged `GS r` answer can only be ours. */
  let settledLink: EscposLink | null = null;
  /** A slip was left half sent: so many NULs end the command it may have stopped in, then it is cut off. */
  let unfinished: { readonly nulBytes: number } | null = null;
  /** It answers what is asked in real time, and does not come to what stands in its turn: it waits for the rest of a picture. */
  let stuck = false;
  /** What the printer says of itself is not known yet. */
  let identityWanted = profile.identity;
  /** Told when the slip in the mouth is gone. */
  let slipGone = Promise.withResolvers<SlipEnd>();

  const core = createDriverCore<ReceiptPrinterStatus, ReceiptPrinterCapabilities>({
    id,
    deviceClass: 'receipt-printer',
    clock,
    log: options.log,
    initialStatus: summariseReceiptStatus(raw, 'starting', mouth),
  });
  const { counters } = core;

  const linkState = (): ReceiptPrinterLink => {
    switch (supervised.phase) {
      case 'working':
        return 'connected';
      case 'starting':
      case 'stopped':
        return supervised.phase;
      case 'recovering':
      case 'outOfService':
        return LINK_FAULTS.includes(supervised.fault?.code ?? '') ? 'noDevice' : 'silent';
      default:
        return supervised.phase satisfies never;
    }
  };
  const show = (): void => {
    const before = core.status;
    core.publish(summariseReceiptStatus(raw, linkState(), mouth));
    if (before.paper !== core.status.paper && core.status.paper === 'low')
      core.emit({ kind: 'paperThreshold', requestId: core.requestId });
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
    askedAt = clock.now();
    show();
    return true;
  };

  /** How the slip in the mouth ended. */
  const noteEnd = (how: SlipEnd): void => {
    mouth = { ...mouth, retracted: how === 'retracted' };
    const { requestId } = core;
    switch (how) {
      case 'taken':
        core.emit({ kind: 'mediaTaken', requestId });
        break;
      case 'retracted':
        core.emit({ kind: 'mediaRetracted', requestId });
        break;
      case 'ejected':
        core.emit({ kind: 'mediaRemoved', requestId });
        break;
      case 'left':
        break;
      default:
        how satisfies never;
    }
    slipGone.resolve(how);
    slipGone = Promise.withResolvers<SlipEnd>();
  };

  /** Asks the sensor in the mouth. `notAsked`: there is none, or it cannot be asked now. */
  const askMouth = async (through: EscposLink): Promise<'told' | 'notAsked' | 'silent'> => {
    if (presenter === null) return 'notAsked';
    switch (presenter.sensor) {
      case 'full-status': {
        const answer = await through.askFullStatus(timings.replyMs);
        if (typeof answer === 'string') return 'silent';
        learn(readFullStatus(answer));
        return 'told';
      }
      case 'ejector': {
        // Answered in its turn: a printer that is offline would keep the question, and answer when nobody waits for it.
        if (raw.offline === false) {
          const answer = await through.askEjector(timings.replyMs);
          if (typeof answer === 'number') {
            learn(readEjectorStatus(answer));
            return 'told';
          }
          settledLink = null;
          // It may have gone offline this very moment.
          if (!(await readStatus(through))) return 'silent';
          if (raw.offline === false) {
            stuck = true;
            return 'silent';
          }
        }
        learn({ slipAtMouth: null, slipJammed: null });
        return 'notAsked';
      }
      default:
        return presenter.sensor satisfies never;
    }
  };

  /** Draws the slip in the mouth back, or pushes it out, and sees that it is gone. False: no answer. */
  const dealWithSlip = async (through: EscposLink): Promise<boolean> => {
    const leftOver = presenter?.leftOver;
    if (leftOver === undefined || raw.offline !== false) return true;
    if (leftOver.how === 'none') {
      // Said once; it stands there until somebody takes it.
      if (held !== null && held.until !== Number.POSITIVE_INFINITY) {
        held = { ...held, until: Number.POSITIVE_INFINITY };
        noteEnd('left');
      }
      return true;
    }
    const end = clock.now() + timings.mouthMoveMs;
    await through.send(Uint8Array.from(leftOver.command));
    for (;;) {
      const answer = await askMouth(through);
      if (answer === 'silent') return false;
      if (raw.slipAtMouth === false) {
        held = null;
        noteEnd(leftOver.how === 'retract' ? 'retracted' : 'ejected');
        return true;
      }
      if (clock.now() >= end) break;
      await within(through.gone, timings.mouthStepMs, clock);
    }
    // It did not move: the status says so, and it is tried again after as long.
    held = holdFrom(true);
    return true;
  };

  const holdFrom = (seen: boolean): HeldSlip => ({
    since: clock.now(),
    until: clock.now() + (presenter?.holdSeconds ?? 0) * 1_000,
    seen,
  });

  /** Asks the mouth, and deals with a slip that nobody takes. False: no answer. Only between slips. */
  const watchMouth = async (through: EscposLink, clearIt = false): Promise<boolean> => {
    const answer = await askMouth(through);
    if (answer === 'silent') return false;
    let answered = true;
    if (raw.slipAtMouth === true) {
      if (held === null) held = holdFrom(true);
      else if (!held.seen) {
        held = { ...held, seen: true };
        core.emit({ kind: 'mediaPresented', requestId: core.requestId });
      }
      if (clearIt || clock.now() >= held.until) answered = await dealWithSlip(through);
    } else if (raw.slipAtMouth === false && held !== null && raw.slipJammed !== true) {
      // A quick hand may have had it before the sensor was asked.
      const late = !held.seen && clock.now() - held.since >= timings.mouthMoveMs;
      if (late) core.emit({ kind: 'mediaPresented', requestId: core.requestId });
      if (late || held.seen) {
        held = null;
        noteEnd('taken');
      }
    }
    show();
    return answered;
  };

  /** Holds the slip that was just cut out to the person, and waits until it is there. Why that is not known, or `null`. */
  const present = async (through: EscposLink): Promise<Cause | null> => {
    if (presenter === null) return null;
    if (!(await through.send(Uint8Array.from(presenter.present)))) return 'printerLost';
    held = holdFrom(false);
    mouth = { ...mouth, retracted: false };
    const end = held.since + timings.mouthMoveMs;
    while ((await watchMouth(through)) && held?.seen === false && raw.slipJammed !== true) {
      if (clock.now() >= end) break;
      await within(through.gone, timings.mouthStepMs, clock);
    }
    if (raw.slipJammed === true) return 'jammed';
    if (held?.seen !== false) return null;
    return through.isGone ? 'printerLost' : (standingFault()?.code ?? 'timeOut');
  };

  /**
   * Brings the printer back to the start of a command, and cuts off what stands on the paper. NULs fill up a picture
   * that was broken off; between commands they say nothing. False: it does not go through.
   */
  const startAfresh = async (through: EscposLink, nulBytes: number): Promise<boolean> => {
    settledLink = null;
    const leftOver = presenter?.leftOver;
    const bytes = [
      ...new Uint8Array(nulBytes),
      ...INITIALISE,
      ...[0x1b, 0x64, profile.feedLines],
      ...profile.cut,
      // What was cut off is not for the next person.
      ...(leftOver === undefined || leftOver.how === 'none' ? [] : leftOver.command),
    ];
    return (await within(through.send(Uint8Array.from(bytes)), timings.writeMs, clock)) === true;
  };

  /** Cuts off a slip that was left half sent. */
  const cutOffUnfinished = async (through: EscposLink): Promise<boolean> => {
    if (unfinished === null) return true;
    if (!(await startAfresh(through, unfinished.nulBytes))) return false;
    unfinished = null;
    return true;
  };

  /** The longest picture that is ever sent: a program before this one may have died in it. */
  const longestCommand = (profile.dots / 8) * MOST_PICTURE_ROWS;

  /** What the printer may hold from before this link was opened must not come out before the next visitor. */
  const clearFromBefore = async (through: EscposLink): Promise<void> => {
    if (profile.clearsBuffers) {
      const answer = await within(
        Promise.race([through.clearBuffers(), through.gone]),
        timings.replyMs,
        clock,
      );
      if (answer === 'cleared' && unfinished !== null) unfinished = { nulBytes: 0 };
    }
    if (raw.offline === false) await cutOffUnfinished(through);
  };

  const askIdentity = async (through: EscposLink): Promise<DeviceIdentity> => {
    const ask = async (n: 65 | 66 | 67 | 68): Promise<string | null> => {
      // Answered in its turn, as are all but the real-time questions.
      if (!identityWanted || raw.offline !== false) return null;
      const answer = await through.askIdentity(n, timings.replyMs);
      // One that does not know the command is not asked for the rest.
      if (typeof answer === 'string') identityWanted = false;
      return typeof answer === 'object' && answer.text !== '' ? answer.text : null;
    };
    const identity = {
      vendor: await ask(66),
      model: await ask(67),
      serialNumber: await ask(68),
      firmware: await ask(65),
    };
    if (raw.offline === false) identityWanted = false;
    return identity;
  };

  const tellCapabilities = async (through: EscposLink): Promise<void> => {
    if (core.capabilities !== null && !identityWanted) return;
    core.setCapabilities({
      identity: await askIdentity(through),
      healthLevels: ['internal', 'external', 'interactive'],
      profile: profile.name,
      knowsWhenTaken: presenter !== null,
    });
  };

  /** The soft reset. False: no answer. */
  const resetPrinter = async (through: EscposLink): Promise<boolean> => {
    await through.send(Uint8Array.from(profile.reset));
    settledLink = null;
    // A byte that was lost on the line costs the first of the two.
    return (await readStatus(through)) || (await readStatus(through));
  };

  const supervised = createSupervisedLink<EscposLink>({
    transport,
    clock,
    counters,
    lookEvery: Math.min(timings.idlePollMs, timings.mouthPollMs),
    steps: {
      attach: ({ connection }) => {
        raw = unknownReceiptStatus;
        return createEscposLink(connection, clock, counters, (bytes) => {
          learn(readAutomaticStatus(bytes));
          show();
        });
      },
      identify: (through) =>
        exclusively(async () => {
          if (!(await readStatus(through))) return fail(SILENT);
          identityWanted = profile.identity;
          await clearFromBefore(through);
          await tellCapabilities(through);
          if (!(await watchMouth(through))) return fail(SILENT);
          if (profile.automaticStatus) await through.send(AUTOMATIC_STATUS);
          return through.isGone ? fail(SILENT) : ok(undefined);
        }),
      look: async (through) => {
        const due = clock.now() - askedAt >= timings.idlePollMs;
        if (!due && held === null) return null;
        return exclusively(async () => {
          if (through.isGone) return null;
          const answered = (!due || (await readStatus(through))) && (await watchMouth(through));
          if (!answered) return through.isGone ? null : SILENT;
          if (raw.offline === false) {
            await cutOffUnfinished(through);
            await tellCapabilities(through);
          }
          return null;
        });
      },
      reset: (through) =>
        exclusively(async () => {
          if (!(await resetPrinter(through))) return fail(SILENT);
          if (stuck && raw.offline === false) {
            stuck = false;
            await startAfresh(through, longestCommand);
          }
          return ok(undefined);
        }),
    },
    changed: () => show(),
  });

  /** What the printer said last that stands in a slip's way. */
  const standingFault = (): ReceiptFault | null => core.status.fault as ReceiptFault | null;

  /**
   * For an untagged confirmation: proves that no answer from before is still owed on this link. A printer that does not
   * come to it is in the middle of a picture that a program before this one did not finish.
   */
  const settle = async (through: EscposLink): Promise<boolean> => {
    if (profile.confirm !== 'paper-query' || settledLink === through) return true;
    const ask = (): Promise<number | 'gone' | 'timeOut'> =>
      within(Promise.race([through.askPaper(), through.gone]), timings.replyMs, clock);
    let answer = await ask();
    if (answer === 'timeOut' && (await readStatus(through)) && raw.offline === false) {
      if (await startAfresh(through, longestCommand)) answer = await ask();
    }
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

  /** Sends the chunks and follows them to the confirmed end. The cause of the doubt, or `null`: confirmed. */
  const sendAndFollow = async (
    through: EscposLink,
    chunks: readonly Uint8Array[],
    signal: AbortSignal,
  ): Promise<Cause | null> => {
    const abort = aborted(signal);
    const garbage = counters.garbageBytes;
    const believed = (): Cause | null =>
      profile.confirm === 'paper-query' && counters.garbageBytes !== garbage ? 'garbled' : null;
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
          if (await readStatus(through)) {
            const standing = standingFault();
            if (blocks(standing)) return standing.code;
          }
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
        if (outcome === 'confirmed') return believed();
        if (outcome === 'aborted') return 'canceled';
        if (outcome === 'gone') return 'printerLost';
        const answered = await readStatus(through);
        // The end may have been confirmed while the sensors answered: then what they say now came after it.
        if (confirmed) return believed();
        const standing = standingFault();
        if (answered && blocks(standing)) return standing.code;
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
  ): Promise<Result<{ missing: string[] }, ReceiptFault | CommonFault>> => {
    const before = printed.get(key);
    if (before !== undefined) return ok({ missing: [...before] });
    if (signal.aborted) return fail(commonFault('canceled'));
    fonts ??= openSlipFonts();
    const { chunks, missing } = await encodeSlip(slip, profile, fonts);
    if (signal.aborted) return fail(commonFault('canceled'));

    const on = supervised.working;
    if (on === null) return fail(lost('not connected'));
    const { commands: through, session } = on;
    /** Nothing of the slip was sent yet. A link that a stopped driver has closed is no fault of the printer. */
    const given = (detail: string): Result<never, ReceiptFault | CommonFault> =>
      fail(signal.aborted ? commonFault('canceled') : lost(detail));
    if (!(await readStatus(through)) || !(await watchMouth(through, true))) {
      giveUp(session);
      return given('no answer');
    }
    const standing = standingFault();
    if (standing !== null) return fail(standing);
    if (raw.slipAtMouth === true && presenter?.leftOver.how !== 'none')
      return fail({ completion: 'hardwareError', code: 'jammed', action: 'clear', detail: 'in the mouth' });
    if (!(await cutOffUnfinished(through))) return given('the rest of an earlier slip');
    if (!(await settle(through))) {
      giveUp(session);
      return given('no answer to GS r');
    }
    if (signal.aborted) return fail(commonFault('canceled'));

    const cause = await sendAndFollow(through, chunks, signal);
    if (cause !== null) {
      await discardRest(through, Math.max(...chunks.map((chunk) => chunk.length)));
      if (cause === 'timeOut') giveUp(session);
      return fail(inDoubt(cause));
    }
    const withheld = await present(through);
    // It is printed and cut, and perhaps nobody has it.
    if (withheld !== null) return fail(inDoubt(withheld));
    printed.set(key, missing);
    if (printed.size > REMEMBERED_SLIPS) {
      const [oldest] = printed.keys();
      if (oldest !== undefined) printed.delete(oldest);
    }
    return ok({ missing: [...missing] });
  };

  /** A link on which the printer does not answer any more is closed and opened afresh: what is owed on it is owed to nobody. */
  const giveUp = (session: LinkSession): void => session.trouble({ reason: 'lost', fault: SILENT.fault });

  const command = <T>(
    name: string,
    request: DeviceRequest,
    run: (signal: AbortSignal, requestId: string) => Promise<Result<T, ReceiptFault | CommonFault>>,
    trueEnd = false,
  ) => core.command<T, ReceiptFault | CommonFault>(request, { name, run, trueEnd });

  let testSlips = 0;
  /** Prints a test slip, under a key of its own. */
  const printTest = (
    signal: AbortSignal,
  ): Promise<Result<{ missing: string[] }, ReceiptFault | CommonFault>> => {
    testSlips += 1;
    return exclusively(() => printNow(testSlip(), `${id}-health-${clock.now()}-${testSlips}`, signal));
  };

  const statusFindings = async (through: EscposLink): Promise<HealthFinding[]> => {
    const answered = await exclusively(() => readStatus(through));
    const { paper, cover, cutter } = core.status;
    const told = (check: string, value: string | null, good: readonly string[]): HealthFinding => ({
      check,
      outcome: value === null || value === 'unknown' ? 'notTold' : good.includes(value) ? 'good' : 'bad',
      ...(value === null ? {} : { detail: value }),
    });
    return [
      { check: 'link', outcome: answered ? 'good' : 'bad' },
      told('paper', paper, ['full', 'low']),
      told('cover', cover, ['closed']),
      told('cutter', cutter, ['ok']),
    ];
  };

  return core.driver({
    start: supervised.start,
    stop: async () => {
      const ended = core.endCommands();
      await supervised.stop();
      await ended;
      held = null;
    },
    retry: supervised.retry,
    reset: (request: DeviceRequest) =>
      command<void>('reset', request, async () => {
        const on = supervised.working;
        if (on === null) return fail(commonFault('notReady'));
        if (await exclusively(() => resetPrinter(on.commands))) return ok(undefined);
        giveUp(on.session);
        return fail(lost('no answer'));
      }),
    checkHealth: (request: HealthRequest) =>
      command<HealthReport>('checkHealth', request, async (signal) => {
        const on = supervised.working;
        if (on === null) return fail(commonFault('notReady'));
        const findings = await statusFindings(on.commands);
        if (request.level === 'internal') return ok(healthReport(request.level, findings));
        const slip = await printTest(signal);
        findings.push(
          slip.ok
            ? { check: 'testSlip', outcome: 'good' }
            : { check: 'testSlip', outcome: 'bad', detail: slip.error.code },
        );
        if (request.level === 'interactive') {
          for (const question of ['slipReadable', 'slipCutOff'])
            findings.push({ check: question, outcome: (await request.confirm(question)) ? 'good' : 'bad' });
        }
        return ok(healthReport(request.level, findings));
      }),
    print: (slip: Slip, key: string, request: DeviceRequest) =>
      command('print', request, (signal) => exclusively(() => printNow(slip, key, signal)), true),
    awaitTaken: (request: DeviceRequest) =>
      command<SlipEnd>('awaitTaken', request, async (signal) => {
        if (presenter === null) return fail(commonFault('unsupported', 'no sensor at the mouth'));
        const on = supervised.working;
        if (on === null) return fail(commonFault('notReady'));
        if (held === null) return ok('taken');
        if (held.until === Number.POSITIVE_INFINITY) return ok('left');
        const abort = aborted(signal);
        try {
          const how = await Promise.race([slipGone.promise, abort.promise, on.commands.gone]);
          if (how === 'aborted') return fail(commonFault('canceled'));
          return how === 'gone' ? fail(lost('while a slip was held out')) : ok(how);
        } finally {
          abort.dispose();
        }
      }),
  });
};

/** A fault that keeps the rest of a slip from coming out until a person acts. A hot head goes on by itself, an unexplained offline may be the feed between two lines. */
const blocks = (fault: ReceiptFault | null): fault is ReceiptFault => {
  if (fault === null) return false;
  switch (fault.code) {
    case 'paperOut':
    case 'coverOpen':
    case 'cutterFault':
    case 'jammed':
      return true;
    case 'printerFault':
      return fault.completion === 'hardwareError';
    case 'overheated':
    case 'printerLost':
    case 'inDoubt':
      return false;
    default:
      return fault.code satisfies never;
  }
};
