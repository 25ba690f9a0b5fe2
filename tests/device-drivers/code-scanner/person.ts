import type { DeviceFault, Result } from '../../../device-drivers/contract.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';

/** Between two tries of a person who sees nothing happen, ms. */
const AGAIN = 200;

/** Does what the screen asks for, again and again, until the command that waits for it has ended. */
export const whileAPerson = async <T>(
  does: () => void,
  command: Promise<Result<T, DeviceFault>>,
): Promise<Result<T, DeviceFault>> => {
  const ended = new AbortController();
  const acting = async (): Promise<void> => {
    // The screen asks first, and then the person acts.
    await systemClock.sleep(30, ended.signal);
    for (;;) {
      does();
      await systemClock.sleep(AGAIN, ended.signal);
    }
  };
  void acting().catch(() => undefined);
  try {
    return await command;
  } finally {
    ended.abort(new Error('the command has ended'));
  }
};
