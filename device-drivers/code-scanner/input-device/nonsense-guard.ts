/** Reports in a row that make no sense before the device is taken for another than its profile says. */
const NONSENSE_REPORTS = 5;

/**
 * Counts HID reports that cannot be what the profile describes. On USB nothing is garbled on the way, so several in a
 * row mean a broken device or the wrong profile, not a bad cable.
 */
export const createNonsenseGuard = (tooMany: () => void): { good(): void; bad(): void } => {
  let inRow = 0;
  return {
    good: () => {
      inRow = 0;
    },
    bad: () => {
      inRow += 1;
      if (inRow < NONSENSE_REPORTS) return;
      inRow = 0;
      tooMany();
    },
  };
};
