import type { FastifyReply } from 'fastify';
import { type CourtErrorBody, courtErrors } from '../contract/court-error.ts';
import type { Refusal } from './reception.ts';

/** Answers with an error of the contract. */
export const refuse = (reply: FastifyReply, refusal: Refusal): FastifyReply => {
  const { status, message } = courtErrors[refusal.code];
  const body: CourtErrorBody = {
    error: refusal.code,
    message,
    ...(refusal.files ? { files: [...refusal.files] } : {}),
  };
  return reply.code(status).send(body);
};
