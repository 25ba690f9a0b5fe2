const eightHours = 8 * 3_600_000;

/** The calendar day in China, `YYYY-MM-DD`, of a moment in ms since the epoch. */
export const chinaDay = (now: number): string => new Date(now + eightHours).toISOString().slice(0, 10);

/** The day that many days after another, `YYYY-MM-DD`. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
