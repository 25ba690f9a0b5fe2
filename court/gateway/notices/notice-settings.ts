import { z } from 'zod';
import { signedTarget } from '../jobs/signed-post.ts';

/** By what persons are told of the court's answer beyond the terminal. Absent: by nothing, and the desk says so. */
export const noticeSettings = z.strictObject({
  /** The address that takes short messages as JSON and passes them on. */
  sms: signedTarget.optional(),
});
