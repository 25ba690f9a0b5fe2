import type { FormDraft, Template } from '../../forms/template.ts';
import type { FieldOffer } from '../field-offer.ts';
import type { PageBox, PageReading } from '../page-reading.ts';
import type { Candidate } from './candidate.ts';
import { complaintOffers } from './complaint-offers.ts';
import { identityOffers } from './identity-papers.ts';
import { otherPapers } from './other-papers.ts';
import { readText } from './read-text.ts';
import { contradicted, settled } from './settle.ts';

export { takeOffer } from './settle.ts';
export type { FieldOffer };

/** A page as the offers see it. */
export interface ReadPage {
  /** Its id. */
  readonly page: string;
  /** What kind of paper it is (`page-kinds`); `null` when that is not known, then its words decide. */
  readonly kind: string | null;
  /** A paper begins here. Left out: pages of one kind that follow each other are one paper. */
  readonly begins?: boolean;
  readonly reading: PageReading;
}

/**
 * What was read on pages as answers offered for the fields of a form. An offer is only made for a field that the form
 * has, that nobody has answered and that the card does not prove, with a value that passes the field's own check: a
 * number with a wrong check place is not offered. Where papers differ and none is clearly surer, nothing is offered.
 *
 * The order is that in which they can be taken (`takeOffer`): what makes a field apply comes before it, such as the kind
 * of a party, or that interest is claimed at all. A path with the next free number of a repeated section adds an item.
 * Nothing of it counts before the person has confirmed it.
 */
export const offersFor = (
  template: Template,
  draft: FormDraft,
  pages: readonly ReadPage[],
  today: string,
): readonly FieldOffer[] => {
  const { candidates } = suggested(template, draft, papersOf(pages));
  return settled(template, draft, candidates, today).offers;
};

/** Something about the papers that the person should be told; nothing is refused for it. */
export interface OfferDoubt {
  /**
   * `holderNotNamed`: the complaint names plaintiffs, and the holder of the card is none of them, while the person files
   * for themselves or has not said for whom. `papersDiffer`: two readings for one field that nobody has answered.
   * `answeredOtherwise`: what is answered, or what the card says, is not what was read.
   */
  readonly kind: 'holderNotNamed' | 'papersDiffer' | 'answeredOtherwise';
  /** The field it is about. */
  readonly path: string;
  /** The words as they were read, and where. */
  readonly text: string;
  readonly page: string;
  readonly box: PageBox;
}

/** What does not fit together between the papers, the answers and the card. Names are compared sign by sign, so a misread name may show here. */
export const doubtsAbout = (
  template: Template,
  draft: FormDraft,
  pages: readonly ReadPage[],
  today: string,
): readonly OfferDoubt[] => {
  const { candidates, unnamed } = suggested(template, draft, papersOf(pages));
  const { differing } = settled(template, draft, candidates, today);
  const doubt = (kind: OfferDoubt['kind'], { path, text, page, box }: Candidate): OfferDoubt => ({
    kind,
    path,
    text,
    page,
    box,
  });
  const differ = differing.flatMap((path) => {
    const first = candidates.find((each) => each.path === path);
    return first === undefined ? [] : [doubt('papersDiffer', first)];
  });
  const otherwise = candidates
    .filter((each) => each.certainty >= surelyOtherwise && contradicted(template, draft, each, today))
    .map((each) => doubt('answeredOtherwise', each));
  return [...unnamed.map((each) => doubt('holderNotNamed', each)), ...differ, ...otherwise];
};

/** A reading must be so certain before an answer is doubted for it: no name is. */
const surelyOtherwise = 0.75;

/** Pages that belong together. */
interface Paper {
  readonly kind: string | null;
  readonly pages: readonly ReadPage[];
}

/** Kinds whose every page is a paper of its own, where nobody has said otherwise. */
const singlePages: ReadonlySet<string | null> = new Set([
  'idCardFront',
  'idCardBack',
  'idCardCopy',
  'businessLicence',
  'loanNote',
  'debtNote',
  'transferRecord',
  'marriageCertificate',
]);

/** Kinds on which every line stands for itself. */
const byLine: ReadonlySet<string> = new Set([
  'idCardFront',
  'idCardCopy',
  'businessLicence',
  'marriageCertificate',
]);

const papersOf = (pages: readonly ReadPage[]): Paper[] => {
  const papers: { readonly kind: string | null; readonly pages: ReadPage[] }[] = [];
  for (const page of pages) {
    const last = papers.at(-1);
    // The later pages of a complaint have no heading by which they could be told.
    const alike = last?.kind === page.kind || (last?.kind === 'complaint' && page.kind === null);
    const carriesOn = page.begins === undefined ? alike && !singlePages.has(page.kind) : !page.begins;
    if (last !== undefined && carriesOn) last.pages.push(page);
    else papers.push({ kind: page.kind, pages: [page] });
  }
  return papers;
};

/** All that the papers suggest, and the first plaintiff of each complaint that does not name the holder of the card. */
const suggested = (
  template: Template,
  draft: FormDraft,
  papers: readonly Paper[],
): { readonly candidates: readonly Candidate[]; readonly unnamed: readonly Candidate[] } => {
  const read = papers.map(({ kind, pages }) => {
    const source = readText(pages, kind !== null && byLine.has(kind));
    return { kind: kind ?? kindByWords(source.text), source };
  });
  const complaints = read
    .filter(({ kind }) => kind === 'complaint')
    .map(({ source }) => complaintOffers(template, draft, source));
  const parties = complaints.flatMap((complaint) => complaint.parties);
  const others = read.flatMap(({ kind, source }) => {
    if (kind === 'idCardFront' || kind === 'idCardCopy')
      return identityOffers(template, draft, source, 'card', parties);
    if (kind === 'businessLicence') return identityOffers(template, draft, source, 'licence', parties);
    const paper = kind === null ? undefined : otherPapers[kind];
    return paper?.forms.includes(template.id) === true ? paper.read(source) : [];
  });
  return {
    candidates: [...complaints.flatMap((complaint) => complaint.candidates), ...others],
    unnamed: complaints.flatMap((complaint) => complaint.unnamed),
  };
};

/** The kind of a paper by words that only such a paper has, where nobody has said it. */
const kindByWords = (text: string): string | null =>
  /诉讼请求|请求事项/u.test(text) &&
  /原告/u.test(text) &&
  /被告/u.test(text) &&
  !/判决书|裁定书|调解书/u.test(text)
    ? 'complaint'
    : null;
