import { templateOf } from '../filing/form-steps.ts';
import { draftWords } from '../text/filing-words.ts';
import { takeHomeFaultWords, takeHomeWords as words } from '../text/take-home-words.ts';
import type { Language } from '../text/words.ts';
import { backEvent, dateText, type FilingScene, next, plain, type Say, type Scene } from './screen-parts.ts';

/** A local date and time, to the minute. */
export const momentText = (moment: string, language: Language): string =>
  `${dateText(moment, language)} ${moment.slice(11, 16)}`;

/** The address's own place, which a person can compare: without scheme, path and key. */
const placeOf = (address: string): string => address.split('/')[2] ?? '';

/** On paper, on the phone, or both. */
const choosingScreen = ({ session }: FilingScene, say: Say): Scene => {
  const noPhone = session.devices.courtLine === 'down' ? say(words.lineDown) : null;
  return {
    stage: null,
    back: backEvent,
    view: {
      screen: 'choose-service',
      heading: say(words.heading),
      lead: [say(words.lead)],
      services: [
        {
          title: say(words.print),
          about: say(words.printAbout),
          event: { type: 'filing.draftTaken', way: 'print' },
          disabledBecause: null,
          icon: 'printer',
        },
        {
          title: say(words.phone),
          about: say(words.phoneAbout),
          event: { type: 'filing.draftTaken', way: 'phone' },
          disabledBecause: noPhone,
          icon: 'phone',
        },
        {
          title: say(words.both),
          about: say(words.bothAbout),
          event: { type: 'filing.draftTaken', way: 'both' },
          disabledBecause: noPhone,
          icon: 'printerPhone',
        },
      ],
      actions: [],
    },
  };
};

/** It did not go; paper is still there. */
const faultScreen = ({ filing }: FilingScene, say: Say): Scene => {
  const fault = filing.takeHome.fault ?? 'notPossible';
  const again = {
    title: say(words.again),
    about: say(words.againAbout),
    event: { type: 'filing.retry' },
    disabledBecause: null,
    icon: 'again',
  } as const;
  return {
    stage: null,
    back: backEvent,
    view: {
      screen: 'choose-service',
      heading: say(words.faultHeading),
      lead: [say(takeHomeFaultWords[fault])],
      services: [
        ...(fault === 'notPossible' ? [] : [again]),
        {
          title: say(words.printInstead),
          about: say(words.printAbout),
          event: { type: 'filing.draftTaken', way: 'print' },
          disabledBecause: null,
          icon: 'printer',
        },
      ],
      actions: [],
    },
  };
};

/** The code, what to do with it, and until when. */
const codeScreen = ({ filing, session }: FilingScene, say: Say): Scene => {
  const { dossier, takeHome } = filing;
  if (dossier === null || takeHome.left === null) throw new Error('there is nothing to be taken home');
  const { address, until } = takeHome.left;
  return {
    stage: null,
    back: null,
    view: {
      screen: 'take-home',
      heading: say(words.scanHeading),
      lead: [],
      code: { address, alt: say(words.codeAlt) },
      place: say(words.place, { place: placeOf(address) }),
      steps: [say(words.stepScan), say(words.stepBrowser), say(words.stepSave)],
      until: say(words.until, { until: momentText(until, session.language) }),
      warning: say(words.private),
      notFiled: say(draftWords.notFiled, { paper: templateOf(dossier, 'complaint').title[0] }),
      actions: [
        ...(takeHome.alsoPrint
          ? []
          : [plain('print', say(words.alsoPrint), { type: 'filing.draftTaken', way: 'print' })]),
        next(say(takeHome.alsoPrint ? words.scannedPrint : words.scanned), { type: 'filing.finished' }),
      ],
    },
  };
};

/** How a draft is taken along, and the code for the phone. */
export const takeHomeScreen = (scene: FilingScene, say: Say): Scene => {
  switch (scene.state) {
    case 'takingHome.leaving':
      return {
        stage: null,
        back: backEvent,
        view: { screen: 'working', heading: say(words.leaving), lead: [], actions: [] },
      };
    case 'takingHome.fault':
      return faultScreen(scene, say);
    case 'takingHome.shown':
      return codeScreen(scene, say);
    default:
      return choosingScreen(scene, say);
  }
};
