import type { Template } from '../../template.ts';
import { enforcementApplication } from './enforcement-application.ts';
import { generalCivil } from './general-civil.ts';

/** Forms for what has no national form. */
export const ownForms: readonly Template[] = [enforcementApplication, generalCivil];
