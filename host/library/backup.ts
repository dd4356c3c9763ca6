// A library → one file with its present state, and back. The copy is made beside its place, proved, then renamed.
import { existsSync, linkSync, renameSync, rmSync, statSync } from 'node:fs';
import { copyFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { done, error, type Finding, failed, hasErrors, type Outcome } from '../../core/finding/finding';
import type { LibraryWorld } from '../../core/library/world';
import { isSameFile, flush } from './place';
import { Connection } from './connection';
import { nodeWorld } from './node-world';
import { openLibrary } from './open-library';
import { guarded } from './problems';
import { libraryVersion } from './schema';
