import type { OfficeHours } from '../../flows/law/courts/office-hours.ts';
import { type ServiceClock, serviceClock } from '../../flows/law/courts/service-clock.ts';
import {
  type RegistrationClock,
  registrationClock,
  registrationDays,
} from '../contract/registration-clock.ts';
import type { StoredFiling } from '../gateway/filing-store.ts';
import { chinaDate, leftInWords } from './desk-time.ts';
import { type Html, html } from './html.ts';
import { icon } from './icons.ts';

/** The state of a filing as icon and words. */
export const stateBadge = (filing: StoredFiling): Html => {
  switch (filing.state) {
    case 'uploading':
      return html`<span class="state">${icon('hourglass')}正在接收</span>`;
    case 'received':
      return html`<span class="state received">${icon('inbox')}待审查</span>`;
    case 'supplementRequested':
      return html`<span class="state supplement">${icon('notice')}等待补正</span>`;
    case 'supplementReceived':
      return html`<span class="state received">${icon('returned')}已补正待审</span>`;
    case 'registered':
      return html`<span class="state registered">${icon('registered')}已立案</span>`;
    case 'notThisCourt':
      return html`<span class="state ended">${icon('leave')}告知他院管辖</span>`;
    case 'rejected':
      return html`<span class="state ended">${icon('cross')}不予受理</span>`;
    default:
      return filing.state satisfies never;
  }
};

/** Whether a filing was handed in at another court than the one that decides. */
export const isCrossCourt = ({ manifest }: StoredFiling): boolean =>
  manifest.courtCode !== manifest.servingCourtCode;

/**
 * The thirty minutes of a filing across courts, counted while the courts are open; `null` for every other one, and once the
 * court has said anything.
 */
export const serviceClockOf = (filing: StoredFiling, now: number, hours: OfficeHours): ServiceClock | null =>
  isCrossCourt(filing) && filing.state === 'received' && filing.receivedAt !== null
    ? serviceClock(Date.parse(filing.receivedAt), now, hours)
    : null;

/** Those minutes as a clerk sees them. */
export const serviceClockView = ({ openMs, tone, counts }: ServiceClock): Html => {
  const minutes = Math.floor(openMs / 60_000);
  const words = minutes < 600 ? `已过 ${minutes} 分钟` : `已过 ${Math.floor(minutes / 60)} 小时`;
  return html`<span class="service-clock ${tone}">${icon(tone === 'running' ? 'hourglass' : 'alarm')}跨域答复 ${words}<small>${counts ? '一般三十分钟内答复' : '现在下班，不计时'}</small></span>`;
};

/** The clock of a filing; `null` when none runs: answered for good, waiting for a supplement, or not yet received. */
export const clockOf = (filing: StoredFiling, now: number): RegistrationClock | null =>
  filing.receivedAt === null || filing.registration !== null || filing.outcome !== null
    ? null
    : registrationClock(
        {
          receivedAt: Date.parse(filing.receivedAt),
          supplementRequestedAt: filing.supplement === null ? null : Date.parse(filing.supplement.at),
          supplementReceivedAt:
            filing.supplementReceivedAt === null ? null : Date.parse(filing.supplementReceivedAt),
        },
        now,
      );

/** The seven days as seven boxes, and what is left in words. */
export const clockView = (clock: RegistrationClock): Html => {
  const kind = clock.overdue ? 'overdue' : clock.leftMs < 2 * 86_400_000 ? 'soon' : 'running';
  const boxes = Array.from(
    { length: registrationDays },
    (_, index) =>
      html`<rect x="${index * 16}" y="0" width="13" height="8" rx="2" class="${index < clock.daysUsed || clock.overdue ? 'used' : 'left'}"/>`,
  );
  return html`<span class="clock ${kind}"><svg viewBox="0 0 109 8" width="109" height="8" aria-hidden="true">${boxes}</svg><span>${kind !== 'running' && icon('alarm')}${leftInWords(clock)}</span><small>${chinaDate(clock.lastDay, false)}届满</small></span>`;
};
