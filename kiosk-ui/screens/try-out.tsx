import { useEffect, useRef, useState } from 'preact/hooks';
import type { ViewOf } from '../../flows/view/view.ts';
import { ScreenLayout } from '../frame/screen-layout.tsx';
import { Icon } from '../icons/icon.tsx';
import { pixelsPerMm } from '../page-meta.ts';
import { useLink } from '../screen-link.ts';
import { playSides } from '../try-out/play-sides.ts';

type Props = { readonly view: ViewOf<'try-out'> };

/** For the staff: the screen tries its own glass, panel and loudspeakers. */
export const TryOutScreen = ({ view }: Props) => {
  switch (view.what) {
    case 'touchMarks':
      return <TouchMarks view={view} />;
    case 'colours':
      return <Colours view={view} />;
    case 'tones':
      return <Tones view={view} />;
    default:
      return view.what satisfies never;
  }
};

/** Sends what came of it; a host that takes nothing just then is asked again by the next touch. */
const useAnswer = ({ key }: ViewOf<'try-out'>) => {
  const link = useLink();
  return (values: Readonly<Record<string, string>>): boolean =>
    link.send({ type: 'service.answered', key, values });
};

/** The marks, as shares of the glass: the corners and edges are where a panel drifts first. */
const columns = [0.04, 0.35, 0.65, 0.96];
const rows = [0.03, 0.2, 0.36, 0.64, 0.8, 0.97];
const marks = rows.flatMap((y) => columns.map((x) => ({ x, y })));

/** A touch further than this from a mark is not meant for it, mm. */
const reach = 30;

/** Marks over the whole glass; each goes with the touch that was meant for it, and how far that was from its centre is kept. */
const TouchMarks = ({ view }: Props) => {
  const answer = useAnswer(view);
  const link = useLink();
  const [touched, setTouched] = useState<Readonly<Record<number, number>>>({});
  const left = marks.length - Object.keys(touched).length;
  const tell = (found: Readonly<Record<number, number>>): void => {
    answer({
      missed: String(marks.length - Object.keys(found).length),
      drift: Math.max(0, ...Object.values(found)).toFixed(1),
    });
  };
  return (
    <main class="screen screen-try-out">
      <div
        class="try-glass"
        onPointerDown={(event) => {
          if ((event.target as Element).closest('button')) return;
          link.touched();
          const { width, height } = event.currentTarget.getBoundingClientRect();
          const distance = ({ x, y }: (typeof marks)[number]): number =>
            Math.hypot(event.clientX - x * width, event.clientY - y * height) / pixelsPerMm();
          const [nearest] = marks
            .map((mark, index) => ({ index, off: distance(mark) }))
            .filter(({ index, off }) => touched[index] === undefined && off <= reach)
            .sort((a, b) => a.off - b.off);
          if (nearest === undefined) return;
          const found = { ...touched, [nearest.index]: nearest.off };
          setTouched(found);
          if (Object.keys(found).length === marks.length) tell(found);
        }}
      >
        {marks.map(({ x, y }, index) => (
          <span
            class="try-mark"
            // Marks stand where they stand.
            key={`${x} ${y}`}
            data-touched={touched[index] === undefined ? undefined : ''}
            style={{ left: `${x * 100}%`, top: `${y * 100}%` }}
          />
        ))}
        <div class="try-middle">
          <h1>{view.heading}</h1>
          <p class="lead">
            {view.labels.left} {left}
          </p>
          <button type="button" class="button" onClick={() => tell(touched)}>
            {view.labels.giveUp}
          </button>
        </div>
      </div>
    </main>
  );
};

/** White, black and the three colours of which the others are made: a dead dot shows on at least one. */
const colours = ['#ffffff', '#000000', '#ff0000', '#00ff00', '#0000ff'];

/** Whole colours, one after the other. */
const Colours = ({ view }: Props) => {
  const answer = useAnswer(view);
  const [shown, setShown] = useState(0);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <main class="screen screen-try-out">
      <button
        ref={button}
        type="button"
        class="try-glass try-colour"
        aria-label={view.labels.next}
        style={{ background: colours[shown] }}
        onClick={() => {
          if (shown + 1 < colours.length) setShown(shown + 1);
          else answer({ yes: 'yes' });
        }}
      >
        {shown === 0 && (
          <span class="try-hint">
            {view.heading}
            <br />
            {view.labels.next}
          </span>
        )}
      </button>
    </main>
  );
};

/** A tone at the left, then at the right, again and again. */
const Tones = ({ view }: Props) => {
  const answer = useAnswer(view);
  const [side, setSide] = useState<'left' | 'right' | null>(null);
  useEffect(() => playSides(setSide), []);
  return (
    <ScreenLayout
      view={{
        ...view,
        actions: [
          { id: 'notBoth', label: view.labels.notBoth ?? '', role: 'plain', event: { type: 'service.next' } },
          { id: 'both', label: view.labels.both ?? '', role: 'plain', event: { type: 'service.next' } },
        ],
      }}
      onPress={{ both: () => answer({ yes: 'yes' }), notBoth: () => answer({ yes: 'no' }) }}
    >
      <div class="try-sides" aria-live="off">
        {(['left', 'right'] as const).map((each) => (
          <span class="try-side" key={each} data-sounds={side === each ? '' : undefined}>
            <Icon name="speak" />
            {view.labels[each]}
          </span>
        ))}
      </div>
    </ScreenLayout>
  );
};
