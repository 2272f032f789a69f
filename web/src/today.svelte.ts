/** The centre's day, `YYYY-MM-DD`, as the core last told it; empty until then. It turns at midnight in Brussels. */
export const today = $state({ day: '' });
