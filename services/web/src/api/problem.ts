import type { ProblemDocument } from '@bihuan/contract';
import type { Language } from '../i18n/language.ts';

type Document = Pick<ProblemDocument, 'code' | 'status' | 'messages' | 'todo' | 'errors' | 'meanwhile'> & {
  readonly correlationId: string | null;
};

/** What did not work: a stable code, words and what to do in both languages, and for each field what is wrong with it. */
export class Problem extends Error {
  readonly document: Document;

  constructor(document: Document) {
    super(document.code);
    this.document = document;
  }

  /** No answer came: neither yes nor no. */
  static unreachable(): Problem {
    return new Problem({
      code: 'network.unreachable',
      status: 0,
      messages: { zh: '没有收到服务器的答复。', en: 'The server did not answer.' },
      todo: {
        zh: '填写的内容还在。请检查网络后再试一次，同一件事不会办两次。',
        en: 'What you entered is kept. Check the connection and try again: nothing is done twice.',
      },
      errors: [],
      correlationId: null,
    });
  }

  /** What came is no answer of the service: that of something between, or half of one. Neither yes nor no, whatever status came first. */
  static malformed(status: number): Problem {
    const { document } = Problem.unreachable();
    return new Problem({ ...document, code: 'network.malformed-answer', status: status < 400 ? 0 : status });
  }

  static async of(response: Response): Promise<Problem> {
    const told = (await response.json().catch(() => null)) as ProblemDocument | null;
    return Array.isArray(told?.errors) && told.messages !== undefined
      ? new Problem(told)
      : Problem.malformed(response.status);
  }

  get isSessionOver(): boolean {
    return this.document.status === 401;
  }

  says(language: Language): string {
    return this.document.messages[language];
  }

  todo(language: Language): string {
    return this.document.todo[language];
  }

  /** What is wrong with one field of the form, by the end of its pointer; null where nothing is. */
  ofField(field: string, language: Language): string | null {
    const wrong = this.document.errors.find((one) => isOfField(one, field));
    if (wrong === undefined) return null;
    return this.isOfFields ? withoutItsName(wrong, language) : wrong.messages[language];
  }

  /** Whether it is about how fields are filled in: the service calls them as its interface does, which says nothing to a person. */
  get isOfFields(): boolean {
    const { code, errors } = this.document;
    return code.startsWith('request.') && errors.length > 0 && errors.every(({ pointer }) => pointer !== undefined);
  }
}

/** Whether what is wrong is wrong with a field, named as the end of its pointer: `reason`, `results/0/amount`. */
export const isOfField = ({ pointer, field: named }: Document['errors'][number], field: string): boolean =>
  named === field || pointer?.endsWith(`/${field}`) === true;

const thisOne = { zh: '此项', en: 'This' };

/** Beside the field itself: `缺少此项。` in the place of `缺少“measures.0.what”。` */
function withoutItsName({ pointer = '', messages }: Document['errors'][number], language: Language): string {
  const name = pointer.slice(1).replaceAll('/', '.');
  return messages[language].replace(language === 'zh' ? `“${name}”` : name, thisOne[language]);
}
