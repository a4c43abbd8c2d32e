/** Prints the 20 citations that docs/validation/citations.md looks up again. */
import { citedRefs, draw } from './citationDraw.ts';

const seed = 20261125;
console.log(draw(citedRefs(), 20, seed).join('\n'));
