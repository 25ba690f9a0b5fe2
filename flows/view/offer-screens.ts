import type { FieldOffer } from '../dossier/field-offer.ts';
import { templateOf } from '../filing/form-steps.ts';
import { pageOf } from '../filing/pages.ts';
import { parseField, summariseField } from '../forms/field-kinds.ts';
import { fieldAt } from '../forms/field-path.ts';
import { itemName } from '../forms/form-flow.ts';
import { pageWords as words } from '../text/page-words.ts';
import { pagePicture } from './page-views.ts';
import { type FilingScene, next, plain, type Say, type Scene } from './screen-parts.ts';

const dossierOf = ({ filing }: FilingScene) => {
  if (!filing.dossier) throw new Error('this screen needs a case');
  return filing.dossier;
};

const toTasks = { type: 'filing.tasksOpened' } as const;

/** The papers are being read. */
export const findingOffersScreen = (_scene: FilingScene, say: Say): Scene => ({
  stage: 2,
  back: toTasks,
  view: {
    screen: 'working',
    heading: say(words.offersFinding),
    lead: [say(words.offersFindingLead)],
    actions: [plain('back', say(words.offersBack), toTasks)],
  },
});

/** Nothing was found that the form could take. */
export const noOffersScreen = (_scene: FilingScene, say: Say): Scene => ({
  stage: 2,
  back: toTasks,
  view: {
    screen: 'pick-list',
    heading: say(words.offersNone),
    lead: [say(words.offersNoneLead)],
    choices: [],
    actions: [next(say(words.offersBack), toTasks)],
  },
});

/** The answer as the form would show it, and the part of the form that it stands in. */
const offered = (scene: FilingScene, offer: FieldOffer, say: Say) => {
  const dossier = dossierOf(scene);
  const template = templateOf(dossier, 'complaint');
  const at = fieldAt(template, offer.path);
  if (!at) throw new Error(`${template.id} has no field ${offer.path}`);
  const { language } = scene.session;
  const parsed = parseField(at.field, offer.answer, scene.filing.input.today);
  const section = say(at.section.title);
  return {
    question: say(at.field.ask),
    value: parsed.ok && parsed.value !== null ? summariseField(at.field, parsed.value, language) : offer.text,
    section:
      at.index === null
        ? section
        : `${section} · ${itemName(template, dossier.form, at.section.id, at.index, language)}`,
  };
};

/** One answer that was read in a paper: is it right? */
export const offerScreen = (scene: FilingScene, say: Say): Scene => {
  const [offer] = scene.filing.offers;
  if (!offer) return noOffersScreen(scene, say);
  const page = pageOf(dossierOf(scene), offer.page);
  return {
    stage: 2,
    back: toTasks,
    view: {
      screen: 'offer',
      key: offer.path,
      heading: say(words.offerHeading),
      lead: [say(words.offerLead, { n: scene.filing.offers.length - 1 })],
      ...offered(scene, offer, say),
      onPaper: say(words.offerOn),
      piece: page && { picture: pagePicture(scene, page, '', 1, say), box: offer.box },
      readAs: say(words.offerRead),
      actions: [
        plain('stop', say(words.offerStop), toTasks),
        plain('no', say(words.offerNo), { type: 'filing.offerDeclined', path: offer.path }),
        next(say(words.offerYes), { type: 'filing.offerTaken', path: offer.path }),
      ],
    },
  };
};
