import { describe, expect, it } from 'vitest';
import { espeak, readable } from '../../kiosk-host/web/speech.ts';

const patience = (): AbortSignal => AbortSignal.timeout(20_000);

describe('reading aloud', () => {
  it.each([
    ['zh', '请把身份证放到读卡区'],
    ['ko', '신분증을 판독구에 올려놓으십시오'],
    ['en', 'Lay your ID card on the reader'],
  ] as const)('makes a sound of a screen in %s', async (language, text) => {
    const said = await espeak().say(text, language, patience());
    if (!said.ok) throw new Error(`no voice (${said.fault}): apt-get install espeak-ng`);
    expect(Buffer.from(said.wav.subarray(0, 4)).toString('latin1')).toBe('RIFF');
    // More than half a second of it: 16 bit, 22,050 a second.
    expect(said.wav.length).toBeGreaterThan(22_050);
  });

  it('gives Chinese to the voice as pinyin with tones, and leaves the rest', () => {
    expect(readable('读卡', 'zh').trim()).toBe('du2 ka3');
    expect(readable('OK', 'zh')).toBe('OK');
  });

  it('says which of the two it is when nothing can be said', async () => {
    expect(await espeak('no-such-voice').say('a', 'en', patience())).toEqual({ ok: false, fault: 'noVoice' });
    expect(await espeak('false').say('a', 'en', patience())).toEqual({ ok: false, fault: 'voiceFailed' });
  });
});
