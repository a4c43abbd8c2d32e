/** Every step is a form or a list of links: no script is needed, and none is sent. */
export const csr = false;
