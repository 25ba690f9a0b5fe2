import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VisitorEvent } from '../../flows/session/visitor-event.ts';
import { parseScreenMessage, takenEventTypes } from '../../kiosk-host/web/screen-message.ts';

/** Every type that a screen may send; a new one without an entry here does not compile. */
const every: Record<VisitorEvent['type'], true> = {
  'session.begin': true,
  'session.languageChosen': true,
  'session.textSizeChosen': true,
  'session.contrastChosen': true,
  'session.readAloudChosen': true,
  'session.guideCalled': true,
  'session.guideDismissed': true,
  'staff.knocked': true,
  'session.videoAgreed': true,
  'session.videoDeclined': true,
  'session.videoEnded': true,
  'session.touched': true,
  'session.stillHere': true,
  'session.leave': true,
  'session.leaveCancelled': true,
  'session.leaveConfirmed': true,
  'session.finish': true,
  'session.rated': true,
  'session.reasonGiven': true,
  'session.quietExit': true,
  'hall.filingChosen': true,
  'hall.opened': true,
  'hall.serviceChosen': true,
  'hall.groupOpened': true,
  'service.back': true,
  'service.next': true,
  'service.did': true,
  'service.chosen': true,
  'service.answered': true,
  'service.paged': true,
  'service.signed': true,
  'service.reprinted': true,
  'service.paperCameOut': true,
  'service.paperSkipped': true,
  'finding.back': true,
  'finding.kindChosen': true,
  'finding.searched': true,
  'finding.causeChosen': true,
  'finding.branchOpened': true,
  'finding.formChosen': true,
  'finding.confirmed': true,
  'finding.draftChosen': true,
  'finding.estimateOpened': true,
  'finding.amountAnswered': true,
  'finding.estimatePrinted': true,
  'finding.estimateCameOut': true,
  'finding.estimateSkipped': true,
  'filing.back': true,
  'filing.briefingRead': true,
  'filing.cardOffered': true,
  'filing.cardDeclined': true,
  'filing.identityConfirmed': true,
  'filing.identityRejected': true,
  'filing.retry': true,
  'filing.newCase': true,
  'filing.draftResumed': true,
  'filing.keepDraftChosen': true,
  'filing.answered': true,
  'filing.goTo': true,
  'filing.itemAdded': true,
  'filing.itemOpened': true,
  'filing.itemRemoved': true,
  'filing.listDone': true,
  'filing.tasksOpened': true,
  'filing.taskOpened': true,
  'filing.hintRead': true,
  'filing.courtChosen': true,
  'filing.courtGroupOpened': true,
  'filing.materialOpened': true,
  'filing.scanRequested': true,
  'filing.scanStopped': true,
  'filing.pictureTaken': true,
  'filing.pictureKept': true,
  'filing.pageRotated': true,
  'filing.pageDeleted': true,
  'filing.pageMoved': true,
  'filing.pageRescanned': true,
  'filing.materialNoted': true,
  'filing.materialDone': true,
  'filing.pageInsisted': true,
  'filing.pagesKept': true,
  'filing.stackOpened': true,
  'filing.sortedByHand': true,
  'filing.paperPlaced': true,
  'filing.paperJoined': true,
  'filing.paperSplit': true,
  'filing.ownComplaintOpened': true,
  'filing.offersOpened': true,
  'filing.offerTaken': true,
  'filing.offerDeclined': true,
  'filing.materialsDone': true,
  'filing.checked': true,
  'filing.priorityOpened': true,
  'filing.complaintRead': true,
  'filing.signed': true,
  'filing.signedByKey': true,
  'filing.submitted': true,
  'filing.reprinted': true,
  'filing.paperCameOut': true,
  'filing.paperSkipped': true,
  'filing.draftTaken': true,
  'filing.finished': true,
  'filing.removalConfirmed': true,
  'filing.removalCancelled': true,
};

describe('what the screen sends', () => {
  it('is taken for every event of the contract and for no other', () => {
    expect([...takenEventTypes].sort()).toEqual(Object.keys(every).sort());
  });

  it('is refused without a throw when it is anything else', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(parseScreenMessage(text)).toBeNull();
      }),
    );
  });

  it('is refused when a field is too much', () => {
    const event = { type: 'filing.answered', key: 'k', values: { path: 'x'.repeat(20_001) } };
    expect(parseScreenMessage(JSON.stringify({ rev: 1, event }))).toBeNull();
    expect(
      parseScreenMessage(JSON.stringify({ rev: 1, event: { ...event, values: { path: 'x' } } })),
    ).not.toBeNull();
    expect(parseScreenMessage(JSON.stringify({ rev: 1, event: { ...event, extra: 1 } }))).toBeNull();
  });
});
