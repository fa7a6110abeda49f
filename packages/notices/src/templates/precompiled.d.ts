/** Every template by its place below this folder, without `.hbs`: `letters/feedback.zh`. Written by precompile.ts. */
export declare const precompiled: Readonly<Record<string, TemplateSpecification>>;
