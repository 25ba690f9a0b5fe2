import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../icons/icon.tsx';

/** What a callout says by its colour, and by its icon for those who do not see the colour. */
export type Tone = 'info' | 'good' | 'warning' | 'danger';

const icons: Readonly<Record<Tone, IconName>> = {
  info: 'info',
  good: 'check',
  warning: 'warning',
  danger: 'warning',
};

/** A sentence that stands out. */
export const Callout = ({
  tone,
  children,
  live = false,
}: {
  readonly tone: Tone;
  readonly children: ComponentChildren;
  readonly live?: boolean;
}) => (
  <div class={`callout callout-${tone}`} role={live ? 'status' : undefined}>
    <Icon name={icons[tone]} />
    <div class="callout-text">{children}</div>
  </div>
);
