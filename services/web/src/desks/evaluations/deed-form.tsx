import type { OperationId, RequestOf } from '@bihuan/contract';
import { useState } from 'react';
import { useAsOf } from '../../app/moment.ts';
import { useMay } from '../../app/session.tsx';
import { CommandForm } from '../../parts/command-form.tsx';
import { useDrafts } from '../../parts/draft.ts';
import type { FormField } from '../../parts/form-fields.tsx';
import type { Typed } from '../../parts/typed.ts';

interface DeedFormProps {
  readonly command: OperationId;
  readonly params: Readonly<Record<string, string>>;
  readonly title: string;
  readonly fields: readonly FormField[];
  readonly bodyOf: (typed: Typed) => object;
  readonly ifMatch: string;
  readonly isOpen?: boolean;
  /** Tells what was done: what is on the page afterwards may not have this form any more. */
  readonly onDone: (what: string) => void;
}

/** A deed on one evaluation that takes a few words: closed until it is wanted, or while something is typed in it. */
export function DeedForm({ command, params, title, fields, bodyOf, ifMatch, isOpen = false, onDone }: DeedFormProps) {
  const may = useMay();
  const asOf = useAsOf();
  const draft = `deed.${command}.${Object.values(params).join('.')}`;
  const drafts = useDrafts();
  const [isShown, show] = useState(() => isOpen || drafts.read(draft) !== null);
  if (!may(command) || asOf !== null) return null;
  return (
    <details className="deed" open={isShown} onToggle={(event) => show(event.currentTarget.open)}>
      <summary>{title}</summary>
      <CommandForm
        operation={command}
        draft={draft}
        ifMatch={ifMatch}
        fields={fields}
        request={(typed) => ({ params, body: bodyOf(typed) }) as RequestOf<OperationId>}
        submit={title}
        onDone={() => {
          show(isOpen);
          onDone(title);
        }}
      />
    </details>
  );
}
