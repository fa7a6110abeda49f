import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { ask } from '../../../api/ask.ts';
import type { Problem } from '../../../api/problem.ts';
import { useMember } from '../../../app/moment.ts';
import { Answered } from '../../../parts/answered.tsx';
import { type Drafts, useDrafts } from '../../../parts/draft.ts';
import { PagesBar } from '../pages-bar.tsx';
import { Editor } from './editor.tsx';
import { type KeptDraft, ruleDraft } from './kept-draft.ts';

/** A draft of a rule set: the one that was begun in this browser, else one begun from its last version or from a practice of the library. */
export function EditorPage() {
  const { id = '' } = useParams();
  const [practice] = useMember('of');
  const drafts = useDrafts();
  const draft = useQuery<KeptDraft, Problem>({
    queryKey: ['rule-draft', id, practice],
    queryFn: () => begun(drafts, id, practice),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return (
    <div className="rules-desk">
      <PagesBar />
      <Answered question={draft} lines={8}>
        {(found) => <Editor key={id} begun={found} />}
      </Answered>
    </div>
  );
}

async function begun(drafts: Drafts, id: string, practice: string | null): Promise<KeptDraft> {
  const kept = drafts.read<KeptDraft>(ruleDraft(id));
  if (kept !== null) return kept;
  const { items } = await ask('listRuleSets', { query: { limit: 1000 } });
  const own = items.find((one) => one.id === id);
  const definition = practice === null || own !== undefined ? await lastVersion(id) : await published(practice);
  const { sheets } = await ask('writeRuleSheets', { body: { definition } });
  const changedAt = new Date().toISOString();
  return { id, title: definition.title.zh, sheets, definition, revision: own?.revision ?? null, changedAt };
}

async function lastVersion(id: string) {
  const { item } = await ask('getRuleSet', { params: { id } });
  const last = item.versions.at(-1);
  if (last === undefined) throw new Error(`the rule set ${id} has no version`);
  return last.definition;
}

async function published(practice: string) {
  const { items } = await ask('listRuleSetLibrary', {});
  const found = items.find((one) => one.id === practice) ?? items[0];
  if (found === undefined) throw new Error('the library is empty');
  return found.definition;
}
