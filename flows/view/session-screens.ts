import { asksReason, type RatingReason, ratingReasons, ratingScores } from '../session/rating.ts';
import type { SessionContext } from '../session/session-context.ts';
import { daysAfter } from '../text/local-time.ts';
import { hallWords } from '../text/services/hall-words.ts';
import { sessionWords as words } from '../text/session-words.ts';
import { takeHomeWords } from '../text/take-home-words.ts';
import type { Language, Words } from '../text/words.ts';
import { dateText, next, plain, type Say, type Scene } from './screen-parts.ts';
import { momentText } from './take-home-screen.ts';
import type { ViewOf } from './view.ts';

/** The staff have locked the terminal: where else to go. */
const lockedScreen = (notice: string | null, languages: readonly Language[], say: Say): Scene => ({
  stage: null,
  back: null,
  view: {
    screen: 'out-of-service',
    heading: say(words.lockedHeading),
    // Nobody can choose a language now: it stands there in all of them.
    lead: [
      ...(notice === null ? [] : [notice]),
      say(words.lockedLead),
      ...languages
        .slice(1)
        .map((language) => `${words.lockedHeading[language]}. ${words.lockedLead[language]}`),
    ],
    actions: [],
  },
});

/** Nobody is here. */
export const attractScreen = ({ devices, input }: SessionContext, say: Say): Scene => {
  const locked = devices.closed?.terminal ?? null;
  return locked === null ? openScreen(say) : lockedScreen(locked.notice, input.languages, say);
};

const openScreen = (say: Say): Scene => ({
  stage: null,
  back: null,
  view: {
    screen: 'attract',
    heading: say(words.attractHeading),
    lead: [say(words.attractLead)],
    services: [
      { title: say(words.filingTitle), about: say(words.filingAbout) },
      { title: say(words.servicesTitle), about: say(words.servicesAbout) },
    ],
    bringLead: say(words.bringLead),
    bring: [say(words.bringCard), say(words.bringNote), say(words.bringTransfer), say(words.bringOther)],
    minutes: say(words.minutes),
    actions: [next(say(words.begin), { type: 'session.begin' })],
  },
});

type Ending = Pick<ViewOf<'farewell'>, 'heading' | 'number' | 'next' | 'take'>;

/** Nothing was filed; how to do it later. */
const draftEnding = ({ draftPrinted, takeHomeUntil, language }: SessionContext, say: Say): Ending => {
  const onPhone = takeHomeUntil !== null;
  return {
    heading: say(draftPrinted || onPhone ? words.farewellDraft : words.farewellUnprinted),
    number: null,
    next: [
      ...(onPhone ? [say(takeHomeWords.until, { until: momentText(takeHomeUntil, language) })] : []),
      ...(draftPrinted ? [say(words.draftSign)] : onPhone ? [say(takeHomeWords.farewellSign)] : []),
      say(words.draftFile),
      say(words.draftTime),
    ],
    take: [
      ...(draftPrinted ? [say(words.takeDraft)] : []),
      ...(onPhone ? [say(takeHomeWords.takePhone)] : []),
      ...(draftPrinted || onPhone ? [] : [say(words.takeOwn)]),
    ],
  };
};

const filedEnding = ({ submission, language }: SessionContext, say: Say): Ending => {
  const received = submission?.kind === 'received';
  const answered = submission?.kind === 'received' ? submission.answered : undefined;
  const latest = submission ? daysAfter(submission.at.slice(0, 10), 7) : '';
  return {
    heading: say(received ? words.farewellSent : words.farewellKept),
    number: submission?.number ?? null,
    next:
      answered === undefined
        ? [
            say(received ? words.nextSeven : words.nextKept, { date: dateText(latest, language) }),
            say(words.nextSupplement),
            say(words.nextFee),
          ]
        : [...(answered === 'registered' ? [say(words.nextFee)] : []), say(words.nextServed)],
    take: [say(words.takeCard), say(words.takePapers), say(words.takeReceipt)],
  };
};

/** Other matters were seen to. */
const servedEnding = (say: Say): Ending => ({
  heading: say(words.farewellServed),
  number: null,
  next: [say(words.nextServed)],
  take: [say(words.takeCard), say(words.takePapers)],
});

const scoreWords = { 5: words.rate5, 3: words.rate3, 1: words.rate1 } as const;

const reasonWords: Readonly<Record<RatingReason, Words>> = {
  unclear: words.reasonUnclear,
  slow: words.reasonSlow,
  machine: words.reasonMachine,
  notDone: words.reasonNotDone,
  other: words.reasonOther,
};

/** How it was; where it was less than good, why; then thanks. */
const ratingView = ({ rating, ratingReason }: SessionContext, say: Say): ViewOf<'farewell'>['rating'] => {
  if (rating === null)
    return {
      question: say(words.rate),
      value: null,
      options: ratingScores.map((score) => ({
        id: String(score),
        label: say(scoreWords[score]),
        event: { type: 'session.rated', score },
      })),
    };
  if (asksReason(rating) && ratingReason === null)
    return {
      question: say(words.reason),
      value: null,
      options: ratingReasons.map((reason) => ({
        id: reason,
        label: say(reasonWords[reason]),
        event: { type: 'session.reasonGiven', reason },
      })),
    };
  return { question: say(words.rated), value: null, options: [] };
};

/** What happens next and by when; rate; take everything. */
export const farewellScreen = (context: SessionContext, say: Say): Scene => {
  const { chosen, submission } = context;
  return {
    stage: null,
    back: null,
    view: {
      screen: 'farewell',
      lead: [],
      takeLead: say(words.takeLead),
      ...(chosen?.purpose === 'draft'
        ? draftEnding(context, say)
        : submission === null && context.served
          ? servedEnding(say)
          : filedEnding(context, say)),
      rating: ratingView(context, say),
      actions: [
        plain('another', say(hallWords.another), { type: 'hall.opened' }),
        next(say(words.finish), { type: 'session.finish' }),
      ],
    },
  };
};

/** A bug ended the filing: where help is. */
export const brokenScreen = (_: SessionContext, say: Say): Scene => ({
  stage: null,
  back: null,
  view: {
    screen: 'out-of-service',
    heading: say(words.brokenHeading),
    lead: [say(words.brokenLead)],
    actions: [next(say(words.finish), { type: 'session.finish' })],
  },
});

/** The visit is being put away. */
export const leavingScreen = (_: SessionContext, say: Say): Scene => ({
  stage: null,
  back: null,
  view: { screen: 'working', heading: say(words.leaving), lead: [], actions: [] },
});
