import { formsAsked, isDraft, offersTakeHome } from '../filing/drafting.ts';
import { type FilingTask, filingTasks, nextTask } from '../filing/filing-tasks.ts';
import { draftOf, type FormScreen, screenAt, templateOf } from '../filing/form-steps.ts';
import { hasReadPages } from '../filing/pages.ts';
import { mayInsist } from '../forms/field-error.ts';
import { rawOf } from '../forms/field-kinds.ts';
import {
  answerAt,
  canRemoveItem,
  checkRows,
  failedChecks,
  fieldAt,
  fieldPath,
  itemName,
  screensOf,
} from '../forms/form-flow.ts';
import type { Field, FormDraft, RawValue, Template } from '../forms/template.ts';
import { fieldErrorWords } from '../text/field-errors.ts';
import { draftWords, filingWords as words } from '../text/filing-words.ts';
import { pageWords } from '../text/page-words.ts';
import { takeHomeWords } from '../text/take-home-words.ts';
import { shown } from '../text/words.ts';
import { priorityRows } from './priority-screens.ts';
import {
  backEvent,
  danger,
  type FilingScene,
  maskedNumber,
  next,
  plain,
  type Say,
  type Scene,
} from './screen-parts.ts';
import type { Choice, FieldView, ViewOf } from './view.ts';

const dossierOf = ({ filing }: FilingScene) => {
  if (!filing.dossier) throw new Error('this screen needs an identified person');
  return filing.dossier;
};

/** The card's number was shown in full once, to be confirmed; whoever looks over a shoulder later sees only its ends. */
const masked = <T extends RawValue>(scene: FilingScene, value: T, locked: boolean): T | string =>
  locked && value === scene.filing.card?.number ? maskedNumber(scene.filing.card.number) : value;

const emptyRaw = (field: Field): RawValue => (field.kind === 'choices' ? [] : '');

/** What can be chosen in a field. */
export const optionsOf = (field: Field, say: Say): FieldView['options'] => {
  switch (field.kind) {
    case 'choice':
    case 'choices':
      return field.options.map((option) => ({ id: option.id, label: say(option.words) }));
    case 'yesNo':
      return [
        { id: 'yes', label: say(words.yes) },
        { id: 'no', label: say(words.no) },
      ];
    default:
      return [];
  }
};

/** What stands after the blank of a field. */
export const unitOf = (field: Field, say: Say): string | null => {
  if (field.kind === 'number') return say(field.unit);
  if (field.kind === 'money') return '元';
  if (field.kind === 'percentage') return '%';
  return null;
};

const fieldView = (
  scene: FilingScene,
  template: Template,
  draft: FormDraft,
  path: string,
  say: Say,
): FieldView => {
  const at = fieldAt(template, path);
  if (!at) throw new Error(`${template.id} has no field ${path}`);
  const { field } = at;
  const value = answerAt(template, draft, path);
  const error = scene.filing.errors[path];
  const locked = draft.locked.includes(path);
  return {
    path,
    kind: field.kind,
    ask: say(field.ask),
    help: field.help ? say(field.help) : null,
    term: field.term ? say(field.term) : null,
    optional: field.required !== true,
    locked,
    value: masked(
      scene,
      scene.filing.attempted[path] ?? (value === null ? emptyRaw(field) : rawOf(field, value)),
      locked,
    ),
    error: error
      ? shown(
          fieldErrorWords[error.code],
          scene.session.language,
          error.limit === undefined ? {} : { limit: error.limit },
        )
      : null,
    insist: error && mayInsist(error) && !locked ? say(words.insist) : null,
    options: optionsOf(field, say),
    unit: unitOf(field, say),
    maxLength: field.kind === 'text' || field.kind === 'longText' ? field.maxLength : null,
  };
};

/** One question, or the list of a repeated section. */
export const askingScreen = (scene: FilingScene, say: Say): Scene => {
  const dossier = dossierOf(scene);
  const screen = screenAt(dossier, scene.filing.at);
  if (!screen) throw new Error(`no screen ${scene.filing.at}`);
  const template = templateOf(dossier, screen.form);
  const draft = draftOf(dossier, screen.form);
  return {
    stage: 2,
    back: backEvent,
    view:
      screen.ref.kind === 'list'
        ? listView(scene, template, draft, screen, say)
        : questionView(scene, template, draft, screen, say),
  };
};

const questionView = (
  scene: FilingScene,
  template: Template,
  draft: FormDraft,
  screen: FormScreen,
  say: Say,
): ViewOf<'question'> => {
  const { ref } = screen;
  if (ref.kind !== 'question') throw new Error('a list is not a question');
  const section = template.sections.find((each) => each.id === ref.section);
  const task = template.tasks.find((each) => each.sections.includes(ref.section));
  if (!section || !task) throw new Error(`${template.id} has no section ${ref.section}`);
  const inTask = screensOf(template, draft).filter((each) => task.sections.includes(each.section));
  const fields = ref.fields.map((field) =>
    fieldView(scene, template, draft, fieldPath(ref.section, ref.index, ref.element, field), say),
  );
  const item = section.repeat && ref.index !== null ? `${say(section.repeat.one)} ${ref.index + 1}` : null;
  const only = fields.length === 1 ? fields[0] : undefined;
  return {
    screen: 'question',
    key: screen.key,
    section: say(task.title),
    item,
    progress: { done: inTask.findIndex((each) => each.key === ref.key), of: inTask.length },
    submit: 'filing.answered',
    heading: only ? only.ask : say(section.title),
    lead: [],
    fields,
    actions: [next(say(words.answerNext), { type: 'filing.answered', key: screen.key, values: {} })],
  };
};

const listView = (
  scene: FilingScene,
  template: Template,
  draft: FormDraft,
  screen: FormScreen,
  say: Say,
): ViewOf<'item-list'> => {
  const section = template.sections.find((each) => each.id === screen.ref.section);
  const repeat = section?.repeat;
  if (!section || !repeat) throw new Error(`${screen.ref.section} does not repeat`);
  const count = draft.counts[section.id] ?? 0;
  const items = Array.from({ length: count }, (_, index) => ({
    name: itemName(template, draft, section.id, index, scene.session.language),
    open: plain(`open${index}`, say(words.listOpen), {
      type: 'filing.itemOpened',
      section: section.id,
      index,
    }),
    remove: canRemoveItem(template, draft, section.id, index)
      ? danger(`remove${index}`, say(words.listRemove), {
          type: 'filing.itemRemoved',
          section: section.id,
          index,
        })
      : null,
  }));
  return {
    screen: 'item-list',
    heading: say(repeat.more),
    lead: count === 0 ? [say(words.listEmpty)] : [],
    section: say(section.title),
    items,
    actions: [
      ...(count < repeat.max
        ? [plain('add', say(words.listAdd), { type: 'filing.itemAdded', section: section.id })]
        : []),
      next(say(words.listDone), { type: 'filing.listDone' }),
    ],
  };
};

const taskTitle = (scene: FilingScene, task: FilingTask, say: Say): string => {
  switch (task.kind) {
    case 'form': {
      const template = templateOf(dossierOf(scene), task.form);
      const own = template.tasks.find((each) => task.id === `${task.form}/${each.id}`);
      return own ? say(own.title) : task.id;
    }
    case 'courtAndFee':
      return say(words.taskCourtAndFee);
    case 'materials':
      return say(words.taskMaterials);
    case 'checkAndSign':
      return say(words.taskCheckAndSign);
    case 'submit':
      return say(words.taskSubmit);
    case 'lookOver':
      return say(draftWords.taskLookOver);
    case 'printDraft':
      return say(offersTakeHome(scene.filing) ? takeHomeWords.task : draftWords.taskPrint);
    default:
      return task satisfies never;
  }
};

const stateWords = {
  notStarted: words.taskNotStarted,
  inProgress: words.taskInProgress,
  cannotStart: words.taskCannotStart,
  done: words.taskDone,
} as const;

/** What saves typing, where this terminal can read papers: the person's own complaint, and what was read so far. */
const waysToFill = (scene: FilingScene, say: Say): Choice[] => {
  if (scene.session.devices.reading !== 'ready') return [];
  const own = {
    title: say(pageWords.ownTitle),
    about: say(pageWords.ownAbout),
    event: { type: 'filing.ownComplaintOpened' },
  } as const;
  const read = {
    title: say(pageWords.offersTitle),
    about: say(pageWords.offersAbout),
    event: { type: 'filing.offersOpened' },
  } as const;
  return [own, ...(hasReadPages(dossierOf(scene)) ? [read] : [])];
};

/** What is done and what is to do; the one thing to press is the next of them. */
export const taskListScreen = (scene: FilingScene, say: Say): Scene => {
  const tasks = filingTasks(scene.filing);
  const upNext = nextTask(scene.filing);
  return {
    stage:
      upNext?.kind === 'materials'
        ? 3
        : upNext?.kind === 'checkAndSign'
          ? 4
          : upNext?.kind === 'submit'
            ? 5
            : 2,
    back: null,
    view: {
      screen: 'task-list',
      heading: say(words.tasksHeading),
      lead: [say(words.tasksLead)],
      tasks: tasks.map((task) => ({
        title: taskTitle(scene, task, say),
        state: task.state,
        stateLabel: say(stateWords[task.state]),
        event: task.state === 'cannotStart' ? null : { type: 'filing.taskOpened', task: task.id },
      })),
      ways: waysToFill(scene, say),
      actions: upNext
        ? [
            next(say(words.taskGo, { task: taskTitle(scene, upNext, say) }), {
              type: 'filing.taskOpened',
              task: upNext.id,
            }),
          ]
        : [],
    },
  };
};

/** The overlay that asks before an item of a list is taken out. */
export const removalName = (scene: FilingScene): string => {
  const dossier = dossierOf(scene);
  const screen = screenAt(dossier, scene.filing.at);
  const removing = scene.filing.removing;
  if (!screen || !removing) return '';
  return itemName(
    templateOf(dossier, screen.form),
    draftOf(dossier, screen.form),
    removing.section,
    removing.index,
    scene.session.language,
  );
};

/** The whole of both forms, each row with “change”. */
export const checkAnswersScreen = (scene: FilingScene, say: Say): Scene => {
  const dossier = dossierOf(scene);
  const forms = formsAsked(scene.filing);
  return {
    stage: 4,
    back: backEvent,
    view: {
      screen: 'check-answers',
      heading: say(words.checkHeading),
      lead: [say(words.checkLead)],
      sections: [
        ...forms.flatMap((form) =>
          checkRows(templateOf(dossier, form), draftOf(dossier, form), scene.session.language).map(
            (section) => ({
              title: section.title,
              rows: section.rows.map((row, index) => ({
                label: row.label,
                value: row.value === '' ? say(words.empty) : masked(scene, row.value, row.locked),
                change: row.locked
                  ? null
                  : plain(`change-${form}-${row.key}-${index}`, say(words.change), {
                      type: 'filing.goTo',
                      key: `${form}/${row.key}`,
                    }),
              })),
            }),
          ),
        ),
        ...priorityRows(scene, say),
      ],
      warnings: forms.flatMap((form) =>
        failedChecks(templateOf(dossier, form), draftOf(dossier, form), scene.session.language),
      ),
      actions: [
        next(
          isDraft(scene.filing)
            ? say(draftWords.checkDone, { paper: templateOf(dossier, 'complaint').title[0] })
            : say(words.checkDone),
          { type: 'filing.checked' },
        ),
      ],
    },
  };
};
