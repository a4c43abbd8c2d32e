import type { IncomingMessage } from 'node:http';
import type { Clinic, Content } from '@palpate/content';
import type { House, Services, StaffSession } from '@palpate/services';
import type { Logger } from 'pino';

declare global {
	namespace App {
		interface Error {
			message: string;
			/** to quote on the telephone: finds the fault in the log */
			reference?: string;
		}
		interface Locals {
			requestId: string;
			/** the person's address, or the one a trusted proxy names */
			address: string;
			house: House;
			content: Content;
			clinic: Clinic;
			services: Services;
			/** true until the owner has confirmed the clinic's content */
			demonstration: boolean;
			staff: StaffSession | null;
			log: Logger;
			/** the colours this person chose; null leaves it to their device */
			theme: 'light' | 'dark' | null;
		}
		interface Platform {
			req: IncomingMessage & { house?: House; log?: Logger; route?: string | null };
		}
	}
}
