/** The practice works with links and forms: it ships no script. */
export const csr = false;
