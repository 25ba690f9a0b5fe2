import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { parseField } from '../../../flows/forms/field-kinds.ts';
import {
  maxPaperBytes,
  paperId,
  servedKind,
  serviceAddressId,
  serviceReceiptId,
} from '../../contract/service-of-process/service-operations.ts';
import type { StoredCase } from '../../gateway/cases/case-store.ts';
import { chinaDay } from '../../gateway/china-day.ts';
import { createAddressStore } from '../../gateway/service-of-process/address-store.ts';
import { checkPdf } from '../../gateway/service-of-process/pdf-check.ts';
import { personKeyOf } from '../../gateway/service-of-process/person-key.ts';
import { createPersonStore } from '../../gateway/service-of-process/person-store.ts';
import { createServedFiles } from '../../gateway/service-of-process/served-files.ts';
import { createServedStore, type StoredPaper } from '../../gateway/service-of-process/served-store.ts';
import { caseOf } from '../cases/case-desk.ts';
import { type DeskArea, field, sendPage, sendWords, typedLine } from '../desk-kit.ts';
import { chinaMoment } from '../desk-time.ts';
import { addressRows } from './address-view.ts';
import { kindWords, pdfProblemWords } from './service-words.ts';
import { sheet } from './signed-sheet.ts';

/** A served paper is shown inside our page only, and nothing in it runs or loads. */
export const paperPolicy =
  "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'";

const idNumber = {
  id: 'number',
  kind: 'idNumber',
  label: '',
  required: true,
  ask: { zh: '', ko: '', en: '' },
} as const;

/** 送达 at the desk: papers are put where their addressees collect them, corrected, and no longer served; what was signed is a page to print. */
export const servedDesk: DeskArea = (desk, { database, queue, cases, config, clock }, kit) => {
  const served = createServedStore(database, queue);
  const persons = createPersonStore(database);
  const addresses = createAddressStore(database);
  const files = createServedFiles(config.dataDir);
  const courtName = (code: string): string => config.courts.find((one) => one.code === code)?.name ?? code;
  const notHere = (reply: FastifyReply) => sendWords(reply, 404, '没有这个案件或者文书。');

  const parameter = (request: FastifyRequest, name: string): unknown =>
    (request.params as Readonly<Record<string, unknown>>)[name];
  /** The case, if this clerk's court decides it. */
  const ownCase = async (request: FastifyRequest): Promise<StoredCase | null> => {
    const found = await caseOf(request, cases, kit);
    return found !== null && kit.sessionOf(request).courts.includes(found.courtCode) ? found : null;
  };
  const paperOf = async (request: FastifyRequest, found: StoredCase): Promise<StoredPaper | null> => {
    const id = paperId.safeParse(parameter(request, 'paperId'));
    const paper = id.success ? await served.find(id.data) : null;
    return paper?.caseId === found.caseId ? paper : null;
  };

  desk.register(async (upload) => {
    // The body is the file as it is; the mark that shows the form is ours comes with the header.
    upload.addContentTypeParser(
      'application/pdf',
      { parseAs: 'buffer', bodyLimit: maxPaperBytes },
      (request, body, done) => done(null, { csrf: request.headers['x-desk-form'], pdf: body }),
    );
    upload.post('/desk/cases/:caseId/served/:paperId', async (request, reply) => {
      const found = await ownCase(request);
      const id = paperId.safeParse(parameter(request, 'paperId'));
      const { pdf } = (request.body ?? {}) as { readonly pdf?: unknown };
      if (found === null || !id.success) return notHere(reply);
      if (!(pdf instanceof Uint8Array)) return sendWords(reply, 415, pdfProblemWords.notPdf);
      const stands = await served.find(id.data);
      if (stands !== null && stands.caseId !== found.caseId) return notHere(reply);
      const query = request.query as Readonly<Record<string, unknown>>;
      const wanted = new Set([query.to].flat().filter((key) => typeof key === 'string'));
      const known = (await persons.ofCase(found.caseId)).map(({ key }) => key);
      const to = known.filter((key) => wanted.has(key));
      const kind = servedKind.safeParse(query.kind);
      if (stands === null && (to.length === 0 || to.length !== wanted.size || !kind.success))
        return sendWords(reply, 422, '请选择文书种类和送达给谁。');
      const checked = await checkPdf(pdf);
      if (!checked.ok) return sendWords(reply, 422, pdfProblemWords[checked.error]);
      const sha256 = createHash('sha256').update(pdf).digest('hex');
      await files.keep(id.data, sha256, pdf);
      const title = typedLine(typeof query.title === 'string' ? query.title : '', 60);
      const { clerk } = kit.sessionOf(request);
      const added = await served.add(
        stands ?? {
          paperId: id.data,
          caseId: found.caseId,
          courtCode: found.courtCode,
          kind: kind.data ?? 'other',
          title: title === '' ? kindWords[kind.data ?? 'other'] : title,
        },
        { sha256, size: pdf.length, pages: checked.value.pages, sentAt: kit.at(), sentBy: clerk },
        stands === null ? to : [],
      );
      const outcome = typeof added === 'string' ? added : 'done';
      request.log.info({ action: 'serve', paperId: id.data, outcome }, 'desk');
      if (added === 'older') return sendWords(reply, 409, '这个文件和以前的一版完全一样，没有换。');
      if (added === 'withdrawn') return sendWords(reply, 409, '这份文书已经停止领取，不能再换。');
      return reply.code(201).send({ version: added.version });
    });
  });

  desk.get('/desk/cases/:caseId/served/:paperId/:version.pdf', async (request, reply) => {
    const found = await caseOf(request, cases, kit);
    const paper = found === null ? null : await paperOf(request, found);
    if (paper === null) return notHere(reply);
    const wanted = Number(parameter(request, 'version'));
    const version = (await served.versionsOf(paper.paperId)).find((each) => each.version === wanted);
    if (version === undefined) return notHere(reply);
    return reply
      .headers({
        'content-security-policy': paperPolicy,
        'content-disposition': 'inline',
        'content-length': version.size,
      })
      .type('application/pdf')
      .send(createReadStream(files.pathOf(paper.paperId, version.sha256)));
  });

  desk.post('/desk/cases/:caseId/served/:paperId/withdraw', async (request, reply) => {
    const found = await ownCase(request);
    const paper = found === null ? null : await paperOf(request, found);
    if (found === null || paper === null) return notHere(reply);
    await served.withdraw(paper.paperId, kit.at(), kit.sessionOf(request).clerk);
    request.log.info({ action: 'serve-withdraw', paperId: paper.paperId }, 'desk');
    return reply.redirect(`/desk/cases/${found.caseId}#served`, 303);
  });

  desk.post('/desk/cases/:caseId/service-persons', async (request, reply) => {
    const found = await ownCase(request);
    const salt = config.service?.personSalt;
    if (found === null || salt === undefined) return notHere(reply);
    const name = typedLine(field(request, 'name'), 60);
    const number = parseField(idNumber, field(request, 'number'), chinaDay(clock.now()));
    if (name === '' || !number.ok || typeof number.value !== 'string')
      return sendWords(reply, 422, '请填写姓名和正确的身份证号码。请返回上一页。');
    const role = field(request, 'role') === 'agent' ? 'agent' : 'party';
    const key = personKeyOf(salt, number.value);
    await cases.addPerson(found.caseId, { key, role });
    await persons.name(found.caseId, key, name);
    request.log.info({ action: 'service-person', caseId: found.caseId }, 'desk');
    return reply.redirect(`/desk/cases/${found.caseId}#served`, 303);
  });

  desk.get('/desk/cases/:caseId/service-receipts/:receiptId', async (request, reply) => {
    const found = await caseOf(request, cases, kit);
    const id = serviceReceiptId.safeParse(parameter(request, 'receiptId'));
    const receipt = id.success ? await served.receipt(id.data) : null;
    const paper = receipt === null ? null : await served.find(receipt.body.paperId);
    if (found === null || receipt === null || paper?.caseId !== found.caseId) return notHere(reply);
    const version = (await served.versionsOf(paper.paperId)).find(
      (each) => each.version === receipt.body.version,
    );
    return sendPage(
      reply,
      sheet({
        title: '送达回证',
        number: receipt.number,
        courtName: courtName(paper.courtCode),
        back: `/desk/cases/${found.caseId}#served`,
        rows: [
          ['案号', found.caseNumber ?? found.receiptNumber ?? '—'],
          ['案由', found.cause],
          [
            '送达文书',
            `${paper.title}（${kindWords[paper.kind]}），第 ${receipt.body.version} 版，${version?.pages ?? '—'} 页`,
          ],
          ['文件校验值', receipt.body.sha256],
          ['受送达人', receipt.body.person.name],
          ['身份证件', `居民身份证 ${receipt.body.person.document}（读卡核验）`],
          ['送达方式', '自助终端直接送达'],
          ['送达地点', `${receipt.place}（终端 ${receipt.terminalId}）`],
          ['送达日期', chinaMoment(receipt.at, true)],
        ],
        signed: { label: '受送达人签名', signature: receipt.body.signature },
        foot: [
          '受送达人在送达回证上的签收日期为送达日期（民事诉讼法第八十七条）。',
          `放到终端：${version === undefined ? '—' : `${version.sentBy} ${chinaMoment(version.sentAt, true)}`}。`,
        ],
      }),
    );
  });

  desk.get('/desk/cases/:caseId/service-addresses/:addressId', async (request, reply) => {
    const found = await caseOf(request, cases, kit);
    const id = serviceAddressId.safeParse(parameter(request, 'addressId'));
    const confirmed = id.success ? await addresses.find(id.data) : null;
    if (found === null || confirmed?.body.caseId !== found.caseId) return notHere(reply);
    const { body } = confirmed;
    return sendPage(
      reply,
      sheet({
        title: '送达地址确认书',
        number: confirmed.number,
        courtName: courtName(found.courtCode),
        back: `/desk/cases/${found.caseId}#served`,
        rows: [
          ['案号', found.caseNumber ?? found.receiptNumber ?? '—'],
          ['案由', found.cause],
          ['受送达人', body.person.name],
          ['身份证件', `居民身份证 ${body.person.document}（读卡核验）`],
          ...addressRows(body.confirmed),
          ['收到时间', `${chinaMoment(confirmed.at, true)}（终端 ${confirmed.terminalId}）`],
        ],
        signed: { label: '受送达人签名', signature: body.signature },
        foot: [
          '本人已看懂（听明白）告知事项，提供的送达地址准确、有效（民诉法解释第一百三十六条至第一百三十八条）。',
        ],
      }),
    );
  });
};
