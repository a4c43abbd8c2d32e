/** The walk from a service to a visit. */
export const bookingSteps = ['Service', 'Who', 'Time', 'Your details'] as const;
