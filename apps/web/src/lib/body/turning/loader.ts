// All the script that a page of words and a still picture carries: a button that fetches the rest.

for (const still of document.querySelectorAll<HTMLElement>('[data-turn]')) {
	const button = still.querySelector('button');
	const target = still.querySelector<HTMLElement>('[data-live]');
	const said = still.querySelector('[role="status"]');
	const { turn: address = '', view = '', window: box = '' } = still.dataset;
	if (!button || !target || !said) continue;
	let takeAway: (() => void) | undefined;
	const fall = (words: string) => {
		takeAway?.();
		takeAway = undefined;
		still.dataset.state = 'still';
		said.textContent = words;
		button.disabled = false;
	};
	button.hidden = false;
	button.addEventListener('click', async () => {
		button.disabled = true;
		said.textContent = 'Getting the figure ready…';
		try {
			const { turn } = await import('./turnMuscle.ts');
			takeAway = await turn(
				{ target, address, view, window: box.split(' ').map(Number) },
				{
					onready: () => {
						still.dataset.state = 'live';
						said.textContent = '';
						target.querySelector<HTMLElement>('canvas')?.focus({ preventScroll: true });
					},
					onfailed: (why) =>
						setTimeout(() =>
							fall(
								why === 'lost'
									? 'The turning picture went away. Here is the still one.'
									: 'This device cannot show the turning picture. The still one and the words say the same.'
							)
						)
				}
			);
		} catch (fault) {
			reportError(fault); // so that it can be found
			fall('The turning picture did not load. Please try again.');
		}
	});
}
