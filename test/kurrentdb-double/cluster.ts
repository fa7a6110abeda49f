export interface Endpoint {
  readonly host: string;
  readonly port: number;
}

export type MemberState = 'Leader' | 'Follower' | 'Unknown';

export interface MemberSeen extends Endpoint {
  readonly state: MemberState;
  readonly isAlive: boolean;
}

interface Member {
  readonly endpoint: Endpoint;
  isUp: boolean;
}

/**
 * Who leads. All members share one log, as if every write reached all of them before it was acknowledged; what the double shows of a
 * cluster is that the leader changes, that the others refuse what only a leader may do, and that without a majority there is none.
 */
export class Cluster {
  readonly #members: Member[] = [];
  readonly #electionMs: number;
  #leader: Member | null = null;
  #election: NodeJS.Timeout | null = null;

  constructor(electionMs: number) {
    this.#electionMs = electionMs;
  }

  join(endpoint: Endpoint): void {
    const member = { endpoint, isUp: true };
    this.#members.push(member);
    this.#leader ??= member;
  }

  /** It died or froze; whether the others notice is a matter of time. */
  down(endpoint: Endpoint): void {
    const member = this.#memberAt(endpoint);
    member.isUp = false;
    const isLeader = this.#leader === member;
    if (isLeader) this.#leader = null;
    if (isLeader || this.#isLeaderless()) this.#electSoon();
  }

  up(endpoint: Endpoint): void {
    this.#memberAt(endpoint).isUp = true;
    if (this.#leader === null) this.#electSoon();
  }

  /** The leader steps back and lives on; another one leads from now on. */
  depose(): void {
    const others = this.#members.filter((member) => member.isUp && member !== this.#leader);
    this.#leader = others.at(-1) ?? this.#leader;
  }

  get leader(): Endpoint | null {
    return this.#leader?.endpoint ?? null;
  }

  get members(): readonly MemberSeen[] {
    return this.#members.map((member) => ({ ...member.endpoint, state: this.#stateOf(member), isAlive: member.isUp }));
  }

  close(): void {
    if (this.#election !== null) clearTimeout(this.#election);
  }

  #stateOf(member: Member): MemberState {
    if (member === this.#leader) return 'Leader';
    return this.#leader === null || !member.isUp ? 'Unknown' : 'Follower';
  }

  #isLeaderless(): boolean {
    return 2 * this.#members.filter(({ isUp }) => isUp).length <= this.#members.length;
  }

  #electSoon(): void {
    if (this.#election !== null) clearTimeout(this.#election);
    this.#election = setTimeout(() => {
      this.#election = null;
      const able = this.#members.filter(({ isUp }) => isUp);
      this.#leader = this.#isLeaderless() ? null : (this.#leader ?? able.at(-1) ?? null);
    }, this.#electionMs);
  }

  #memberAt({ port }: Endpoint): Member {
    const member = this.#members.find(({ endpoint }) => endpoint.port === port);
    if (member === undefined) throw new Error(`no member of the cluster listens on ${port}`);
    return member;
  }
}
