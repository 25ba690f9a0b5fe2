import { LAMP_BOARD_WIRING } from '../../../bench/lamps/simulated-lamp-board.ts';
import { createDoorSensor } from '../../../device-drivers/door-sensor/door-sensor.ts';
import { describeDriverContract } from '../contract/driver-contract.ts';
import { openBoardRig } from '../modbus/board-rig.ts';

describeDriverContract('door sensor on a Modbus board', async (clock) => {
  const { board, line } = await openBoardRig(clock);
  const { channel, openLevel } = LAMP_BOARD_WIRING.door;
  const driver = createDoorSensor({ id: 'door', input: board.digitalInput(channel), openLevel, clock });
  return {
    driver,
    deed: (request) => driver.read(request),
    wait: (request) => driver.waitFor('open', request),
    ...line,
  };
});
