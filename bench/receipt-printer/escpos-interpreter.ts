import iconv from 'iconv-lite';

/** One character on the paper: its left edge in dots from the left of the printable width. */
export interface PrintedCharacter {
  readonly character: string;
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly bold: boolean;
}

/** One thing that the head put on the paper, from top to bottom. Heights are dots. */
export type PrintedLine =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly characters: readonly PrintedCharacter[];
      readonly height: number;
    }
  | {
      readonly kind: 'raster';
      readonly width: number;
      readonly height: number;
      readonly bits: Uint8Array;
      readonly left: number;
    }
  | { readonly kind: 'qr'; readonly data: string; readonly moduleDots: number; readonly align: number }
  /** A Code 128 symbol; `text`: its characters stand below it. */
  | {
      readonly kind: 'barcode';
      readonly data: string;
      readonly moduleDots: number;
      readonly height: number;
      readonly align: number;
      readonly text: boolean;
    }
  | { readonly kind: 'feed'; readonly height: number };

/** What the interpreter asks of the mechanism and tells it. */
export interface PrintMechanism {
  /** False: the printer is offline and takes no more commands from its buffer. */
  mayRun(): boolean;
  /** False: the knife jams. */
  mayCut(): boolean;
  printed(line: PrintedLine): void;
  cut(): void;
  /** Bytes back to the host, in order with the data. */
  reply(bytes: readonly number[]): void;
  /** The paper sensors as `GS r 1` tells them. */
  paperSensors(): number;
  automaticStatus(mask: number): void;
  /** What stands in the mouth: pushed out so far, drawn back, thrown out; the status byte of the ejector. */
  readonly ejector?: {
    present(steps: number): void;
    retract(): void;
    eject(): void;
    status(): number;
  };
  /** What the printer says of itself (`GS I`); absent: nothing. */
  readonly identity?: (n: number) => string | null;
}

/** The interpreter of a printer's receive buffer. */
export interface EscposInterpreter {
  /** Puts one byte in the receive buffer. */
  put(byte: number): void;
  /** Carries out what is complete in the buffer, as far as the mechanism lets it. */
  run(): void;
  /** Empties the receive buffer and the line being set (`DLE DC4 8`). */
  clear(): void;
  /** Power off and on. */
  reset(): void;
  /** Commands that it did not know, in hex: a test wants none. */
  readonly unknown: readonly string[];
}

const ESC = 0x1b;
const FS = 0x1c;
const GS = 0x1d;
const DLE = 0x10;

/** The box drawing part (80–9F) of Epson's code page 1, Katakana. */
const KATAKANA_PAGE_BOXES = '▁▂▃▄▅▆▇█▏▎▍▌▋▊▉┼┴┬┤├▔─│▕┌┐└┘╭╮╰╯';

/** Commands of a fixed number of parameter bytes that change nothing we draw, or are handled below. */
const PARAMETERS: Record<number, Record<string, number>> = {
  [ESC]: {
    '@': 0,
    '!': 1,
    ' ': 1,
    $: 2,
    '\\': 2,
    '-': 1,
    '2': 0,
    '3': 1,
    '=': 1,
    E: 1,
    G: 1,
    J: 1,
    M: 1,
    R: 1,
    V: 1,
    a: 1,
    c: 2,
    d: 1,
    i: 0,
    m: 0,
    p: 3,
    r: 1,
    t: 1,
    '{': 1,
  },
  [FS]: { '&': 0, '.': 0, '!': 1, '-': 1, S: 2, W: 1, C: 1 },
  [GS]: { '!': 1, B: 1, H: 1, f: 1, h: 1, w: 1, L: 2, P: 2, W: 2, a: 1, b: 1, r: 1, I: 1, T: 1 },
};

/**
 * The characters of a Code 128 symbol as `GS k 73` takes it: `{A`, `{B` and `{C` change the code set, `{S` the next
 * character's, `{1` to `{4` are function characters, `{{` is a brace. In set C one byte is two digits.
 */
const readCode128 = (coded: readonly number[]): string => {
  let text = '';
  let pairs = false;
  for (let at = 0; at < coded.length; at += 1) {
    const byte = coded[at] ?? 0;
    if (byte !== 0x7b) {
      text += pairs ? String(byte).padStart(2, '0') : String.fromCharCode(byte);
      continue;
    }
    at += 1;
    const mark = String.fromCharCode(coded[at] ?? 0);
    if (mark === '{') text += mark;
    if ('ABC'.includes(mark)) pairs = mark === 'C';
  }
  return text;
};

interface Style {
  wide: number;
  high: number;
  bold: boolean;
}

/**
 * Reads ESC/POS as a printer with a GB 18030 font of 24 dots does. Written from the command reference and from nothing
 * of the driver: it shares no code with the encoder it is the other end of.
 */
export const createEscposInterpreter = (mechanism: PrintMechanism, paperDots: number): EscposInterpreter => {
  let buffer: number[] = [];
  let at = 0;
  let style: Style = { wide: 1, high: 1, bold: false };
  let chinese = true;
  let codePage = 0;
  let align = 0;
  let spacing = 30;
  let areaLeft = 0;
  let areaWidth = paperDots;
  let x = 0;
  let line: PrintedCharacter[] = [];
  let graphics: { width: number; height: number; bits: Uint8Array } | null = null;
  let qr = { moduleDots: 3, data: '' };
  let barcode = { moduleDots: 3, height: 162, text: false };
  const unknown: string[] = [];

  const resetSettings = (): void => {
    style = { wide: 1, high: 1, bold: false };
    chinese = true;
    codePage = 0;
    align = 0;
    spacing = 30;
    areaLeft = 0;
    areaWidth = paperDots;
    x = 0;
    line = [];
    graphics = null;
    qr = { moduleDots: 3, data: '' };
    barcode = { moduleDots: 3, height: 162, text: false };
  };

  const byteAt = (offset: number): number => buffer[at + offset] ?? 0;
  const has = (count: number): boolean => buffer.length - at >= count;
  const word = (offset: number): number => byteAt(offset) | (byteAt(offset + 1) << 8);

  const printLine = (): void => {
    const used = line.reduce((right, { x: left, width }) => Math.max(right, left + width), 0);
    const shift =
      areaLeft + (align === 1 ? Math.floor((areaWidth - used) / 2) : align === 2 ? areaWidth - used : 0);
    const height = Math.max(spacing, ...line.map((one) => one.height));
    if (line.length === 0) {
      if (height > 0) mechanism.printed({ kind: 'feed', height });
    } else {
      const characters = [...line].sort((a, b) => a.x - b.x).map((one) => ({ ...one, x: one.x + shift }));
      let text = '';
      let right = 0;
      for (const one of characters) {
        text += ' '.repeat(Math.max(0, Math.round((one.x - right) / 12)));
        text += one.character;
        right = one.x + one.width;
      }
      mechanism.printed({ kind: 'text', text, characters, height });
    }
    line = [];
    x = 0;
  };

  const setCharacter = (character: string, halfWidths: number): void => {
    const width = halfWidths * 12 * style.wide;
    if (x + width > areaWidth && line.length > 0) printLine();
    line.push({ character, x, width, height: 24 * style.high, bold: style.bold });
    x += width;
  };

  /** A picture goes on the paper at once; what stands in the line comes before it. */
  const printPicture = (width: number, height: number, bits: Uint8Array): void => {
    if (line.length > 0) printLine();
    const free = areaWidth - width;
    const left = areaLeft + (align === 1 ? Math.floor(free / 2) : align === 2 ? free : 0);
    mechanism.printed({ kind: 'raster', width, height, bits, left });
  };

  /** A character of the code page or of the Chinese font. 0: more bytes are needed. */
  const takeCharacter = (): number => {
    const first = byteAt(0);
    if (first < 0x80) {
      setCharacter(String.fromCharCode(first), 1);
      return 1;
    }
    if (!chinese) {
      const boxed = codePage === 1 ? KATAKANA_PAGE_BOXES[first - 0x80] : undefined;
      setCharacter(boxed ?? iconv.decode(Buffer.of(first), 'cp437'), 1);
      return 1;
    }
    if (!has(2)) return 0;
    const length = byteAt(1) >= 0x30 && byteAt(1) <= 0x39 ? 4 : 2;
    if (!has(length)) return 0;
    setCharacter(iconv.decode(Buffer.from(buffer.slice(at, at + length)), 'gb18030'), 2);
    return length;
  };

  /** `GS ( k`, `GS ( H`, `GS ( L` and others of the family: the parameters are `buffer[from..to)`. */
  const takeFamily = (family: string, parameters: readonly number[]): void => {
    const [first = 0, second = 0] = parameters;
    if (family === 'k' && first === 49) {
      if (second === 67) qr.moduleDots = parameters[2] ?? 3;
      if (second === 80) qr.data = Buffer.from(parameters.slice(3)).toString('utf8');
      if (second === 81) {
        if (line.length > 0) printLine();
        mechanism.printed({ kind: 'qr', data: qr.data, moduleDots: qr.moduleDots, align });
      }
    } else if (family === 'H' && first === 48) {
      mechanism.reply([0x37, 0x22, ...parameters.slice(2, 6), 0]);
    } else if (family === 'L' && second === 112) {
      const width = (parameters[6] ?? 0) | ((parameters[7] ?? 0) << 8);
      const height = (parameters[8] ?? 0) | ((parameters[9] ?? 0) << 8);
      graphics = { width, height, bits: Uint8Array.from(parameters.slice(10)) };
    } else if (family === 'L' && (second === 50 || second === 2)) {
      if (graphics !== null) printPicture(graphics.width, graphics.height, graphics.bits);
      graphics = null;
    }
  };

  const cut = (feedDots: number): boolean => {
    if (!mechanism.mayCut()) return false;
    if (line.length > 0) printLine();
    if (feedDots > 0) mechanism.printed({ kind: 'feed', height: feedDots });
    mechanism.cut();
    return true;
  };

  const obey = (lead: number, name: string): boolean => {
    const n = byteAt(2);
    const key = `${lead === ESC ? 'ESC' : lead === FS ? 'FS' : 'GS'} ${name}`;
    switch (key) {
      case 'ESC @':
        resetSettings();
        break;
      case 'ESC !':
        style = { wide: n & 0x20 ? 2 : 1, high: n & 0x10 ? 2 : 1, bold: (n & 0x08) !== 0 };
        break;
      case 'GS !':
        style = { ...style, wide: ((n >> 4) & 7) + 1, high: (n & 7) + 1 };
        break;
      case 'FS W':
        style = { ...style, wide: n & 1 ? 2 : 1, high: n & 1 ? 2 : 1 };
        break;
      case 'ESC E':
      case 'ESC G':
        style = { ...style, bold: (n & 1) !== 0 };
        break;
      case 'ESC 2':
        spacing = 34;
        break;
      case 'ESC 3':
        spacing = n;
        break;
      case 'ESC a':
        align = n & 3;
        break;
      case 'ESC t':
        codePage = n;
        break;
      case 'FS &':
        chinese = true;
        break;
      case 'FS .':
        chinese = false;
        break;
      case 'ESC $':
        x = word(2);
        break;
      case 'ESC \\':
        x += (word(2) << 16) >> 16;
        break;
      case 'GS L':
        areaLeft = word(2);
        break;
      case 'GS W':
        areaWidth = Math.min(word(2), paperDots);
        break;
      case 'ESC J':
        if (line.length > 0) printLine();
        mechanism.printed({ kind: 'feed', height: n });
        break;
      case 'ESC d':
        if (line.length > 0) printLine();
        mechanism.printed({ kind: 'feed', height: n * spacing });
        break;
      case 'ESC i':
      case 'ESC m':
        return cut(0);
      case 'GS h':
        barcode.height = n;
        break;
      case 'GS w':
        barcode.moduleDots = n;
        break;
      case 'GS H':
        barcode.text = (n & 3) !== 0;
        break;
      case 'GS I': {
        const said = mechanism.identity?.(n) ?? null;
        if (said !== null) mechanism.reply([0x5f, ...Buffer.from(said, 'latin1'), 0]);
        break;
      }
      case 'GS a':
        mechanism.automaticStatus(n);
        break;
      case 'GS r':
        mechanism.reply([n === 1 || n === 0x31 ? mechanism.paperSensors() : 0]);
        break;
      default:
        // Settings that change nothing on our paper: smoothing, underline, character sets, drawer.
        break;
    }
    return true;
  };

  /** Length of the command at `at` once carried out; 0: incomplete or the mechanism has stopped. */
  const takeCommand = (): number => {
    const lead = byteAt(0);
    if (lead === DLE) {
      // Real-time commands were obeyed when they arrived; here they are only passed over.
      if (!has(3)) return 0;
      if (byteAt(1) === 0x14) return byteAt(2) === 8 ? (has(10) ? 10 : 0) : has(5) ? 5 : 0;
      return byteAt(1) === 0x04 || byteAt(1) === 0x05 ? 3 : 1;
    }
    if (!has(2)) return 0;
    const name = String.fromCharCode(byteAt(1));
    if (lead === GS && name === 'v') {
      if (!has(8)) return 0;
      const width = word(4);
      const height = word(6);
      const length = 8 + width * height;
      if (!has(length)) return 0;
      printPicture(width * 8, height, Uint8Array.from(buffer.slice(at + 8, at + length)));
      return length;
    }
    if (lead === GS && name === 'k') {
      // Form B: kind, length, data. Only Code 128 (73) is on our slips.
      if (!has(4)) return 0;
      const length = 4 + byteAt(3);
      if (!has(length)) return 0;
      if (byteAt(2) !== 73) {
        unknown.push(`1d 6b ${byteAt(2).toString(16)}`);
        return length;
      }
      if (line.length > 0) printLine();
      const data = readCode128(buffer.slice(at + 4, at + length));
      mechanism.printed({ kind: 'barcode', data, ...barcode, align });
      return length;
    }
    if (lead === GS && name === 'e') {
      if (!has(3)) return 0;
      const { ejector } = mechanism;
      const command = byteAt(2);
      if (command === 3 && !has(4)) return 0;
      if (ejector === undefined) unknown.push(`1d 65 ${command.toString(16)}`);
      else if (command === 3) ejector.present(byteAt(3));
      else if (command === 2) ejector.retract();
      else if (command === 5) ejector.eject();
      else if (command === 6) mechanism.reply([ejector.status()]);
      return command === 3 ? 4 : 3;
    }
    if (lead === GS && name === 'V') {
      if (!has(3)) return 0;
      const feeds = byteAt(2) >= 65;
      if (feeds && !has(4)) return 0;
      return cut(feeds ? 96 + byteAt(3) : 0) ? (feeds ? 4 : 3) : 0;
    }
    if (lead === GS && name === '8') {
      if (!has(7)) return 0;
      const length = 7 + word(3) + word(5) * 0x10000;
      if (!has(length)) return 0;
      takeFamily(String.fromCharCode(byteAt(2)), buffer.slice(at + 7, at + length));
      return length;
    }
    if (name === '(') {
      if (!has(5)) return 0;
      const length = 5 + word(3);
      if (!has(length)) return 0;
      if (lead === GS) takeFamily(String.fromCharCode(byteAt(2)), buffer.slice(at + 5, at + length));
      return length;
    }
    const parameters = PARAMETERS[lead]?.[name];
    if (parameters === undefined) {
      unknown.push(`${lead.toString(16)} ${byteAt(1).toString(16)}`);
      return 2;
    }
    if (!has(2 + parameters)) return 0;
    return obey(lead, name) ? 2 + parameters : 0;
  };

  /** One step of the buffer. 0: nothing more can be done now. */
  const step = (): number => {
    const byte = byteAt(0);
    switch (byte) {
      case 0x0a:
        printLine();
        return 1;
      case ESC:
      case FS:
      case GS:
      case DLE:
        return takeCommand();
      case 0x09:
        x = (Math.floor(x / 96) + 1) * 96;
        return 1;
      default:
        // NUL, CR, CAN and other control characters say nothing in standard mode.
        return byte < 0x20 ? 1 : takeCharacter();
    }
  };

  return {
    unknown,
    put: (byte) => void buffer.push(byte),
    run() {
      while (has(1) && mechanism.mayRun()) {
        const taken = step();
        if (taken === 0) break;
        at += taken;
      }
      buffer = buffer.slice(at);
      at = 0;
    },
    clear() {
      buffer = [];
      at = 0;
      line = [];
      x = 0;
    },
    reset() {
      buffer = [];
      at = 0;
      resetSettings();
    },
  };
};
