// A .md file as the build gives it (scripts/markdown.mjs): HTML, and its headings.
declare module '*.md' {
  const text: {
    readonly html: string;
    readonly contents: readonly { readonly id: string; readonly title: string; readonly level: number }[];
  };
  export default text;
}
