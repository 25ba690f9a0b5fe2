import type { PageSource, Signature } from '../dossier/dossier.ts';
import type { PaperName } from '../filing/filing-effects.ts';
import type { FindingEvent } from '../finding/finding-event.ts';
import type { RawValue } from '../forms/template.ts';
import type { HallEvent, ServiceEvent } from '../services/kit/service-event.ts';
import type { Language } from '../text/words.ts';
import type { Contrast, TextSize } from '../view/view.ts';
import type { RatingReason } from './rating.ts';

/** Everything a visitor's screen may send. Names are what happened or the wish. The host adds the time. */
export type VisitorEvent = SessionEvent | HallEvent | ServiceEvent | FindingEvent | FilingEvent;

/** What concerns the visit as a whole. */
export type SessionEvent =
  | { readonly type: 'session.begin' }
  | { readonly type: 'session.languageChosen'; readonly language: Language }
  | { readonly type: 'session.textSizeChosen'; readonly textSize: TextSize }
  | { readonly type: 'session.contrastChosen'; readonly contrast: Contrast }
  | { readonly type: 'session.readAloudChosen'; readonly on: boolean }
  | { readonly type: 'session.guideCalled' }
  | { readonly type: 'session.guideDismissed' }
  /** The way of the staff to the maintenance, from the first screen. */
  | { readonly type: 'staff.knocked' }
  /** To a clerk who asks for a video call. */
  | { readonly type: 'session.videoAgreed' }
  | { readonly type: 'session.videoDeclined' }
  /** Hung up, or it did not come about. */
  | { readonly type: 'session.videoEnded' }
  /** Sent at most every few seconds while the person touches or types, so that idle time is counted from the last of it. */
  | { readonly type: 'session.touched' }
  | { readonly type: 'session.stillHere' }
  | { readonly type: 'session.leave' }
  | { readonly type: 'session.leaveCancelled' }
  | { readonly type: 'session.leaveConfirmed' }
  | { readonly type: 'session.finish' }
  | { readonly type: 'session.rated'; readonly score: number }
  /** Why it was less than good. */
  | { readonly type: 'session.reasonGiven'; readonly reason: RatingReason }
  /** Straight to the first screen, without a question; what was not handed in is erased. */
  | { readonly type: 'session.quietExit' };

/** What a person does while filing. */
export type FilingEvent =
  | { readonly type: 'filing.back' }
  | { readonly type: 'filing.briefingRead' }
  /** For a draft: a card is laid to save typing, or none is. */
  | { readonly type: 'filing.cardOffered' }
  | { readonly type: 'filing.cardDeclined' }
  | { readonly type: 'filing.identityConfirmed' }
  | { readonly type: 'filing.identityRejected' }
  | { readonly type: 'filing.retry' }
  | { readonly type: 'filing.newCase' }
  | { readonly type: 'filing.draftResumed'; readonly draftId: string }
  /** `key` is the screen's key: an answer to a screen that is no longer shown is refused. */
  | {
      readonly type: 'filing.answered';
      readonly key: string;
      readonly values: Readonly<Record<string, RawValue>>;
      /** Paths whose number failed its check and which the person says is right all the same. */
      readonly insisted?: readonly string[] | undefined;
    }
  | { readonly type: 'filing.goTo'; readonly key: string }
  | { readonly type: 'filing.itemAdded'; readonly section: string }
  | { readonly type: 'filing.itemOpened'; readonly section: string; readonly index: number }
  | { readonly type: 'filing.itemRemoved'; readonly section: string; readonly index: number }
  | { readonly type: 'filing.listDone' }
  | { readonly type: 'filing.tasksOpened' }
  | { readonly type: 'filing.taskOpened'; readonly task: string }
  | { readonly type: 'filing.hintRead' }
  /** The court that decides, by its code; `null`: the person does not know, the court here looks. */
  | { readonly type: 'filing.courtChosen'; readonly court: string | null }
  | { readonly type: 'filing.courtGroupOpened'; readonly group: string }
  | { readonly type: 'filing.materialOpened'; readonly material: string }
  | { readonly type: 'filing.scanRequested'; readonly source: PageSource }
  | { readonly type: 'filing.scanStopped' }
  /** The paper lies under the camera: take it. */
  | { readonly type: 'filing.pictureTaken' }
  /** The last picture was refused and the person wants it all the same. */
  | { readonly type: 'filing.pictureKept' }
  | { readonly type: 'filing.pageRotated'; readonly page: string }
  | { readonly type: 'filing.pageDeleted'; readonly page: string }
  | { readonly type: 'filing.pageMoved'; readonly page: string; readonly by: -1 | 1 }
  | { readonly type: 'filing.pageRescanned'; readonly page: string; readonly source: PageSource }
  | { readonly type: 'filing.materialNoted'; readonly source: 'original' | 'copy' }
  | { readonly type: 'filing.materialDone' }
  /** A page that came out badly stays as it is: this one, or all of the material. */
  | { readonly type: 'filing.pageInsisted'; readonly page: string }
  | { readonly type: 'filing.pagesKept' }
  /** A stack of different papers is put in at once, and sorted paper by paper. */
  | { readonly type: 'filing.stackOpened' }
  | { readonly type: 'filing.sortedByHand' }
  | { readonly type: 'filing.paperPlaced'; readonly material: string }
  | { readonly type: 'filing.paperJoined' }
  | { readonly type: 'filing.paperSplit'; readonly page: string }
  /** The complaint that the person wrote at home; what was read in it and in the other papers. */
  | { readonly type: 'filing.ownComplaintOpened' }
  | { readonly type: 'filing.offersOpened' }
  | { readonly type: 'filing.offerTaken'; readonly path: string }
  | { readonly type: 'filing.offerDeclined'; readonly path: string }
  | { readonly type: 'filing.materialsDone' }
  | { readonly type: 'filing.checked' }
  /** From the check page: who the person said they are (绿色通道). */
  | { readonly type: 'filing.priorityOpened' }
  | { readonly type: 'filing.complaintRead' }
  | { readonly type: 'filing.signed'; readonly strokes: Signature['strokes']; readonly aspect: number }
  | { readonly type: 'filing.signedByKey' }
  | { readonly type: 'filing.submitted' }
  | { readonly type: 'filing.reprinted'; readonly paper: PaperName }
  | { readonly type: 'filing.paperCameOut'; readonly paper: PaperName }
  | { readonly type: 'filing.paperSkipped'; readonly paper: PaperName }
  /** A draft: on paper, on the phone, or both. */
  | { readonly type: 'filing.draftTaken'; readonly way: 'print' | 'phone' | 'both' }
  | { readonly type: 'filing.finished' }
  /** The answer to “keep the draft for seven days, for this card only?”. */
  | { readonly type: 'filing.keepDraftChosen'; readonly keep: boolean }
  | { readonly type: 'filing.removalConfirmed' }
  | { readonly type: 'filing.removalCancelled' };

/** An event with the time at which the host took it (ms since the epoch): the machines have no clock. */
export type Stamped<E> = E & { readonly at: number };

/** What the screen sends over the WebSocket: the event and the revision of the push on which the person acted. */
export interface ScreenMessage {
  readonly rev: number;
  readonly event: VisitorEvent;
}
