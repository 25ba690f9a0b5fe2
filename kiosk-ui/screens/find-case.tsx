import { useState } from 'preact/hooks';
import type { ViewOf } from '../../flows/view/view.ts';
import { ScreenLayout } from '../frame/screen-layout.tsx';
import { TextEntry } from '../input/text-entry.tsx';
import { EventButton } from '../parts/action-button.tsx';
import { ChoiceList } from '../parts/choice-list.tsx';
import { useLink } from '../screen-link.ts';

const askId = 'find-case-ask';
const helpId = 'find-case-help';

/** What happened, in a few words of the person's own; below, what that may be in law. */
export const FindCaseScreen = ({ view }: { readonly view: ViewOf<'find-case'> }) => {
  const link = useLink();
  const [typing, setTyping] = useState({ value: view.text, told: view.text });
  // What the host searched for last stands unless something else is being typed.
  const value = typing.told === view.text ? typing.value : view.text;
  const write = (text: string): void => {
    link.touched();
    setTyping({ value: text, told: view.text });
  };
  const search = (): void => {
    link.send({ type: 'finding.searched', text: value });
  };
  return (
    <ScreenLayout view={view}>
      <section class="field">
        <div class="field-ask">
          <h2 id={askId}>{view.ask}</h2>
        </div>
        <p class="help" id={helpId}>
          {view.help}
        </p>
        <div class="search-row">
          <TextEntry
            id="find-case"
            value={value}
            layout="pinyin"
            opensKeyboard={false}
            maxLength={60}
            labelledBy={askId}
            describedBy={helpId}
            onValue={write}
            onEnter={search}
          />
          <EventButton event={null} onPress={search} class="button-next">
            <span>{view.search}</span>
          </EventButton>
        </div>
      </section>
      <section class="search-results" aria-live="polite">
        <h2>{view.resultsLead}</h2>
        <ChoiceList choices={view.results} />
      </section>
    </ScreenLayout>
  );
};
