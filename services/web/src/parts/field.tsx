import { type ReactNode, useId } from 'react';

interface Control {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
}

export interface FieldProps {
  readonly label: string;
  readonly help?: string;
  readonly wrong?: string | null;
  readonly children: (control: Control) => ReactNode;
}

/** A field with its name above, and below it what helps to fill it in or what is wrong with it. */
export function Field({ label, help, wrong = null, children }: FieldProps) {
  const id = useId();
  const isTold = wrong !== null || help !== undefined;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-invalid': wrong !== null, 'aria-describedby': isTold ? `${id}-told` : undefined })}
      {isTold && (
        <span id={`${id}-told`} className={wrong === null ? 'help' : 'wrong'}>
          {wrong ?? help}
        </span>
      )}
    </div>
  );
}
