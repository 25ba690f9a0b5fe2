import { ok } from '../contract.ts';
import { CONTACT_OPTIONS, contactOf } from '../modbus/contact-options.ts';
import { runDeviceTool } from '../tool/run-device-tool.ts';
import { createPresenceSensor } from './presence-sensor.ts';

process.exitCode = await runDeviceTool({
  deviceClass: 'presence-sensor',
  summary: 'Watches the sensor before the terminal, on an input of a board (Modbus RTU).',
  link: 'transport',
  options: CONTACT_OPTIONS,
  driver: (setting) => {
    const contact = contactOf(setting);
    if (!contact.ok) return contact;
    return ok(createPresenceSensor({ id: 'presence-sensor', ...contact.value, clock: setting.clock }));
  },
  commands: {
    read: { help: 'tell whether somebody is there', run: (driver, { request }) => driver.read(request) },
    'wait-for-person': {
      help: 'wait until somebody is there',
      run: (driver, { request }) => driver.waitFor(true, request),
    },
    'wait-for-nobody': {
      help: 'wait until nobody is there',
      run: (driver, { request }) => driver.waitFor(false, request),
    },
  },
});
