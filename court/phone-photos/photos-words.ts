import type { PageWords } from '../take-home/take-home-words.ts';

/** What the phone's page for photographs says. */
export const photosWords = {
  title: { zh: '用手机拍材料', ko: '휴대폰으로 촬영', en: 'Photograph your papers' },
  loading: { zh: '正在连接机器……', ko: '련결하고있습니다', en: 'Connecting to the terminal' },
  ready: { zh: '拍下来，传到机器上', ko: '찍어서 단말기로 보내십시오', en: 'Take pictures and send them' },
  how: {
    zh: '纸放平，字朝上，四个角都拍进去，光线亮一点。一张纸拍一张。',
    ko: '종이를 펴고 네 모서리가 다 보이게, 밝은 곳에서 한장씩 찍으십시오.',
    en: 'Lay the paper flat, all four corners in the picture, in good light. One picture for each page.',
  },
  take: { zh: '拍照', ko: '사진찍기', en: 'Take a picture' },
  choose: { zh: '从相册里选', ko: '앨범에서 고르기', en: 'Choose from the album' },
  sending: { zh: '正在传', ko: '보내는중', en: 'Sending' },
  sent: { zh: '传到了', ko: '보냈습니다', en: 'Sent' },
  failed: { zh: '没有传上', ko: '보내지 못함', en: 'Not sent' },
  unreadable: { zh: '这个文件不是照片', ko: '사진이 아닙니다', en: 'This is no picture' },
  retry: { zh: '再传一次', ko: '다시', en: 'Try again' },
  done: {
    zh: '都传完了，回到机器上按“传完了”。这个网页可以关掉。',
    ko: '다 보냈으면 단말기에서 “다 보냈음”을 누르고 이 페지를 닫으십시오.',
    en: 'When all are sent, press “all sent” at the terminal. You can close this page.',
  },
  locked: {
    zh: '照片在手机上先加了密，只有您面前的机器打得开。十分钟以后、或者您离开机器，就不能再传，传的也都删掉。',
    ko: '사진은 휴대폰에서 암호로 잠겨 앞의 단말기만 열수 있습니다. 10분후 또는 떠나시면 지워집니다.',
    en: 'Pictures are sealed on your phone; only the terminal before you opens them. After ten minutes, or when you leave, all is erased.',
  },
  gone: { zh: '这个码已经不能用了', ko: '이 코드는 더 쓸수 없습니다', en: 'This code has ended' },
  goneMore: {
    zh: '请在机器上重新出一个码。传到机器上的照片还在机器上。',
    ko: '단말기에서 새 코드를 받으십시오. 이미 보낸 사진은 단말기에 있습니다.',
    en: 'Please make a new code at the terminal. What was sent is at the terminal.',
  },
  incomplete: { zh: '网址不完整', ko: '주소가 완전하지 않습니다', en: 'The address is not whole' },
  incompleteMore: {
    zh: '请用手机重新扫机器上的码。',
    ko: '단말기의 코드를 다시 스캔하십시오.',
    en: 'Please scan the code at the terminal again.',
  },
  noCrypto: {
    zh: '这个浏览器打不开',
    ko: '이 브라우저에서는 열수 없습니다',
    en: 'This browser cannot do it',
  },
  noCryptoMore: {
    zh: '请换手机自带的浏览器再扫一次，或者在机器上扫描。',
    ko: '휴대폰의 기본브라우저로 다시 스캔하거나 단말기에서 스캔하십시오.',
    en: 'Scan the code with the phone’s own browser, or scan the papers at the terminal.',
  },
  noLine: { zh: '连不上', ko: '련결되지 않습니다', en: 'No connection' },
  noLineMore: {
    zh: '请看看手机有没有信号，再试一次。',
    ko: '신호를 확인하고 다시 시도하십시오.',
    en: 'Please look at your signal and try again.',
  },
  again: { zh: '再试一次', ko: '다시 시도', en: 'Try again' },
  noScript: {
    zh: '请打开浏览器的脚本功能。',
    ko: '브라우저의 스크립트를 켜십시오.',
    en: 'Please allow scripts in your browser.',
  },
} as const satisfies Readonly<Record<string, PageWords>>;
