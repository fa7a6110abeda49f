import { z } from 'zod';
import { roleSchema } from '../access/grant.ts';
import { defineEvent, type EventOf } from '../event/define.ts';
import { idSchema, reasonSchema } from '../values.ts';

/** Members of the address of the table from grades to money that make a view of it, apart from the year and the moment. */
export const tableViewMembers = [
  'grade',
  'department',
  'policyArea',
  'q',
  'decision',
  'sort',
  'group',
  'columns',
  'frozen',
] as const;

/** What the address says; a member that is left out is as usual. */
export const tableViewMembersSchema = z.partialRecord(z.enum(tableViewMembers), z.string().min(1).max(500));

/** Who is shown a view beside whoever made it. */
export const audienceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('owner') }),
  z.strictObject({ kind: z.literal('role'), role: roleSchema }),
  z.strictObject({ kind: z.literal('everybody') }),
]);
export type Audience = z.output<typeof audienceSchema>;

/** In the view's own stream: what it shows from here on. `ownerId`: of the principal whose it is. */
export const tableViewSaved = defineEvent(
  'TableViewSaved',
  1,
  z.strictObject({ name: z.string().trim().min(1).max(40), members: tableViewMembersSchema, ownerId: idSchema }),
);
/** The last one holds. */
export const tableViewShared = defineEvent('TableViewShared', 1, z.strictObject({ audience: audienceSchema }));
export const tableViewWithdrawn = defineEvent('TableViewWithdrawn', 1, z.strictObject({}));

/** Which view opens for a role that comes without saying which; null: the table as it is. In the one stream of such defaults. */
export const defaultViewSet = defineEvent(
  'DefaultViewSet',
  1,
  z.strictObject({ role: roleSchema, viewId: idSchema.nullable(), reason: reasonSchema.nullable() }),
);

/** Id of the one stream in which defaults are set. */
export const defaultViewsId = 'allocations';

export type TableViewEvent =
  | EventOf<typeof tableViewSaved>
  | EventOf<typeof tableViewShared>
  | EventOf<typeof tableViewWithdrawn>;
export type DefaultViewEvent = EventOf<typeof defaultViewSet>;
