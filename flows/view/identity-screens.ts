import type { CardIdentity } from '../dossier/dossier.ts';
import type { CourtAnswer } from '../filing/filing-effects.ts';
import type { DeviceFacts } from '../session/session-context.ts';
import { briefing } from '../text/briefing-words.ts';
import { cardFaultWords } from '../text/fault-words.ts';
import { filingWords as words } from '../text/filing-words.ts';
import { courtOutcomeWords } from '../text/services/cross-court-words.ts';
import type { Language, Words } from '../text/words.ts';
import { backEvent, dateText, type FilingScene, next, plain, type Say, type Scene } from './screen-parts.ts';
import type { Action, ViewOf } from './view.ts';

/** The notices before anything about the person is read. */
export const briefingScreen = ({ filing }: FilingScene, say: Say): Scene => {
  const page = briefing[filing.briefingPage];
  if (!page) throw new Error(`there is no notice ${filing.briefingPage}`);
  const last = filing.briefingPage === briefing.length - 1;
  return {
    stage: 0,
    back: backEvent,
    view: {
      screen: 'briefing',
      heading: say(page.heading),
      lead: [],
      page: filing.briefingPage + 1,
      pages: briefing.length,
      points: page.points.map((point) => ({ title: say(point.title), text: say(point.text) })),
      actions: [next(say(last ? words.briefingBegin : words.briefingNext), { type: 'filing.briefingRead' })],
    },
  };
};

/** Lay the card on the reader, or what went wrong with it. */
export const layCardScreen = ({ session, filing, state }: FilingScene, say: Say): Scene => {
  if (state === 'identifying.cardFault') {
    const fault = say(cardFaultWords[filing.cardFault ?? 'readerFault']);
    return {
      stage: 1,
      back: backEvent,
      view: {
        screen: 'lay-card',
        heading: say(words.cardFault),
        lead: [],
        state: 'fault',
        fault,
        actions: [next(say(words.retryCard), { type: 'filing.retry' })],
      },
    };
  }
  return { stage: 1, back: backEvent, view: layCardView(session.devices, words.layCardRead, say) };
};

/** Lay the card on the reader, and what the reader sees. `read`: what is read of it, and for what. */
export const layCardView = (
  { cardReader, cardPresent, cardToBeLifted }: DeviceFacts,
  read: Words,
  say: Say,
): ViewOf<'lay-card'> => {
  const missing = cardReader === 'missing';
  const lift = cardPresent && cardToBeLifted;
  return {
    screen: 'lay-card',
    heading: say(words.layCard),
    lead: missing ? [] : [say(lift ? words.layCardAgain : words.layCardLead), say(read)],
    state: missing ? 'readerMissing' : cardPresent && !lift ? 'reading' : 'waiting',
    fault: missing ? say(words.readerMissingLead) : null,
    actions: [],
  };
};

/** What the chip says; the number is shown in full only here, for the person to check. */
export const confirmIdentityView = (
  card: CardIdentity,
  language: Language,
  { lead, actions }: { readonly lead: Words; readonly actions: readonly Action[] },
  say: Say,
): ViewOf<'confirm-identity'> => {
  const sex = { male: words.male, female: words.female, unknown: words.unknownSex }[card.sex];
  return {
    screen: 'confirm-identity',
    heading: say(words.confirmIdentity),
    lead: [say(lead)],
    rows: [
      { label: say(words.name), value: card.name },
      { label: say(words.sex), value: say(sex) },
      ...(card.nation ? [{ label: say(words.nation), value: card.nation }] : []),
      { label: say(words.birthDate), value: dateText(card.birthDate, language) },
      ...(card.address ? [{ label: say(words.address), value: card.address }] : []),
      { label: say(words.number), value: card.number },
      {
        label: say(words.valid),
        value: `${dateText(card.validFrom, language)} — ${card.validTo === 'longTerm' ? say(words.longTerm) : dateText(card.validTo, language)}`,
      },
    ],
    warning: card.hasPrivateUse ? say(words.privateUse) : null,
    actions,
  };
};

/** Is this you? */
export const confirmIdentityScreen = ({ filing, session }: FilingScene, say: Say): Scene => {
  const { card } = filing;
  if (!card) throw new Error('nobody to confirm');
  const actions = [
    plain('notMe', say(words.notMe), { type: 'filing.identityRejected' }),
    next(say(words.isMe), { type: 'filing.identityConfirmed' }),
  ];
  return {
    stage: 1,
    back: null,
    view: confirmIdentityView(card, session.language, { lead: words.confirmIdentityLead, actions }, say),
  };
};

/** The reminder that does not stop until the card is gone. */
export const removeCardView = (insistent: boolean, say: Say): ViewOf<'remove-card'> => ({
  screen: 'remove-card',
  heading: say(words.removeCard),
  lead: [say(insistent ? words.removeCardInsist : words.removeCardLead)],
  insistent,
  actions: [],
});

/** The reminder that does not stop until the card is gone. */
export const removeCardScreen = ({ filing }: FilingScene, say: Say): Scene => ({
  stage: 1,
  back: null,
  view: removeCardView(filing.insistent, say),
});

const answerView = (
  answer: CourtAnswer,
  language: Language,
  say: Say,
): ViewOf<'welcome-back'>['answers'][number] => {
  const title = `${answer.cause} · ${say(words.answerNumber, { number: answer.number })}`;
  switch (answer.state.kind) {
    case 'received':
      return { title, state: say(words.answerReceived), lines: [], tone: 'info' };
    case 'registered':
      return {
        title,
        state: say(words.answerRegistered),
        lines: [say(words.answerCaseNumber, { caseNumber: answer.state.caseNumber })],
        tone: 'good',
      };
    case 'supplementRequested':
      return {
        title,
        state: say(words.answerSupplement),
        lines: [
          say(words.answerDeadline, { date: dateText(answer.state.deadline, language) }),
          ...answer.state.items.map((item, index) => `${index + 1}. ${item}`),
        ],
        tone: 'warning',
      };
    case 'notThisCourt':
      return {
        title,
        state: say(courtOutcomeWords.notThisCourt),
        lines: [say(courtOutcomeWords.notThisCourtText, { court: answer.state.competent })],
        tone: 'warning',
      };
    case 'rejected':
      return {
        title,
        state: say(courtOutcomeWords.rejected),
        lines: [
          say(courtOutcomeWords.rejectedNumber, { number: answer.state.rulingNumber }),
          say(courtOutcomeWords.rejectedAppeal),
        ],
        tone: 'warning',
      };
    default:
      return answer.state satisfies never;
  }
};

/** The court's answers and kept drafts of this person. */
export const welcomeBackScreen = ({ filing, session }: FilingScene, say: Say): Scene => {
  const lookup = filing.lookup ?? { courtReached: false, answers: [], drafts: [] };
  return {
    stage: 1,
    back: null,
    view: {
      screen: 'welcome-back',
      heading: say(words.welcomeBack),
      lead: lookup.answers.length > 0 ? [say(words.welcomeAnswers)] : [],
      answers: lookup.answers.map((answer) => answerView(answer, session.language, say)),
      drafts: lookup.drafts.map((draft) => ({
        title: draft.cause,
        savedAt: say(words.draftSaved, { date: dateText(draft.savedAt, session.language) }),
        label: say(words.resumeDraft),
        event: { type: 'filing.draftResumed', draftId: draft.draftId },
      })),
      actions: [next(say(words.newCase), { type: 'filing.newCase' })],
    },
  };
};

/** Whether a draft is to be kept if the person must leave. */
export const keepDraftScreen = (_: FilingScene, say: Say): Scene => ({
  stage: 1,
  back: null,
  view: {
    screen: 'briefing',
    heading: say(words.keepHeading),
    lead: [],
    page: 1,
    pages: 1,
    points: [
      { title: say(words.keepTitle), text: say(words.keepText) },
      { title: say(words.keepNotTitle), text: say(words.keepNotText) },
    ],
    actions: [
      plain('keepNo', say(words.keepNo), { type: 'filing.keepDraftChosen', keep: false }),
      next(say(words.keepYes), { type: 'filing.keepDraftChosen', keep: true }),
    ],
  },
});
