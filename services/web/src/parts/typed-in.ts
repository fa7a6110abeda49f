/** What stands in a text field of a form, without spaces round it; empty where there is no such field. */
export function typedIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}
