import * as v from 'valibot';

/** The part of the body under which a muscle is listed; its fibres stand in the file of that name. */
export const bodyArea = v.picklist([
	'head-neck',
	'shoulder',
	'arm',
	'forearm-hand',
	'upper-trunk',
	'lower-trunk',
	'pelvis',
	'thigh',
	'leg',
	'foot'
]);

export type BodyArea = v.InferOutput<typeof bodyArea>;
