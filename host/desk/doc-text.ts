// The text of a Word 97–2003 file (.doc), or undefined when it is none (a locked .docx begins with the same bytes).

export async function docText(bytes: Uint8Array): Promise<string | undefined> {
  try {
    // Loaded when it is needed: most jobs never meet a .doc, and its parts of Node take a while to start.
    const { default: WordExtractor } = await import('word-extractor');
    const document = await new WordExtractor().extract(Buffer.from(bytes));
    const notes = document.getFootnotes().trim();
    return [document.getBody(), ...(notes === '' ? [] : [notes])].join('\n');
  } catch {
    return undefined;
  }
}
