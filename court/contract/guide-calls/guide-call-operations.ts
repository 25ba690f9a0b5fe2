import { z } from 'zod';
import { callId } from '../identifiers.ts';
import type { Operation } from '../operation.ts';
import {
  guideCall,
  guideCallRequest,
  guideVideo,
  iceServer,
  maxSessionDescription,
  sessionDescription,
} from './guide-call.ts';

const guideVideoReply = z.strictObject({ agreed: z.boolean() });
const guideVideoOffer = z.strictObject({ sdp: sessionDescription });

/** The schemas that stand by name in the OpenAPI document. */
export const guideCallSchemas = {
  GuideCallRequest: guideCallRequest,
  GuideCall: guideCall,
  IceServer: iceServer,
  GuideVideo: guideVideo,
  GuideVideoReply: guideVideoReply,
  GuideVideoOffer: guideVideoOffer,
};

/** What a terminal may ask about the guide. Pictures and sound do not come here: the two browsers connect by themselves. */
export const guideCallOperations = {
  callGuide: {
    method: 'POST',
    path: '/api/guide-calls',
    summary: 'Call the guide. A terminal has one open call; asking again gives the same one.',
    body: guideCallRequest,
    status: 201,
    answer: guideCall,
    errors: ['not-your-terminal'],
  },
  getGuideCall: {
    method: 'GET',
    path: '/api/guide-calls/{callId}',
    summary: 'How far a call has come.',
    parameters: { callId },
    status: 200,
    answer: guideCall,
    errors: ['not-found'],
  },
  endGuideCall: {
    method: 'DELETE',
    path: '/api/guide-calls/{callId}',
    summary: 'Take a call back.',
    parameters: { callId },
    status: 200,
    answer: guideCall,
    errors: ['not-found'],
  },
  replyGuideVideo: {
    method: 'POST',
    path: '/api/guide-calls/{callId}/video',
    summary:
      'Whether the visitor agrees to the video call that a clerk has asked for. Later it changes nothing.',
    parameters: { callId },
    body: guideVideoReply,
    status: 200,
    answer: guideVideo,
    errors: ['not-found'],
  },
  offerGuideVideo: {
    method: 'PUT',
    path: '/api/guide-calls/{callId}/video/offer',
    summary: 'The terminal’s offer to the clerk’s browser. A later one takes the place of the one before it.',
    parameters: { callId },
    body: guideVideoOffer,
    maxBody: 2 * maxSessionDescription,
    status: 200,
    answer: guideVideo,
    errors: ['not-found'],
  },
  getGuideVideo: {
    method: 'GET',
    path: '/api/guide-calls/{callId}/video',
    summary: 'How far a video call has come, and the clerk’s answer to the last offer.',
    parameters: { callId },
    status: 200,
    answer: guideVideo,
    errors: ['not-found'],
  },
  endGuideVideo: {
    method: 'DELETE',
    path: '/api/guide-calls/{callId}/video',
    summary: 'Hang up. The call for the guide goes on.',
    parameters: { callId },
    status: 200,
    answer: guideVideo,
    errors: ['not-found'],
  },
} as const satisfies Readonly<Record<string, Operation>>;
