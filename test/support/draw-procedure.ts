import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withDrawings } from './procedure-diagram.ts';

const readme = join(import.meta.dirname, '../../README.md');
writeFileSync(readme, withDrawings(readFileSync(readme, 'utf8')));
console.log('README.md shows the procedure as the tables give it.');
