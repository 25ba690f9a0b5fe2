import type { Template } from '../template.ts';
import { option, t, yesOrNo } from './blocks/wording.ts';

/** The stages of a case that the confirmation speaks of. */
const stages = [
  option('first', '一审', t('一审（第一次审理）', '1심', 'First instance')),
  option('second', '二审', t('二审（上诉以后）', '2심(상소후)', 'Second instance (after an appeal)')),
  option('retrial', '再审', t('再审', '재심', 'Retrial')),
  option('enforcement', '执行', t('执行（判决以后要钱）', '집행', 'Enforcement (collecting after judgment)')),
];

const everyStage = ['first', 'second', 'retrial', 'enforcement'];

/**
 * 送达地址确认书: where and how the court serves papers on the person. Our own wording after today's law: judgments too
 * may be served electronically with consent, on paper when asked for (CPL 90), consent counts only for the stages for
 * which it was given (Online Litigation Rules 4) and is recorded here (CPL interpretation 136).
 */
export const serviceAddress = {
  id: 'service-address',
  number: null,
  family: 'own',
  languages: ['zh', 'ko', 'en'],
  version: 1,
  title: ['送达地址确认书', ''],
  name: t(
    '法院文书送到哪里（送达地址确认书）',
    '법원문서를 받을 주소(송달주소확인서)',
    'Where court papers are sent (送达地址确认书)',
  ),
  cause: '',
  source: '民事诉讼法 90, 民诉法解释 135–138, 人民法院在线诉讼规则 4, 29–31; contents after 法发〔2017〕19号',
  notes: [
    '1. 为了保证您及时收到人民法院的诉讼文书，请如实提供准确、有效的送达地址和联系方式。',
    '2. 送达地址或者联系方式变更的，应当及时书面告知人民法院；没有告知的，人民法院仍按本确认书送达。',
    '3. 提供的地址不准确、变更后没有及时告知、本人或者指定的代收人拒绝签收，导致诉讼文书未能实际接收的，文书退回之日视为送达之日；直接送达的，送达人当场在送达回证上记明情况之日视为送达之日。',
    '4. 在上诉、申请再审、申请执行时没有书面变更送达地址的，第一审程序中确认的送达地址可以作为第二审程序、审判监督程序、执行程序的送达地址。',
    '5. 经您同意，人民法院可以采用能够确认您收悉的电子方式送达诉讼文书，包括判决书、裁定书、调解书。对电子送达的判决书、裁定书、调解书，您提出需要纸质文书的，人民法院应当提供。',
    '6. 是否同意电子送达由您自愿选择，只在您选定的诉讼阶段有效；不同意不影响您的诉讼权利。电子送达以送达信息到达您的特定系统的日期为送达日期。',
  ],
  warning: '地址写错、换了地方不告诉法院，可能收不到开庭通知和判决，后果由您自己承担。',
  conditions: {
    hasReceiver: { path: 'receiver.receiver.has', is: true },
    acceptsElectronic: { path: 'electronic.electronic.accepts', is: true },
  },
  tasks: [
    {
      id: 'service',
      title: t('法院文书送到哪里', '법원문서를 받을 주소', 'Where court papers are sent'),
      sections: ['recipient', 'address', 'receiver', 'electronic', 'scope'],
    },
  ],
  sections: [
    {
      id: 'recipient',
      label: '受送达人',
      title: t('谁收法院的文书', '문서를 받을 사람', 'Who receives the papers'),
      elements: [
        {
          id: 'recipient',
          label: '受送达人',
          print: ['姓名（名称）：{name}', '证件号码：{number}'],
          fields: [
            {
              id: 'name',
              kind: 'text',
              maxLength: 100,
              label: '姓名（名称）',
              required: true,
              ask: t(
                '法院的文书给谁？',
                '법원의 문서를 누구에게 보냅니까?',
                'To whom should the court send its papers?',
              ),
              help: t(
                '一般就是来起诉的人。单位起诉的写单位名称。',
                '보통 기소하는 사람입니다. 단위이면 단위명칭을 써주십시오.',
                'As a rule the person who sues. For an organisation write its name.',
              ),
              term: t(
                '送达：法院把文书交到您手里。',
                '송달: 법원이 문서를 당사자에게 전하는것.',
                'Service (送达): the court hands its papers to you.',
              ),
            },
            {
              id: 'number',
              kind: 'text',
              maxLength: 40,
              label: '证件号码',
              sameScreen: true,
              ask: t(
                '证件号码或统一社会信用代码是多少？',
                '증명서번호 또는 통일사회신용코드는 무엇입니까?',
                'What is the document number or credit code?',
              ),
              help: t(
                '个人写身份证号码，单位写营业执照上的代码。例如身份证上的 18 位号码。',
                '개인은 신분증번호를, 단위는 영업허가증의 코드를 써주십시오. 례: 신분증의 18자리번호.',
                'A person writes the number of the card, an organisation the code on its licence. For example the 18 places of the card.',
              ),
            },
          ],
        },
      ],
    },
    {
      id: 'address',
      label: '送达地址',
      title: t('送达地址', '송달주소', 'Address'),
      elements: [
        {
          id: 'address',
          label: '送达地址',
          print: ['地址：{address}', '邮政编码：{postcode}    联系电话：{phone}'],
          fields: [
            {
              id: 'address',
              kind: 'address',
              label: '地址',
              required: true,
              ask: t(
                '法院的文书寄到哪里？',
                '법원의 문서를 어디로 보냅니까?',
                'Where should the court send its papers?',
              ),
              help: t(
                '写您现在能收到信的地址，要详细到门牌号。',
                '지금 우편물을 받을수 있는 주소를 번지까지 자세히 써주십시오.',
                'An address where you can receive post now, with street and number.',
              ),
            },
            {
              id: 'phone',
              kind: 'phone',
              label: '联系电话',
              required: true,
              sameScreen: true,
              ask: t(
                '打哪个电话能找到您？',
                '련락할 전화번호는 무엇입니까?',
                'At which number can you be reached?',
              ),
            },
            {
              id: 'postcode',
              kind: 'text',
              maxLength: 6,
              label: '邮政编码',
              sameScreen: true,
              ask: t('邮政编码是多少？', '우편번호는 무엇입니까?', 'What is the postcode?'),
              help: t('不知道可以不填。', '모르면 비워두십시오.', 'Leave it empty if you do not know.'),
            },
          ],
        },
      ],
    },
    {
      id: 'receiver',
      label: '指定代收人',
      title: t('代收人', '대신 받을 사람', 'Someone to receive for you'),
      elements: [
        {
          id: 'receiver',
          label: '指定代收人',
          print: [
            '{has:yes}    姓名：{name}    与受送达人的关系：{relation}',
            '证件号码：{number}    联系电话：{phone}',
            '{has:no}',
          ],
          fields: [
            {
              id: 'has',
              kind: 'yesNo',
              printedAs: ['有', '无'],
              label: '',
              required: true,
              ask: t(
                '要不要指定一个人替您收文书？',
                '대신 문서를 받을 사람을 지정합니까?',
                'Do you want to name someone who receives papers for you?',
              ),
              help: t(
                '自己收就选“否”。代收人签收，就算您收到了。',
                '본인이 받으면 "아니요"를 선택하십시오. 그 사람이 받으면 본인이 받은것으로 됩니다.',
                'If you receive them yourself, choose no. What that person signs for counts as received by you.',
              ),
              term: t(
                '代收人：您指定替您签收法院文书的人。',
                '대리수취인: 법원문서를 대신 받도록 지정한 사람.',
                'Designated receiver (代收人): who signs for court papers in your place.',
              ),
            },
            {
              id: 'name',
              kind: 'personName',
              label: '姓名',
              when: 'hasReceiver',
              required: true,
              ask: t(
                '代收人叫什么名字？',
                '대신 받을 사람의 이름은 무엇입니까?',
                'What is the name of that person?',
              ),
            },
            {
              id: 'relation',
              kind: 'text',
              maxLength: 30,
              label: '与受送达人的关系',
              when: 'hasReceiver',
              required: true,
              sameScreen: true,
              ask: t('和您是什么关系？', '본인과 어떤 관계입니까?', 'How are they related to you?'),
              help: t(
                '例如：儿子、邻居、代理人。',
                '례: 아들, 이웃, 대리인.',
                'For example: son, neighbour, agent.',
              ),
            },
            {
              id: 'phone',
              kind: 'phone',
              label: '联系电话',
              when: 'hasReceiver',
              required: true,
              sameScreen: true,
              ask: t(
                '代收人的电话号码是多少？',
                '대신 받을 사람의 전화번호는 무엇입니까?',
                'What is their telephone number?',
              ),
            },
            {
              id: 'number',
              kind: 'idNumber',
              label: '证件号码',
              when: 'hasReceiver',
              ask: t(
                '代收人的身份证号码是多少？',
                '대신 받을 사람의 신분증번호는 무엇입니까?',
                'What is their identity number?',
              ),
              help: t('不知道可以不填。', '모르면 비워두십시오.', 'Leave it empty if you do not know.'),
            },
          ],
        },
      ],
    },
    {
      id: 'electronic',
      label: '电子送达',
      title: t('电子送达', '전자송달', 'Electronic service'),
      elements: [
        {
          id: 'electronic',
          label: '是否同意电子送达',
          print: [
            '{accepts:yes}    手机号码：{phone}    电子邮箱：{email}',
            '同意的诉讼阶段：{stages}',
            '{accepts:no}',
          ],
          fields: [
            {
              id: 'accepts',
              kind: 'yesNo',
              printedAs: yesOrNo,
              label: '',
              required: true,
              ask: t(
                '愿意用手机短信、邮箱收法院的文书吗？',
                '휴대폰메시지나 전자우편으로 법원문서를 받겠습니까?',
                'Would you like to receive court papers by text message or e-mail?',
              ),
              help: t(
                '同意的，判决书也可以这样送，您要纸质的法院也会给。不会用手机就选“否”，不影响打官司。',
                '동의하면 판결서도 이렇게 보내며 종이문서를 요구하면 법원이 드립니다. 휴대폰을 쓸줄 모르면 "아니요"를 선택하십시오. 소송에 영향이 없습니다.',
                'Then judgments may be sent this way too, and the court gives you paper if you ask. If you do not use a smart phone, choose no: it does not matter for the case.',
              ),
              term: t(
                '电子送达：通过短信、网络等把文书发给您（民事诉讼法第九十条）。',
                '전자송달: 메시지나 인터넷 등으로 문서를 보내는것(민사소송법 제90조).',
                'Electronic service (电子送达): papers sent by message or network (CPL 90).',
              ),
            },
            {
              id: 'phone',
              kind: 'phone',
              label: '手机号码',
              when: 'acceptsElectronic',
              required: true,
              ask: t('发到哪个手机号？', '어느 휴대폰번호로 보냅니까?', 'To which mobile number?'),
            },
            {
              id: 'email',
              kind: 'email',
              label: '电子邮箱',
              when: 'acceptsElectronic',
              sameScreen: true,
              ask: t('电子邮箱是什么？', '전자우편주소는 무엇입니까?', 'What is your e-mail address?'),
              help: t('没有就不填。', '없으면 비워두십시오.', 'Leave it empty if you have none.'),
            },
            {
              id: 'stages',
              kind: 'choices',
              label: '同意的诉讼阶段',
              options: stages,
              when: 'acceptsElectronic',
              required: true,
              ask: t(
                '哪些阶段可以这样送？',
                '어느 단계에서 이렇게 보내도 됩니까?',
                'In which stages may papers be sent this way?',
              ),
              help: t(
                '只在您选的阶段有效（人民法院在线诉讼规则第四条）。',
                '선택한 단계에서만 효력이 있습니다(인민법원온라인소송규칙 제4조).',
                'It counts only for the stages you choose (Online Litigation Rules 4).',
              ),
            },
          ],
        },
      ],
    },
    {
      id: 'scope',
      label: '适用范围和确认',
      title: t('适用的阶段', '적용단계', 'Stages'),
      elements: [
        {
          id: 'scope',
          label: '本确认书适用的诉讼阶段',
          fields: [
            {
              id: 'stages',
              kind: 'choices',
              label: '',
              options: stages,
              required: true,
              ask: t(
                '这个地址在哪些阶段都用？',
                '이 주소를 어느 단계에서 씁니까?',
                'For which stages does this address count?',
              ),
              help: t(
                '一般全选。以后换了地址，要书面告诉法院。',
                '보통 모두 선택합니다. 주소가 바뀌면 서면으로 법원에 알려야 합니다.',
                'As a rule all of them. If the address changes, tell the court in writing.',
              ),
            },
          ],
        },
        {
          id: 'confirmed',
          label: '受送达人确认',
          print: ['{statement}'],
          fields: [
            {
              id: 'statement',
              kind: 'choices',
              label: '',
              required: true,
              options: [
                option(
                  'understood',
                  '我已阅读（听明白）本确认书的告知事项，提供的送达地址准确、有效',
                  t(
                    '我看懂（听懂）了，地址是对的',
                    '알았으며 주소가 정확합니다',
                    'I have understood, and the address is right',
                  ),
                ),
              ],
              ask: t('这些您都明白了吗？', '모두 알았습니까?', 'Have you understood all this?'),
              help: t(
                '地址写错、换了地方不告诉法院、不肯签收，文书退回法院那天就算送到了。',
                '주소가 틀리거나 바뀐것을 알리지 않거나 받기를 거절하면 문서가 법원에 되돌아간 날에 송달한것으로 봅니다.',
                'If the address is wrong, changes without word, or the papers are refused, they count as served on the day they come back.',
              ),
            },
          ],
        },
      ],
    },
  ],
  prefill: [
    { path: 'recipient.recipient.name', from: 'name' },
    { path: 'recipient.recipient.number', from: 'number' },
    { path: 'address.address.address', from: 'address' },
    { path: 'electronic.electronic.phone', sameAs: 'address.address.phone' },
    { when: 'acceptsElectronic', path: 'electronic.electronic.stages', value: everyStage },
    { path: 'scope.scope.stages', value: everyStage },
  ],
  checks: [],
  materials: [],
  signature: '受送达人（签字、盖章、捺印）',
  facts: null,
} as const satisfies Template;
