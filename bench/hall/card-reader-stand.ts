import type { Clock } from '../../device-drivers/contract.ts';
import { cardOf, SAMPLE_RECORDS, type SampleName } from '../id-card-reader/sample-cards.ts';
import { listen } from '../id-card-reader/serve.ts';
import { createSimulatedCardReader, type ReaderFault } from '../id-card-reader/simulated-card-reader.ts';
import { DEVICES, type FaultName, namesOf } from '../panel/catalogue.ts';
import type { Stand } from './stand.ts';

type CardReaderFault = FaultName<'cardReader'>;

const FAULTS: Readonly<Record<CardReaderFault, ReaderFault>> = {
  dropMidRead: { kind: 'dropMidRead', times: 1 },
  damagedRecord: { kind: 'damagedRecord' },
  cardRefused: { kind: 'cardRefused' },
  badContact: { kind: 'badContact' },
  badChecksum: { kind: 'badChecksum' },
  garbage: { kind: 'garbageBefore' },
  silent: { kind: 'silent' },
  moduleFault: { kind: 'moduleFault', sw3: 0x60 },
};

/** The ID-card reader's place in the hall: SDT over TCP. */
export interface CardReaderStand extends Stand<CardReaderFault> {
  readonly port: number;
  /** The sample card that lies on the reader. */
  readonly card: SampleName | null;
  layCard(card: SampleName): void;
  liftCard(): void;
}

/** Puts a simulated reader at `port` (0: any). */
export const openCardReaderStand = async (options: {
  readonly port: number;
  readonly clock: Clock;
}): Promise<CardReaderStand> => {
  const reader = createSimulatedCardReader({ clock: options.clock });
  const served = await listen(reader, { port: options.port });
  const active = new Map<CardReaderFault, () => void>();
  let plugged = true;
  let card: SampleName | null = null;

  const turnOff = (fault: CardReaderFault): void => {
    active.get(fault)?.();
    active.delete(fault);
  };

  return {
    port: served.port,
    get plugged() {
      return plugged;
    },
    pull: async () => {
      await served.pull();
      plugged = false;
    },
    plug: async () => {
      await served.plug();
      plugged = true;
    },
    get card() {
      return card;
    },
    layCard: (laid) => {
      reader.layCard(cardOf(SAMPLE_RECORDS[laid]));
      card = laid;
    },
    liftCard: () => {
      reader.liftCard();
      card = null;
    },
    get faults() {
      const names = namesOf(DEVICES.cardReader.faults);
      return Object.fromEntries(names.map((name) => [name, active.has(name)])) as Record<
        CardReaderFault,
        boolean
      >;
    },
    setFault: async (fault, on) => {
      turnOff(fault);
      if (on) active.set(fault, reader.inject(FAULTS[fault]));
    },
    look: async () => {
      if (card === null || reader.cardPresent) return;
      // Nobody at the panel took it away: the fault did, and it strikes once.
      card = null;
      turnOff('dropMidRead');
    },
    close: served.close,
  };
};
