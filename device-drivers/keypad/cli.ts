import { ok } from '../contract.ts';
import { runDeviceTool } from '../tool/run-device-tool.ts';
import { createKeyMask } from './key-mask.ts';
import { createKeypad, DEFAULT_KEYPAD_PROFILE } from './keypad.ts';

process.exitCode = await runDeviceTool({
  deviceClass: 'keypad',
  summary: 'Listens to a tactile keypad.',
  link: 'transport',
  options: {
    profile: { type: 'string', value: 'NAME', default: DEFAULT_KEYPAD_PROFILE, help: 'the model' },
  },
  driver: ({ transport, clock, options }) => {
    const opened = transport(createKeyMask);
    if (!opened.ok) return opened;
    return ok(createKeypad({ id: 'keypad', transport: opened.value, clock, profile: options.profile }));
  },
  commands: {
    listen: {
      help: 'tell every key until the time is over',
      run: (keypad, { request, say, hint }) => {
        hint('press the keys');
        return keypad.listen(request, say);
      },
    },
  },
});
