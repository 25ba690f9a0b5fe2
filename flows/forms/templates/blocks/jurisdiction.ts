import type { Condition, Section } from '../../template.ts';
import { hasOrNot, option, t, yesOrNo } from './wording.ts';

/** The conditions that the jurisdiction block refers to. */
export const jurisdictionConditions: Readonly<Record<string, Condition>> = {
  hasForumClause: { path: 'jurisdiction.agreement.has', is: true },
  isPreserved: { path: 'jurisdiction.preservation.done', is: true },
};

/** Block @J (约定管辖和诉前保全). `agreement.kind` is not printed; the competent-court hint reads it. */
export const jurisdictionSection: Section = {
  id: 'jurisdiction',
  label: '约定管辖和诉前保全',
  title: t('约定的法院和保全', '약정한 법원과 보전', 'Agreed court and preservation'),
  elements: [
    {
      id: 'agreement',
      number: 1,
      label: '有无仲裁、法院管辖约定',
      print: ['{has:yes}    合同条款及内容：{clause}', '{has:no}'],
      fields: [
        {
          id: 'has',
          kind: 'yesNo',
          printedAs: hasOrNot,
          label: '',
          required: true,
          ask: t(
            '双方写过“有纠纷找哪个法院”或者“去仲裁”吗？',
            '쌍방이 "분쟁이 있으면 어느 법원에 간다" 또는 "중재한다"고 쓴적이 있습니까?',
            'Did you agree in writing on a court, or on arbitration, for disputes?',
          ),
          help: t(
            '看看借条或合同里有没有这样的话。没有就选“否”。',
            '차용증이나 계약에 그런 말이 있는가를 보십시오. 없으면 "아니요"를 선택하십시오.',
            'Look at the note or contract. If there is nothing, choose no.',
          ),
          term: t(
            '约定管辖：双方书面选定由哪个法院管（民事诉讼法第三十五条）。',
            '약정관할: 쌍방이 서면으로 관할법원을 정한것(민사소송법 제35조).',
            'Agreed jurisdiction (约定管辖): a court chosen in writing (CPL 35).',
          ),
        },
        {
          id: 'kind',
          kind: 'choice',
          label: '',
          printed: false,
          when: 'hasForumClause',
          required: true,
          options: [
            option('court', '法院', t('去某个法院', '어느 한 법원', 'A court')),
            option('arbitration', '仲裁', t('去仲裁', '중재', 'Arbitration')),
          ],
          ask: t('写的是去法院还是去仲裁？', '법원입니까, 중재입니까?', 'A court, or arbitration?'),
          help: t(
            '写了去仲裁的，一般应当先去仲裁；您仍然可以交起诉状，由法院告诉您怎么办（民诉法解释第二百一十五条）。',
            '중재로 약정하였으면 보통 중재를 신청하여야 합니다. 그래도 기소장을 낼수 있으며 법원에서 알려줍니다(민사소송법 해석 제215조).',
            'With an arbitration clause you should normally go to arbitration; you may still file, and the court will tell you (CPL interpretation 215).',
          ),
        },
        {
          id: 'clause',
          kind: 'longText',
          maxLength: 500,
          label: '合同条款及内容',
          when: 'hasForumClause',
          required: true,
          sameScreen: true,
          ask: t('那一条是怎么写的？', '그 조항은 어떻게 적혀있습니까?', 'What does the clause say?'),
        },
      ],
    },
    {
      id: 'preservation',
      number: 2,
      label: '是否已经诉前保全',
      print: [
        '{done:yes}    保全法院：{court}    保全时间：{date}',
        '保全案号：{caseNumber}',
        '{done:no}',
        '（如申请诉讼保全，请另行提交诉讼保全申请及相关材料）',
      ],
      fields: [
        {
          id: 'done',
          kind: 'yesNo',
          printedAs: yesOrNo,
          label: '',
          required: true,
          ask: t(
            '起诉以前，法院已经查封、冻结过对方的财产吗？',
            '기소하기전에 법원이 상대방의 재산을 봉인하거나 동결한적이 있습니까?',
            "Before this suit, has a court already frozen or sealed the other side's property?",
          ),
          help: t(
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
        {
          id: 'court',
          kind: 'text',
          maxLength: 60,
          label: '保全法院',
          when: 'isPreserved',
          required: true,
          ask: t('是哪个法院做的？', '어느 법원에서 하였습니까?', 'Which court did it?'),
        },
        {
          id: 'date',
          kind: 'date',
          notFuture: true,
          label: '保全时间',
          when: 'isPreserved',
          sameScreen: true,
          ask: t('什么时候？', '언제입니까?', 'When?'),
        },
        {
          id: 'caseNumber',
          kind: 'caseNumber',
          label: '保全案号',
          when: 'isPreserved',
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
    },
  ],
};
