import { fail, ok } from '../contract.ts';
import { systemClock } from '../system-clock.ts';
import type { PersonalData } from '../tool/personal.ts';
import { runDeviceTool } from '../tool/run-device-tool.ts';
import { validity } from './card-validity.ts';
import { createCommandLineWltDecoder } from './command-line-wlt-decoder.ts';
import { createIdCardReader, type IdCard } from './id-card-reader.ts';
import { DEFAULT_PROTOCOL, loadCardReaderProtocol } from './load-protocol.ts';

/** The local date, `YYYY-MM-DD`. */
const localDate = (): string => {
  const now = new Date(systemClock.now());
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

const describe = (card: IdCard, personal: PersonalData): Record<string, unknown> => {
  const { record } = card;
  const isForeigner = record.kind === 'foreigner2017' || record.kind === 'foreigner2023';
  return {
    kind: record.kind,
    name: personal.name(isForeigner ? record.englishName : record.name),
    number: personal.number(record.kind === 'foreigner2017' ? record.cardNumber : record.idNumber),
    validTo: record.validTo,
    validity: validity(record, localDate()),
    hasPrivateUse: record.hasPrivateUse,
    photoBytes: card.photo.length,
    picture: card.picture.ok ? `${card.picture.value.png.length} bytes of PNG` : card.picture.error,
    fingerprints: card.fingerprints?.length ?? 'not read',
    additionalAddresses: card.additionalAddresses?.map((address) => personal.text(address)) ?? 'not read',
  };
};

process.exitCode = await runDeviceTool({
  deviceClass: 'id-card-reader',
  summary: 'Reads a resident-ID card reader.',
  link: 'transport',
  options: {
    protocol: { type: 'string', value: 'NAME', default: DEFAULT_PROTOCOL, help: 'what the reader speaks' },
    fingerprints: { type: 'boolean', help: 'read fingerprint templates too' },
    'wlt-program': { type: 'string', value: 'PATH', help: 'program that makes pictures of photos' },
  },
  driver: async ({ transport, clock, options }) => {
    const protocol = await loadCardReaderProtocol(options.protocol);
    if (!protocol.ok) {
      const { problem, known } = protocol.error;
      return fail(`--protocol ${options.protocol}: ${problem}; there are ${known.join(',')}`);
    }
    const opened = transport(protocol.value.createMask);
    if (!opened.ok) return opened;
    const path = options['wlt-program'];
    return ok(
      createIdCardReader({
        id: 'id-card-reader',
        transport: opened.value,
        clock,
        protocol: protocol.value,
        readFingerprints: options.fingerprints,
        wltDecoder:
          path === undefined
            ? undefined
            : createCommandLineWltDecoder({ program: { path, arguments: [] }, clock }),
      }),
    );
  },
  commands: {
    read: {
      help: 'wait for a card and read it',
      run: async (reader, { request, personal, hint }) => {
        hint('lay the card on the reader');
        const card = await reader.read(request);
        return card.ok ? ok(describe(card.value, personal)) : card;
      },
    },
    'wait-for-removal': {
      help: 'wait until no card lies there',
      run: (reader, { request }) => reader.waitForRemoval(request),
    },
  },
});
