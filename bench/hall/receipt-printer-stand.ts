import type { Clock } from '../../device-drivers/contract.ts';
import { DEVICES, type FaultName, namesOf } from '../panel/catalogue.ts';
import { portInUse } from '../port-in-use.ts';
import {
  createSimulatedReceiptPrinter,
  type PrintedSlip,
  type SimulatedReceiptPrinter,
} from '../receipt-printer/simulated-receipt-printer.ts';
import type { Stand } from './stand.ts';

type ReceiptPrinterFault = FaultName<'receiptPrinter'>;

/** Lines of the next slip that still come out before the printer dies: the heading stands on the paper. */
const LINES_BEFORE_DEATH = 4;

/** A slip that came out. `at`: ms since the epoch. */
export interface DatedSlip {
  readonly slip: PrintedSlip;
  readonly at: number;
}

/** The receipt printer's place in the hall: ESC/POS over TCP. */
export interface ReceiptPrinterStand extends Stand<ReceiptPrinterFault> {
  readonly port: number;
  /** Oldest first. */
  readonly slips: readonly DatedSlip[];
}

/** Puts a simulated receipt printer at `port` (0: any). `changed` is called when something came out or went wrong. */
export const openReceiptPrinterStand = async (options: {
  readonly port: number;
  readonly clock: Clock;
  readonly changed: () => void;
}): Promise<ReceiptPrinterStand> => {
  const slips: DatedSlip[] = [];
  let printer: SimulatedReceiptPrinter = createSimulatedReceiptPrinter();
  let seen = 0;
  let plugged = true;
  let silent = false;
  const armed = { jamAtCut: false, dieMidPrint: false };

  const watch = (): void => {
    const watched = printer;
    seen = 0;
    watched.onChange(() => {
      if (watched !== printer) return;
      for (const slip of watched.slips.slice(seen)) slips.push({ slip, at: options.clock.now() });
      seen = watched.slips.length;
      if (watched.condition.cutterFault) armed.jamAtCut = false;
      options.changed();
    });
  };
  watch();
  const { port } = await printer.listen({ port: options.port });

  /** A mishap that was arranged cannot be taken back: a fresh printer comes in place of this one. */
  const replacePrinter = async (): Promise<void> => {
    const { condition } = printer;
    await printer.close();
    printer = createSimulatedReceiptPrinter();
    watch();
    printer.set(condition);
    printer.setSilent(silent);
    armed.jamAtCut = false;
    armed.dieMidPrint = false;
    await printer.listen({ port });
    if (!plugged) await printer.pull();
  };

  const isOn = (fault: ReceiptPrinterFault): boolean => {
    switch (fault) {
      case 'silent':
        return silent;
      case 'jamAtCut':
      case 'dieMidPrint':
        return armed[fault];
      case 'paperOut':
      case 'paperNearEnd':
      case 'coverOpen':
      case 'cutterFault':
      case 'overheated':
        return printer.condition[fault];
      default:
        return fault satisfies never;
    }
  };

  const turn = async (fault: ReceiptPrinterFault, on: boolean): Promise<void> => {
    switch (fault) {
      case 'silent':
        silent = on;
        return printer.setSilent(on);
      case 'jamAtCut':
      case 'dieMidPrint':
        if (!on) return replacePrinter();
        armed[fault] = true;
        return fault === 'jamAtCut'
          ? printer.arrange({ lines: 1 }, 'jamAtCut')
          : printer.arrange({ lines: LINES_BEFORE_DEATH }, 'powerLost');
      case 'paperOut':
      case 'paperNearEnd':
      case 'coverOpen':
      case 'cutterFault':
      case 'overheated':
        return printer.set({ [fault]: on });
      default:
        return fault satisfies never;
    }
  };

  return {
    port,
    get plugged() {
      return plugged;
    },
    pull: async () => {
      await printer.pull();
      plugged = false;
    },
    plug: async () => {
      await printer.plug();
      plugged = true;
    },
    slips,
    get faults() {
      const names = namesOf(DEVICES.receiptPrinter.faults);
      return Object.fromEntries(names.map((name) => [name, isOn(name)])) as Record<
        ReceiptPrinterFault,
        boolean
      >;
    },
    setFault: async (fault, on) => {
      if (isOn(fault) !== on) await turn(fault, on);
    },
    look: async () => {
      // The printer does not say that it lost its power; that nothing listens any more does.
      if (!armed.dieMidPrint || !plugged || (await portInUse(port))) return;
      armed.dieMidPrint = false;
      plugged = false;
    },
    close: () => printer.close(),
  };
};
