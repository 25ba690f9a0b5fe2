import type { Words } from '../../../text/words.ts';
import { t } from './wording.ts';

/** What the visitor does: sue, apply, or answer. It decides how the first question is worded. */
export type Act = 'sue' | 'apply' | 'answer';

/** How the first question and its answers are worded. */
export const acts: Readonly<
  Record<
    Act,
    {
      readonly title: Words;
      readonly ask: Words;
      readonly self: Words;
      readonly guardian: Words;
      readonly representative: Words;
      readonly agent: Words;
    }
  >
> = {
  sue: {
    title: t('您以什么身份起诉', '어떤 신분으로 기소합니까', 'As whom you file'),
    ask: t('您替谁来起诉？', '누구를 위하여 기소합니까?', 'For whom are you filing?'),
    self: t('我自己要起诉', '본인이 기소합니다', 'I am suing myself'),
    guardian: t(
      '我替孩子或不能自己做主的家人起诉（法定代理人）',
      '자녀 또는 스스로 결정할수 없는 가족을 대신합니다(법정대리인)',
      'I act for a child or a relative who cannot decide (statutory representative)',
    ),
    representative: t(
      '我是单位的法定代表人或负责人，单位要起诉',
      '나는 단위의 법정대표인 또는 책임자입니다',
      'I am the legal representative or head of an organisation that sues',
    ),
    agent: t(
      '我替别人来办（代理人）',
      '나는 남의 위탁을 받았습니다(대리인)',
      'I act for someone else (agent)',
    ),
  },
  apply: {
    title: t('您以什么身份申请', '어떤 신분으로 신청합니까', 'As whom you apply'),
    ask: t('您替谁来申请？', '누구를 위하여 신청합니까?', 'For whom are you applying?'),
    self: t('我自己要申请', '본인이 신청합니다', 'I apply myself'),
    guardian: t(
      '我替孩子或不能自己做主的家人申请（法定代理人）',
      '자녀 또는 스스로 결정할수 없는 가족을 대신합니다(법정대리인)',
      'I act for a child or a relative who cannot decide (statutory representative)',
    ),
    representative: t(
      '我是单位的法定代表人或负责人，单位要申请',
      '나는 단위의 법정대표인 또는 책임자입니다',
      'I am the legal representative or head of an organisation that applies',
    ),
    agent: t(
      '我替别人来办（代理人）',
      '나는 남의 위탁을 받았습니다(대리인)',
      'I act for someone else (agent)',
    ),
  },
  answer: {
    title: t('您以什么身份答辩', '어떤 신분으로 답변합니까', 'As whom you answer'),
    ask: t('您替谁来答辩？', '누구를 위하여 답변합니까?', 'For whom are you answering?'),
    self: t('我自己被告了，来答辩', '본인이 피고로서 답변합니다', 'I am sued myself'),
    guardian: t(
      '我替孩子或不能自己做主的家人答辩（法定代理人）',
      '자녀 또는 스스로 결정할수 없는 가족을 대신합니다(법정대리인)',
      'I act for a child or a relative who cannot decide (statutory representative)',
    ),
    representative: t(
      '我是单位的法定代表人或负责人，单位被告了',
      '나는 단위의 법정대표인 또는 책임자입니다',
      'I am the legal representative or head of an organisation that is sued',
    ),
    agent: t(
      '我替别人来办（代理人）',
      '나는 남의 위탁을 받았습니다(대리인)',
      'I act for someone else (agent)',
    ),
  },
};
