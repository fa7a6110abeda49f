import { expect, it } from 'vitest';
import { withoutSecret } from './without-secret.ts';

it.each([
  ['/act/f-1/a-secret?lang=en', '/act/f-1/***?lang=en'],
  ['/calendar/p-1/a-secret.ics', '/calendar/p-1/***'],
  // Typed by a phone, or answered by a router that does not tell letters apart.
  ['/Calendar/p-1/a-secret.ics', '/Calendar/p-1/***'],
  ['/ACT/f-1/a-secret', '/ACT/f-1/***'],
  ['/sign-in/openid/back?code=a-secret&state=s', '/sign-in/openid/back?code=***&state=s'],
  ['/api/v1/objects?limit=1&access_token=a-secret', '/api/v1/objects?limit=1&access_token=***'],
  ['/sign-in?name=ann&Password=a-secret', '/sign-in?name=ann&Password=***'],
  ['/api/v1/findings?state=overdue&q=code', '/api/v1/findings?state=overdue&q=code'],
])('%s stands in the log as what opens nothing', (url, kept) => {
  expect(withoutSecret(url)).toBe(kept);
});
