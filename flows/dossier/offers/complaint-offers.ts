import { fieldAt } from '../../forms/field-path.ts';
import type { FormDraft, Template } from '../../forms/template.ts';
import { type Candidate, candidate } from './candidate.ts';
import { type ComplaintParts, claimItems, complaintParts } from './complaint-parts.ts';
import { divorceLists } from './divorce-lists.ts';
import { elementFormOffers, isElementForm } from './element-form.ts';
import { type Piece, type ReadParty, readParties } from './parties.ts';
import { phraseOffers, type TemplateRules } from './phrases.ts';
import { type ReadText, type Span, wordsIn } from './read-text.ts';
import { templateRules } from './rules/rule-list.ts';

/** What a complaint gives every form: who, what is asked for, why. */
export interface ComplaintOffers {
  readonly candidates: readonly Candidate[];
  readonly parts: ComplaintParts;
  readonly parties: readonly ReadParty[];
  /** The name of the first plaintiff, where the holder of the card should be among the plaintiffs and is not. */
  readonly unnamed: readonly Candidate[];
}

const noRules: TemplateRules = { phrases: [] };

/** Reads a complaint for any form: the parties in their rows, the claims and the reasons whole, the costs of the suit. */
export const complaintOffers = (template: Template, draft: FormDraft, source: ReadText): ComplaintOffers => {
  const parts = complaintParts(source);
  const parties = readParties(source, parts.parties);
  return {
    parts,
    parties,
    unnamed: unnamedIn(draft, source, parties),
    candidates: [
      ...partyOffers(template, draft, source, parties),
      ...(isElementForm(source.text)
        ? elementFormOffers(template, source)
        : [
            ...claimOffers(template, source, parts),
            ...factsOffers(source, parts),
            ...(parts.claims === null ? [] : divorceLists(source, parts.claims)),
            ...phraseOffers(templateRules[template.id] ?? noRules, source, parts),
          ]),
    ],
  };
};

/**
 * Who the holder of the card is among the plaintiffs of a paper: found by the number, the name, or (a name is easily
 * misread) sex and day of birth.
 */
const holderAmong = (draft: FormDraft, parties: readonly ReadParty[]): ReadParty | null => {
  const { name, number, sex, birthDate } = draft.known;
  const has = (party: ReadParty, id: string, value: string | undefined): boolean =>
    value !== undefined && party.fields[id]?.answer === value;
  const unnumbered = parties.filter((party) => party.fields.citizenNumber === undefined);
  return (
    parties.find((party) => has(party, 'citizenNumber', number)) ??
    unnumbered.find((party) => has(party, 'name', name)) ??
    unnumbered.find((party) => has(party, 'birthDate', birthDate) && has(party, 'sex', sex)) ??
    null
  );
};

/** For whom the holder of the card files, as the paper has it: `null` where it does not say. */
const roleIn = (
  draft: FormDraft,
  plaintiffs: readonly ReadParty[],
): { readonly role: string; readonly by: Piece } | null => {
  const holder = holderAmong(draft, plaintiffs);
  const own = holder?.fields.citizenNumber ?? holder?.fields.name;
  if (own !== undefined) return { role: 'self', by: own };
  const { name } = draft.known;
  const named = (piece: Piece | undefined): piece is Piece => name !== undefined && piece?.answer === name;
  for (const { fields, guardian, agents } of plaintiffs) {
    const representative = fields.representative;
    if (named(representative)) return { role: 'representative', by: representative };
    const parent = guardian.name;
    if (named(parent)) return { role: 'guardian', by: parent };
    const agent = agents.map((each) => each.name).find((each) => named(each));
    if (agent !== undefined) return { role: 'agent', by: agent };
  }
  return null;
};

const rolePath = 'applicant.applicant.role';

const partyOffers = (
  template: Template,
  draft: FormDraft,
  source: ReadText,
  parties: readonly ReadParty[],
): Candidate[] => {
  const plaintiffs = parties.filter((party) => party.side === 'plaintiffs');
  const holder = holderAmong(draft, plaintiffs);
  const said = roleIn(draft, plaintiffs);
  const role = draft.answers[rolePath] ?? said?.role;
  const found: Candidate[] = [];
  const asSelf = role === 'self';
  if (draft.answers[rolePath] === undefined && said !== null)
    found.push(...candidate(source, said.by.span, rolePath, said.role, 0.8));
  // Who files for themselves is the first plaintiff, and the card says who that is; nothing is said of the plaintiffs
  // while it is not known who files.
  if (asSelf && holder !== null) {
    const ordered = [holder, ...plaintiffs.filter((party) => party !== holder)];
    found.push(...ordered.flatMap((party, index) => sideOffers(template, source, party, index)));
  } else if (role !== undefined && !asSelf) {
    found.push(...plaintiffs.flatMap((party, index) => sideOffers(template, source, party, index)));
  }
  for (const side of ['defendants', 'thirdParties'] as const) {
    const named = parties.filter((party) => party.side === side);
    found.push(...named.flatMap((party, index) => sideOffers(template, source, party, index)));
  }
  if (role !== 'agent') found.push(...agentOffers(source, plaintiffs));
  return found;
};

const unnamedIn = (draft: FormDraft, source: ReadText, parties: readonly ReadParty[]): Candidate[] => {
  const plaintiffs = parties.filter((party) => party.side === 'plaintiffs');
  const role = draft.answers[rolePath];
  const missing =
    role === 'self' ? holderAmong(draft, plaintiffs) === null : roleIn(draft, plaintiffs) === null;
  const [name] = plaintiffs.flatMap((party) => party.fields.name ?? []);
  if (name === undefined || !missing || (role !== undefined && role !== 'self')) return [];
  return candidate(source, name.span, 'plaintiffs[0].person.name', name.answer, name.sure);
};

const sideOffers = (template: Template, source: ReadText, party: ReadParty, index: number): Candidate[] => {
  const section = template.sections.find((each) => each.id === party.side);
  if (section === undefined || party.kind === null) return [];
  const has = (element: string): boolean => section.elements.some((each) => each.id === element);
  const element = party.kind === 'person' ? 'person' : 'organisation';
  if (!has(element)) return [];
  const path = (row: string, id: string): string => `${party.side}[${index}].${row}.${id}`;
  const head = party.fields.name?.span ?? party.head;
  const kind = has('kind') ? candidate(source, head, path('kind', 'kind'), party.kind, 0.85) : [];
  const fields = pieces(source, party.fields, (id) => path(element, id));
  return [...kind, ...fields, ...pieces(source, party.guardian, (id) => path('guardian', id))];
};

const agentOffers = (source: ReadText, plaintiffs: readonly ReadParty[]): Candidate[] =>
  plaintiffs
    .flatMap((party) => party.agents)
    .flatMap((agent, index) => {
      const { kind, ...others } = agent;
      return [
        ...pieces(source, { kind }, (id) => `agents[${index}].kind.${id}`),
        ...pieces(source, others, (id) => `agents[${index}].agent.${id}`),
      ];
    });

const pieces = (
  source: ReadText,
  fields: Readonly<Partial<Record<string, Piece>>>,
  path: (id: string) => string,
): Candidate[] =>
  Object.entries(fields).flatMap(([id, piece]) =>
    piece === undefined ? [] : candidate(source, piece.span, path(id), piece.answer, piece.sure),
  );

/** Where the forms ask whether the costs of the suit are claimed: the first that a form has. */
const costPaths = ['claims.courtFee.claimed', 'claims.costs.claimed', 'total.costs.claimed'] as const;

const costsOfSuit =
  /(?:诉讼费|受理费)[^。;\n]{0,14}(?:由|判令|判)[^。;\n]{0,6}(?:被告|对方)[^。;\n]{0,12}(?:承担|负担)|(?:被告|对方)[^。;\n]{0,8}(?:承担|负担|支付)[^。;\n]{0,10}(?:诉讼费|受理费)/u;

const claimOffers = (template: Template, source: ReadText, { claims }: ComplaintParts): Candidate[] => {
  if (claims === null) return [];
  const items = claimItems(source.text, claims);
  const free = candidate(source, claims, 'claims.free.text', listOf(source, items), 0.7);
  const single = items.filter((item) => !costsOfSuit.test(source.text.slice(item.from, item.to)));
  const listed = template.sections.some((section) => section.id === 'claims' && section.repeat !== undefined)
    ? single.flatMap((item, index) =>
        candidate(source, item, `claims[${index}].claim.text`, wordsIn(source, item), 0.7),
      )
    : [];
  const said = costsOfSuit.exec(source.text.slice(claims.from, claims.to));
  const span = said === null ? null : spanOf(claims, said);
  const costs = costPaths.find((path) => fieldAt(template, path) !== null);
  return [
    ...free,
    ...listed,
    ...(span === null || costs === undefined ? [] : candidate(source, span, costs, 'yes', 0.85)),
  ];
};

/** The place of a match within a part. */
const spanOf = (part: Span, found: RegExpExecArray): Span => {
  const from = part.from + found.index;
  return { from, to: from + found[0].length };
};

/** The claims one under the other, with their numbers where there are several. */
const listOf = (source: ReadText, items: readonly Span[]): string =>
  items
    .map((item, index) => `${items.length > 1 ? `${index + 1}. ` : ''}${wordsIn(source, item)}`)
    .join('\n');

/** Where the forms have the reasons whole. */
const factsPaths = ['facts.free.text', 'facts.story.text'] as const;

const factsOffers = (source: ReadText, { facts }: ComplaintParts): Candidate[] =>
  facts === null
    ? []
    : factsPaths.flatMap((path) => candidate(source, facts, path, wordsIn(source, facts), 0.7));
