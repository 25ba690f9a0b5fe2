import { profileProblemText } from '../code-scanner/input-device/load-profile.ts';
import { fail, ok } from '../contract.ts';
import { runDeviceTool } from '../tool/run-device-tool.ts';
import { createPadMask } from './pad-mask.ts';
import { loadPadProfile } from './pad-profile.ts';
import { createSignaturePad, DEFAULT_PAD_PROFILE } from './signature-pad.ts';

process.exitCode = await runDeviceTool({
  deviceClass: 'signature-pad',
  summary: 'Takes signatures from a pad.',
  link: 'transport',
  options: {
    profile: { type: 'string', value: 'NAME', default: DEFAULT_PAD_PROFILE, help: 'the model' },
    strokes: { type: 'string', value: 'COUNT', default: '1', help: 'lines to take; 1 if absent' },
  },
  driver: async ({ transport, clock, options }) => {
    const profile = await loadPadProfile(options.profile);
    if (!profile.ok) return fail(profileProblemText(profile.error));
    if (!/^[1-9]\d*$/.test(options.strokes)) return fail(`not a number of lines: ${options.strokes}`);
    const opened = transport(() => createPadMask(profile.value));
    if (!opened.ok) return opened;
    return ok(
      createSignaturePad({
        id: 'signature-pad',
        transport: opened.value,
        clock,
        profile: options.profile,
      }),
    );
  },
  commands: {
    capture: {
      help: 'take so many lines, and tell how many points each has',
      run: async (pad, { request, options, say, hint }) => {
        const done = new AbortController();
        let left = Number(options.strokes);
        hint('write on the pad');
        const signature = await pad.capture({ ...request, done: done.signal }, (stroke) => {
          // What was written is nobody's business at the bench.
          say({ points: stroke.length, milliseconds: (stroke.at(-1)?.t ?? 0) - (stroke[0]?.t ?? 0) });
          left -= 1;
          if (left === 0) done.abort();
        });
        if (!signature.ok) return signature;
        const { strokes, widthMillimetres, heightMillimetres } = signature.value;
        return ok({ strokes: strokes.length, widthMillimetres, heightMillimetres });
      },
    },
  },
});
