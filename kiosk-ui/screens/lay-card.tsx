import type { ViewOf } from '../../flows/view/view.ts';
import { ScreenLayout } from '../frame/screen-layout.tsx';
import { Callout } from '../parts/callout.tsx';
import { CardDrawing } from '../parts/card-drawing.tsx';

const drawings = { waiting: 'lay', reading: 'reading', readerMissing: 'fault', fault: 'fault' } as const;

/** Lay the card on the reader, or what the reader says against it. */
export const LayCardScreen = ({ view }: { readonly view: ViewOf<'lay-card'> }) => (
  <ScreenLayout view={view}>
    <div role="status">{view.fault !== null && <Callout tone="warning">{view.fault}</Callout>}</div>
    <CardDrawing state={drawings[view.state]} />
  </ScreenLayout>
);
