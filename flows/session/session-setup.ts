import { assign, setup } from 'xstate';
import { delays } from '../filing/filing-delays.ts';
import { deadline } from '../filing/filing-effects.ts';
import { filingMachine } from '../filing/filing-machine.ts';
import { findingMachine } from '../finding/finding-machine.ts';
import { maintenanceMachine } from '../maintenance/maintenance-machine.ts';
import type { ServiceOutput } from '../services/kit/service-setup.ts';
import { serviceMachines } from '../services/service-machines.ts';
import { callGuide, followGuide, type GuideTold, tellVideo } from './guide-effects.ts';
import {
  type DeviceFacts,
  filingIdOf,
  isClosed,
  type SessionContext,
  type SessionInput,
} from './session-context.ts';
import { keepDraft, sendRating } from './session-effects.ts';
import type { Stamped, VisitorEvent } from './visitor-event.ts';

/** What the host tells of the devices and the line to the court. */
export interface DevicesChanged {
  readonly type: 'devices.changed';
  readonly devices: DeviceFacts;
}

/** Sent by the host while a device works for the person, so that a long scan is not taken for absence. */
export interface Busy {
  readonly type: 'host.busy';
  readonly at: number;
}

/** Everything that can happen to a visit. */
export type SessionMachineEvent =
  | Stamped<VisitorEvent>
  | DevicesChanged
  | Busy
  | GuideTold
  | { readonly type: 'visit.over' | 'visit.leaving' };

/** What the machine of a visit is made of: its steps are files of their own. */
export const sessionSetup = setup({
  types: { context: {} as SessionContext, events: {} as SessionMachineEvent, input: {} as SessionInput },
  actors: {
    ...serviceMachines,
    maintenance: maintenanceMachine,
    finding: findingMachine,
    filing: filingMachine,
    deadline,
    callGuide,
    followGuide,
    tellVideo,
    keepDraft,
    sendRating,
  },
  actions: {
    /** Any sign of life resets the count of idle time. */
    touched: assign({ touchedAt: ({ context, event }) => ('at' in event ? event.at : context.touchedAt) }),
    /** Who it is and whether anything was done: a service's own output, which no type of this machine's events names. */
    keepServed: assign(({ context, event }) => {
      const { output } = event as unknown as { readonly output: ServiceOutput };
      return { person: output.person, served: context.served || output.did };
    }),
    /** Another matter in the same visit: what was filed is done with. */
    beginAnew: assign({
      hallGroup: null,
      chosen: null,
      submission: null,
      draftPrinted: false,
      takeHomeUntil: null,
      filings: ({ context }) => context.filings + (context.chosen === null ? 0 : 1),
      served: true,
    }),
    sayFarewell: assign({ farewellEndsAt: ({ context }) => context.touchedAt + delays.farewell }),
    setLanguage: assign({
      language: ({ context, event }) =>
        event.type === 'session.languageChosen' ? event.language : context.language,
    }),
    setTextSize: assign({
      textSize: ({ context, event }) =>
        event.type === 'session.textSizeChosen' ? event.textSize : context.textSize,
    }),
    setContrast: assign({
      contrast: ({ context, event }) =>
        event.type === 'session.contrastChosen' ? event.contrast : context.contrast,
    }),
    setReadAloud: assign({
      readAloud: ({ context, event }) =>
        event.type === 'session.readAloudChosen' ? event.on : context.readAloud,
    }),
  },
  guards: {
    hasFilingLeft: ({ context }) => filingIdOf(context) !== null && !isClosed(context, 'filing'),
    languageOffered: ({ context, event }) =>
      event.type === 'session.languageChosen' && context.input.languages.includes(event.language),
    /** The staff have not locked the terminal. */
    terminalOpen: ({ context }) => context.devices.closed?.terminal == null,
  },
});
