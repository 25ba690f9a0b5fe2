import { createReadStream } from 'node:fs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fileId, filingId } from '../../contract/identifiers.ts';
import { createHandInStore, type StoredHandIn } from '../../gateway/hand-ins/hand-in-store.ts';
import { caseOf } from '../cases/case-desk.ts';
import type { CaseSection } from '../cases/case-section.ts';
import { backTo, type DeskArea } from '../desk-kit.ts';
import { html } from '../html.ts';
import { paperPolicy } from '../service-of-process/served-desk.ts';
import { handInBlock } from './hand-in-view.ts';

/** 补交材料 at the desk: the files, and who has looked at them. */
export const handInDesk: DeskArea = (desk, { database, cases, files }, kit) => {
  const handIns = createHandInStore(database);
  const parameter = (request: FastifyRequest, name: string): unknown =>
    (request.params as Readonly<Record<string, unknown>>)[name];
  const own = async (request: FastifyRequest): Promise<StoredHandIn | null> => {
    const found = await caseOf(request, cases, kit);
    const id = filingId.safeParse(parameter(request, 'filingId'));
    const handIn = id.success ? await handIns.find(id.data) : null;
    return handIn?.receivedAt && handIn.manifest.caseId === found?.caseId ? handIn : null;
  };
  const notHere = (reply: FastifyReply) =>
    reply.code(404).type('text/plain; charset=utf-8').send('没有这份材料。');

  desk.get('/desk/cases/:caseId/hand-ins/:filingId/files/:fileId', async (request, reply) => {
    const handIn = await own(request);
    const id = fileId.safeParse(parameter(request, 'fileId'));
    const file = handIn?.manifest.files.find((one) => one.fileId === id.data);
    const path = handIn && file ? await files.pathOf(handIn.manifest.filingId, file.fileId) : null;
    if (!file || path === null) return notHere(reply);
    return reply
      .headers({ 'content-security-policy': paperPolicy, 'content-disposition': 'inline' })
      .type(file.mediaType)
      .send(createReadStream(path));
  });

  desk.post('/desk/cases/:caseId/hand-ins/:filingId/seen', async (request, reply) => {
    const handIn = await own(request);
    const { courts, clerk } = kit.sessionOf(request);
    if (handIn === null || !courts.includes(handIn.manifest.courtCode)) return notHere(reply);
    await handIns.seen(handIn.manifest.filingId, kit.at(), clerk);
    request.log.info({ action: 'hand-in-seen', filingId: handIn.manifest.filingId }, 'desk');
    return reply.redirect(backTo(request), 303);
  });
};

/** What was added to a case, on its page. */
export const handInSection: CaseSection = async (found, frame, { database }) => {
  const listed = await createHandInStore(database).ofCase(found.caseId);
  return listed.length === 0
    ? html``
    : html`<section class="card" id="hand-ins"><h2>补交的材料</h2>${listed.map((one) => handInBlock(one, frame, null))}</section>`;
};
