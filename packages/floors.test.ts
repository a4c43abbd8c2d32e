// Reads the import statements and draws the house again: imports go only downward.
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** The floors above `content/`, which holds data and no code. `base` is imported from everywhere. */
const floors: Readonly<Record<number, readonly string[]>> = {
	2: ['anatomy', 'drawing', 'physiology', 'scheduling', 'records'],
	3: ['content', 'storage', 'scene'],
	4: ['services'],
	5: ['web']
};

/** The few that may import from beside them. */
const mayUseNeighbour: Readonly<Record<string, readonly string[]>> = {
	anatomy: ['drawing'],
	records: ['drawing']
};

/** They know no clock, chance, file, database or environment: what they need comes as an argument. */
const pure = ['base', ...(floors[2] ?? [])];

interface Source {
	/** `base`, `anatomy`, ... or `web` */
	readonly part: string;
	/** from the project's folder */
	readonly path: string;
	readonly text: string;
}

function readSources(): readonly Source[] {
	const paths = globSync(['packages/*/src/**/*.ts', 'apps/web/src/**/*.{ts,svelte}'], {
		cwd: root
	});
	return paths.sort().map((path) => ({
		part: path.startsWith('packages/') ? (path.split('/')[1] ?? '') : 'web',
		path,
		text: readFileSync(join(root, path), 'utf8')
	}));
}

/** Tests, benches and what they alone use. */
const isTest = ({ path }: Source) => /(\.test|\.bench|\/testing)\.ts$/.test(path);

/** The code of a file; of a component its scripts, with everything else blanked out. */
function parse({ path, text }: Source): ts.SourceFile {
	const scripts = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((found) => found[1]);
	const code = path.endsWith('.svelte') ? scripts.join('\n') : text;
	return ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true);
}

function nodesOf(node: ts.Node): readonly ts.Node[] {
	const nodes: ts.Node[] = [node];
	ts.forEachChild(node, (child) => {
		nodes.push(...nodesOf(child));
	});
	return nodes;
}

/** What a file imports: by statement, by re-export, by `import()` and in types. */
function importsOf(source: Source): readonly string[] {
	return nodesOf(parse(source)).flatMap((node) => {
		const named = importedBy(node);
		return named !== undefined && ts.isStringLiteralLike(named) ? [named.text] : [];
	});
}

function importedBy(node: ts.Node): ts.Node | undefined {
	if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
	if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
		return node.argument.literal;
	const isImportCall =
		ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
	return isImportCall ? node.arguments[0] : undefined;
}

/** The part of the house that an import leads to, or undefined when it stays inside or leads out of it. */
function partIn(from: Source, imported: string): string | undefined {
	if (imported.startsWith('@palpate/')) return imported.split('/')[1];
	if (!imported.startsWith('.')) return undefined;
	const target = join(from.path, '..', imported);
	const part = target.startsWith('apps/web/') ? 'web' : target.match(/^packages\/([^/]+)\//)?.[1];
	return part === from.part ? undefined : part;
}

function floorOf(part: string): number {
	const found = Object.entries(floors).find(([, parts]) => parts.includes(part));
	if (found === undefined) throw new Error(`${part} stands on no floor: give it one`);
	return Number(found[0]);
}

function goesDown(from: string, to: string): boolean {
	if (to === 'base') return true;
	if (from === 'base') return false;
	return floorOf(to) < floorOf(from) || (mayUseNeighbour[from]?.includes(to) ?? false);
}

/** Imports that climb, and relative ones that enter another part by the window. */
function climbs(source: Source): readonly string[] {
	return importsOf(source).flatMap((imported) => {
		const to = partIn(source, imported);
		if (to === undefined || to === source.part) return [];
		if (imported.startsWith('.')) return [`${source.path} imports ${imported}: use @palpate/${to}`];
		return goesDown(source.part, to) ? [] : [`${source.path} imports ${imported}`];
	});
}

/** Where a pure file reaches outside. */
function reachesOut(source: Source): readonly string[] {
	const imports = importsOf(source).filter((imported) => imported.startsWith('node:'));
	const nodes = nodesOf(parse(source));
	const own = new Set(nodes.flatMap(declaredBy));
	const words = nodes.filter(isOutside).filter((node) => !own.has(node.getText()));
	return [...imports, ...words.map((node) => node.getText())].map(
		(what) => `${source.path} uses ${what}`
	);
}

/** Names that stand for the outside wherever they are read. */
const outsideNames = new Set([
	...['process', 'globalThis', 'window', 'document', 'navigator', 'localStorage', 'sessionStorage'],
	...['performance', 'crypto', 'fetch', 'setTimeout', 'setInterval', 'setImmediate', 'require']
]);
const outsideMembers = new Set(['Date.now', 'Math.random', 'Temporal.Now', 'import.meta']);

function isOutside(node: ts.Node): boolean {
	if (ts.isPropertyAccessExpression(node)) return outsideMembers.has(node.getText());
	if (ts.isMetaProperty(node)) return outsideMembers.has(node.getText());
	if (ts.isNewExpression(node)) return isDate(node.expression) && !node.arguments?.length;
	if (ts.isCallExpression(node)) return isDate(node.expression);
	return ts.isIdentifier(node) && outsideNames.has(node.text) && isRead(node);
}

const isDate = (node: ts.Node) => ts.isIdentifier(node) && node.text === 'Date';

/** A name that the file itself gives, such as a parameter called `document`. */
function declaredBy(node: ts.Node): readonly string[] {
	const isOne = ts.isParameter(node) || ts.isVariableDeclaration(node) || ts.isBindingElement(node);
	return isOne && ts.isIdentifier(node.name) ? [node.name.text] : [];
}

/** Whether a name is read here, not declared, not a member and not a key. */
function isRead(name: ts.Identifier): boolean {
	const { parent } = name;
	if (ts.isPropertyAccessExpression(parent)) return parent.expression === name;
	if (ts.isPropertyAssignment(parent)) return parent.initializer === name;
	const isNamed = 'name' in parent && parent.name === name;
	return !isNamed && !ts.isQualifiedName(parent);
}

/** The house as its imports show it, highest floor first, with what each part stands on. */
function draw(sources: readonly Source[]): string {
	const lines = Object.entries(floors).reverse();
	return lines
		.flatMap(([floor, parts]) =>
			parts
				.filter((part) => sources.some((source) => source.part === part))
				.map((part) => `${floor}  ${part.padEnd(11)}-> ${standsOn(part, sources).join(' ')}`)
		)
		.concat('1  content/   (data)')
		.join('\n');
}

function standsOn(part: string, sources: readonly Source[]): readonly string[] {
	const own = sources.filter((source) => source.part === part && !isTest(source));
	const used = own.flatMap((source) => importsOf(source).map((it) => partIn(source, it)));
	return [...new Set(used.filter((it) => it !== undefined && it !== part))].sort() as string[];
}

const sources = readSources();

test('every package stands on a floor', () => {
	const packages = readdirSync(join(root, 'packages')).filter((name) =>
		existsSync(join(root, 'packages', name, 'package.json'))
	);
	const known = ['base', ...Object.values(floors).flat()];
	expect(packages.filter((name) => !known.includes(name))).toEqual([]);
});

test('imports go only downward', () => {
	console.log(draw(sources));
	expect(sources.flatMap(climbs)).toEqual([]);
});

test('the pure packages know no clock, chance, file, database or environment', () => {
	const inside = sources.filter((source) => pure.includes(source.part) && !isTest(source));
	expect(inside.length).toBeGreaterThan(0);
	expect(inside.flatMap(reachesOut)).toEqual([]);
});

test('a package names in its package.json what it imports', () => {
	const undeclared = sources
		.filter((source) => source.part !== 'web' && !isTest(source))
		.flatMap((source) => {
			const manifest = readFileSync(join(root, 'packages', source.part, 'package.json'), 'utf8');
			const declared = Object.keys(JSON.parse(manifest).dependencies ?? {});
			return (
				importsOf(source)
					.filter((it) => !it.startsWith('.') && !it.startsWith('node:'))
					// a package of types alone goes by the name of what it describes
					.filter(
						(it) =>
							!declared.some(
								(name) => it === name || it.startsWith(`${name}/`) || name === `@types/${it}`
							)
					)
					.map((it) => `${source.path} imports ${it}`)
			);
		});
	expect(undeclared).toEqual([]);
});

/** At once, and not with `import()` when it is asked for. */
const importsAtOnce = (text: string, what: string): boolean =>
	new RegExp(`^\\s*(import|export) (?!type)[^;]*from '[^']*${what}'`, 'm').test(text);

test('the site fetches the turning figure only when somebody asks for it', () => {
	const web = sources.filter(({ part, path }) => part === 'web' && !path.includes('/e2e/'));
	const turning = web.filter(({ text }) => importsAtOnce(text, '@palpate/scene'));
	expect(turning.map(({ path }) => path.split('/lib/')[1]).sort()).toEqual([
		'body/turning/MuscleFigure.svelte',
		'body/turning/TurningFigure.svelte',
		'painting/Figure3d.svelte'
	]);
	/* who has one of them is one of them, or is itself fetched when it is asked for */
	const fetched = [...turning.map(({ path }) => path), 'apps/web/src/lib/body/turning/turnMuscle.ts'];
	const names = fetched.map((path) => path.split('/').at(-1) ?? '');
	const eager = web.filter(
		({ path, text }) =>
			!fetched.includes(path) && names.some((name) => importsAtOnce(text, `/${name}`))
	);
	expect(eager.map(({ path }) => path)).toEqual([]);
	expect(importsAtOnce("\timport { travel } from '@palpate/scene';", '@palpate/scene')).toBe(true);
	expect(importsAtOnce("import type { Orbit } from '@palpate/scene';", '@palpate/scene')).toBe(
		false
	);
});

const sourceOf = (part: string, text: string, path = `packages/${part}/src/x.ts`): Source => ({
	part,
	path,
	text
});

test.each([
	['anatomy', "import { book } from '@palpate/services';"],
	['anatomy', "import type { Slot } from '@palpate/scheduling';"],
	['drawing', "export * from '@palpate/anatomy';"],
	['content', "const storage = await import('@palpate/storage');"],
	['storage', "let content: import('@palpate/content').Content;"],
	['base', "import { mark } from '@palpate/drawing';"],
	['anatomy', "import { ok } from '../../base/src/index.ts';"]
])('this test sees it when %s says: %s', (part, text) => {
	expect(climbs(sourceOf(part, text))).toHaveLength(1);
});

test('this test sees a climb in a component', () => {
	const text =
		'<p>hi</p>\n<script lang="ts">\n\timport x from "../../../../packages/base/src/index.ts";\n</script>';
	expect(climbs(sourceOf('web', text, 'apps/web/src/lib/X.svelte'))).toHaveLength(1);
});

test.each([
	['anatomy', "import type { PainMark } from '@palpate/drawing';"],
	['services', "import { occupy } from '@palpate/storage';"],
	['storage', "import { ok } from '@palpate/base';"]
])('this test lets %s say: %s', (part, text) => {
	expect(climbs(sourceOf(part, text))).toEqual([]);
});

test.each([
	"import { readFileSync } from 'node:fs';",
	'const t = Date.now();',
	'const t = new Date();',
	'const t = Date();',
	'const x = Math.random();',
	'const t = Temporal.Now.instant();',
	'const zone = process.env.TZ;',
	'const id = crypto.randomUUID();',
	'const { env } = process;'
])('this test sees that a pure package may not say: %s', (text) => {
	expect(reachesOut(sourceOf('scheduling', text))).toHaveLength(1);
});

test.each([
	'const t = new Date(now);',
	'const t = Temporal.Instant.fromEpochMilliseconds(now);',
	"const step = { process: 'taut band' }; step.process;",
	'const f = (document: string) => document.length;',
	'/** Not from Date.now(). */'
])('this test lets a pure package say: %s', (text) => {
	expect(reachesOut(sourceOf('scheduling', text))).toEqual([]);
});
