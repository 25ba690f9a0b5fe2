import type { RawValue } from '../forms/template.ts';
import type { PageBox } from './page-reading.ts';

/** An answer that was found on a page and is offered to the person; nothing is taken over unseen. */
export interface FieldOffer {
  /** Where it belongs in the complaint, as the form names its fields: `defendants[0].person.name`. */
  readonly path: string;
  /** The answer as the person would have given it on the screen; valid for its field. */
  readonly answer: RawValue;
  /** The words as they were read. */
  readonly text: string;
  /** The page it stands on, and the piece of it that is shown beside it. */
  readonly page: string;
  readonly box: PageBox;
  /** 0..1; never high for names, whose characters the recogniser may not have. */
  readonly certainty: number;
}
