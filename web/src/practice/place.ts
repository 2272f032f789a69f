/**
 * Practice is a page of its own, by its address: a page has one core, chosen when it is loaded. So nothing of the real one is in the
 * memory of this page, and going in or out throws away what the other had in memory.
 */
export const inPractice = new URLSearchParams(location.search).has('practice');

export const practiceHref = '/app/?practice';
export const realHref = '/app/';

/** Would this link leave the tablet: call somebody, write to somebody, open a page of somebody else? */
export const leaves = (href: string): boolean => new URL(href, location.href).origin !== location.origin;
