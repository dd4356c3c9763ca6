// A .docx that the app gave → its plain text, read as the product reads any file.
import { textOf } from '../../core/tree/text';
import { treeOf } from '../../host/desk/read-file';

export async function importDocx(bytes: Uint8Array): Promise<string> {
  const tree = await treeOf(bytes, 'accept', () => undefined);
  if (!tree.ok) throw new Error(JSON.stringify(tree.findings));
  return textOf(tree.value);
}
