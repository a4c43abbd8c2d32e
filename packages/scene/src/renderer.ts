import { NeutralToneMapping, SRGBColorSpace, WebGLRenderer } from 'three';

/** What the scene needs of a renderer: a test hands in one that draws nothing. */
export type Renderer = Pick<
	WebGLRenderer,
	| 'render'
	| 'clear'
	| 'setRenderTarget'
	| 'getRenderTarget'
	| 'setSize'
	| 'setPixelRatio'
	| 'dispose'
	| 'info'
> & { readonly capabilities: Pick<WebGLRenderer['capabilities'], 'getMaxAnisotropy'> };

/** @throws when there is no WebGL 2 */
export function makeRenderer(canvas: HTMLCanvasElement): Renderer {
	const renderer = new WebGLRenderer({ canvas, antialias: true, alpha: true });
	renderer.toneMapping = NeutralToneMapping;
	renderer.outputColorSpace = SRGBColorSpace;
	renderer.setClearColor(0x000000, 0);
	// decals are laid one over the other
	renderer.autoClear = false;
	renderer.toneMappingExposure = 1.02;
	return renderer;
}
