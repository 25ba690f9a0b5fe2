import type { Section } from '../../template.ts';
import { address, date, longText, money, text } from '../blocks/fields.ts';
import { limitationFields } from '../blocks/gate-questions.ts';
import { basis, evidenceList, freeText, longRow, otherMatters, row } from '../blocks/rows.ts';
import { t, yes } from '../blocks/wording.ts';

const project = row(
  'project',
  3,
  '物业项目情况',
  [
    address('location', '坐落位置', t('房子在哪里？', '집은 어디에 있습니까?', 'Where is the property?'), {
      help: t(
        '写到门牌号。例如：延吉市某某街某某小区3号楼2单元501。',
        '호수까지 써주십시오. 례: 연길시 어느 거리 어느 소구역 3호동 2단원 501.',
        'Down to the door number.',
      ),
    }),
    text('area', '面积', t('房子多大？', '면적은 얼마입니까?', 'How large is it?'), {
      maxLength: 60,
      sameScreen: true,
      help: t(
        '看合同或房产证。例如：建筑面积八十九平方米。',
        '계약이나 집문서를 보십시오. 례: 건축면적 89평방메터.',
        'As in the contract or the deed. For example 89 square metres.',
      ),
    }),
    text('owner', '所有权人', t('房子是谁的？', '집의 소유자는 누구입니까?', 'Whose is it?'), {
      maxLength: 100,
      sameScreen: true,
      help: t(
        '写房产证上的名字。例如：被告本人，或者被告和妻子。',
        '집문서에 적힌 이름을 써주십시오. 례: 피고 본인 또는 피고와 안해.',
        'As in the deed. For example the defendant, or the defendant and his wife.',
      ),
      term: t(
        '所有权人：房产证上登记的房主。',
        '소유권자: 집문서에 등록된 집주인.',
        'Owner (所有权人): whoever is entered in the deed.',
      ),
    }),
  ],
  { print: ['坐落位置：{location}', '面积：{area}    所有权人：{owner}'] },
);

const methodHelp = t(
  '例如：每平方米每月一元五角，八十九平方米，二十四个月。',
  '례: 평방메터당 매달 1.5원, 89평방메터, 24개월.',
  'For example: 1.50 yuan a square metre and month, 89 square metres, 24 months.',
);

/** 事实与理由 of form 14, items 1 to 12. */
export const propertyServiceFacts: Section = {
  id: 'facts',
  label: '事实与理由',
  title: t('事情经过', '사실과 리유', 'What happened'),
  elements: [
    freeText(
      'facts',
      t(
        '我公司从2020年起给某某小区做物业服务，被告2023年和2024年没有交物业费，催了几次也不交。',
        '우리 회사는 2020년부터 어느 소구역에 물업봉사를 제공하였으며 피고는 2023년과 2024년의 료금을 독촉하여도 내지 않았음.',
        'our company has served the estate since 2020; the defendant paid nothing for 2023 and 2024 in spite of reminders.',
      ),
    ),
    longRow(
      'contract',
      1,
      '物业服务合同或前期物业服务合同签订情况（名称、编号、签订时间、地点等）',
      t(
        '物业服务合同是什么时候、在哪里签的？',
        '물업봉사계약을 언제, 어디서 체결하였습니까?',
        'When and where was the service contract signed?',
      ),
      {
        maxLength: 800,
        help: t(
          '写合同名称、编号、日期、地点。例如：前期物业服务合同，2020年6月1日在延吉和开发商签的。',
          '계약의 이름, 번호, 날자, 장소를 써주십시오. 례: 전기물업봉사계약, 2020년 6월 1일 연길에서 개발회사와 체결.',
          'Its name, number, day and place. For example: preliminary service contract, Yanji, 1 June 2020, with the developer.',
        ),
        term: t(
          '前期物业服务合同：业主还没选物业公司以前，开发商和物业公司签的合同，对业主也有效（民法典第九百三十九条）。',
          '전기물업봉사계약: 업주들이 물업회사를 선택하기전에 개발회사가 체결한 계약으로 업주에게도 효력이 있습니다(민법전 제939조).',
          'Preliminary service contract (前期物业服务合同): made by the developer before the owners choose a manager; it binds them too (Civil Code 939).',
        ),
      },
    ),
    row(
      'parties',
      2,
      '签订主体',
      [
        text(
          'owner',
          '业主 / 建设单位',
          t(
            '合同的另一方是谁：业主、业委会，还是开发商？',
            '계약의 다른 측은 누구입니까? 업주, 업주위원회, 개발회사?',
            'Who is the other party: an owner, the committee, the developer?',
          ),
          {
            maxLength: 100,
            help: t(
              '照合同写。例如：某某房地产开发公司。',
              '계약대로 써주십시오. 례: 어느 부동산개발회사.',
              'As in the contract. For example the developer.',
            ),
            term: t(
              '业主：房子的主人；建设单位：盖房子的开发商。',
              '업주: 집주인. 건설단위: 집을 지은 개발회사.',
              'Owner (业主) of a home; developer (建设单位) who had it built.',
            ),
          },
        ),
        text('manager', '物业服务人', t('物业公司是谁？', '물업회사는 누구입니까?', 'Who is the manager?'), {
          maxLength: 100,
          sameScreen: true,
          help: t(
            '照合同写，已经替您填好的可以改。例如：某某物业服务公司。',
            '계약대로 써주십시오. 미리 적힌것은 고칠수 있습니다. 례: 어느 물업봉사회사.',
            'As in the contract; what is filled in may be changed. For example the company.',
          ),
        }),
      ],
      { print: ['业主 / 建设单位：{owner}', '物业服务人：{manager}'] },
    ),
    project,
    longRow(
      'rate',
      4,
      '约定的物业费标准',
      t('物业费是怎么约定的？', '물업관리비를 어떻게 정하였습니까?', 'What fee was agreed?'),
      {
        maxLength: 500,
        help: t(
          '例如：住宅每平方米每月一元五角，电梯费另算。',
          '례: 살림집은 평방메터당 매달 1.5원, 승강기료금은 따로 계산.',
          'For example: homes 1.50 yuan a square metre and month, lift apart.',
        ),
      },
    ),
    row(
      'term',
      5,
      '约定的物业服务期限',
      [
        date('from', '起', t('合同约定从哪天开始服务？', '봉사는 언제부터입니까?', 'From which day?'), {
          help: t('照合同写。', '계약대로 써주십시오.', 'As in the contract.'),
        }),
        date('to', '止', t('到哪天结束？', '언제까지입니까?', 'Until which day?'), {
          sameScreen: true,
          help: t(
            '合同没写结束日期的，可以不填。',
            '계약에 끝나는 날자가 없으면 비워두십시오.',
            'Leave it empty if the contract names none.',
          ),
        }),
      ],
      { print: ['{from}起至{to}止'] },
    ),
    longRow(
      'payment',
      6,
      '约定的物业费支付方式',
      t('物业费约定怎么交？', '물업관리비를 어떻게 내기로 하였습니까?', 'How was it to be paid?'),
      {
        maxLength: 500,
        help: t(
          '例如：每年一月底以前交一年的，现金、转账都可以。',
          '례: 매년 1월말까지 1년분을 현금 또는 이체로 냄.',
          'For example: a year in advance by the end of January, in cash or by transfer.',
        ),
      },
    ),
    longRow(
      'penaltyRate',
      7,
      '约定的逾期支付物业费违约金标准',
      t(
        '交晚了怎么算违约金，合同怎么写的？',
        '늦게 내면 위약금을 어떻게 계산한다고 썼습니까?',
        'What does the contract say on late payment?',
      ),
      {
        maxLength: 500,
        help: t(
          '例如：每晚一天，按欠费的万分之五付。没有约定可以不填。',
          '례: 하루 늦으면 체불료금의 만분의 5. 약정이 없으면 비워두십시오.',
          'For example 0.05 percent of the arrears a day. Leave it empty if nothing was agreed.',
        ),
      },
    ),
    row('arrears', 8, '被告欠付物业费数额及计算方式', [
      money(
        'amount',
        '欠付物业费数额',
        t('一共欠多少物业费？', '체불한 물업관리비는 모두 얼마입니까?', 'What do the arrears come to?'),
        {
          help: t(
            '已经替您填好的可以改。例如：3600。',
            '미리 적힌것은 고칠수 있습니다. 례: 3600.',
            'What is filled in may be changed. For example 3600.',
          ),
        },
      ),
      longText(
        'method',
        '具体计算方式',
        t('是怎么算出来的？', '어떻게 계산하였습니까?', 'How was it worked out?'),
        {
          maxLength: 800,
          sameScreen: true,
          help: methodHelp,
        },
      ),
      ...limitationFields(
        t(
          '欠的物业费里，最后一期该在哪天交？',
          '체불한 물업관리비중 마지막회는 언제 내야 하였습니까?',
          'When was the last of the unpaid instalments due?',
        ),
        t(
          '照合同写的交费日子。例如每年年底交的，写欠的最后一年的 12 月 31 日。不清楚可以不填。',
          '계약의 납부일을 써주십시오. 례: 매년 년말에 낸다면 체불한 마지막해의 12월 31일. 모르면 비워두십시오.',
          'By the contract: for a fee due at the end of each year, 31 December of the last year owed. Leave it empty if you do not know.',
        ),
      ),
    ]),
    row(
      'penalty',
      9,
      '被告应付违约金数额及计算方式',
      [
        money(
          'amount',
          '应付违约金数额',
          t('一共多少违约金？', '위약금은 모두 얼마입니까?', 'What does the penalty come to?'),
          {
            help: t(
              '已经替您填好的可以改。例如：320。',
              '미리 적힌것은 고칠수 있습니다. 례: 320.',
              'What is filled in may be changed. For example 320.',
            ),
          },
        ),
        longText(
          'method',
          '具体计算方式',
          t('违约金是怎么算出来的？', '위약금을 어떻게 계산하였습니까?', 'How was the penalty worked out?'),
          {
            maxLength: 800,
            sameScreen: true,
            help: t(
              '例如：欠费三千六百元，每天万分之五，晚了一百七十八天。',
              '례: 체불료금 3600원, 하루 만분의 5, 178일 늦음.',
              'For example: 3,600 yuan, 0.05 percent a day, 178 days late.',
            ),
          },
        ),
      ],
      { when: yes('claims.penalty.claimed') },
    ),
    longRow(
      'reminders',
      10,
      '催缴情况',
      t('什么时候、怎么催过对方交费？', '언제, 어떻게 독촉하였습니까?', 'When and how were reminders sent?'),
      {
        maxLength: 800,
        help: t(
          '例如：2024年6月5日在门上贴了催缴通知，9月10日打过电话。没有催过就写“没有”。',
          '례: 2024년 6월 5일 문에 독촉통지를 붙이고 9월 10일 전화하였음. 없으면 “没有”라고 써주십시오.',
          'For example: notice on the door on 5 June 2024, a call on 10 September. If there was none, write 没有.',
        ),
        term: t(
          '催缴：催对方交费。业主过了期限不交，先要催告（民法典第九百四十四条）。',
          '독촉: 료금을 내라고 재촉하는것. 업주가 기한이 지나도 내지 않으면 먼저 최고하여야 합니다(민법전 제944조).',
          'Reminder (催缴): an owner who is late is first called on to pay (Civil Code 944).',
        ),
      },
    ),
    otherMatters(11),
    basis(12),
  ],
};

/** Item 13: the evidence list. */
export const propertyServiceEvidence: Section = evidenceList('事实与理由', 13, '证据清单（可另附页）', {
  examples: t(
    '例如：物业服务合同、收费标准、欠费明细、催缴通知、服务记录。',
    '례: 물업봉사계약, 료금기준, 체불명세, 독촉통지, 봉사기록.',
    'For example: service contract, tariff, statement of arrears, reminders, record of services.',
  ),
});
