/** Something in content/ is not as it must be: one line a problem, each with its file and path. */
export class ContentError extends Error {
	override name = 'ContentError';
	readonly problems: readonly string[];

	constructor(problems: readonly string[]) {
		super(
			`The content has ${count(problems.length)}:\n${problems.map((p) => `  ${p}`).join('\n')}`
		);
		this.problems = problems;
	}
}

const count = (n: number) => (n === 1 ? 'a mistake' : `${n} mistakes`);
