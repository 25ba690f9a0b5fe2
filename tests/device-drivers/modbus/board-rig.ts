import { listen } from '../../../bench/id-card-reader/serve.ts';
import {
  createSimulatedLampBoard,
  LAMP_BOARD_WIRING,
  type SimulatedLampBoard,
} from '../../../bench/lamps/simulated-lamp-board.ts';
import type { ModbusUnitFault, SimulatedModbusUnit } from '../../../bench/modbus/simulated-modbus-unit.ts';
import type { Clock } from '../../../device-drivers/contract.ts';
import { lampChannels } from '../../../device-drivers/lamps/lamps.ts';
import { createIoBoard, type IoBoard } from '../../../device-drivers/modbus/io-board.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { createTcpTransport } from '../../../device-drivers/transports/tcp-transport.ts';
import type { ContractRig } from '../contract/driver-contract.ts';
import { openFaultyLine } from '../contract/faulty-line.ts';

/** Every fault of the Modbus protocol itself that a unit can have, by what a technician would call it. */
const PROTOCOL_FAULTS: Readonly<Record<string, ModbusUnitFault>> = {
  'busy for ever': { kind: 'silent' },
  'it says that it is busy': { kind: 'exception', code: 0x06 },
  'it says that it is broken': { kind: 'exception', code: 0x04 },
  'it has no such function': { kind: 'exception', code: 0x01 },
  'an exception that no table has': { kind: 'exception', code: 0x63 },
  'the gateway does not reach it': { kind: 'exception', code: 0x0b },
  'wrong check sums': { kind: 'badCrc' },
  'a byte count that promises too much': { kind: 'lyingCount', by: 20 },
  'a byte count that promises too little': { kind: 'lyingCount', by: -1 },
  'answers of another unit': { kind: 'wrongUnit' },
  'echoes of another channel': { kind: 'wrongEcho' },
  'late answers': { kind: 'lateAnswer', ms: 900 },
  'answers in single bytes': { kind: 'splitEveryByte' },
  'garbage before each answer': { kind: 'garbageBefore' },
  'each answer twice': { kind: 'twice' },
};

/** The faults of a unit as a contract rig wants them. */
export const unitFaults = (unit: SimulatedModbusUnit): NonNullable<ContractRig['ownFaults']> =>
  Object.fromEntries(
    Object.entries(PROTOCOL_FAULTS).map(([name, fault]) => [
      name,
      async () => {
        const heal = unit.inject(fault);
        return async () => heal();
      },
    ]),
  );

/** The bench's lamp board behind a line that can go bad, and the driver's side of it. */
export const openBoardRig = async (
  clock: Clock,
): Promise<{
  readonly simulated: SimulatedLampBoard;
  readonly board: IoBoard;
  readonly line: Pick<ContractRig, 'pull' | 'plug' | 'close'> &
    Required<Pick<ContractRig, 'setLineFault' | 'ownFaults'>>;
}> => {
  const simulated = createSimulatedLampBoard({ clock: systemClock });
  const served = await listen(simulated.unit, { port: 0 });
  const line = await openFaultyLine({ host: '127.0.0.1', port: served.port });
  const board = createIoBoard({
    transport: createTcpTransport(line),
    clock,
    config: {
      unit: LAMP_BOARD_WIRING.unit,
      outputs: lampChannels(LAMP_BOARD_WIRING.lamps),
      inputs: [LAMP_BOARD_WIRING.presence.channel, LAMP_BOARD_WIRING.door.channel],
    },
  });
  return {
    simulated,
    board,
    line: {
      pull: line.pull,
      plug: line.plug,
      setLineFault: line.set,
      ownFaults: unitFaults(simulated.unit),
      close: async () => {
        await line.close();
        await served.close();
      },
    },
  };
};
