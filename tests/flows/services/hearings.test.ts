import { describe, expect, it } from 'vitest';
import { createActor, fromPromise } from 'xstate';
import { fail, ok } from '../../../flows/result.ts';
import { hearingsMachine } from '../../../flows/services/hearings/hearings-machine.ts';
import { hearingsScreen } from '../../../flows/services/hearings/hearings-screens.ts';
import { noticeParties, shortName } from '../../../flows/services/hearings/notice-names.ts';
import type { PublicHearing } from '../../../flows/services/hearings/public-hearing.ts';
import { languages } from '../../../flows/text/words.ts';
import { speaker } from '../../../flows/view/screen-parts.ts';
import { does, serviceExplorer } from './missed.ts';
import { serviceInput } from './service-input.ts';

const hearing = (change: Partial<PublicHearing>): PublicHearing => ({
  hearingId: '4f7d0e6c-0000-4000-8000-000000000011',
  caseNumber: '（2026）吉7901民初1号',
  day: '2026-03-02',
  start: '09:00',
  end: '11:30',
  room: '第三法庭',
  judge: '法官甲',
  shown: { cause: '民间借贷纠纷', parties: '张某诉李某' },
  ...change,
});
const announced = [
  hearing({}),
  hearing({ hearingId: '4f7d0e6c-0000-4000-8000-000000000012', start: '14:00', end: '16:00', shown: null }),
  hearing({ hearingId: '4f7d0e6c-0000-4000-8000-000000000013', day: '2026-03-05' }),
];

describe('开庭公告', () => {
  it('every state and transition is reached', async () => {
    const { effect, missed } = serviceExplorer();
    const gaps = await missed(
      hearingsMachine.provide({ actors: { askHearings: effect('ask') } }) as never,
      [{ input: serviceInput }],
      [
        { outcome: 'ask', value: ok(announced) },
        { outcome: 'ask', value: fail('lineDown') },
        { failure: 'ask' },
        does({ type: 'service.chosen', id: '2026-03-05' }),
        does({ type: 'service.next' }),
        does({ type: 'service.back' }),
      ],
      ({ value }) => JSON.stringify(value),
    );
    expect(gaps).toEqual({ states: [], transitions: [] });
  });

  const visitor = async (listed: readonly PublicHearing[]) => {
    const actor = createActor(
      hearingsMachine.provide({ actors: { askHearings: fromPromise(async () => ok(listed)) as never } }),
      { input: serviceInput },
    );
    actor.start();
    for (let turn = 0; turn < 6; turn += 1) await Promise.resolve();
    const view = (language: (typeof languages)[number] = 'zh') => {
      const shown = hearingsScreen(actor.getSnapshot(), { language } as never, speaker(language)).view;
      if (shown.screen !== 'records') throw new Error(shown.screen);
      return shown;
    };
    return { actor, view };
  };

  it('the days have their counts, and a day its hearings by the hour', async () => {
    const { actor, view } = await visitor(announced);
    expect(view().records.map(({ title, lines }) => [title, ...lines])).toEqual([
      ['2026年3月2日 · 今天', '2 场'],
      ['2026年3月5日', '1 场'],
    ]);
    actor.send({ type: 'service.chosen', id: '2026-03-02', at: 1 });
    expect(view().records.map(({ title }) => title)).toEqual([
      '09:00–11:30 第三法庭',
      '14:00–16:00 第三法庭',
    ]);
    for (const language of languages) expect(view(language).heading.trim()).not.toBe('');
  });

  it('what is not heard in public names nobody, and says why', async () => {
    const { actor, view } = await visitor(announced);
    actor.send({ type: 'service.chosen', id: '2026-03-02', at: 1 });
    expect(view().records[1]?.lines).toEqual(['不公开开庭', '（2026）吉7901民初1号', '法官 法官甲']);
    expect(view().lead.join()).toContain('第一百三十七条');
  });

  it('a day without hearings is not on the screen; none at all is said', async () => {
    const { actor, view } = await visitor([]);
    expect(view().none).toEqual(['这两个星期没有公告的开庭。']);
    expect(actor.getSnapshot().can({ type: 'service.chosen', id: '2026-03-02', at: 1 })).toBe(false);
  });
});

describe('names on a notice', () => {
  it('a person is shortened to the surname, an organisation is not', () => {
    expect(['张三丰', '欧阳某某', '欧阳', '阿依古丽·买买提'].map(shortName)).toEqual([
      '张某',
      '欧阳某',
      '欧某',
      '阿依古丽某',
    ]);
    expect(
      noticeParties(
        [{ kind: 'person', name: '张三丰' }],
        [{ kind: 'organisation', name: '样本商贸有限公司' }],
      ),
    ).toBe('张某诉样本商贸有限公司');
  });

  it('more than two are the first two and others', () => {
    const many = ['甲一', '乙二', '丙三'].map((name) => ({ kind: 'person' as const, name }));
    expect(noticeParties(many, many.slice(0, 1))).toBe('甲某、乙某等诉甲某');
  });

  it('a side that is not known leaves the notice to the clerk', () => {
    expect(noticeParties([], [{ kind: 'person', name: '张三丰' }])).toBe('');
  });
});
