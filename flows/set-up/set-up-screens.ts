import type { SnapshotFrom } from 'xstate';
import { frameWords } from '../text/frame-words.ts';
import { deviceStateWord } from '../text/maintenance-words.ts';
import { answerWords, roleWords, stickWords, triedWords, setUpWords as words } from '../text/set-up-words.ts';
import { plain, serviceAct, serviceBack, serviceNext, speaker } from '../view/screen-parts.ts';
import { spokenScreen } from '../view/spoken-screen.ts';
import type { Action, FieldView, Frame, Push, View } from '../view/view.ts';
import { neededRoles, type Role, roles } from './set-up-effects.ts';
import {
  addressKey,
  candidatesFor,
  chosenFor,
  isEquipped,
  languagesKey,
  pinKey,
  placeKey,
  rulerKey,
  type SetUpContext,
  type setUpMachine,
} from './set-up-machine.ts';

const back: Action = plain('back', words.back, serviceBack);

const record = (
  heading: string,
  lead: readonly string[],
  actions: readonly Action[],
  over: Partial<Extract<View, { readonly screen: 'record' }>> = {},
): View => ({
  screen: 'record',
  heading,
  lead,
  badge: null,
  rows: [],
  texts: [],
  code: null,
  actions,
  ...over,
});

const working = (heading: string): View => ({ screen: 'working', heading, lead: [], actions: [] });

const blank = (
  { errors }: SetUpContext,
  path: string,
  ask: string,
  over: Partial<FieldView> = {},
): FieldView => ({
  path,
  kind: 'text',
  ask,
  help: null,
  term: null,
  optional: false,
  locked: false,
  value: '',
  error: errors[path] === undefined ? null : answerWords[errors[path]],
  insist: null,
  options: [],
  unit: null,
  maxLength: 60,
  ...over,
});

const question = (
  key: string,
  heading: string,
  lead: readonly string[],
  fields: readonly FieldView[],
): View => ({
  screen: 'question',
  key,
  section: words.frame,
  item: null,
  progress: null,
  submit: 'service.answered',
  heading,
  lead,
  fields,
  actions: [
    back,
    {
      id: 'next',
      role: 'next',
      label: words.next,
      event: { type: 'service.answered', key, values: {} },
    },
  ],
});

const welcome = ({ stick }: SetUpContext): View =>
  record(words.welcome, words.welcomeLead, [serviceNext(words.begin)], {
    badge: stick === null ? null : { tone: 'warning', text: stickWords[stick] },
  });

const courtView = ({ court }: SetUpContext): View =>
  record(words.courtHeading, [], [back, serviceAct('again', words.again), serviceNext(words.right)], {
    badge:
      court?.answers === true
        ? { tone: 'good', text: words.answers }
        : { tone: 'warning', text: words.noAnswer },
    rows: [
      { label: words.court, value: court?.courtName ?? '' },
      { label: words.courtAddress, value: court?.courtUrl ?? '' },
      { label: words.terminal, value: court?.terminalId ?? '' },
    ],
  });

const isNeeded = (role: Role): boolean => neededRoles.some((each) => each === role);

const devicesView = (context: SetUpContext): View => ({
  screen: 'records',
  heading: words.devicesHeading,
  lead: [words.devicesLead],
  records: roles.map((role) => {
    const chosen = chosenFor(context, role);
    const found = candidatesFor(context, role);
    return {
      id: role,
      title: roleWords[role],
      badge:
        chosen !== null
          ? { tone: 'good', text: words.chosen }
          : isNeeded(role)
            ? { tone: 'warning', text: words.notChosen }
            : { tone: 'info', text: words.mayLack },
      lines: [
        chosen !== null ? chosen.name : found.length === 0 ? words.nothingFound : (found[0]?.name ?? ''),
      ],
      event: { type: 'service.chosen', id: role },
    };
  }),
  none: [],
  actions: [
    back,
    serviceAct('again', words.searchAgain),
    isEquipped(context)
      ? serviceNext(words.next)
      : { ...serviceNext(words.next), disabledBecause: words.needed },
  ],
});

const roleView = (context: SetUpContext): View => {
  const found = candidatesFor(context, context.role);
  return {
    screen: 'records',
    heading: roleWords[context.role],
    lead: [words.roleLead],
    records: found.map(({ name, address }) => ({
      id: address,
      title: name,
      badge: null,
      lines: [address],
      event: { type: 'service.chosen', id: address },
    })),
    none: found.length === 0 ? [words.nothingFound] : [],
    actions: [
      back,
      serviceAct('type', words.type),
      ...(isNeeded(context.role) ? [] : [serviceAct('none', words.none)]),
    ],
  };
};

const modelView = ({ models, role }: SetUpContext): View => ({
  screen: 'records',
  heading: words.modelHeading,
  lead: [roleWords[role]],
  records: (models[role] ?? []).map((model) => ({
    id: model,
    title: model,
    badge: null,
    lines: [],
    event: { type: 'service.chosen', id: model },
  })),
  none: [],
  actions: [back],
});

const triedView = ({ trying, tried, role }: SetUpContext): View =>
  record(
    roleWords[role],
    tried?.kind === 'silent' ? [words.silentLead] : [],
    [
      back,
      serviceAct('again', words.tryAgain),
      ...(tried?.kind === 'badAddress' ? [] : [serviceNext(words.use)]),
    ],
    {
      badge: {
        tone: tried?.kind === 'works' ? 'good' : 'warning',
        text: [
          triedWords[tried?.kind ?? 'badAddress'],
          tried?.kind === 'works' ? tried.says : tried?.kind === 'silent' ? deviceStateWord(tried.state) : '',
        ]
          .filter((part) => part !== '')
          .join('：'),
      },
      rows: [
        { label: words.address, value: trying?.address ?? '' },
        ...(trying?.model == null ? [] : [{ label: words.modelHeading, value: trying.model }]),
      ],
    },
  );

const languageNames: Readonly<Record<string, string>> = { zh: '中文', ko: words.korean, en: words.english };

const summaryView = (context: SetUpContext): View =>
  record(words.summaryHeading, [words.summaryLead], [back, serviceNext(words.write)], {
    badge: context.wrong.length === 0 ? null : { tone: 'warning', text: words.wrongHeading },
    rows: [
      { label: words.court, value: context.court?.courtName ?? '' },
      { label: words.terminal, value: context.court?.terminalId ?? '' },
      { label: words.name, value: context.name },
      { label: words.place, value: context.place },
      ...context.chosen.map(({ role, name }) => ({ label: roleWords[role], value: name })),
      { label: words.screen, value: `${context.width?.millimetres ?? ''} mm` },
      { label: words.languages, value: context.languages.map((each) => languageNames[each]).join('、') },
    ],
    texts: context.wrong.length === 0 ? [] : [{ title: words.wrongHeading, lines: context.wrong }],
  });

const viewOf = (snapshot: SnapshotFrom<typeof setUpMachine>): View => {
  const { context, value } = snapshot;
  switch (value) {
    case 'welcome':
      return welcome(context);
    case 'reading':
      return working(words.reading);
    case 'court':
      return courtView(context);
    case 'place':
      return question(
        placeKey,
        words.placeHeading,
        [words.placeLead],
        [
          blank(context, 'name', words.name, { value: context.name, maxLength: 30 }),
          blank(context, 'place', words.place, { value: context.place }),
        ],
      );
    case 'finding':
      return working(words.finding);
    case 'devices':
      return devicesView(context);
    case 'role':
      return roleView(context);
    case 'address':
      return question(
        addressKey,
        words.addressHeading,
        [roleWords[context.role]],
        [blank(context, 'address', words.address, { help: words.addressHelp, maxLength: 200 })],
      );
    case 'model':
      return modelView(context);
    case 'tried':
      return triedView(context);
    case 'ruler':
      return {
        screen: 'ruler',
        key: rulerKey,
        heading: words.rulerHeading,
        lead: [words.rulerLead],
        labels: words.ruler,
        actions: [back],
      };
    case 'languages':
      return question(
        languagesKey,
        words.languagesHeading,
        [words.languagesLead],
        [
          blank(context, 'languages', words.languages, {
            kind: 'choices',
            optional: true,
            value: context.languages.filter((each) => each !== 'zh'),
            options: [
              { id: 'ko', label: words.korean },
              { id: 'en', label: words.english },
            ],
            maxLength: null,
          }),
        ],
      );
    case 'pin':
      return question(
        pinKey,
        words.pinHeading,
        [words.pinLead],
        [
          blank(context, 'pin', words.pin, { kind: 'number', masked: true, maxLength: 12 }),
          blank(context, 'again', words.pinAgain, { kind: 'number', masked: true, maxLength: 12 }),
        ],
      );
    case 'summary':
      return summaryView(context);
    case 'written':
    case 'writing':
      return working(words.writing);
    default:
      return working(words.trying);
  }
};

/** What the screen shows while a terminal is set up. Pure. */
export const setUpPush = (snapshot: SnapshotFrom<typeof setUpMachine>, rev: number): Push => {
  const say = speaker('zh');
  const view = viewOf(snapshot);
  const frame: Omit<Frame, 'say'> = {
    language: 'zh',
    textSize: 'normal',
    contrast: 'light',
    readAloud: false,
    courtName: words.frame,
    terminalName: snapshot.context.court?.terminalId ?? '',
    labels: {
      back: say(frameWords.back),
      leave: say(frameWords.leave),
      callGuide: say(frameWords.callGuide),
      larger: say(frameWords.larger),
      readAloud: say(frameWords.readAloud),
      contrast: say(frameWords.contrast),
      language: say(frameWords.language),
      connectionLost: say(frameWords.connectionLost),
    },
    guide: 'none',
    guideNotice: null,
    back: null,
    closed: true,
    canLeave: false,
    stages: null,
    notice: null,
    overlay: null,
  };
  return { rev, frame: { ...frame, say: spokenScreen(view, null, null) }, view };
};
