import { conformance } from '../../support/library-conformance/conformance';
import { testFolder } from './folder';

const folder = testFolder();
conformance('SQLite library', (world) => folder.open(world));
