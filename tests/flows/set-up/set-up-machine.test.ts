import { describe, expect, it } from 'vitest';
import { type AnyStateMachine, createActor, fromPromise } from 'xstate';
import type { ServiceEvent } from '../../../flows/services/kit/service-event.ts';
import {
  type Candidate,
  type Chosen,
  neededRoles,
  type SetUpAnswers,
  type StickRead,
  type Tried,
  type Written,
} from '../../../flows/set-up/set-up-effects.ts';
import {
  addressKey,
  languagesKey,
  pinKey,
  placeKey,
  rulerKey,
  setUpMachine,
} from '../../../flows/set-up/set-up-machine.ts';
import { setUpPush } from '../../../flows/set-up/set-up-screens.ts';
import { does, serviceExplorer } from '../services/missed.ts';

const court = {
  courtName: '示例法院',
  courtUrl: 'https://court.invalid',
  terminalId: 'ZD01',
  place: '大厅',
  answers: true,
};

const candidates: readonly Candidate[] = neededRoles.map((role) => ({
  role,
  name: `a ${role}`,
  address: `tcp://10.0.0.1:${1000 + role.length}`,
  protocol: null,
}));

const input = { models: { receiptPrinter: ['generic-80'] } };

const answer = (key: string, values: Record<string, string | string[]>): ServiceEvent => ({
  type: 'service.answered',
  key,
  values,
});

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the first start', () => {
  it('lets nobody past a place without which no case can be filed, and never shows the number', async () => {
    const actor = createActor(
      setUpMachine.provide({
        actors: {
          readStick: fromPromise<StickRead, object>(async () => ({ kind: 'found', court })),
          findDevices: fromPromise(async () => candidates),
          tryDevice: fromPromise<Tried, Chosen>(async () => ({ kind: 'works', says: 'SIM' })),
          writeSetUp: fromPromise<Written, SetUpAnswers>(async () => ({
            kind: 'wrong',
            lines: ['devices: is wrong'],
          })),
        },
      }),
      { input },
    );
    actor.start();
    const send = async (event: ServiceEvent): Promise<void> => {
      actor.send({ ...event, at: 1_000 });
      await settle();
      await settle();
    };
    const next = { type: 'service.next' } as const;
    await send(next);
    await send(next);
    await send(answer(placeKey, { name: '一号', place: '大厅' }));
    for (const role of neededRoles) {
      expect(actor.getSnapshot().value).toBe('devices');
      await send(next);
      expect(actor.getSnapshot().value).toBe('devices');
      await send({ type: 'service.chosen', id: role });
      await send({
        type: 'service.chosen',
        id: candidates.find((each) => each.role === role)?.address ?? '',
      });
      if (role === 'receiptPrinter') await send({ type: 'service.chosen', id: 'generic-80' });
      await send(next);
    }
    await send(next);
    // A screen of 3 mm or of 3 km is a mistake of the finger.
    await send(answer(rulerKey, { width: '3', pixels: '1080' }));
    expect(actor.getSnapshot().value).toBe('ruler');
    await send(answer(rulerKey, { width: '268.04', pixels: '1080' }));
    await send(answer(languagesKey, { languages: ['en'] }));
    await send(answer(pinKey, { pin: '12', again: '12' }));
    expect(JSON.stringify(setUpPush(actor.getSnapshot(), 1).view)).toContain('要 6 到 12 位数字');
    await send(answer(pinKey, { pin: '271828', again: '271828' }));
    expect(actor.getSnapshot().context).toMatchObject({
      languages: ['zh', 'en'],
      width: { millimetres: 268, pixels: 1080 },
    });
    await send(next);
    const shown = JSON.stringify(setUpPush(actor.getSnapshot(), 2));
    expect(shown).toContain('devices: is wrong');
    expect(shown).not.toContain('271828');
  });

  it('reaches every state and transition', async () => {
    const { effect, missed } = serviceExplorer();
    const machine = setUpMachine.provide({
      actors: {
        readStick: effect('readStick'),
        findDevices: effect('findDevices'),
        tryDevice: effect('tryDevice'),
        writeSetUp: effect('writeSetUp'),
      },
    });
    const [reader] = candidates;
    const printer = candidates.find(({ role }) => role === 'receiptPrinter');
    const left = await missed(
      machine as unknown as AnyStateMachine,
      [{ input }],
      [
        ...(['service.next', 'service.back'] as const).map((type) => does({ type })),
        ...['again', 'type', 'none'].map((act) => does({ type: 'service.did', act })),
        ...[...neededRoles, 'generic-80', reader?.address ?? '', printer?.address ?? ''].map((id) =>
          does({ type: 'service.chosen', id }),
        ),
        does(answer(placeKey, { name: '', place: '' })),
        does(answer(placeKey, { name: '一号', place: '大厅' })),
        does(answer(addressKey, { address: 'tcp://10.0.0.1:1' })),
        does(answer(rulerKey, { width: '268', pixels: '1080' })),
        does(answer(languagesKey, { languages: [] })),
        does(answer(pinKey, { pin: '1', again: '1' })),
        does(answer(pinKey, { pin: '271828', again: '271828' })),
        { outcome: 'readStick', value: { kind: 'found', court } },
        { outcome: 'readStick', value: { kind: 'noStick' } },
        { failure: 'readStick' },
        { outcome: 'findDevices', value: candidates },
        { failure: 'findDevices' },
        { outcome: 'tryDevice', value: { kind: 'works', says: '' } },
        { failure: 'tryDevice' },
        { outcome: 'writeSetUp', value: { kind: 'written' } },
        { outcome: 'writeSetUp', value: { kind: 'wrong', lines: [] } },
        { failure: 'writeSetUp' },
      ],
      ({ value, context }) => {
        const { role, chosen, tried, trying } = context as {
          role: string;
          chosen: readonly unknown[];
          tried: { kind: string } | null;
          trying: { model: string | null } | null;
        };
        return JSON.stringify([
          value,
          ['role', 'address', 'model', 'trying', 'tried'].includes(String(value)) ? role : null,
          chosen.length,
          tried?.kind,
          trying?.model ?? null,
        ]);
      },
    );
    expect(left).toEqual({ states: [], transitions: [] });
  }, 60_000);
});
