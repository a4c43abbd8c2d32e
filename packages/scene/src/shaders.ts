import { finer, spotsAcross, spotsPerQuad } from './skinArrays.ts';

/** Texels along the edge of a quad's tile; a power of two, so that smaller levels never mix tiles. */
export const tileTexels = 16;
/** The corners of all quads stand in a texture of this width. */
export const cornersAcross = 1024;

/**
 * The skin's own texture has a square tile for each quad, and in the tile the address (u, v) for
 * coordinates: the middles of the outermost texels lie on the quad's edges, so that neighbours agree
 * there. No layout of seams has to be shipped, and small quads (face, fingers) are the finest.
 */
const addressing = /* glsl */ `
const float texels = ${tileTexels}.;

ivec2 tileOf(int quad, int across) { return ivec2(quad % across, quad / across); }
`;

export const decalVertex = /* glsl */ `
${addressing}
in float quad;
in vec4 shape;
uniform sampler2D corners;
uniform int across;
flat out vec3 a;
flat out vec3 b;
flat out vec3 c;
flat out vec3 d;
flat out vec4 vShape;
out vec2 address;

vec3 corner(int n) {
	return texelFetch(corners, ivec2(n % ${cornersAcross}, n / ${cornersAcross}), 0).xyz;
}

void main() {
	int q = int(quad + .5);
	a = corner(q * 4);
	b = corner(q * 4 + 1);
	c = corner(q * 4 + 2);
	d = corner(q * 4 + 3);
	vShape = shape;
	vec2 at = position.xy;
	address = (at * texels - .5) / (texels - 1.);
	gl_Position = vec4((vec2(tileOf(q, across)) + at) / float(across) * 2. - 1., 0., 1.);
}
`;

/** Shapes: 0 a round touch, 1 a place. */
export const decalFragment = /* glsl */ `
precision highp float;
precision highp int;
flat in vec3 a;
flat in vec3 b;
flat in vec3 c;
flat in vec3 d;
flat in vec4 vShape;
in vec2 address;
uniform int kind;
uniform vec3 colour;
uniform vec3 code;
uniform float strength;
uniform bool rubs;
layout(location = 0) out vec4 outColour;
layout(location = 1) out vec4 outCode;

float mixed(vec4 at) {
	float u = address.x, v = address.y;
	return u >= v ? at.x + u * (at.y - at.x) + v * (at.z - at.y)
		: at.x + u * (at.z - at.w) + v * (at.w - at.x);
}

vec3 place() {
	float u = address.x, v = address.y;
	return u >= v ? a + u * (b - a) + v * (c - b) : a + u * (c - d) + v * (d - a);
}

void paint(vec3 tint, float cover) {
	if (cover <= 0.) discard;
	outColour = rubs ? vec4(0., 0., 0., cover) : vec4(tint * cover, cover);
	outCode = rubs ? vec4(0., 0., 0., cover) : vec4(code * cover, cover);
}

void main() {
	// a little over the border, so that no gap is left where two or three places meet
	if (kind == 1) { paint(colour, strength * smoothstep(.42, .5, mixed(vShape))); return; }
	vec3 p = place();
	vec3 away = p - vShape.xyz;
	float radius = vShape.w;
	// half a texel of this quad, so that the rim is as crisp as its tile allows
	float soft = clamp(.6 * max(distance(a, b), distance(a, d)) / texelCount, .0002, .0009);
	paint(colour, strength * (1. - smoothstep(radius - soft, radius + soft, length(away))));
}
`.replaceAll('texelCount', `${tileTexels}.`);

/** What the skin's shader reads of the two textures of one set of decals. */
export const skinVertexHead = /* glsl */ `
attribute float openness;
#ifdef SHEET
attribute vec2 onPart;
varying vec2 vOnPart;
#endif
#ifdef PATCH
attribute vec3 onQuad;
#else
attribute vec2 lit;
varying vec2 vLit;
#endif
varying float vOpenness;
varying vec3 vSpot;
varying vec3 vFacing;
varying vec2 vAddress;
flat varying vec2 vTile;
uniform int across;
`;

export const skinVertexBody = /* glsl */ `
vOpenness = openness;
vSpot = position;
vFacing = normal;
#ifdef SHEET
vOnPart = onPart;
#endif
#ifdef PATCH
vAddress = onQuad.yz;
int quadOfTile = int(onQuad.x + .5);
#else
vLit = lit;
int spotOfQuad = gl_VertexID % ${spotsPerQuad};
vAddress = vec2(spotOfQuad % ${spotsAcross}, spotOfQuad / ${spotsAcross}) / ${finer}.;
int quadOfTile = gl_VertexID / ${spotsPerQuad};
#endif
vTile = vec2(quadOfTile % across, quadOfTile / across);
`;

export const skinFragmentHead = /* glsl */ `
varying float vOpenness;
#ifdef SHEET
varying vec2 vOnPart;
uniform vec3 bellyColour;
uniform vec3 tendonColour;
uniform vec2 sheetSize;
uniform vec2 fleshShares;
uniform bool isDeep;
uniform bool isChosenSheet;
#endif
#ifdef POINT
uniform vec3 pointMiddle;
uniform vec3 pointUp;
uniform vec3 pointRight;
uniform vec3 pointColour;
uniform float pointRadius;
uniform bool isCross;
#endif
#ifndef PATCH
varying vec2 vLit;
#endif
varying vec3 vSpot;
varying vec3 vFacing;
varying vec2 vAddress;
flat varying vec2 vTile;
uniform int across;
uniform sampler2D paintColour;
uniform sampler2D paintCode;
uniform sampler2D layerColour;
uniform sampler2D layerCode;
uniform bool hasPaint;
uniform bool hasLayers;
uniform vec3 hoverColour;
uniform vec3 chosenColour;
uniform vec3 cavity;
uniform float below;

vec2 decalSpot(float level) {
	vec2 at = clamp(vAddress, 0., 1.) * ${tileTexels - 1}. + .5;
	float rim = .5 * exp2(ceil(level));
	return (vTile * ${tileTexels}. + clamp(at, rim, ${tileTexels}. - rim)) / (float(across) * ${tileTexels}.);
}

float decalLevel() {
	vec2 at = vAddress * ${tileTexels}.;
	return clamp(log2(max(length(dFdx(at)), length(dFdy(at)))) - .5, 0., 3.);
}

float hashOf(vec3 cell) {
	cell = fract(cell * vec3(.1031, .1030, .0973));
	cell += dot(cell, cell.yxz + 33.33);
	return fract((cell.x + cell.y) * cell.z);
}

// distance to the nearest of scattered dots, one in each cell of this size
float dotsAway(vec3 spot, float size) {
	vec3 at = spot / size;
	vec3 cell = floor(at);
	float away = 9.;
	for (int i = 0; i < 27; i++) {
		vec3 next = cell + vec3(i % 3 - 1, (i / 3) % 3 - 1, i / 9 - 1);
		vec3 middle = next + .2 + .6 * vec3(hashOf(next), hashOf(next + 91.), hashOf(next + 57.));
		away = min(away, distance(at, middle));
	}
	return away * size;
}

float lineCover(float at, float period, float wide, float pixel) {
	float away = abs(fract(at / period) - .5) * period;
	float crisp = 1. - smoothstep(wide - pixel, wide + pixel, away);
	return mix(crisp, 2. * wide / period, smoothstep(.25, .5, pixel / period));
}

// how much of the pattern's ink lies on a spot; codes as in decalTarget.ts
float patternCover(vec3 code, float pixel) {
	ivec3 on = ivec3(greaterThan(code, vec3(.5)));
	int pattern = on.x + 2 * on.y + 4 * on.z;
	if (pattern == 0) return 0.;
	vec3 steep = abs(vFacing);
	float around = steep.x > steep.z ? vSpot.z : vSpot.x;
	float upward = steep.y > max(steep.x, steep.z) ? vSpot.z : vSpot.y;
	if (pattern == 1) return lineCover(around, .006, .00085, pixel);
	if (pattern == 2) {
		float zigzag = abs(fract(around / .012) - .5) * .012;
		return lineCover(upward + zigzag, .010, .00085, pixel);
	}
	if (pattern == 4) return lineCover((around + upward) * .70711, .007, .00085, pixel);
	if (pattern == 5) return lineCover((around - upward) * .70711, .006, .0012, pixel);
	if (pattern == 3) {
		float off = length(fract(vec2(around, upward) / .007) - .5) * .007;
		float dot = 1. - smoothstep(.0015 - pixel, .0015 + pixel, off);
		return mix(dot, .14, smoothstep(.25, .5, pixel / .007));
	}
	const float size = .0046;
	const float wide = .00115;
	float away = dotsAway(vSpot, size);
	float crisp = 1. - smoothstep(wide - pixel, wide + pixel, away);
	return mix(crisp, .25, smoothstep(.3, .6, pixel / size));
}

vec3 linearOf(vec3 colour) {
	return mix(colour / 12.92, pow((colour + .055) / 1.055, vec3(2.4)), step(.04045, colour));
}

// #7c260a
const vec3 edgeColour = vec3(.2016, .0194, .003);

// lays a set of decals over a colour
vec4 withDecals(vec4 under, sampler2D colours, sampler2D codes, float opacity, bool hasEdge) {
	float level = decalLevel();
	vec2 spot = decalSpot(level);
	vec4 top = textureLod(colours, spot, level);
	if (top.a < .004) return under;
	vec3 tint = linearOf(top.rgb / top.a);
	vec3 code = textureLod(codes, spot, level).rgb / top.a;
	bool spreads = all(greaterThan(code, vec3(.5)));
	float cover = opacity * top.a;
	float pixel = .5 * length(fwidth(vSpot));
	float ink = patternCover(code, pixel);
	float light = dot(tint, vec3(.2126, .7152, .0722));
	vec3 inkColour = light < .12 ? vec3(1., .79, .62) : vec3(.011, .004, .002);
	// not said yet: stripes in the colour of the edge, as on the flat figure
	if (code.r > .5 && code.g < .5 && code.b > .5) inkColour = edgeColour;
	if (spreads) cover *= mix(.16, .86, ink);
	else {
		tint = mix(tint, inkColour, ink * .8);
		float steep = fwidth(top.a);
		float edge = hasEdge ? (1. - smoothstep(.8 * steep, 1.4 * steep, abs(top.a - .5))) * step(.02, steep) : 0.;
		tint = mix(tint, edgeColour, edge);
		cover = max(cover, edge);
	}
	// over a sheet that ends here the skin below shows the same decal
	return vec4(mix(under.rgb, tint, cover), under.a);
}

#ifdef POINT
// an upright cross with a light rim, or a ring around a faint zone
vec4 pointAt(vec3 spot) {
	vec3 away = spot - pointMiddle;
	vec2 at = vec2(dot(away, pointRight), dot(away, pointUp));
	float pixel = .5 * length(fwidth(spot));
	if (isCross) {
		vec2 turned = abs(vec2(at.x + at.y, at.x - at.y) * .70711);
		float arm = pointRadius * .17;
		float bar = min(max(turned.x - pointRadius, turned.y - arm), max(turned.y - pointRadius, turned.x - arm));
		float dark = 1. - smoothstep(-pixel, pixel, bar);
		float halo = .95 * (1. - smoothstep(.0011 - pixel, .0011 + pixel, bar));
		return vec4(mix(vec3(1., .98, .95), pointColour, dark), max(dark, halo));
	}
	float off = length(at);
	float ring = abs(off - pointRadius) - .0012;
	float line = 1. - smoothstep(-pixel, pixel, ring);
	float halo = .8 * (1. - smoothstep(.0009 - pixel, .0009 + pixel, ring));
	float inside = .16 * (1. - step(pointRadius, off));
	return vec4(mix(vec3(1., .98, .95), pointColour, max(line, step(halo, inside))), max(max(line, halo), inside));
}
#endif

#ifdef SHEET
float noiseAt(vec2 at) {
	vec2 cell = floor(at), in_ = fract(at);
	in_ *= in_ * (3. - 2. * in_);
	float a = hashOf(vec3(cell, 1.)), b = hashOf(vec3(cell + vec2(1., 0.), 1.));
	float c = hashOf(vec3(cell + vec2(0., 1.), 1.)), d = hashOf(vec3(cell + 1., 1.));
	return mix(mix(a, b, in_.x), mix(c, d, in_.x), in_.y);
}

// the colour of a muscle's part, its fibres running along; alpha 0 outside
vec4 fibresAt(vec2 share) {
	vec2 at = (share - .5) * sheetSize;
	float round = min(.014, .42 * min(sheetSize.x, sheetSize.y));
	vec2 over = abs(at) - .5 * sheetSize + round;
	float rim = length(max(over, 0.)) + min(max(over.x, over.y), 0.) - round;
	float pixel = .5 * length(fwidth(vSpot));
	float soft = max(pixel, .7 * fwidth(rim));
	float cover = 1. - smoothstep(-soft, soft, rim);
	float across_ = share.x * sheetSize.x, along_ = share.y * sheetSize.y;
	float seen = 1. - smoothstep(.0004, .0014, pixel);
	float fine = noiseAt(vec2(across_ / .00115, along_ / .03));
	float bundle = noiseAt(vec2(across_ / .0042 + 31., along_ / .07));
	float fibre = mix(.5, fine, seen) * .55 + bundle * .45;
	float fleshy = max(fleshShares.y - fleshShares.x, 1e-4);
	float end = min(share.y - fleshShares.x, fleshShares.y - share.y) / fleshy;
	float tendon = 1. - smoothstep(.03, .2, end + (bundle - .5) * .07);
	vec3 colour = mix(bellyColour, tendonColour, tendon * .9);
	colour *= .72 + .56 * fibre;
	// the belly is thick in its middle and thin at its edges, a tendon is flat
	float thick = smoothstep(0., .012, -rim);
	colour *= mix(.74, 1., max(thick, tendon * .85));
	if (!isDeep) return vec4(colour, cover * (isChosenSheet ? .97 : .9));
	float round_ = abs(over.x) < abs(over.y) ? across_ : along_;
	float dash = step(fract(round_ / .011), .6);
	float line = (1. - smoothstep(.0009, .0009 + 2. * pixel, abs(rim + .0012))) * dash;
	return vec4(mix(colour, bellyColour * .5, line), cover * max(line * .95, isChosenSheet ? .62 : .42));
}
#endif
`;

export const skinColour = /* glsl */ `
float openTo = pow(clamp((vOpenness - .12) / .82, 0., 1.), .85);
openTo = mix(openTo, 1., below * smoothstep(.3, .8, -vFacing.y));
#ifdef SHEET
diffuseColor = fibresAt(vOnPart);
#endif
#ifdef POINT
diffuseColor = pointAt(vSpot);
#endif
#ifdef PATCH
if (diffuseColor.a < .01) discard;
#endif
#ifndef POINT
#ifdef SHEET
// the fibres are seen through what is said to be felt over them
const float zoneOpacity = .5;
#else
const float zoneOpacity = .92;
#endif
if (hasLayers) diffuseColor = withDecals(diffuseColor, layerColour, layerCode, zoneOpacity, false);
if (hasPaint) diffuseColor = withDecals(diffuseColor, paintColour, paintCode, .84, true);
#endif
#ifndef PATCH
vec2 inside = smoothstep(vec2(.5) - fwidth(vLit), vec2(.5) + fwidth(vLit), vLit);
vec2 rimOf = 1. - smoothstep(vec2(0.), 2.2 * fwidth(vLit) + .03, abs(vLit - .5));
diffuseColor.rgb = mix(diffuseColor.rgb, hoverColour, .22 * inside.x);
diffuseColor.rgb = mix(diffuseColor.rgb, chosenColour, max(.34 * inside.y, .85 * rimOf.y));
#endif
diffuseColor.rgb *= mix(cavity, vec3(1.), openTo);
`;

export const skinOcclusion = /* glsl */ `
reflectedLight.indirectDiffuse *= mix(.35, 1., openTo);
reflectedLight.indirectSpecular *= mix(.2, 1., openTo);
reflectedLight.directDiffuse *= mix(.72, 1., openTo);
`;
