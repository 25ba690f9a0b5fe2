/**
 * Writes the revision that is truly on the glass into `data-painted-rev` of the document: two animation frames after
 * the push was drawn, the first has been handed to the compositor. For tests and the bench.
 */
export const markPainted = (rev: number): void => {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      document.documentElement.dataset.paintedRev = String(rev);
    }),
  );
};
