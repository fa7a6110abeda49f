import '../unit/unit.css';
import { Messages } from './messages.tsx';
import { useLetterWords } from './words.ts';

/** The messages of an office. */
export function MessagesPage() {
  const t = useLetterWords();
  return (
    <div className="unit">
      <h1>{t('messages')}</h1>
      <Messages />
    </div>
  );
}
