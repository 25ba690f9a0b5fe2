import type { Clock } from '../device-drivers/contract.ts';
import { type Hall, type HallAddresses, type HallPorts, openHall } from './hall/hall.ts';
import { servePanel } from './panel/panel-server.ts';

/** Ports of the bench on 127.0.0.1; 0 is any that is free. */
export interface BenchPorts extends HallPorts {
  readonly panel: number;
}

/** Where everything is reached. `panel` is also the address of the control API. */
export interface BenchAddresses extends HallAddresses {
  readonly panel: string;
}

/** A hall of simulated hardware with its panel. */
export interface Bench {
  readonly addresses: BenchAddresses;
  readonly hall: Hall;
  close(): Promise<void>;
}

const ANY_PORTS: BenchPorts = {
  cardReader: 0,
  receiptPrinter: 0,
  scanner: 0,
  pagePrinter: 0,
  courtLine: 0,
  small: {},
  panel: 0,
};

/** Opens the hall and its panel. Rejects when a port is taken; nothing is left open then. */
export const startBench = async (options: {
  readonly clock: Clock;
  /** The gateway's origin; without it there is no line to a court. */
  readonly courtUrl?: string;
  /** Default: any that are free. */
  readonly ports?: Partial<BenchPorts>;
  /** How long a scanned page takes, ms; default: no time. */
  readonly pageMilliseconds?: number;
  /** How long a printed sheet takes, ms; default 50. */
  readonly sheetMilliseconds?: number;
}): Promise<Bench> => {
  const { courtUrl, clock } = options;
  const { panel: panelPort, ...ports } = { ...ANY_PORTS, ...options.ports };
  const hall = await openHall({
    clock,
    ports,
    ...(courtUrl === undefined ? {} : { courtUrl }),
    pageMilliseconds: options.pageMilliseconds ?? 0,
    sheetMilliseconds: options.sheetMilliseconds ?? 50,
  });
  try {
    const panel = await servePanel({ hall, port: panelPort });
    return {
      addresses: { ...hall.addresses, panel: panel.url },
      hall,
      close: async () => {
        await panel.close();
        await hall.close();
      },
    };
  } catch (error) {
    await hall.close();
    throw error;
  }
};
