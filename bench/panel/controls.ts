import { z } from 'zod';
import type { SampleName } from '../id-card-reader/sample-cards.ts';
import {
  CARDS,
  type DeviceName,
  type FaultName,
  type Label,
  LINE_MODES,
  type LineMode,
  namesOf,
} from './catalogue.ts';

/** Which devices and faults there are, the hall knows: another name is refused there. */
const device = z.string().regex(/^[A-Za-z]{1,40}$/);
const page = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);

/** One thing that a hand does in the hall, as it comes over the wire: the body of `POST /api/do`. */
export const deed = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('layCard'), card: z.enum(namesOf(CARDS)) }),
  z.strictObject({ do: z.literal('liftCard') }),
  z.strictObject({ do: z.literal('setFault'), device, fault: z.string().min(1).max(40), on: z.boolean() }),
  z.strictObject({ do: z.literal('pull'), device }),
  z.strictObject({ do: z.literal('plug'), device }),
  z.strictObject({
    do: z.literal('act'),
    device,
    act: z.string().min(1).max(40),
    value: z.string().max(4_000).nullable(),
  }),
  z.strictObject({ do: z.literal('loadFeeder'), pages: z.array(page).max(200) }),
  z.strictObject({ do: z.literal('addToFeeder'), pages: z.array(page).max(200) }),
  z.strictObject({ do: z.literal('placeOnGlass'), page: page.nullable() }),
  z.strictObject({ do: z.literal('setCourtLine'), mode: z.enum(namesOf(LINE_MODES)) }),
  z.strictObject({ do: z.literal('putInOrder') }),
]);

/** One thing that a hand does in the hall. */
export type Deed = z.infer<typeof deed>;

/** What every device of the hall shows. */
export interface DeviceView<Device extends DeviceName> {
  readonly plugged: boolean;
  readonly faults: Readonly<Record<FaultName<Device>, boolean>>;
}

/** What a small device shows. */
export interface SmallDeviceView {
  readonly name: string;
  readonly plugged: boolean;
  readonly faults: Readonly<Record<string, boolean>>;
  readonly shows: readonly (Label & { readonly value: string })[];
}

/** The hall at one moment. Pages are named by their id. */
export interface BenchState {
  readonly cardReader: DeviceView<'cardReader'> & { readonly card: SampleName | null };
  readonly scanner: DeviceView<'scanner'> & {
    /** The next sheet first. */
    readonly feeder: readonly string[];
    readonly glass: string | null;
    readonly stuck: 'jam' | 'doubleFeed' | null;
  };
  readonly receiptPrinter: DeviceView<'receiptPrinter'> & { readonly slips: number };
  readonly pagePrinter: DeviceView<'pagePrinter'> & {
    readonly prints: number;
    readonly waiting: readonly { readonly id: number; readonly sheets: number; readonly state: string }[];
  };
  /** The small devices, in the order of the panel. */
  readonly small: readonly SmallDeviceView[];
  readonly courtLine: LineMode;
  /** Pages that can be laid in: the samples, then the uploaded ones. */
  readonly pages: readonly string[];
}

/** A line of a slip: characters, a picture of so many dots, or the content of a QR or bar code. */
export type SlipLine =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'raster'; readonly width: number; readonly height: number }
  | { readonly kind: 'qr' | 'barcode'; readonly data: string };

/** A slip that came out. `number` counts from 1; `at`: ms since the epoch; `picture`: path of its PNG. */
export interface SlipView {
  readonly number: number;
  readonly at: number;
  readonly lines: readonly SlipLine[];
  readonly picture: string;
}

/** A document that came out of the A4 printer. `document`: path of the PDF; `pages`: paths of their PNGs. */
export interface PrintView {
  readonly number: number;
  readonly at: number;
  readonly name: string;
  readonly copies: number;
  readonly twoSided: boolean;
  readonly document: string;
  readonly pages: readonly string[];
}
