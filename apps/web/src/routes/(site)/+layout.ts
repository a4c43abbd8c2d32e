/** These pages are words and links: they ship no script. A page below that needs one says so itself. */
export const csr = false;
