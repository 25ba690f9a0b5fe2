/** A place on a page as it is held upright, as shares of its width and height (0..1) from the upper left corner. */
export interface PageBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One line of text as it was recognised. */
export interface TextLine {
  readonly text: string;
  readonly box: PageBox;
  /** Mean certainty of its characters, 0..1, as the recogniser says. It does not fall on a blurred page. */
  readonly confidence: number;
}

/** What was read on one page. Machine reading only: nothing of it counts before the person has confirmed it. */
export interface PageReading {
  /** Size of the picture that was read, upright, in pixels. */
  readonly widthPixels: number;
  readonly heightPixels: number;
  /** In reading order: from above, and from the left within a line. */
  readonly lines: readonly TextLine[];
}
