import { courtOutcomeWords } from '../../text/services/cross-court-words.ts';
import { myCasesWords as words } from '../../text/services/my-cases-words.ts';
import { type Language, shown } from '../../text/words.ts';
import { dateText } from '../../view/screen-parts.ts';
import type { CaseStage, PersonCase } from './person-case.ts';

/** How far a registered case has come, in words. */
export const stageText = (stage: CaseStage, language: Language): string =>
  shown(words.stages[stage], language);

/** What the court has said to a filing that is not registered yet. */
export const replyText = ({ answer }: PersonCase, language: Language): string =>
  shown(answer === null ? words.stages.registered : words.replies[answer.state], language);

/** What the court's answer asks of the person or tells them, with its heading; nothing while it is being examined. */
export const replyDetails = (
  { answer }: PersonCase,
  language: Language,
): { readonly title: string; readonly lines: readonly string[] } | null => {
  switch (answer?.state) {
    case 'supplementRequested':
      return {
        title: shown(words.supplementLead, language, { date: dateText(answer.deadline, language) }),
        lines: answer.items,
      };
    case 'notThisCourt':
      return {
        title: shown(courtOutcomeWords.notThisCourt, language),
        lines: [shown(courtOutcomeWords.notThisCourtText, language, { court: answer.competent })],
      };
    case 'rejected':
      return {
        title: shown(courtOutcomeWords.rejectedNumber, language, { number: answer.rulingNumber }),
        lines: [shown(courtOutcomeWords.rejectedAppeal, language)],
      };
    default:
      return null;
  }
};
