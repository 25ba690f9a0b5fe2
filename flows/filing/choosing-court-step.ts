import { assign } from 'xstate';
import { courtHintFor, type FiledForm } from '../forms/case-facts.ts';
import { templateById } from '../forms/templates/template-list.ts';
import {
  type CourtRegion,
  courtIn,
  type DecidingCourt,
  offersOthers,
  type RegionCourt,
  suggestedCourt,
} from '../law/courts/court-region.ts';
import { isDraft } from './drafting.ts';
import type { FilingContext } from './filing-context.ts';
import { dossierOf, filingSetup } from './filing-setup.ts';
import { templateOf } from './form-steps.ts';

/** More courts than this are not shown at once: they are grouped by the one above them. */
const mostAtOnce = 12;

/**
 * Filing across courts is for civil, commercial and administrative cases of first instance and for enforcement (since 2019-12):
 * not for private prosecution and state compensation, nor for retrial, which is asked of the court above.
 */
const isInScope = (templateId: string): boolean => {
  const kind = templateById(templateId)?.facts?.jurisdiction;
  return kind !== 'criminal-private' && kind !== 'state-compensation' && templateId !== 'retrial-application';
};

/** The region in which this filing can choose its court; `null` where there is nothing to choose, and for a draft. */
export const regionOf = (context: Pick<FilingContext, 'input'>): CourtRegion | null => {
  const { chosen, court } = context.input;
  const { region } = court;
  return !isDraft(context) && offersOthers(region) && isInScope(chosen.templateId) ? region : null;
};

/** The court to which the answers point; `null` when it cannot be told. */
export const pointedTo = (context: FilingContext): RegionCourt | null => {
  const region = regionOf(context);
  if (region === null) return null;
  const dossier = dossierOf(context);
  const filed: FiledForm = {
    template: templateOf(dossier, 'complaint'),
    draft: dossier.form,
    cause: dossier.cause?.code ?? null,
  };
  return suggestedCourt(courtHintFor(filed, context.input.court), region);
};

/** A court and those under it, to be opened. */
export interface CourtGroup {
  readonly head: RegionCourt;
  readonly courts: readonly RegionCourt[];
}

/** What the list shows: courts to choose, or groups to open. */
export const courtChoices = (
  region: CourtRegion,
  open: string | null,
): { readonly courts: readonly RegionCourt[]; readonly groups: readonly CourtGroup[] } => {
  if (region.courts.length <= mostAtOnce) return { courts: region.courts, groups: [] };
  const groups = region.courts
    .map((head) => ({ head, courts: region.courts.filter(({ parent }) => parent === head.code) }))
    .filter(({ head, courts }) => courts.length > 0 && head.level === 'intermediate');
  const opened = groups.find(({ head }) => head.code === open);
  if (opened) return { courts: [opened.head, ...opened.courts], groups: [] };
  const grouped = new Set(groups.flatMap(({ head, courts }) => [head, ...courts]).map(({ code }) => code));
  return { courts: region.courts.filter(({ code }) => !grouped.has(code)), groups };
};

/** Whether the case goes to another court than the one whose terminal this is. */
export const isAcrossCourts = (context: Pick<FilingContext, 'input' | 'dossier'>): boolean => {
  const region = regionOf(context);
  const court = context.dossier?.court;
  return region !== null && court !== undefined && court.code !== region.own;
};

const choiceOf = (context: FilingContext, code: string | null): DecidingCourt | null => {
  const region = regionOf(context);
  const court = region && courtIn(region, code ?? region.own);
  if (!court) return null;
  const choice = code === null ? 'unsure' : pointedTo(context)?.code === code ? 'hinted' : 'picked';
  return { code: court.code, name: court.name, choice };
};

/** Which court decides (管辖法院): one of the region, or the court here looks. */
export const choosingCourtStep = filingSetup.createStateConfig({
  entry: assign({ courtGroup: null }),
  on: {
    'filing.courtChosen': {
      guard: ({ context, event }) => choiceOf(context, event.court) !== null,
      target: '#filing.tasks',
      actions: assign(({ context, event }) => {
        const court = choiceOf(context, event.court);
        const dossier = dossierOf(context);
        if (court === null) return {};
        const before = dossier.court?.code ?? regionOf(context)?.own;
        // The court's name stands on the papers: what was signed for another is not signed any more.
        return before === court.code
          ? { hintRead: true, dossier: { ...dossier, court } }
          : { hintRead: true, dossier: { ...dossier, court, signature: null }, composed: null };
      }),
    },
    'filing.courtGroupOpened': {
      guard: ({ context, event }) => {
        const region = regionOf(context);
        return (
          region !== null && courtChoices(region, null).groups.some(({ head }) => head.code === event.group)
        );
      },
      actions: assign({ courtGroup: ({ event }) => event.group }),
    },
    'filing.back': [
      { guard: ({ context }) => context.courtGroup !== null, actions: assign({ courtGroup: null }) },
      { target: '#filing.courtAndFee' },
    ],
  },
});
