import { fromPromise } from 'xstate';
import { uuidOf } from '../../../court/contract/uuid-of.ts';
import type { CardIdentity, Signature } from '../../../flows/dossier/dossier.ts';
import { fail, ok, type Result } from '../../../flows/result.ts';
import type { CourtCallFault } from '../../../flows/services/kit/service-setup.ts';
import type {
  OpenFault,
  PersonService,
  ReadPage,
} from '../../../flows/services/served-papers/served-effects.ts';
import type {
  ServedPaper,
  ServiceAddress,
  ServiceReceipt,
} from '../../../flows/services/served-papers/served-paper.ts';
import { maskedNumber } from '../../../flows/view/screen-parts.ts';
import type { VisitLink } from '../../visit/visit-runner.ts';
import { drawCourtPages, screenResolution } from './court-pages.ts';
import { asked, type ServiceMeans } from './service-means.ts';
import { piecePatience, wholeFile } from './whole-file.ts';

type Of<Input> = Input & { readonly person: CardIdentity };

const signerOf = (means: ServiceMeans, { name, number }: CardIdentity) => ({
  key: means.personKey(number),
  name,
  document: maskedNumber(number),
});

const signatureOf = ({ by, strokes, aspect, signedAt }: Signature) => ({
  by,
  aspect,
  signedAt,
  strokes: strokes.map((stroke) => stroke.map(({ x, y, t, p }) => ({ x, y, t, p }))),
});

/** The effects of 领取法院文书. Papers and their pages are sealed with the visit's key and go with the visit. */
export const servedPapersEffects = (means: ServiceMeans, link: VisitLink) => {
  const { store } = means;
  const nameOf = ({ sha256: hash }: ServedPaper): string => `served-${hash.slice(0, 32)}`;

  const fileOf = async (
    { person, paper }: Of<{ readonly paper: ServedPaper }>,
    signal: AbortSignal,
  ): Promise<Result<Uint8Array, OpenFault>> => {
    const { paperId, version } = paper;
    const file = await wholeFile(store, paper, (offset) =>
      asked(
        means,
        link,
        'servedPaperPiece',
        {
          body: { paperId, version, personKey: means.personKey(person.number), offset },
          signal,
          patience: piecePatience,
        },
        (answer) => answer,
      ),
    );
    if (!file.ok && file.error === 'damaged')
      means.log.error({ code: 'served-paper-differs', paper: paperId, version }, 'served-paper-differs');
    return file;
  };

  return {
    askService: fromPromise<Result<PersonService, CourtCallFault>, { readonly person: CardIdentity }>(
      ({ input, signal }) =>
        asked(
          means,
          link,
          'personService',
          { body: { personKey: means.personKey(input.person.number) }, signal },
          (answer) => answer,
        ),
    ),
    openPaper: fromPromise<Result<readonly ReadPage[], OpenFault>, Of<{ readonly paper: ServedPaper }>>(
      async ({ input, signal }) => {
        const file = await fileOf(input, signal);
        if (!file.ok) return fail(file.error);
        const pages: ReadPage[] = [];
        for await (const { jpeg, widthPixels, heightPixels } of drawCourtPages(file.value, {
          signal,
          dotsPerInch: screenResolution,
        })) {
          const id = `${nameOf(input.paper)}-${pages.length}`;
          await store.putPicture(id, jpeg);
          pages.push({ id, widthPixels, heightPixels });
        }
        return ok(pages);
      },
    ),
    sendReceipt: fromPromise<
      Result<ServiceReceipt, CourtCallFault>,
      Of<{ readonly key: string; readonly paper: ServedPaper; readonly signature: Signature }>
    >(({ input: { key, person, paper, signature }, signal }) => {
      const receiptId = uuidOf(key);
      return asked(
        means,
        link,
        'signServiceReceipt',
        {
          parameters: { receiptId },
          body: {
            receiptId,
            paperId: paper.paperId,
            version: paper.version,
            sha256: paper.sha256,
            person: signerOf(means, person),
            signature: signatureOf(signature),
          },
          signal,
        },
        (answer) => answer,
      );
    }),
    sendAddress: fromPromise<
      Result<ServiceReceipt, CourtCallFault>,
      Of<{
        readonly key: string;
        readonly caseId: string;
        readonly confirmed: ServiceAddress;
        readonly signature: Signature;
      }>
    >(({ input: { key, person, caseId, confirmed, signature }, signal }) => {
      const addressId = uuidOf(key);
      return asked(
        means,
        link,
        'confirmServiceAddress',
        {
          parameters: { addressId },
          body: {
            addressId,
            caseId,
            person: signerOf(means, person),
            confirmed,
            signature: signatureOf(signature),
          },
          signal,
        },
        (answer) => answer,
      );
    }),
    /** The file of a served paper, as it was registered. Rejects when the court cannot be asked, or has another one. */
    servedFile: async (
      given: Of<{ readonly paper: ServedPaper }>,
      signal: AbortSignal,
    ): Promise<Uint8Array> => {
      const file = await fileOf(given, signal);
      if (!file.ok) throw new Error(`the paper to print is not there: ${file.error}`);
      return file.value;
    },
  };
};
