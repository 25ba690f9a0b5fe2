import type { Clock } from '../../device-drivers/contract.ts';
import {
  createSimulatedScanner,
  type ScannerBehaviour,
  type ScannerState,
} from '../document-scanner/simulated-escl-scanner.ts';
import { DEVICES, type FaultName, namesOf } from '../panel/catalogue.ts';
import type { Stand } from './stand.ts';

type ScannerFault = FaultName<'scanner'>;

/** A page by its name: a sample page's, or that of an uploaded one. */
export interface NamedPage {
  readonly id: string;
  readonly jpeg: Uint8Array;
}

/** The document scanner's place in the hall: eSCL over HTTP. */
export interface ScannerStand extends Stand<ScannerFault> {
  readonly url: string;
  /** What lies in the feeder, the next sheet first. */
  readonly feeder: readonly string[];
  readonly glass: string | null;
  readonly stuck: ScannerState['stuck'];
  /** Lays this stack into the feeder in place of what is there. */
  loadFeeder(pages: readonly NamedPage[]): void;
  /** Lays more sheets under what is there. */
  addToFeeder(pages: readonly NamedPage[]): void;
  placeOnGlass(page: NamedPage | null): void;
}

/** Puts a simulated scanner at `port` (0: any). `pageMilliseconds`: how long a page takes. */
export const openScannerStand = async (options: {
  readonly port: number;
  readonly clock: Clock;
  readonly pageMilliseconds: number;
}): Promise<ScannerStand> => {
  const scanner = createSimulatedScanner({ clock: options.clock });
  scanner.behave({ pageMilliseconds: options.pageMilliseconds });
  await scanner.listen({ port: options.port });
  let stack: readonly NamedPage[] = [];
  let glass: string | null = null;

  // The scanner draws from the front: what is left is the end of what was laid in.
  const remaining = (): readonly NamedPage[] => stack.slice(stack.length - scanner.state().sheets);
  const load = (pages: readonly NamedPage[]): void => {
    stack = [...pages];
    scanner.loadFeeder(stack.map(({ jpeg }) => jpeg));
  };

  const isOn = (fault: ScannerFault): boolean => {
    const { behaviour, stuck } = scanner.state();
    switch (fault) {
      case 'jam':
        return behaviour.jamAfterPage === 0 || (stuck === 'jam' && behaviour.jamAfterPage !== 1);
      case 'jamAfterFirst':
        return behaviour.jamAfterPage === 1;
      case 'doubleFeed':
        return behaviour.doubleFeedAfterPage !== null || stuck === 'doubleFeed';
      case 'coverOpen':
        return behaviour.coverOpen;
      case 'busy':
        return behaviour.busy !== null;
      case 'truncatedPage':
        return behaviour.brokenPage?.how === 'half';
      case 'garbagePage':
        return behaviour.brokenPage?.how === 'garbage';
      case 'cableMidPage':
        return behaviour.pullAt !== null;
      default:
        return fault satisfies never;
    }
  };

  /** What the scanner's behaviour becomes when a fault begins (`on`) or ends. */
  const changeFor = (fault: ScannerFault, on: boolean): Partial<ScannerBehaviour> => {
    switch (fault) {
      case 'jam':
        return { jamAfterPage: on ? 0 : null };
      case 'jamAfterFirst':
        return { jamAfterPage: on ? 1 : null };
      case 'doubleFeed':
        return { doubleFeedAfterPage: on ? 0 : null };
      case 'coverOpen':
        return { coverOpen: on };
      case 'busy':
        return { busy: on ? { at: 'job', times: Number.POSITIVE_INFINITY } : null };
      case 'truncatedPage':
        return { brokenPage: on ? { page: 1, how: 'half' } : null };
      case 'garbagePage':
        return { brokenPage: on ? { page: 1, how: 'garbage' } : null };
      case 'cableMidPage':
        return { pullAt: on ? { moment: 'middleOfPage', page: 1 } : null };
      default:
        return fault satisfies never;
    }
  };
  const isPaperFault = (fault: ScannerFault): boolean =>
    fault === 'jam' || fault === 'jamAfterFirst' || fault === 'doubleFeed';

  return {
    url: scanner.url,
    get plugged() {
      return scanner.state().connected;
    },
    pull: scanner.pull,
    plug: scanner.plug,
    get feeder() {
      return remaining().map(({ id }) => id);
    },
    get glass() {
      return glass;
    },
    get stuck() {
      return scanner.state().stuck;
    },
    loadFeeder: load,
    addToFeeder: (pages) => load([...remaining(), ...pages]),
    placeOnGlass: (page) => {
      glass = page?.id ?? null;
      scanner.placeOnGlass(page?.jpeg ?? null);
    },
    get faults() {
      const names = namesOf(DEVICES.scanner.faults);
      return Object.fromEntries(names.map((name) => [name, isOn(name)])) as Record<ScannerFault, boolean>;
    },
    setFault: async (fault, on) => {
      if (isOn(fault) === on) return;
      if (isPaperFault(fault)) scanner.clearPaperPath();
      scanner.behave(changeFor(fault, on));
    },
    look: async () => {},
    close: scanner.close,
  };
};
