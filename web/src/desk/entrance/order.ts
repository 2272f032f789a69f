import type { RouteStop } from '../../core/generated';

/** A stand's place as somebody saw it. */
export interface Seen {
  id: string;
  fits: boolean;
}

export const orderOf = (stops: readonly RouteStop[]): Seen[] => stops.map(({ organisation: id, fits }) => ({ id, fits }));

/** Each stop where it was first seen, as it is now; what is new comes last, what is gone goes. Nothing moves under a finger. */
export function inOrder(seen: readonly Seen[], now: readonly RouteStop[]): RouteStop[] {
  const here = new Map(now.map((stop) => [stop.organisation, stop]));
  const kept = seen.flatMap(({ id, fits }) => {
    const stop = here.get(id);
    return stop ? [{ ...stop, fits }] : [];
  });
  return [...kept, ...now.filter(({ organisation }) => !seen.some(({ id }) => id === organisation))];
}

/** Would it be another order now? */
export const isOlder = (seen: readonly Seen[], now: readonly RouteStop[]): boolean =>
  inOrder(seen, now).some((stop, place) => stop.organisation !== now[place]?.organisation || stop.fits !== now[place]?.fits);
