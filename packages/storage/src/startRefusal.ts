/** Why the program cannot start, said in one sentence to whoever started it. */
export class StartRefusal extends Error {
	override name = 'StartRefusal';
}
