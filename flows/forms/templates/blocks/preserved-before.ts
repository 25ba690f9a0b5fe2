import type { Element } from '../../template.ts';
import { date, text, yesNo } from './fields.ts';
import { row } from './rows.ts';
import { type Text, t, yes } from './wording.ts';

/** 保全法院、保全时间、保全案号: the blanks of «是否已经诉前保全» (blocks @J, @J0, @JJ, @JE), with the field `done`. */
export const preservedBefore = (
  id: string,
  number: number | null,
  label: string,
  more: { readonly hint?: string; readonly ask?: Text; readonly help?: Text } = {},
): Element =>
  row(
    id,
    number,
    label,
    [
      yesNo(
        'done',
        '',
        more.ask ??
          t(
            '起诉以前，法院已经查封、冻结过对方的财产吗？',
            '기소하기전에 법원이 상대방의 재산을 봉인하거나 동결한적이 있습니까?',
            "Before this suit, has a court already frozen or sealed the other side's property?",
          ),
        {
          help:
            more.help ??
            t(
              '没有就选“否”。现在想申请保全，要另外交保全申请书。',
              '없으면 "아니요"를 선택하십시오. 지금 보전을 신청하려면 따로 보전신청서를 내야 합니다.',
              'If not, choose no. To ask for it now, hand in a separate application.',
            ),
          term: t(
            '诉前保全：起诉以前请法院先查封、扣押、冻结财产。',
            '소송전보전: 기소하기전에 법원에 재산의 봉인, 압류, 동결을 신청하는것.',
            'Pre-suit preservation (诉前保全): a court seals or freezes property before the suit.',
          ),
        },
      ),
      text('court', '保全法院', t('是哪个法院做的？', '어느 법원에서 하였습니까?', 'Which court did it?'), {
        maxLength: 60,
        help: t(
          '看裁定书上的公章。例如：延吉市人民法院。',
          '재정서의 도장을 보십시오. 례: 연길시인민법원.',
          'As on the seal of the ruling. For example 延吉市人民法院.',
        ),
        when: yes('done'),
        required: true,
      }),
      date('date', '保全时间', t('什么时候？', '언제입니까?', 'When?'), {
        notFuture: true,
        when: yes('done'),
        sameScreen: true,
      }),
      {
        id: 'caseNumber',
        kind: 'caseNumber',
        label: '保全案号',
        when: yes('done'),
        sameScreen: true,
        ask: t(
          '裁定书上的案号是什么？',
          '재정서의 사건번호는 무엇입니까?',
          'What case number is on the ruling?',
        ),
        help: t(
          '在裁定书标题下面，例如（2026）吉2401财保12号。',
          '재정서 제목아래에 있습니다. 례: （2026）吉2401财保12号.',
          'Under the title of the ruling, for example （2026）吉2401财保12号.',
        ),
      },
    ],
    {
      print: [
        '{done:yes}    保全法院：{court}    保全时间：{date}',
        '保全案号：{caseNumber}',
        '{done:no}',
        ...(more.hint === undefined ? [] : [more.hint]),
      ],
    },
  );
