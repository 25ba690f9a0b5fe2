import { fail, ok } from '../contract.ts';
import { runDeviceTool } from '../tool/run-device-tool.ts';
import { createFingerprintReader, type ScanProgress } from './fingerprint-reader.ts';
import { FINGERS, type Finger } from './fprint-client.ts';
import { createUnixSocketTransport } from './unix-socket-transport.ts';

const isFinger = (text: string | undefined): text is Finger => FINGERS.some((finger) => finger === text);

const progressOf =
  (hint: (text: string) => void) =>
  (progress: ScanProgress): void =>
    hint(progress.kind === 'hint' ? progress.hint : 'once more');

process.exitCode = await runDeviceTool({
  deviceClass: 'fingerprint-reader',
  summary: 'Reads fingers of the staff through fprintd.',
  link: 'own',
  options: {
    bus: {
      type: 'string',
      value: 'PATH',
      default: '/run/dbus/system_bus_socket',
      help: "socket of the system's message bus",
    },
  },
  driver: ({ clock, options }) => {
    const userId = process.getuid?.();
    if (userId === undefined) return fail('this machine has no users');
    return ok(
      createFingerprintReader({
        id: 'fingerprint-reader',
        transport: createUnixSocketTransport({ path: options.bus }),
        clock,
        userId,
      }),
    );
  },
  commands: {
    verify: {
      help: 'tell whether a finger is one of the account',
      arguments: 'ACCOUNT',
      needs: 1,
      run: (reader, { request, positionals: [user = ''], hint }) => {
        hint('lay a finger on the reader');
        return reader.verify(user, request, progressOf(hint));
      },
    },
    enroll: {
      help: `put a finger on record: ${FINGERS.join(' ')}`,
      arguments: 'ACCOUNT FINGER',
      needs: 2,
      run: async (reader, { request, positionals: [user = '', finger], hint }) => {
        if (!isFinger(finger)) {
          hint(`no such finger: ${finger}`);
          return fail({ completion: 'invalidData', code: 'usage', action: 'none' });
        }
        hint('lay the finger on the reader');
        return reader.enroll(user, finger, request, progressOf(hint));
      },
    },
    enrolled: {
      help: 'tell the fingers on record',
      arguments: 'ACCOUNT',
      needs: 1,
      run: (reader, { request, positionals: [user = ''] }) => reader.enrolled(user, request),
    },
    delete: {
      help: 'delete all fingers of the account',
      arguments: 'ACCOUNT',
      needs: 1,
      run: (reader, { request, positionals: [user = ''] }) => reader.deleteEnrolled(user, request),
    },
  },
});
