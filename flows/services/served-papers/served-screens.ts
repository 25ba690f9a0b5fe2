import type { SnapshotFrom } from 'xstate';
import type { SessionContext } from '../../session/session-context.ts';
import { courtCallWords, kitWords } from '../../text/services/kit-words.ts';
import {
  servedKindWords,
  servedMeaningWords,
  servedPapersWords as words,
} from '../../text/services/served-papers-words.ts';
import { dateText, type Say, type Scene, serviceAct, serviceNext } from '../../view/screen-parts.ts';
import type { Badge } from '../../view/view.ts';
import { documentScene } from '../kit/document-scene.ts';
import { childOf, courtFaultScene, identityScene, serviceScene, workingScene } from '../kit/kit-screens.ts';
import type { sheetMachine } from '../kit/sheet-machine.ts';
import { sheetPart } from '../kit/sheet-part.ts';
import type { slipMachine } from '../kit/slip-machine.ts';
import { slipParts } from '../kit/slip-screen.ts';
import type { ServiceSetting } from '../service-screens.ts';
import type { addressMachine } from './address-machine.ts';
import { addressScene } from './address-screens.ts';
import { paperOf, personOf, type ServedContext } from './served-context.ts';
import type { OpenFault } from './served-effects.ts';
import type { servedMachine } from './served-machine.ts';
import { type ServedPaper, servedId } from './served-paper.ts';
import { servicePeriod } from './service-period.ts';
import { signScene } from './sign-scene.ts';

const copyWords = { title: words.paperCopy, without: words.copyOnScreen };

const numberOf = ({ caseNumber, receiptNumber }: ServedPaper): string => caseNumber ?? receiptNumber ?? '';

const badgeOf = ({ collected, version }: ServedPaper, say: Say): Badge => {
  if (collected !== null) return { tone: 'good', text: say(words.taken) };
  return { tone: 'warning', text: say(version > 1 ? words.corrected : words.waiting) };
};

const listScene = ({ papers, cases }: ServedContext, session: SessionContext, say: Say): Scene =>
  serviceScene({
    screen: 'records',
    heading: say(words.listHeading),
    lead: papers.length > 0 ? [say(words.listLead)] : [],
    records: papers.map((paper) => ({
      id: servedId(paper),
      title: paper.title,
      badge: badgeOf(paper, say),
      lines: [
        [say(servedKindWords[paper.kind]), paper.cause].join(' · '),
        [paper.courtName, numberOf(paper)].filter((each) => each !== '').join(' · '),
        paper.collected === null
          ? say(words.sentOn, { date: dateText(paper.sentAt, session.language) })
          : say(words.takenOn, { date: dateText(paper.collected.at, session.language) }),
      ],
      event: { type: 'service.chosen', id: servedId(paper) },
    })),
    none: papers.length > 0 ? [] : [say(words.none), say(words.noneElsewhere)],
    actions: [
      ...(cases.length === 0 ? [] : [serviceAct('address', say(words.toAddress))]),
      serviceNext(say(words.toHall)),
    ],
  });

const faultText = (fault: OpenFault, say: Say): string =>
  say(fault === 'damaged' ? words.damaged : courtCallWords[fault]);

/** Nothing has changed: what happened, and what to do now. */
const undoneScene = (badge: string, fault: OpenFault, say: Say): Scene =>
  serviceScene({
    screen: 'record',
    heading: say(kitWords.faultHeading),
    lead: [],
    badge: { tone: 'warning', text: badge },
    rows: [],
    texts: [{ title: null, lines: [faultText(fault, say)] }],
    code: null,
    actions: [
      serviceNext(say(fault === 'changed' || fault === 'refused' ? words.lookAgain : kitWords.tryAgain)),
    ],
  });

const readingScene = (context: ServedContext, say: Say, setting: ServiceSetting): Scene => {
  const paper = paperOf(context);
  const { page, pages } = context;
  const last = page >= pages.length - 1;
  const waits = paper.collected === null;
  return documentScene(
    {
      title: paper.title,
      page,
      pages,
      alt: words.pageAlt,
      actions: [
        ...(waits
          ? last
            ? []
            : [serviceAct('sign', say(words.readEnough))]
          : [serviceAct('print', say(words.print))]),
        serviceNext(say(last ? (waits ? words.readAll : words.closeRead) : kitWords.pageAfter)),
      ],
    },
    say,
    setting,
  );
};

/** What begins with the service, and when it would end. */
const periodText = (paper: ServedPaper, day: string, session: SessionContext, say: Say): string => {
  const period = servicePeriod(paper.kind, day);
  return [
    say(servedMeaningWords[paper.kind]),
    ...(period === null
      ? []
      : [
          say(words.lastDay, { date: dateText(period.date, session.language) }),
          ...(period.certain ? [] : [say(words.lastDayMoves)]),
        ]),
  ].join(session.language === 'zh' ? '' : ' ');
};

const meaningScene = (context: ServedContext, session: SessionContext, say: Say): Scene =>
  serviceScene({
    screen: 'briefing',
    heading: say(words.meaningHeading),
    lead: [],
    page: 1,
    pages: 1,
    points: [
      { title: say(words.meaningTitle), text: say(words.meaningText) },
      {
        title: say(words.afterTitle),
        text: periodText(paperOf(context), context.input.today, session, say),
      },
      { title: say(words.notNowTitle), text: say(words.notNowText) },
    ],
    actions: [serviceAct('notNow', say(words.notNow)), serviceNext(say(words.toSign))],
  });

const signingScene = (context: ServedContext, session: SessionContext, say: Say): Scene => {
  const paper = paperOf(context);
  return signScene(
    {
      heading: say(words.signHeading),
      statement: [
        say(words.signPaper, { title: paper.title, pages: paper.pages }),
        say(words.signCase, { court: paper.courtName, number: numberOf(paper) || paper.cause }),
        say(words.signDay, {
          date: dateText(context.input.today, session.language),
          name: personOf(context).name,
        }),
      ],
      missing: context.signMissing,
    },
    say,
  );
};

const collectedScene = (
  snapshot: SnapshotFrom<typeof servedMachine>,
  session: SessionContext,
  say: Say,
): Scene => {
  const { context } = snapshot;
  const copy = childOf<typeof sheetMachine>(snapshot, 'copy');
  const slip = childOf<typeof slipMachine>(snapshot, 'slip');
  const { receipt } = context;
  if (copy === null || slip === null || receipt === null) throw new Error('nothing is printed');
  const parts = slipParts(slip, say);
  return serviceScene(
    {
      screen: 'printing',
      heading: say(words.collected),
      lead: [],
      number: receipt.number,
      outcome: {
        tone: 'good',
        text: say(words.collectedText, {
          number: receipt.number,
          date: dateText(receipt.at, session.language),
        }),
      },
      ...parts,
      papers: [sheetPart(copy, copyWords, say), ...parts.papers],
      actions: [serviceNext(say(words.toList))],
    },
    null,
  );
};

const copyingScene = (
  snapshot: SnapshotFrom<typeof servedMachine>,
  session: SessionContext,
  say: Say,
): Scene => {
  const paper = paperOf(snapshot.context);
  const copy = childOf<typeof sheetMachine>(snapshot, 'copy');
  if (copy === null || paper.collected === null) throw new Error('nothing is printed');
  const { number, at } = paper.collected;
  return serviceScene({
    screen: 'printing',
    heading: say(words.copyHeading),
    lead: [],
    number: null,
    outcome: {
      tone: 'good',
      text: say(words.copyText, { number, date: dateText(at, session.language) }),
    },
    papers: [sheetPart(copy, copyWords, say)],
    slip: null,
    actions: [serviceNext(say(words.toList))],
  });
};

/** The screens of 领取法院文书. */
export const servedScreen = (
  snapshot: SnapshotFrom<typeof servedMachine>,
  session: SessionContext,
  say: Say,
  setting: ServiceSetting,
): Scene => {
  const { context } = snapshot;
  switch (snapshot.value) {
    case 'identifying':
      return identityScene(snapshot, session, say);
    case 'notAsked':
      return courtFaultScene(context.fault === 'damaged' ? 'courtError' : context.fault, say);
    case 'list':
      return listScene(context, session, say);
    case 'opening':
      return workingScene(say(words.opening));
    case 'notOpened':
      return undoneScene(say(words.notOpened), context.fault, say);
    case 'reading':
      return readingScene(context, say, setting);
    case 'meaning':
      return meaningScene(context, session, say);
    case 'signing':
      return signingScene(context, session, say);
    case 'sending':
      return workingScene(say(words.sending));
    case 'notSigned':
      return undoneScene(say(words.notSigned), context.fault, say);
    case 'collected':
      return collectedScene(snapshot, session, say);
    case 'copying':
      return copyingScene(snapshot, session, say);
    case 'addressing': {
      const address = childOf<typeof addressMachine>(snapshot, 'address');
      if (address === null) throw new Error('no address is open');
      return addressScene(address, session, say);
    }
    default:
      return workingScene(say(words.asking));
  }
};
