import { dayOf, inWords, type Language, Refused, type Scope } from '@bihuan/domain';
import { frameOf, type PageRequest } from './page-request.ts';
import { renderPage } from './render.ts';
import { problemOf } from './sign-in/step-view.ts';
import { signInWords } from './sign-in/words.ts';

/** Of whoever reads: what they may act as, their sessions, their password. */
export async function accountPage(request: PageRequest, problem: Refused | null = null): Promise<string> {
  const { ask, language, zone } = request;
  const t = signInWords[language];
  const { account, principal } = await ask('getSession', {});
  const roles =
    account === null
      ? principal.grants.map((grant) => ({ ...grant, until: null }))
      : account.roles.filter(({ isHeld }) => isHeld);
  return renderPage('account', frameOf(request, t.account), {
    t,
    who: request.reader ?? principal.id,
    name: account?.signInName ?? '',
    roles: roles.map(({ role, scope, until }) => ({
      role: inWords('role', role, language),
      scope: scopeText(scope, language),
      until: until ?? '',
    })),
    factor: account?.hasSecondFactor === true ? t.secondFactorOn : t.secondFactorOff,
    sessions: (account?.sessions ?? []).map(({ startedAt, endsAt, factors }) => ({
      since: minute(startedAt, zone),
      until: minute(endsAt, zone),
      by: factors.map((factor) => inWords('factor', factor, language)).join(' + '),
    })),
    hasPassword: account?.signsInBy.includes('password') === true,
    problem: problem === null ? null : problemOf(problem, language),
  });
}

/** Null when it has been done. */
export async function changeOwnPassword({ ask }: PageRequest, form: unknown): Promise<Refused | null> {
  const { current = '', next = '' } = (form ?? {}) as { readonly current?: string; readonly next?: string };
  try {
    await ask('changeOwnPassword', { body: { current, next } });
    return null;
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
}

const scopeText = (scope: Scope, language: Language): string =>
  scope.kind === 'jurisdiction' ? signInWords[language].wholeJurisdiction : scope.id;

function minute(instant: string, zone: string): string {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
  return `${dayOf(instant, zone)} ${time.format(new Date(instant))}`;
}
