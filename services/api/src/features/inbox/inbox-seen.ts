import { matterKeyOf } from '@bihuan/domain';
import type { HandlerContext } from '../../operations.ts';

/** In whose inbox somebody may look, and about which matters. */
export async function inboxSeen({ projections, principal, today }: HandlerContext) {
  const view = { on: today };
  const recipients = await projections.contacts.recipientsSeen(principal);
  const findings = await projections.ownership.findingsSeen(principal, view);
  const policyChanges = await projections.policies.idsSeen(principal, view);
  if (findings === null || policyChanges === null) return { recipients: null, matters: null };
  const ofPolicies = [...policyChanges].map((id) => matterKeyOf({ kind: 'policy-change', id }));
  return { recipients, matters: new Set([...findings, ...ofPolicies]) };
}
