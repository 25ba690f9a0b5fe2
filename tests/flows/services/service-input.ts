import type { CardIdentity } from '../../../flows/dossier/dossier.ts';
import { unsetProvincialFees } from '../../../flows/law/fees/provincial-fees.ts';
import { stateCouncilHolidays } from '../../../flows/law/time/court-holidays.ts';
import type { ServiceInput } from '../../../flows/services/kit/service-setup.ts';
import type { PersonCase } from '../../../flows/services/my-cases/person-case.ts';

/** What a service begins with when nobody has laid a card yet. Nobody in it exists. */
export const serviceInput: ServiceInput = {
  visit: '4f7d0e6c-0000-4000-8000-000000000000',
  today: '2026-03-02',
  court: {
    name: '样本法院',
    district: [],
    nearby: [],
    fees: unsetProvincialFees,
    feeNotice: 'register_first',
    injuryFees: 'unset',
    holidays: stateCouncilHolidays,
  },
  terminalName: '一号',
  person: null,
};

/** Somebody who does not exist, with a number of no region. */
export const person: CardIdentity = {
  kind: 'resident',
  name: '林大山',
  sex: 'male',
  nation: '汉',
  birthDate: '1955-03-04',
  address: '样本省样本市样本区示范路1号',
  number: '999999195503040014',
  validFrom: '2010-01-01',
  validTo: 'longTerm',
  hasPrivateUse: false,
};

/** A case of theirs: what was handed in needs one paper more. */
export const ownCase: PersonCase = {
  caseId: '4f7d0e6c-0000-4000-8000-000000000001',
  courtCode: '790',
  courtName: '样本法院',
  receiptNumber: 'ZD01-20260301-0001',
  caseNumber: null,
  cause: '民间借贷纠纷',
  title: '林某诉高某民间借贷纠纷',
  role: 'filer',
  openedAt: '2026-03-01T02:00:00.000Z',
  answer: {
    state: 'supplementRequested',
    items: ['被告的住址'],
    deadline: '2026-03-12',
    at: '2026-03-02T02:00:00Z',
  },
  stage: null,
  clerk: null,
  judge: null,
  lines: [],
  deadlines: [],
  telephone: null,
};
