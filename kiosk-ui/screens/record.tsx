import type { ViewOf } from '../../flows/view/view.ts';
import { ScreenLayout } from '../frame/screen-layout.tsx';
import { Callout } from '../parts/callout.tsx';
import { FactRows } from '../parts/fact-rows.tsx';
import { QrCode } from '../parts/qr-code.tsx';
import { Waiting } from '../parts/waiting.tsx';

/** One thing in full. */
export const RecordScreen = ({ view }: { readonly view: ViewOf<'record'> }) => (
  <ScreenLayout view={view}>
    {view.badge !== null && (
      <Callout tone={view.badge.tone} live>
        {view.badge.text}
      </Callout>
    )}
    {view.wait !== undefined && <Waiting key={`${view.wait.at} ${view.wait.doneMs}`} wait={view.wait} />}
    {view.code !== null && (
      <figure class="record-code">
        <QrCode text={view.code.address} alt={view.code.alt} />
        <figcaption>{view.code.alt}</figcaption>
      </figure>
    )}
    {view.rows.length > 0 && <FactRows rows={view.rows} />}
    {view.texts.map((text, index) => (
      // The texts of a record never change their places while it is shown.
      <section class="record-text" key={`${index} ${text.title}`}>
        {text.title !== null && <h2>{text.title}</h2>}
        {text.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </section>
    ))}
  </ScreenLayout>
);
