/** One hearing as the court announces it (开庭公告, 民事诉讼法 139). Times are China's, as on the wall of the court. */
export interface PublicHearing {
  readonly hearingId: string;
  readonly caseNumber: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** `HH:MM`. */
  readonly start: string;
  readonly end: string;
  readonly room: string;
  readonly judge: string | null;
  /** What is announced of a public hearing; `null`: not heard in public (民事诉讼法 137), nobody in it is named. */
  readonly shown: { readonly cause: string; readonly parties: string } | null;
}
