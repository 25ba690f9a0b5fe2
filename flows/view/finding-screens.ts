import { templateForCause } from '../finding/cause-template.ts';
import { filingKinds, isOffered, kindOf } from '../finding/filing-kinds.ts';
import type { FindingContext } from '../finding/finding-setup.ts';
import type { Template } from '../forms/template.ts';
import { templateById } from '../forms/templates/template-list.ts';
import {
  type Cause,
  canFileUnder,
  causeByCode,
  childrenOf,
  plainNameOf,
  topCauses,
} from '../law/causes/cause-list.ts';
import { commonCauses, searchCauses } from '../law/causes/search-causes.ts';
import type { SessionContext } from '../session/session-context.ts';
import { findingWords as words } from '../text/finding-words.ts';
import type { Words } from '../text/words.ts';
import { estimateScreen } from './estimate-screen.ts';
import { next, plain, type Say, type Scene } from './screen-parts.ts';
import type { Action, Choice } from './view.ts';

/** What the finding screens are drawn from. */
export interface FindingScene {
  readonly session: SessionContext;
  readonly finding: FindingContext;
  readonly state: string;
}

/** How many causes a search shows. */
const mostHits = 6;

const back = { type: 'finding.back' } as const;

/** The screen of each state of the finding. */
export const findingScreen = (scene: FindingScene, say: Say): Scene => {
  const [state] = scene.state.split('.');
  switch (state) {
    case 'searching':
      return searchScreen(scene, say);
    case 'tree':
      return treeScreen(scene, say);
    case 'forms':
      return formsScreen(scene, say);
    case 'found':
      return foundScreen(scene, say);
    case 'estimating':
      return estimateScreen(scene, foundName(scene, say), beginAction(scene, words.begin, say), say);
    default:
      return kindsScreen(scene, say);
  }
};

/** What brings you here? */
const kindsScreen = (_: FindingScene, say: Say): Scene => ({
  stage: null,
  back: { type: 'hall.opened' },
  view: {
    screen: 'choose-service',
    heading: say(words.kindsHeading),
    lead: [say(words.kindsLead)],
    services: filingKinds.filter(isOffered).map((kind) => ({
      title: say(kind.title),
      about: say(kind.about),
      event: { type: 'finding.kindChosen', kind: kind.id },
      disabledBecause: null,
    })),
    actions: [],
  },
});

/** A cause to file under. What has no form here (宣告失踪 and other special procedures) is for the counter: a guide comes. */
const causeChoice = (cause: Cause, say: Say): Choice => {
  const plainName = plainNameOf(cause.code);
  const title = plainName === null ? cause.name : say(plainName);
  if (templateForCause(cause.code) === null)
    return { title, about: say(words.atCounter), event: { type: 'session.guideCalled' } };
  return {
    title,
    about: plainName === null ? null : cause.name,
    event: { type: 'finding.causeChosen', code: cause.code },
  };
};

const branchChoice = (cause: Cause, say: Say): Choice =>
  childrenOf(cause.code).length === 0
    ? causeChoice(cause, say)
    : { title: cause.name, about: null, event: { type: 'finding.branchOpened', code: cause.code } };

const scopeOf = ({ finding }: FindingScene): 'civil' | 'administrative' => {
  const by = finding.kind === null ? null : kindOf(finding.kind).by;
  return by !== null && 'cause' in by ? by.cause : 'civil';
};

/** In your own words; before that, what people often come for. */
const searchScreen = (scene: FindingScene, say: Say): Scene => {
  const { text } = scene.finding;
  const hits = text.trim() === '' ? null : searchCauses(text, { scope: scopeOf(scene), limit: mostHits });
  const causes = hits ?? commonCauses(scopeOf(scene));
  return {
    stage: null,
    back,
    view: {
      screen: 'find-case',
      heading: say(words.searchHeading),
      lead: [],
      ask: say(words.searchAsk),
      help: say(words.searchHelp),
      text,
      search: say(words.search),
      resultsLead: say(
        hits === null ? words.common : hits.length === 0 ? words.searchNothing : words.searchFound,
      ),
      results: causes.map((cause) => causeChoice(cause, say)),
      actions: [plain('tree', say(words.byTree), { type: 'finding.branchOpened', code: null })],
    },
  };
};

/** The tree of causes, one branch at a time. */
const treeScreen = (scene: FindingScene, say: Say): Scene => {
  const { branch } = scene.finding;
  const open = branch === null ? null : (causeByCode(branch) ?? null);
  const below = open === null ? topCauses(scopeOf(scene)) : childrenOf(open.code);
  // A cause of the third level may be filed under by itself; the groups above are none.
  const own: readonly Choice[] =
    open !== null && canFileUnder(open) && templateForCause(open.code) !== null
      ? [
          {
            title: say(words.treeWhole, { name: open.name }),
            about: null,
            event: { type: 'finding.causeChosen', code: open.code },
          },
        ]
      : [];
  return {
    stage: null,
    back,
    view: {
      screen: 'pick-list',
      heading: open?.name ?? say(words.treeHeading),
      lead: [],
      choices: [...own, ...below.map((cause) => branchChoice(cause, say))],
      actions: [],
    },
  };
};

const formsScreen = ({ finding }: FindingScene, say: Say): Scene => {
  const by = finding.kind === null ? null : kindOf(finding.kind).by;
  const ids = by !== null && 'forms' in by ? by.forms : [];
  return {
    stage: null,
    back,
    view: {
      screen: 'pick-list',
      heading: say(words.formsHeading),
      lead: [],
      choices: ids.flatMap((id): Choice[] => {
        const template = templateById(id);
        if (template === undefined) return [];
        return [
          {
            title: say(template.name),
            about: template.title.join(''),
            event: { type: 'finding.formChosen', templateId: id },
          },
        ];
      }),
      actions: [],
    },
  };
};

const bringList = (template: Template, say: Say): string =>
  template.materials
    .filter((material) => material.when === undefined)
    .map((material) => say(material.title))
    .join('、');

const foundTemplate = ({ finding }: FindingScene): Template => {
  const template = finding.templateId === null ? undefined : templateById(finding.templateId);
  if (template === undefined) throw new Error(`no form ${finding.templateId}`);
  return template;
};

/** What was found, by its everyday name where it has one. */
const foundName = (scene: FindingScene, say: Say): string => {
  const { cause } = scene.finding;
  const plainName = cause === null ? null : plainNameOf(cause.code);
  return say(plainName ?? foundTemplate(scene).name);
};

/** Without a card reader nothing can be filed, and it says so: what needs no card goes on. */
const beginAction = ({ session }: FindingScene, label: Words, say: Say): Action =>
  next(
    say(label),
    { type: 'finding.confirmed' },
    session.devices.cardReader === 'missing' ? say(words.readerMissing) : undefined,
  );

/** What was found: the form, the legal name, what to bring. */
const foundScreen = (scene: FindingScene, say: Say): Scene => {
  const { session, finding } = scene;
  const template = foundTemplate(scene);
  const spoken = template.languages.includes(session.language);
  return {
    stage: null,
    back,
    view: {
      screen: 'found-form',
      heading: say(words.foundHeading),
      lead: spoken ? [] : [say(words.foundOnlyChinese)],
      name: foundName(scene, say),
      rows: [
        ...(finding.cause === null ? [] : [{ label: say(words.foundCause), value: finding.cause.name }]),
        { label: say(words.foundForm), value: template.title.join('') },
        { label: say(words.foundBring), value: bringList(template, say) },
      ],
      waysLead: say(words.waysLead),
      ways: [
        {
          title: say(words.wayEstimate),
          about: say(words.wayEstimateAbout),
          event: { type: 'finding.estimateOpened' },
        },
        {
          title: say(words.wayDraft, { paper: template.title[0] }),
          about: say(words.wayDraftAbout),
          event: { type: 'finding.draftChosen' },
        },
      ],
      actions: [plain('again', say(words.foundNo), back), beginAction(scene, words.foundYes, say)],
    },
  };
};
