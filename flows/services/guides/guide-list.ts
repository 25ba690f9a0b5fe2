import type { Guide, GuideGroup } from './guide.ts';
import { disputeGuides } from './topics/disputes.ts';
import { helpGuides } from './topics/help.ts';
import { moneyGuides } from './topics/money.ts';
import { suitGuides } from './topics/suit.ts';

/** Every guide, in the order of the list. */
export const guides: readonly Guide[] = [...disputeGuides, ...suitGuides, ...moneyGuides, ...helpGuides];

/** The groups in the order of the list. */
export const guideGroups: readonly GuideGroup[] = ['dispute', 'suit', 'money', 'help'];

/** A guide by its id; `undefined` for none. */
export const guideById = (id: string): Guide | undefined => guides.find((each) => each.id === id);
