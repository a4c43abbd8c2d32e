/** A refused form's sentences for the summary above it, each with the field it leads to. */
export function problemsOf(
	errors: Readonly<Record<string, string | undefined>>,
	anchors: Readonly<Record<string, string>> = {}
): readonly { readonly field: string; readonly message: string }[] {
	return Object.entries(errors).flatMap(([field, message]) =>
		message ? [{ field: anchors[field] ?? field, message }] : []
	);
}
