/** A tablet that is turned lays its screen out anew: what somebody is at stays in sight, unless they had scrolled it away themselves. */
export function keepInSight(): () => void {
  let isSeen = false;
  const look = () => (isSeen = isInSight(document.activeElement));
  const turned = () => {
    if (!isSeen) return;
    requestAnimationFrame(() => document.activeElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' }));
  };
  addEventListener('focusin', look);
  addEventListener('scroll', look, { capture: true, passive: true });
  addEventListener('resize', turned);
  return () => {
    removeEventListener('focusin', look);
    removeEventListener('scroll', look, { capture: true });
    removeEventListener('resize', turned);
  };
}

function isInSight(at: Element | null): boolean {
  if (at === null || at === document.body) return false;
  const { top, bottom } = at.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
