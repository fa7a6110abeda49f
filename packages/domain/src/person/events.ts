import { z } from 'zod';
import { defineEvent, type EventOf } from '../event/define.ts';
import { calendarDateSchema } from '../time/calendar-date.ts';
import { idSchema, nameSchema, reasonSchema, sampleFieldsSchema } from '../values.ts';

export const mailSchema = z.string().max(254).regex(z.regexes.html5Email, { error: 'person.mail-malformed' });

/** Digits with the usual separators; an extension after 转, x or #. */
export const phoneSchema = z
  .string()
  .max(40)
  .regex(/^(?:\+|\()?\d[\d() -]{3,24}\d(?: ?(?:转|x|#) ?\d{1,8})?$/, { error: 'person.phone-malformed' });

export const robotChannelSchema = z.enum(['wecom', 'dingtalk']);
export type RobotChannel = z.output<typeof robotChannelSchema>;

/** Where a robot reaches somebody: as a user of the office's messenger, or in a group by the robot's own address. */
export const robotSchema = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('user'), channel: robotChannelSchema, userId: z.string().min(1).max(100) }),
  z.strictObject({
    form: z.literal('group'),
    channel: robotChannelSchema,
    /** Whoever knows it can write to the group. */
    url: z.url({ protocol: /^https?$/, error: 'person.robot-address-malformed' }).max(1000),
    /** Signs the messages, where the robot asks for it. */
    secret: z.string().min(1).max(300).nullable(),
  }),
]);
export type Robot = z.output<typeof robotSchema>;

/** All that is kept of a person. It lies in person streams alone, the only ones that can be deleted. */
export const personDetailsSchema = z.strictObject({
  name: nameSchema,
  /** 职务, as people say it. */
  title: nameSchema.nullable(),
  mail: mailSchema.nullable(),
  phone: phoneSchema.nullable(),
  robots: z.array(robotSchema).max(10),
  language: z.enum(['zh', 'en']),
});
export type PersonDetails = z.output<typeof personDetailsSchema>;

export const personRegistered = defineEvent(
  'PersonRegistered',
  1,
  personDetailsSchema.extend({ personId: idSchema, sample: sampleFieldsSchema }),
);
/** What the person's details are from here on, whole. */
export const personAmended = defineEvent(
  'PersonAmended',
  1,
  personDetailsSchema.extend({ reason: reasonSchema.nullable() }),
);
/** In the person stream. */
export type PersonEvent = EventOf<typeof personRegistered> | EventOf<typeof personAmended>;

/** Whether somebody who has a deputy still receives a copy. */
export const originalReceivesSchema = z.enum(['nothing', 'copy']);

/** In the record of the person that the deputy stands for. */
export const deputyAppointed = defineEvent(
  'DeputyAppointed',
  1,
  z.strictObject({
    appointmentId: idSchema,
    deputyId: idSchema,
    from: calendarDateSchema,
    until: calendarDateSchema.nullable(),
    originalReceives: originalReceivesSchema,
    reason: reasonSchema.nullable(),
  }),
);
/** `lastDay` null: it never was, because it was entered by mistake. */
export const deputyEnded = defineEvent(
  'DeputyEnded',
  1,
  z.strictObject({ appointmentId: idSchema, lastDay: calendarDateSchema.nullable(), reason: reasonSchema.nullable() }),
);
/** From here on nobody knows the person's name and addresses any more, at no moment: the person stream goes with it. */
export const personDeleted = defineEvent('PersonDeleted', 1, z.strictObject({ reason: reasonSchema }));

/** In the person's record, which stays: it speaks of people by id alone. */
export type PersonRecordEvent =
  | EventOf<typeof deputyAppointed>
  | EventOf<typeof deputyEnded>
  | EventOf<typeof personDeleted>;
