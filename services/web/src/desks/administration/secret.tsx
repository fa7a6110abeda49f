/** What is said once and kept nowhere. */
export function Secret({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <p>
      {label} <code>{text}</code>
    </p>
  );
}
