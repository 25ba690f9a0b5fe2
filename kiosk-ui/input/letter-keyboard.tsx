import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../icons/icon.tsx';
import { useScreen } from '../screen-context.ts';
import { CandidateRow } from './candidate-row.tsx';
import { KeyButton } from './key-button.tsx';
import { boardMarks, boardsFor, type LetterBoard, rowsOf } from './key-rows.ts';
import { composeHangul, EMPTY_HANGUL, eraseHangul, hangulText } from './korean/hangul-composer.ts';
import { KOREAN_ROWS } from './korean/korean-layout.ts';
import type { KeyboardProps } from './on-screen-keyboard.tsx';
import { loadPinyin, pinyin } from './pinyin-loader.ts';

/** More characters than this are asked for only when the person pages on. */
const candidatesFirst = 60;
const candidatesMost = 600;

/** Letters: pinyin with candidates, the two-set Korean keyboard, Latin letters, figures and marks. */
export const LetterKeyboard = ({
  layout,
  language,
  isName,
  keyTaker,
  onText,
  onErase,
  onDone,
}: KeyboardProps & { readonly layout: LetterBoard }) => {
  const { labels } = useScreen();
  const [board, setBoard] = useState<LetterBoard>(layout);
  const [shifted, setShifted] = useState(false);
  const [typed, setTyped] = useState('');
  const [wanted, setWanted] = useState(candidatesFirst);
  const hangul = useRef(EMPTY_HANGUL);

  useEffect(() => {
    if (board === 'pinyin') loadPinyin();
  }, [board]);

  const engine = pinyin.value;
  const candidates =
    board === 'pinyin' && typed !== '' && engine
      ? engine.candidates(typed, wanted, isName ? 'name' : 'text')
      : [];

  const type = (letters: string): void => {
    setTyped(letters);
    setWanted(candidatesFirst);
  };
  const choose = (index: number): void => {
    const chosen = candidates[index];
    if (!chosen || !engine) return;
    onText(chosen.text);
    engine.learn(chosen.text);
    type(typed.slice(chosen.consumed));
  };
  /** Ends what is being composed, as it stands: letters that were no pinyin stay letters. */
  const settle = (): void => {
    if (typed !== '') onText(typed);
    type('');
    hangul.current = EMPTY_HANGUL;
  };
  const compose = (next: typeof EMPTY_HANGUL): void => {
    const [before, after] = [[...hangulText(hangul.current)], [...hangulText(next)]];
    let same = 0;
    while (same < before.length && before[same] === after[same]) same += 1;
    for (let left = before.length; left > same; left -= 1) onErase();
    if (after.length > same) onText(after.slice(same).join(''));
    hangul.current = { ...next, committed: '' };
  };

  const press = (key: string): void => {
    if (board === 'pinyin' && /^[a-z']$/u.test(key)) type(typed + key);
    else if (board === 'korean') {
      compose(composeHangul(hangul.current, key));
      setShifted(false);
    } else {
      settle();
      onText(key);
    }
  };
  const space = (): void => {
    if (typed !== '' && candidates.length > 0) choose(0);
    else if (typed !== '') settle();
    else press(' ');
  };
  const erase = (): void => {
    if (typed !== '') type(typed.slice(0, -1));
    else if (board === 'korean' && hangulText(hangul.current) !== '') compose(eraseHangul(hangul.current));
    else onErase();
  };
  const change = (to: LetterBoard): void => {
    settle();
    setShifted(false);
    setBoard(to);
  };

  // A physical keyboard composes through the same candidates: letters are taken, 1 to 9 and the space bar choose.
  keyTaker.current = (key) => {
    if (board === 'korean') {
      if (key === 'Backspace' && hangulText(hangul.current) !== '') {
        compose(eraseHangul(hangul.current));
        return true;
      }
      const found = KOREAN_ROWS.flat().find((each) => each.latin === key.toLowerCase());
      if (found)
        compose(composeHangul(hangul.current, key === key.toUpperCase() ? found.shifted : found.jamo));
      else hangul.current = EMPTY_HANGUL;
      return found !== undefined;
    }
    if (board !== 'pinyin') return false;
    if (/^[a-z]$/u.test(key) || (key === "'" && typed !== '')) {
      type(typed + key);
      return true;
    }
    if (typed === '') return false;
    if (key === ' ') space();
    else if (key === 'Backspace') erase();
    else if (key === 'Escape') type('');
    else if (key === 'Enter') settle();
    else if (/^[1-9]$/u.test(key)) choose(Number(key) - 1);
    else return false;
    return true;
  };
  useEffect(
    () => () => {
      keyTaker.current = null;
    },
    [keyTaker],
  );

  const others = boardsFor(language).filter(
    (each) => each !== board && !(each === 'latin' && board === 'capitals'),
  );
  const rows =
    board === 'korean'
      ? KOREAN_ROWS.map((row) => row.map((key) => (shifted ? key.shifted : key.jamo)))
      : rowsOf(board, language);
  const canShift = board === 'korean' || board === 'latin' || board === 'capitals';
  const shift = (): void => {
    if (board === 'latin') setBoard('capitals');
    else if (board === 'capitals') setBoard('latin');
    else setShifted(!shifted);
  };
  const last = rows.length - 1;

  return (
    <fieldset class={`keyboard keyboard-${board}`} aria-label={labels.typeHere}>
      {board === 'pinyin' && (
        <CandidateRow
          typed={typed}
          loading={engine === null}
          candidates={candidates}
          onChoose={choose}
          onWantMore={() => setWanted(Math.min(candidatesMost, wanted * 2))}
        />
      )}
      {rows.map((row, index) => (
        <div class="key-row" key={row.join('')}>
          {index === last && canShift && (
            <KeyButton
              look="key-control"
              onPress={shift}
              pressed={shifted || board === 'capitals'}
              label={labels.shift}
            >
              <Icon name="shift" />
            </KeyButton>
          )}
          {row.map((key, place) => (
            <KeyButton key={key} onPress={() => press(key)} first={index === 0 && place === 0}>
              {key}
            </KeyButton>
          ))}
          {index === last && (
            <KeyButton look="key-control key-erase" onPress={erase} label={labels.erase}>
              <Icon name="erase" />
            </KeyButton>
          )}
        </div>
      ))}
      <div class="key-row">
        {others.map((each) => (
          <KeyButton key={each} look="key-control key-board" onPress={() => change(each)}>
            {boardMarks[each]}
          </KeyButton>
        ))}
        {board === 'pinyin' && <KeyButton onPress={() => press('，')}>，</KeyButton>}
        <KeyButton look="key-space" onPress={space}>
          {labels.space}
        </KeyButton>
        {board === 'pinyin' && <KeyButton onPress={() => press('。')}>。</KeyButton>}
        {board === 'latin' && <KeyButton onPress={() => press('@')}>@</KeyButton>}
        {board === 'latin' && <KeyButton onPress={() => press('.')}>.</KeyButton>}
        <KeyButton
          look="key-done"
          onPress={() => {
            settle();
            onDone();
          }}
        >
          {labels.done}
        </KeyButton>
      </div>
    </fieldset>
  );
};
