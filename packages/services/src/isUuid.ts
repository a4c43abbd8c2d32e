const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether an id from an address can be asked of the database, which faults on any other text. */
export const isUuid = (text: string): boolean => uuid.test(text);
