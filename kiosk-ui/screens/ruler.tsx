import { useState } from 'preact/hooks';
import type { ViewOf } from '../../flows/view/view.ts';
import { ScreenLayout } from '../frame/screen-layout.tsx';
import { useLink } from '../screen-link.ts';

/** An ID card, mm (GB/T 14916, ID-1). */
const card = { width: 85.6, height: 54 };

/** A panel of 21.5 inches that stands upright: where it begins, mm. */
const usualWidth = 268;

/** One step of the coarse and of the fine buttons, CSS pixels. */
const coarse = 10;
const fine = 1;

/** The screen is measured by an ID card that lies on it. */
export const RulerScreen = ({ view }: { readonly view: ViewOf<'ruler'> }) => {
  const link = useLink();
  const [wide, setWide] = useState(Math.round((innerWidth * card.width) / usualWidth));
  const { labels } = view;
  const change = (by: number) => ({
    type: 'button' as const,
    class: 'button',
    onClick: () => {
      link.touched();
      setWide(Math.min(innerWidth - 20, Math.max(40, wide + by)));
    },
  });
  return (
    <ScreenLayout
      view={{
        ...view,
        actions: [
          ...view.actions,
          { id: 'next', role: 'next', label: labels.same, event: { type: 'service.next' } },
        ],
      }}
      onNext={() =>
        link.send({
          type: 'service.answered',
          key: view.key,
          values: {
            width: String((innerWidth * card.width) / wide),
            pixels: String(Math.round(innerWidth * devicePixelRatio)),
          },
        })
      }
    >
      <div class="ruler">
        <div
          class="ruler-card"
          style={{ width: `${wide}px`, height: `${(wide * card.height) / card.width}px` }}
        />
        <div class="ruler-buttons">
          <button {...change(-coarse)}>{labels.muchSmaller}</button>
          <button {...change(-fine)}>{labels.smaller}</button>
          <button {...change(fine)}>{labels.bigger}</button>
          <button {...change(coarse)}>{labels.muchBigger}</button>
        </div>
      </div>
    </ScreenLayout>
  );
};
