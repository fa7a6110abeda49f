import type { ReactNode } from 'react';

interface WideProps {
  /** What it is, for those who come to it by keyboard. */
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** What may be wider than the screen is pushed sideways by itself, by keyboard too. */
export function Wide({ label, className = '', children }: WideProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
    <section className={`wide ${className}`.trim()} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
