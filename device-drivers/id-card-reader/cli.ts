import { appendFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { systemClock } from '../system-clock.ts';
import { openTransport } from '../transports/open-transport.ts';
import { createRecordingTransport } from '../transports/recording-transport.ts';
import { parseTransportAddress } from '../transports/transport-address.ts';
import { createIdCardReader, type IdCard, type IdCardReader } from './id-card-reader.ts';
import { createSdtMask } from './sdt-mask.ts';

const USAGE = `Reads a resident-ID card reader without the kiosk. Names and numbers are masked.

  node device-drivers/id-card-reader/cli.ts status --transport tcp://127.0.0.1:9001
  node device-drivers/id-card-reader/cli.ts read   --transport serial:/dev/ttyUSB0?baud=115200
                                                   [--timeout seconds] [--record file.jsonl]
`;

/** First character and length of a name, so that a technician sees that the right card was read and no more. */
const maskName = (name: string): string =>
  `${[...name][0] ?? ''}${'*'.repeat(Math.max(0, [...name].length - 1))}`;

/** First three and last character of a number. */
const maskNumber = (number: string): string =>
  `${number.slice(0, 3)}${'*'.repeat(Math.max(0, number.length - 4))}${number.slice(-1)}`;

const describe = (card: IdCard): Record<string, unknown> => {
  const { record } = card;
  const isForeigner = record.kind === 'foreigner2017' || record.kind === 'foreigner2023';
  return {
    kind: record.kind,
    name: maskName(isForeigner ? record.englishName : record.name),
    number: maskNumber(record.kind === 'foreigner2017' ? record.cardNumber : record.idNumber),
    validTo: record.validTo,
    hasPrivateUse: record.hasPrivateUse,
    photoBytes: card.photo.length,
    additionalAddresses: card.additionalAddresses?.length ?? 'not read',
  };
};

const untilWorking = (reader: IdCardReader, signal: AbortSignal): Promise<boolean> =>
  new Promise((resolve) => {
    const stop = reader.onStatus((status) => {
      if (status.device === 'online') resolve(true);
    });
    signal.addEventListener('abort', () => resolve(false), { once: true });
    signal.addEventListener('abort', stop, { once: true });
  });

const main = async (): Promise<number> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      transport: { type: 'string' },
      timeout: { type: 'string', default: '30' },
      record: { type: 'string' },
    },
  });
  const config = values.transport === undefined ? undefined : parseTransportAddress(values.transport);
  const action = positionals[0];
  const seconds = Number(values.timeout);
  if (!config || !(seconds > 0) || (action !== 'read' && action !== 'status')) {
    process.stderr.write(USAGE);
    return 64;
  }
  const { record } = values;
  const plain = openTransport(config);
  const transport =
    record === undefined
      ? plain
      : createRecordingTransport(plain, {
          clock: systemClock,
          createMask: createSdtMask,
          sink: (line) => appendFileSync(record, line, { mode: 0o600 }),
        });
  const reader = createIdCardReader({ id: 'id-card-reader', transport, clock: systemClock });
  const signal = AbortSignal.timeout(seconds * 1_000);
  reader.start();
  try {
    const working = await untilWorking(reader, signal);
    if (action === 'status' || !working) {
      process.stdout.write(`${JSON.stringify({ ...reader.status, counters: reader.counters }, null, 2)}\n`);
      return working ? 0 : 1;
    }
    process.stderr.write('lay the card on the reader\n');
    const card = await reader.read(signal);
    process.stdout.write(`${JSON.stringify(card.ok ? describe(card.value) : card.error, null, 2)}\n`);
    return card.ok ? 0 : 1;
  } finally {
    await reader.stop();
  }
};

process.exit(await main());
