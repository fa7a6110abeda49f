import type { Kind } from './kinds.ts';
import type { Choice, ReadRow } from './read.ts';
import { useImportWords } from './words.ts';

type Choices = Readonly<Record<string, Choice>>;

/** Each doubt as one line with a choice. */
export function Doubts({
  kind,
  rows,
  choices,
  isUnderWay,
  onChoose,
}: {
  readonly kind: Kind;
  readonly rows: readonly ReadRow[];
  readonly choices: Choices;
  readonly isUnderWay: boolean;
  readonly onChoose: (choices: Choices) => void;
}) {
  const t = useImportWords();
  const doubtful = rows.filter(
    ({ row, action, candidates }) =>
      row !== null && (action === 'needs-choice' || candidates.length > 0 || choices[String(row)] !== undefined),
  );
  return (
    <>
      <h3>{t('doubts')}</h3>
      {doubtful.length === 0 ? (
        <p className="quiet">{t('doubtsNone')}</p>
      ) : (
        <ul className="doubts">
          {doubtful.map((row) => (
            <Doubt
              key={row.key}
              kind={kind}
              row={row}
              choice={choices[String(row.row)]}
              isUnderWay={isUnderWay}
              onChoose={(choice) => {
                const { [String(row.row)]: _, ...others } = choices;
                onChoose(choice === null ? others : { ...others, [String(row.row)]: choice });
              }}
            />
          ))}
        </ul>
      )}
    </>
  );
}

function Doubt({
  kind,
  row,
  choice,
  isUnderWay,
  onChoose,
}: {
  readonly kind: Kind;
  readonly row: ReadRow;
  readonly choice: Choice | undefined;
  readonly isUnderWay: boolean;
  readonly onChoose: (choice: Choice | null) => void;
}) {
  const t = useImportWords();
  const { candidates, name } = row;
  const isRename = candidates.some(({ why }) => why === 'same-code');
  const said = { row: row.row ?? 0, name };
  const question =
    row.action === 'needs-choice'
      ? t('doubtWhich', said)
      : isRename
        ? t('doubtRename', said)
        : t(row.action === 'new' ? 'doubtPerhaps' : 'doubtWhich', said);
  return (
    <li>
      <label>
        <span>{question}</span>
        <select
          value={choice === undefined ? '' : JSON.stringify(choice)}
          disabled={isUnderWay}
          onChange={(event) => onChoose(event.target.value === '' ? null : (JSON.parse(event.target.value) as Choice))}
        >
          <option value="">
            {isRename
              ? t('choiceKeepName', { name: candidates[0]?.name ?? '' })
              : row.action === 'new' || (row.action !== 'needs-choice' && kind === 'outcomes')
                ? t('choiceNew')
                : t('chooseOne')}
          </option>
          {candidates.map(({ objectId, name: known, unit, why }) => (
            <option
              key={`${objectId} ${why}`}
              value={JSON.stringify(why === 'same-code' ? { objectId, rename: true } : { objectId })}
            >
              {why === 'same-code'
                ? t('choiceRename', { name })
                : unit === null
                  ? t('choiceIs', { name: known })
                  : t('choiceIsOf', { name: known, unit })}
              {why === 'same-code' ? '' : ` · ${t(why)}`}
            </option>
          ))}
          {kind === 'outcomes' && row.action === 'needs-choice' && <option value='"new"'>{t('choiceNew')}</option>}
          <option value='"skip"'>{t('choiceSkip')}</option>
        </select>
      </label>
    </li>
  );
}
