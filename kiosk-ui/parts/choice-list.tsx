import type { Choice } from '../../flows/view/view.ts';
import { Icon } from '../icons/icon.tsx';
import { EventButton } from './action-button.tsx';

/** A list of large buttons, each with a plain name and, smaller, the legal one. */
export const ChoiceList = ({ choices }: { readonly choices: readonly Choice[] }) => (
  <ul class="card-list">
    {choices.map((choice) => (
      <li key={`${choice.title} ${choice.about}`}>
        <EventButton event={choice.event} class="button-card button-card-slim">
          <span class="button-card-text">
            <strong>{choice.title}</strong>
            {choice.about !== null && <span>{choice.about}</span>}
          </span>
          <Icon name="right" />
        </EventButton>
      </li>
    ))}
  </ul>
);
