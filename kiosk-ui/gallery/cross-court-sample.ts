import { serviceList } from '../../flows/services/service-list.ts';
import { filingWords } from '../../flows/text/filing-words.ts';
import { crossCourtWords as words } from '../../flows/text/services/cross-court-words.ts';
import type { Language } from '../../flows/text/words.ts';
import { speaker } from '../../flows/view/screen-parts.ts';
import type { ViewOf } from '../../flows/view/view.ts';

const court = '汪清林区基层法院';

/** The courts of a small region, with the one to which the answers point. */
export const chooseCourtSample = (language: Language): ViewOf<'pick-list'> => {
  const say = speaker(language);
  return {
    screen: 'pick-list',
    heading: say(words.chooseHeading),
    lead: [say(words.hintLead, { court }), say(words.chooseLead)],
    choices: [
      { title: court, about: say(words.hinted), event: { type: 'filing.courtChosen', court: '793' } },
      {
        title: say(words.unsure),
        about: say(words.unsureAbout, { court: '敦化林区基层法院' }),
        event: { type: 'filing.courtChosen', court: null },
      },
      {
        title: '吉林省延边林区中级法院',
        about: say(words.intermediate),
        event: { type: 'filing.courtChosen', court: '790' },
      },
      { title: '和龙林区基层法院', about: null, event: { type: 'filing.courtChosen', court: '794' } },
      { title: '白河林区基层法院', about: null, event: { type: 'filing.courtChosen', court: '796' } },
      {
        title: '敦化林区基层法院',
        about: say(words.here),
        event: { type: 'filing.courtChosen', court: '797' },
      },
      { title: '珲春林区基层法院', about: null, event: { type: 'filing.courtChosen', court: '79A' } },
    ],
    actions: [],
  };
};

/** Waiting for the other court, for so many minutes. */
export const awaitAnswerSample = (language: Language, minutes: number): ViewOf<'record'> => {
  const say = speaker(language);
  return {
    screen: 'record',
    heading: say(words.waitHeading, { court }),
    lead: [say(words.waitTime), say(words.waitLeave)],
    badge: null,
    rows: [
      { label: say(words.numberRow), value: 'DH01-20260301-0007' },
      { label: say(words.decidingRow), value: court },
      { label: say(words.servingRow), value: '敦化林区基层法院' },
    ],
    texts: [
      {
        title: say(words.howTitle),
        lines: [say(words.howCard, { service: say(serviceList['my-cases'].title) }), say(words.howPhone)],
      },
    ],
    code: null,
    wait: {
      label: say(words.waited),
      unit: say(words.minutes),
      at: 0,
      doneMs: minutes * 60_000,
      counts: false,
      amberMs: 15 * 60_000,
      redMs: 30 * 60_000,
    },
    actions: [{ id: 'next', label: say(words.goNow), role: 'next', event: { type: 'filing.finished' } }],
  };
};

/** The other court has registered the case. */
export const courtAnsweredSample = (language: Language): ViewOf<'record'> => {
  const say = speaker(language);
  const { wait: _wait, ...waiting } = awaitAnswerSample(language, 0);
  return {
    ...waiting,
    heading: say(words.answerHeading, { court }),
    lead: [],
    badge: { tone: 'good', text: say(filingWords.answerRegistered) },
    rows: [{ label: say(words.caseNumberRow), value: '（2026）吉7902民初1号' }, ...waiting.rows],
    actions: [{ id: 'next', label: say(words.seen), role: 'next', event: { type: 'filing.finished' } }],
  };
};
