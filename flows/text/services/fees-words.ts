import type { FeePurpose } from '../../services/fees/fee-notice.ts';
import type { Words } from '../words.ts';

/** What a fee is for. */
export const feePurposeWords: Readonly<Record<FeePurpose, Words>> = {
  acceptance: { zh: '案件受理费（打官司的费用）', ko: '사건수리비', en: 'Fee for the suit' },
  application: { zh: '申请费', ko: '신청비', en: 'Application fee' },
  preservation: { zh: '保全申请费', ko: '보전신청비', en: 'Fee for preservation' },
  appraisal: { zh: '鉴定费（先交）', ko: '감정비(선납)', en: 'Appraisal, paid in advance' },
  other: { zh: '其他诉讼费用', ko: '기타 소송비용', en: 'Other costs of the suit' },
};

/** The words of 交费、退费. */
export const feesWords = {
  asking: { zh: '正在看您有没有要交的费……', ko: '납부할 비용을 확인하고있습니다…', en: 'Looking for fees…' },
  listHeading: { zh: '您的诉讼费', ko: '당신의 소송비', en: 'Your fees' },
  listLead: {
    zh: '点一笔，看清楚再付。一次付一笔。',
    ko: '한건을 눌러 확인후 납부하십시오. 한번에 한건입니다.',
    en: 'Choose one and look before you pay. One at a time.',
  },
  none: {
    zh: '没有您要交的费。法院发了交费通知，这里才会有。',
    ko: '납부할 비용이 없습니다. 법원의 납부통지가 있어야 표시됩니다.',
    en: 'There is no fee for you. One stands here once the court has given notice.',
  },
  noneElsewhere: {
    zh: '不是用这张身份证登记的案子，这里看不到，请到窗口问。',
    ko: '이 신분증으로 등록되지 않은 사건은 창구에 문의하십시오.',
    en: 'A case under another card is not shown: ask at the window.',
  },
  due: { zh: '等您交', ko: '납부대기', en: 'To be paid' },
  overdue: { zh: '过了最后一天', ko: '기한경과', en: 'Past its last day' },
  paid: { zh: '交好了', ko: '납부완료', en: 'Paid' },
  waived: { zh: '免交', ko: '면제', en: 'Waived' },
  held: { zh: '正在查付款结果', ko: '결제 확인중', en: 'A payment is being looked up' },
  toRefund: { zh: '有钱要退给您', ko: '환불이 있습니다', en: 'Money comes back to you' },
  amountLine: { zh: '{amount} 元', ko: '{amount}원', en: '{amount} yuan' },
  lastDayLine: { zh: '最晚 {date}', ko: '기한 {date}', en: 'By {date}' },
  toHall: { zh: '好了，回首页', ko: '처음으로', en: 'Done' },

  court: { zh: '法院', ko: '법원', en: 'Court' },
  case: { zh: '案子', ko: '사건', en: 'Case' },
  purpose: { zh: '什么费', ko: '비용종류', en: 'For' },
  amount: { zh: '多少钱', ko: '금액', en: 'Amount' },
  lastDay: { zh: '最后一天', ko: '마감일', en: 'Last day' },
  paidOn: { zh: '哪天交的', ko: '납부일', en: 'Paid on' },
  yuan: { zh: '{amount} 元', ko: '{amount}원', en: '{amount} yuan' },
  relievedReduced: {
    zh: '法院 {date} 决定少交（减交），上面是减了以后的钱。',
    ko: '법원이 {date} 감액을 결정하였습니다. 우의 금액은 감액후입니다.',
    en: 'The court reduced it on {date}; the amount above is what is left.',
  },
  relievedDeferred: {
    zh: '法院 {date} 决定可以晚点交（缓交）。',
    ko: '법원이 {date} 연기를 결정하였습니다.',
    en: 'The court put it off on {date}.',
  },
  relievedWaived: {
    zh: '法院 {date} 决定不用交（免交）。',
    ko: '법원이 {date} 면제를 결정하였습니다.',
    en: 'The court waived it on {date}.',
  },
  heldText: {
    zh: '有一笔付款还不知道成没成。先别再付，{time} 以后再来看。钱付重了会退给您。',
    ko: '결제결과를 아직 모릅니다. 다시 결제하지 말고 {time} 이후 확인하십시오. 중복결제는 환불됩니다.',
    en: 'Nobody knows yet whether a payment went through. Do not pay again; look after {time}. Money paid twice comes back.',
  },
  notPaidTitle: { zh: '不交会怎样', ko: '납부하지 않으면', en: 'If it is not paid' },
  notPaidText: {
    zh: '过了最后一天不交，又没有申请缓、减、免的，法院按撤诉处理（诉讼费用交纳办法第二十二条）。',
    ko: '기한내 납부하지 않고 연기, 감액, 면제를 신청하지 않으면 소를 취하한것으로 처리합니다(소송비용납부방법 제22조).',
    en: 'Not paid by the last day and no relief asked for: the suit counts as withdrawn (Measures on Litigation Costs, art. 22).',
  },
  hardTitle: { zh: '交不起怎么办', ko: '납부가 어려우면', en: 'If you cannot pay' },
  hardText: {
    zh: '可以申请晚交、少交、不交（缓、减、免）。按“申请缓减免”，再选“缓、减、免交诉讼费申请书”。',
    ko: '연기, 감액, 면제를 신청할수 있습니다. “감면신청”을 누르고 소송비 감면신청서를 고르십시오.',
    en: 'You can ask to pay later, less or nothing: press “ask for relief” and choose that application.',
  },
  windowTitle: { zh: '怎么交', ko: '납부방법', en: 'How to pay' },
  windowText: {
    zh: '这个法院还不能在机器上付。请到窗口交。',
    ko: '이 법원은 단말기에서 납부할수 없습니다. 창구에서 납부하십시오.',
    en: 'This court does not take money at the terminal yet. Pay at the window.',
  },
  bankText: {
    zh: '也可以到银行汇款：户名 {payee}，开户行 {bank}，账号 {number}。写上案号。',
    ko: '은행송금: 예금주 {payee}, 은행 {bank}, 계좌 {number}. 사건번호를 적으십시오.',
    en: 'Or by bank: {payee}, {bank}, {number}. Write the case number.',
  },
  pay: { zh: '用手机付', ko: '휴대폰으로 결제', en: 'Pay by phone' },
  askRelief: { zh: '申请缓减免', ko: '감면신청', en: 'Ask for relief' },
  back: { zh: '看别的', ko: '다른 항목', en: 'See the others' },

  beginning: { zh: '正在出付款码……', ko: '결제코드를 만들고있습니다…', en: 'Making the code…' },
  scanHeading: { zh: '请用手机扫码付款', ko: '휴대폰으로 스캔하여 결제', en: 'Scan with your phone and pay' },
  scanCode: {
    zh: '付款码：这一个案子、您这一笔。',
    ko: '결제코드: 이 사건의 이 비용만.',
    en: 'The code for this one fee.',
  },
  scanTry: {
    zh: '这是试用的付款方，不会真的扣钱。',
    ko: '시험용으로 실제 결제되지 않습니다.',
    en: 'This is a trial: no money moves.',
  },
  scanUntil: {
    zh: '{time} 以前有效。付好了，这个画面会自己变。',
    ko: '{time}까지 유효. 결제되면 화면이 바뀝니다.',
    en: 'Valid until {time}. This screen changes by itself once it is paid.',
  },
  scanNoPhone: {
    zh: '没有手机、不会扫的，请到窗口交，也可以请家里人扫。',
    ko: '휴대폰이 없으면 창구에서 납부하거나 가족에게 부탁하십시오.',
    en: 'Without a phone: pay at the window, or let a relative scan it.',
  },
  stopPaying: { zh: '先不付了', ko: '결제취소', en: 'Not now' },
  stopping: { zh: '正在看付没付……', ko: '결제여부 확인중…', en: 'Looking whether it was paid…' },

  paidHeading: { zh: '交好了', ko: '납부되였습니다', en: 'It is paid' },
  paidText: {
    zh: '{amount} 元已经交到法院。正式票据由法院开，凭这张凭条到窗口问。',
    ko: '{amount}원이 납부되였습니다. 정식령수증은 법원에서 발급합니다.',
    en: '{amount} yuan have reached the court. The court makes out the official receipt.',
  },
  closedHeading: { zh: '没有付成', ko: '결제되지 않았습니다', en: 'It was not paid' },
  closedText: {
    zh: '钱没有扣。码过期了，或者在手机上取消了。要付，再出一个码。',
    ko: '돈은 빠져나가지 않았습니다. 코드가 만료되였거나 취소되였습니다.',
    en: 'No money has moved: the code has expired or was declined. For another try make a new one.',
  },
  newCode: { zh: '再出一个码', ko: '새 코드', en: 'A new code' },
  doubtHeading: {
    zh: '钱可能已经付了，先别再付',
    ko: '결제되였을수 있습니다. 다시 결제하지 마십시오',
    en: 'It may have been paid: do not pay again',
  },
  doubtText: {
    zh: '付款方没有回话。机器一直在问，问到了会自己变。最晚 {time} 再看一次。',
    ko: '결제측이 응답하지 않습니다. 계속 확인하고있으며 {time}에 다시 확인하십시오.',
    en: 'The payment side does not answer. The terminal keeps asking. Look again at {time} at the latest.',
  },
  doubtLeave: {
    zh: '不用在这里等。走了也不要紧：下次刷身份证能看到结果；付重了的钱会退给您。',
    ko: '기다리지 않아도 됩니다. 다음에 신분증을 대면 결과가 보이며 중복결제는 환불됩니다.',
    en: 'You need not wait: your card shows the result later, and money paid twice comes back.',
  },
  notNowHeading: { zh: '这笔费现在不能付', ko: '지금 납부할수 없습니다', en: 'This cannot be paid now' },
  notNowText: {
    zh: '可能刚刚付过，或者法院改了。请重新看一下这笔费。没有扣您的钱。',
    ko: '방금 납부되였거나 법원이 변경하였습니다. 다시 확인하십시오. 돈은 빠져나가지 않았습니다.',
    en: 'It may just have been paid, or the court has changed it. Look again. No money has moved.',
  },
  lookAgain: { zh: '重新看', ko: '다시 보기', en: 'Look again' },
  done: { zh: '好了', ko: '됐습니다', en: 'Done' },

  refundTitle: { zh: '退给您的钱', ko: '환불', en: 'Money that comes back' },
  refundText: { zh: '{amount} 元：{reason}', ko: '{amount}원: {reason}', en: '{amount} yuan: {reason}' },
  refundAccount: {
    zh: '请确认退到哪张卡（诉讼费用交纳办法第五十三条）。',
    ko: '환불받을 카드를 확인하십시오(소송비용납부방법 제53조).',
    en: 'Please say to which account (Measures on Litigation Costs, art. 53).',
  },
  refundGiven: {
    zh: '退到尾号 {end} 的卡，等法院退款。写错了可以改。',
    ko: '끝번호 {end} 카드로 환불예정. 변경할수 있습니다.',
    en: 'To the account ending in {end}; the court will send it. You can still change it.',
  },
  refundDone: {
    zh: '法院已经退了，到尾号 {end} 的卡。',
    ko: '끝번호 {end} 카드로 환불되였습니다.',
    en: 'Sent to the account ending in {end}.',
  },
  confirmAccount: { zh: '确认退费的卡', ko: '환불카드 확인', en: 'Confirm the account' },
  accountHeading: { zh: '钱退到哪张卡？', ko: '어느 카드로 환불할가요?', en: 'To which account?' },
  accountLead: {
    zh: '要用您本人的卡，户名就是：{name}。',
    ko: '본인의 카드여야 합니다. 예금주: {name}.',
    en: 'It must be your own; the holder is {name}.',
  },
  askBank: { zh: '是哪个银行的？', ko: '어느 은행입니까?', en: 'Which bank?' },
  helpBank: {
    zh: '例如：中国农业银行延吉市支行。',
    ko: '례: 중국농업은행 연길시지행.',
    en: 'For example: Agricultural Bank of China, Yanji branch.',
  },
  askNumber: { zh: '卡号是多少？', ko: '카드번호는?', en: 'What is its number?' },
  helpNumber: {
    zh: '银行卡正面的一长串数字。只用来退这笔钱。',
    ko: '카드앞면의 번호. 이 환불에만 사용합니다.',
    en: 'The long number on its face. Used for this refund only.',
  },
  checkHeading: { zh: '一位一位对一遍', ko: '한자리씩 확인하십시오', en: 'Compare it figure by figure' },
  checkLead: {
    zh: '卡号错了，钱就退到别人那里了。',
    ko: '번호가 틀리면 다른 사람에게 갑니다.',
    en: 'With a wrong figure the money goes to somebody else.',
  },
  holder: { zh: '户名', ko: '예금주', en: 'Holder' },
  bank: { zh: '开户银行', ko: '은행', en: 'Bank' },
  number: { zh: '卡号', ko: '카드번호', en: 'Number' },
  change: { zh: '要改', ko: '수정', en: 'Change' },
  right: { zh: '对，交给法院', ko: '맞습니다. 제출', en: 'Right, hand it in' },
  sending: { zh: '正在交给法院……', ko: '제출중…', en: 'Handing it in…' },
  notSent: { zh: '卡号没有交上去', ko: '제출되지 않았습니다', en: 'It was not handed in' },
  accountKept: { zh: '法院记下了', ko: '법원이 기록하였습니다', en: 'The court has it' },
  accountKeptText: {
    zh: '退到尾号 {end} 的卡。退款要几天，到账看银行短信。',
    ko: '끝번호 {end} 카드로 환불됩니다. 며칠이 걸립니다.',
    en: 'To the account ending in {end}. It takes some days.',
  },
} as const satisfies Readonly<Record<string, Words>>;
