// The text of a Word 97–2003 file (.doc), or undefined when it is none (a locked .docx begins with the same bytes).
import WordExtractor from 'word-extractor';

export async function docText(bytes: Uint8Array): Promise<string | undefined> {
  try {
    const document = await new WordExtractor().extract(Buffer.from(bytes));
    const notes = document.getFootnotes().trim();
    return [document.getBody(), ...(notes === '' ? [] : [notes])].join('\n');
  } catch {
    return undefined;
  }
}
