import { filingId } from '../../contract/identifiers.ts';
import { type TerminalOrder, terminalCommand } from '../../contract/terminals/terminal-state.ts';
import type { KnownTerminal } from '../../gateway/gateway-config.ts';
import { orderTerminal } from '../../gateway/terminals/terminal-orders.ts';
import { createTerminalStore, type TerminalFilter } from '../../gateway/terminals/terminal-store.ts';
import { type DeskArea, field, sendPage, sendWords, typedLine } from '../desk-kit.ts';
import { onePage } from './terminal-page.ts';
import { listPage, shownHealth } from './terminals-page.ts';

export const terminalsAddress = '/desk/terminals';

/** A terminal that has told nothing for so long is silent, ms: with a broker it tells itself every five minutes. */
const silentAfter = 11 * 60_000;

const onAPage = 100;
const commandsShown = 30;

/** What a form of the page orders; `null`: nothing that there is. */
const orderOf = (kind: string, text: string, device: string): TerminalOrder | null => {
  const words = typedLine(text, 100) || null;
  switch (kind) {
    case 'lock':
      return { kind, notice: words };
    case 'unlock':
    case 'sendBundle':
      return { kind };
    case 'notice':
      return { kind, text: words };
    case 'restart': {
      const order = terminalCommand.shape.order.safeParse({ kind, device });
      return order.success ? order.data : null;
    }
    default:
      return null;
  }
};

/** 终端: how the terminals of the region stand, on one page; each with its parts, what it can be told, and the files of its staff. */
export const terminalDesk: DeskArea = (desk, parts, kit) => {
  const { config, database, clock, fleet } = parts;
  const terminals = createTerminalStore(database);
  const courtName = (code: string): string => config.courts.find((one) => one.code === code)?.name ?? code;
  const silentBefore = (): string => new Date(clock.now() - silentAfter).toISOString();

  /** A terminal of one of the clerk's courts. */
  const ownTerminal = (courts: readonly string[], id: unknown): KnownTerminal | null =>
    config.terminals.find((one) => one.id === id && courts.includes(one.court)) ?? null;

  desk.get(terminalsAddress, async (request, reply) => {
    const { courts } = kit.sessionOf(request);
    const query = request.query as Readonly<Record<string, unknown>>;
    const page = Math.max(1, Math.min(1000, Math.floor(Number(query.page ?? 1)) || 1));
    const filter: TerminalFilter = {
      courts,
      health: shownHealth.find((one) => one === query.health) ?? null,
      silentBefore: silentBefore(),
      search: typeof query.search === 'string' ? query.search.trim().slice(0, 40) : '',
    };
    const known = config.terminals.filter(({ court }) => courts.includes(court));
    const found = await terminals.list(filter, onAPage + 1, (page - 1) * onAPage);
    const frame = { ...(await kit.frameOf(request)), place: terminalsAddress };
    return sendPage(
      reply.header('refresh', '30'),
      listPage(frame, {
        filter,
        counts: await terminals.counts(filter),
        known: known.length,
        shown: found.slice(0, onAPage),
        page,
        more: found.length > onAPage,
        courtName,
        placeOf: (id) => known.find((one) => one.id === id)?.place ?? '',
      }),
    );
  });

  desk.get(`${terminalsAddress}/:terminalId`, async (request, reply) => {
    const { courts } = kit.sessionOf(request);
    const terminal = ownTerminal(courts, (request.params as Readonly<Record<string, unknown>>).terminalId);
    if (terminal === null) return sendWords(reply, 404, '没有这台终端。');
    const stands = await terminals.find(terminal.id);
    const frame = { ...(await kit.frameOf(request)), place: terminalsAddress };
    return sendPage(
      reply,
      onePage(frame, {
        terminal,
        courtName: courtName(terminal.court),
        stands,
        silent:
          stands !== null &&
          (stands.life === 'dead' || new Date(stands.state.at).toISOString() < silentBefore()),
        commands: await terminals.commands(terminal.id, commandsShown),
        files: await terminals.files(terminal.id),
      }),
    );
  });

  desk.post(`${terminalsAddress}/:terminalId/orders`, async (request, reply) => {
    const session = kit.sessionOf(request);
    const terminal = ownTerminal(
      session.courts,
      (request.params as Readonly<Record<string, unknown>>).terminalId,
    );
    if (terminal === null) return sendWords(reply, 404, '没有这台终端。');
    const order = orderOf(field(request, 'kind'), field(request, 'text'), field(request, 'device'));
    if (order === null) return sendWords(reply, 422, '没有这个指令。请返回上一页。');
    await orderTerminal(parts, fleet, { terminalId: terminal.id, order, by: session.clerk });
    request.log.info({ action: 'terminal-order', terminal: terminal.id, kind: order.kind }, 'desk');
    return reply.redirect(`${terminalsAddress}/${terminal.id}`, 303);
  });

  desk.get(`${terminalsAddress}/:terminalId/files/:fileId`, async (request, reply) => {
    const { terminalId, fileId } = request.params as Readonly<Record<string, unknown>>;
    const terminal = ownTerminal(kit.sessionOf(request).courts, terminalId);
    const id = filingId.safeParse(fileId);
    const file = id.success ? await terminals.file(id.data) : null;
    if (terminal === null || file?.terminalId !== terminal.id) return sendWords(reply, 404, '没有这个文件。');
    return reply
      .type(file.name.endsWith('.pdf') ? 'application/pdf' : 'application/zip')
      .header('content-disposition', `attachment; filename="${file.name}"`)
      .send(Buffer.from(file.base64, 'base64'));
  });
};
