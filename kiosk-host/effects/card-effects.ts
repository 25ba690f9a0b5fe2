import { fromPromise } from 'xstate';
import type { Clock } from '../../device-drivers/contract.ts';
import type { CardRecord } from '../../device-drivers/id-card-reader/card-record.ts';
import { validity } from '../../device-drivers/id-card-reader/card-validity.ts';
import type { CardFault, IdCardReader } from '../../device-drivers/id-card-reader/id-card-reader.ts';
import type { CardIdentity } from '../../flows/dossier/dossier.ts';
import type { CardFaultCode } from '../../flows/filing/filing-effects.ts';
import { fail, ok, type Result } from '../../flows/result.ts';
import type { VisitLink } from '../visit/visit-runner.ts';

/** What the flows keep of a card: no photo, no fingerprint, nothing that the case does not need (个人信息保护法 6). */
export const identityOf = (record: CardRecord): CardIdentity => {
  const common = {
    sex: record.sex === 'male' || record.sex === 'female' ? record.sex : ('unknown' as const),
    birthDate: record.birthDate,
    validFrom: record.validFrom,
    validTo: record.validTo,
    hasPrivateUse: record.hasPrivateUse,
  };
  switch (record.kind) {
    case 'resident':
      return {
        ...common,
        kind: 'resident',
        name: record.name,
        nation: record.nation.name ?? '',
        address: record.address,
        number: record.idNumber,
      };
    case 'hmtResident':
      return {
        ...common,
        kind: 'hmtResident',
        name: record.name,
        nation: '',
        address: record.address,
        number: record.idNumber,
      };
    case 'foreigner2017':
      return {
        ...common,
        kind: 'foreigner',
        name: record.chineseName || record.englishName,
        nation: '',
        address: '',
        number: record.cardNumber,
      };
    case 'foreigner2023':
      return {
        ...common,
        kind: 'foreigner',
        name: record.chineseName || record.englishName,
        nation: '',
        address: '',
        number: record.idNumber,
      };
    default:
      return record satisfies never;
  }
};

const faultOf = (code: CardFault['code']): CardFaultCode => {
  switch (code) {
    case 'canceled':
    case 'timeOut':
    case 'claimed':
    case 'unsupported':
    case 'notReady':
      return 'readerNotReady';
    default:
      return code;
  }
};

/** A reader that is unplugged is waited for: the screen says so, and goes on by itself when it is back. */
const online = async (reader: IdCardReader, signal: AbortSignal): Promise<void> => {
  const ready = (): boolean => reader.status.device === 'online' || reader.status.device === 'deviceBusy';
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = reader.onStatus(() => {
    if (ready()) resolve();
  });
  signal.addEventListener('abort', () => resolve(), { once: true });
  await promise;
  stop();
};

/** Without the words to lift it first, a person would leave a card there for ever that the reader does not take again. */
const readOnce = async (
  reader: IdCardReader,
  signal: AbortSignal,
  toBeLifted: (asked: boolean) => void,
): ReturnType<IdCardReader['read']> => {
  await online(reader, signal);
  if (reader.status.mustBeLifted) {
    toBeLifted(true);
    const lifted = await reader.waitForRemoval({ signal });
    toBeLifted(false);
    if (!lifted.ok) return lifted;
  }
  return reader.read({ signal });
};

/** Before a reader that went away is looked at again, ms: its driver must have noticed. */
const lostPause = 250;

/** How long a reader that cannot tell whether a card lies on it holds a person up, ms. */
const removalPatience = 6_000;

/** The card effects of a visit on a real reader. */
export const cardEffects = (
  reader: IdCardReader,
  link: VisitLink,
  means: {
    readonly clock: Clock;
    /** The local date. */
    readonly today: () => string;
    /** Told that a card must be lifted before any is read, and that it need not any more. */
    readonly toBeLifted: (asked: boolean) => void;
  },
) => ({
  readCard: fromPromise<Result<CardIdentity, CardFaultCode>, Record<string, never>>(async ({ signal }) => {
    await link.committed();
    let read = await readOnce(reader, signal, means.toBeLifted);
    // The reader went away while the person stood before it: nobody need press anything when it is back.
    while (!read.ok && (read.error.code === 'readerLost' || read.error.code === 'notReady')) {
      await means.clock.sleep(lostPause, signal);
      read = await readOnce(reader, signal, means.toBeLifted);
    }
    if (!read.ok) return fail(faultOf(read.error.code));
    const { record } = read.value;
    const judged = validity(record, means.today());
    switch (judged) {
      case 'expired':
        return fail('cardExpired');
      case 'damaged':
        return fail('cardDamaged');
      case 'valid':
      case 'longTerm':
      // A first day to come says more of this terminal's date than of the card.
      case 'notYetValid':
        return ok(identityOf(record));
      default:
        return judged satisfies never;
    }
  }),
  awaitCardRemoval: fromPromise<void, Record<string, never>>(async ({ signal }) => {
    await link.committed();
    const since = means.clock.now();
    let removed = await reader.waitForRemoval({ signal });
    // A reader that is not there (yet) cannot tell: after a restart it is back at once, an unplugged one strands nobody.
    while (!removed.ok && !signal.aborted && means.clock.now() - since < removalPatience) {
      await means.clock.sleep(lostPause, signal);
      removed = await reader.waitForRemoval({ signal });
    }
  }),
});
