import type { FastifyRequest } from 'fastify';
import { filingId } from '../../contract/identifiers.ts';
import type { StoredFiling } from '../../gateway/filing-store.ts';
import { dueFilings } from '../../gateway/system/due-marks.ts';
import { type DeskArea, sendPage } from '../desk-kit.ts';
import { duePage } from './due-page.ts';
import { sheetPage } from './sheet-page.ts';

/** What is near its last day, how persons and other systems are told, and the page to type from where no system is. */
export const systemDesk: DeskArea = (desk, parts, kit) => {
  const { config, filings } = parts;

  desk.get('/desk/due', async (request, reply) => {
    const { courts } = kit.sessionOf(request);
    const frame = { ...(await kit.frameOf(request)), place: '/desk/due' };
    return sendPage(
      reply,
      duePage(frame, {
        due: await dueFilings(parts, courts),
        smsIsSent: config.notices?.sms !== undefined,
        courts: config.courts
          .filter(({ code }) => courts.includes(code))
          .map(({ code, name }) => ({
            name,
            systems: (config.systems ?? []).filter((one) => one.courts.includes(code)).map((one) => one.name),
          })),
      }),
    );
  });

  // What is none of these courts' is "not here", so that ids cannot be tried out.
  const findFiling = async (request: FastifyRequest): Promise<StoredFiling | null> => {
    const id = filingId.safeParse((request.params as Readonly<Record<string, unknown>>).filingId);
    const filing = id.success ? await filings.find(id.data) : null;
    if (filing === null || filing.state === 'uploading') return null;
    const { courts } = kit.sessionOf(request);
    const { courtCode, servingCourtCode } = filing.manifest;
    return courts.includes(courtCode) || courts.includes(servingCourtCode) ? filing : null;
  };

  desk.get('/desk/filings/:filingId/sheet', async (request, reply) => {
    const filing = await findFiling(request);
    if (filing === null) return reply.code(404).type('text/plain; charset=utf-8').send('没有这份材料。');
    request.log.info({ action: 'sheet', filingId: filing.manifest.filingId }, 'desk');
    return sendPage(reply, await sheetPage(filing, kit.sessionOf(request).clerk, kit.at()));
  });
};
