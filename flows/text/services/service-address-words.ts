import type { ServiceStage } from '../../services/served-papers/served-paper.ts';
import type { Words } from '../words.ts';

/** The words of 送达地址确认. */
export const addressWords = {
  place: { zh: '送达地址确认', ko: '송달주소확인', en: 'Address for service' },
  chooseHeading: { zh: '哪个案子的送达地址？', ko: '어느 사건의 송달주소입니까?', en: 'For which case?' },
  heading: { zh: '您确认过的送达地址', ko: '확인한 송달주소', en: 'The address you confirmed' },
  none: {
    zh: '这个案子还没有确认送达地址，法院不知道文书往哪里送。',
    ko: '이 사건에는 아직 확인한 송달주소가 없습니다.',
    en: 'No address is confirmed for this case yet.',
  },
  since: { zh: '{date}确认', ko: '{date} 확인', en: 'Confirmed on {date}' },
  sinceFiling: {
    zh: '{date}立案时确认',
    ko: '{date} 립안할 때 확인',
    en: 'Confirmed with the filing on {date}',
  },
  address: { zh: '文书寄到哪里', ko: '문서를 받을 주소', en: 'Address' },
  phone: { zh: '联系电话', ko: '련락전화', en: 'Telephone' },
  electronic: { zh: '电子送达', ko: '전자송달', en: 'Electronic service' },
  electronicNo: { zh: '不同意', ko: '동의하지 않음', en: 'No' },
  electronicYes: { zh: '同意', ko: '동의', en: 'Yes' },
  mobile: { zh: '短信发到', ko: '메시지 번호', en: 'Messages to' },
  email: { zh: '邮件发到', ko: '전자우편', en: 'E-mail to' },
  electronicStages: { zh: '电子送达用在', ko: '전자송달 단계', en: 'Electronic service for' },
  stages: { zh: '这个地址用在', ko: '주소적용 단계', en: 'The address is for' },
  change: { zh: '要改', ko: '변경하기', en: 'Change it' },
  keep: { zh: '没有变，不用改', ko: '변경없음', en: 'It is right' },
  begin: { zh: '现在填', ko: '지금 적기', en: 'Write it now' },
  noticeHeading: { zh: '填以前，先知道', ko: '적기 전에 알아두십시오', en: 'Know first' },
  rightTitle: { zh: '要写准', ko: '정확히 쓰십시오', en: 'It must be right' },
  rightText: {
    zh: '地址写错、换了地方不告诉法院、不肯签收，文书退回法院那天就算送到了。所以换了地址要及时说。',
    ko: '주소가 틀리거나 바뀐것을 알리지 않거나 수령을 거절하면 문서가 법원에 되돌아간 날에 송달한것으로 봅니다.',
    en: 'If it is wrong, changes without word, or papers are refused, they count as served on the day they come back.',
  },
  stageTitle: { zh: '哪个阶段用，由您选', ko: '단계는 본인이 선택합니다', en: 'You choose the stages' },
  stageText: {
    zh: '上诉、申请再审、申请执行时没有书面改的，第一审确认的地址接着用（民诉法解释第一百三十八条）。',
    ko: '상소, 재심, 집행을 신청할 때 서면으로 변경하지 않으면 1심에서 확인한 주소를 계속 씁니다(민소법해석 제138조).',
    en: 'Unless changed in writing, the address of the first instance goes on counting later (Interpretation, art. 138).',
  },
  freeTitle: { zh: '电子送达是自愿的', ko: '전자송달은 자원입니다', en: 'Electronic service is by choice' },
  freeText: {
    zh: '同意的，判决书也可以用电子方式送；您要纸的，法院会给（民事诉讼法第九十条）。同意只在您选的阶段有效（在线诉讼规则第四条）。不同意，不影响打官司。',
    ko: '동의하면 판결서도 전자방식으로 보내며 종이를 요구하면 법원이 드립니다(민사소송법 제90조). 선택한 단계에서만 효력이 있습니다(온라인소송규칙 제4조). 동의하지 않아도 소송에 영향이 없습니다.',
    en: 'Then judgments may come that way, and on paper if you ask (CPL, art. 90); only for the stages you choose (Online Litigation Rules, art. 4). Saying no does not matter for the case.',
  },
  askWhere: { zh: '法院的文书寄到哪里？', ko: '문서를 어디로 보냅니까?', en: 'Where should papers be sent?' },
  askAddress: {
    zh: '现在能收到信的地址',
    ko: '지금 우편을 받을수 있는 주소',
    en: 'An address where you get post now',
  },
  helpAddress: {
    zh: '省、市、县、街道、门牌号都写上，能写收件人更好。',
    ko: '성, 시, 현, 거리, 번지를 모두 쓰십시오.',
    en: 'Province, city, street and number.',
  },
  askPhone: {
    zh: '打哪个电话能找到您？',
    ko: '련락할 전화번호는?',
    en: 'At which number can you be reached?',
  },
  askElectronic: {
    zh: '用手机、邮箱收文书吗？',
    ko: '휴대폰이나 전자우편으로 받겠습니까?',
    en: 'Papers by phone or e-mail?',
  },
  askAccepts: {
    zh: '同意法院用短信、邮件把文书送给您吗？',
    ko: '법원이 메시지, 전자우편으로 문서를 보내는데 동의합니까?',
    en: 'Do you agree that the court serves papers by message or e-mail?',
  },
  helpAccepts: {
    zh: '不会用手机就选“否”，不影响打官司。',
    ko: '휴대폰을 쓸줄 모르면 "아니요"를 선택하십시오.',
    en: 'If you do not use a phone for this, choose no: it does not matter for the case.',
  },
  askMeans: { zh: '发到哪里？', ko: '어디로 보냅니까?', en: 'Where to?' },
  askMobile: { zh: '发到哪个手机号？', ko: '어느 휴대폰번호로?', en: 'To which mobile number?' },
  askEmail: { zh: '电子邮箱是什么？', ko: '전자우편주소는?', en: 'What is your e-mail address?' },
  helpEmail: { zh: '没有就不填。', ko: '없으면 비워두십시오.', en: 'Leave it empty if you have none.' },
  askElectronicStages: { zh: '哪些阶段可以这样送？', ko: '어느 단계에서?', en: 'In which stages?' },
  helpElectronicStages: {
    zh: '只在您选的阶段有效。',
    ko: '선택한 단계에서만 효력이 있습니다.',
    en: 'It counts only for those.',
  },
  askStages: { zh: '这个地址用在哪些阶段？', ko: '이 주소를 어느 단계에서 씁니까?', en: 'For which stages?' },
  askStagesField: { zh: '适用的阶段', ko: '적용단계', en: 'Stages' },
  helpStages: {
    zh: '可以全选。以后换了地址，再来改。',
    ko: '모두 선택할수 있습니다. 주소가 바뀌면 다시 변경하십시오.',
    en: 'You may choose all. If it changes, change it here.',
  },
  checkHeading: { zh: '看一遍，对不对？', ko: '확인하십시오', en: 'Is this right?' },
  checkNext: { zh: '对，去签字', ko: '맞습니다, 서명하기', en: 'Right, go on to sign' },
  signHeading: {
    zh: '请在送达地址确认书上签字',
    ko: '송달주소확인서에 서명하십시오',
    en: 'Please sign the confirmation',
  },
  signStatement: {
    zh: '上面要知道的我都看懂（听明白）了，地址和电话是对的。',
    ko: '알아둘 사항을 모두 리해하였으며 주소와 전화가 정확합니다.',
    en: 'I have understood what I was told; address and number are right.',
  },
  sending: { zh: '正在交给法院……', ko: '제출하고있습니다…', en: 'Handing it in…' },
  notSent: {
    zh: '没有交上去。您填的和签的都还在，可以再试。',
    ko: '제출되지 않았습니다. 적은것과 서명은 그대로 있습니다.',
    en: 'It was not handed in. What you wrote and signed is kept: try again.',
  },
  sent: { zh: '地址确认好了', ko: '주소가 확인되였습니다', en: 'The address is confirmed' },
  sentText: {
    zh: '法院收到了，编号 {number}。',
    ko: '법원이 받았습니다. 번호 {number}.',
    en: 'The court has it, number {number}.',
  },
  done: { zh: '好了', ko: '됐습니다', en: 'Done' },
} as const satisfies Readonly<Record<string, Words>>;

/** The stages of a case. */
export const serviceStageWords: Readonly<Record<ServiceStage, Words>> = {
  first: { zh: '第一审', ko: '1심', en: 'First instance' },
  second: { zh: '第二审（上诉以后）', ko: '2심(상소후)', en: 'Second instance (after an appeal)' },
  retrial: { zh: '再审', ko: '재심', en: 'Retrial' },
  enforcement: { zh: '执行', ko: '집행', en: 'Enforcement' },
};
