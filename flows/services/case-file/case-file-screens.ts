import type { SnapshotFrom } from 'xstate';
import type { SessionContext } from '../../session/session-context.ts';
import { caseFileWords as words } from '../../text/services/case-file-words.ts';
import { courtCallWords, kitWords } from '../../text/services/kit-words.ts';
import { dateText, type Say, type Scene, serviceAct, serviceNext } from '../../view/screen-parts.ts';
import { documentScene } from '../kit/document-scene.ts';
import { childOf, courtFaultScene, identityScene, serviceScene, workingScene } from '../kit/kit-screens.ts';
import type { sheetMachine } from '../kit/sheet-machine.ts';
import { sheetPart } from '../kit/sheet-part.ts';
import type { ServiceSetting } from '../service-screens.ts';
import { caseFileId, caseFileNumber } from './case-file.ts';
import { type CaseFileContext, type caseFileMachine, readCase, readFile } from './case-file-machine.ts';

const casesScene = ({ cases }: CaseFileContext, session: SessionContext, say: Say): Scene =>
  serviceScene({
    screen: 'records',
    heading: say(words.casesHeading),
    lead: [],
    records: cases.map((found) => ({
      id: found.caseId,
      title: found.cause,
      badge:
        found.openUntil === null
          ? { tone: 'info', text: say(words.ownOnly) }
          : {
              tone: 'good',
              text: say(words.openUntil, { date: dateText(found.openUntil, session.language) }),
            },
      lines: [
        [caseFileNumber(found), found.courtName].filter((each) => each !== '').join(' · '),
        say(words.count, { n: found.files.length }),
      ],
      event: { type: 'service.chosen', id: found.caseId },
    })),
    none: cases.length > 0 ? [] : [say(words.none), say(words.noneElsewhere)],
    actions: [serviceNext(say(words.toHall))],
  });

const filesScene = (context: CaseFileContext, session: SessionContext, say: Say): Scene => {
  const { files, openUntil } = readCase(context);
  return serviceScene({
    screen: 'records',
    heading: say(words.filesHeading),
    lead: files.length === 0 ? [] : [say(openUntil === null ? words.filesOwn : words.filesAll)],
    records: files.map((file) => ({
      id: caseFileId(file),
      title: file.name.replace(/\.pdf$/u, ''),
      badge: null,
      lines: [`${say(words.from[file.from])} · ${dateText(file.at, session.language)}`],
      event: { type: 'service.chosen', id: caseFileId(file) },
    })),
    none: files.length === 0 ? [say(words.noFiles)] : [],
    actions: [serviceNext(say(kitWords.toHall))],
  });
};

const readingScene = (context: CaseFileContext, say: Say, setting: ServiceSetting): Scene => {
  const { page, pages } = context;
  const last = page >= pages.length - 1;
  return documentScene(
    {
      title: readFile(context).name.replace(/\.pdf$/u, ''),
      page,
      pages,
      alt: words.pageAlt,
      actions: [
        serviceAct('print', say(words.print)),
        serviceNext(say(last ? words.close : kitWords.pageAfter)),
      ],
    },
    say,
    setting,
  );
};

const printingScene = (snapshot: SnapshotFrom<typeof caseFileMachine>, say: Say): Scene => {
  const sheet = childOf<typeof sheetMachine>(snapshot, 'sheet');
  if (sheet === null) throw new Error('nothing is printed');
  return serviceScene({
    screen: 'printing',
    heading: say(words.printing),
    lead: [say(words.printText)],
    number: null,
    outcome: null,
    papers: [sheetPart(sheet, { title: words.paper, without: words.without }, say)],
    slip: null,
    actions: [serviceNext(say(words.toFiles))],
  });
};

/** The screens of 阅卷. */
export const caseFileScreen = (
  snapshot: SnapshotFrom<typeof caseFileMachine>,
  session: SessionContext,
  say: Say,
  setting: ServiceSetting,
): Scene => {
  const { context } = snapshot;
  const { fault } = context;
  switch (snapshot.value) {
    case 'identifying':
      return identityScene(snapshot, session, say);
    case 'notAsked':
      return courtFaultScene(fault === 'damaged' ? 'courtError' : fault, say);
    case 'cases':
      return casesScene(context, session, say);
    case 'files':
      return filesScene(context, session, say);
    case 'opening':
      return workingScene(say(words.opening));
    case 'notOpened':
      return serviceScene({
        screen: 'record',
        heading: say(words.notOpened),
        lead: [],
        badge: {
          tone: 'warning',
          text: say(fault === 'damaged' ? words.damaged : courtCallWords[fault]),
        },
        rows: [],
        texts: [],
        code: null,
        actions: [serviceNext(say(kitWords.tryAgain))],
      });
    case 'reading':
      return readingScene(context, say, setting);
    case 'printing':
      return printingScene(snapshot, say);
    default:
      return workingScene(say(words.asking));
  }
};
