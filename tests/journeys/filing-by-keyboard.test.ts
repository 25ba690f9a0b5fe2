import { afterAll, describe, it } from 'vitest';
import { startPostgres } from '../court/postgres.ts';
import { startRig } from './rig.ts';
import { file } from './whole-filing.ts';

describe('a whole filing in a real browser', () => {
  const cleanUp: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const each of cleanUp.reverse()) await each();
  });

  it('by keyboard alone: TCP reader, eSCL, PostgreSQL; the browser is killed at every screen', async () => {
    const postgres = await startPostgres();
    cleanUp.push(() => postgres.stop());
    const rig = await startRig({ databaseUrl: postgres.url });
    cleanUp.push(() => rig.stop());
    await file({
      hand: 'keyboard',
      rig,
      layCard: () => rig.bench.layCard('ordinary'),
      liftCard: () => rig.bench.liftCard(),
      printed: async () => (await rig.bench.prints()).map((print) => print.pdf),
      feederPages: 3,
      crash: (visitor) => visitor.reopen(),
    });
  }, 400_000);
});
