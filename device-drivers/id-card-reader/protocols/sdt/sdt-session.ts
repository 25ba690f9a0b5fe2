import { fail, ok, type Result } from '../../../contract.ts';
import type { CardReaderFailure, CardReaderSession } from '../../card-reader-protocol.ts';
import type { SdtCommands, SdtFailure, SdtRefusal } from './sdt-commands.ts';
import { type SdtStatusClass, sdtStatus } from './sdt-status.ts';

/** Whose the trouble is. A success that is not the one asked for is the reader's: nobody knows what it did. */
const TROUBLE: Readonly<Record<SdtStatusClass, 'contact' | 'refused' | 'reader'>> = {
  cardContact: 'contact',
  cardRefused: 'refused',
  success: 'reader',
  transmission: 'reader',
  readerFault: 'reader',
};

/** What an answer other than success means for the device: the one place where SW3 becomes a failure of card or reader. */
export const failureOf = ({ command, sw3 }: SdtRefusal): CardReaderFailure => {
  const detail = sw3.toString(16).padStart(2, '0');
  const problem = TROUBLE[sdtStatus(sw3).class];
  return problem === 'reader'
    ? { kind: 'reader', command, detail }
    : { kind: 'card', command, problem, detail };
};

const inMeaning = <T>(result: Result<T, SdtFailure>): Result<T, CardReaderFailure> => {
  if (result.ok) return result;
  return fail(result.error.kind === 'status' ? failureOf(result.error) : result.error);
};

/** Modules without the command for fingerprints answer 21 (no such command) or 23 (no permission). */
const WITHOUT_FINGERPRINTS: readonly number[] = [0x21, 0x23];

/**
 * The SDT commands in the meaning of the device.
 *
 * How the presence of a read card is seen: after a successful read a SAM_V reader answers `find` with 80 until the
 * card was away, so `find` says nothing; a request for the additional address (3003) succeeds (90 or 91) as long as
 * the selected card lies there, and fails (41, 81) when it is gone or another lies in its place. Two independent
 * programs in the field do the same.
 */
export const createSdtSession = (commands: SdtCommands): CardReaderSession => ({
  get lastHeardAt() {
    return commands.lastHeardAt;
  },
  get silentExchanges() {
    return commands.silentExchanges;
  },
  identify: async () => {
    const number = inMeaning(await commands.moduleNumber());
    return number.ok ? ok({ moduleNumber: number.value }) : number;
  },
  status: async () => inMeaning(await commands.status()),
  find: async () => inMeaning(await commands.find()),
  read: async ({ fingerprints }) => {
    const selected = inMeaning(await commands.select());
    if (!selected.ok) return selected;
    if (!fingerprints) return inMeaning(await commands.readTextPhoto());
    const read = await commands.readTextPhotoFingerprints();
    const cannot = !read.ok && read.error.kind === 'status' && WITHOUT_FINGERPRINTS.includes(read.error.sw3);
    return inMeaning(cannot ? await commands.readTextPhoto() : read);
  },
  additionalAddresses: async () => inMeaning(await commands.readAdditionalAddress()),
  isStillThere: async () => {
    const answer = inMeaning(await commands.readAdditionalAddress());
    if (answer.ok) return ok(true);
    // Any fault of the reader itself is not evidence of a lifted card.
    return answer.error.kind === 'card' ? ok(false) : answer;
  },
  reset: async () => inMeaning(await commands.reset()),
});
