/** One row of a slip as the screen shows it. The words are those of the slip; a screen adds none. */
export type SlipRow =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly align: 'left' | 'center' | 'right';
      readonly large: boolean;
      readonly bold: boolean;
    }
  | { readonly kind: 'pair'; readonly label: string; readonly value: string; readonly bold: boolean }
  | {
      readonly kind: 'table';
      /** The alignment of each column; every row has as many cells. */
      readonly columns: readonly ('left' | 'right')[];
      readonly rows: readonly (readonly string[])[];
    }
  /** A line across. */
  | { readonly kind: 'rule' }
  /** A code to be drawn: QR, or Code 128 with its text under it. */
  | { readonly kind: 'qr' | 'barcode'; readonly data: string };

/** A slip (凭条) as it is shown and as it is read aloud. Made from the same description as the printed one. */
export interface SlipView {
  readonly rows: readonly SlipRow[];
  readonly speech: string;
}
