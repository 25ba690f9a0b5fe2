import { ok } from '../contract.ts';
import { runDeviceTool } from '../tool/run-device-tool.ts';
import { createNutMask } from './nut-mask.ts';
import { createUps } from './ups.ts';

process.exitCode = await runDeviceTool({
  deviceClass: 'ups',
  summary:
    'Reads an uninterruptible power supply through upsd (Network UPS Tools), usually tcp://127.0.0.1:3493.',
  link: 'transport',
  options: {
    ups: { type: 'string', value: 'NAME', default: 'ups', help: "the supply's section in ups.conf" },
  },
  driver: ({ transport, clock, options }) => {
    const opened = transport(createNutMask);
    if (!opened.ok) return opened;
    return ok(createUps({ id: 'ups', transport: opened.value, config: { ups: options.ups }, clock }));
  },
  commands: {
    read: { help: 'tell mains, battery and figures', run: (ups, { request }) => ups.read(request) },
    'wait-for-battery': {
      help: 'wait until the mains are off',
      run: (ups, { request }) => ups.waitForMains('off', request),
    },
    'wait-for-mains': {
      help: 'wait until the mains are on',
      run: (ups, { request }) => ups.waitForMains('on', request),
    },
  },
});
