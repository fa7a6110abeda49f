import { describe, expect, it } from 'vitest';
import { givenOn } from '../fixtures/given.ts';
import { amendPerson, deletePerson, type RegisterPerson, registerPerson } from './decide.ts';
import { mailSchema, type PersonEvent, type PersonRecordEvent, phoneSchema, robotSchema } from './events.ts';
import { evolvePerson, evolvePersonRecord, initialPerson, initialPersonRecord } from './state.ts';

const given = givenOn<typeof initialPerson, PersonEvent>({ initial: initialPerson, evolve: evolvePerson });
const givenRecord = givenOn<typeof initialPersonRecord, PersonRecordEvent>({
  initial: initialPersonRecord,
  evolve: evolvePersonRecord,
});

const registration: RegisterPerson = {
  personId: 'p-1',
  name: '示例经办人',
  title: '科员',
  mail: 'jingban@example.invalid',
  phone: null,
  robots: [],
  language: 'zh',
  sample: [],
};
const registered: PersonEvent = { type: 'PersonRegistered', data: registration };
const deleted: PersonRecordEvent = { type: 'PersonDeleted', data: { reason: '本人要求' } };
const deletedRecord = evolvePersonRecord(initialPersonRecord, deleted);

describe('a person', () => {
  it('is registered once; the same again changes nothing', () => {
    given()
      .when((state) => registerPerson(registration, state))
      .thenEvents(registered);
    given(registered)
      .when((state) => registerPerson(registration, state))
      .thenNothing();
    given(registered)
      .when((state) => registerPerson({ ...registration, name: '另一人' }, state))
      .thenRefused('person.already-registered', { personId: 'p-1' });
  });

  it('keeps what an amendment leaves out', () => {
    given(registered)
      .when((state) => amendPerson({ phone: '13800000000', mail: undefined, reason: null }, state, initialPersonRecord))
      .thenState({ details: { name: '示例经办人', mail: 'jingban@example.invalid', phone: '13800000000' } });
    given(registered)
      .when((state) => amendPerson({ title: '科员', reason: null }, state, initialPersonRecord))
      .thenNothing();
    given()
      .when((state) => amendPerson({ title: '科员', reason: null }, state, initialPersonRecord))
      .thenRefused('person.not-found');
  });

  it('once deleted is amended no more, and deleting again records nothing more', () => {
    given(registered)
      .when((state) => amendPerson({ title: null, reason: null }, state, deletedRecord))
      .thenRefused('person.deleted');
    const known = evolvePerson(initialPerson, registered);
    givenRecord()
      .when((record) => deletePerson({ reason: '本人要求' }, record, known))
      .thenEvents(deleted);
    givenRecord(deleted)
      .when((record) => deletePerson({ reason: '再次' }, record, initialPerson))
      .thenNothing();
    givenRecord()
      .when((record) => deletePerson({ reason: '本人要求' }, record, initialPerson))
      .thenRefused('person.not-found');
  });
});

describe('addresses', () => {
  const accepts = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown) =>
    schema.safeParse(value).success;

  it.each(['jingban@example.invalid', 'a.b+c@oa.city.gov', 'x@localhost'])('%s is a mail address', (mail) => {
    expect(accepts(mailSchema, mail)).toBe(true);
  });
  it.each(['', 'jingban', 'a@b@c', 'a b@c', 'a@b\nBcc: c@d', '张三 <a@b>'])('%j is none', (mail) => {
    expect(accepts(mailSchema, mail)).toBe(false);
  });
  it.each(['13800000000', '0351-2020202', '(0351) 2020202转801', '+86 138 0000 0000', '96 5555 x12'])(
    '%s is a phone number',
    (phone) => expect(accepts(phoneSchema, phone)).toBe(true),
  );
  it.each(['', '办公室', '110', '1380000000０', '13800000000\n'])('%j is none', (phone) => {
    expect(accepts(phoneSchema, phone)).toBe(false);
  });
  it('a group robot has the address of a web service and nothing else', () => {
    const robot = { form: 'group', channel: 'wecom', secret: null };
    expect(accepts(robotSchema, { ...robot, url: 'https://robot.example.invalid/send?key=1' })).toBe(true);
    for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'robot.example.invalid'])
      expect(accepts(robotSchema, { ...robot, url })).toBe(false);
  });
});
