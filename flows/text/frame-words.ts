import type { Words } from './words.ts';

/** The fixed controls and what stands on every screen. */
export const frameWords = {
  back: { zh: '上一步', ko: '이전', en: 'Back' },
  leave: { zh: '离开', ko: '나가기', en: 'Leave' },
  callGuide: { zh: '叫引导员', ko: '안내원 부르기', en: 'Call a guide' },
  larger: { zh: '大字', ko: '큰 글자', en: 'Larger' },
  quietExit: { zh: '快速离开', ko: '빠른 나가기', en: 'Quick exit' },
  readAloud: { zh: '朗读', ko: '읽어주기', en: 'Read aloud' },
  contrast: { zh: '明暗', ko: '명암', en: 'Contrast' },
  language: { zh: '语言', ko: '언어', en: 'Language' },
  connectionLost: {
    zh: '机器正在恢复，请稍等。您填的都还在。',
    ko: '기계가 회복중입니다. 잠시 기다려주십시오. 적으신 내용은 그대로 있습니다.',
    en: 'The terminal is recovering, please wait. What you entered is safe.',
  },
  guideCalling: { zh: '正在呼叫引导员……', ko: '안내원을 부르고있습니다…', en: 'Calling a guide…' },
  guideWaiting: {
    zh: '已经通知引导员，请在这里等一下。',
    ko: '안내원에게 알렸습니다. 여기서 잠시 기다려주십시오.',
    en: 'A guide has been told. Please wait here.',
  },
  guideComing: { zh: '引导员正在过来。', ko: '안내원이 오고있습니다.', en: 'A guide is on the way.' },
  guideAsked: {
    zh: '工作人员想和您视频通话。',
    ko: '직원이 화상통화를 하려고 합니다.',
    en: 'A clerk would like to talk to you by video.',
  },
  videoHeading: {
    zh: '工作人员想和您视频，可以吗？',
    ko: '직원이 화상통화를 하려고 합니다. 괜찮으십니까?',
    en: 'A clerk would like to see you and talk. Is that all right?',
  },
  videoText: {
    zh: '他会看到您、听到您，能在屏幕上指给您看按哪里。看不到您填的内容。不录音，不录像。随时可以挂断。',
    ko: '직원은 당신을 보고 들으며 화면에서 누를 곳을 가리켜줄수 있습니다. 적으신 내용은 보지 못합니다. 녹음과 녹화는 하지 않습니다. 언제든지 끊을수 있습니다.',
    en: 'The clerk sees and hears you and can show you where to press, but cannot see what you entered. Nothing is recorded. You can hang up at any time.',
  },
  videoYes: { zh: '可以，开始视频', ko: '예, 시작합니다', en: 'Yes, start' },
  videoNo: { zh: '不视频', ko: '안합니다', en: 'No video' },
  videoConnecting: {
    zh: '正在接通工作人员……',
    ko: '직원과 련결하고있습니다…',
    en: 'Connecting you with the clerk…',
  },
  videoConnected: {
    zh: '正在和工作人员视频。您直接说话就行。',
    ko: '직원과 통화중입니다. 그냥 말씀하십시오.',
    en: 'You are talking with a clerk. Just speak.',
  },
  videoFailed: {
    zh: '视频没有接通。请在这里等一下，引导员还会过来。',
    ko: '화상통화가 련결되지 않았습니다. 여기서 기다려주십시오. 안내원이 올것입니다.',
    en: 'The video call did not come about. Please wait here; a guide will still come.',
  },
  videoHangUp: { zh: '挂断', ko: '끊기', en: 'Hang up' },
  videoLetWrite: { zh: '请他帮我填', ko: '대신 적어달라고 하기', en: 'Let them fill it in' },
  videoLettingWrite: {
    zh: '他在帮您填（按这里停）',
    ko: '대신 적는중 (누르면 중지)',
    en: 'They may fill it in (stop)',
  },
  videoPointed: { zh: '工作人员指的是这里', ko: '직원이 여기를 가리킵니다', en: 'The clerk points here' },
  guideUnreachable: {
    zh: '现在叫不到引导员，请直接到旁边的立案窗口。您填的都还在。',
    ko: '지금은 안내원을 부를수 없습니다. 옆의 립안창구로 가십시오. 적으신 내용은 그대로 있습니다.',
    en: 'No guide can be reached now. Please go to the filing counter. What you entered is safe.',
  },
  stillThereHeading: { zh: '您还在吗？', ko: '아직 계십니까?', en: 'Are you still there?' },
  stillThereKept: {
    zh: '一会儿没有动作了。没有人应答，就替您把填好的存起来，然后结束。',
    ko: '한동안 움직임이 없습니다. 응답이 없으면 적으신 내용을 보관하고 끝냅니다.',
    en: 'Nothing has happened for a while. Without an answer your draft is kept for you and the visit ends.',
  },
  stillThereErased: {
    zh: '一会儿没有动作了。没有人应答，就结束，填的内容会删掉，别人看不到。',
    ko: '한동안 움직임이 없습니다. 응답이 없으면 끝내고 적으신 내용은 지웁니다. 다른 사람은 볼수 없습니다.',
    en: 'Nothing has happened for a while. Without an answer the visit ends and what you entered is erased.',
  },
  stillHere: { zh: '我还在，接着办', ko: '있습니다. 계속합니다', en: 'I am here, go on' },
  leaveHeading: { zh: '要离开吗？', ko: '나가시겠습니까?', en: 'Do you want to leave?' },
  leaveKept: {
    zh: '还没交。填好的替您存七天，下次拿同一张身份证来接着办。',
    ko: '아직 제출하지 않았습니다. 적으신 내용은 7일간 보관하며 다음에 같은 신분증으로 이어서 할수 있습니다.',
    en: 'It is not sent yet. Your draft is kept for seven days; come back with the same card.',
  },
  leaveErased: {
    zh: '填的内容会从机器里删掉。',
    ko: '적으신 내용은 기계에서 지웁니다.',
    en: 'What you entered is erased from this terminal.',
  },
  leaveSent: {
    zh: '您的案子已经交好了。',
    ko: '사건은 이미 제출되였습니다.',
    en: 'Your case has been handed in.',
  },
  leaveYes: { zh: '离开', ko: '나가기', en: 'Leave' },
  leaveNo: { zh: '不离开，接着办', ko: '계속하기', en: 'Stay and go on' },
  takeCard: { zh: '请把身份证拿走，收好。', ko: '신분증을 가져가십시오.', en: 'Please take your ID card.' },
  lineDownService: {
    zh: '和法院的网络暂时不通。现在查不到、交不了的，过一会儿再试，或者去窗口。',
    ko: '법원과의 통신이 끊겼습니다. 조회나 제출이 안되면 잠시후 다시 하거나 창구로 가십시오.',
    en: 'The line to the court is down. What cannot be asked or handed in now: try again in a while, or go to the window.',
  },
  lineDown: {
    zh: '和法院的网络暂时不通。您照常办，机器会安全存好，网络好了自动送到。',
    ko: '법원과의 통신이 잠시 끊겼습니다. 그대로 진행하시면 안전하게 보관했다가 통신이 회복되면 자동으로 보냅니다.',
    en: 'The line to the court is down. Go on as usual: your case is kept safely and sent when it is back.',
  },
  stages: {
    before: { zh: '须知', ko: '알림', en: 'Notice' },
    identity: { zh: '刷证', ko: '신분증', en: 'Card' },
    questions: { zh: '回答', ko: '대답', en: 'Questions' },
    papers: { zh: '材料', ko: '자료', en: 'Papers' },
    sign: { zh: '签名', ko: '서명', en: 'Sign' },
    hand: { zh: '提交', ko: '제출', en: 'Hand in' },
  },
} as const satisfies Record<string, Words | Record<string, Words>>;
