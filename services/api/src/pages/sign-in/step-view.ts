import { type Language, problemInWords, type Refused } from '@bihuan/domain';
import { totpInvitation } from '../../accounts/second-factor.ts';
import type { Step } from '../../accounts/sign-in.ts';
import { signInWords } from './words.ts';

interface Field {
  readonly label: string;
  readonly name: string;
  readonly type: 'text' | 'password';
  readonly autocomplete: string;
  readonly inputmode: string | null;
  readonly value: string;
  readonly hint: string | null;
}

/** One page on the way in: what is asked, and where it is sent. */
export interface StepView {
  readonly heading: string;
  readonly lead: string;
  readonly problem: { readonly detail: string; readonly todo: string } | null;
  readonly image: { readonly svg: string; readonly typed: string; readonly label: string } | null;
  readonly action: string;
  readonly fields: readonly Field[];
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
  readonly button: string;
  readonly provider: { readonly href: string; readonly label: string } | null;
  /** After signing out here: the way out of the provider, too. */
  readonly leaving: { readonly href: string; readonly label: string } | null;
  readonly chooser: { readonly heading: string; readonly lead: string; readonly action: string } | null;
  readonly choices: readonly { readonly id: string; readonly role: string; readonly who: string }[];
}

export const nothingElse = {
  problem: null,
  image: null,
  hidden: [],
  provider: null,
  leaving: null,
  chooser: null,
  choices: [],
} as const;

export const field = (label: string, name: string, more: Partial<Field> = {}): Field => ({
  label,
  name,
  type: 'text',
  autocomplete: 'off',
  inputmode: null,
  value: '',
  hint: null,
  ...more,
});

export const newPasswordField = (language: Language, name = 'password'): Field => {
  const t = signInWords[language];
  return field(t.newPassword, name, { type: 'password', autocomplete: 'new-password', hint: t.passwordHint });
};

export function problemOf(refused: Refused, language: Language) {
  const { message, todo } = problemInWords(refused.problems[0] ?? refused, language);
  return { detail: message, todo };
}

const codeField = (language: Language) =>
  field(signInWords[language].code, 'code', { autocomplete: 'one-time-code', inputmode: 'numeric' });

/** What is asked after the password was right. */
export function stepView(step: Step, sealed: string, label: string, language: Language): StepView {
  const t = signInWords[language];
  const hidden = [{ name: 'step', value: sealed }];
  const button = t.next;
  switch (step.ask) {
    case 'new password': {
      const fields = [newPasswordField(language)];
      return {
        ...nothingElse,
        heading: t.newPasswordHeading,
        lead: t.newPasswordLead,
        action: '/sign-in/password',
        fields,
        hidden,
        button,
      };
    }
    case 'code': {
      const fields = [codeField(language)];
      return {
        ...nothingElse,
        heading: t.codeHeading,
        lead: t.codeLead,
        action: '/sign-in/code',
        fields,
        hidden,
        button,
      };
    }
    case 'device': {
      const { svg, typed } = totpInvitation(step.secret, label);
      const image = {
        svg: svg.replace('<svg ', `<svg role="img" aria-label="${t.deviceImage}" `),
        typed,
        label: `${t.deviceKey}:`,
      };
      const fields = [codeField(language)];
      return {
        ...nothingElse,
        image,
        heading: t.deviceHeading,
        lead: t.deviceLead,
        action: '/sign-in/code',
        fields,
        hidden,
        button,
      };
    }
  }
}
