import { useEffect, useState } from 'preact/hooks';
import type { Push } from '../flows/view/view.ts';
import { CallPanel } from './call/call-panel.tsx';
import { BottomBar } from './frame/bottom-bar.tsx';
import { ConnectionLost, StartingPage } from './frame/connection-cover.tsx';
import { installFocusMemory } from './frame/focus-memory.ts';
import { LanguageChooser } from './frame/language-chooser.tsx';
import { GuideNotice, NoticeBar } from './frame/notices.tsx';
import { OverlayQuestion } from './frame/overlay.tsx';
import { viewIdentity } from './frame/screen-layout.tsx';
import { TopBar } from './frame/top-bar.tsx';
import { DockProvider, useNewDock } from './input/keyboard-dock.tsx';
import { forgetLearned } from './input/pinyin-loader.ts';
import { ScreenProvider } from './screen-context.ts';
import { LinkProvider, type ScreenLink } from './screen-link.ts';
import { drawScreen } from './screens/screen-registry.ts';
import { fullLabels, langAttribute } from './words/ui-words.ts';

/** The whole of the glass: the last push, drawn. */
export const App = ({ link, readAgain }: { readonly link: ScreenLink; readonly readAgain: () => void }) => {
  const push = link.push.value;
  return (
    <LinkProvider value={link}>
      {push === null ? (
        <StartingPage />
      ) : (
        <Terminal push={push} lost={link.state.value !== 'open'} readAgain={readAgain} />
      )}
    </LinkProvider>
  );
};

/** How far the person is, for a clerk on a video call: the stage and the part of the form, nothing of the case. */
const stepOf = ({ frame, view }: Push): string => {
  const stage = frame.stages?.find(({ state }) => state === 'now')?.title;
  return [stage, view.screen === 'question' ? view.section : undefined]
    .filter((words) => words !== undefined)
    .join(' · ');
};

const Terminal = ({
  push,
  lost,
  readAgain,
}: {
  readonly push: Push;
  readonly lost: boolean;
  readonly readAgain: () => void;
}) => {
  const { frame, view, rev } = push;
  const [choosingLanguage, setChoosingLanguage] = useState(false);
  useEffect(installFocusMemory, []);
  const identity = viewIdentity(view);
  const dock = useNewDock();
  const labels = fullLabels(frame.labels, frame.language);
  // A question of the host, or another screen, comes before the choice of a language.
  // Another screen or question is the reason to close.
  useEffect(() => setChoosingLanguage(false), [identity, frame.overlay?.kind]);
  useEffect(() => {
    const root = document.documentElement;
    root.lang = langAttribute[frame.language];
    root.dataset.size = frame.textSize;
    root.dataset.contrast = frame.contrast;
  }, [frame.language, frame.textSize, frame.contrast]);

  // The visit is over: what the keyboard learned of it goes.
  useEffect(() => {
    if (!frame.canLeave) forgetLearned();
  }, [frame.canLeave]);

  return (
    <ScreenProvider value={{ rev, frame, labels }}>
      <DockProvider value={dock}>
        <div class="terminal" inert={lost || choosingLanguage} data-lost={lost ? '' : undefined}>
          <TopBar readAgain={readAgain} />
          <NoticeBar />
          {drawScreen(view)}
          {frame.call && !lost ? (
            <CallPanel key={frame.call.callId} call={frame.call} screen={identity} step={stepOf(push)} />
          ) : (
            <GuideNotice />
          )}
          <BottomBar onLanguage={() => setChoosingLanguage(true)} />
        </div>
        {frame.overlay && !lost && <OverlayQuestion key={frame.overlay.kind} overlay={frame.overlay} />}
        {choosingLanguage && !frame.overlay && !lost && (
          <LanguageChooser onClose={() => setChoosingLanguage(false)} />
        )}
        {lost && <ConnectionLost text={frame.labels.connectionLost} />}
      </DockProvider>
    </ScreenProvider>
  );
};
