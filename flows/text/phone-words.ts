import type { Words } from './words.ts';

/** The words of photographing with one's own phone. */
export const phoneWords = {
  open: { zh: '用自己的手机拍', ko: '내 휴대폰으로 촬영', en: 'With my own phone' },
  opening: { zh: '正在出二维码……', ko: 'QR코드를 만들고있습니다…', en: 'Making the code…' },
  heading: {
    zh: '用手机扫码，拍照传过来',
    ko: '휴대폰으로 스캔하여 사진을 보내십시오',
    en: 'Scan with your phone, take pictures',
  },
  came: { zh: '已经有 {n} 页', ko: '지금 {n}페지', en: '{n} pages are in' },
  stepScan: {
    zh: '1. 打开手机相机或者微信，扫上面的码。',
    ko: '1. 휴대폰카메라나 위챗으로 코드를 스캔하십시오.',
    en: '1. Scan the code with the phone’s camera or WeChat.',
  },
  stepTake: {
    zh: '2. 在手机上一张一张拍，传到了这里会数。',
    ko: '2. 한장씩 찍어 보내면 여기에 표시됩니다.',
    en: '2. Take one picture for each page; they are counted here.',
  },
  until: { zh: '{time} 以前有效。', ko: '{time}까지 유효.', en: 'Valid until {time}.' },
  locked: {
    zh: '照片先在手机上加密，只有这台机器打得开；您一离开就全删掉。',
    ko: '사진은 암호로 잠겨 이 기계만 열수 있으며 떠나시면 지워집니다.',
    en: 'Pictures are sealed on the phone, only this terminal opens them, and they are erased when you leave.',
  },
  codeAlt: { zh: '手机拍照的二维码', ko: '촬영용 QR코드', en: 'The code for your phone' },
  done: { zh: '传完了，看看', ko: '다 보냈음, 보기', en: 'All sent, have a look' },
} as const satisfies Readonly<Record<string, Words>>;
