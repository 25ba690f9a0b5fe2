import type { SnapshotFrom } from 'xstate';
import { summariseField } from '../../forms/field-kinds.ts';
import type { SessionContext } from '../../session/session-context.ts';
import { courtCallWords, kitWords } from '../../text/services/kit-words.ts';
import { requestsWords as words } from '../../text/services/requests-words.ts';
import { dateText, type Say, type Scene, serviceAct, serviceNext } from '../../view/screen-parts.ts';
import type { Choice } from '../../view/view.ts';
import {
  childOf,
  courtFaultScene,
  identityScene,
  questionScene,
  serviceScene,
  workingScene,
} from '../kit/kit-screens.ts';
import type { slipMachine } from '../kit/slip-machine.ts';
import { slipParts } from '../kit/slip-screen.ts';
import { aboutCase, kindOf, noticesOf, questionOf, type RequestContext } from './request-context.ts';
import { requestKind, requestKinds } from './request-kinds.ts';
import { noCase, type requestsMachine } from './requests-machine.ts';

const kindsScene = ({ requests }: RequestContext, say: Say): Scene => {
  const answered = requests.filter(({ reply }) => reply !== null).length;
  return serviceScene({
    screen: 'pick-list',
    heading: say(words.heading),
    lead: [],
    choices: requestKinds.map(({ id, title, about }) => ({
      title: say(title),
      about: say(about),
      event: { type: 'service.chosen', id },
    })),
    actions:
      requests.length === 0
        ? []
        : [serviceAct('replies', answered > 0 ? say(words.repliesNew, { n: answered }) : say(words.replies))],
  });
};

const repliesScene = ({ requests }: RequestContext, session: SessionContext, say: Say): Scene =>
  serviceScene({
    screen: 'records',
    heading: say(words.repliesHeading),
    lead: [],
    records: requests.map(({ requestId, kind, number, courtName, receivedAt, reply }) => {
      const known = requestKind(kind);
      return {
        id: requestId,
        title: known === undefined ? kind : say(known.title),
        badge:
          reply === null
            ? { tone: 'info', text: say(words.waiting) }
            : { tone: 'good', text: say(words.answered) },
        lines: [number, courtName, dateText(receivedAt, session.language)],
        event: { type: 'service.chosen', id: requestId },
      };
    }),
    none: requests.length === 0 ? [say(words.none)] : [],
    actions: [serviceNext(say(words.back))],
  });

const replyScene = ({ requests, requestId }: RequestContext, session: SessionContext, say: Say): Scene => {
  const found = requests.find((each) => each.requestId === requestId);
  if (found === undefined) throw new Error('no reply is read');
  const known = requestKind(found.kind);
  return serviceScene({
    screen: 'record',
    heading: known === undefined ? found.kind : say(known.title),
    lead: [],
    badge:
      found.reply === null
        ? { tone: 'info', text: say(words.notYet) }
        : { tone: 'good', text: say(words.answered) },
    rows: [
      { label: say(words.number), value: found.number },
      ...found.answers.map(({ label, value }) => ({ label, value })),
      ...(found.reply === null
        ? []
        : [
            { label: say(words.by), value: found.reply.by },
            { label: say(words.on), value: dateText(found.reply.at, session.language) },
          ]),
    ],
    texts:
      found.reply === null ? [] : [{ title: say(words.replyTitle), lines: found.reply.text.split('\n') }],
    code: null,
    actions: [serviceNext(say(words.back))],
  });
};

const caseScene = (context: RequestContext, session: SessionContext, say: Say): Scene => {
  const { cases } = context;
  if (cases.length === 0)
    return serviceScene({
      screen: 'record',
      heading: say(kindOf(context).title),
      lead: [],
      badge: { tone: 'warning', text: say(words.noOwnCase) },
      rows: [],
      texts: [],
      code: null,
      actions: [serviceNext(say(words.toKinds))],
    });
  const choices: Choice[] = cases.map((found) => ({
    title: found.cause,
    about: [
      found.caseNumber ?? found.receiptNumber ?? '',
      found.courtName,
      dateText(found.openedAt, session.language),
    ]
      .filter((each) => each !== '')
      .join(' · '),
    event: { type: 'service.chosen', id: found.caseId },
  }));
  return serviceScene({
    screen: 'pick-list',
    heading: say(words.caseHeading),
    lead: [],
    choices:
      kindOf(context).concerns === 'caseOrNone'
        ? [
            ...choices,
            { title: say(words.noCase), about: null, event: { type: 'service.chosen', id: noCase } },
          ]
        : choices,
    actions: [],
  });
};

const noticeScene = (context: RequestContext, say: Say): Scene => {
  const kind = kindOf(context);
  return serviceScene({
    screen: 'briefing',
    heading: say(kind.title),
    lead: [],
    page: 1,
    pages: 1,
    points: noticesOf(context).map(({ title, text }) => ({ title: say(title), text: say(text) })),
    actions: [serviceNext(say(kitWords.nextStep))],
  });
};

const checkScene = (context: RequestContext, session: SessionContext, say: Say): Scene => {
  const kind = kindOf(context);
  const about = aboutCase(context);
  return serviceScene({
    screen: 'record',
    heading: say(words.checkHeading),
    lead: [],
    badge: null,
    rows: [
      { label: say(words.what), value: say(kind.title) },
      { label: say(words.court), value: about?.courtName ?? context.input.court.name },
      ...(about === null
        ? []
        : [{ label: say(words.about), value: about.caseNumber ?? about.receiptNumber ?? about.cause }]),
      ...kind.questions.flatMap(({ fields }) =>
        fields.flatMap((field) => {
          const value = context.values[field.id] ?? null;
          return value === null
            ? []
            : [{ label: say(field.ask), value: summariseField(field, value, session.language) }];
        }),
      ),
    ],
    texts: [],
    code: null,
    actions: [serviceAct('change', say(words.change)), serviceNext(say(words.send))],
  });
};

const sentScene = (snapshot: SnapshotFrom<typeof requestsMachine>, say: Say): Scene => {
  const { context } = snapshot;
  const slip = childOf<typeof slipMachine>(snapshot, 'slip');
  if (slip === null) throw new Error('nothing is printed');
  return serviceScene(
    {
      screen: 'printing',
      heading: say(words.sent),
      lead: [say(kindOf(context).next)],
      number: context.receipt?.number ?? null,
      outcome: { tone: 'good', text: say(words.sentText, { number: context.receipt?.number ?? '' }) },
      ...slipParts(slip, say),
      actions: [serviceNext(say(words.done))],
    },
    null,
  );
};

/** The screens of 联系法院. */
export const requestsScreen = (
  snapshot: SnapshotFrom<typeof requestsMachine>,
  session: SessionContext,
  say: Say,
): Scene => {
  const { context } = snapshot;
  switch (snapshot.value) {
    case 'identifying':
      return identityScene(snapshot, session, say);
    case 'notAsked':
      return courtFaultScene(context.fault, say);
    case 'kinds':
      return kindsScene(context, say);
    case 'replies':
      return repliesScene(context, session, say);
    case 'reply':
      return replyScene(context, session, say);
    case 'choosingCase':
      return caseScene(context, session, say);
    case 'noticing':
      return noticeScene(context, say);
    case 'answering': {
      const question = questionOf(context);
      return questionScene(
        {
          key: question.id,
          heading: say(question.heading),
          lead: [],
          fields: question.fields,
          typed: context.typed,
          values: context.values,
          errors: context.errors,
          place: say(kindOf(context).title),
          next: say(kitWords.nextStep),
        },
        say,
      );
    }
    case 'checking':
      return checkScene(context, session, say);
    case 'sending':
      return workingScene(say(words.sending));
    case 'notSent':
      return serviceScene({
        screen: 'record',
        heading: say(kitWords.faultHeading),
        lead: [],
        badge: { tone: 'warning', text: say(words.notSent) },
        rows: [],
        texts: [{ title: null, lines: [say(courtCallWords[context.fault])] }],
        code: null,
        actions: [serviceNext(say(kitWords.tryAgain))],
      });
    case 'sent':
      return sentScene(snapshot, say);
    default:
      return workingScene(say(words.asking));
  }
};
