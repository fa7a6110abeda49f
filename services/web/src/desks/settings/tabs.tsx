import { NavLink } from 'react-router';
import { useSettingWords } from './words.ts';

/** From one setting to the other. */
export function SettingsTabs() {
  const t = useSettingWords();
  return (
    <p className="tabs no-print">
      <NavLink to="/settings/ladders">{t('ladders')}</NavLink>
      <NavLink to="/settings/calendars">{t('calendars')}</NavLink>
    </p>
  );
}
