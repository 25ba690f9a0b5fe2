import type { Signature } from '../../dossier/dossier.ts';
import type { RawValue } from '../../forms/template.ts';
import type { HallGroup, ServiceId } from '../service-list.ts';

/** What a person does in the hall: the list of everything that can be done here. */
export type HallEvent =
  | { readonly type: 'hall.filingChosen' }
  | { readonly type: 'hall.serviceChosen'; readonly service: ServiceId }
  | { readonly type: 'hall.groupOpened'; readonly group: HallGroup }
  /** Back to the hall, from one of its groups or from the first question of a filing. */
  | { readonly type: 'hall.opened' };

/**
 * What a person does in any service. One vocabulary for all of them: the machine of the service knows what an id, an act
 * or a key means and refuses those that are not on its screen.
 */
export type ServiceEvent =
  | { readonly type: 'service.back' }
  /** The one thing to press. */
  | { readonly type: 'service.next' }
  /** Another button of the screen, by its name. */
  | { readonly type: 'service.did'; readonly act: string }
  /** One thing of a list, by its id. */
  | { readonly type: 'service.chosen'; readonly id: string }
  /** `key` is the question's: an answer to one that is no longer shown is refused. */
  | {
      readonly type: 'service.answered';
      readonly key: string;
      readonly values: Readonly<Record<string, RawValue>>;
      readonly insisted?: readonly string[] | undefined;
    }
  /** A page further, or back, of what is being read. */
  | { readonly type: 'service.paged'; readonly by: -1 | 1 }
  | { readonly type: 'service.signed'; readonly strokes: Signature['strokes']; readonly aspect: number }
  /** The slip of the service: printed again, in hand, or gone without. */
  | { readonly type: 'service.reprinted' }
  | { readonly type: 'service.paperCameOut' }
  | { readonly type: 'service.paperSkipped' };
