import {
  createSimulatedReceiptPrinter,
  type PrinterCondition,
  type WrongAnswers,
} from '../../../bench/receipt-printer/simulated-receipt-printer.ts';
import { createTcpTransport } from '../../../device-drivers/transports/tcp-transport.ts';
import { receiptPrinterProfile } from '../../../printers/receipt-printer/profiles.ts';
import { createReceiptPrinter } from '../../../printers/receipt-printer/receipt-printer.ts';
import type { Slip } from '../../../printers/receipt-printer/slip.ts';
import { describeDriverContract } from '../../device-drivers/contract/driver-contract.ts';
import { openFaultyLine } from '../../device-drivers/contract/faulty-line.ts';
import { fonts } from './rig.ts';

const slip: Slip = {
  lines: [
    { kind: 'text', text: '立案材料回执', align: 'center', bold: true },
    { kind: 'pair', label: '姓名', value: '𠮷某某' },
    { kind: 'qr', data: 'FK-2026-000123' },
  ],
};

/** What stops the mechanism, and is over when somebody has seen to it. */
const CONDITIONS: readonly (keyof PrinterCondition)[] = [
  'paperOut',
  'coverOpen',
  'cutterFault',
  'overheated',
  'recoverableError',
  'unrecoverableError',
  'feedButton',
];

/** What it may say that is not so. Only text blocks have an end, and only process IDs a number: on a printer without these it must change nothing. */
const WRONG_ANSWERS: readonly WrongAnswers[] = ['endless', 'othersNumber', 'double', 'late'];

for (const name of ['epson-tm', 'generic-80', 'custom-kpm', 'pyramid-reliance']) {
  const profile = receiptPrinterProfile(name);
  describeDriverContract(`receipt printer, ${name} over TCP`, async (clock) => {
    const simulated = createSimulatedReceiptPrinter({ presenter: profile.presenter !== null });
    const { port } = await simulated.listen({ port: 0 });
    const line = await openFaultyLine({ host: '127.0.0.1', port });
    const driver = createReceiptPrinter({
      id: 'receipt',
      transport: createTcpTransport({ host: line.host, port: line.port }),
      clock,
      profile,
      fonts,
      timings: {
        replyMs: 400,
        idlePollMs: 200,
        printPollMs: 40,
        confirmMs: 800,
        quietMs: 20,
        writeMs: 1_000,
      },
    });
    let keys = 0;
    return {
      driver,
      deed: (request) => {
        keys += 1;
        return driver.print(slip, `slip-${keys}`, request);
      },
      ...(profile.presenter === null
        ? {}
        : {
            // Holds a slip out first, which nobody takes.
            waitCommand: 'awaitTaken',
            wait: async (request) => {
              keys += 1;
              const printed = await driver.print(slip, `slip-${keys}`, {
                signal: new AbortController().signal,
              });
              return printed.ok ? driver.awaitTaken(request) : printed;
            },
          }),
      pull: line.pull,
      plug: line.plug,
      setLineFault: line.set,
      ownFaults: {
        'busy for ever': async () => {
          simulated.setSilent(true);
          return async () => simulated.setSilent(false);
        },
        'power off, and the link stays': async () => {
          simulated.setPower(false);
          return async () => simulated.setPower(true);
        },
        ...Object.fromEntries(
          WRONG_ANSWERS.map((wrong) => [
            `answers: ${wrong}`,
            async () => {
              simulated.setAnswers(wrong);
              return async () => simulated.setAnswers(null);
            },
          ]),
        ),
        ...Object.fromEntries(
          [...CONDITIONS, ...(profile.presenter === null ? [] : (['presenterJam'] as const))].map(
            (condition) => [
              condition,
              async () => {
                simulated.set({ [condition]: true });
                return async () => simulated.set({ [condition]: false });
              },
            ],
          ),
        ),
      },
      middle: 20,
      close: async () => {
        await line.close();
        await simulated.close();
      },
    };
  });
}
