import { hourOfDay } from '../../contract/hearings/hearing-operations.ts';
import { calendarDay } from '../../contract/identifiers.ts';
import type { HearingPlan, StoredHearing } from '../../gateway/hearings/hearing-store.ts';
import { type Html, html } from '../html.ts';

/** A plan as the clerk typed it, or what is wrong with it. `today`: `YYYY-MM-DD` in China. */
export const readPlan = (
  field: (name: string) => string,
  today: string,
): { readonly plan: HearingPlan } | { readonly wrong: string } => {
  const text = (name: string, max: number): string => {
    const typed = field(name).replace(/\p{Cc}/gu, ' ');
    return typed.trim().slice(0, max);
  };
  const day = calendarDay.safeParse(field('day'));
  const start = hourOfDay.safeParse(field('start'));
  const end = hourOfDay.safeParse(field('end'));
  const room = text('room', 40);
  const parties = text('parties', 200);
  const open = field('open') === 'yes';
  if (!day.success || day.data < today) return { wrong: '请填写今天或者以后的日期。' };
  if (!start.success || !end.success || end.data <= start.data) return { wrong: '请填写开始和结束的时间。' };
  if (room === '') return { wrong: '请填写法庭。' };
  if (open && parties === '') return { wrong: '公开开庭的，请填写公告上的当事人。' };
  return {
    plan: {
      day: day.data,
      start: start.data,
      end: end.data,
      room,
      judge: text('judge', 60) || null,
      parties: open ? parties : null,
    },
  };
};

/** The blanks of a plan; `parties` is what the notice would say, to begin with. */
export const planBlanks = (
  given: Partial<StoredHearing> & { readonly parties?: string | null },
  suggested: string,
): Html => html`<label>日期<input type="date" name="day" required value="${given.day ?? ''}"></label>
<label>开始<input type="time" name="start" required value="${given.start ?? '09:00'}"></label>
<label>结束<input type="time" name="end" required value="${given.end ?? '11:30'}"></label>
<label>法庭<input name="room" required maxlength="40" value="${given.room ?? ''}" placeholder="第三法庭"></label>
<label>法官<input name="judge" maxlength="60" value="${given.judge ?? ''}"></label>
<label class="tick"><input type="checkbox" name="open" value="yes"${given.parties === null ? '' : html` checked`}>公开开庭（不公开的，公告不写案由和当事人）</label>
<label>公告上的当事人<input name="parties" maxlength="200" value="${given.parties ?? suggested}" placeholder="张某诉李某"></label>`;
