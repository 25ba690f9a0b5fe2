import { encodeCardRecord } from './card-record-encoder.ts';
import { checkCharacter } from './id-number-check-digit.ts';
import { nationOf } from './nation-codes.ts';

/** Region 999999 is in use nowhere. */
const NUMBER = '99999920000101001';

/** The text record that stands in for every card in a recording, so that the recording can still be played. */
export const MASKED_TEXT = encodeCardRecord({
  kind: 'resident',
  name: '某某某',
  sex: 'male',
  nation: nationOf('01'),
  birthDate: '2000-01-01',
  address: '某地',
  idNumber: NUMBER + checkCharacter(NUMBER),
  issuer: '某局',
  validFrom: '2020-01-01',
  validTo: '2040-01-01',
  hasPrivateUse: false,
});
