import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { frameWords } from '../../flows/text/frame-words.ts';
import { toQuestion, toQuestions } from '../journeys/walk.ts';
import { signInAtDesk } from './court-desk.ts';
import { startTerminal, type Terminal } from './terminal.ts';

let terminal: Terminal;
beforeAll(async () => {
  terminal = await startTerminal();
});
afterEach(() => terminal.tidy());
afterAll(() => terminal.stop());

describe('calling a guide', () => {
  it('reaches the desk with place and step and no content of the case; the person sees that somebody comes', async () => {
    const visitor = await terminal.visitor();
    await toQuestions(terminal.rig, visitor);
    await toQuestion(visitor, 'defendants[0].person.more');
    const before = visitor.push().view;
    await visitor.send({ type: 'session.guideCalled' });
    const waiting = await visitor.until(
      ({ frame }) => frame.guide === 'waiting',
      'the desk to have the call',
    );
    expect(waiting.frame.guideNotice).toBe(frameWords.guideWaiting.zh);
    const desk = await signInAtDesk(terminal.rig);
    const [call] = await desk.guideCalls();
    if (!call) throw new Error('the desk shows no call');
    expect(call.words).toContain('诉讼服务大厅');
    expect(call.words).not.toContain('高某树');
    expect(call.words).not.toContain('林大山');
    expect(await desk.goToGuideCall(call.callId)).toBeLessThan(400);
    const coming = await visitor.until(({ frame }) => frame.guide === 'coming', 'the guide to come');
    expect(coming.frame.guideNotice).toBe(frameWords.guideComing.zh);
    expect(coming.view).toEqual(before);
    await visitor.send({ type: 'session.guideDismissed' });
    expect(visitor.push().frame.guide).toBe('none');
  });

  it('says where to go when the line to the desk is down', async () => {
    const visitor = await terminal.visitor();
    await visitor.send({ type: 'session.begin' });
    await terminal.rig.bench.setCourtLine('cut');
    await visitor.send({ type: 'session.guideCalled' });
    const push = await visitor.until(({ frame }) => frame.guide === 'unreachable', 'the words for it');
    expect(push.frame.guideNotice).toBe(frameWords.guideUnreachable.zh);
    await terminal.rig.bench.setCourtLine('ok');
  });
});
