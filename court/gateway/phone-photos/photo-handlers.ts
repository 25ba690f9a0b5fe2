import { fail, ok } from '../../../flows/result.ts';
import type { photoOperations } from '../../contract/phone-photos/photo-operations.ts';
import type { KnownTerminal } from '../gateway-config.ts';
import type { ApiParts, HandlersOf } from '../handlers.ts';
import { createPhotoStore, type PhotoBox } from './photo-store.ts';

/** What terminals and phones may ask of photographs. A box of another terminal is as if it were not there. */
export const photoHandlers = (parts: ApiParts): HandlersOf<typeof photoOperations> => {
  const boxes = createPhotoStore(parts);
  const own = async (terminal: KnownTerminal, id: string | undefined): Promise<PhotoBox | null> => {
    const box = await boxes.find(id ?? '');
    return box?.terminalId === terminal.id ? box : null;
  };
  const seen = ({ terminalId, expiresAt, photos }: PhotoBox) => ({
    courtName: parts.courtNameOf(terminalId),
    expiresAt,
    photos,
  });

  return {
    openPhotoBox: async ({ terminal, body }) => ok(await boxes.open(terminal.id, body.box)),
    listPhotos: async ({ terminal, parameters }) => {
      const box = await own(terminal, parameters.photoBoxId);
      return box === null
        ? fail({ code: 'not-found' })
        : ok({ photos: [...(await boxes.list(box.photoBoxId))] });
    },
    fetchPhoto: async ({ terminal, parameters }) => {
      const box = await own(terminal, parameters.photoBoxId);
      const ciphertext = box === null ? null : await boxes.fetch(box.photoBoxId, parameters.photoId ?? '');
      return ciphertext === null ? fail({ code: 'not-found' }) : ok({ ciphertext });
    },
    closePhotoBox: async ({ terminal, parameters }) => {
      const box = await own(terminal, parameters.photoBoxId);
      if (box !== null) await boxes.close(box.photoBoxId);
      return ok({ state: 'closed' });
    },
    photoBoxState: async ({ parameters }) => {
      const box = await boxes.find(parameters.photoBoxId ?? '');
      return box === null ? fail({ code: 'not-found' }) : ok(seen(box));
    },
    putPhoto: async ({ parameters, body }) => {
      const { photoBoxId = '', photoId = '' } = parameters;
      const outcome = await boxes.put(photoBoxId, photoId, body.ciphertext);
      const box = outcome === 'done' ? await boxes.find(photoBoxId) : null;
      if (outcome === 'full') return fail({ code: 'too-many' });
      return box === null ? fail({ code: 'not-found' }) : ok(seen(box));
    },
  };
};
