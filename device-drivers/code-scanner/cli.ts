import { fail, ok } from '../contract.ts';
import { runDeviceTool } from '../tool/run-device-tool.ts';
import { createCodeScanner, DEFAULT_SCANNER_PROFILE } from './code-scanner.ts';
import { profileProblemText } from './input-device/load-profile.ts';
import { createScanMask } from './scan-mask.ts';
import { loadScannerProfile } from './scanner-profile.ts';

process.exitCode = await runDeviceTool({
  deviceClass: 'code-scanner',
  summary: 'Reads a scanner of bar codes and QR codes.',
  link: 'transport',
  options: {
    profile: { type: 'string', value: 'NAME', default: DEFAULT_SCANNER_PROFILE, help: 'the model' },
  },
  driver: async ({ transport, clock, options }) => {
    const profile = await loadScannerProfile(options.profile);
    if (!profile.ok) return fail(profileProblemText(profile.error));
    const opened = transport(() => createScanMask(profile.value));
    if (!opened.ok) return opened;
    return ok(
      createCodeScanner({
        id: 'code-scanner',
        transport: opened.value,
        clock,
        profile: options.profile,
      }),
    );
  },
  commands: {
    read: {
      help: 'read one code',
      run: async (scanner, { request, personal, hint }) => {
        hint('show a code to the scanner');
        const code = await scanner.read(request);
        if (!code.ok) return code;
        const { symbology, aim, bytes, text } = code.value;
        return ok({
          symbology,
          aim,
          bytes: bytes.length,
          encoding: text?.encoding ?? null,
          text: text === null ? null : personal.number(text.text),
        });
      },
    },
  },
});
