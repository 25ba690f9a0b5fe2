import { dateText } from '../../view/screen-parts.ts';
import type { CaseLine } from '../my-cases/person-case.ts';

/** When and where, and who must come with what, as lines of a person's view of their case. */
export const hearingLines = (hearing: {
  readonly day: string;
  readonly start: string;
  readonly room: string;
  readonly cancelled: boolean;
}): readonly CaseLine[] => {
  const { day, start, room } = hearing;
  const when: CaseLine = {
    label: { zh: '开庭时间', ko: '개정시간', en: 'Hearing' },
    value: {
      zh: `${dateText(day, 'zh')} ${start}`,
      ko: `${dateText(day, 'ko')} ${start}`,
      en: `${dateText(day, 'en')} ${start}`,
    },
  };
  if (hearing.cancelled)
    return [
      {
        label: { zh: '原来定的开庭', ko: '이미 정하였던 개정', en: 'Planned hearing' },
        value: {
          zh: `${when.value.zh} 取消了，请等法院通知`,
          ko: `${when.value.ko} 취소됨. 법원의 통지를 기다리십시오`,
          en: `${when.value.en} is cancelled; wait for word from the court`,
        },
      },
    ];
  return [
    when,
    { label: { zh: '在哪个法庭', ko: '법정', en: 'Courtroom' }, value: { zh: room, ko: room, en: room } },
    {
      label: { zh: '要带什么', ko: '지참물', en: 'Bring' },
      value: {
        zh: '身份证、传票、证据原件；早到半小时过安检',
        ko: '신분증, 소환장, 증거원본. 30분 일찍 와서 보안검사를 받으십시오',
        en: 'ID card, summons, originals of evidence; come 30 minutes early',
      },
    },
  ];
};
