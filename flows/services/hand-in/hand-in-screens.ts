import type { SnapshotFrom } from 'xstate';
import type { SessionContext } from '../../session/session-context.ts';
import { handInWords as words } from '../../text/services/hand-in-words.ts';
import { kitWords } from '../../text/services/kit-words.ts';
import {
  dateText,
  next,
  plain,
  type Say,
  type Scene,
  serviceAct,
  serviceNext,
} from '../../view/screen-parts.ts';
import { childOf, courtFaultScene, identityScene, serviceScene, workingScene } from '../kit/kit-screens.ts';
import type { slipMachine } from '../kit/slip-machine.ts';
import { slipParts } from '../kit/slip-screen.ts';
import type { takePagesMachine } from '../kit/take-pages-machine.ts';
import { takePagesScene } from '../kit/take-pages-scene.ts';
import type { ServiceSetting } from '../service-screens.ts';
import {
  askedUntil,
  caseOf,
  type HandInContext,
  originalsWays,
  papersIn,
  stillAsked,
} from './hand-in-context.ts';
import type { handInMachine } from './hand-in-machine.ts';

type Snapshot = SnapshotFrom<typeof handInMachine>;

const casesScene = ({ cases }: HandInContext, session: SessionContext, say: Say): Scene =>
  serviceScene({
    screen: 'records',
    heading: say(words.caseHeading),
    lead: cases.length > 0 ? [say(words.caseLead)] : [],
    records: cases.map((found) => {
      const until = askedUntil(found);
      return {
        id: found.caseId,
        title: found.cause,
        badge:
          until === null
            ? null
            : {
                tone: 'warning' as const,
                text: say(words.asksFor, { date: dateText(until, session.language) }),
              },
        lines: [
          found.caseNumber ?? found.receiptNumber ?? '',
          found.courtName,
          dateText(found.openedAt, session.language),
        ].filter((each) => each !== ''),
        event: { type: 'service.chosen' as const, id: found.caseId },
      };
    }),
    none: cases.length > 0 ? [] : [say(words.none), say(words.noneElsewhere)],
    actions: [serviceNext(say(words.toHall))],
  });

const papersScene = (context: HandInContext, session: SessionContext, say: Say): Scene => {
  const until = askedUntil(caseOf(context));
  return serviceScene({
    screen: 'materials',
    heading: say(words.papersHeading),
    lead: [
      until === null
        ? say(words.papersLead)
        : say(words.supplementLead, { date: dateText(until, session.language) }),
    ],
    stack: null,
    items: context.papers.map(({ id, title, help, asked, file }) => {
      const pages = file.pages.length;
      const state = pages > 0 ? 'done' : asked ? 'missing' : 'optional';
      return {
        title: say(title),
        help: say(help),
        pages,
        pagesLabel: say(words.pages, { n: pages }),
        state,
        stateLabel: say({ done: words.here, missing: words.toScan, optional: words.optional }[state]),
        open: plain(`open-${id}`, say(pages > 0 ? words.see : words.scan), { type: 'service.chosen', id }),
      };
    }),
    actions: [
      next(
        say(words.papersDone),
        { type: 'service.next' },
        papersIn(context).length === 0 ? say(words.nothingYet) : undefined,
      ),
    ],
  });
};

const originalsScene = (say: Say): Scene =>
  serviceScene({
    screen: 'pick-list',
    heading: say(words.originalsHeading),
    lead: [say(words.originalsLead)],
    choices: originalsWays.map((way) => ({
      title: say(words.originals[way]),
      about: say(words.originals[`${way}More`]),
      event: { type: 'service.chosen', id: way },
    })),
    actions: [],
  });

const checkScene = (context: HandInContext, session: SessionContext, say: Say): Scene => {
  const found = caseOf(context);
  const until = askedUntil(found);
  const missing = stillAsked(context);
  return serviceScene({
    screen: 'record',
    heading: say(words.checkHeading),
    lead: [],
    badge:
      until === null || missing.length === 0
        ? null
        : {
            tone: 'warning',
            text: say(words.stillMissing, {
              n: missing.length,
              date: dateText(until, session.language),
            }),
          },
    rows: [
      { label: say(words.court), value: found.courtName },
      {
        label: say(words.case),
        value: [found.cause, found.caseNumber ?? found.receiptNumber ?? '']
          .filter((each) => each !== '')
          .join(' · '),
      },
      ...papersIn(context).map(({ title, file }) => ({
        label: say(words.what),
        value: say(words.paperLine, {
          title: say(title),
          n: file.pages.length,
          source: say(file.source === 'original' ? words.original : words.copy),
        }),
      })),
      { label: say(words.originalsRow), value: say(words.originals[context.originals]) },
    ],
    texts: [],
    code: null,
    actions: [serviceAct('change', say(words.change)), serviceNext(say(words.send))],
  });
};

const slipScene = (
  snapshot: Snapshot,
  given: {
    readonly heading: string;
    readonly lead: readonly string[];
    readonly outcome: string | null;
    readonly next: string;
  },
  say: Say,
): Scene => {
  const { handedIn } = snapshot.context;
  const slip = childOf<typeof slipMachine>(snapshot, 'slip');
  if (slip === null || handedIn === null) throw new Error('nothing is printed');
  return serviceScene(
    {
      screen: 'printing',
      heading: given.heading,
      lead: given.lead,
      number: handedIn.number,
      outcome:
        given.outcome === null
          ? null
          : { tone: handedIn.kind === 'received' ? 'good' : 'warning', text: given.outcome },
      ...slipParts(slip, say),
      actions: [serviceNext(given.next)],
    },
    null,
  );
};

const sentScene = (snapshot: Snapshot, say: Say): Scene => {
  const { context } = snapshot;
  const received = context.handedIn?.kind === 'received';
  const handsOver = context.originals !== 'kept';
  return slipScene(
    snapshot,
    {
      heading: say(received ? words.sentHeading : words.keptHeading),
      lead: handsOver ? [] : [say(words.keptOriginals)],
      outcome: say(received ? words.sentText : words.keptText, {
        court: caseOf(context).courtName,
        number: context.handedIn?.number ?? '',
      }),
      next: say(handsOver ? words.toHandOver : words.done),
    },
    say,
  );
};

/** The screens of 补交材料. */
export const handInScreen = (
  snapshot: Snapshot,
  session: SessionContext,
  say: Say,
  setting: ServiceSetting,
): Scene => {
  const { context } = snapshot;
  switch (snapshot.value) {
    case 'identifying':
      return identityScene(snapshot, session, say);
    case 'notAsked':
      return courtFaultScene(context.fault, say);
    case 'cases':
      return casesScene(context, session, say);
    case 'papers':
      return papersScene(context, session, say);
    case 'taking': {
      const taking = childOf<typeof takePagesMachine>(snapshot, 'taking');
      if (taking === null) throw new Error('no pages are taken');
      return takePagesScene(taking, session, say, setting);
    }
    case 'originals':
      return originalsScene(say);
    case 'checking':
      return checkScene(context, session, say);
    case 'sending':
      return workingScene(say(words.sending));
    case 'notKept':
      return serviceScene({
        screen: 'record',
        heading: say(kitWords.faultHeading),
        lead: [],
        badge: { tone: 'warning', text: say(words.notKept) },
        rows: [],
        texts: [],
        code: null,
        actions: [serviceNext(say(kitWords.tryAgain))],
      });
    case 'sent':
      return sentScene(snapshot, say);
    case 'handingOver':
      return slipScene(
        snapshot,
        {
          heading: say(words.handOverHeading),
          lead: [say(context.originals === 'cabinet' ? words.handOverCabinet : words.handOverWindow)],
          outcome: null,
          next: say(words.done),
        },
        say,
      );
    default:
      return workingScene(say(words.asking));
  }
};
