import { describe, expect, it } from 'vitest';
import { createActor, fromPromise } from 'xstate';
import { guideGroups, guides } from '../../../flows/services/guides/guide-list.ts';
import { guideSlip } from '../../../flows/services/guides/guide-slip.ts';
import { guidesMachine } from '../../../flows/services/guides/guides-machine.ts';
import { guidesScreen } from '../../../flows/services/guides/guides-screens.ts';
import type { ServiceEvent } from '../../../flows/services/kit/service-event.ts';
import { slipRows } from '../../../flows/services/kit/slip-screen.ts';
import { languages } from '../../../flows/text/words.ts';
import { speaker } from '../../../flows/view/screen-parts.ts';
import { explore, statesOf, transitionsOf } from '../filing/explorer.ts';
import { serviceInput } from './service-input.ts';

const at = (event: ServiceEvent) => ({ send: { ...event, at: 1_000 } });

describe('the guides', () => {
  it('every group has some, and none stands twice', () => {
    expect(new Set(guides.map(({ id }) => id)).size).toBe(guides.length);
    for (const group of guideGroups) expect(guides.some((each) => each.group === group)).toBe(true);
  });

  it('every page is short enough to be read standing, and every figure of the law names its article', () => {
    for (const guide of guides)
      for (const page of guide.pages) {
        expect(page.lines.length, guide.id).toBeLessThanOrEqual(4);
        for (const line of page.lines) {
          expect([...line.zh].length, line.zh).toBeLessThanOrEqual(130);
          // A rule of law is cited where it is told: who reads it can look it up.
          if (/应当|不能上诉|七天里决定/u.test(line.zh))
            expect(line.zh).toMatch(/第[一二三四五六七八九十百千]+条|分居/u);
        }
      }
  });

  it('all of it is there in all languages', () => {
    for (const guide of guides)
      for (const page of guide.pages)
        for (const words of [guide.title, guide.about, page.heading, ...page.lines])
          for (const language of languages) expect(words[language].trim(), guide.id).not.toBe('');
  });
});

describe('somebody reads a guide', () => {
  const reader = () => {
    const actor = createActor(guidesMachine, { input: serviceInput });
    actor.start();
    const view = () => guidesScreen(actor.getSnapshot(), {} as never, speaker('zh')).view;
    const send = (...events: ServiceEvent[]) => {
      for (const event of events) actor.send({ ...event, at: 1 });
      return view();
    };
    return { actor, send };
  };

  it('every one of them to its last page, and is back at the list', () => {
    for (const guide of guides) {
      const { actor, send } = reader();
      let view = send({ type: 'service.chosen', id: guide.group }, { type: 'service.chosen', id: guide.id });
      for (const page of guide.pages) {
        if (view.screen !== 'pages') throw new Error(`${view.screen} is no page`);
        expect([view.heading, view.title]).toEqual([guide.title.zh, page.heading.zh]);
        view = send({ type: 'service.next' });
      }
      expect(actor.getSnapshot().value).toBe('topics');
    }
  });

  it('a guide of another group is not on the screen and cannot be chosen', () => {
    const { actor, send } = reader();
    send({ type: 'service.chosen', id: 'money' });
    expect(actor.getSnapshot().can({ type: 'service.chosen', id: 'divorce', at: 1 })).toBe(false);
    expect(actor.getSnapshot().can({ type: 'service.chosen', id: 'fees', at: 1 })).toBe(true);
  });

  it('and takes it home: all of it stands on the slip, which says what it is not', () => {
    for (const guide of guides) {
      const texts = slipRows(guideSlip(guide)).flatMap((row) => (row.kind === 'text' ? [row.text] : []));
      for (const page of guide.pages) for (const { zh } of page.lines) expect(texts).toContain(zh);
      expect(texts.at(-1)).toBe('本单仅供查询，不是收件凭证。');
    }
  });

  it('every state and transition is reached', async () => {
    const answers = { current: null };
    const machine = guidesMachine.provide({
      actors: {
        slip: fromPromise(async () => {
          const step = answers.current as null | { readonly failure?: string };
          if (step?.failure === 'slip') throw new Error('a bug');
          return new Promise(() => undefined);
        }) as never,
      },
    });
    const seen = await explore({
      machine: machine as never,
      seeds: [{ input: serviceInput }],
      answers,
      steps: () => [
        at({ type: 'service.chosen', id: 'money' }),
        at({ type: 'service.chosen', id: 'fees' }),
        at({ type: 'service.paged', by: 1 }),
        at({ type: 'service.next' }),
        at({ type: 'service.back' }),
        at({ type: 'service.did', act: 'print' }),
        at({ type: 'service.reprinted' }),
        at({ type: 'service.paperCameOut' }),
        at({ type: 'service.paperSkipped' }),
        { failure: 'slip' },
      ],
      signature: (snapshot) =>
        JSON.stringify([snapshot.value, snapshot.context.page, snapshot.context.guideId]),
      most: 100,
    });
    expect(statesOf(machine as never).filter((id) => !seen.states.has(id))).toEqual([]);
    expect(
      [...transitionsOf(machine as never)]
        .filter(([each]) => !seen.transitions.has(each))
        .map(([, name]) => name),
    ).toEqual([]);
  });
});
