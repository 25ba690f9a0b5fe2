import type { BenchPorts } from '../bench.ts';
import { SMALL_STANDS } from '../hall/small-stands.ts';
import { namesOf } from '../panel/catalogue.ts';

/** The first of the demonstration's ports, unless `KIOSK_PORT_BASE` says another. */
export const DEFAULT_PORT_BASE = 8600;

/** The bench's ports by the demonstration's first one: 8611 to 8616 of 8600, the small devices' from 8621 on. */
export const benchPorts = (base: number): BenchPorts => ({
  cardReader: base + 11,
  receiptPrinter: base + 12,
  scanner: base + 13,
  pagePrinter: base + 14,
  courtLine: base + 15,
  panel: base + 16,
  small: Object.fromEntries(namesOf(SMALL_STANDS).map((name, index) => [name, base + 21 + index])),
});

/** The kiosk's screen, and the court's gateway with the clerk's desk. */
/** Every port that the demonstration takes. */
export const allPorts = (base: number): readonly number[] => {
  const { small, ...others } = benchPorts(base);
  return [...Object.values(housePorts(base)), ...Object.values(others), ...Object.values(small)];
};

export const housePorts = (base: number) => ({ screen: base, court: base + 1 });
