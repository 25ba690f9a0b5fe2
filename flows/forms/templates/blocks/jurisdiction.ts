import type { Element, Section } from '../../template.ts';
import { choice, hasNot, longText, text, yesNo } from './fields.ts';
import { preservedBefore } from './preserved-before.ts';
import { row, yesNoDetail } from './rows.ts';
import { option, t, yes } from './wording.ts';

const suitHint = '（如申请诉讼保全，请另行提交诉讼保全申请及相关材料）';

/** «有无仲裁、法院管辖约定». `agreement.kind` is not printed; the competent-court hint reads it. */
const agreement: Element = row(
  'agreement',
  1,
  '有无仲裁、法院管辖约定',
  [
    hasNot(
      'has',
      '',
      t(
        '双方写过“有纠纷找哪个法院”或者“去仲裁”吗？',
        '쌍방이 "분쟁이 있으면 어느 법원에 간다" 또는 "중재한다"고 쓴적이 있습니까?',
        'Did you agree in writing on a court, or on arbitration, for disputes?',
      ),
      {
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
    ),
    choice(
      'kind',
      '',
      t('写的是去法院还是去仲裁？', '법원입니까, 중재입니까?', 'A court, or arbitration?'),
      [
        option('court', '法院', t('去某个法院', '어느 한 법원', 'A court')),
        option('arbitration', '仲裁', t('去仲裁', '중재', 'Arbitration')),
      ],
      {
        printed: false,
        when: yes('has'),
        required: true,
        help: t(
          '写了去仲裁的，一般应当先去仲裁；您仍然可以交起诉状，由法院告诉您怎么办（民诉法解释第二百一十五条）。',
          '중재로 약정하였으면 보통 중재를 신청하여야 합니다. 그래도 기소장을 낼수 있으며 법원에서 알려줍니다(민사소송법 해석 제215조).',
          'With an arbitration clause you should normally go to arbitration; you may still file, and the court will tell you (CPL interpretation 215).',
        ),
      },
    ),
    longText(
      'clause',
      '合同条款及内容',
      t('那一条是怎么写的？', '그 조항은 어떻게 적혀있습니까?', 'What does the clause say?'),
      { maxLength: 500, when: yes('has'), required: true, sameScreen: true },
    ),
  ],
  { print: ['{has:yes}    合同条款及内容：{clause}', '{has:no}'] },
);

const appraisal = (number: number): Element =>
  yesNoDetail('appraisal', number, '是否申请鉴定', {
    ask: t(
      '要请专门机构鉴定吗？',
      '전문기구의 감정을 신청하겠습니까?',
      'Do you ask for an expert appraisal?',
    ),
    help: t(
      '例如伤残等级、房屋质量、笔迹。不清楚可以选“否”，以后也能申请。',
      '례: 부상등급, 집의 질, 필적. 잘 모르면 "아니요"를 선택하십시오. 나중에도 신청할수 있습니다.',
      'For example the degree of an injury, the quality of a building, a handwriting. You may also ask later.',
    ),
    term: t(
      '鉴定：请有资格的机构对专门问题给出意见。',
      '감정: 자격있는 기구가 전문문제에 대하여 의견을 내는것.',
      'Appraisal (鉴定): an opinion of a qualified institution on a technical question.',
    ),
    detail: '鉴定事项',
    detailAsk: t('要鉴定什么？', '무엇을 감정합니까?', 'What is to be appraised?'),
    detailHelp: t(
      '例如：伤残等级、护理期限、房屋质量。',
      '례: 부상등급, 간호기간, 집의 질.',
      'For example the degree of disability, how long care is needed, the quality of a building.',
    ),
  });

const section = (label: string, elements: readonly Element[]): Section => ({
  id: 'jurisdiction',
  label,
  title: t('约定的法院和保全', '약정한 법원과 보전', 'Agreed court and preservation'),
  elements,
});

const preservation = (number: number | null): Element =>
  preservedBefore('preservation', number, '是否已经诉前保全', { hint: suitHint });

/** Block @J (约定管辖和诉前保全). */
export const jurisdictionSection: Section = section('约定管辖和诉前保全', [agreement, preservation(2)]);

/** Block @J0 (诉前保全), one row without a number. */
export const preservationSection: Section = section('诉前保全', [preservation(null)]);

/** Block @JJ (约定管辖、诉前保全及鉴定申请). */
export const jurisdictionAndAppraisalSection: Section = section('约定管辖、诉前保全及鉴定申请', [
  agreement,
  preservation(2),
  appraisal(3),
]);

/** The section of form 21 (诉前保全及鉴定申请). */
export const preservationAndAppraisalSection: Section = section('诉前保全及鉴定申请', [
  preservation(1),
  appraisal(2),
]);

/** Block @FX (涉外及涉港澳台). */
export const foreignElementSection: Section = {
  id: 'foreign',
  label: '涉外及涉港澳台',
  title: t(
    '和外国、港澳台有没有关系',
    '외국, 향항·오문·대만과의 관계',
    'Links with other countries or regions',
  ),
  elements: [
    row(
      'foreign',
      1,
      '是否涉外',
      [
        yesNo(
          'is',
          '',
          t('案子和外国有关系吗？', '사건이 외국과 관련됩니까?', 'Is a foreign country involved?'),
          {
            help: t(
              '例如当事人是外国人，或者事情发生在外国。',
              '례: 당사자가 외국인이거나 일이 외국에서 생겼습니다.',
              'For example a party is a foreigner, or it happened abroad.',
            ),
          },
        ),
        text('country', '涉及国家', t('和哪个国家有关系？', '어느 나라와 관련됩니까?', 'Which country?'), {
          help: t(
            '写国家的名字，例如：韩国。',
            '나라 이름을 써주십시오. 례: 한국.',
            'The name of the country, for example Korea.',
          ),
          maxLength: 60,
          when: yes('is'),
          required: true,
        }),
      ],
      { print: ['{is:yes}    涉及国家：{country}', '{is:no}'] },
    ),
    row(
      'region',
      2,
      '是否涉港澳台',
      [
        yesNo(
          'is',
          '',
          t(
            '案子和香港、澳门或者台湾有关系吗？',
            '사건이 향항, 오문 또는 대만과 관련됩니까?',
            'Are Hong Kong, Macao or Taiwan involved?',
          ),
        ),
        {
          id: 'which',
          kind: 'choices',
          label: '',
          options: [
            option('hongKong', '涉港', t('香港', '향항', 'Hong Kong')),
            option('macao', '涉澳', t('澳门', '오문', 'Macao')),
            option('taiwan', '涉台', t('台湾', '대만', 'Taiwan')),
          ],
          when: yes('is'),
          required: true,
          ask: t('是哪里？', '어디입니까?', 'Which?'),
        },
      ],
      { print: ['{is:yes}（{which}）', '{is:no}'] },
    ),
  ],
};
