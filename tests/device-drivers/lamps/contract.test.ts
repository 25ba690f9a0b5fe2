import { LAMP_BOARD_WIRING } from '../../../bench/lamps/simulated-lamp-board.ts';
import { createLamps } from '../../../device-drivers/lamps/lamps.ts';
import { describeDriverContract } from '../contract/driver-contract.ts';
import { openBoardRig } from '../modbus/board-rig.ts';

describeDriverContract('lamps on a Modbus board', async (clock) => {
  const { simulated, board, line } = await openBoardRig(clock);
  let lit = false;
  const driver = createLamps({ id: 'lamps', board, lamps: LAMP_BOARD_WIRING.lamps, clock });
  return {
    driver,
    deed: async (request) => {
      lit = !lit;
      return driver.set('cardReader', lit ? 'on' : 'off', request);
    },
    ...line,
    ownFaults: {
      ...line.ownFaults,
      'a relay that does not move': async () => {
        const heal = simulated.unit.inject({
          kind: 'stuckCoil',
          channel: LAMP_BOARD_WIRING.lamps.cardReader,
        });
        return async () => heal();
      },
    },
  };
});
