import { createIdCardReader } from '../../../device-drivers/id-card-reader/id-card-reader.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { parseRecording } from '../../../device-drivers/transports/recording.ts';
import { createReplayTransport } from '../../../device-drivers/transports/replay-transport.ts';

/** Plays a recording of the field to a card reader's driver, and tells what state it comes to. Events of the driver are no traffic. */
export const createTransportReplay = async (recording: string): Promise<string> => {
  const wire = recording
    .split('\n')
    .filter((line) => line.includes('"dir"'))
    .join('\n');
  const transport = createReplayTransport(parseRecording(wire));
  const driver = createIdCardReader({ id: 'replayed', transport, clock: systemClock });
  const came = new Promise<string>((resolve) => {
    driver.onStatus(({ device }) => {
      if (device === 'online') resolve(device);
    });
    setTimeout(() => resolve(driver.status.device), 10_000);
  });
  driver.start();
  try {
    return await came;
  } finally {
    await driver.stop();
  }
};
