import { ticketsWords as words } from '../../text/services/tickets-words.ts';
import { shown } from '../../text/words.ts';
import type { ServiceSlip } from '../kit/service-slip.ts';
import type { Ticket } from './window-list.ts';
import { windowKinds } from './window-list.ts';

/** The number in a person's hand. Throws where none was drawn. */
export const ticketSlip = ({ ticket }: { readonly ticket: Ticket | null }): ServiceSlip => {
  if (ticket === null) throw new Error('no number was drawn');
  return {
    title: `排队号 ${ticket.number}`,
    number: null,
    rows: [
      { label: '办什么', value: windowKinds[ticket.kind].title.zh },
      { label: '前面有', value: `${ticket.ahead} 人` },
    ],
    lists: [{ title: '请您', items: [shown(words.listen, 'zh')] }],
    code: null,
    standing: 'received',
  };
};
