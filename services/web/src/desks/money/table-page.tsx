import type { OutputOf } from '@bihuan/contract';
import { Table, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useAsk, useAskPages } from '../../api/queries.ts';
import { useMember } from '../../app/moment.ts';
import { Answered } from '../../parts/answered.tsx';
import { Grade } from '../../parts/grade.tsx';
import { Money, useMoneyUnit } from '../../parts/money.tsx';
import { MoneyBar } from '../../parts/money-bar.tsx';
import { Sample } from '../../parts/sample.tsx';
import { useMoneyDeskWords } from './words.ts';

type Line = OutputOf<'listAllocations'>['items'][number];

/** What each grade does to next year's money. */
export function TablePage() {
  const years = useAsk('listFiscalYears', {});
  const [chosen] = useMember('fiscalYear');
  return (
    <Answered question={years}>
      {({ items }) => <Lines fiscalYear={Number(chosen ?? items.at(-1)?.fiscalYear ?? new Date().getFullYear())} />}
    </Answered>
  );
}

function Lines({ fiscalYear }: { readonly fiscalYear: number }) {
  const t = useMoneyDeskWords();
  const [unit] = useMoneyUnit();
  const lines = useAskPages('listAllocations', { query: { fiscalYear, limit: 1000 } });
  const items = useMemo(() => lines.data?.pages.flatMap((page) => page.items) ?? [], [lines.data]);
  const full = Math.max(0, ...items.map(({ proposedChange }) => Math.abs(proposedChange ?? 0)));
  const columns: TableColumnsType<Line> = [
    { title: t('object'), dataIndex: 'objectName', render: (name: string) => name },
    {
      title: t('department'),
      dataIndex: 'department',
      width: 180,
      render: (name: string, { sample }) => (
        <>
          {name} <Sample of={sample} field="department" />
        </>
      ),
    },
    { title: t('grade'), dataIndex: 'grade', width: 80, render: (grade: string | null) => <Grade grade={grade} /> },
    {
      title: t('currentBudget'),
      dataIndex: 'currentBudget',
      width: 140,
      align: 'right',
      render: (fen: number | null) => <Money fen={fen} />,
    },
    {
      title: t('proposed'),
      width: 240,
      align: 'right',
      render: (_, { proposedChange, bounds, decision }) => (
        <>
          <MoneyBar change={proposedChange} bounds={bounds} decided={decision !== null} full={full} />{' '}
          <Money fen={proposedChange} signed />
        </>
      ),
    },
    {
      title: t('finalBudget'),
      dataIndex: 'finalBudget',
      width: 140,
      align: 'right',
      render: (fen: number | null) => <Money fen={fen} />,
    },
  ];
  return (
    <>
      <h1>{t('title', { year: fiscalYear })}</h1>
      <p className="quiet">{t('caption', { unit })}</p>
      <Table<Line>
        virtual
        size="small"
        rowKey="id"
        columns={columns}
        dataSource={items}
        loading={lines.isPending}
        pagination={false}
        scroll={{ x: 1100, y: 600 }}
      />
    </>
  );
}
