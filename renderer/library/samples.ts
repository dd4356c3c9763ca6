// The examples that come with the program → dossiers of the library, each with a first version.
import type { Finding } from '../../core/finding/finding';
import { call } from '../wire';

export async function addSamples(message: string): Promise<readonly Finding[]> {
  const samples = await call('content.samples', {});
  if (!samples.ok) return samples.findings;
  const findings: Finding[] = [];
  for (const { title, body } of samples.value) {
    const made = await call('library.create', { title });
    if (!made.ok) return [...findings, ...made.findings];
    const dossier = made.value.id;
    const version = await call('library.commit', { dossier, body, message });
    const saved = await call('library.save', { dossier, body, ...(version.ok ? { base: version.value.number } : {}) });
    for (const outcome of [version, saved]) if (!outcome.ok) findings.push(...outcome.findings);
  }
  return findings;
}
