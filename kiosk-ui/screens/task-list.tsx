import type { ViewOf } from '../../flows/view/view.ts';
import { ScreenLayout } from '../frame/screen-layout.tsx';
import { Icon, type IconName } from '../icons/icon.tsx';
import { EventButton } from '../parts/action-button.tsx';
import { ChoiceList } from '../parts/choice-list.tsx';

type Task = ViewOf<'task-list'>['tasks'][number];

const icons: Readonly<Record<Task['state'], IconName>> = {
  notStarted: 'dash',
  inProgress: 'pen',
  cannotStart: 'lock',
  done: 'check',
};

/** What is done and what is to do; each that can be begun is a button. */
export const TaskListScreen = ({ view }: { readonly view: ViewOf<'task-list'> }) => (
  <ScreenLayout view={view}>
    <ol class="tasks">
      {view.tasks.map((task, index) => (
        <li key={task.title} class={`task task-${task.state}`}>
          {task.event === null ? (
            <div class="task-row">
              <TaskText task={task} number={index + 1} />
            </div>
          ) : (
            <EventButton event={task.event} class="task-row">
              <TaskText task={task} number={index + 1} />
            </EventButton>
          )}
        </li>
      ))}
    </ol>
    {view.ways.length > 0 && (
      <div class="task-ways">
        <ChoiceList choices={view.ways} />
      </div>
    )}
  </ScreenLayout>
);

const TaskText = ({ task, number }: { readonly task: Task; readonly number: number }) => (
  <>
    <span class="item-number" aria-hidden="true">
      {number}
    </span>
    <span class="task-title">{task.title}</span>
    <span class={`state state-${task.state}`}>
      <Icon name={icons[task.state]} />
      <span>{task.stateLabel}</span>
    </span>
  </>
);
