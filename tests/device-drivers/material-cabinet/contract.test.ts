import { listen } from '../../../bench/id-card-reader/serve.ts';
import { CABINET_WIRING, createSimulatedCabinet } from '../../../bench/material-cabinet/simulated-cabinet.ts';
import { createLockBoardCabinet } from '../../../device-drivers/material-cabinet/lock-board-cabinet.ts';
import { createMaterialCabinet } from '../../../device-drivers/material-cabinet/material-cabinet.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { createTcpTransport } from '../../../device-drivers/transports/tcp-transport.ts';
import { describeDriverContract } from '../contract/driver-contract.ts';
import { openFaultyLine } from '../contract/faulty-line.ts';
import { unitFaults } from '../modbus/board-rig.ts';

describeDriverContract('material cabinet on a lock board', async (clock) => {
  const cabinet = createSimulatedCabinet({ clock: systemClock });
  const served = await listen(cabinet.unit, { port: 0 });
  const line = await openFaultyLine({ host: '127.0.0.1', port: served.port });
  const driver = createMaterialCabinet({
    id: 'cabinet',
    hardware: createLockBoardCabinet({
      transport: createTcpTransport(line),
      clock,
      config: CABINET_WIRING,
    }),
    clock,
  });
  const jam = (on: boolean): void => {
    for (const slot of cabinet.slots) cabinet.setJammed(slot, on);
  };
  return {
    driver,
    // A whole visit: somebody lays papers into the slot that opens, and shuts it.
    deed: async (request) => {
      cabinet.tidy();
      cabinet.setPerson('lays');
      return driver.deposit(request);
    },
    wait: async (request) => {
      cabinet.tidy();
      cabinet.setPerson('nobody');
      return driver.deposit(request);
    },
    middle: 250,
    pull: line.pull,
    plug: line.plug,
    setLineFault: line.set,
    ownFaults: {
      ...unitFaults(cabinet.unit),
      'every door jams': async () => {
        jam(true);
        return async () => {
          jam(false);
          // A technician looks at jammed doors; until then they are not given out.
          await driver.reset({ signal: AbortSignal.timeout(5_000) });
        };
      },
    },
    close: async () => {
      await line.close();
      await served.close();
    },
  };
});
