import type { ActorRefFrom, AnyActorRef, AnyMachineSnapshot, SnapshotFrom } from 'xstate';
import { isConfidential } from '../dossier/priority.ts';
import { isDraft } from '../filing/drafting.ts';
import type { PaperName } from '../filing/filing-effects.ts';
import type { filingMachine } from '../filing/filing-machine.ts';
import type { paperMachine } from '../filing/paper-machine.ts';
import type { findingMachine } from '../finding/finding-machine.ts';
import type { maintenanceMachine } from '../maintenance/maintenance-machine.ts';
import { maintenanceScreen } from '../maintenance/maintenance-screens.ts';
import { type ServiceId, serviceIds } from '../services/service-list.ts';
import { serviceScreen } from '../services/service-screens.ts';
import type { sessionMachine } from '../session/session-machine.ts';
import { filingWords } from '../text/filing-words.ts';
import { frameWords } from '../text/frame-words.ts';
import { awaitingAnswerScreen, choosingCourtScreen } from './cross-court-screens.ts';
import { cardOfferScreen, draftNoticeScreen, printingDraftScreen } from './draft-screens.ts';
import {
  courtAndFeeScreen,
  printingScreen,
  sendFaultScreen,
  sendingScreen,
  submitScreen,
} from './ending-screens.ts';
import { type FindingScene, findingScreen } from './finding-screens.ts';
import { hallScreen } from './hall-screen.ts';
import {
  briefingScreen,
  confirmIdentityScreen,
  keepDraftScreen,
  layCardScreen,
  removeCardScreen,
  welcomeBackScreen,
} from './identity-screens.ts';
import { findingOffersScreen, noOffersScreen, offerScreen } from './offer-screens.ts';
import {
  cameraScreen,
  deletingNumber,
  materialsScreen,
  phoneScreen,
  readComplaintScreen,
  scanScreen,
  signScreen,
} from './paper-screens.ts';
import { priorityScreen } from './priority-screens.ts';
import { askingScreen, checkAnswersScreen, removalName, taskListScreen } from './question-screens.ts';
import {
  danger,
  type FilingScene,
  next,
  type PaperScene,
  plain,
  type Say,
  type Scene,
  speaker,
} from './screen-parts.ts';
import { attractScreen, brokenScreen, farewellScreen, leavingScreen } from './session-screens.ts';
import { doubtfulScreen, sortPaperScreen, sortReadingScreen } from './sorting-screens.ts';
import { spokenScreen } from './spoken-screen.ts';
import { takeHomeScreen } from './take-home-screen.ts';
import type { Frame, Overlay, Push, VideoCall } from './view.ts';

/** A snapshot of the whole visit. */
export type SessionSnapshot = SnapshotFrom<typeof sessionMachine>;

/** What the view needs besides the snapshot. */
export interface ViewSetting {
  /** Now, ms since the epoch: only for what is left of a countdown. */
  readonly now: number;
  readonly pictureUrl: FilingScene['pictureUrl'];
}

/** A nested state value as a path: `{ materials: 'paper' }` is `materials.paper`. */
export const statePath = (value: unknown): string => {
  if (typeof value === 'string') return value;
  const [[state, inner] = ['', '']] = Object.entries(value as Record<string, unknown>);
  return `${state}.${statePath(inner)}`;
};

const filingOf = (snapshot: SessionSnapshot): SnapshotFrom<typeof filingMachine> | null =>
  (snapshot.children.filing as ActorRefFrom<typeof filingMachine> | undefined)?.getSnapshot() ?? null;

const findingScene = (snapshot: SessionSnapshot): FindingScene | null => {
  const finding = (
    snapshot.children.finding as ActorRefFrom<typeof findingMachine> | undefined
  )?.getSnapshot();
  return finding
    ? { session: snapshot.context, finding: finding.context, state: statePath(finding.value) }
    : null;
};

const paperScene = (filing: SnapshotFrom<typeof filingMachine>, paper: PaperName): PaperScene | null => {
  const child = (filing.children[paper] as ActorRefFrom<typeof paperMachine> | undefined)?.getSnapshot();
  return child ? { state: child.value, fault: child.context.fault } : null;
};

const filingScene = (snapshot: SessionSnapshot, setting: ViewSetting): FilingScene | null => {
  const filing = filingOf(snapshot);
  if (!filing) return null;
  return {
    session: snapshot.context,
    filing: filing.context,
    state: statePath(filing.value),
    papers: {
      receipt: paperScene(filing, 'receipt'),
      complaint: paperScene(filing, 'complaint'),
      draft: paperScene(filing, 'draft'),
    },
    pictureUrl: setting.pictureUrl,
  };
};

/** The line of stages is that of a filing: a draft has none. */
const filingScreen = (scene: FilingScene, say: Say): Scene =>
  isDraft(scene.filing) ? { ...stepScreen(scene, say), stage: null } : stepScreen(scene, say);

const materialsStepScreen = (scene: FilingScene, say: Say): Scene => {
  switch (scene.state.split('.')[1]) {
    case 'list':
      return materialsScreen(scene, say);
    case 'photographing':
      return cameraScreen(scene, say);
    case 'phoning':
      return phoneScreen(scene, say);
    case 'doubting':
      return doubtfulScreen(scene, say);
    case 'sorting':
      return scene.state === 'materials.sorting.reading'
        ? sortReadingScreen(scene, say)
        : sortPaperScreen(scene, say);
    default:
      return scanScreen(scene, say);
  }
};

const offeringScreen = (scene: FilingScene, say: Say): Scene => {
  switch (scene.state) {
    case 'offering.finding':
      return findingOffersScreen(scene, say);
    case 'offering.nothing':
      return noOffersScreen(scene, say);
    default:
      return offerScreen(scene, say);
  }
};

const stepScreen = (scene: FilingScene, say: Say): Scene => {
  const state = scene.state.split('.')[0];
  switch (state) {
    case 'briefing':
      return isDraft(scene.filing) ? draftNoticeScreen(scene, say) : briefingScreen(scene, say);
    case 'offeringCard':
      return cardOfferScreen(scene, say);
    case 'identifying':
      switch (scene.state) {
        case 'identifying.confirming':
          return confirmIdentityScreen(scene, say);
        case 'identifying.removingCard':
        case 'identifying.returningCard':
          return removeCardScreen(scene, say);
        case 'identifying.lookingUp':
          return {
            stage: 1,
            back: null,
            view: { screen: 'working', heading: say(filingWords.lookingUp), lead: [], actions: [] },
          };
        default:
          return layCardScreen(scene, say);
      }
    case 'welcomingBack':
      return welcomeBackScreen(scene, say);
    case 'offeringToKeep':
      return keepDraftScreen(scene, say);
    case 'tasks':
      return taskListScreen(scene, say);
    case 'asking':
      return askingScreen(scene, say);
    case 'courtAndFee':
      return courtAndFeeScreen(scene, say);
    case 'choosingCourt':
      return choosingCourtScreen(scene, say);
    case 'prioritising':
      return priorityScreen(scene, say);
    case 'materials':
      return materialsStepScreen(scene, say);
    case 'offering':
      return offeringScreen(scene, say);
    case 'checking':
      return checkAnswersScreen(scene, say);
    case 'composing':
    case 'composeFault':
    case 'reading':
      return readComplaintScreen(scene, say);
    case 'signing':
      return signScreen(scene, say);
    case 'confirmingSubmit':
      return submitScreen(scene, say);
    case 'sendFault':
      return sendFaultScreen(scene, say);
    case 'takingHome':
      return takeHomeScreen(scene, say);
    case 'printingDraft':
      return printingDraftScreen(scene, say);
    case 'sending':
      return sendingScreen(scene, say);
    case 'awaitingAnswer':
      return awaitingAnswerScreen(scene, say);
    default:
      return printingScreen(scene, say);
  }
};

/** The service that is open, and its snapshot. */
const openService = (snapshot: SessionSnapshot): { id: ServiceId; service: AnyMachineSnapshot } | null => {
  const service = (snapshot.children as Readonly<Record<string, AnyActorRef | undefined>>).service;
  const id = serviceIds.find((each) => snapshot.matches({ visiting: { journey: { serving: each } } }));
  return service && id ? { id, service: service.getSnapshot() } : null;
};

const maintenanceOf = (snapshot: SessionSnapshot): SnapshotFrom<typeof maintenanceMachine> | null =>
  snapshot.matches({ visiting: { journey: 'maintaining' } })
    ? ((
        snapshot.children as Readonly<Record<string, AnyActorRef | undefined>>
      ).service?.getSnapshot() as SnapshotFrom<typeof maintenanceMachine>)
    : null;

const sceneOf = (
  snapshot: SessionSnapshot,
  filing: FilingScene | null,
  say: Say,
  setting: ViewSetting,
): Scene => {
  if (snapshot.matches('attract')) return attractScreen(snapshot.context, say);
  if (snapshot.matches({ visiting: { journey: 'hall' } })) return hallScreen(snapshot.context, say);
  const maintenance = maintenanceOf(snapshot);
  if (maintenance) return maintenanceScreen(maintenance, say);
  const open = openService(snapshot);
  if (open) return serviceScreen(open.id, open.service, snapshot.context, say, setting);
  const finding = findingScene(snapshot);
  if (finding) return findingScreen(finding, say);
  if (snapshot.matches({ visiting: { journey: 'filing' } }) && filing) return filingScreen(filing, say);
  if (snapshot.matches({ visiting: { journey: 'farewell' } })) return farewellScreen(snapshot.context, say);
  if (snapshot.matches({ visiting: { journey: 'broken' } })) return brokenScreen(snapshot.context, say);
  return leavingScreen(snapshot.context, say);
};

const overlayOf = (
  snapshot: SessionSnapshot,
  filing: FilingScene | null,
  say: Say,
  now: number,
): Overlay | null => {
  const { context } = snapshot;
  const keeps =
    filing?.filing.keepDraft === true && filing.filing.dossier !== null && !filing.filing.submission;
  const sent = context.submission !== null || (filing?.filing.submission ?? null) !== null;
  if (snapshot.matches({ visiting: { presence: 'asking' } })) {
    return {
      kind: 'stillThere',
      heading: say(frameWords.stillThereHeading),
      text: say(
        sent ? frameWords.leaveSent : keeps ? frameWords.stillThereKept : frameWords.stillThereErased,
      ),
      countdown: { endsAt: context.endsAt, leftMs: Math.max(0, context.endsAt - now) },
      actions: [
        plain('leave', say(frameWords.leaveYes), { type: 'session.leaveConfirmed' }),
        next(say(frameWords.stillHere), { type: 'session.stillHere' }),
      ],
    };
  }
  if (snapshot.matches({ visiting: { presence: 'confirmingLeave' } })) {
    return {
      kind: 'leave',
      heading: say(frameWords.leaveHeading),
      text: say(sent ? frameWords.leaveSent : keeps ? frameWords.leaveKept : frameWords.leaveErased),
      countdown: null,
      actions: [
        danger('leave', say(frameWords.leaveYes), { type: 'session.leaveConfirmed' }),
        next(say(frameWords.leaveNo), { type: 'session.leaveCancelled' }),
      ],
    };
  }
  if (snapshot.matches({ visiting: { guide: { called: 'asked' } } })) {
    return {
      kind: 'video',
      heading: say(frameWords.videoHeading),
      text: say(frameWords.videoText),
      countdown: null,
      actions: [
        plain('decline', say(frameWords.videoNo), { type: 'session.videoDeclined' }),
        next(say(frameWords.videoYes), { type: 'session.videoAgreed' }),
      ],
    };
  }
  if (filing?.state === 'asking.confirmingRemoval') {
    return {
      kind: 'removeItem',
      heading: say(filingWords.removeHeading, { name: removalName(filing) }),
      text: say(filingWords.removeText),
      countdown: null,
      actions: [
        danger('remove', say(filingWords.removeYes), { type: 'filing.removalConfirmed' }),
        next(say(filingWords.removeNo), { type: 'filing.removalCancelled' }),
      ],
    };
  }
  if (filing?.state === 'materials.confirmingDeletion') {
    return {
      kind: 'deletePage',
      heading: say(filingWords.deleteHeading, { n: deletingNumber(filing) }),
      text: say(filingWords.deleteText),
      countdown: null,
      actions: [
        danger('delete', say(filingWords.delete), { type: 'filing.removalConfirmed' }),
        next(say(filingWords.removeNo), { type: 'filing.removalCancelled' }),
      ],
    };
  }
  return null;
};

const guideNotices = {
  none: null,
  calling: frameWords.guideCalling,
  waiting: frameWords.guideWaiting,
  asked: frameWords.guideAsked,
  connecting: frameWords.videoConnecting,
  talking: null,
  coming: frameWords.guideComing,
  unreachable: frameWords.guideUnreachable,
} as const;

const callOf = (snapshot: SessionSnapshot, say: Say): VideoCall | null => {
  const { guideCallId, videoServers, input } = snapshot.context;
  if (guideCallId === null || !snapshot.matches({ visiting: { guide: { called: 'talking' } } })) return null;
  return {
    callId: guideCallId,
    servers: videoServers,
    camera: input.videoCamera ?? null,
    hangUp: plain('hang-up', say(frameWords.videoHangUp), { type: 'session.videoEnded' }),
    letWrite: say(frameWords.videoLetWrite),
    lettingWrite: say(frameWords.videoLettingWrite),
    connecting: say(frameWords.videoConnecting),
    connected: say(frameWords.videoConnected),
    failed: say(frameWords.videoFailed),
    pointed: say(frameWords.videoPointed),
  };
};

const noticeOf = (snapshot: SessionSnapshot, filing: FilingScene | null, say: Say): Frame['notice'] => {
  const { devices } = snapshot.context;
  const expectsCard =
    filing === null || ['briefing', 'offeringCard', 'identifying'].includes(filing.state.split('.')[0] ?? '');
  if (devices.cardPresent && !expectsCard) return { tone: 'warning', text: say(frameWords.takeCard) };
  if (devices.cardPresent && snapshot.matches({ visiting: { journey: 'farewell' } }))
    return { tone: 'warning', text: say(frameWords.takeCard) };
  const sends = filing === null || !isDraft(filing.filing);
  if (devices.courtLine === 'down' && sends && !snapshot.matches('attract'))
    return {
      tone: 'info',
      text: say(openService(snapshot) === null ? frameWords.lineDown : frameWords.lineDownService),
    };
  const notice = devices.closed?.notice ?? null;
  return notice === null ? null : { tone: 'info', text: notice };
};

const stagesOf = (stage: number | null, say: Say): Frame['stages'] => {
  if (stage === null) return null;
  const { before, identity, questions, papers, sign, hand } = frameWords.stages;
  return [before, identity, questions, papers, sign, hand].map((title, index) => ({
    title: say(title),
    state: index < stage ? 'done' : index === stage ? 'now' : 'todo',
  }));
};

const wantsQuietExit = (snapshot: SessionSnapshot, filing: FilingScene | null): boolean =>
  !snapshot.matches('attract') &&
  (snapshot.context.confidential || (filing?.filing.dossier ? isConfidential(filing.filing.dossier) : false));

/** What the screen shows for a snapshot: the whole of it, in the visitor's language. Pure. */
export const pushOf = (snapshot: SessionSnapshot, rev: number, setting: ViewSetting): Push => {
  const { context } = snapshot;
  const say = speaker(context.language);
  const filing = filingScene(snapshot, setting);
  const scene = sceneOf(snapshot, filing, say, setting);
  const notice = guideNotices[context.guide];
  const frame = {
    language: context.language,
    textSize: context.textSize,
    contrast: context.contrast,
    readAloud: context.readAloud,
    courtName: context.input.court.name,
    terminalName: context.input.terminalName,
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
    guide: context.guide,
    guideNotice: notice ? say(notice) : null,
    call: callOf(snapshot, say),
    back: scene.back,
    closed: snapshot.matches('attract') && context.devices.closed?.terminal != null,
    canLeave: !snapshot.matches('attract'),
    stages: stagesOf(scene.stage, say),
    notice: noticeOf(snapshot, filing, say),
    quietExit: wantsQuietExit(snapshot, filing)
      ? { label: say(frameWords.quietExit), event: { type: 'session.quietExit' } as const }
      : null,
    overlay: overlayOf(snapshot, filing, say, setting.now),
  };
  return {
    rev,
    frame: { ...frame, say: spokenScreen(scene.view, frame.overlay, frame.notice) },
    view: scene.view,
  };
};
