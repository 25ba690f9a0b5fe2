import { LAMP_BOARD_WIRING } from '../../../bench/lamps/simulated-lamp-board.ts';
import { createPresenceSensor } from '../../../device-drivers/presence-sensor/presence-sensor.ts';
import { describeDriverContract } from '../contract/driver-contract.ts';
import { openBoardRig } from '../modbus/board-rig.ts';

describeDriverContract('presence sensor on a Modbus board', async (clock) => {
  const { board, line } = await openBoardRig(clock);
  const { channel, activeLevel } = LAMP_BOARD_WIRING.presence;
  const driver = createPresenceSensor({
    id: 'presence',
    input: board.digitalInput(channel),
    activeLevel,
    clock,
  });
  return {
    driver,
    deed: (request) => driver.read(request),
    wait: (request) => driver.waitFor(true, request),
    ...line,
  };
});
