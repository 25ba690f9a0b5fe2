import type { Field, RawValue, Value } from '../../forms/template.ts';
import { addressWords, serviceStageWords } from '../../text/services/service-address-words.ts';
import type { Words } from '../../text/words.ts';
import type { ServiceAddress, ServiceStage } from './served-paper.ts';

/** One screen of the address for service. */
export interface AddressQuestion {
  readonly id: 'where' | 'electronic' | 'means' | 'stages';
  readonly heading: Words;
  readonly fields: readonly Field[];
}

const stageOptions = (Object.keys(serviceStageWords) as ServiceStage[]).map((id) => ({
  id,
  label: serviceStageWords[id].zh,
  words: serviceStageWords[id],
}));

const questions: readonly AddressQuestion[] = [
  {
    id: 'where',
    heading: addressWords.askWhere,
    fields: [
      {
        id: 'address',
        kind: 'address',
        label: '送达地址',
        required: true,
        ask: addressWords.askAddress,
        help: addressWords.helpAddress,
      },
      {
        id: 'phone',
        kind: 'phone',
        label: '联系电话',
        required: true,
        sameScreen: true,
        ask: addressWords.askPhone,
      },
    ],
  },
  {
    id: 'electronic',
    heading: addressWords.askElectronic,
    fields: [
      {
        id: 'accepts',
        kind: 'yesNo',
        printedAs: ['是', '否'],
        label: '电子送达',
        required: true,
        ask: addressWords.askAccepts,
        help: addressWords.helpAccepts,
      },
    ],
  },
  {
    id: 'means',
    heading: addressWords.askMeans,
    fields: [
      {
        id: 'mobile',
        kind: 'phone',
        label: '手机号码',
        required: true,
        ask: addressWords.askMobile,
      },
      {
        id: 'email',
        kind: 'email',
        label: '电子邮箱',
        sameScreen: true,
        ask: addressWords.askEmail,
        help: addressWords.helpEmail,
      },
      {
        id: 'electronicStages',
        kind: 'choices',
        label: '同意的诉讼阶段',
        required: true,
        sameScreen: true,
        options: stageOptions,
        ask: addressWords.askElectronicStages,
        help: addressWords.helpElectronicStages,
      },
    ],
  },
  {
    id: 'stages',
    heading: addressWords.askStages,
    fields: [
      {
        id: 'stages',
        kind: 'choices',
        label: '适用的诉讼阶段',
        required: true,
        options: stageOptions,
        ask: addressWords.askStagesField,
        help: addressWords.helpStages,
      },
    ],
  },
];

/** What was answered so far, by field. */
export type AddressValues = Readonly<Record<string, Value | null>>;

/** The questions in their order: how to be reached electronically only of who agreed to it. */
export const addressQuestions = ({ accepts }: AddressValues): readonly AddressQuestion[] =>
  questions.filter(({ id }) => id !== 'means' || accepts === true);

/** What was typed is kept between screens as it was. */
export type AddressTyped = Readonly<Record<string, RawValue>>;

/** The answers that an address gives, to begin with. */
export const valuesOf = (confirmed: ServiceAddress | null, homeAddress: string): AddressValues =>
  confirmed === null
    ? { address: homeAddress }
    : {
        address: confirmed.address,
        phone: confirmed.phone,
        accepts: confirmed.electronic !== null,
        mobile: confirmed.electronic?.phone ?? null,
        email: confirmed.electronic?.email ?? null,
        electronicStages: confirmed.electronic?.stages ?? null,
        stages: confirmed.stages,
      };

const textIn = (values: AddressValues, id: string): string => {
  const value = values[id];
  if (typeof value !== 'string') throw new Error(`${id} was not answered`);
  return value;
};

const stagesIn = (values: AddressValues, id: string): readonly ServiceStage[] => {
  const value = values[id];
  return stageOptions.flatMap((option) =>
    Array.isArray(value) && value.includes(option.id) ? [option.id] : [],
  );
};

/** The address that the answers make. Throws when one that is required is missing. */
export const addressIn = (values: AddressValues): ServiceAddress => ({
  address: textIn(values, 'address'),
  phone: textIn(values, 'phone'),
  electronic:
    values.accepts === true
      ? {
          phone: textIn(values, 'mobile'),
          email: typeof values.email === 'string' ? values.email : null,
          stages: stagesIn(values, 'electronicStages'),
        }
      : null,
  stages: stagesIn(values, 'stages'),
});
