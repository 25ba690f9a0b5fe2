import type { Clock } from '../../device-drivers/contract.ts';
import {
  createSimulatedIppPrinter,
  type PrintedDocument,
  type SimulatedIppPrinter,
  type SimulatedJob,
} from '../page-printer/simulated-ipp-printer.ts';
import { DEVICES, type FaultName, namesOf } from '../panel/catalogue.ts';
import type { Stand } from './stand.ts';

type PagePrinterFault = FaultName<'pagePrinter'>;

/** Sheets of the next job that still come out before the printer dies. */
const SHEETS_BEFORE_DEATH = 1;

/** The A4 printer's place in the hall: IPP over HTTP. */
export interface PagePrinterStand extends Stand<PagePrinterFault> {
  /** `ipp://127.0.0.1:port/ipp/print`. */
  readonly uri: string;
  /** Documents that came out whole, oldest first. */
  readonly prints: readonly PrintedDocument[];
  /** Jobs that have not come to their end. */
  readonly waiting: readonly SimulatedJob[];
}

/** Puts a simulated A4 printer at `port` (0: any). `sheetMilliseconds`: how long a sheet takes. */
export const openPagePrinterStand = async (options: {
  readonly port: number;
  readonly clock: Clock;
  readonly sheetMilliseconds: number;
}): Promise<PagePrinterStand> => {
  const fresh = (): SimulatedIppPrinter =>
    createSimulatedIppPrinter({ clock: options.clock, sheetMs: options.sheetMilliseconds });
  const past: PrintedDocument[] = [];
  let printer = fresh();
  let diesNext = false;
  const { uri, port } = await printer.listen({ port: options.port });

  /** A mishap that was arranged cannot be taken back: a fresh printer comes in place of this one. */
  const replacePrinter = async (): Promise<void> => {
    const before = printer;
    const wasListening = before.state().listening;
    past.push(...before.printed);
    await before.close();
    printer = fresh();
    printer.set(before.condition);
    diesNext = false;
    await printer.listen({ port });
    if (!wasListening) await printer.pull();
  };

  const isOn = (fault: PagePrinterFault): boolean =>
    fault === 'dieMidPrint' ? diesNext : printer.condition[fault];

  return {
    uri,
    get plugged() {
      return printer.state().listening;
    },
    pull: () => printer.pull(),
    plug: () => printer.plug(),
    get prints() {
      return [...past, ...printer.printed];
    },
    get waiting() {
      return printer
        .state()
        .jobs.filter(({ state }) => state !== 'completed' && state !== 'canceled' && state !== 'aborted');
    },
    get faults() {
      const names = namesOf(DEVICES.pagePrinter.faults);
      return Object.fromEntries(names.map((name) => [name, isOn(name)])) as Record<PagePrinterFault, boolean>;
    },
    setFault: async (fault, on) => {
      if (isOn(fault) === on) return;
      if (fault !== 'dieMidPrint') return printer.set({ [fault]: on });
      if (!on) return replacePrinter();
      diesNext = true;
      printer.arrange(SHEETS_BEFORE_DEATH, 'powerLost');
    },
    look: async () => {
      if (!printer.state().listening) diesNext = false;
    },
    close: () => printer.close(),
  };
};
