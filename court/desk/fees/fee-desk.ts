import type { FastifyReply, FastifyRequest } from 'fastify';
import { parseField } from '../../../flows/forms/field-kinds.ts';
import type { FeeRelief } from '../../../flows/services/fees/fee-notice.ts';
import { feeId, feePurpose, feeRelief } from '../../contract/fees/fee-operations.ts';
import { calendarDay } from '../../contract/identifiers.ts';
import type { StoredCase } from '../../gateway/cases/case-store.ts';
import { chinaDay } from '../../gateway/china-day.ts';
import { createFeeParts } from '../../gateway/fees/fee-parts.ts';
import type { StoredFee } from '../../gateway/fees/fee-store.ts';
import { feeQueue } from '../../gateway/fees/payments.ts';
import { createPersonStore } from '../../gateway/service-of-process/person-store.ts';
import { caseOf } from '../cases/case-desk.ts';
import { type DeskArea, field, sendWords, typedLine } from '../desk-kit.ts';

const money = {
  id: 'yuan',
  kind: 'money',
  label: '',
  required: true,
  ask: { zh: '', ko: '', en: '' },
} as const;

/** Typed yuan in fen; `null`: it is no amount above nothing. */
const fenOf = (typed: string, today: string): number | null => {
  const parsed = parseField(money, typed, today);
  return parsed.ok && typeof parsed.value === 'number' && parsed.value > 0 ? parsed.value : null;
};

/** 诉讼费 at the desk: notices are given, relieved, noted as paid at the window and taken back; refunds are noted and done. */
export const feeDesk: DeskArea = (desk, parts, kit) => {
  const { cases, clock, queue, database } = parts;
  const { fees, payments } = createFeeParts(parts);
  const persons = createPersonStore(database);
  const base = '/desk/cases/:caseId/fees/:noticeId';

  const idIn = (request: FastifyRequest, name: string): string | null => {
    const id = feeId.safeParse((request.params as Readonly<Record<string, unknown>>)[name]);
    return id.success ? id.data : null;
  };
  /** The case, if this clerk's court decides it. */
  const ownCase = async (request: FastifyRequest): Promise<StoredCase | null> => {
    const found = await caseOf(request, cases, kit);
    return found !== null && kit.sessionOf(request).courts.includes(found.courtCode) ? found : null;
  };
  const back = (reply: FastifyReply, found: StoredCase): FastifyReply =>
    reply.redirect(`/desk/cases/${found.caseId}#fees`, 303);

  desk.post(base, async (request, reply) => {
    const found = await ownCase(request);
    const noticeId = idIn(request, 'noticeId');
    if (found === null || noticeId === null) return sendWords(reply, 404, '没有这个案件。');
    const today = chinaDay(clock.now());
    const purpose = feePurpose.safeParse(field(request, 'purpose'));
    const amountFen = fenOf(field(request, 'yuan'), today);
    const due = calendarDay.safeParse(field(request, 'due'));
    const payer = (await persons.ofCase(found.caseId)).find(({ key }) => key === field(request, 'payer'));
    if (!purpose.success || amountFen === null)
      return sendWords(reply, 422, '金额写得不对，例如 50 或者 1234.56。请返回上一页。');
    if (!due.success || due.data < today)
      return sendWords(reply, 422, '最后一天写得不对，不能早于今天。请返回上一页。');
    if (payer === undefined) return sendWords(reply, 422, '请选择交费人。请返回上一页。');
    const { clerk } = kit.sessionOf(request);
    await fees.give({
      noticeId,
      caseId: found.caseId,
      courtCode: found.courtCode,
      payerKey: payer.key,
      purpose: purpose.data,
      amountFen,
      dueDay: due.data,
      givenAt: kit.at(),
      givenBy: clerk,
    });
    request.log.info({ action: 'fee-notice', noticeId }, 'desk');
    return back(reply, found);
  });

  /** One thing done to a notice of this case, alone: no terminal begins to pay it meanwhile. Answers with why it was not done. */
  const onNotice = (
    act: string,
    work: (fee: StoredFee, request: FastifyRequest) => Promise<string | null>,
  ): void => {
    desk.post(`${base}/${act}`, async (request, reply) => {
      const found = await ownCase(request);
      const fee = await fees.find(idIn(request, 'noticeId') ?? '');
      if (found === null || fee?.caseId !== found.caseId) return sendWords(reply, 404, '没有这份通知。');
      const refused = await queue(feeQueue(fee.noticeId), async () =>
        work((await fees.find(fee.noticeId)) ?? fee, request),
      );
      request.log.info(
        { action: `fee-${act.split('/')[0]}`, noticeId: fee.noticeId, done: refused === null },
        'desk',
      );
      return refused === null ? back(reply, found) : sendWords(reply, 409, `${refused}请返回上一页。`);
    });
  };
  const late = '这份通知已经交了、免了或者撤回了。';
  /** Changes a notice that is due, once no code of it can be paid any more: what may just have been paid is not changed. */
  const changed = async ({ noticeId }: StoredFee, change: () => Promise<boolean>): Promise<string | null> => {
    if (payments !== null && !(await payments.closeOpen(noticeId)))
      return (await fees.find(noticeId))?.state === 'due'
        ? '有一笔扫码付款还不知道结果，过几分钟再办。'
        : late;
    return (await change()) ? null : late;
  };

  onNotice('withdraw', (fee) => changed(fee, () => fees.withdraw(fee.noticeId)));
  onNotice('paid', async (fee, request) => {
    const how = typedLine(field(request, 'how'), 60);
    if (how === '') return '请写怎么收的。';
    return changed(fee, () => fees.paid(fee.noticeId, kit.at(), how));
  });
  onNotice('relief', async (fee, request) => {
    const today = chinaDay(clock.now());
    const decided = feeRelief.safeParse({ kind: field(request, 'kind'), day: today });
    if (!decided.success) return '请选择缓交、减交还是免交。';
    const change = changeOf(decided.data, fee, {
      amountFen: fenOf(field(request, 'yuan'), today),
      dueDay: calendarDay.safeParse(field(request, 'due')).data ?? null,
    });
    if (typeof change === 'string') return change;
    return changed(fee, () => fees.relieve(fee.noticeId, decided.data, change));
  });
  onNotice('refund/:refundId', async (fee, request) => {
    const refundId = idIn(request, 'refundId');
    const amountFen = fenOf(field(request, 'yuan'), chinaDay(clock.now()));
    const reason = typedLine(field(request, 'reason'), 200);
    const before = (await fees.refundsOf(fee.noticeId)).reduce((sum, one) => sum + one.amountFen, 0);
    if (refundId === null || fee.state !== 'paid') return '没有交的费不能退。';
    if (reason === '') return '请写退费的原因。';
    if (amountFen === null || before + amountFen > fee.amountFen) return '退的钱不能多于交的钱。';
    await fees.noteRefund(
      { refundId, noticeId: fee.noticeId, amountFen, reason, notedAt: kit.at() },
      kit.sessionOf(request).clerk,
    );
    return null;
  });
  onNotice('refund/:refundId/done', async (fee, request) => {
    const refund = await fees.refund(idIn(request, 'refundId') ?? '');
    if (refund?.noticeId !== fee.noticeId) return '没有这笔退费。';
    return (await fees.refunded(refund.refundId, kit.at())) ? null : '账户还没有确认，或者已经退了。';
  });
};

/** What relief changes in a notice (诉讼费用交纳办法 44–51), or why it cannot. */
const changeOf = (
  { kind }: FeeRelief,
  fee: StoredFee,
  given: { readonly amountFen: number | null; readonly dueDay: string | null },
): { readonly amountFen: number; readonly dueDay: string } | string => {
  switch (kind) {
    case 'waived':
      return { amountFen: fee.amountFen, dueDay: fee.dueDay };
    case 'reduced':
      return given.amountFen === null || given.amountFen >= fee.amountFen
        ? '请写减交以后的金额，要比原来的少。'
        : { amountFen: given.amountFen, dueDay: fee.dueDay };
    case 'deferred':
      return given.dueDay === null || given.dueDay <= fee.dueDay
        ? '请写缓交到哪一天，要晚于原来的最后一天。'
        : { amountFen: fee.amountFen, dueDay: given.dueDay };
    default:
      return kind satisfies never;
  }
};
