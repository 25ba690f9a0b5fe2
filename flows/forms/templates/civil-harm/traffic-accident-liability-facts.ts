import type { Section } from '../../template.ts';
import { address, date, longText } from '../blocks/fields.ts';
import { evidenceList, freeText, lawBasis, longRow, row } from '../blocks/rows.ts';
import { any, t } from '../blocks/wording.ts';

/** 事实与理由 of form 21, items 1 to 4. */
export const trafficFacts: Section = {
  id: 'facts',
  label: '事实与理由',
  title: t('事情经过', '사실과 리유', 'What happened'),
  elements: [
    freeText(
      'facts',
      t(
        '2025年6月3日被告开车在路口撞了我，我住院十五天，交警认定被告负全部责任。',
        '2025년 6월 3일 피고가 길목에서 차로 나를 치여 15일간 입원하였으며 교통경찰은 피고의 전부책임으로 인정하였음.',
        'on 3 June 2025 the defendant drove into me at a crossing; I was in hospital for fifteen days; the police found the defendant fully liable.',
      ),
    ),
    row(
      'accident',
      1,
      '交通事故发生情况',
      [
        date('on', '时间', t('哪天出的事故？', '사고는 언제 났습니까?', 'When was the accident?'), {
          notFuture: true,
          help: t(
            '看责任认定书上的日期。',
            '책임인정서의 날자를 보십시오.',
            'As in the finding of the traffic police.',
          ),
        }),
        address(
          'place',
          '地点',
          t('在哪里出的事故？', '사고는 어디서 났습니까?', 'Where was the accident?'),
          {
            sameScreen: true,
            help: t(
              '写到县市、路名。例如：吉林省延吉市某某路和某某街路口。出事的地方的法院也可以管（民事诉讼法第三十条）。',
              '현시와 길이름까지 써주십시오. 례: 길림성 연길시 어느 길목. 사고발생지 법원도 관할할수 있습니다(민사소송법 제30조).',
              'With county and street. The court of that place may take the case too (CPL 30).',
            ),
          },
        ),
        longText(
          'text',
          '',
          t(
            '事故是怎么发生的？是什么车？',
            '사고는 어떻게 났습니까? 어떤 차입니까?',
            'How did it happen, and with which vehicles?',
          ),
          {
            required: true,
            maxLength: 2000,
            help: t(
              '写清谁开的车、车牌号、怎么撞的、伤了谁。例如：被告开吉H某号小轿车左转，撞上骑自行车直行的我。',
              '누가 운전하였는가, 차번호, 어떻게 부딪쳤는가, 누가 다쳤는가를 써주십시오. 례: 피고가 吉H 번호의 승용차로 왼쪽으로 돌다가 자전거로 직진하던 나를 치였음.',
              'Who drove, the plates, how they collided, who was hurt. For example: the defendant, in a car with plate 吉H, turned left and hit me on my bicycle.',
            ),
          },
        ),
      ],
      {
        print: [
          { when: any({ answered: 'on' }, { answered: 'place' }), line: '时间：{on}    地点：{place}' },
          '{text}',
        ],
      },
    ),
    longRow(
      'responsibility',
      2,
      '交通事故责任认定',
      t(
        '交警是怎么认定责任的？',
        '교통경찰은 책임을 어떻게 인정하였습니까?',
        'What did the traffic police find?',
      ),
      {
        maxLength: 1000,
        help: t(
          '照责任认定书写：哪个交警队、第几号、谁负什么责任。例如：某某交警大队第123号认定书，被告负全部责任。没有认定书就写“没有”和原因。',
          '책임인정서대로 써주십시오: 어느 교통경찰대대, 몇호, 누가 어떤 책임. 례: 어느 교통경찰대대 제123호, 피고의 전부책임. 없으면 “没有”와 리유를 써주십시오.',
          'As in the finding: which unit, its number, who is liable how far. For example: finding No. 123, the defendant fully liable. If there is none, write 没有 and why.',
        ),
        term: t(
          '责任认定书：交警写明谁对事故负多大责任的文书，分全部、主要、同等、次要、无责任。',
          '책임인정서: 사고에 대한 책임의 크기를 교통경찰이 적은 문서. 전부, 주요, 동등, 차요, 무책임으로 나눕니다.',
          'Finding of liability (责任认定书): full, main, equal, minor or none, as the traffic police decide.',
        ),
      },
    ),
    longRow(
      'insurance',
      3,
      '机动车投保情况',
      t(
        '对方的车上了什么保险？',
        '상대방의 차는 어떤 보험에 들었습니까?',
        'How is the other vehicle insured?',
      ),
      {
        maxLength: 800,
        help: t(
          '写哪家保险公司、什么险、保多少。例如：某某保险公司交强险和一百万元三者险。不知道可以不填，责任认定书上有时有。',
          '어느 보험회사, 어떤 보험, 얼마인가를 써주십시오. 례: 어느 보험회사의 교통사고책임강제보험과 100만원 제3자책임보험. 모르면 비워두십시오.',
          'Insurer, kind, sum. For example: compulsory insurance, and third-party cover of one million, with an insurer. Leave it empty if you do not know.',
        ),
        term: t(
          '交强险：机动车必须上的保险，先由它赔，不够的再由商业保险赔，还不够的由有责任的人赔（民法典第一千二百一十三条）。',
          '교통사고책임강제보험: 기동차가 꼭 들어야 하는 보험. 먼저 이 보험이 배상하고 모자라면 상업보험이, 그래도 모자라면 책임있는 사람이 배상합니다(민법전 제1213조).',
          'Compulsory insurance (交强险) pays first, then the commercial one, then whoever is liable (Civil Code 1213).',
        ),
      },
    ),
    lawBasis(4),
  ],
};

/** Item 5: the evidence list. */
export const trafficEvidence: Section = evidenceList('事实与理由', 5, '证据清单（可另附页）', {
  examples: t(
    '例如：事故责任认定书、病历、医疗费票据、鉴定意见、保单、修车发票。',
    '례: 사고책임인정서, 병력, 치료비령수증, 감정의견, 보험증권, 차수리령수증.',
    'For example: finding of the police, medical records, receipts, assessment, policy, repair bill.',
  ),
});
