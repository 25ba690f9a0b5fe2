/** Where a field stands in the 256-byte text record: first byte and length, both in bytes (UTF-16LE, so two a character). */
export interface FieldPlace {
  readonly at: number;
  readonly bytes: number;
}

const place = (at: number, bytes: number): FieldPlace => ({ at, bytes });

/** Length of the text record, bytes. */
export const RECORD_LENGTH = 256;

/** The letter that tells the kinds apart; blank on a resident's card. Same place in every kind. */
export const TYPE_PLACE = place(248, 2);

/** 居民身份证 (GA 490 card content). */
export const RESIDENT_PLACES = {
  name: place(0, 30),
  sex: place(30, 2),
  nation: place(32, 4),
  birthDate: place(36, 16),
  address: place(52, 70),
  idNumber: place(122, 36),
  issuer: place(158, 30),
  validFrom: place(188, 16),
  validTo: place(204, 16),
} as const;

/** 港澳台居民居住证: as a resident's, with the nation blank, and the travel permit's number behind. Type letter `J`. */
export const HMT_RESIDENT_PLACES = {
  name: place(0, 30),
  sex: place(30, 2),
  birthDate: place(36, 16),
  address: place(52, 70),
  idNumber: place(122, 36),
  issuer: place(158, 30),
  validFrom: place(188, 16),
  validTo: place(204, 16),
  passNumber: place(220, 18),
  issueCount: place(238, 4),
} as const;

/** 外国人永久居留身份证, 2017 form. Type letter `I`. */
export const FOREIGNER_2017_PLACES = {
  englishName: place(0, 120),
  sex: place(120, 2),
  cardNumber: place(122, 30),
  nationality: place(152, 6),
  chineseName: place(158, 30),
  validFrom: place(188, 16),
  validTo: place(204, 16),
  birthDate: place(220, 16),
  version: place(236, 4),
  authority: place(240, 8),
} as const;

/** 外国人永久居留身份证, 2023 form (五星卡). Type letter `Y`. The English name is in two pieces. */
export const FOREIGNER_2023_PLACES = {
  chineseName: place(0, 30),
  sex: place(30, 2),
  renewalCount: place(32, 4),
  birthDate: place(36, 16),
  englishNameStart: place(52, 70),
  idNumber: place(122, 36),
  validFrom: place(188, 16),
  validTo: place(204, 16),
  englishNameEnd: place(220, 22),
  nationality: place(242, 6),
  oldNumberLink: place(250, 6),
} as const;
