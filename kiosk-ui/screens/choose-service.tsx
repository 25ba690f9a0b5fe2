import type { ViewOf } from '../../flows/view/view.ts';
import { ScreenLayout } from '../frame/screen-layout.tsx';
import { Icon } from '../icons/icon.tsx';
import { EventButton } from '../parts/action-button.tsx';
import { Callout } from '../parts/callout.tsx';

/** What would you like to do? Each service is one large button. */
export const ChooseServiceScreen = ({ view }: { readonly view: ViewOf<'choose-service'> }) => (
  <ScreenLayout view={view} hideLead>
    <ul class="card-list">
      {view.services.map((service, index) => {
        const becauseId = `service-because-${index}`;
        return (
          <li key={service.title}>
            <EventButton
              event={service.event}
              off={service.disabledBecause !== null}
              describedBy={service.disabledBecause === null ? undefined : becauseId}
              class="button-card"
            >
              <Icon name={service.icon ?? 'case'} />
              <span class="button-card-text">
                <strong>{service.title}</strong>
                <span>{service.about}</span>
              </span>
              <Icon name="right" />
            </EventButton>
            {service.disabledBecause !== null && (
              <div id={becauseId}>
                <Callout tone="warning">{service.disabledBecause}</Callout>
              </div>
            )}
          </li>
        );
      })}
    </ul>
    {view.lead.map((line) => (
      <p class="lead lead-after" key={line}>
        {line}
      </p>
    ))}
  </ScreenLayout>
);
