import type { BenchPorts } from '../bench.ts';

/** The first of the demonstration's ports, unless `KIOSK_PORT_BASE` says another. */
export const DEFAULT_PORT_BASE = 8600;

/** The bench's ports by the demonstration's first one: 8611 to 8616 of 8600. */
export const benchPorts = (base: number): BenchPorts => ({
  cardReader: base + 11,
  receiptPrinter: base + 12,
  scanner: base + 13,
  pagePrinter: base + 14,
  courtLine: base + 15,
  panel: base + 16,
});

/** The kiosk's screen, and the court's gateway with the clerk's desk. */
export const housePorts = (base: number) => ({ screen: base, court: base + 1 });
