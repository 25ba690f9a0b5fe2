import type { Words } from './words.ts';

/** How a written form is taken along: on paper, on the phone, or both. */
export const takeHomeWords = {
  task: {
    zh: '打印，或者传到手机',
    ko: '인쇄하거나 전화기로 보내기',
    en: 'Print it or take it on your phone',
  },
  notKeptText: {
    zh: '您一离开，机器里写的内容就删掉。所以一定要打印出来，或者传到您的手机上。',
    ko: '떠나시면 기계에 적은 내용을 지웁니다. 그러므로 꼭 인쇄하거나 전화기로 보내십시오.',
    en: 'When you leave, what you wrote is erased from the terminal. So do print it or take it on your phone.',
  },
  heading: { zh: '您想怎么带走？', ko: '어떻게 가져가시겠습니까?', en: 'How will you take it with you?' },
  lead: {
    zh: '传到手机，是把文件加了密，在法院的服务器上放一段时间，只有扫了码的手机打得开，法院看不到内容，到时自动删掉。不管选哪一种，都不算交给法院。',
    ko: '전화기로 보내면 파일을 암호로 잠가 법원 봉사기에 얼마동안 둡니다. 코드를 스캔한 전화기만 열수 있고 법원은 내용을 보지 못하며 때가 되면 자동으로 지웁니다. 어느것이나 법원에 낸것이 아닙니다.',
    en: 'For the phone, the file is encrypted and kept on the court’s server for a while. Only the phone that scans the code can open it; the court cannot. It is erased by itself. Neither way is it handed in.',
  },
  print: { zh: '打印出来', ko: '인쇄하기', en: 'Print it' },
  printAbout: {
    zh: '在这台机器上打在纸上。',
    ko: '이 기계에서 종이에 인쇄합니다.',
    en: 'On paper, at this terminal.',
  },
  phone: { zh: '传到手机上', ko: '전화기로 보내기', en: 'On my phone' },
  phoneAbout: {
    zh: '用手机扫一个码，存成文件（PDF）。',
    ko: '전화기로 코드를 스캔하여 파일(PDF)로 저장합니다.',
    en: 'Scan a code with your phone and save the file (PDF).',
  },
  both: { zh: '两样都要', ko: '둘 다', en: 'Both' },
  bothAbout: { zh: '先扫码，再打印。', ko: '먼저 스캔하고 다음 인쇄합니다.', en: 'First scan, then print.' },
  lineDown: {
    zh: '现在和法院的线路断了，传不到手机。可以打印。',
    ko: '지금 법원과의 통신이 끊겨 전화기로 보낼수 없습니다. 인쇄할수 있습니다.',
    en: 'The line to the court is down, so it cannot go to your phone now. You can print it.',
  },
  leaving: {
    zh: '正在加密，准备二维码……',
    ko: '암호로 잠그고 QR코드를 준비하고있습니다',
    en: 'Encrypting it and preparing the code',
  },
  faultHeading: {
    zh: '现在传不到手机上',
    ko: '지금 전화기로 보낼수 없습니다',
    en: 'It cannot go to your phone now',
  },
  again: { zh: '再试一次', ko: '다시 하기', en: 'Try again' },
  againAbout: {
    zh: '写的内容都在，不会丢。',
    ko: '적은 내용은 그대로 있습니다.',
    en: 'What you wrote is still here.',
  },
  printInstead: { zh: '改成打印', ko: '인쇄로 바꾸기', en: 'Print it instead' },
  scanHeading: {
    zh: '用手机扫这个码',
    ko: '전화기로 이 코드를 스캔하십시오',
    en: 'Scan this code with your phone',
  },
  codeAlt: {
    zh: '二维码，扫了就能在手机上打开文件',
    ko: 'QR코드, 스캔하면 전화기에서 파일이 열립니다',
    en: 'QR code that opens the file on your phone',
  },
  stepScan: {
    zh: '打开微信，点右上角“＋”，选“扫一扫”，对准这个码。用手机相机扫也行。',
    ko: '위챗을 열고 오른쪽 우의 “＋”를 누르고 “스캔”을 골라 이 코드에 맞추십시오. 전화기의 카메라로도 됩니다.',
    en: 'Open WeChat, tap “+” at the top right, choose “Scan” and aim at this code. The phone’s camera will do as well.',
  },
  stepBrowser: {
    zh: '用微信扫的，再点右上角“···”，选“在浏览器打开”。',
    ko: '위챗에서는 오른쪽 우의 “···”를 누르고 “브라우저에서 열기”를 고르십시오.',
    en: 'If you scanned with WeChat, tap “···” at the top right and choose “Open in browser”.',
  },
  stepSave: {
    zh: '点“保存到手机”。看到文件了，再按下面的按钮。',
    ko: '“저장”을 누르십시오. 파일이 보이면 아래의 단추를 누르십시오.',
    en: 'Tap “Save”. When you see the file, press the button below.',
  },
  until: {
    zh: '文件在法院的服务器上放到{until}，到时自动删掉。',
    ko: '파일은 법원 봉사기에 {until}까지 있고 그뒤 자동으로 지웁니다.',
    en: 'The file stays on the court’s server until {until} and is then erased.',
  },
  place: {
    zh: '手机上打开的网址：{place}',
    ko: '전화기에 열리는 주소: {place}',
    en: 'The phone opens: {place}',
  },
  private: {
    zh: '这个码就是钥匙，别让旁人扫或者拍。您离开以后，机器里就没有它了。',
    ko: '이 코드가 열쇠입니다. 남이 스캔하거나 찍지 못하게 하십시오. 떠나시면 기계에 남지 않습니다.',
    en: 'This code is the key: let nobody else scan or photograph it. When you leave, the terminal has it no more.',
  },
  alsoPrint: { zh: '也打印一份', ko: '인쇄도 하기', en: 'Print it as well' },
  scanned: { zh: '存好了，下一步', ko: '저장했습니다, 다음', en: 'Saved, next' },
  scannedPrint: { zh: '存好了，去打印', ko: '저장했습니다, 인쇄하기', en: 'Saved, now print' },
  farewellSign: {
    zh: '手机里的文件还没有签名。要交的时候，打印出来，在最后签上您的名字和日期。',
    ko: '전화기의 파일에는 서명이 없습니다. 내실 때 인쇄하여 끝에 이름과 날자를 적으십시오.',
    en: 'The file on your phone is not signed. To hand it in, print it and put your name and the date at its end.',
  },
  takePhone: { zh: '手机', ko: '전화기', en: 'your phone' },
} as const satisfies Record<string, Words>;

/** Why it did not come to the phone, and that paper is still there. */
export const takeHomeFaultWords = {
  lineDown: {
    zh: '和法院的线路断了。可以再试一次，也可以打印出来。',
    ko: '법원과의 통신이 끊겼습니다. 다시 하거나 인쇄할수 있습니다.',
    en: 'The line to the court is down. You can try again or print it.',
  },
  courtBusy: {
    zh: '法院的服务器现在收不下。可以过一会儿再试，也可以打印出来。',
    ko: '법원 봉사기가 지금 받지 못합니다. 조금 뒤에 다시 하거나 인쇄할수 있습니다.',
    en: 'The court’s server cannot take it just now. You can try again in a while or print it.',
  },
  notPossible: {
    zh: '这份文件传不了，再试也不行。请打印出来。',
    ko: '이 파일은 보낼수 없으며 다시 해도 안됩니다. 인쇄하십시오.',
    en: 'This file cannot be sent; trying again will not help. Please print it.',
  },
} as const satisfies Record<string, Words>;
