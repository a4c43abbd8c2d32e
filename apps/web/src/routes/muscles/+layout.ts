/** Words and pictures: no script is sent. */
export const csr = false;
