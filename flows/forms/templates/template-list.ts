import type { Template } from '../template.ts';
import { applicationForms } from './applications/list.ts';
import { authorityForms } from './authorities/list.ts';
import { civilContractForms } from './civil-contracts/list.ts';
import { civilHarmForms } from './civil-harm/list.ts';
import { civilMoneyForms } from './civil-money/list.ts';
import { enforcementForms } from './enforcement/list.ts';
import { intellectualPropertyForms } from './intellectual-property/list.ts';
import { ownForms } from './own/list.ts';
import { privateLending } from './private-lending.ts';

/** The forms that can be filled in here. The address-for-service form belongs to every case and is not among them. */
export const templates: readonly Template[] = [
  ...civilMoneyForms,
  privateLending,
  ...civilContractForms,
  ...civilHarmForms,
  ...intellectualPropertyForms,
  ...authorityForms,
  ...enforcementForms,
  ...applicationForms,
  ...ownForms,
];

/** The template of an id, or `undefined` when there is none (a draft of an older release). */
export const templateById = (id: string): Template | undefined =>
  templates.find((template) => template.id === id);
