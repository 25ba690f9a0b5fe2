import { randomUUID } from 'node:crypto';
import { fail, ok } from '../../device-drivers/contract.ts';
import { runDeviceTool } from '../../device-drivers/tool/run-device-tool.ts';
import { receiptPrinterProfile, receiptPrinterProfileNames } from './profiles.ts';
import { createReceiptPrinter } from './receipt-printer.ts';
import { maskSlips } from './slip-mask.ts';
import { testSlip } from './test-slip.ts';

process.exitCode = await runDeviceTool({
  deviceClass: 'receipt-printer',
  summary: 'Prints on a receipt printer (ESC/POS) and follows the slip to the cut.',
  link: 'transport',
  options: {
    profile: {
      type: 'string',
      value: 'NAME',
      default: 'generic-80',
      help: `the model: ${receiptPrinterProfileNames().join(' ')}`,
    },
  },
  driver: ({ transport, clock, options }) => {
    if (!receiptPrinterProfileNames().includes(options.profile)) return fail(`no profile ${options.profile}`);
    const opened = transport(() => maskSlips);
    if (!opened.ok) return opened;
    return ok(
      createReceiptPrinter({
        id: 'receipt-printer',
        transport: opened.value,
        clock,
        profile: receiptPrinterProfile(options.profile),
      }),
    );
  },
  commands: {
    print: {
      help: 'print a test slip, or these lines',
      arguments: '[TEXT …]',
      run: (printer, { request, positionals }) =>
        printer.print(testSlip(positionals), `tool-${randomUUID()}`, request),
    },
    'await-taken': {
      help: 'wait until the slip in the mouth is taken, or drawn back',
      run: async (printer, { request }) => {
        const end = await printer.awaitTaken(request);
        return end.ok ? ok({ slip: end.value }) : end;
      },
    },
  },
});
