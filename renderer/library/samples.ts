// The examples that come with the program → dossiers of the library, each with a first version. Only an empty library takes them.
import type { Finding } from '../../core/finding/finding';
import { call } from '../wire';

export async function addSamples(message: string): Promise<readonly Finding[]> {
  return (await call('library.samples', { message })).findings;
}
