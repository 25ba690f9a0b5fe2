import jsqr from 'jsqr';
import { BreakLine, CharacterSet, PrinterTypes, ThermalPrinter } from 'node-thermal-printer';
import { PNG } from 'pngjs';
import receiptline from 'receiptline';
import { drawPaper } from '../../bench/receipt-printer/paper-picture.ts';
import { receiptSlip } from '../../printers/documents/receipt-slip.ts';
import { encodeSlip } from '../../printers/receipt-printer/escpos-encode.ts';
import { receiptPrinterProfile } from '../../printers/receipt-printer/profiles.ts';
import type { Slip, SlipLine } from '../../printers/receipt-printer/slip.ts';
import { fonts, readBytes } from '../printers/receipt-printer/rig.ts';
import { quantile, type Row, rowOf } from './row.ts';

/** Of the receipt; also in its QR code. */
const NUMBER = 'T01-20261122-0042';

/** The package is CommonJS: under Node's module rules its function is the export, or its `default`. */
const readQr = (typeof jsqr === 'function' ? jsqr : jsqr.default) as typeof jsqr.default;

/** The receipt of a filing with five kinds of paper. The person does not exist. */
const receiptOf = (filerName: string): Slip =>
  receiptSlip({
    courtName: '某某市中级人民法院',
    number: NUMBER,
    filerName,
    cause: '房屋租赁合同纠纷',
    receivedAt: '2026年11月22日 10:24',
    materials: [
      { label: '民事起诉状', source: '原件', pages: 4, copies: 3 },
      { label: '居民身份证', source: '复印件', pages: 1, copies: 1 },
      { label: '房屋租赁合同', source: '复印件', pages: 12, copies: 2 },
      { label: '转账记录及银行流水明细（2025年1月至12月）', source: '复印件', pages: 23, copies: 2 },
      { label: '送达地址确认书', source: '原件', pages: 1, copies: 1 },
    ],
    state: 'received',
    nextSteps: [],
    handlerTerminal: '一楼立案大厅 T01',
  });

/** Theirs is set for the same paper and codes: both models have 48 columns and modules of 6 dots. */
const paper = receiptPrinterProfile('generic-80');

/** The slip in receiptline's language. Characters that mean something there are escaped. */
const markupOf = (slip: Slip): string => {
  const plain = (text: string): string => text.replace(/[\\|{}~_"`^]/gu, (mark) => `\\${mark}`);
  const lineOf = (line: SlipLine): string => {
    switch (line.kind) {
      case 'text': {
        const text = `${line.size === 'double' ? '^^^' : ''}${line.bold ? `"${plain(line.text)}"` : plain(line.text)}`;
        return line.align === 'center' ? text : line.align === 'right' ? `${text}|` : `|${text}`;
      }
      case 'pair': {
        const [label, value] = [plain(line.label), plain(line.value)];
        return line.bold ? `"${label}"|| "${value}"` : `${label} | ${value}`;
      }
      case 'table':
        return [
          `{w:${line.columns.map((column) => column.width).join(',')};b:space}`,
          ...line.rows.map((cells) =>
            cells
              .map((cell, at) =>
                line.columns[at]?.align === 'right' ? ` ${plain(cell)}` : `${plain(cell)} `,
              )
              .join('|'),
          ),
          '{w:auto}',
        ].join('\n');
      case 'rule':
        return '-';
      case 'qr':
        return `{c:${plain(line.data)};o:qrcode,${paper.qrModuleDots},m}`;
      case 'blank':
        return '';
      case 'barcode':
      case 'picture':
        throw new Error(`the receipt has no ${line.kind}`);
      default:
        return line satisfies never;
    }
  };
  return slip.lines.map(lineOf).join('\n');
};

/** Puts the slip into node-thermal-printer by its own calls. */
const fill = (printer: ThermalPrinter, slip: Slip): void => {
  for (const line of slip.lines) {
    switch (line.kind) {
      case 'text':
        if (line.align === 'center') printer.alignCenter();
        if (line.size === 'double') printer.setTextQuadArea();
        if (line.bold) printer.bold(true);
        printer.println(line.text);
        if (line.bold) printer.bold(false);
        if (line.size === 'double') printer.setTextNormal();
        if (line.align === 'center') printer.alignLeft();
        break;
      case 'pair':
        if (line.bold) printer.bold(true);
        printer.leftRight(line.label, line.value);
        if (line.bold) printer.bold(false);
        break;
      case 'table':
        for (const cells of line.rows)
          printer.tableCustom(
            cells.map((text, at) => ({
              text,
              cols: line.columns[at]?.width ?? 0,
              align: line.columns[at]?.align === 'right' ? 'RIGHT' : 'LEFT',
            })),
          );
        break;
      case 'rule':
        printer.drawLine();
        break;
      case 'qr':
        printer.alignCenter();
        printer.printQR(line.data, { cellSize: paper.qrModuleDots, correction: 'M', model: 2 });
        printer.alignLeft();
        break;
      case 'blank':
        printer.newLine();
        break;
      case 'barcode':
      case 'picture':
        throw new Error(`the receipt has no ${line.kind}`);
      default:
        line satisfies never;
    }
  }
  printer.cut();
};

/** The ways from the receipt to the bytes of one slip, cut at its end. What is given is ready; encoding is what is left. */
const waysOf = (slip: Slip) => {
  const markup = markupOf(slip);
  const ours = (model: string) => {
    const profile = receiptPrinterProfile(model);
    return async (): Promise<Uint8Array> => Buffer.concat((await encodeSlip(slip, profile, fonts)).chunks);
  };
  return {
    /** The QR code as a picture. */
    ours: ours('generic-80'),
    /** The QR code made by the printer. */
    oursNative: ours('epson-tm'),
    receiptline: async (): Promise<Uint8Array> =>
      Buffer.from(
        receiptline.transform(markup, { cpl: paper.columns, encoding: 'gb18030', command: 'escpos' }),
        'latin1',
      ),
    nodeThermalPrinter: async (): Promise<Uint8Array> => {
      const printer = new ThermalPrinter({
        type: PrinterTypes.EPSON,
        interface: '',
        width: paper.columns,
        characterSet: CharacterSet.CHINA,
        breakLine: BreakLine.NONE,
      });
      fill(printer, slip);
      return printer.getBuffer();
    },
  };
};

/** What stands on the paper: every character but blanks and rules, in no order (cells wrap elsewhere), and what its code says. */
const onPaper = async (bytes: Uint8Array): Promise<string> => {
  const { lines, cuts } = readBytes(bytes);
  if (cuts !== 1) throw new Error(`the slip was cut ${cuts} times`);
  const text = lines.map((line) => (line.kind === 'text' ? line.text : '')).join('');
  const codes = lines.filter((line) => line.kind === 'qr' || line.kind === 'raster');
  const picture = PNG.sync.read(await drawPaper(codes, paper.dots));
  const code = readQr(new Uint8ClampedArray(picture.data), picture.width, picture.height)?.data;
  return `${[...text.replace(/[\s\-─-╿]/gu, '')].sort().join('')} ${code}`;
};

/** Throws when the two do not print the same: then they are not to be compared. */
const mustPrintTheSame = async (ours: Uint8Array, theirs: Uint8Array, name: string): Promise<void> => {
  const [one, other] = [await onPaper(ours), await onPaper(theirs)];
  if (one.length < 200 || !one.endsWith(NUMBER)) throw new Error('our slip is not the receipt');
  if (one !== other) throw new Error(`${name} prints something else:\n${one}\n${other}`);
};

/** Turns of one way. */
interface Turns {
  readonly milliseconds: number[];
  readonly bytes: number[];
}

/**
 * The receipt to ESC/POS bytes, beside receiptline and node-thermal-printer, turn by turn: how many bytes, and how
 * long it takes to have them. receiptline sends the QR code as a picture and node-thermal-printer has the printer make
 * it, so that ours is set beside each as that one does it.
 */
export const receiptBytes = async (runs = 200): Promise<Row[]> => {
  const ways = { ...waysOf(receiptOf('某某甲')), oursRare: waysOf(receiptOf('𠮷某䶮')).ours };
  const names = ['ours', 'receiptline', 'oursNative', 'nodeThermalPrinter', 'oursRare'] as const;
  const turns: Record<(typeof names)[number], Turns> = {
    ours: { milliseconds: [], bytes: [] },
    receiptline: { milliseconds: [], bytes: [] },
    oursNative: { milliseconds: [], bytes: [] },
    nodeThermalPrinter: { milliseconds: [], bytes: [] },
    oursRare: { milliseconds: [], bytes: [] },
  };
  // Once each beforehand: for warming up, and to see that they are comparable.
  await ways.oursRare();
  await mustPrintTheSame(await ways.ours(), await ways.receiptline(), 'receiptline');
  await mustPrintTheSame(await ways.oursNative(), await ways.nodeThermalPrinter(), 'node-thermal-printer');
  for (let run = 0; run < runs; run += 1) {
    for (const name of names) {
      const begun = performance.now();
      const bytes = await ways[name]();
      turns[name].milliseconds.push(performance.now() - begun);
      turns[name].bytes.push(bytes.length);
    }
  }
  const versus = (name: 'receiptline' | 'nodeThermalPrinter', what: keyof Turns) => ({
    name:
      name === 'receiptline'
        ? 'receiptline escpos, gb18030: the same characters and code, turn by turn'
        : 'node-thermal-printer, Epson, China: the same characters and code, turn by turn; it takes a Chinese character for one column wide, so that its rows run over',
    value: quantile(turns[name][what], 0.5),
  });
  const receipt = 'receipt of five papers → ESC/POS';
  const asPicture = `${receipt}, its QR code sent as a picture`;
  const byPrinter = `${receipt}, its QR code made by the printer`;
  return [
    rowOf({
      id: 'receipt-bytes',
      what: `${asPicture}: size`,
      unit: 'bytes',
      runs: turns.ours.bytes,
      versus: versus('receiptline', 'bytes'),
    }),
    rowOf({
      id: 'receipt-encode',
      what: `${asPicture}: time to the bytes, median`,
      unit: 'ms',
      runs: turns.ours.milliseconds,
      versus: versus('receiptline', 'milliseconds'),
    }),
    rowOf({
      id: 'receipt-native-bytes',
      what: `${byPrinter}: size`,
      unit: 'bytes',
      runs: turns.oursNative.bytes,
      versus: versus('nodeThermalPrinter', 'bytes'),
    }),
    rowOf({
      id: 'receipt-native-encode',
      what: `${byPrinter}: time to the bytes, median`,
      unit: 'ms',
      runs: turns.oursNative.milliseconds,
      versus: versus('nodeThermalPrinter', 'milliseconds'),
    }),
    rowOf({
      id: 'receipt-rare-bytes',
      what: 'the same with a name that no printer font holds, its row sent as a picture: size (of the others one sends four-byte codes that fonts lack, one question marks)',
      unit: 'bytes',
      runs: turns.oursRare.bytes,
    }),
    rowOf({
      id: 'receipt-rare-encode',
      what: 'the same with a name that no printer font holds: time to the bytes, fonts open, median',
      unit: 'ms',
      runs: turns.oursRare.milliseconds,
    }),
  ];
};
