import pino from 'pino';
import { expect, it } from 'vitest';
import { createActor } from 'xstate';
import type { CourtFaultCode } from '../../court/client/court-fault.ts';
import { maxTakeHomeBytes, type TakeHomeRequest } from '../../court/contract/take-home.ts';
import type { Dossier } from '../../flows/dossier/dossier.ts';
import type { TakeHome, TakeHomeFaultCode } from '../../flows/filing/filing-effects.ts';
import { fail, ok, type Result } from '../../flows/result.ts';
import { courtConfig } from '../../kiosk-host/court-config.ts';
import type { CourtLine } from '../../kiosk-host/court-line.ts';
import { takeHomeEffect } from '../../kiosk-host/effects/take-home-effect.ts';
import { createSimulatedClock } from '../device-drivers/simulated-clock.ts';

const dossier = { filingId: 'f' } as Dossier;

const deposit = { takeHomeId: 'A'.repeat(22), expiresAt: '2026-03-03T02:15:00.000Z' };

/** Runs the effect once with a line of this kind. */
const run = async (
  leave: CourtLine['leaveTakeHome'],
  options: { readonly size?: number; readonly publicUrl?: string | undefined; readonly key?: string } = {},
) => {
  const logged: string[] = [];
  const log = pino({ level: 'trace' }, { write: (text: string) => void logged.push(text) });
  const papers = {
    draft: async () =>
      (['note', 'complaint'] as const).map((fileId) => ({
        fileId,
        name: `${fileId}.pdf`,
        mediaType: 'application/pdf' as const,
        bytes: new Uint8Array(options.size ?? 100),
        pages: 1,
      })),
  };
  const effect = takeHomeEffect(
    {
      clock: createSimulatedClock(),
      log,
      papers,
      leave,
      publicUrl: 'publicUrl' in options ? options.publicUrl : 'https://filing.court.example/',
    },
    { committed: async () => undefined },
  );
  const actor = createActor(effect, { input: { dossier, key: options.key ?? 'f:takeHome:1' } });
  const outcome = await new Promise<Result<TakeHome, TakeHomeFaultCode>>((resolve, reject) => {
    actor.subscribe({
      next: ({ status, output }) => {
        if (status === 'done' && output) resolve(output);
      },
      error: reject,
    });
    actor.start();
  });
  return { outcome, logged: logged.join('') };
};

it('the address has the court, the deposit and the key; the time is that of China', async () => {
  const { outcome, logged } = await run(async () => ok(deposit));
  expect(outcome).toMatchObject({ ok: true, value: { until: '2026-03-03T10:15:00+08:00' } });
  const address = outcome.ok ? outcome.value.address : '';
  expect(address).toMatch(/^https:\/\/filing\.court\.example\/take-home\/A{22}#[\w-]{43}$/);
  expect(logged).not.toContain(address.split('#')[1]);
});

it('each run has a key of its own, under a name that is the same for the same try and says nothing', async () => {
  const requests: TakeHomeRequest[] = [];
  const leave: CourtLine['leaveTakeHome'] = async (request) => {
    requests.push(request);
    return ok(deposit);
  };
  await run(leave);
  await run(leave);
  await run(leave, { key: 'f:takeHome:2' });
  const [one, same, other] = requests;
  expect(one?.deposit).toMatch(/^[0-9a-f]{64}$/);
  expect(same?.deposit).toBe(one?.deposit);
  expect(other?.deposit).not.toBe(one?.deposit);
  expect(same?.ciphertext).not.toBe(one?.ciphertext);
});

it.each([
  ['lineDown', 'lineDown'],
  ['cancelled', 'lineDown'],
  ['courtError', 'courtBusy'],
  ['garbled', 'courtBusy'],
  ['refused', 'notPossible'],
] as const satisfies readonly (readonly [CourtFaultCode, TakeHomeFaultCode])[])(
  'the line says %s: the person is told %s, and the log has the code',
  async (code, told) => {
    const { outcome, logged } = await run(async () => fail({ code, detail: '' }));
    expect(outcome).toEqual(fail(told));
    expect(logged).toContain(`"code":"${code}"`);
  },
);

it('papers that are too large are not sent at all', async () => {
  let asked = 0;
  const { outcome } = await run(
    async () => {
      asked += 1;
      return ok(deposit);
    },
    { size: maxTakeHomeBytes },
  );
  expect([outcome, asked]).toEqual([fail('notPossible'), 0]);
});

it('without a public address it is a bug to ask for it', async () => {
  await expect(run(async () => ok(deposit), { publicUrl: undefined })).rejects.toThrow('public address');
});

it.each([
  ['https://filing.court.example', true],
  ['https://filing.court.example:8443/', true],
  ['http://127.0.0.1:8601', true],
  ['http://192.168.1.20:8320', false],
  ['http://filing.court.example', false],
  ['https://filing.court.example/gateway', false],
  ['https://filing.court.example/#x', false],
])('the configuration says the public address %s: taken is %s', (publicUrl, taken) => {
  expect(courtConfig.shape.publicUrl.safeParse(publicUrl).success).toBe(taken);
});
