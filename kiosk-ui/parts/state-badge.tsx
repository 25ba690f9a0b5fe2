import type { Badge } from '../../flows/view/view.ts';
import { Icon, type IconName } from '../icons/icon.tsx';

const icons: Readonly<Record<Badge['tone'], IconName>> = { info: 'info', good: 'check', warning: 'warning' };

/** How a thing stands, by its word and an icon, not by colour alone. */
export const StateBadge = ({ badge }: { readonly badge: Badge }) => (
  <span class={`badge badge-${badge.tone}`}>
    <Icon name={icons[badge.tone]} />
    <span>{badge.text}</span>
  </span>
);
