import { type CalendarDate, type Language, Refused } from '@bihuan/domain';
import express, { type ErrorRequestHandler, type Request, type Response, Router } from 'express';
import type { OpenId } from '../../accounts/open-id.ts';
import { finishSession } from '../../accounts/sessions.ts';
import { makeFirstAdministrator, needsSetUp } from '../../accounts/set-up.ts';
import {
  begin,
  chooseNewPassword,
  confirmDevice,
  type From,
  giveCode,
  type Outcome,
  type SignInParts,
  sealStep,
  signInByPassword,
  unsealStep,
} from '../../accounts/sign-in.ts';
import type { Authenticate } from '../../http/authenticate.ts';
import { addressOf, notesOf } from '../../http/exchange.ts';
import { comesFromOurs } from '../../http/host-check.ts';
import { setSessionCookie } from '../../http/session-cookie.ts';
import type { Parts } from '../../parts.ts';
import { frameOf, type PageFrame } from '../page-request.ts';
import { renderPage } from '../render.ts';
import { openIdRoutes } from './open-id-routes.ts';
import { sampleChoices } from './sample-choices.ts';
import { field, newPasswordField, nothingElse, problemOf, type StepView, stepView } from './step-view.ts';
import { whereTo } from './where-to.ts';
import { signInWords } from './words.ts';

export interface SignInRouteParts {
  readonly parts: SignInParts & Pick<Parts, 'store' | 'access'>;
  readonly openId: OpenId | null;
  readonly authenticate: Authenticate;
  readonly today: () => CalendarDate;
  /** Everything of a page but its answers. */
  readonly pageOf: (request: Request) => PageFrame;
  readonly statusOf: (refused: Refused) => number;
}

/** Refused is who the provider says it is. */
const ofPerson = { 'sign-in.no-role': true, 'sign-in.unit-unknown': true, 'sign-in.disabled': true };

const readForm = express.urlencoded({ extended: false, limit: '20kb', parameterLimit: 20 });
const text = (request: Request, name: string): string => {
  const value = (request.body as Record<string, unknown> | undefined)?.[name];
  return typeof value === 'string' ? value : '';
};

/** The way in and out: name and password, the steps after it, the first start, the demonstration's chooser, the provider. */
export function signInRoutes(routeParts: SignInRouteParts): Router {
  const { parts, openId, authenticate, today, pageOf, statusOf } = routeParts;
  const { access, projections, clock } = parts;
  const router = Router();

  const fromOf = (request: Request): From => ({
    address: addressOf(request) ?? '',
    correlationId: notesOf(request).correlationId,
    today: today(),
  });
  const letIn = async (request: Request, response: Response, secret: string, to: string) => {
    await endPrevious(request, response);
    setSessionCookie(response, { secret, at: clock(), key: access.key, publicUrl: access.publicUrl });
    response.redirect(303, to);
  };
  /** Whoever signs in again in the same browser leaves nothing open behind. */
  const endPrevious = async (request: Request, response: Response) => {
    const signedIn = known(request, response);
    if (signedIn === null) return;
    const { session, account } = signedIn;
    const { correlationId } = notesOf(request);
    await finishSession(parts, { id: session.id, personId: account.personId, why: 'replaced', correlationId });
  };
  const known = (request: Request, response: Response) => {
    try {
      return authenticate(request, response)?.signedIn ?? null;
    } catch (error) {
      if (error instanceof Refused) return null;
      throw error;
    }
  };
  const show = (request: Request, response: Response, view: StepView, refused: Refused | null = null) => {
    const page = pageOf(request);
    if (refused !== null) {
      response.status(statusOf(refused));
      notesOf(request).refusal = refused.code;
      if (refused.code === 'sign-in.locked') response.set('Retry-After', String(refused.params['seconds'] ?? 1));
    }
    const problem = refused === null ? view.problem : problemOf(refused, page.language);
    const frame = { ...frameOf(page, view.heading), reader: null, otherLanguage: otherLanguageOf(page) };
    send(response, renderPage('sign-in', frame, { ...view, problem }));
  };
  const go = async (request: Request, response: Response, outcome: Outcome, to: string) => {
    if ('begun' in outcome) return letIn(request, response, outcome.begun.secret, to);
    show(request, response, nextView(request, outcome.next, to));
  };
  const nextView = (request: Request, step: Parameters<typeof stepView>[0], to: string): StepView => {
    const { language } = pageOf(request);
    const label = projections.access.account(step.personId)?.name ?? step.personId;
    const view = stepView(step, sealStep(parts, step), label, language);
    return { ...view, hidden: [...view.hidden, { name: 'to', value: to }, { name: 'lang', value: language }] };
  };
  const withWayOut = (request: Request, view: StepView, word: 'providerOut' | 'providerOther'): StepView => {
    const { [word]: label } = signInWords[pageOf(request).language];
    return openId === null ? view : { ...view, leaving: { href: '/sign-in/openid/leave', label } };
  };
  const begins = (request: Request, to: string): StepView => beginView(routeParts, pageOf(request).language, to);

  router.use((request, response, next) => {
    if (/^\/(?:sign-in|sign-out|set-up)/.test(request.path)) {
      // Else the form of the page would be sent as if it came from nowhere, which is refused.
      response.set('referrer-policy', 'same-origin').set('cache-control', 'no-store');
      const isForm = request.method === 'POST';
      if (isForm && !comesFromOurs(request, access.publicUrl)) throw new Refused('principal.from-elsewhere');
    }
    next();
  });
  router.get('/sign-in', (request, response) => {
    const to = whereTo(request.query['to']);
    if (known(request, response) !== null) return response.redirect(303, to);
    if (needsSetUp(parts, today())) return response.redirect(303, '/set-up');
    const view = begins(request, to);
    show(request, response, request.query['left'] === 'openid' ? withWayOut(request, view, 'providerOut') : view);
  });
  router.post('/sign-in', readForm, async (request, response) => {
    const to = whereTo(text(request, 'to'));
    try {
      const given = { name: text(request, 'name'), password: text(request, 'password') };
      await go(request, response, await signInByPassword(parts, given, fromOf(request)), to);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      show(request, response, begins(request, to), error);
    }
  });
  router.post('/sign-in/password', readForm, (request, response) =>
    onStep(request, response, (step) => {
      if (step.ask !== 'new password') throw new Refused('sign-in.took-too-long');
      return chooseNewPassword(parts, step, text(request, 'password'), fromOf(request));
    }),
  );
  router.post('/sign-in/code', readForm, (request, response) =>
    onStep(request, response, (step) => {
      const code = text(request, 'code');
      if (step.ask === 'device') return confirmDevice(parts, step, code, fromOf(request));
      if (step.ask !== 'code') throw new Refused('sign-in.took-too-long');
      return giveCode(parts, step, code, fromOf(request));
    }),
  );
  async function onStep(
    request: Request,
    response: Response,
    take: (step: Parameters<typeof stepView>[0]) => Promise<Outcome>,
  ): Promise<void> {
    const to = whereTo(text(request, 'to'));
    let step: Parameters<typeof stepView>[0];
    try {
      step = unsealStep(parts, text(request, 'step'));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return show(request, response, begins(request, to), error);
    }
    try {
      await go(request, response, await take(step), to);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const isOver = error.code === 'sign-in.took-too-long';
      show(request, response, isOver ? begins(request, to) : nextView(request, step, to), error);
    }
  }
  router.post('/sign-out', async (request, response) => {
    const signedIn = known(request, response);
    setSessionCookie(response, { secret: null, at: clock(), key: access.key, publicUrl: access.publicUrl });
    if (signedIn !== null) {
      const { session, account } = signedIn;
      const { correlationId } = notesOf(request);
      await finishSession(parts, { id: session.id, personId: account.personId, why: 'signed-out', correlationId });
      const from = addressOf(request);
      parts.accessRecord.note({
        what: 'signed-out',
        principal: account.personId,
        kind: 'account',
        from,
        correlationId,
      });
      // A form is not sent on to another site (form-action): the page that follows leads there.
      if (session.factors.includes('openid')) return response.redirect(303, '/sign-in?left=openid');
    }
    response.redirect(303, '/sign-in');
  });
  router.get('/set-up', (request, response) => {
    if (!needsSetUp(parts, today())) return response.redirect(303, '/sign-in');
    show(request, response, setUpView(pageOf(request).language, {}));
  });
  router.post('/set-up', readForm, async (request, response) => {
    const given = {
      token: text(request, 'token'),
      personName: text(request, 'person'),
      name: text(request, 'name'),
      password: text(request, 'password'),
    };
    try {
      await go(request, response, { next: await makeFirstAdministrator(parts, given, fromOf(request)) }, '/');
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      show(request, response, setUpView(pageOf(request).language, given), error);
    }
  });
  router.post('/sign-in/as', readForm, async (request, response) => {
    const account = projections.access.account(text(request, 'as'));
    const isSample = (account?.sample.length ?? 0) > 0;
    if (!access.choosesAccount || account?.status !== 'active' || !isSample) throw new Refused('sign-in.refused');
    const { secret } = await begin(parts, account.personId, ['chosen'], null, fromOf(request));
    await letIn(request, response, secret, whereTo(request.query['to']));
  });
  if (openId !== null) router.use(openIdRoutes({ ...routeParts, openId, fromOf, letIn }));
  const onError: ErrorRequestHandler = (error, request, response, next) => {
    const isOurs = error instanceof Refused && request.path.startsWith('/sign-in');
    if (!isOurs) return next(error);
    const view = begins(request, '/');
    // The provider lets in the same person again at once: who is somebody else signs out there first.
    show(request, response, error.code in ofPerson ? withWayOut(request, view, 'providerOther') : view, error);
  };
  router.use(onError);
  return router;
}

/** A step is begun anew in the other language: what was typed is nowhere kept. */
function otherLanguageOf(page: PageFrame) {
  const { otherLanguage } = frameOf(page, '');
  const begun = page.address.pathname === '/set-up' ? '/set-up' : '/sign-in';
  return { ...otherLanguage, href: `${begun}?lang=${otherLanguage.code.slice(0, 2)}` };
}

function beginView({ parts, openId }: SignInRouteParts, language: Language, to: string): StepView {
  const t = signInWords[language];
  const { access, projections } = parts;
  const choices = access.choosesAccount ? sampleChoices(projections.access.accounts(), language) : [];
  const query = `?to=${encodeURIComponent(to)}`;
  return {
    ...nothingElse,
    heading: t.signIn,
    lead: t.signInLead,
    action: '/sign-in',
    fields: [
      field(t.name, 'name', { autocomplete: 'username' }),
      field(t.password, 'password', { type: 'password', autocomplete: 'current-password' }),
    ],
    hidden: [
      { name: 'to', value: to },
      { name: 'lang', value: language },
    ],
    button: t.signIn,
    provider: openId === null ? null : { href: `/sign-in/openid${query}`, label: t.provider },
    chooser:
      choices.length === 0 ? null : { heading: t.chooserHeading, lead: t.chooserLead, action: `/sign-in/as${query}` },
    choices,
  };
}

function setUpView(language: Language, given: { readonly personName?: string; readonly name?: string }): StepView {
  const t = signInWords[language];
  return {
    ...nothingElse,
    heading: t.setUp,
    lead: t.setUpLead,
    action: '/set-up',
    fields: [
      field(t.setUpToken, 'token'),
      field(t.personName, 'person', { autocomplete: 'name', value: given.personName ?? '' }),
      field(t.name, 'name', { autocomplete: 'username', value: given.name ?? '' }),
      newPasswordField(language),
    ],
    hidden: [{ name: 'lang', value: language }],
    button: t.setUpButton,
  };
}

function send(response: Response, html: string): void {
  response.set('cache-control', 'no-store').type('html').send(html);
}
