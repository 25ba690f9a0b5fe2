import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { GuideVideo } from '../../court/contract/guide-calls/guide-call.ts';
import { type DeskHand, signInClerk } from './desk-hand.ts';
import { ask, clerk, createRig, otherToken, type Rig, valueIn } from './rig.ts';

const asOther = { authorization: `Bearer ${otherToken}` };

let rig: Rig;
let desk: DeskHand;
let callId: string;
beforeAll(async () => {
  rig = await createRig();
  desk = await signInClerk(rig.url, clerk);
});
afterAll(() => rig?.close());
beforeEach(async () => {
  ({ callId } = valueIn(
    await rig.client.callGuide({
      terminalId: 'hall-1',
      place: '一楼大厅',
      step: 'filing.asking',
      video: true,
    }),
  ));
});

const onDesk = async (path: string): Promise<Record<string, unknown>> =>
  JSON.parse(await desk.text(`/desk/calls/${callId}/video/${path}`)) as Record<string, unknown>;
const act = (path: string, form: Readonly<Record<string, string>> = {}) =>
  desk.act(`/desk/calls/${callId}/${path}`, form);
const video = async (): Promise<GuideVideo> => valueIn(await rig.client.guideVideo(callId));

describe('a video call', () => {
  it('is asked for by the clerk, agreed to by the person, offered and answered, and leaves nothing behind', async () => {
    expect(await desk.text('/desk')).toContain('视频通话');
    expect((await act('video')).status).toBe(303);
    expect(valueIn(await rig.client.guideCall(callId))).toMatchObject({ state: 'waiting', video: 'asked' });
    expect(await onDesk('state')).toMatchObject({ video: 'asked', offer: null });

    // Nobody is offered to a clerk before they have agreed.
    expect(valueIn(await rig.client.offerGuideVideo(callId, 'v=0 too early'))).toMatchObject({
      video: 'asked',
      round: expect.any(Number),
    });
    expect(await onDesk('state')).toMatchObject({ offer: null });

    expect(valueIn(await rig.client.replyGuideVideo(callId, true)).video).toBe('agreed');
    const { round } = valueIn(await rig.client.offerGuideVideo(callId, 'v=0 offer'));
    expect(await onDesk('state')).toMatchObject({ video: 'agreed', offer: 'v=0 offer', round });
    expect(await (await act('video/answer', { round: String(round - 1), sdp: 'v=0 old' })).json()).toEqual({
      taken: false,
    });
    expect(await (await act('video/answer', { round: String(round), sdp: 'v=0 answer' })).json()).toEqual({
      taken: true,
    });
    expect(await video()).toMatchObject({ video: 'agreed', round, answer: 'v=0 answer' });
    expect(await onDesk('state')).toMatchObject({ offer: null });

    await act('video/end');
    expect(await video()).toMatchObject({ video: 'over', answer: null });
    expect(valueIn(await rig.client.guideCall(callId)).state).toBe('waiting');
  });

  it('is declined, and can be asked for again', async () => {
    await act('video');
    expect(valueIn(await rig.client.replyGuideVideo(callId, false)).video).toBe('declined');
    expect(valueIn(await rig.client.replyGuideVideo(callId, true)).video).toBe('declined');
    expect(await onDesk('state')).toMatchObject({ video: 'declined' });
    expect((await act('video')).status).toBe(303);
    expect((await video()).video).toBe('asked');
  });

  it('ends when somebody goes there, or the call ends', async () => {
    await act('video');
    await rig.client.replyGuideVideo(callId, true);
    await act('coming');
    expect(valueIn(await rig.client.guideCall(callId))).toMatchObject({ state: 'coming', video: 'over' });
    await act('ended');
    expect(valueIn(await rig.client.replyGuideVideo(callId, true)).video).toBe('over');
  });

  it('the next visitor’s call knows nothing of it', async () => {
    await act('video');
    await rig.client.replyGuideVideo(callId, true);
    valueIn(await rig.client.endGuideCall(callId));
    const next = valueIn(
      await rig.client.callGuide({ terminalId: 'hall-1', place: '一楼大厅', step: 'choosing', video: true }),
    );
    expect(next).toMatchObject({ state: 'waiting', video: 'none' });
    expect(next.callId).not.toBe(callId);
  });

  it('is not offered with a terminal that has no camera and no microphone', async () => {
    const other = (await (
      await ask(
        rig.url,
        'POST',
        '/api/guide-calls',
        { terminalId: 'hall-2', place: '西侧', step: 'choosing' },
        asOther,
      )
    ).json()) as { callId: string };
    expect((await desk.act(`/desk/calls/${other.callId}/video`, {})).status).toBe(409);
    expect(await desk.status(`/desk/calls/${other.callId}/video`)).toBe(303);
  });

  it('is no other terminal’s business', async () => {
    for (const [method, path, body] of [
      ['GET', 'video', undefined],
      ['POST', 'video', { agreed: true }],
      ['PUT', 'video/offer', { sdp: 'v=0' }],
      ['DELETE', 'video', undefined],
    ] as const) {
      const answer = await ask(rig.url, method, `/api/guide-calls/${callId}/${path}`, body, asOther);
      expect(answer.status, `${method} ${path}`).toBe(404);
    }
  });

  it('counts as an answer in the figures, once', async () => {
    const answered = async (): Promise<number> => {
      const [, figures = ''] = (await desk.text('/desk/figures')).split('导诉呼叫');
      const cells = [...figures.matchAll(/<td[^>]*>([^<]*)<\/td>/gu)].map(([, cell]) => Number(cell));
      return cells[1] ?? Number.NaN;
    };
    const before = await answered();
    await act('video');
    await act('coming');
    expect(await answered()).toBe(before + 1);
    await act('ended');
  });
});
