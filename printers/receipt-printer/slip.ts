/** A line of running text; it wraps. A line feed in it starts a new line. */
export interface TextLine {
  readonly kind: 'text';
  readonly text: string;
  readonly align?: 'left' | 'center' | 'right';
  /** `double`: twice as high and twice as wide. */
  readonly size?: 'normal' | 'double';
  readonly bold?: boolean;
}

/** A name and its value: the label at the left edge, the value at the right; what is too long wraps in its own half. */
export interface PairLine {
  readonly kind: 'pair';
  readonly label: string;
  readonly value: string;
  readonly bold?: boolean;
}

/** One column of a table. `width` is in half-width columns; between two columns stands one blank column. */
export interface TableColumn {
  readonly width: number;
  readonly align?: 'left' | 'right';
}

/** Rows of cells; a cell wraps inside its column. */
export interface TableLines {
  readonly kind: 'table';
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
}

/** One thing on a slip, from top to bottom. */
export type SlipLine =
  | TextLine
  | PairLine
  | TableLines
  /** A line across the paper. */
  | { readonly kind: 'rule' }
  /** A QR code in the middle of the paper; `data` is written into it as UTF-8. */
  | { readonly kind: 'qr'; readonly data: string }
  /** A bar code (Code 128, ISO/IEC 15417) in the middle of the paper with its text under it; printable ASCII, 1 to 24 characters: longer is wider than the paper. */
  | { readonly kind: 'barcode'; readonly data: string }
  /** A picture in the middle of the paper, such as a court's emblem: a PNG in base64, printed in black and white at most as wide as the paper. */
  | { readonly kind: 'picture'; readonly png: string }
  | { readonly kind: 'blank' };

/** What stands on one slip of receipt paper (凭条). Plain data: it can be stored, compared and sent. */
export interface Slip {
  readonly lines: readonly SlipLine[];
}
