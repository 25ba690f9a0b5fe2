import { ok } from '../contract.ts';
import { CONTACT_OPTIONS, contactOf } from '../modbus/contact-options.ts';
import { runDeviceTool } from '../tool/run-device-tool.ts';
import { createDoorSensor } from './door-sensor.ts';

process.exitCode = await runDeviceTool({
  deviceClass: 'door-sensor',
  summary: "Watches the contact on the cabinet's door, on an input of a board (Modbus RTU).",
  link: 'transport',
  options: CONTACT_OPTIONS,
  driver: (setting) => {
    const contact = contactOf(setting);
    if (!contact.ok) return contact;
    const { input, activeLevel } = contact.value;
    const sensor = createDoorSensor({
      id: 'door-sensor',
      input,
      openLevel: activeLevel,
      clock: setting.clock,
    });
    // Whoever runs this is the technician.
    sensor.setMaintenance(true);
    return ok(sensor);
  },
  commands: {
    read: { help: 'tell how the door stands', run: (driver, { request }) => driver.read(request) },
    'wait-until-open': {
      help: 'wait until it is opened',
      run: (driver, { request }) => driver.waitFor('open', request),
    },
    'wait-until-closed': {
      help: 'wait until it is closed',
      run: (driver, { request }) => driver.waitFor('closed', request),
    },
  },
});
