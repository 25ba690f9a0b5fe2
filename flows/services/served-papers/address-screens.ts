import type { SnapshotFrom } from 'xstate';
import type { SessionContext } from '../../session/session-context.ts';
import { courtCallWords, kitWords } from '../../text/services/kit-words.ts';
import { serviceStageWords, addressWords as words } from '../../text/services/service-address-words.ts';
import { dateText, type Say, type Scene, serviceAct, serviceNext } from '../../view/screen-parts.ts';
import { childOf, questionScene, serviceScene, workingScene } from '../kit/kit-screens.ts';
import type { slipMachine } from '../kit/slip-machine.ts';
import { slipParts } from '../kit/slip-screen.ts';
import {
  type AddressContext,
  addressedCase,
  type addressMachine,
  addressQuestion,
} from './address-machine.ts';
import { addressIn } from './address-questions.ts';
import type { ServiceAddress } from './served-paper.ts';
import { signScene } from './sign-scene.ts';

const rowsOf = (
  { address, phone, electronic, stages }: ServiceAddress,
  say: Say,
): readonly { readonly label: string; readonly value: string }[] => {
  const named = (each: ServiceAddress['stages']): string =>
    each.map((stage) => say(serviceStageWords[stage])).join(say({ zh: '、', ko: ', ', en: ', ' }));
  return [
    { label: say(words.address), value: address },
    { label: say(words.phone), value: phone },
    { label: say(words.stages), value: named(stages) },
    {
      label: say(words.electronic),
      value: say(electronic === null ? words.electronicNo : words.electronicYes),
    },
    ...(electronic === null
      ? []
      : [
          { label: say(words.mobile), value: electronic.phone },
          ...(electronic.email === null ? [] : [{ label: say(words.email), value: electronic.email }]),
          { label: say(words.electronicStages), value: named(electronic.stages) },
        ]),
  ];
};

const showingScene = (context: AddressContext, session: SessionContext, say: Say): Scene => {
  const { confirmed, caseNumber, receiptNumber, cause } = addressedCase(context);
  return serviceScene({
    screen: 'record',
    heading: say(words.heading),
    lead: [[cause, caseNumber ?? receiptNumber ?? ''].filter((each) => each !== '').join(' · ')],
    badge:
      confirmed === null
        ? { tone: 'warning', text: say(words.none) }
        : {
            tone: 'good',
            text: say(confirmed.from === 'filing' ? words.sinceFiling : words.since, {
              date: dateText(confirmed.at, session.language),
            }),
          },
    rows: confirmed === null ? [] : rowsOf(confirmed, say),
    texts: [],
    code: null,
    actions:
      confirmed === null
        ? [serviceNext(say(words.begin))]
        : [serviceAct('change', say(words.change)), serviceNext(say(words.keep))],
  });
};

const choosingScene = ({ cases }: AddressContext, say: Say): Scene =>
  serviceScene({
    screen: 'pick-list',
    heading: say(words.chooseHeading),
    lead: [],
    choices: cases.map(({ caseId, cause, caseNumber, receiptNumber, courtName }) => ({
      title: cause,
      about: [caseNumber ?? receiptNumber ?? '', courtName].filter((each) => each !== '').join(' · '),
      event: { type: 'service.chosen', id: caseId },
    })),
    actions: [],
  });

const noticeScene = (say: Say): Scene =>
  serviceScene({
    screen: 'briefing',
    heading: say(words.noticeHeading),
    lead: [],
    page: 1,
    pages: 1,
    points: [
      { title: say(words.rightTitle), text: say(words.rightText) },
      { title: say(words.stageTitle), text: say(words.stageText) },
      { title: say(words.freeTitle), text: say(words.freeText) },
    ],
    actions: [serviceNext(say(kitWords.nextStep))],
  });

/** The screens of 送达地址确认, while it is open. */
export const addressScene = (
  snapshot: SnapshotFrom<typeof addressMachine>,
  session: SessionContext,
  say: Say,
): Scene => {
  const { context } = snapshot;
  switch (snapshot.value) {
    case 'choosing':
      return choosingScene(context, say);
    case 'showing':
      return showingScene(context, session, say);
    case 'noticing':
      return noticeScene(say);
    case 'answering': {
      const question = addressQuestion(context);
      return questionScene(
        {
          key: question.id,
          heading: say(question.heading),
          lead: [],
          fields: question.fields,
          typed: context.typed,
          values: context.values,
          errors: context.errors,
          place: say(words.place),
          next: say(kitWords.nextStep),
        },
        say,
      );
    }
    case 'checking':
      return serviceScene({
        screen: 'record',
        heading: say(words.checkHeading),
        lead: [],
        badge: null,
        rows: rowsOf(addressIn(context.values), say),
        texts: [],
        code: null,
        actions: [serviceAct('change', say(words.change)), serviceNext(say(words.checkNext))],
      });
    case 'signing':
      return signScene(
        {
          heading: say(words.signHeading),
          statement: [say(words.signStatement)],
          missing: context.signMissing,
        },
        say,
      );
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
    case 'sent': {
      const slip = childOf<typeof slipMachine>(snapshot, 'slip');
      if (slip === null) throw new Error('nothing is printed');
      return serviceScene(
        {
          screen: 'printing',
          heading: say(words.sent),
          lead: [],
          number: context.receipt?.number ?? null,
          outcome: { tone: 'good', text: say(words.sentText, { number: context.receipt?.number ?? '' }) },
          ...slipParts(slip, say),
          actions: [serviceNext(say(words.done))],
        },
        null,
      );
    }
    default:
      return workingScene(say(words.sending));
  }
};
