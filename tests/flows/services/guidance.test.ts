import { describe, expect, it } from 'vitest';
import { createActor, fromPromise } from 'xstate';
import {
  guidanceAnswer,
  guidanceMachine,
  guidanceSlip,
} from '../../../flows/services/guidance/guidance-machine.ts';
import { guidanceScreen } from '../../../flows/services/guidance/guidance-screens.ts';
import {
  type GuidanceAnswer,
  type GuidanceQuestion,
  guidanceAt,
  guidanceTree,
} from '../../../flows/services/guidance/guidance-tree.ts';
import { slipRows } from '../../../flows/services/kit/slip-screen.ts';
import { serviceIds } from '../../../flows/services/service-list.ts';
import { languages } from '../../../flows/text/words.ts';
import { speaker } from '../../../flows/view/screen-parts.ts';
import { does, serviceExplorer } from './missed.ts';
import { serviceInput } from './service-input.ts';

/** Every way from the first question to an answer. */
const ways = (
  node: GuidanceQuestion | GuidanceAnswer = guidanceTree,
  path: readonly string[] = [],
): { readonly path: readonly string[]; readonly told: GuidanceAnswer }[] =>
  node.kind === 'answer'
    ? [{ path, told: node }]
    : node.options.flatMap(({ id, leads }) => ways(leads, [...path, id]));

describe('导诉 in three questions', () => {
  it('every state and transition is reached', async () => {
    const { effect, missed } = serviceExplorer();
    const gaps = await missed(
      guidanceMachine.provide({ actors: { slip: effect('slip') } }) as never,
      [{ input: serviceInput }],
      [
        ...['new', 'violence', 'filing'].map((id) => does({ type: 'service.chosen', id })),
        does({ type: 'service.did', act: 'print' }),
        does({ type: 'service.did', act: 'again' }),
        { failure: 'slip' },
        does({ type: 'service.next' }),
        does({ type: 'service.back' }),
        does({ type: 'service.reprinted' }),
        does({ type: 'service.paperCameOut' }),
        does({ type: 'service.paperSkipped' }),
      ],
      ({ value, context }) => JSON.stringify([value, (context as { path: string[] }).path]),
    );
    expect(gaps).toEqual({ states: [], transitions: [] });
  });

  it('no way is longer than three questions, and each ends where somebody is helped', () => {
    const all = ways();
    expect(all.length).toBeGreaterThan(20);
    for (const { path, told } of all) {
      expect(path.length, path.join(' ')).toBeLessThanOrEqual(3);
      expect(told.ways.length, path.join(' ')).toBeGreaterThan(0);
      expect(told.lines.length, path.join(' ')).toBeGreaterThan(0);
      for (const { to } of told.ways) expect(['filing', ...serviceIds]).toContain(to);
    }
  });

  it('every service of the first screen is reached from some answer', () => {
    const goals = new Set(ways().flatMap(({ told }) => told.ways.map(({ to }) => to)));
    for (const id of ['filing', 'my-cases', 'requests', 'guides', 'tickets', 'hearings'])
      expect([...goals]).toContain(id);
  });

  it('a time limit that is told names its article, and everything is there in all languages', () => {
    for (const { told } of ways())
      for (const line of told.lines) {
        if (/[一二三十五]+(?:天|年|小时)里/u.test(line.zh)) expect(line.zh).toMatch(/第.+条/u);
        for (const language of languages) expect(line[language].trim()).not.toBe('');
      }
  });

  const visitor = () => {
    const actor = createActor(
      guidanceMachine.provide({
        actors: { slip: fromPromise(() => new Promise(() => undefined)) as never },
      }),
      { input: serviceInput },
    );
    actor.start();
    return actor;
  };

  it('every way is walked on the screen, and its choice is where the visit goes on', () => {
    for (const { path, told } of ways())
      for (const { to } of told.ways) {
        const actor = visitor();
        for (const id of path) {
          for (const language of languages) {
            const { view } = guidanceScreen(actor.getSnapshot(), {} as never, speaker(language));
            if (view.screen !== 'pick-list') throw new Error(view.screen);
            expect(view.choices.length).toBeGreaterThan(1);
          }
          actor.send({ type: 'service.chosen', id, at: 1 });
        }
        expect(actor.getSnapshot().value).toBe('told');
        actor.send({ type: 'service.chosen', id: to, at: 2 });
        expect(actor.getSnapshot().output).toEqual({ person: null, did: false, goal: to });
      }
  });

  it('an answer that is not on the screen is refused; back takes the last one back', () => {
    const actor = visitor();
    expect(actor.getSnapshot().can({ type: 'service.chosen', id: 'violence', at: 1 })).toBe(false);
    actor.send({ type: 'service.chosen', id: 'new', at: 1 });
    actor.send({ type: 'service.chosen', id: 'violence', at: 2 });
    actor.send({ type: 'service.back', at: 3 });
    expect([actor.getSnapshot().value, actor.getSnapshot().context.path]).toEqual(['asking', ['new']]);
  });

  it('what is told goes home on paper, which says that it proves nothing', () => {
    const told = guidanceAnswer({ path: ['new', 'violence'] });
    const rows = slipRows(guidanceSlip(told)).flatMap((row) => (row.kind === 'text' ? [row.text] : []));
    expect(rows).toContain('现在有危险，马上打 110。');
    expect(rows.at(-1)).toBe('本单仅供查询，不是收件凭证。');
    expect(() => guidanceAnswer({ path: ['new'] })).toThrow();
    expect(() => guidanceAt(['nonsense'])).toThrow();
  });
});
