import { memoryLibrary } from '../../../core/library/memory/memory-library';
import { conformance } from '../../support/library-conformance/conformance';

conformance('in-memory library', async (world) => memoryLibrary(world));
