import { offersTakeHome } from '../filing/drafting.ts';
import { canStillGoToPhone } from '../filing/drafting-steps.ts';
import { templateOf } from '../filing/form-steps.ts';
import { draftWords, filingWords } from '../text/filing-words.ts';
import { ownPaperFaultWords } from '../text/finding-words.ts';
import { takeHomeWords } from '../text/take-home-words.ts';
import { paperView } from './ending-screens.ts';
import { backEvent, type FilingScene, next, plain, type Say, type Scene } from './screen-parts.ts';

/** What a draft is and is not, before anything is written. */
export const draftNoticeScreen = ({ filing }: FilingScene, say: Say): Scene => ({
  stage: null,
  back: backEvent,
  view: {
    screen: 'briefing',
    heading: say(draftWords.noticeHeading),
    lead: [],
    page: 1,
    pages: 1,
    points: [
      { title: say(draftWords.notFiledTitle), text: say(draftWords.notFiledText) },
      { title: say(draftWords.timeTitle), text: say(draftWords.timeText) },
      {
        title: say(draftWords.notKeptTitle),
        text: say(offersTakeHome(filing) ? takeHomeWords.notKeptText : draftWords.notKeptText),
      },
      { title: say(draftWords.signTitle), text: say(draftWords.signText) },
    ],
    actions: [next(say(draftWords.begin), { type: 'filing.briefingRead' })],
  },
});

/** A card to save typing, or none. */
export const cardOfferScreen = ({ session }: FilingScene, say: Say): Scene => ({
  stage: null,
  back: backEvent,
  view: {
    screen: 'choose-service',
    heading: say(draftWords.cardHeading),
    lead: [say(draftWords.cardLead)],
    services: [
      {
        title: say(draftWords.cardYes),
        about: say(draftWords.cardYesAbout),
        event: { type: 'filing.cardOffered' },
        disabledBecause: session.devices.cardReader === 'missing' ? say(draftWords.readerMissing) : null,
      },
      {
        title: say(draftWords.cardNo),
        about: say(draftWords.cardNoAbout),
        event: { type: 'filing.cardDeclined' },
        disabledBecause: null,
      },
    ],
    actions: [],
  },
});

/** The draft comes out; nothing was filed. */
export const printingDraftScreen = (scene: FilingScene, say: Say): Scene => {
  const { dossier, papers } = scene.filing;
  if (dossier === null) throw new Error('there is no draft to print');
  const paper = templateOf(dossier, 'complaint').title[0];
  return {
    stage: null,
    back: null,
    view: {
      screen: 'printing',
      slip: null,
      heading: say(filingWords.printingHeading),
      lead: [],
      number: null,
      outcome: { tone: 'warning', text: say(draftWords.notFiled, { paper }) },
      papers: [
        paperView('draft', scene.papers.draft, say(draftWords.paper, { paper }), say, {
          faults: ownPaperFaultWords,
          goWithout: draftWords.goWithout,
        }),
      ],
      actions: [
        ...(canStillGoToPhone(scene.filing)
          ? [plain('phone', say(takeHomeWords.phone), { type: 'filing.draftTaken', way: 'phone' })]
          : []),
        next(
          say(filingWords.printingDone),
          { type: 'filing.finished' },
          papers.draft === null ? say(filingWords.printingWait) : undefined,
        ),
      ],
    },
  };
};
