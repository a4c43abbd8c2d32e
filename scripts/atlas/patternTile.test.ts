import { loadContent } from '@palpate/content';
import { prepareSkin } from '@palpate/drawing';
import { expect, test } from 'vitest';
import { contentFolder } from './committedAtlas.ts';
import { patternTile } from './patternTile.ts';

test('a point on skin that faces up is marked from the front or from behind', () => {
	const content = loadContent(contentFolder);
	const muscle = content.atlas.muscles.find(({ id }) => id === 'trapezius-upper');
	if (!muscle) throw new Error('no upper trapezius');
	const tile = patternTile(content, prepareSkin(content.body.surface), muscle);
	const [front = '', back = ''] = tile.split('<g transform="translate(').slice(1);
	expect(front).toContain('>1<');
	expect(back).toContain('>2<');
});
