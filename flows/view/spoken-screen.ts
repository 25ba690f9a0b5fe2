import type { Frame, Overlay, PageView, View } from './view.ts';

/** What is read aloud for a screen: what a sighted person would read, in the order in which they would. */
export const spokenScreen = (view: View, overlay: Overlay | null, notice: Frame['notice']): string => {
  const parts = overlay
    ? [overlay.heading, overlay.text, ...overlay.actions.map((action) => action.label)]
    : [notice?.text ?? '', view.heading, ...view.lead, ...partsOf(view), ...labelsOf(view)];
  return parts.filter((part) => part !== '').join('\n');
};

const labelsOf = (view: View): string[] =>
  view.actions.map((action) => action.disabledBecause ?? action.label);

const findingsOf = (pages: readonly PageView[]): string[] =>
  pages.flatMap((page) => page.findings.map((finding) => finding.text));

/** Numbers and addresses of a person are shown, not read aloud into the hall, unless they are the question itself. */
const partsOf = (view: View): string[] => {
  switch (view.screen) {
    case 'attract':
      return [...view.services.map((service) => service.title), view.minutes, view.bringLead, ...view.bring];
    case 'choose-service':
      return view.services.flatMap((service) => [service.title, service.disabledBecause ?? service.about]);
    case 'find-case':
      return [view.ask, view.help, view.resultsLead, ...view.results.map((each) => each.title)];
    case 'pick-list':
      return view.choices.map((each) => each.title);
    case 'found-form':
      return [
        view.name,
        ...view.rows.map((row) => `${row.label}：${row.value}`),
        view.waysLead,
        ...view.ways.map((each) => each.title),
      ];
    case 'estimate':
      return [
        view.slip?.text ?? '',
        view.name,
        view.field?.error ?? '',
        view.field?.ask ?? '',
        view.field?.help ?? '',
        ...view.fee.flatMap((row) => [row.label, row.value, row.why]),
        view.feeMissing ?? '',
        view.payment ?? '',
        ...view.lists.flatMap((list) => [list.title, ...list.items]),
      ];
    case 'records':
      return [
        ...view.none,
        ...view.records.flatMap((each) => [each.title, each.badge?.text ?? '', ...each.lines]),
      ];
    case 'record':
      return [
        view.badge?.text ?? '',
        ...view.rows.map((row) => `${row.label}：${row.value}`),
        ...view.texts.flatMap((text) => [text.title ?? '', ...text.lines]),
      ];
    case 'pages':
      return [view.title, view.pageLabel, ...view.text];
    case 'briefing':
      return view.points.flatMap((point) => [point.title, point.text]);
    case 'lay-card':
      return view.fault ? [view.fault] : [];
    case 'confirm-identity':
      return view.warning ? [view.warning] : [];
    case 'welcome-back':
      return [
        ...view.answers.flatMap((answer) => [answer.state, ...answer.lines]),
        ...view.drafts.flatMap((draft) => [draft.title, draft.savedAt, draft.label]),
      ];
    case 'question':
      return view.fields.flatMap((field) => [
        field.error ?? '',
        view.fields.length > 1 ? field.ask : '',
        field.help ?? '',
        field.term ?? '',
        ...field.options.map((option) => option.label),
      ]);
    case 'item-list':
      return [];
    case 'task-list':
      return [
        ...view.tasks.flatMap((task) => [task.title, task.stateLabel]),
        ...view.ways.map((way) => way.title),
      ];
    case 'court-and-fee':
      return [
        ...view.court,
        ...view.reminders,
        ...view.fee.flatMap((row) => [row.label, row.value, row.why]),
        ...view.payment,
      ];
    case 'materials':
      return [
        view.stack?.title ?? '',
        view.stack?.waiting ?? '',
        ...view.items.flatMap((item) => [item.title, item.stateLabel]),
      ];
    case 'scan':
      return [
        view.fault ?? '',
        view.pageCount,
        ...view.scanActions.map((action) => action.label),
        view.source.question,
        ...findingsOf(view.pages),
      ];
    case 'doubtful-pages':
      return findingsOf(view.pages);
    case 'sort-paper':
      return [view.guess, view.proposed?.title ?? '', ...view.choices.map((choice) => choice.title)];
    // What stands on a paper is shown, not read aloud into the hall.
    case 'offer':
      return [view.section, view.question];
    case 'camera':
      return [...view.faults, view.takenText ?? ''];
    case 'check-answers':
      return view.warnings.slice();
    case 'read-complaint':
      return view.fault ? [view.fault] : [];
    case 'sign':
      return [view.error ?? '', ...view.statement, view.labels.here, view.labels.keyboardHint];
    case 'submit':
      return [];
    case 'printing':
      return [
        view.outcome?.text ?? '',
        ...view.papers.flatMap((paper) => [paper.title, paper.stateLabel, paper.text ?? '']),
        view.slip?.speech ?? '',
      ];
    case 'take-home':
      return [...view.steps, view.until, view.warning, view.notFiled];
    case 'farewell':
      return [...view.next, view.takeLead, ...view.take, view.rating?.question ?? ''];
    case 'remove-card':
    case 'working':
    case 'out-of-service':
    // Whoever tries the loudspeakers listens to the tones.
    case 'try-out':
    case 'ruler':
      return [];
    default:
      return view satisfies never;
  }
};
