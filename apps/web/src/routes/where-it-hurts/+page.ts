/** Here alone a script helps: cards move, the list can be searched, a removed place comes back. */
export const csr = true;
