import type { OutputOf } from '@bihuan/contract';
import { inWords } from '@bihuan/domain';
import { factText } from './fact-text.ts';
import { notesSection, problemsSection, section } from './preview-section.ts';
import { rowActions } from './row-actions.ts';
import type { Screen } from './screen.ts';
import { textTable } from './text-table.ts';

type Preview = OutputOf<'previewBudgetImport'>;
type Row = Preview['rows'][number];

/** The import of budget facts before it happens: every row, every fact that changes, every problem with its place. */
export function printBudgetPreview(
  { fileName, fiscalYear, counts, rows, problems, notes }: Preview,
  screen: Screen,
): void {
  screen.print(
    screen.in({
      zh: `${fileName}：编制 ${fiscalYear} 年预算的数据；新增 ${counts.new}，变更 ${counts.changed}，不变 ${counts.unchanged}，跳过 ${counts.skipped}，待选择 ${counts.needsChoice}`,
      en: `${fileName}: facts for the budget of ${fiscalYear}; new ${counts.new}, changed ${counts.changed}, unchanged ${counts.unchanged}, skipped ${counts.skipped}, to choose ${counts.needsChoice}`,
    }),
  );
  notesSection(screen, notes);
  screen.print('');
  const columns = [
    { title: screen.in({ zh: '行', en: 'row' }), align: 'right' as const },
    { title: screen.in({ zh: '处理', en: 'action' }) },
    { title: screen.in({ zh: '类别', en: 'kind' }) },
    { title: screen.in({ zh: '对象或部门', en: 'object or department' }) },
    { title: screen.in({ zh: '截至', en: 'as of' }) },
    { title: screen.in({ zh: '写入或变更的内容', en: 'what is set or changed' }) },
  ];
  const cells = rows.map((row) => [
    String(row.row),
    screen.in(rowActions[row.action]),
    row.subject === null ? '—' : inWords('subjectKind', row.subject.kind, screen.language),
    row.name,
    row.speaksOf ?? '—',
    changesText(row, screen),
  ]);
  for (const line of textTable(columns, cells)) screen.print(line);
  const between = screen.language === 'zh' ? '' : ' ';
  section(
    screen,
    { zh: '备注', en: 'Remarks' },
    rows.filter(({ remarks }) => remarks.length > 0),
    (row) => `${row.row}  ${row.name}  ${row.remarks.map(screen.in).join(between)}`,
  );
  problemsSection(screen, problems);
  section(
    screen,
    {
      zh: '没有认出对象的行（用 --choices 指定的文件给出，例如 {"3": {"objectId": "obj-…"}, "4": "skip"}；新对象请先登记）',
      en: 'Rows whose object is not known (in the file of --choices, such as {"3": {"objectId": "obj-…"}, "4": "skip"}; register a new object first)',
    },
    rows.filter(({ action }) => action === 'needs-choice'),
    ({ row, name, candidates }) =>
      `${row}  ${name} → ${candidates.map((one) => `${one.objectId} ${one.name}`).join(' | ') || '—'}`,
  );
}

function changesText({ changes, sample }: Row, screen: Screen): string {
  const { language } = screen;
  const said = changes.map(({ field, from, to }) => {
    const label = inWords('budgetFact', field, language);
    const now = factText(field, to, language);
    const mark = sample.includes(field) ? ' [示例]' : '';
    return from === null ? `${label} ${now}${mark}` : `${label} ${factText(field, from, language)} → ${now}${mark}`;
  });
  return said.join(language === 'zh' ? '，' : ', ');
}
