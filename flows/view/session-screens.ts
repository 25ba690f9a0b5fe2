import type { SessionContext } from '../session/session-context.ts';
import { daysAfter } from '../text/local-time.ts';
import { sessionWords as words } from '../text/session-words.ts';
import { takeHomeWords } from '../text/take-home-words.ts';
import { dateText, next, type Say, type Scene } from './screen-parts.ts';
import { momentText } from './take-home-screen.ts';
import type { ViewOf } from './view.ts';

/** Nobody is here. */
export const attractScreen = (_: SessionContext, say: Say): Scene => ({
  stage: null,
  back: null,
  view: {
    screen: 'attract',
    heading: say(words.attractHeading),
    lead: [say(words.attractLead)],
    services: [{ title: say(words.filingTitle), about: say(words.filingAbout) }],
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
  const latest = submission ? daysAfter(submission.at.slice(0, 10), 7) : '';
  return {
    heading: say(received ? words.farewellSent : words.farewellKept),
    number: submission?.number ?? null,
    next: [
      say(received ? words.nextSeven : words.nextKept, { date: dateText(latest, language) }),
      say(words.nextSupplement),
      say(words.nextFee),
    ],
    take: [say(words.takeCard), say(words.takePapers), say(words.takeReceipt)],
  };
};

/** What happens next and by when; rate; take everything. */
export const farewellScreen = (context: SessionContext, say: Say): Scene => {
  const { rating, chosen } = context;
  return {
    stage: null,
    back: null,
    view: {
      screen: 'farewell',
      lead: [],
      takeLead: say(words.takeLead),
      ...(chosen?.purpose === 'draft' ? draftEnding(context, say) : filedEnding(context, say)),
      rating: {
        question: say(rating === null ? words.rate : words.rated),
        value: rating,
        options: [
          { score: 5, label: say(words.rate5), event: { type: 'session.rated', score: 5 } },
          { score: 3, label: say(words.rate3), event: { type: 'session.rated', score: 3 } },
          { score: 1, label: say(words.rate1), event: { type: 'session.rated', score: 1 } },
        ],
      },
      actions: [next(say(words.finish), { type: 'session.finish' })],
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
