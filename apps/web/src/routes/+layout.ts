/** No page ships a script unless it says so itself. */
export const csr = false;
