import type { ViewOf } from '../../flows/view/view.ts';
import { ScreenLayout } from '../frame/screen-layout.tsx';
import { Icon } from '../icons/icon.tsx';
import { FeeList } from '../parts/fee-list.tsx';

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
    {view.reminders.length > 0 && (
      <section class="panel panel-info">
        {view.reminders.map((line) => (
          <p class="court-line" key={line}>
            <Icon name="clock" />
            <span>{line}</span>
          </p>
        ))}
      </section>
    )}
    <FeeList fee={view.fee} />
    {view.payment.map((line) => (
      <p class="lead lead-after" key={line}>
        {line}
      </p>
    ))}
  </ScreenLayout>
);
