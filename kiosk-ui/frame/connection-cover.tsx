import { Icon } from '../icons/icon.tsx';
import { startingWords } from '../words/ui-words.ts';

/** Before the host has said anything: a calm page, never a white one. */
export const StartingPage = () => (
  <div class="starting" role="status">
    <Icon name="wait" />
    {startingWords.map(({ lang, text }) => (
      <p key={lang} lang={lang}>
        {text}
      </p>
    ))}
  </div>
);

/** Over the last screen while the host cannot be reached. */
export const ConnectionLost = ({ text }: { readonly text: string }) => (
  <div class="veil veil-lost" role="alert">
    <div class="modal modal-lost">
      <Icon name="wait" />
      <p>{text}</p>
    </div>
  </div>
);
