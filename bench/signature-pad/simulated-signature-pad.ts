import type { Duplex } from 'node:stream';
import { createReportWire, isReportFault, type ReportFault } from '../code-scanner/report-wire.ts';

/** A model of pad. Their reports are written down here and not taken from the driver's profiles. */
export type PadModel = 'stu-430' | 'digitizer';

/** Where the pen is: shares of the writing area, and of the largest pressure. */
export interface PenPlace {
  readonly x: number;
  readonly y: number;
  readonly pressure: number;
}

/** What is wrong with the pad. */
export type PadFault =
  | ReportFault
  /** It tells places beyond its edge. */
  | { readonly kind: 'lyingPlaces' }
  /** It writes what nobody writes: so many points at once. */
  | { readonly kind: 'flood'; readonly points: number };

/** A simulated pad: HID reports to whatever is attached. Knows nothing of the driver. */
export interface SimulatedSignaturePad {
  attach(stream: Duplex): () => void;
  /** The pen touches there. Moves are touches too. */
  touch(place: PenPlace): void;
  /** The pen is near, and does not touch. */
  hover(place: PenPlace): void;
  /** The pen is taken away. */
  away(): void;
  inject(fault: PadFault): () => void;
  heal(): void;
  /** What was written to it. */
  readonly outputs: readonly Uint8Array[];
}

const SIZES: Readonly<
  Record<PadModel, { readonly x: number; readonly y: number; readonly pressure: number }>
> = {
  'stu-430': { x: 9_600, y: 6_000, pressure: 1_023 },
  digitizer: { x: 10_000, y: 6_000, pressure: 2_047 },
};

const report = (
  model: PadModel,
  pen: { near: boolean; touching: boolean; x: number; y: number; pressure: number },
): Uint8Array => {
  const bytes = new Uint8Array(model === 'stu-430' ? 7 : 8);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, 1);
  switch (model) {
    case 'stu-430':
      view.setUint16(1, (pen.near ? 0x8000 : 0) | (pen.touching ? 0x1000 : 0) | pen.pressure);
      view.setUint16(3, pen.x);
      view.setUint16(5, pen.y);
      return bytes;
    case 'digitizer':
      view.setUint8(1, (pen.near ? 0x10 : 0) | (pen.touching ? 0x01 : 0));
      view.setUint16(2, pen.x, true);
      view.setUint16(4, pen.y, true);
      view.setUint16(6, pen.pressure, true);
      return bytes;
    default:
      return model satisfies never;
  }
};

/** Makes a simulated pad. */
export const createSimulatedSignaturePad = (model: PadModel): SimulatedSignaturePad => {
  const outputs: Uint8Array[] = [];
  const wire = createReportWire((output) => outputs.push(output));
  const faults = new Set<PadFault>();
  const size = SIZES[model];

  const send = (near: boolean, touching: boolean, { x, y, pressure }: PenPlace): void => {
    const lies = [...faults].some(({ kind }) => kind === 'lyingPlaces');
    wire.send(
      report(model, {
        near,
        touching,
        x: lies ? 0xffff : Math.round(x * size.x),
        y: lies ? 0xfff0 : Math.round(y * size.y),
        pressure: Math.round(pressure * size.pressure),
      }),
    );
  };
  const touch = (place: PenPlace): void => send(true, true, place);
  const away = (): void => send(false, false, { x: 0, y: 0, pressure: 0 });

  return {
    attach: wire.attach,
    touch,
    hover: (place) => send(true, false, { ...place, pressure: 0 }),
    away,
    inject: (fault) => {
      if (isReportFault(fault)) return wire.inject(fault);
      faults.add(fault);
      if (fault.kind === 'flood') {
        for (let point = 0; point < fault.points; point += 1)
          touch({ x: (point % 100) / 100, y: 0.5, pressure: 0.5 });
        away();
      }
      return () => faults.delete(fault);
    },
    heal: () => {
      faults.clear();
      wire.heal();
    },
    outputs,
  };
};
