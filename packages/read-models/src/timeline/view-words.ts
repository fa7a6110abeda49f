import { type Audience, type BihuanEvent, inWords, type Language } from '@bihuan/domain';
import { type DataOf, reasoned, type Words } from './phrases.ts';

type ViewWords = Extract<BihuanEvent['type'], `TableView${string}` | 'DefaultViewSet'>;

function shownTo(audience: Audience, language: Language): string {
  if (audience.kind === 'role') return inWords('role', audience.role, language);
  if (language === 'zh') return audience.kind === 'owner' ? '本人' : '所有人';
  return audience.kind === 'owner' ? 'whoever made it' : 'everybody';
}

/** Views of the table from grades to money. */
export const viewSentences: { readonly [Type in ViewWords]: (data: DataOf<Type>) => Words } = {
  TableViewSaved: ({ name }) => ({ zh: `存为视图“${name}”`, en: `View “${name}” kept` }),
  TableViewShared: ({ audience }) => ({
    zh: `视图的共享范围：${shownTo(audience, 'zh')}`,
    en: `View shown to: ${shownTo(audience, 'en')}`,
  }),
  TableViewWithdrawn: () => ({ zh: '删除视图', en: 'View withdrawn' }),
  DefaultViewSet: ({ role, viewId, reason }) =>
    viewId === null
      ? reasoned(
          `${inWords('role', role, 'zh')}不再有默认视图`,
          `${inWords('role', role, 'en')}: no default view`,
          reason,
        )
      : reasoned(
          `设定${inWords('role', role, 'zh')}的默认视图`,
          `Default view of ${inWords('role', role, 'en')} set`,
          reason,
        ),
};
