import type { SnapshotFrom } from 'xstate';
import type { SessionContext } from '../../session/session-context.ts';
import { kitWords } from '../../text/services/kit-words.ts';
import { myCasesWords as words } from '../../text/services/my-cases-words.ts';
import { dateText, type Say, type Scene, serviceAct, serviceNext } from '../../view/screen-parts.ts';
import type { Badge } from '../../view/view.ts';
import { childOf, courtFaultScene, identityScene, serviceScene, workingScene } from '../kit/kit-screens.ts';
import type { slipMachine } from '../kit/slip-machine.ts';
import { slipParts } from '../kit/slip-screen.ts';
import { replyDetails, replyText, stageText } from './case-texts.ts';
import { type MyCasesContext, type myCasesMachine, shownCase } from './my-cases-machine.ts';
import type { PersonCase } from './person-case.ts';

const badgeOf = (found: PersonCase, { language }: SessionContext): Badge => {
  if (found.stage !== null) return { tone: 'good', text: stageText(found.stage, language) };
  const tone = replyDetails(found, language) === null ? 'info' : 'warning';
  return { tone, text: replyText(found, language) };
};

const numberOf = (found: PersonCase): string => found.caseNumber ?? found.receiptNumber ?? '';

const listScene = ({ cases }: MyCasesContext, session: SessionContext, say: Say): Scene =>
  serviceScene({
    screen: 'records',
    heading: say(words.listHeading),
    lead: cases.length > 0 ? [say(words.listLead)] : [],
    records: cases.map((found) => ({
      id: found.caseId,
      title: found.cause,
      badge: badgeOf(found, session),
      lines: [numberOf(found), found.courtName, dateText(found.openedAt, session.language)],
      event: { type: 'service.chosen', id: found.caseId },
    })),
    none: cases.length > 0 ? [] : [say(words.none), say(words.noneElsewhere)],
    actions: [serviceNext(say(words.toHall))],
  });

const caseScene = (context: MyCasesContext, session: SessionContext, say: Say): Scene => {
  const found = shownCase(context);
  const missing = say(words.notYet);
  return serviceScene({
    screen: 'record',
    heading: say(words.caseHeading),
    lead: [],
    badge: badgeOf(found, session),
    rows: [
      ...found.deadlines.map(({ what, day }) => ({
        label: say(words.until, { date: dateText(day, session.language) }),
        value: say(what),
      })),
      ...found.lines.map(({ label, value }) => ({ label: say(label), value: say(value) })),
      { label: say(words.cause), value: found.cause },
      { label: say(words.court), value: found.courtName },
      ...(found.receiptNumber === null
        ? []
        : [{ label: say(words.receiptNumber), value: found.receiptNumber }]),
      { label: say(words.caseNumber), value: found.caseNumber ?? missing },
      { label: say(words.opened), value: dateText(found.openedAt, session.language) },
      { label: say(words.clerk), value: found.clerk ?? missing },
      { label: say(words.judge), value: found.judge ?? missing },
      { label: say(words.telephone), value: found.telephone ?? '12368' },
    ],
    texts: [replyDetails(found, session.language)].flatMap((told) =>
      told === null
        ? []
        : [
            {
              title: told.title,
              lines:
                told.lines.length > 1 ? told.lines.map((line, index) => `${index + 1}. ${line}`) : told.lines,
            },
          ],
    ),
    code: null,
    actions: [serviceAct('print', say(words.print)), serviceNext(say(words.toList))],
  });
};

/** The screens of 查我的案子. */
export const myCasesScreen = (
  snapshot: SnapshotFrom<typeof myCasesMachine>,
  session: SessionContext,
  say: Say,
): Scene => {
  const { context } = snapshot;
  switch (snapshot.value) {
    case 'identifying':
      return identityScene(snapshot, session, say);
    case 'fault':
      return courtFaultScene(context.fault, say);
    case 'list':
      return listScene(context, session, say);
    case 'case':
      return caseScene(context, session, say);
    case 'printing': {
      const slip = childOf<typeof slipMachine>(snapshot, 'slip');
      if (slip === null) throw new Error('nothing is printed');
      return serviceScene({
        screen: 'printing',
        heading: say(words.caseHeading),
        lead: [],
        number: null,
        outcome: { tone: 'good', text: badgeOf(shownCase(context), session).text },
        ...slipParts(slip, say),
        actions: [serviceNext(say(kitWords.nextStep))],
      });
    }
    default:
      return workingScene(say(words.asking));
  }
};
