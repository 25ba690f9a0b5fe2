import type { Template } from '../template.ts';
import { privateLending } from './private-lending.ts';

/** The complaints that can be filled in here. The address-for-service form belongs to every case and is not among them. */
export const templates: readonly Template[] = [privateLending];

/** The template of an id, or `undefined` when there is none (a draft of an older release). */
export const templateById = (id: string): Template | undefined =>
  templates.find((template) => template.id === id);
