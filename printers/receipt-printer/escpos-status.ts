import type {
  DeviceFault,
  DeviceStatus,
  MediaState,
  OperatorAction,
  PaperState,
} from '../../device-drivers/contract.ts';

/** Why a slip did not come out, or may not have. */
export type ReceiptFaultCode =
  | 'paperOut'
  | 'coverOpen'
  | 'cutterFault'
  | 'printerLost'
  | 'printerFault'
  | 'overheated'
  /** A slip stands across the way out, or is torn in it. */
  | 'jammed'
  /** Bytes were sent and the end was not confirmed: it may or may not have printed. `detail` holds the cause: one of the other codes, `canceled` or `timeOut`. */
  | 'inDoubt';

/** An expected failure of the receipt printer. Every code but `inDoubt` means that not one byte of the slip was sent. */
export type ReceiptFault = DeviceFault<ReceiptFaultCode>;

/** A receipt printer as the host sees it. */
export type ReceiptPrinterStatus = DeviceStatus & {
  readonly fault: ReceiptFault | null;
  readonly paper: PaperState;
  readonly cover: 'open' | 'closed' | 'unknown';
  readonly cutter: 'ok' | 'fault' | 'unknown';
  /** The slip in the printer's mouth: `present` held out and not taken, `retracted` drawn back because nobody took it; `null`: the model has no sensor there. */
  readonly media: MediaState;
};

/** What the printer's bits say, one field a bit; `null`: not told yet. */
export interface RawReceiptStatus {
  readonly offline: boolean | null;
  readonly feedButton: boolean | null;
  readonly coverOpen: boolean | null;
  readonly stoppedForPaper: boolean | null;
  readonly recoverableError: boolean | null;
  readonly cutterError: boolean | null;
  readonly unrecoverableError: boolean | null;
  /** The head is too hot (or its voltage is out of range); it goes on by itself. */
  readonly autoRecoverableError: boolean | null;
  readonly paperNearEnd: boolean | null;
  readonly paperEnd: boolean | null;
  /** A slip stands in the mouth. */
  readonly slipAtMouth: boolean | null;
  readonly slipJammed: boolean | null;
}

/** Nothing is known. */
export const unknownReceiptStatus: RawReceiptStatus = {
  offline: null,
  feedButton: null,
  coverOpen: null,
  stoppedForPaper: null,
  recoverableError: null,
  cutterError: null,
  unrecoverableError: null,
  autoRecoverableError: null,
  paperNearEnd: null,
  paperEnd: null,
  slipAtMouth: null,
  slipJammed: null,
};

/** The four questions of `DLE EOT n`: printer, cause of offline, cause of error, roll paper sensor. */
export type RealTimeQuestion = 1 | 2 | 3 | 4;

/** All four, in the order in which they are asked. */
export const realTimeQuestions: readonly RealTimeQuestion[] = [1, 2, 3, 4];

/** The request for one of them. */
export const realTimeRequest = (question: RealTimeQuestion): Uint8Array =>
  Uint8Array.of(0x10, 0x04, question);

const bit = (byte: number, position: number): boolean => ((byte >> position) & 1) === 1;

/** Reads the answer to `DLE EOT n` (Epson ESC/POS Command Reference, DLE EOT). */
export const readRealTimeStatus = (question: RealTimeQuestion, byte: number): Partial<RawReceiptStatus> => {
  switch (question) {
    case 1:
      return { offline: bit(byte, 3), feedButton: bit(byte, 6) };
    case 2:
      return { coverOpen: bit(byte, 2), stoppedForPaper: bit(byte, 5) };
    case 3:
      return {
        recoverableError: bit(byte, 2),
        cutterError: bit(byte, 3),
        unrecoverableError: bit(byte, 5),
        autoRecoverableError: bit(byte, 6),
      };
    case 4:
      // Each sensor has two bits that are set together; one is enough.
      return { paperNearEnd: (byte & 0x0c) !== 0, paperEnd: (byte & 0x60) !== 0 };
    default:
      return question satisfies never;
  }
};

/** Reads the four bytes of Automatic Status Back (the same reference, GS a). */
export const readAutomaticStatus = (
  bytes: readonly [number, number, number, number],
): Partial<RawReceiptStatus> => {
  const [printer, error, paper] = bytes;
  return {
    offline: bit(printer, 3),
    coverOpen: bit(printer, 5),
    feedButton: bit(printer, 6),
    recoverableError: bit(error, 2),
    cutterError: bit(error, 3),
    unrecoverableError: bit(error, 5),
    autoRecoverableError: bit(error, 6),
    paperNearEnd: (paper & 0x03) !== 0,
    paperEnd: (paper & 0x0c) !== 0,
    stoppedForPaper: (paper & 0x0c) !== 0,
  };
};

/** Reads the answer to `GS r 1`, paper sensors (the same reference, GS r). */
export const readPaperStatus = (byte: number): Partial<RawReceiptStatus> => ({
  paperNearEnd: (byte & 0x03) !== 0,
  paperEnd: (byte & 0x0c) !== 0,
});

/**
 * Reads the answer to `GS e 6`: bit 3 a slip in the mouth, bit 7 a jam. Bits 0 (near end), 2 (paper at the entry) and 6
 * (error) are told better by the real-time questions (published manuals of printers with this ejector).
 */
export const readEjectorStatus = (byte: number): Partial<RawReceiptStatus> => ({
  slipAtMouth: bit(byte, 3),
  slipJammed: bit(byte, 7),
});

/**
 * Reads the four bytes of full status (`DLE EOT 20`): paper bit 5 a slip in the mouth, recoverable errors bit 6 a jam
 * (Custom KPM 210/216 and KPM 150 manuals, DLE EOT; a jam after a published program that drives the VKP 80). Paper, cover,
 * head and knife are told by the four real-time questions, too, and taken from there.
 */
export const readFullStatus = (
  bytes: readonly [number, number, number, number],
): Partial<RawReceiptStatus> => {
  const [paper, , recoverable] = bytes;
  return { slipAtMouth: bit(paper, 5), slipJammed: bit(recoverable, 6) };
};

/** The link to the printer: not tried yet, given up by us, nothing there, there but answers nothing, or alive. */
export type ReceiptPrinterLink = 'starting' | 'stopped' | 'noDevice' | 'silent' | 'connected';

const fault = (
  code: ReceiptFaultCode,
  completion: DeviceFault['completion'],
  action: OperatorAction,
  detail?: string,
): ReceiptFault => ({ completion, code, action, ...(detail === undefined ? {} : { detail }) });

/** The fault that stands in the way of a slip, the one to be cleared first; `null` when it can print. */
const standingFault = (raw: RawReceiptStatus): ReceiptFault | null => {
  if (raw.unrecoverableError === true)
    return fault('printerFault', 'hardwareError', 'maintenance', 'unrecoverable');
  // An open cover lifts the paper off its sensor and may hold the knife: it explains the others and comes before them.
  if (raw.coverOpen === true) return fault('coverOpen', 'userError', 'clear');
  if (raw.slipJammed === true) return fault('jammed', 'hardwareError', 'clear');
  if (raw.cutterError === true) return fault('cutterFault', 'hardwareError', 'maintenance');
  if (raw.paperEnd === true || raw.stoppedForPaper === true) return fault('paperOut', 'userError', 'clear');
  if (raw.recoverableError === true) return fault('printerFault', 'hardwareError', 'reset', 'recoverable');
  if (raw.autoRecoverableError === true) return fault('overheated', 'deviceNotReady', 'none');
  if (raw.offline === true) {
    return fault(
      'printerFault',
      'deviceNotReady',
      'none',
      raw.feedButton === true ? 'feed button' : 'offline',
    );
  }
  return null;
};

const deviceOf = (standing: ReceiptFault): DeviceStatus['device'] => {
  switch (standing.completion) {
    case 'userError':
      return 'userError';
    case 'hardwareError':
      return 'hardwareError';
    default:
      return standing.code === 'overheated' ? 'deviceBusy' : 'offline';
  }
};

const paperOf = (raw: RawReceiptStatus): PaperState => {
  if (raw.paperEnd === true || raw.stoppedForPaper === true) return 'out';
  if (raw.paperNearEnd === true) return 'low';
  return raw.paperEnd === null || raw.paperNearEnd === null ? 'unknown' : 'full';
};

/** What the driver knows of the mouth beside its sensor. */
export interface ReceiptMouth {
  /** The model has a presenter with a sensor. */
  readonly sensed: boolean;
  /** The last slip was drawn back, and none has come since. */
  readonly retracted: boolean;
}

const mediaOf = (raw: RawReceiptStatus, mouth: ReceiptMouth): MediaState => {
  if (!mouth.sensed) return null;
  if (raw.slipJammed === true) return 'jammed';
  if (raw.slipAtMouth === null) return 'unknown';
  if (raw.slipAtMouth) return 'present';
  return mouth.retracted ? 'retracted' : 'notPresent';
};

/** What the bits mean: the one place where raw status becomes the status that the host sees. */
export const summariseReceiptStatus = (
  raw: RawReceiptStatus,
  link: ReceiptPrinterLink,
  mouth: ReceiptMouth,
): ReceiptPrinterStatus => {
  const unknown = {
    paper: 'unknown',
    cover: 'unknown',
    cutter: 'unknown',
    media: mouth.sensed ? 'unknown' : null,
  } as const;
  switch (link) {
    case 'starting':
      return { device: 'starting', fault: null, ...unknown };
    case 'stopped':
      return { device: 'offline', fault: null, ...unknown };
    case 'noDevice':
    case 'silent':
      return {
        device: link === 'noDevice' ? 'noDevice' : 'offline',
        fault: fault('printerLost', 'deviceNotReady', 'maintenance', link),
        ...unknown,
      };
    case 'connected': {
      const standing = standingFault(raw);
      return {
        device: standing === null ? 'online' : deviceOf(standing),
        fault: standing,
        paper: paperOf(raw),
        cover: raw.coverOpen === null ? 'unknown' : raw.coverOpen ? 'open' : 'closed',
        cutter: raw.cutterError === null ? 'unknown' : raw.cutterError ? 'fault' : 'ok',
        media: mediaOf(raw, mouth),
      };
    }
    default:
      return link satisfies never;
  }
};
