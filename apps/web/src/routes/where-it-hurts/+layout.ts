/** Words, pictures and forms: no script is needed. The page where one marks adds one to improve it. */
export const csr = false;
