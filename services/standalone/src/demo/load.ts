import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { OperationId, OutputOf } from '@bihuan/contract';
import { type CalendarDate, dayOf, grantsOn, type Principal, Refused, type Role } from '@bihuan/domain';
import { asLocalOperator, type Embedded } from '../compose.ts';
import { dataFolder } from '../data-folder.ts';
import { readDemoProjects } from './projects.ts';
import { importDay, story } from './story.ts';
import { accountOf, actorOf } from './story-actors.ts';
import type { StoryClock } from './story-clock.ts';
import { type Chapter, type DecisionStep, type ImportStep, idOf, type StoryStep } from './story-step.ts';

/** Raise it when the story changes: data loaded by another version is opened as it is, an unfinished load of one is refused. */
const storyVersion = 9;

type Mark = { readonly story: number; readonly loaded: boolean };

export interface LoadOptions {
  readonly folder: string;
  readonly zone: string;
  readonly clock: StoryClock;
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Tells the story through the operations, like anybody's commands. Loaded data is left as it is; an interrupted load goes on where it
 * stopped, because every step finds its own effect. Refused: `data.not-demo` for a folder with other data.
 */
export async function loadDemo(embedded: Embedded, options: LoadOptions): Promise<'loaded' | 'was-there'> {
  const { demoMark } = dataFolder(options.folder);
  const mark = readMark(demoMark);
  if (mark?.loaded === true) return 'was-there';
  if (mark === null ? (await embedded.store.head()) !== null : mark.story !== storyVersion) {
    throw new Refused('data.not-demo', { folder: options.folder });
  }
  writeMark(demoMark, { story: storyVersion, loaded: false });
  await tell(embedded, story(readDemoProjects()), options);
  writeMark(demoMark, { story: storyVersion, loaded: true });
  return 'loaded';
}

/** An import that an interruption cut short is finished when the data is opened: then, too, on its day in the story. */
export function clockForOpening(clock: StoryClock, { folder, zone }: Pick<LoadOptions, 'folder' | 'zone'>): void {
  if (readMark(dataFolder(folder).demoMark)?.loaded === false) clock.setTo(importDay, zone);
}

async function tell(
  embedded: Embedded,
  chapters: readonly Chapter[],
  { clock, zone, onProgress }: LoadOptions,
): Promise<void> {
  const teller = new Teller(embedded, () => dayOf(clock.now(), zone));
  const total = chapters.reduce((sum, { steps }) => sum + steps.length, 0);
  let done = 0;
  try {
    for (const { day, steps } of chapters) {
      clock.setTo(day, zone);
      await Promise.all(steps.map((step) => teller.carryOut(step)));
      done += steps.length;
      onProgress(done, total);
    }
  } finally {
    clock.backToPresent();
  }
}

/** How long a decision waits for what was told before it: a busy machine is slow, and nothing is wrong. */
const catchUpWithinMs = 120_000;

class Teller {
  readonly #embedded: Embedded;
  readonly #today: () => CalendarDate;
  readonly #made = new Map<string, string>();
  readonly #principals = new Map<Role, Principal>();
  readonly #correlationId = crypto.randomUUID();
  /** Position of the last command: a decision is made on what it led to. */
  #position: string | null = null;

  constructor(embedded: Embedded, today: () => CalendarDate) {
    this.#embedded = embedded;
    this.#today = today;
  }

  async carryOut(step: StoryStep): Promise<void> {
    if (step.kind === 'import') await this.#import(step);
    else if (step.kind === 'decision') await this.#decide(step);
    else {
      // A letter is written from everything that was told before it.
      if (step.operation === 'draftLetter') await this.#untilKnown();
      const who = await this.#principalOf(actorOf(step));
      const answer = (await this.#call(who, step.operation, step.input(this.#made), step.key)) as {
        id: string;
        objectionId?: string;
        extensionId?: string;
      };
      if (step.makes !== undefined) this.#made.set(step.makes, answer.objectionId ?? answer.extensionId ?? answer.id);
    }
  }

  async #import(step: ImportStep): Promise<void> {
    const { kind: _, content, ...about } = step;
    const who = await this.#principalOf(actorOf(step));
    const contentBase64 = Buffer.from(content).toString('base64');
    const preview = (await this.#call(who, 'previewImport', {
      body: { ...about, contentBase64, outcomes: 'recorded' },
    })) as OutputOf<'previewImport'>;
    if (preview.id !== null) await this.#call(who, 'commitImport', { params: { id: preview.id } });
  }

  async #decide(step: DecisionStep): Promise<void> {
    const { key, sequence, fiscalYear, choice } = step;
    const who = await this.#principalOf(actorOf(step));
    const id = `${fiscalYear}-${this.#made.get(`object ${sequence}`)}`;
    const position = await this.#untilKnown();
    const query = position === null ? {} : { after: position };
    const { item } = (await this.#call(who, 'getAllocation', { params: { id }, query })) as OutputOf<'getAllocation'>;
    // Made before the interruption: the proposal may have changed since, and with it the command.
    if (item.decision !== null) return;
    const { proposalHash } = item;
    const body =
      choice.kind === 'confirm'
        ? { kind: choice.kind, proposalHash }
        : { ...withoutShare(choice), proposalHash, change: shareOf(item.currentBudget ?? 0, choice.perMille) };
    await this.#call(who, 'decideAllocation', { params: { id }, body }, key);
  }

  /** The read models know all that was told; up to where that is. */
  async #untilKnown(): Promise<string | null> {
    const position = this.#position;
    if (position !== null) await this.#embedded.projections.waitFor(BigInt(position), { timeoutMs: catchUpWithinMs });
    return position;
  }

  /** With the rights that its account was given: the story can do nothing that its people could not. */
  async #principalOf(actor: Role | 'local-operator'): Promise<Principal> {
    if (actor === 'local-operator') return asLocalOperator.principal;
    const known = this.#principals.get(actor);
    if (known !== undefined) return known;
    await this.#untilKnown();
    const id = idOf(this.#made, accountOf(actor));
    const held = this.#embedded.projections.access.account(id)?.held ?? [];
    const principal: Principal = { id, kind: 'account', grants: grantsOn(this.#today(), held) };
    this.#principals.set(actor, principal);
    return principal;
  }

  async #call(principal: Principal, id: OperationId, input: unknown, key?: string): Promise<unknown> {
    const answer = await this.#embedded.call(id, input as never, {
      principal,
      correlationId: this.#correlationId,
      ...(key !== undefined && {
        idempotencyKey: `demo-${storyVersion}-${Buffer.from(key).toString('hex')}`.slice(0, 200),
      }),
    });
    const { position } = answer as { position?: string | null };
    if (typeof position === 'string' && (this.#position === null || BigInt(position) > BigInt(this.#position)))
      this.#position = position;
    return answer;
  }
}

const withoutShare = <Choice extends { perMille: number }>({ perMille: _, ...choice }: Choice) => choice;

/** Whole yuan, as people write decisions. */
const shareOf = (budget: number, perMille: number): number => Math.round((budget * perMille) / 100_000) * 100;

function readMark(file: string): Mark | null {
  try {
    const { story: told, loaded } = JSON.parse(readFileSync(file, 'utf8'));
    return { story: Number(told), loaded: loaded === true };
  } catch {
    // Not there: no demonstration yet.
    return null;
  }
}

function writeMark(file: string, mark: Mark): void {
  writeFileSync(`${file}.new`, JSON.stringify(mark));
  renameSync(`${file}.new`, file);
}
