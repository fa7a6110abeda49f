import {
  type CalendarDate,
  dueDays,
  evolveFinding,
  type FindingEvent,
  type FindingState,
  initialFinding,
  isUnknown,
  Refused,
  upcast,
} from '@bihuan/domain';
import type { NoticeView } from '@bihuan/notices';
import { type Asking, type LetterAsked, type LetterMatter, nothingElse } from '../letter-asked.ts';
import type { Body } from './body.ts';
import { concernedBy, evaluationOf, findingOf, marksOf, nothingToSay, stated, subjectOf } from './record.ts';

/** 延期答复: the day asked for and the day given, or why none is. */
export async function extensionAnswerMatter(asking: Asking, asked: LetterAsked): Promise<LetterMatter> {
  const [findingId, second] = asked.findingIds;
  if (findingId === undefined || second !== undefined) throw nothingToSay('extension-answer');
  const finding = await findingOf(asking, findingId, asked.on);
  const extension =
    asked.extensionId === null
      ? finding.extensions.findLast(({ decision }) => decision?.kind === 'granted' || decision?.kind === 'declined')
      : finding.extensions.find(({ extensionId }) => extensionId === asked.extensionId);
  if (extension === undefined) {
    if (asked.extensionId === null) throw new Refused('letter.not-decided', { kind: 'extension-answer' });
    throw new Refused('extension.not-found', { extensionId: asked.extensionId }, { pointer: '/extensionId' });
  }
  const { decision, until, reason, on: requestedOn, extensionId } = extension;
  if (decision === null || decision.kind === 'lapsed')
    throw new Refused('letter.not-decided', { kind: 'extension-answer' });
  const evaluation = await evaluationOf(asking, finding.evaluationId, asked.on);
  const before = await asItWasAsked(asking, findingId, extensionId);
  const granted = finding.extensions
    .slice(0, finding.extensions.indexOf(extension))
    .filter((one) => one.decision?.kind === 'granted').length;
  const body: Body<NoticeView<'extension-answer'>> = {
    object: subjectOf(evaluation),
    finding: stated(finding),
    requestedOn,
    dueDate: before.dueDate ?? until,
    until,
    reason,
    measures: before.measures.flatMap(({ measureId, text }) =>
      extension.measureIds.includes(measureId) ? [text] : [],
    ),
    granted,
    grant: decision.kind === 'granted' ? { until: decision.until, reason: decision.reason } : null,
    decline: decision.kind === 'declined' ? { reason: decision.reason } : null,
  };
  return {
    about: { ...nothingElse, objectIds: [finding.objectId], findingIds: [findingId], extensionId },
    concerned: concernedBy(finding, evaluation),
    body,
    sample: marksOf(finding),
  };
}

interface AsItWas {
  readonly dueDate: CalendarDate | null;
  readonly measures: readonly { readonly measureId: string; readonly text: string }[];
}

/** The term and the promise as they stood when more time was asked for. */
async function asItWasAsked({ store, streams }: Asking, findingId: string, extensionId: string): Promise<AsItWas> {
  let state: FindingState = initialFinding;
  for await (const recorded of store.readStream(streams.finding.nameOf(findingId))) {
    const event = upcast(recorded);
    if (isUnknown(event)) continue;
    if (event.type === 'ExtensionRequested' && event.data.extensionId === extensionId) break;
    state = evolveFinding(state, event as FindingEvent);
  }
  if (state.status === 'none') return { dueDate: null, measures: [] };
  return { dueDate: dueDays(state).present, measures: state.commitment?.measures ?? [] };
}
