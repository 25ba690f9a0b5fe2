import { Icon } from '../icons/icon.tsx';
import { useScreen } from '../screen-context.ts';
import type { KeyboardLayout } from './entry.ts';
import { KeyButton } from './key-button.tsx';
import { type LetterBoard, padExtras } from './key-rows.ts';
import type { KeyboardProps } from './on-screen-keyboard.tsx';

type PadLayout = Exclude<KeyboardLayout, LetterBoard>;

/** Figures as on a telephone, with what the blank needs besides. */
export const NumberPad = ({
  layout,
  onText,
  onErase,
  onDone,
}: KeyboardProps & { readonly layout: PadLayout }) => {
  const { labels } = useScreen();
  const [left, right] = padExtras[layout];
  const figure = (text: string) => (
    <KeyButton key={text} onPress={() => onText(text)} first={text === '1'}>
      {text}
    </KeyButton>
  );
  return (
    <fieldset class="pad" aria-label={labels.typeHere}>
      <div class="pad-figures">
        {[...'123456789'].map(figure)}
        {left === null ? <span /> : figure(left)}
        {figure('0')}
        {right === null ? <span /> : figure(right)}
      </div>
      <div class="pad-side">
        <KeyButton look="key-wide" onPress={onErase}>
          <Icon name="erase" />
          <span>{labels.erase}</span>
        </KeyButton>
        <KeyButton look="key-wide key-done" onPress={onDone}>
          <Icon name="check" />
          <span>{labels.done}</span>
        </KeyButton>
      </div>
    </fieldset>
  );
};
