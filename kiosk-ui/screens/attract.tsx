import type { ViewOf } from '../../flows/view/view.ts';
import { ScreenLayout } from '../frame/screen-layout.tsx';
import { Icon } from '../icons/icon.tsx';
import { useLink } from '../screen-link.ts';

/** Nobody is here. A touch anywhere on it begins. */
export const AttractScreen = ({ view }: { readonly view: ViewOf<'attract'> }) => {
  const link = useLink();
  const begin = view.actions.find((action) => action.role === 'next');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the large button does the same for the keyboard; this takes a touch that misses it
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <div
      class="screen-touch"
      onClick={(event) => {
        if (begin && !(event.target as Element).closest('button')) link.send(begin.event);
      }}
    >
      <ScreenLayout view={view}>
        <div class="attract-facts">
          <ul class="services-shown">
            {view.services.map((service) => (
              <li key={service.title}>
                <Icon name="case" />
                <div>
                  <strong>{service.title}</strong>
                  <p>{service.about}</p>
                </div>
              </li>
            ))}
          </ul>
          <h2>{view.bringLead}</h2>
          <ul class="bring">
            {view.bring.map((thing) => (
              <li key={thing}>
                <Icon name="check" />
                <span>{thing}</span>
              </li>
            ))}
          </ul>
          <p class="minutes">
            <Icon name="clock" />
            <span>{view.minutes}</span>
          </p>
        </div>
      </ScreenLayout>
    </div>
  );
};
