import type { Words } from '../../../text/words.ts';
import type { Element, Field, Section } from '../../template.ts';
import { hasOrNot, knowsOrNot, option, t } from './wording.ts';

/** A printed statement about mediation, and how it is said plainly. */
interface Statement {
  readonly id: string;
  readonly printed: string;
  readonly ask: Words;
}

const statements: readonly Statement[] = [
  {
    id: 'quick',
    printed:
      '1. 立案后选择先行调解的，可以很快启动调解程序。如不同意调解，法院将依程序开庭审理案件，但可能需要经过较长一段时间的排期等待，且审理、执行周期相对较长。',
    ask: t(
      '立案后先调解，很快就能开始；不调解就排队等开庭，时间可能比较长。您知道吗？',
      '립안후 먼저 조정하면 인차 시작할수 있고, 조정하지 않으면 개정을 기다려야 하므로 시간이 걸릴수 있습니다. 알고있습니까?',
      'After registration mediation can start soon; without it the case waits for a hearing, which may take long. Did you know?',
    ),
  },
  {
    id: 'cheap',
    printed:
      '2. 选择先行调解，调解成功且自动履行的免交诉讼费用，申请司法确认的不交纳诉讼费用，要求出具调解书的减半交纳诉讼费用。',
    ask: t(
      '调解成功并且对方自动给钱的，不交诉讼费；申请司法确认也不交；要法院出调解书的，交一半。您知道吗？',
      '조정이 성공하고 상대방이 스스로 리행하면 소송비용을 내지 않으며 사법확인을 신청하여도 내지 않습니다. 조정서를 요구하면 절반을 냅니다. 알고있습니까?',
      'If mediation succeeds and is kept, there is no court fee, nor for judicial confirmation; with a mediation statement, half. Did you know?',
    ),
  },
  {
    id: 'again',
    printed:
      '3. 首次调解不成功，但仍有继续调解意愿的，可以选择更换调解组织和调解员再进行调解。调解无法达成一致意见的，法院将依程序排期开庭。',
    ask: t(
      '第一次没调成，还可以换调解员再调；实在调不成，法院照样开庭。您知道吗？',
      '처음에 조정이 안되여도 조정원을 바꾸어 다시 할수 있고, 끝내 안되면 법원이 개정합니다. 알고있습니까?',
      'If it fails once you may try another mediator; if it fails for good the court holds a hearing. Did you know?',
    ),
  },
  {
    id: 'secret',
    printed: '4. 依照法律规定，调解具有保密性要求，调解过程不公开，调解协议未经当事人同意不得公开。',
    ask: t(
      '调解不公开，调解协议没有双方同意也不能公开。您知道吗？',
      '조정은 공개하지 않으며 조정합의도 당사자의 동의없이 공개하지 못합니다. 알고있습니까?',
      'Mediation is not public, nor is the agreement unless the parties consent. Did you know?',
    ),
  },
  {
    id: 'binding',
    printed: '5. 调解达成的协议具有法律效力，可以依照法律规定申请司法确认，具有强制执行效力。',
    ask: t(
      '调解达成的协议有法律效力，经过司法确认，对方不履行可以申请强制执行。您知道吗？',
      '조정합의는 법적효력이 있으며 사법확인을 거치면 강제집행을 신청할수 있습니다. 알고있습니까?',
      'The agreement binds; once confirmed by the court it can be enforced. Did you know?',
    ),
  },
];

const mediationTerm = t(
  '先行调解：开庭以前，由调解员帮双方商量。要双方都愿意。',
  '선행조정: 개정하기전에 조정원이 쌍방의 협상을 돕는것. 쌍방이 모두 원하여야 합니다.',
  'Mediation first (先行调解): before a hearing a mediator helps both sides to agree. Both must be willing.',
);

const statementField = (statement: Statement, place: number): Field => ({
  id: statement.id,
  kind: 'yesNo',
  printedAs: knowsOrNot,
  label: '',
  required: true,
  ask: statement.ask,
  // Three statements a screen at most.
  ...(place % 3 === 0 ? {} : { sameScreen: true as const }),
});

const benefits: Element = {
  id: 'benefits',
  label: '是否了解先行调解解决纠纷的好处',
  print: statements.flatMap((statement) => [statement.printed, `{${statement.id}}`]),
  fields: statements.map(statementField),
};

/** Block @W (对纠纷解决方式的意愿), with the five statements as printed. */
export const mediationSection: Section = {
  id: 'mediation',
  label: '对纠纷解决方式的意愿',
  title: t('愿不愿意调解', '조정의사', 'Mediation'),
  elements: [
    {
      id: 'knows',
      label: '是否了解调解作为非诉讼纠纷解决方式，能及时、高效、低成本、不伤和气地解决纠纷',
      fields: [
        {
          id: 'knows',
          kind: 'yesNo',
          printedAs: knowsOrNot,
          label: '',
          required: true,
          ask: t(
            '不打官司，也可以通过调解解决：快、省钱、不伤和气。您知道吗？',
            '소송을 하지 않고 조정으로도 빠르고 비용이 적게, 화목하게 해결할수 있습니다. 알고있습니까?',
            'A dispute can also be settled by mediation: quickly, cheaply and in peace. Did you know?',
          ),
          term: mediationTerm,
        },
      ],
    },
    benefits,
    {
      id: 'consider',
      label: '是否考虑先行调解',
      fields: [
        {
          id: 'choice',
          kind: 'choice',
          label: '',
          required: true,
          options: [
            option('yes', '是', t('愿意先调解', '먼저 조정하겠습니다', 'Yes, mediate first')),
            option('no', '否', t('不愿意', '원하지 않습니다', 'No')),
            option(
              'unsure',
              '暂不确定，想要了解更多内容',
              t(
                '还没想好，想多了解一些',
                '아직 모르겠으니 더 알고싶습니다',
                'Not sure, I would like to know more',
              ),
            ),
          ],
          ask: t('您愿意先调解吗？', '먼저 조정하시겠습니까?', 'Would you like to mediate first?'),
          help: t(
            '选哪个都可以，都不影响立案。',
            '어느것을 선택하여도 립안에 영향이 없습니다.',
            'Any answer will do; none of them stops your case.',
          ),
          term: mediationTerm,
        },
      ],
    },
  ],
};

/** Block @M (是否同意调解) of a private prosecution; `joinsCivil` is the yes-no path of 是否提起附带民事诉讼. */
export const prosecutionMediationSection = (joinsCivil: string): Section => {
  const answers = [
    option('agree', '同意', t('同意', '동의합니다', 'I agree')),
    option('disagree', '不同意', t('不同意', '동의하지 않습니다', 'I do not agree')),
    option('unsure', '暂不确定', t('还没想好', '아직 모르겠습니다', 'Not sure yet')),
  ];
  return {
    id: 'mediation',
    label: '是否同意调解',
    title: t('愿不愿意调解', '조정의사', 'Mediation'),
    elements: [
      {
        id: 'prosecution',
        label: '自诉部分',
        fields: [
          {
            id: 'choice',
            kind: 'choice',
            label: '',
            required: true,
            options: answers,
            ask: t(
              '自诉的部分，您愿意调解吗？',
              '자소부분을 조정하시겠습니까?',
              'May the prosecution be mediated?',
            ),
            help: t(
              '选哪个都可以，都不影响立案。',
              '어느것을 선택하여도 립안에 영향이 없습니다.',
              'Any answer will do; none of them stops your case.',
            ),
          },
        ],
      },
      {
        id: 'civil',
        label: '附带民事部分',
        when: { path: joinsCivil, is: true },
        fields: [
          {
            id: 'choice',
            kind: 'choice',
            label: '',
            required: true,
            options: answers,
            ask: t(
              '要赔钱的部分，您愿意调解吗？',
              '배상부분을 조정하시겠습니까?',
              'May the civil claim be mediated?',
            ),
          },
        ],
      },
    ],
  };
};

/** Block @RC (关联案件信息); `label` and `hint` where a form prints its own. */
export const relatedCasesSection = (label = '关联案件信息', hint?: string): Section => ({
  id: 'related',
  label,
  title: t('有关的其他案子', '관련사건', 'Related cases'),
  elements: [
    {
      id: 'related',
      label: '',
      print: [
        '{has:yes}    {count}件（已结、未结）、案号、案由、当事人、审理法院、案件进展等（可另附页）：{detail}',
        '{has:no}',
        ...(hint === undefined ? [] : [hint]),
      ],
      fields: [
        {
          id: 'has',
          kind: 'yesNo',
          printedAs: hasOrNot,
          label: '',
          required: true,
          ask: t(
            '还有和这件事有关的别的案子吗？',
            '이 일과 관련된 다른 사건이 있습니까?',
            'Are there other cases about this?',
          ),
          help: t(
            '已经结束的和没结束的都算。',
            '끝난 사건과 끝나지 않은 사건을 모두 포함합니다.',
            'Ended ones count too.',
          ),
        },
        {
          id: 'count',
          kind: 'number',
          min: 1,
          max: 99,
          unit: t('件', '건', 'cases'),
          label: '',
          when: { path: 'has', is: true },
          required: true,
          ask: t('一共有几件？', '모두 몇건입니까?', 'How many?'),
          help: t('写数字，例如 1。', '수자로 써주십시오. 례: 1.', 'A number, for example 1.'),
        },
        {
          id: 'detail',
          kind: 'longText',
          maxLength: 1500,
          label: '内容',
          when: { path: 'has', is: true },
          sameScreen: true,
          ask: t(
            '写出每件的案号、在哪个法院、结果怎样。',
            '사건번호, 법원, 결과를 각각 써주십시오.',
            'For each: its number, the court, and how it ended or stands.',
          ),
          help: t(
            '例如：（2025）吉2401民初123号，延吉市人民法院，一审已判决，没有上诉。',
            '례: （2025）吉2401民初123号, 연길시인민법원, 1심 판결, 상소하지 않음.',
            'For example: （2025）吉2401民初123号, Yanji court, judgment of first instance, no appeal.',
          ),
        },
      ],
    },
  ],
});
