import type { CardIdentity } from '../../dossier/dossier.ts';
import type { FieldError } from '../../forms/field-error.ts';
import { summariseField } from '../../forms/field-kinds.ts';
import type { RawValue, Value } from '../../forms/template.ts';
import type { CourtCallFault, ServiceInput } from '../kit/service-setup.ts';
import type { PersonCase } from '../my-cases/person-case.ts';
import type {
  OwnRequest,
  RequestAnswer,
  RequestKind,
  RequestKindId,
  RequestNotice,
  RequestQuestion,
} from './request-kind.ts';
import { requestKind } from './request-kinds.ts';

/** What a person wants of the court, as far as it is known. JSON only. */
export interface RequestContext {
  readonly input: ServiceInput;
  readonly person: CardIdentity | null;
  readonly cases: readonly PersonCase[];
  readonly requests: readonly OwnRequest[];
  readonly fault: CourtCallFault;
  readonly kind: RequestKindId | null;
  /** The case it is about; `null`: none. */
  readonly caseId: string | null;
  /** The request whose reply is read. */
  readonly requestId: string | null;
  /** Which question, from 0. */
  readonly question: number;
  readonly values: Readonly<Record<string, Value | null>>;
  /** What was typed and refused, and why. */
  readonly typed: Readonly<Record<string, RawValue>>;
  readonly errors: Readonly<Record<string, FieldError>>;
  /** When “send” was pressed first, ms since the epoch: it names the request. */
  readonly pressedAt: number;
  readonly receipt: { readonly number: string; readonly receivedAt: string } | null;
  /** Something was handed in during this service. */
  readonly did: boolean;
}

/** Nothing is known of a wish. */
export const noWish = {
  kind: null,
  caseId: null,
  question: 0,
  values: {},
  typed: {},
  errors: {},
  pressedAt: 0,
  receipt: null,
} as const satisfies Partial<RequestContext>;

/** The kind that was chosen. Throws when none was. */
export const kindOf = ({ kind }: Pick<RequestContext, 'kind'>): RequestKind => {
  const found = requestKind(kind);
  if (found === undefined) throw new Error('no kind of request was chosen');
  return found;
};

/** What is read first, at this court. */
export const noticesOf = (context: Pick<RequestContext, 'kind' | 'input'>): readonly RequestNotice[] =>
  kindOf(context).notices.filter(({ mode }) => mode === undefined || mode === context.input.court.feeNotice);

/** The question that is asked. Throws when there is none. */
export const questionOf = (context: Pick<RequestContext, 'kind' | 'question'>): RequestQuestion => {
  const found = kindOf(context).questions[context.question];
  if (found === undefined) throw new Error('there is no such question');
  return found;
};

/** The case that it is about; `null`: none. */
export const aboutCase = ({ cases, caseId }: RequestContext): PersonCase | null =>
  cases.find((each) => each.caseId === caseId) ?? null;

/** What was answered, in Chinese, for the court and the slip; questions without an answer are left out. */
export const requestAnswers = (context: RequestContext): readonly RequestAnswer[] =>
  kindOf(context).questions.flatMap(({ fields }) =>
    fields.flatMap((field) => {
      const value = context.values[field.id] ?? null;
      return value === null ? [] : [{ label: field.label, value: summariseField(field, value, 'zh') }];
    }),
  );

/** The number at which the court can call: every kind asks for it. */
export const phoneOf = ({ values }: Pick<RequestContext, 'values'>): string =>
  typeof values.phone === 'string' ? values.phone : '';
