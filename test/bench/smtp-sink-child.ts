import { smtpSink } from '../../services/scheduler/src/channels/smtp-sink.testing.ts';

/** A mail server in a process of its own: says its port, then answers each question for how many mails it has taken. */
const sink = await smtpSink();
process.on('message', () => process.send?.({ received: sink.received.length }));
process.send?.({ port: sink.port });
