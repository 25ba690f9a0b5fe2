/**
 * What a service leaves in a person's hand (凭条), in Chinese, the language of the court: printed on the receipt printer
 * and shown on the screen from the same data.
 */
export interface ServiceSlip {
  /** What it is, such as `材料收取凭条`. */
  readonly title: string;
  /** A number by which the court finds the matter; `null`: there is none. */
  readonly number: string | null;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  /** Lists under a heading: what was handed in, what to do next. */
  readonly lists: readonly { readonly title: string; readonly items: readonly string[] }[];
  /** What a QR code at its foot says; `null`: none. */
  readonly code: string | null;
  /** Whether what was handed in stands as received by the court; otherwise it says that it is no proof of receipt. */
  readonly standing: 'received' | 'information';
}
