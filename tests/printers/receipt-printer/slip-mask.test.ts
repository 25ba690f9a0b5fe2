import { describe, expect, it } from 'vitest';
import { createSimulatedReceiptPrinter } from '../../../bench/receipt-printer/simulated-receipt-printer.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { parseRecording } from '../../../device-drivers/transports/recording.ts';
import { createRecordingTransport } from '../../../device-drivers/transports/recording-transport.ts';
import { createTcpTransport } from '../../../device-drivers/transports/tcp-transport.ts';
import {
  receiptPrinterProfile,
  receiptPrinterProfileNames,
} from '../../../printers/receipt-printer/profiles.ts';
import { createReceiptPrinter } from '../../../printers/receipt-printer/receipt-printer.ts';
import { maskSlips } from '../../../printers/receipt-printer/slip-mask.ts';
import { fonts, never, online, readBytes } from './rig.ts';

describe.each(receiptPrinterProfileNames())('a recording of the wire of %s', (model) => {
  it('holds every question and answer, and nothing of the slip but its length', async () => {
    const profile = receiptPrinterProfile(model);
    const simulated = createSimulatedReceiptPrinter({ presenter: profile.presenter !== null });
    const { port } = await simulated.listen({ port: 0 });
    const lines: string[] = [];
    const sent: Uint8Array[] = [];
    const printer = createReceiptPrinter({
      id: 'receipt',
      transport: createRecordingTransport(createTcpTransport({ host: '127.0.0.1', port }), {
        clock: systemClock,
        sink: (line) => lines.push(line),
        createMask: () => (bytes, direction) => {
          if (direction === 'out') sent.push(bytes);
          return maskSlips(bytes, direction);
        },
      }),
      clock: systemClock,
      profile,
      fonts,
    });
    printer.start();
    try {
      await online(printer);
      const printed = await printer.print(
        {
          lines: [
            { kind: 'pair', label: 'NAME', value: '某某甲' },
            { kind: 'text', text: '𠮷' },
            { kind: 'barcode', data: 'SECRET-1' },
            { kind: 'qr', data: 'SECRET-2' },
          ],
        },
        'a',
        { signal: never },
      );
      expect(printed.ok).toBe(true);
    } finally {
      await printer.stop();
      await simulated.close();
    }
    const recording = parseRecording(lines.join(''));
    const out = recording.flatMap((line) => (line.dir === 'out' ? [Buffer.from(line.bytes, 'hex')] : []));
    expect(out.map((bytes) => bytes.length)).toEqual(sent.map((bytes) => bytes.length));
    // What a printer would make of the recording: nothing.
    const read = readBytes(Buffer.concat(out.filter((bytes) => bytes[0] !== 0x1d || bytes[1] !== 0x65)));
    expect(read.lines).toEqual([]);
    expect(read.unknown).toEqual([]);
    // The status questions are there, and so are their answers.
    expect(out.filter((bytes) => bytes[0] === 0x10 && bytes[1] === 0x04).length).toBeGreaterThan(4);
    expect(recording.some((line) => line.dir === 'in')).toBe(true);
  });
});
