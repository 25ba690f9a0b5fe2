import { draftWords } from '../../flows/text/filing-words.ts';
import { takeHomeWords as words } from '../../flows/text/take-home-words.ts';
import { type Language, shown } from '../../flows/text/words.ts';
import type { ViewOf } from '../../flows/view/view.ts';

/** The code for the phone, with an address as long as a real one. */
export const takeHomeSample = (language: Language): ViewOf<'take-home'> => ({
  screen: 'take-home',
  heading: shown(words.scanHeading, language),
  lead: [],
  code: {
    address: `https://filing.court.example:8443/take-home/${'A'.repeat(22)}#${'b'.repeat(43)}`,
    alt: shown(words.codeAlt, language),
  },
  place: shown(words.place, language, { place: 'filing.court.example:8443' }),
  steps: [
    shown(words.stepScan, language),
    shown(words.stepBrowser, language),
    shown(words.stepSave, language),
  ],
  until: shown(words.until, language, {
    until: language === 'en' ? '3/3/2026 10:15' : '2026年3月3日 10:15',
  }),
  warning: shown(words.private, language),
  notFiled: shown(draftWords.notFiled, language, { paper: '民事起诉状' }),
  actions: [
    {
      id: 'print',
      label: shown(words.alsoPrint, language),
      role: 'plain',
      event: { type: 'filing.draftTaken', way: 'print' },
    },
    { id: 'next', label: shown(words.scanned, language), role: 'next', event: { type: 'filing.finished' } },
  ],
});
