import { courtChoices, pointedTo, regionOf } from '../filing/choosing-court-step.ts';
import type { CourtAnswer } from '../filing/filing-effects.ts';
import type { RegionCourt } from '../law/courts/court-region.ts';
import { nextOpening } from '../law/courts/office-hours.ts';
import { serviceClock, serviceTime } from '../law/courts/service-clock.ts';
import { serviceList } from '../services/service-list.ts';
import { filingWords } from '../text/filing-words.ts';
import {
  courtOutcomeWords,
  weekdayWords,
  crossCourtWords as words,
} from '../text/services/cross-court-words.ts';
import type { Words } from '../text/words.ts';
import { backEvent, dateText, type FilingScene, next, type Say, type Scene } from './screen-parts.ts';
import type { Choice, ViewOf } from './view.ts';

const ofRegion = (scene: FilingScene) => {
  const region = regionOf(scene.filing);
  if (region === null) throw new Error('there is no court to choose here');
  return region;
};

const dossierOf = ({ filing }: FilingScene) => {
  if (!filing.dossier) throw new Error('this screen needs an identified person');
  return filing.dossier;
};

/** Which court decides: the one that the answers point to, the others, and “I do not know”. */
export const choosingCourtScreen = (scene: FilingScene, say: Say): Scene => {
  const region = ofRegion(scene);
  const pointed = pointedTo(scene.filing);
  const chosen = dossierOf(scene).court;
  const group = scene.filing.courtGroup;
  const about = (court: RegionCourt): string | null => {
    if (chosen?.code === court.code && chosen.choice !== 'unsure') return say(words.chosenNow);
    if (pointed?.code === court.code) return say(words.hinted);
    if (court.code === region.own) return say(words.here);
    return court.level === 'intermediate' ? say(words.intermediate) : null;
  };
  const choice = (court: RegionCourt): Choice => ({
    title: court.name,
    about: about(court),
    event: { type: 'filing.courtChosen', court: court.code },
  });
  const { courts, groups } = courtChoices(region, group);
  const first = pointed !== null && group === null ? [pointed] : [];
  const ownName = region.courts.find(({ code }) => code === region.own)?.name ?? '';
  return {
    stage: 2,
    back: backEvent,
    view: {
      screen: 'pick-list',
      heading: say(words.chooseHeading),
      lead: [
        ...(pointed === null ? [] : [say(words.hintLead, { court: pointed.name })]),
        say(words.chooseLead),
      ],
      choices: [
        ...first.map(choice),
        {
          title: say(words.unsure),
          about:
            chosen?.choice === 'unsure' ? say(words.chosenNow) : say(words.unsureAbout, { court: ownName }),
          event: { type: 'filing.courtChosen', court: null },
        },
        ...courts.filter(({ code }) => !first.some((each) => each.code === code)).map(choice),
        ...groups.map(
          ({ head, courts: under }): Choice => ({
            title: head.name,
            about: say(words.groupAbout, { n: under.length + 1 }),
            event: { type: 'filing.courtGroupOpened', group: head.code },
          }),
        ),
      ],
      actions: [],
    },
  };
};

type Record = ViewOf<'record'>;

/** What the court has said: its badge, rows and texts. */
const answerParts = (
  answer: CourtAnswer['state'],
  scene: FilingScene,
  say: Say,
): Pick<Record, 'badge' | 'rows' | 'texts'> => {
  switch (answer.kind) {
    case 'received':
      return {
        badge: { tone: 'info', text: say(filingWords.answerReceived) },
        rows: [],
        texts: [{ title: null, lines: [say(words.supplementCameText)] }],
      };
    case 'registered':
      return {
        badge: { tone: 'good', text: say(filingWords.answerRegistered) },
        rows: [{ label: say(words.caseNumberRow), value: answer.caseNumber }],
        texts: [],
      };
    case 'supplementRequested':
      return {
        badge: { tone: 'warning', text: say(filingWords.answerSupplement) },
        rows: [],
        texts: [
          {
            title: say(filingWords.answerDeadline, {
              date: dateText(answer.deadline, scene.session.language),
            }),
            lines: answer.items.map((item, index) => `${index + 1}. ${item}`),
          },
        ],
      };
    case 'notThisCourt':
      return {
        badge: { tone: 'warning', text: say(courtOutcomeWords.notThisCourt) },
        rows: [],
        texts: [
          { title: null, lines: [say(courtOutcomeWords.notThisCourtText, { court: answer.competent })] },
        ],
      };
    case 'rejected':
      return {
        badge: { tone: 'warning', text: say(courtOutcomeWords.rejected) },
        rows: [{ label: say(words.rulingRow), value: answer.rulingNumber }],
        texts: [{ title: null, lines: [say(courtOutcomeWords.rejectedAppeal)] }],
      };
    default:
      return answer satisfies never;
  }
};

/** When the court opens next, in words; `null` while it is open. */
const openingText = (scene: FilingScene, say: Say): string | null => {
  const { hours } = ofRegion(scene);
  const opening = nextOpening(scene.filing.answerSeenAt, hours);
  if (opening === null)
    return serviceClock(0, scene.filing.answerSeenAt, hours).counts ? null : say(words.waitClosedUnknown);
  const day = weekdayWords[opening.weekday];
  const when = `${dateText(opening.day, scene.session.language)}${day ? `（${say(day)}）` : ''}${opening.time}`;
  return say(words.waitClosed, { opening: when });
};

/** The filing is at the court that decides: how long it has been there, and what it says. The person may go at any time. */
export const awaitingAnswerScreen = (scene: FilingScene, say: Say): Scene => {
  const { courtAnswer, submission, answerSeenAt } = scene.filing;
  const region = ofRegion(scene);
  if (!submission) throw new Error('nothing was submitted');
  const court = dossierOf(scene).court?.name ?? '';
  const rows = [
    { label: say(words.numberRow), value: submission.number },
    { label: say(words.decidingRow), value: court },
    { label: say(words.servingRow), value: scene.filing.input.court.name },
  ];
  const how = (title: Words) => ({
    title: say(title),
    lines: [say(words.howCard, { service: say(serviceList['my-cases'].title) }), say(words.howPhone)],
  });
  if (courtAnswer !== null) {
    const parts = answerParts(courtAnswer, scene, say);
    return {
      stage: 5,
      back: null,
      view: {
        screen: 'record',
        heading: say(words.answerHeading, { court }),
        lead: [],
        badge: parts.badge,
        rows: [...parts.rows, ...rows],
        texts: [...parts.texts, how(words.progressTitle)],
        code: null,
        actions: [next(say(words.seen), { type: 'filing.finished' })],
      },
    };
  }
  const clock = serviceClock(Date.parse(submission.at), answerSeenAt, region.hours);
  const unheard = scene.state === 'awaitingAnswer.unheard';
  const closed = openingText(scene, say);
  return {
    stage: 5,
    back: null,
    view: {
      screen: 'record',
      heading: say(words.waitHeading, { court }),
      lead: [say(words.waitTime), say(words.waitLeave)],
      badge: unheard
        ? { tone: 'warning', text: say(words.unheard) }
        : closed === null
          ? null
          : { tone: 'info', text: closed },
      rows,
      texts: [how(words.howTitle)],
      code: null,
      ...(unheard
        ? {}
        : {
            wait: {
              label: say(words.waited),
              unit: say(words.minutes),
              at: answerSeenAt,
              doneMs: clock.openMs,
              counts: clock.counts,
              amberMs: serviceTime.amber,
              redMs: serviceTime.red,
            },
          }),
      actions: [next(say(words.goNow), { type: 'filing.finished' })],
    },
  };
};
