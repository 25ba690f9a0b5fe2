import type { ViewOf } from '../../flows/view/view.ts';
import { ScreenLayout } from '../frame/screen-layout.tsx';
import { Callout } from '../parts/callout.tsx';
import { QrCode } from '../parts/qr-code.tsx';

/** A code for the phone, dark on light in every theme, and what to do with it. */
export const TakeHomeScreen = ({ view }: { readonly view: ViewOf<'take-home'> }) => {
  const { address, alt } = view.code;
  return (
    <ScreenLayout view={view}>
      <div class="take-home">
        <figure class="take-home-code">
          <QrCode text={address} alt={alt} />
          <figcaption>{view.place}</figcaption>
        </figure>
        <ol class="take-home-steps">
          {view.steps.map((step, index) => (
            <li key={step}>
              <span class="item-number" aria-hidden="true">
                {index + 1}
              </span>
              <span>{step}</span>
            </li>
          ))}
        </ol>
      </div>
      <p class="lead lead-after">{view.until}</p>
      <Callout tone="info">{view.warning}</Callout>
      <Callout tone="warning">{view.notFiled}</Callout>
    </ScreenLayout>
  );
};
