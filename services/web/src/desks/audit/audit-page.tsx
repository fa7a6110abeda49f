import { useMay } from '../../app/session.tsx';
import { AccessRecord } from './access-record.tsx';
import { DayBesideDay } from './day-beside-day.tsx';
import { RecordWhole } from './record-whole.tsx';
import { useAuditWords } from './words.ts';
import './audit.css';

/** The auditor's desk. */
export function AuditPage() {
  const t = useAuditWords();
  const may = useMay();
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      {may('listEvaluations') && <DayBesideDay />}
      {may('getVerification') && <RecordWhole />}
      {may('listAccess') && <AccessRecord />}
    </>
  );
}
