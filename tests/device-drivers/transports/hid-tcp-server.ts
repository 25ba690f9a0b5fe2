import { Duplex } from 'node:stream';
import { listen } from '../../../bench/id-card-reader/serve.ts';
import {
  createReportRecordDecoder,
  encodeReportRecord,
} from '../../../device-drivers/transports/report-records.ts';
import { REPORTS } from '../../usb-rig/guest/device-files.ts';

/**
 * A device that speaks a stream, served as HID reports over TCP: the other end of `hid-tcp`, for a framing. The
 * device's side of the framing is written apart from the driver's.
 */
export const listenHidTcp = (
  device: { attach(stream: Duplex): () => void },
  framing: keyof typeof REPORTS,
): ReturnType<typeof listen> => {
  const { pack, unpack } = REPORTS[framing];
  return listen(
    {
      attach: (socket) => {
        const decoder = createReportRecordDecoder();
        const stream = new Duplex({
          read: () => undefined,
          write: (chunk: Uint8Array, _, done) => {
            for (const report of pack(chunk))
              socket.write(encodeReportRecord(Buffer.concat([Buffer.of(0), report])));
            done();
          },
        });
        socket.on('data', (chunk: Uint8Array) => {
          for (const report of decoder.push(chunk)) stream.push(Buffer.from(unpack(report.subarray(1))));
        });
        socket.on('error', () => undefined);
        return device.attach(stream);
      },
    },
    { port: 0 },
  );
};
