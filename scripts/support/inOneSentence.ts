// For commands: what the reader can mend is said in one sentence, with code 1; a fault shows itself.
import { ContentError } from '@palpate/content';
import { connectionSentence } from '@palpate/services';
import { BackupRefusal, StartRefusal } from '@palpate/storage';

export async function inOneSentence(work: () => Promise<void>): Promise<void> {
	try {
		await work();
	} catch (error) {
		const sentence = sentenceOf(error);
		if (sentence === undefined) throw error;
		console.error(sentence);
		process.exitCode = 1;
	}
}

function sentenceOf(error: unknown): string | undefined {
	const isWorded = [BackupRefusal, StartRefusal, ContentError].some((it) => error instanceof it);
	return isWorded ? (error as Error).message : connectionSentence(error);
}
