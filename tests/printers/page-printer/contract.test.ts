import { expect } from 'vitest';
import {
  type AnswerMishap,
  createSimulatedIppPrinter,
  type PagePrinterCondition,
} from '../../../bench/page-printer/simulated-ipp-printer.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { createPagePrinter } from '../../../printers/page-printer/page-printer.ts';
import { describeDriverContract } from '../../device-drivers/contract/driver-contract.ts';
import { openFaultyLine } from '../../device-drivers/contract/faulty-line.ts';
import { job, quick } from './rig.ts';

/** Faults of the protocol: what every answer is from now on. */
const AILMENTS: Readonly<Record<string, AnswerMishap>> = {
  'busy for ever': { status: 'server-error-busy' },
  'lying lengths': 'lyingLength',
  'answers that break off in their middle': 'truncated',
  'garbage in place of IPP': 'garbage',
  'answers to another request': 'otherRequest',
  'answers that are lost after the deed': 'hangUpAfter',
  'a link that is cut at each request': 'hangUpBefore',
  'service unavailable, HTTP 503': { http: 503 },
  'a broken web server, HTTP 500': { http: 500 },
  'an operation refused': { status: 'server-error-internal-error' },
};

/** Faults of the printer itself. */
const CONDITIONS: readonly (keyof PagePrinterCondition)[] = [
  'paperOut',
  'jam',
  'coverOpen',
  'tonerOut',
  'outputFull',
  'broken',
  'paused',
  'busy',
  'stuck',
  'silent',
];

describeDriverContract(
  'page printer, IPP over TCP',
  async (clock) => {
    const simulated = createSimulatedIppPrinter({ sheetMs: 20, clock: systemClock });
    const { port } = await simulated.listen({ port: 0 });
    const line = await openFaultyLine({ host: '127.0.0.1', port });
    const driver = createPagePrinter({
      id: 'page',
      uri: `ipp://127.0.0.1:${line.port}/ipp/print`,
      clock,
      timings: { ...quick, requestMs: 3_500, documentMs: 3_500, stallMs: 1_500, idlePollMs: 100 },
    });
    let prints = 0;
    const print = (request: Parameters<typeof driver.print>[1]) => {
      prints += 1;
      return driver.print(job({ key: `deed-${prints}` }), request);
    };
    return {
      driver,
      deed: print,
      // A person who never comes: the job stands still, and nobody knows why.
      wait: async (request) => {
        simulated.set({ stuck: true });
        const outcome = await print(request);
        simulated.set({ stuck: false });
        return outcome;
      },
      pull: line.pull,
      plug: line.plug,
      setLineFault: line.set,
      ownFaults: Object.fromEntries([
        ...Object.entries(AILMENTS).map(([name, mishap]) => [
          name,
          async () => {
            simulated.ail(mishap);
            return async () => simulated.ail(null);
          },
        ]),
        ...CONDITIONS.map((condition) => [
          condition,
          async () => {
            simulated.set({ [condition]: true });
            return async () => simulated.set({ [condition]: false });
          },
        ]),
      ]),
      middle: 40,
      close: async () => {
        await line.close();
        await simulated.close();
        // Whatever happened to the line: no print came out twice.
        const names = simulated.printed.map(({ name }) => name);
        expect(names).toEqual([...new Set(names)]);
      },
    };
  },
  { recovery: 20_000, command: 20_000 },
);
