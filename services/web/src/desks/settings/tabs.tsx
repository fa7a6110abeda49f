import { NavLink } from 'react-router';
import { useMay } from '../../app/session.tsx';
import { useSettingWords } from './words.ts';

/** From one setting to the other. */
export function SettingsTabs() {
  const t = useSettingWords();
  const may = useMay();
  return (
    <p className="tabs no-print">
      <NavLink to="/settings/ladders">{t('ladders')}</NavLink>
      <NavLink to="/settings/calendars">{t('calendars')}</NavLink>
      {may('registerOrganisation') && <NavLink to="/organisations">{t('organisations')}</NavLink>}
    </p>
  );
}
