import type { OutputOf } from '@bihuan/contract';
import type { Robot } from '@bihuan/domain';
import type { ContactsQueries } from '@bihuan/read-models';

type Person = OutputOf<'getPerson'>['item'];
type Kept = NonNullable<ReturnType<ContactsQueries['getPerson']>>['item'];

/** A person as shown: whoever knows a group robot's address can write in its name, so only its host is. */
export const personItem = (person: Kept): Person =>
  person.status === 'deleted' ? person : { ...person, robots: person.robots.map(shownRobot) };

export const shownRobot = (robot: Robot) =>
  robot.form === 'user'
    ? { form: robot.form, channel: robot.channel, at: robot.userId, hasSecret: false }
    : { form: robot.form, channel: robot.channel, at: new URL(robot.url).host, hasSecret: robot.secret !== null };
