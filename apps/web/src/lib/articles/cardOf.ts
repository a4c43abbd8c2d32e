import type { Article } from '@palpate/content';

/** What a card shows of an article, without its text. */
export const cardOf = ({ id, title, description, topic, minutes }: Article) => ({
	id,
	title,
	description,
	topic,
	minutes
});
