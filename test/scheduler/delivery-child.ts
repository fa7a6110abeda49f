import { smtpChannel } from '../../services/scheduler/src/channels/smtp.ts';
import { temporaryDelivery } from '../../services/scheduler/src/delivery/temporary-delivery.testing.ts';

/** A scheduler with its sweep over a folder in a process of its own, which a test ends as it likes; with Redis two schedulers at once: `delivery-child.ts FOLDER SMTP_PORT REDIS_URL CRASH_AFTER`. */
const [folder = '', smtpPort = '', redisUrl = '', crashAfter = ''] = process.argv.slice(2);

const place = await temporaryDelivery({ folder });
await place.settled();
const from = { name: '闭环', address: 'b@bureau.example' };
const mail = () =>
  smtpChannel({ host: '127.0.0.1', port: Number(smtpPort), tls: 'never', user: null, password: null, from });

let appended = 0;
const store = {
  ...place.store,
  append: async (...asked: Parameters<typeof place.store.append>) => {
    const isLast = crashAfter !== '' && appended++ === Number(crashAfter);
    const result = await place.store.append(...asked);
    // On disk, and nothing after it happens.
    if (isLast) process.kill(process.pid, 'SIGKILL');
    return result;
  },
};
/** Long enough for a process that lives, short enough for a test that waits for what a dead one had taken up. */
const lockMs = 1_500;
if (redisUrl === '') await place.scheduler([mail()], { store, sweep: place.sweep(store).run });
else
  for (let scheduler = 0; scheduler < 2; scheduler++)
    await place.scheduler([mail()], { store, sweep: place.sweep(store).run, redisUrl, lockMs });
process.stdout.write('running\n');
