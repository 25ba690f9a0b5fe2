import { z } from 'zod';
import { serviceIds } from '../../flows/services/service-list.ts';
import { ratingReasons } from '../../flows/session/rating.ts';
import type { ScreenMessage, VisitorEvent } from '../../flows/session/visitor-event.ts';

/** Bounds of what a screen may send: a long text of every field, or the strokes of a signature. */
const shortText = z.string().max(200);
const raw = z.union([z.string().max(20_000), z.array(shortText).max(64)]);
const point = z.strictObject({ x: z.number(), y: z.number(), t: z.number(), p: z.number() });
const index = z.number().int().min(0).max(200);
const source = z.enum(['feeder', 'flatbed', 'camera', 'phone']);
const paper = z.enum(['receipt', 'complaint', 'draft']);

const bare = <T extends VisitorEvent['type']>(type: T) => z.strictObject({ type: z.literal(type) });

const visitorEvent = z.discriminatedUnion('type', [
  bare('session.begin'),
  z.strictObject({ type: z.literal('session.languageChosen'), language: z.enum(['zh', 'ko', 'en']) }),
  z.strictObject({
    type: z.literal('session.textSizeChosen'),
    textSize: z.enum(['normal', 'large', 'extraLarge']),
  }),
  z.strictObject({ type: z.literal('session.contrastChosen'), contrast: z.enum(['light', 'dark', 'high']) }),
  z.strictObject({ type: z.literal('session.readAloudChosen'), on: z.boolean() }),
  bare('session.guideCalled'),
  bare('session.guideDismissed'),
  bare('staff.knocked'),
  bare('session.videoAgreed'),
  bare('session.videoDeclined'),
  bare('session.videoEnded'),
  bare('session.touched'),
  bare('session.stillHere'),
  bare('session.leave'),
  bare('session.leaveCancelled'),
  bare('session.leaveConfirmed'),
  bare('session.finish'),
  z.strictObject({ type: z.literal('session.rated'), score: z.number().int().min(1).max(5) }),
  z.strictObject({ type: z.literal('session.reasonGiven'), reason: z.enum(ratingReasons) }),
  bare('session.quietExit'),
  bare('hall.filingChosen'),
  bare('hall.opened'),
  z.strictObject({ type: z.literal('hall.serviceChosen'), service: z.enum(serviceIds) }),
  z.strictObject({ type: z.literal('hall.groupOpened'), group: z.enum(['advice', 'more']) }),
  bare('service.back'),
  bare('service.next'),
  z.strictObject({ type: z.literal('service.did'), act: shortText }),
  z.strictObject({ type: z.literal('service.chosen'), id: shortText }),
  z.strictObject({
    type: z.literal('service.answered'),
    key: shortText,
    values: z.record(shortText, raw),
    insisted: z.array(shortText).max(10).optional(),
  }),
  z.strictObject({ type: z.literal('service.paged'), by: z.union([z.literal(-1), z.literal(1)]) }),
  z.strictObject({
    type: z.literal('service.signed'),
    strokes: z.array(z.array(point).max(5_000)).max(200),
    aspect: z.number().positive().max(20),
  }),
  bare('service.reprinted'),
  bare('service.paperCameOut'),
  bare('service.paperSkipped'),
  bare('finding.back'),
  z.strictObject({
    type: z.literal('finding.kindChosen'),
    kind: z.enum(['sue', 'enforce', 'administrative', 'apply', 'answer', 'prosecute', 'stateCompensation']),
  }),
  z.strictObject({ type: z.literal('finding.searched'), text: shortText }),
  z.strictObject({ type: z.literal('finding.causeChosen'), code: shortText }),
  z.strictObject({ type: z.literal('finding.branchOpened'), code: shortText.nullable() }),
  z.strictObject({ type: z.literal('finding.formChosen'), templateId: shortText }),
  bare('finding.confirmed'),
  bare('finding.draftChosen'),
  bare('finding.estimateOpened'),
  z.strictObject({ type: z.literal('finding.amountAnswered'), amount: shortText }),
  z.strictObject({ type: z.literal('finding.estimatePrinted'), amount: shortText }),
  bare('finding.estimateCameOut'),
  bare('finding.estimateSkipped'),
  bare('filing.back'),
  bare('filing.briefingRead'),
  bare('filing.cardOffered'),
  bare('filing.cardDeclined'),
  bare('filing.identityConfirmed'),
  bare('filing.identityRejected'),
  bare('filing.retry'),
  bare('filing.newCase'),
  z.strictObject({ type: z.literal('filing.draftResumed'), draftId: shortText }),
  z.strictObject({ type: z.literal('filing.keepDraftChosen'), keep: z.boolean() }),
  z.strictObject({
    type: z.literal('filing.answered'),
    key: shortText,
    values: z.record(shortText, raw),
    insisted: z.array(shortText).max(10).optional(),
  }),
  z.strictObject({ type: z.literal('filing.goTo'), key: shortText }),
  z.strictObject({ type: z.literal('filing.itemAdded'), section: shortText }),
  z.strictObject({ type: z.literal('filing.itemOpened'), section: shortText, index }),
  z.strictObject({ type: z.literal('filing.itemRemoved'), section: shortText, index }),
  bare('filing.listDone'),
  bare('filing.tasksOpened'),
  z.strictObject({ type: z.literal('filing.taskOpened'), task: shortText }),
  bare('filing.hintRead'),
  z.strictObject({ type: z.literal('filing.courtChosen'), court: shortText.nullable() }),
  z.strictObject({ type: z.literal('filing.courtGroupOpened'), group: shortText }),
  z.strictObject({ type: z.literal('filing.materialOpened'), material: shortText }),
  z.strictObject({ type: z.literal('filing.scanRequested'), source }),
  bare('filing.scanStopped'),
  bare('filing.pictureTaken'),
  bare('filing.pictureKept'),
  z.strictObject({ type: z.literal('filing.pageRotated'), page: shortText }),
  z.strictObject({ type: z.literal('filing.pageDeleted'), page: shortText }),
  z.strictObject({
    type: z.literal('filing.pageMoved'),
    page: shortText,
    by: z.union([z.literal(-1), z.literal(1)]),
  }),
  z.strictObject({ type: z.literal('filing.pageRescanned'), page: shortText, source }),
  z.strictObject({ type: z.literal('filing.materialNoted'), source: z.enum(['original', 'copy']) }),
  bare('filing.materialDone'),
  z.strictObject({ type: z.literal('filing.pageInsisted'), page: shortText }),
  bare('filing.pagesKept'),
  bare('filing.stackOpened'),
  bare('filing.sortedByHand'),
  z.strictObject({ type: z.literal('filing.paperPlaced'), material: shortText }),
  bare('filing.paperJoined'),
  z.strictObject({ type: z.literal('filing.paperSplit'), page: shortText }),
  bare('filing.ownComplaintOpened'),
  bare('filing.offersOpened'),
  z.strictObject({ type: z.literal('filing.offerTaken'), path: shortText }),
  z.strictObject({ type: z.literal('filing.offerDeclined'), path: shortText }),
  bare('filing.materialsDone'),
  bare('filing.checked'),
  bare('filing.priorityOpened'),
  bare('filing.complaintRead'),
  z.strictObject({
    type: z.literal('filing.signed'),
    strokes: z.array(z.array(point).max(5_000)).max(200),
    aspect: z.number().positive().max(20),
  }),
  bare('filing.signedByKey'),
  bare('filing.submitted'),
  z.strictObject({ type: z.literal('filing.reprinted'), paper }),
  z.strictObject({ type: z.literal('filing.paperCameOut'), paper }),
  z.strictObject({ type: z.literal('filing.paperSkipped'), paper }),
  z.strictObject({ type: z.literal('filing.draftTaken'), way: z.enum(['print', 'phone', 'both']) }),
  bare('filing.finished'),
  bare('filing.removalConfirmed'),
  bare('filing.removalCancelled'),
]) satisfies z.ZodType<VisitorEvent>;

/** Every event type that the schema lets through: a test holds it equal to `VisitorEvent`. */
export const takenEventTypes: readonly string[] = visitorEvent.options.map(
  (option) => option.shape.type.value,
);

const screenMessage = z.strictObject({
  rev: z.number().int().min(0),
  event: visitorEvent,
}) satisfies z.ZodType<ScreenMessage>;

/** Largest message of a screen, bytes. */
export const largestMessage = 2_000_000;

/** What the screen sent, or `null` when it is not a message of ours. */
export const parseScreenMessage = (text: string): ScreenMessage | null => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = screenMessage.safeParse(json);
  return parsed.success ? parsed.data : null;
};
