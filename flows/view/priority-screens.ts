import { type PriorityGroup, priorityGroups } from '../dossier/priority.ts';
import { groupsOfCard, priorityKey, priorityPath } from '../filing/priority-step.ts';
import { filingWords } from '../text/filing-words.ts';
import { priorityGroupWords, priorityNotes, priorityWords as words } from '../text/priority-words.ts';
import { backEvent, type FilingScene, next, plain, type Say, type Scene } from './screen-parts.ts';
import type { ViewOf } from './view.ts';

const chosenIn = ({ filing }: FilingScene): readonly PriorityGroup[] =>
  filing.dossier?.priority ?? groupsOfCard(filing);

/** “Is one of these you?” The card's age is put in; nothing else is. */
const askingPriority = (scene: FilingScene, say: Say): Scene => ({
  stage: 3,
  back: backEvent,
  view: {
    screen: 'question',
    key: priorityKey,
    section: say(words.section),
    item: null,
    progress: null,
    submit: 'filing.answered',
    heading: say(words.ask),
    lead: [],
    fields: [
      {
        path: priorityPath,
        kind: 'choices',
        ask: say(words.ask),
        help: say(words.help),
        term: null,
        optional: true,
        locked: false,
        value: chosenIn(scene),
        error: null,
        insist: null,
        options: priorityGroups.map((id) => ({ id, label: say(priorityGroupWords[id]) })),
        unit: null,
        maxLength: null,
      },
    ],
    actions: [next(say(words.go), { type: 'filing.answered', key: priorityKey, values: {} })],
  },
});

/** What the named groups change. */
const notingPriority = (scene: FilingScene, say: Say): Scene => ({
  stage: 3,
  back: backEvent,
  view: {
    screen: 'briefing',
    heading: say(words.notesHeading),
    lead: [],
    page: 1,
    pages: 1,
    points: chosenIn(scene).flatMap((group) =>
      priorityNotes[group].map(({ title, text }) => ({ title: say(title), text: say(text) })),
    ),
    actions: [next(say(words.notesNext), { type: 'filing.briefingRead' })],
  },
});

/** Whom the court sees to first: the question, or what its answer changes. */
export const priorityScreen = (scene: FilingScene, say: Say): Scene =>
  scene.state === 'prioritising.noting' ? notingPriority(scene, say) : askingPriority(scene, say);

/** The answer on the check page; none where it was not asked. */
export const priorityRows = (scene: FilingScene, say: Say): ViewOf<'check-answers'>['sections'] => {
  const chosen = scene.filing.dossier?.priority;
  if (chosen === undefined) return [];
  const value = chosen.map((group) => say(priorityGroupWords[group])).join('；');
  return [
    {
      title: say(words.section),
      rows: [
        {
          label: say(words.ask),
          value: value === '' ? say(words.none) : value,
          change: plain('change-priority', say(filingWords.change), { type: 'filing.priorityOpened' }),
        },
      ],
    },
  ];
};
