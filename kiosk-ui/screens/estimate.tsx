import { useState } from 'preact/hooks';
import type { ViewOf } from '../../flows/view/view.ts';
import { Field } from '../fields/field.tsx';
import { textOf } from '../fields/field-props.ts';
import { ScreenLayout } from '../frame/screen-layout.tsx';
import { Icon } from '../icons/icon.tsx';
import { useDock } from '../input/keyboard-dock.tsx';
import { EventButton } from '../parts/action-button.tsx';
import { Callout } from '../parts/callout.tsx';
import { FeeList } from '../parts/fee-list.tsx';
import { useLink } from '../screen-link.ts';

/** What a case costs and what to bring. The list is printed with the amount that stands in the blank. */
export const EstimateScreen = ({ view }: { readonly view: ViewOf<'estimate'> }) => {
  const link = useLink();
  const dock = useDock();
  const { field } = view;
  const told = field === null ? '' : textOf(field.value);
  const [typing, setTyping] = useState({ value: told, told });
  // What the host has stands unless something else is being typed.
  const amount = typing.told === told ? typing.value : told;
  const reckon = (): void => {
    dock.close();
    link.send({ type: 'finding.amountAnswered', amount });
  };
  const print = (): void => {
    link.send({ type: 'finding.estimatePrinted', amount });
  };
  return (
    <ScreenLayout view={view} onPress={{ print }}>
      <div role="status">
        {view.slip !== null && <Callout tone={view.slip.tone}>{view.slip.text}</Callout>}
      </div>
      <p class="found-name">{view.name}</p>
      {field !== null && (
        <div class="estimate-amount">
          <Field
            field={field}
            value={amount}
            asked={false}
            opensKeyboard={false}
            onValue={(value) => {
              link.touched();
              setTyping({ value: textOf(value), told });
            }}
            onEnter={reckon}
            onInsist={() => {}}
          />
          <EventButton event={null} onPress={reckon} class="button-plain">
            <span>{view.reckon}</span>
          </EventButton>
        </div>
      )}
      <h2>{view.feeLead}</h2>
      {view.feeMissing !== null && <p class="lead">{view.feeMissing}</p>}
      {view.fee.length > 0 && <FeeList fee={view.fee} />}
      {view.payment !== null && <p class="lead lead-after">{view.payment}</p>}
      {view.lists.map((list) => (
        <section class="estimate-list" key={list.title}>
          <h2>{list.title}</h2>
          <ul>
            {list.items.map((item) => (
              <li key={item}>
                <Icon name="paper" />
                <span>{item}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </ScreenLayout>
  );
};
