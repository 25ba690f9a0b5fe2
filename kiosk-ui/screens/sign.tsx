import { useState } from 'preact/hooks';
import type { Signature } from '../../flows/dossier/dossier.ts';
import type { ViewOf } from '../../flows/view/view.ts';
import { ScreenLayout } from '../frame/screen-layout.tsx';
import { Icon } from '../icons/icon.tsx';
import { Callout } from '../parts/callout.tsx';
import { useLink } from '../screen-link.ts';
import { SignPad } from '../sign/sign-pad.tsx';

/** A touch by mistake is no signature: so many strokes, or so many points, at least. */
const fewestStrokes = 2;
const fewestPoints = 12;

/** The statement of truth, and the place to sign. */
export const SignScreen = ({ view }: { readonly view: ViewOf<'sign'> }) => {
  const link = useLink();
  const [signed, setSigned] = useState<Pick<Signature, 'strokes' | 'aspect'>>({ strokes: [], aspect: 1 });
  const enough = signed.strokes.length >= fewestStrokes || signed.strokes.flat().length >= fewestPoints;
  return (
    <ScreenLayout view={view} nextOff={!enough} onNext={() => link.send({ type: view.submit, ...signed })}>
      <ol class="statement">
        {view.statement.map((line) => (
          <li key={line}>
            <Icon name="check" />
            <span>{line}</span>
          </li>
        ))}
      </ol>
      <div role="alert">{view.error !== null && <Callout tone="danger">{view.error}</Callout>}</div>
      <SignPad
        here={view.labels.here}
        clear={view.labels.clear}
        describedBy="sign-keyboard-hint"
        onChange={setSigned}
      />
      <p class="help" id="sign-keyboard-hint">
        {view.labels.keyboardHint}
      </p>
    </ScreenLayout>
  );
};
