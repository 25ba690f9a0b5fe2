import type { ViewOf } from '../../flows/view/view.ts';
import { ScreenLayout } from '../frame/screen-layout.tsx';
import { Icon } from '../icons/icon.tsx';

/** Which court may be competent and what it costs: information only. */
export const CourtAndFeeScreen = ({ view }: { readonly view: ViewOf<'court-and-fee'> }) => (
  <ScreenLayout view={view}>
    {view.court.length > 0 && (
      <section class="panel panel-info">
        {view.court.map((line) => (
          <p class="court-line" key={line}>
            <Icon name="info" />
            <span>{line}</span>
          </p>
        ))}
      </section>
    )}
    <dl class="fees">
      {view.fee.map((row) => (
        <div class="fee" key={row.label}>
          <dt>{row.label}</dt>
          <dd class="fee-value">{row.value}</dd>
          <dd class="fee-why">{row.why}</dd>
        </div>
      ))}
    </dl>
  </ScreenLayout>
);
