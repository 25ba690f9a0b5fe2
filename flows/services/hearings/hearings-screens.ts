import type { SnapshotFrom } from 'xstate';
import type { SessionContext } from '../../session/session-context.ts';
import { hearingsWords as words } from '../../text/services/hearings-words.ts';
import { dateText, type Say, type Scene, serviceNext } from '../../view/screen-parts.ts';
import { courtFaultScene, serviceScene, workingScene } from '../kit/kit-screens.ts';
import type { HearingsContext, hearingsMachine } from './hearings-machine.ts';
import type { PublicHearing } from './public-hearing.ts';

const daysScene = ({ hearings, input }: HearingsContext, session: SessionContext, say: Say): Scene => {
  const days = [...new Set(hearings.map(({ day }) => day))];
  return serviceScene({
    screen: 'records',
    heading: say(words.heading),
    lead: [say(words.lead, { court: input.court.name })],
    records: days.map((day) => ({
      id: day,
      title:
        day === input.today
          ? `${dateText(day, session.language)} · ${say(words.today)}`
          : dateText(day, session.language),
      badge: null,
      lines: [say(words.count, { n: hearings.filter((each) => each.day === day).length })],
      event: { type: 'service.chosen', id: day },
    })),
    none: days.length === 0 ? [say(words.none)] : [],
    actions: [serviceNext(say(words.done))],
  });
};

const hearingLines = ({ shown, caseNumber, judge }: PublicHearing, say: Say): readonly string[] => [
  ...(shown === null ? [say(words.closed)] : [shown.parties, shown.cause]),
  caseNumber,
  ...(judge === null ? [] : [say(words.judge, { name: judge })]),
];

const dayScene = ({ hearings, day }: HearingsContext, session: SessionContext, say: Say): Scene => {
  const held = hearings.filter((each) => each.day === day);
  return serviceScene({
    screen: 'records',
    heading: say(words.dayHeading, { date: dateText(day ?? '', session.language) }),
    lead: [say(words.visit), ...(held.some(({ shown }) => shown === null) ? [say(words.closedWhy)] : [])],
    records: held.map((each) => ({
      id: each.hearingId,
      title: `${each.start}–${each.end} ${each.room}`,
      badge: null,
      lines: hearingLines(each, say),
      event: null,
    })),
    none: [],
    actions: [serviceNext(say(words.otherDay))],
  });
};

/** The screens of 开庭公告. */
export const hearingsScreen = (
  snapshot: SnapshotFrom<typeof hearingsMachine>,
  session: SessionContext,
  say: Say,
): Scene => {
  switch (snapshot.value) {
    case 'fault':
      return courtFaultScene(snapshot.context.fault, say);
    case 'days':
      return daysScene(snapshot.context, session, say);
    case 'day':
      return dayScene(snapshot.context, session, say);
    default:
      return workingScene(say(words.asking));
  }
};
