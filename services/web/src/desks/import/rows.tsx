import { Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../i18n/language.ts';
import { Grade } from '../../parts/grade.tsx';
import { Sample } from '../../parts/sample.tsx';
import { Changes } from './changes.tsx';
import type { Kind } from './kinds.ts';
import type { ReadFile, ReadRow } from './read.ts';
import { useImportWords } from './words.ts';

const actions = ['new', 'changed', 'unchanged', 'skipped', 'needs-choice'] as const;

/** Every row with what happens to it. */
export function Rows({ kind, found }: { readonly kind: Kind; readonly found: ReadFile }) {
  const t = useImportWords();
  const language = useLanguage();
  const [shown, show] = useState<ReadRow['action'] | null>(null);
  const rows = shown === null ? found.rows : found.rows.filter(({ action }) => action === shown);
  const columns: TableColumnsType<ReadRow> = [
    { title: t('row'), dataIndex: 'row', width: 64, align: 'right', render: (row: number | null) => row ?? '—' },
    {
      title: t('action'),
      dataIndex: 'action',
      width: 96,
      render: (action: ReadRow['action']) => <span className={`action-${action}`}>{t(action)}</span>,
    },
    { title: t('name'), dataIndex: 'name', width: 300 },
    ...(kind === 'outcomes'
      ? ([
          {
            title: t('grade'),
            dataIndex: 'grade',
            width: 80,
            render: (grade: string | null) => (grade === null ? '—' : <Grade grade={grade} />),
          },
          {
            title: t('score'),
            dataIndex: 'score',
            width: 96,
            align: 'right',
            render: (score: number | null, { sample }) => (
              <>
                {score ?? '—'} {score !== null && <Sample of={sample} field="score" />}
              </>
            ),
          },
        ] satisfies TableColumnsType<ReadRow>)
      : []),
    {
      title: t('changes'),
      render: (_, row) => (
        <>
          <Changes kind={kind} row={row} />
          {row.remarks.map((remark) => (
            <span key={remark.en} className="under">
              {remark[language]}
            </span>
          ))}
        </>
      ),
    },
  ];
  return (
    <>
      <h3>{t('rows')}</h3>
      <fieldset className="filters">
        <legend className="unseen">{t('action')}</legend>
        {[null, ...actions].map((action) => {
          const count = action === null ? found.rows.length : found.rows.filter((row) => row.action === action).length;
          if (count === 0) return null;
          return (
            <button
              key={action ?? 'all'}
              type="button"
              className="plain"
              aria-pressed={shown === action}
              onClick={() => show(action)}
            >
              {t(action ?? 'all')} {count}
            </button>
          );
        })}
      </fieldset>
      <Table<ReadRow>
        virtual
        size="small"
        rowKey="key"
        columns={columns}
        dataSource={[...rows]}
        pagination={false}
        scroll={{ x: 960, y: 480 }}
      />
    </>
  );
}
