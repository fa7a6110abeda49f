import { type SmtpOptions, smtpChannel } from '../channels/smtp.ts';
import { smtpSink } from '../channels/smtp-sink.testing.ts';
import type { Scheduler } from '../scheduler.ts';
import { type TemporaryDelivery, type TemporaryOptions, temporaryDelivery } from './temporary-delivery.testing.ts';

type Kind = 'chase' | 'policy-change-chase' | 'look-back-chase' | 'outbox';

/** What the tests of one file open to have mail sent; `closeAll` belongs after each. */
export function delivering() {
  let toClose: (() => unknown)[] = [];
  let place: TemporaryDelivery | null = null;

  async function closeAll(): Promise<void> {
    const opened = toClose.reverse();
    toClose = [];
    for (const close of opened) await close();
  }

  async function begin(options: TemporaryOptions = {}): Promise<void> {
    const opened = await temporaryDelivery(options);
    place = opened;
    toClose.push(async () => {
      await opened.close();
      await opened.remove();
    });
  }

  async function sink(options: Parameters<typeof smtpSink>[0] = {}) {
    const started = await smtpSink(options);
    toClose.push(() => started.stop());
    return started;
  }

  const mail = (port: number, options: Partial<SmtpOptions> = {}) =>
    smtpChannel({
      host: '127.0.0.1',
      port,
      tls: 'never',
      user: null,
      password: null,
      from: { name: '闭环', address: 'b@bureau.example' },
      timeoutMs: 5_000,
      ...options,
    });

  async function running(...[channels, more]: Parameters<TemporaryDelivery['scheduler']>): Promise<Scheduler> {
    // A digest is made of what the rows show: all of what was given.
    await placed().settled();
    const scheduler = await placed().scheduler(channels, more);
    toClose.push(() => scheduler.stop());
    return scheduler;
  }

  const types = async (kind: Kind) => (await placed().recorded(kind)).map(({ type }) => type);
  const count = async (kind: Kind, type: string) => (await types(kind)).filter((one) => one === type).length;

  /** What `begin` has opened. */
  function placed(): TemporaryDelivery {
    if (place === null) throw new Error('begin first');
    return place;
  }

  return {
    closeAll,
    begin,
    placed,
    toClose: (close: () => unknown) => toClose.push(close),
    sink,
    mail,
    running,
    types,
    count,
  };
}

/** Sends at once, and tries again as fast as it can. */
export const fast = {
  from: '08:30',
  until: '17:30',
  workingDaysOnly: true,
  settleMs: 0,
  messagesPerDay: 10,
  mostLines: 30,
  attempts: 3,
  firstRetryMs: 1,
};
