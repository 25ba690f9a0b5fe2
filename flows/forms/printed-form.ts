/**
 * A filled form as it stands on paper, without layout: what `printers/documents` sets in type and what the screen
 * reads aloud. Always in Chinese, the language of the record.
 */
export interface PrintedForm {
  readonly title: readonly [string, string];
  readonly notes: readonly string[];
  readonly warning: string;
  readonly sections: readonly PrintedSection[];
}

/** A full-width heading and its rows. */
export interface PrintedSection {
  readonly label: string;
  readonly rows: readonly PrintedRow[];
  /** An annex (附件): the official forms have it behind the signature. */
  readonly annex?: true;
}

/** One row: the label cell on the left (with its number), the answer cell on the right, line by line. */
export interface PrintedRow {
  readonly number?: number;
  readonly label: string;
  /** The tick box before the label, where the form has one there. */
  readonly ticked?: boolean;
  readonly lines: readonly PrintedLine[];
}

/** A line is a run of pieces; it wraps in the cell. */
export type PrintedLine = readonly PrintedPiece[];

/** Printed words, a tick box with its label, or a blank with what was written into it (empty: left blank). */
export type PrintedPiece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'box'; readonly ticked: boolean; readonly text: string }
  | { readonly kind: 'blank'; readonly text: string };
