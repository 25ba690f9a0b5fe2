/** One text of the page: Chinese large, the other two small beneath it. */
export interface PageWords {
  readonly zh: string;
  readonly ko: string;
  readonly en: string;
}

/** What the phone's page says. `{until}` is filled in by the page. */
export const pageWords = {
  title: { zh: '取走您写好的文书', ko: '문서 가져가기', en: 'Take your paper home' },
  loading: { zh: '正在取文件……', ko: '파일을 가져오고있습니다', en: 'Fetching your file' },
  ready: {
    zh: '文件取到了，请存到手机里',
    ko: '파일이 왔습니다. 전화기에 저장하십시오',
    en: 'Your file is here; save it on your phone',
  },
  wechat: {
    zh: '您是用微信打开的。请点右上角“···”，选“在浏览器打开”，再按下面的“保存”。',
    ko: '위챗에서 여셨습니다. 오른쪽 우의 “···”를 누르고 “브라우저에서 열기”를 고른 다음 저장하십시오.',
    en: 'You are in WeChat: tap “···” at the top right, choose “Open in browser”, then save.',
  },
  save: { zh: '保存到手机', ko: '저장', en: 'Save' },
  open: { zh: '打开看', ko: '열기', en: 'Open' },
  share: { zh: '发送', ko: '보내기', en: 'Send' },
  until: {
    zh: '法院这边存到{until}，到时自动删掉。您存到手机里的不受影响。',
    ko: '법원에는 {until}까지 있고 그뒤 자동으로 지웁니다. 전화기에 저장한것은 그대로 있습니다.',
    en: 'It stays at the court until {until} and is then erased. What you saved on your phone stays.',
  },
  notFiled: {
    zh: '这份文书没有交给法院，也没有立案。法律规定的期限照常计算。要交的时候，打印出来，签上名字和日期。',
    ko: '이 문서는 법원에 내지 않았고 립안하지 않았습니다. 법률이 정한 기한은 그대로 계산됩니다. 내실 때 인쇄하여 이름과 날자를 적으십시오.',
    en: 'This paper was not handed in and nothing was filed; the limits of the law run on. To hand it in, print it and sign it with the date.',
  },
  locked: {
    zh: '文件是加密的：只有带着这个网址的人打得开，法院的服务器打不开。别把网址发给外人。',
    ko: '파일은 암호로 잠겨있어 이 주소를 가진 사람만 열수 있고 법원의 봉사기도 열지 못합니다. 주소를 남에게 보내지 마십시오.',
    en: 'The file is encrypted: only this address opens it, the court’s server cannot. Do not pass the address on.',
  },
  erase: { zh: '现在就从法院删掉', ko: '법원에서 지금 지우기', en: 'Delete it at the court now' },
  eraseSure: {
    zh: '删了以后，这个网址和二维码就打不开了。您存好了吗？',
    ko: '지우면 이 주소와 QR코드로 다시 열지 못합니다. 저장하셨습니까?',
    en: 'This address and its QR code will not open again. Have you saved the file?',
  },
  eraseYes: { zh: '存好了，删掉', ko: '저장했습니다, 지우기', en: 'Saved, delete it' },
  eraseNo: { zh: '先不删', ko: '지우지 않기', en: 'Not yet' },
  eraseFailed: {
    zh: '没有删成，请看看网络，再按一次。',
    ko: '지우지 못했습니다. 인터넷을 확인하고 다시 누르십시오.',
    en: 'It was not deleted; check your connection and try again.',
  },
  erased: { zh: '法院这边已经删掉了', ko: '법원에서 지웠습니다', en: 'Deleted at the court' },
  erasedMore: {
    zh: '您存到手机里的文件还在手机里。',
    ko: '전화기에 저장한 파일은 전화기에 있습니다.',
    en: 'What you saved on your phone is still there.',
  },
  gone: { zh: '这里已经没有文件了', ko: '여기에 파일이 없습니다', en: 'There is no file here' },
  goneMore: {
    zh: '到期了，或者已经删掉了。要再取，请回到自助立案终端重新写。',
    ko: '기한이 지났거나 지웠습니다. 다시 가지려면 자동 립안 단말기에서 다시 쓰십시오.',
    en: 'Its time is over or it was deleted. To get it again, write it again at the terminal.',
  },
  incomplete: { zh: '网址不完整', ko: '주소가 완전하지 않습니다', en: 'The address is not complete' },
  incompleteMore: {
    zh: '少了打开文件的钥匙。请回到机器前，再扫一次屏幕上的码。',
    ko: '파일을 여는 열쇠가 없습니다. 기계 앞에서 화면의 코드를 다시 스캔하십시오.',
    en: 'The key to the file is missing. Please scan the code on the terminal’s screen again.',
  },
  damaged: { zh: '这个文件打不开', ko: '파일을 열지 못합니다', en: 'The file cannot be opened' },
  damagedMore: {
    zh: '网址里的钥匙不对，或者文件坏了。请再扫一次屏幕上的码。',
    ko: '주소의 열쇠가 맞지 않거나 파일이 손상되였습니다. 코드를 다시 스캔하십시오.',
    en: 'The key in the address is wrong or the file is damaged. Please scan the code again.',
  },
  noCrypto: {
    zh: '这个浏览器打不开加密的文件',
    ko: '이 브라우저로 암호 파일을 열수 없습니다',
    en: 'This browser cannot open encrypted files',
  },
  noCryptoMore: {
    zh: '请用手机自带的浏览器打开这个网址（网址要以 https:// 开头），或者换一部手机。',
    ko: '전화기의 기본 브라우저로 여십시오(주소가 https:// 로 시작해야 합니다). 또는 다른 전화기를 쓰십시오.',
    en: 'Open this address (it has to begin with https://) in your phone’s own browser, or use another phone.',
  },
  noLine: { zh: '连不上法院的服务器', ko: '법원에 련결하지 못합니다', en: 'The court cannot be reached' },
  noLineMore: {
    zh: '请看看手机有没有网，再试一次。文件还在。',
    ko: '인터넷을 확인하고 다시 하십시오. 파일은 그대로 있습니다.',
    en: 'Check your connection and try again. The file is still there.',
  },
  again: { zh: '再试一次', ko: '다시', en: 'Try again' },
  noScript: {
    zh: '这个页面要用到脚本：请在浏览器设置里打开，或者换一个浏览器。',
    ko: '스크립트가 필요합니다. 브라우저에서 켜거나 다른 브라우저를 쓰십시오.',
    en: 'This page needs scripts: please allow them or use another browser.',
  },
} as const satisfies Record<string, PageWords>;
