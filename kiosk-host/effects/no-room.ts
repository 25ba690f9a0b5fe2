/** The system's words for “there is no room”: told to the person as such, never as a broken device. */
const codes = new Set(['ENOSPC', 'EDQUOT', 'EROFS']);

/** Whether something could not be kept because the disk is full or cannot be written. */
export const isNoRoom = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && codes.has(String(error.code));
