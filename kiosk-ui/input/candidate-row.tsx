import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../icons/icon.tsx';
import { useScreen } from '../screen-context.ts';
import { KeyButton } from './key-button.tsx';

/** The letters that were typed, and the characters they may stand for, a row at a time. */
export const CandidateRow = ({
  typed,
  loading,
  candidates,
  onChoose,
  onWantMore,
}: {
  readonly typed: string;
  readonly loading: boolean;
  readonly candidates: readonly { readonly text: string }[];
  onChoose(index: number): void;
  onWantMore(): void;
}) => {
  const { labels } = useScreen();
  const row = useRef<HTMLDivElement>(null);
  const [starts, setStarts] = useState<readonly number[]>([0]);
  const [shown, setShown] = useState(0);
  const from = starts.at(-1) ?? 0;

  // Other letters begin at the first row.
  useLayoutEffect(() => setStarts([0]), [typed]);
  // Measured whenever what stands in the row changes.
  useLayoutEffect(() => {
    const box = row.current;
    if (!box) return;
    const right = box.getBoundingClientRect().right + 0.5;
    const fitting = [...box.children].filter((child) => child.getBoundingClientRect().right <= right).length;
    setShown(Math.max(1, fitting));
  }, [typed, from, candidates.length]);

  const later = from + shown;
  const forward = (): void => {
    if (later + shown >= candidates.length) onWantMore();
    if (later < candidates.length) setStarts([...starts, later]);
  };
  return (
    <div class="candidates">
      <div class="pinyin-typed" aria-live="polite">
        {loading ? <Icon name="wait" /> : typed}
      </div>
      <div class="candidate-row" ref={row}>
        {candidates.slice(from, from + 16).map((candidate, index) => (
          <KeyButton
            key={`${from + index} ${candidate.text}`}
            look={`key-candidate ${index < shown ? '' : 'key-unseen'}`}
            onPress={() => onChoose(from + index)}
          >
            {candidate.text}
          </KeyButton>
        ))}
      </div>
      {starts.length > 1 && (
        <KeyButton
          look="key-control"
          label={labels.moreBefore}
          onPress={() => setStarts(starts.slice(0, -1))}
        >
          <Icon name="left" />
        </KeyButton>
      )}
      {later < candidates.length && (
        <KeyButton look="key-control" label={labels.moreAfter} onPress={forward}>
          <Icon name="right" />
        </KeyButton>
      )}
    </div>
  );
};
