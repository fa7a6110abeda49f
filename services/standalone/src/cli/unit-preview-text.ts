import type { OutputOf } from '@bihuan/contract';
import { inWords } from '@bihuan/domain';
import { problemsSection } from './preview-section.ts';
import { rowActions } from './row-actions.ts';
import type { Screen } from './screen.ts';
import { textTable } from './text-table.ts';

type Preview = OutputOf<'previewUnitImport'>;
type Row = Preview['rows'][number];

/** The import of a unit register before it happens: every unit, every field that changes, every problem with its place. */
export function printUnitPreview({ fileName, from, counts, rows }: Preview, screen: Screen): void {
  screen.print(
    screen.in({
      zh: `${fileName}：新增 ${counts.new}，变更 ${counts.changed}，不变 ${counts.unchanged}，跳过 ${counts.skipped}；任职自 ${from} 起`,
      en: `${fileName}: new ${counts.new}, changed ${counts.changed}, unchanged ${counts.unchanged}, skipped ${counts.skipped}; posts from ${from}`,
    }),
  );
  screen.print('');
  const columns = [
    { title: screen.in({ zh: '行', en: 'row' }), align: 'right' as const },
    { title: screen.in({ zh: '处理', en: 'action' }) },
    { title: screen.in({ zh: '单位', en: 'unit' }) },
    { title: screen.in({ zh: '写入或变更的内容', en: 'what is set or changed' }) },
  ];
  const cells = rows.map((row) => [
    row.row === null ? '—' : String(row.row),
    screen.in(rowActions[row.action]),
    row.name,
    row.changes.map((change) => changeText(change, screen)).join(screen.language === 'zh' ? '，' : ', '),
  ]);
  for (const line of textTable(columns, cells)) screen.print(line);
  const problems = rows.flatMap((row) => row.problems);
  problemsSection(screen, problems);
}

function changeText({ field, from, to }: Row['changes'][number], screen: Screen): string {
  const label = inWords('importField', field, screen.language);
  const shown = (value: string) => (field === 'kind' ? inWords('organisationKind', value, screen.language) : value);
  return from === null ? `${label} ${shown(to)}` : `${label} ${shown(from)} → ${shown(to)}`;
}
