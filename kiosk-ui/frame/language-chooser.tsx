import type { Language } from '../../flows/text/words.ts';
import { languages } from '../../flows/text/words.ts';
import { Icon } from '../icons/icon.tsx';
import { useScreen } from '../screen-context.ts';
import { useLink } from '../screen-link.ts';
import { langAttribute, languageNames } from '../words/ui-words.ts';
import { Modal } from './modal.tsx';

/** The languages, each in its own name; the one in use closes the question. */
export const LanguageChooser = ({ onClose }: { readonly onClose: () => void }) => {
  const { frame, labels } = useScreen();
  const link = useLink();
  const choose = (language: Language): void => {
    if (language === frame.language || link.send({ type: 'session.languageChosen', language })) onClose();
  };
  return (
    <Modal heading={labels.language}>
      <div class="languages" id="modal-text">
        {languages.map((language) => (
          <button
            type="button"
            class="button button-plain"
            key={language}
            lang={langAttribute[language]}
            aria-pressed={language === frame.language}
            onClick={() => choose(language)}
          >
            {language === frame.language && <Icon name="check" />}
            <span>{languageNames[language]}</span>
          </button>
        ))}
      </div>
    </Modal>
  );
};
