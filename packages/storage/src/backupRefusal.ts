/** Why a backup could not be made or read, said in a sentence to whoever asked for it. */
export class BackupRefusal extends Error {
	override name = 'BackupRefusal';
}
