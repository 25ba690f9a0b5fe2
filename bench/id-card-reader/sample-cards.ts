import type { CardRecord, ResidentRecord } from '../../device-drivers/id-card-reader/card-record.ts';
import {
  encodeAdditionalAddress,
  encodeCardRecord,
} from '../../device-drivers/id-card-reader/card-record-encoder.ts';
import { checkCharacter } from '../../device-drivers/id-card-reader/id-number-check-digit.ts';
import { nationOf } from '../../device-drivers/id-card-reader/nation-codes.ts';

/** What a simulated card holds: the bytes a reader hands out. */
export interface SimulatedCard {
  /** 256 bytes. */
  readonly text: Uint8Array;
  /** 1024 bytes. */
  readonly photo: Uint8Array;
  /** Each 70 bytes; up to four. */
  readonly additionalAddresses: readonly Uint8Array[];
  /** Each 512 bytes; none, one or two. */
  readonly fingerprints: readonly Uint8Array[];
  /** The number of the card itself, 28 bytes. */
  readonly managementNumber: Uint8Array;
}

/** Bytes that stand for content of a closed format. The same in every run; `seed` makes them another's. */
const madeUpBytes = (length: number, seed: number): Uint8Array =>
  Uint8Array.from({ length }, (_, index) => (index * 7 + seed) & 0xff);

/** A card with this content, a made-up photo (not a picture: the WLT format is closed) and so many made-up fingerprints. */
export const cardOf = (
  record: CardRecord,
  additionalAddresses: readonly string[] = [],
  fingerprints: 0 | 1 | 2 = 0,
): SimulatedCard => ({
  text: encodeCardRecord(record),
  photo: madeUpBytes(1024, 11),
  additionalAddresses: additionalAddresses.map(encodeAdditionalAddress),
  fingerprints: Array.from({ length: fingerprints }, (_, finger) => madeUpBytes(512, 101 + finger)),
  managementNumber: madeUpBytes(28, 53),
});

/** A number of region 999999, which is in use nowhere, with the right check digit. `sequence`: 0 to 999, odd for men. */
export const madeUpIdNumber = (birthDate: string, sequence: number, region = '999999'): string => {
  const digits = `${region}${birthDate.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
  return digits + checkCharacter(digits);
};

const resident = (
  content: Pick<ResidentRecord, 'name' | 'sex' | 'birthDate'> &
    Partial<Pick<ResidentRecord, 'nation' | 'address' | 'validFrom' | 'validTo' | 'hasPrivateUse'>> & {
      readonly sequence: number;
    },
): ResidentRecord => {
  const { sequence, ...rest } = content;
  return {
    kind: 'resident',
    nation: nationOf('01'),
    address: '样本省样本市样本区示范路1号',
    issuer: '样本市公安局样本分局',
    validFrom: '2015-03-02',
    validTo: '2035-03-02',
    hasPrivateUse: false,
    ...rest,
    idNumber: madeUpIdNumber(content.birthDate, sequence),
  };
};

/** People who do not exist, one for each thing a card can be. */
export const SAMPLE_RECORDS = {
  ordinary: resident({ name: '林大山', sex: 'male', birthDate: '1955-08-17', sequence: 13 }),
  second: resident({ name: '周小禾', sex: 'female', birthDate: '1988-11-30', sequence: 248 }),
  longName: resident({
    // Fifteen characters, the most a card holds, with the separator U+00B7 of GA/T 2000.
    name: '阿卜杜热合曼江·麦麦提艾力示例',
    sex: 'male',
    birthDate: '1979-02-28',
    sequence: 351,
    nation: nationOf('05'),
  }),
  expired: resident({
    name: '吴旧期',
    sex: 'male',
    birthDate: '1990-06-05',
    sequence: 77,
    validFrom: '2005-01-01',
    validTo: '2015-01-01',
  }),
  longTerm: resident({
    name: '郑长期',
    sex: 'female',
    birthDate: '1941-12-09',
    sequence: 620,
    validFrom: '2007-05-20',
    validTo: 'longTerm',
  }),
  // The card holds E816 of the private-use area, which stands for U+20087.
  rareCharacter: resident({ name: '陈\u{20087}平', sex: 'male', birthDate: '1963-04-01', sequence: 505 }),
  hmtResident: {
    kind: 'hmtResident',
    name: '何维港',
    sex: 'male',
    birthDate: '1972-07-01',
    address: '样本省样本市样本区示范路2号',
    idNumber: madeUpIdNumber('1972-07-01', 111, '810000'),
    issuer: '样本市公安局',
    validFrom: '2019-09-01',
    validTo: '2034-09-01',
    passNumber: 'H99999999',
    issueCount: '02',
    hasPrivateUse: false,
  },
  foreigner2017: {
    kind: 'foreigner2017',
    englishName: 'EXAMPLE, PAT SAMPLE',
    chineseName: '样帕特',
    sex: 'notStated',
    cardNumber: 'XXX999999000017',
    nationality: 'XXX',
    birthDate: '1980-10-10',
    validFrom: '2018-01-15',
    validTo: '2028-01-15',
    version: '01',
    authority: '1500',
    hasPrivateUse: false,
  },
  foreigner2023: {
    kind: 'foreigner2023',
    englishName: 'EXAMPLE, ALEXANDRINA WILHELMINA OF THE SAMPLES',
    chineseName: '',
    sex: 'female',
    idNumber: madeUpIdNumber('1991-03-21', 18, '999999'),
    nationality: 'XXX',
    birthDate: '1991-03-21',
    validFrom: '2024-02-01',
    validTo: '2034-02-01',
    renewalCount: '00',
    oldNumberLink: '017',
    hasPrivateUse: false,
  },
} as const satisfies Record<string, CardRecord>;

/** The names of the sample people. */
export type SampleName = keyof typeof SAMPLE_RECORDS;
