/** An appointment as two people agreed on it at a stand, by the number of the stand and of the visitor. */
export interface Agreed {
  stand: number;
  visitor: number;
  date: string;
  time: string;
}

const clock = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/**
 * What is agreed on a market: so many at each stand, two with each visitor and three with the first ones, at different stands and on
 * different days, and nobody's time twice at one stand. The pairs are stands that give one visitor, from number `from` on, the same hour.
 */
export function agreements({ quota, visitors, days, pairs, from, wholeHours }: {
  quota: number[];
  visitors: number;
  days: string[];
  pairs: [number, number][];
  from: number;
  wholeHours: number[];
}): Agreed[] {
  const left = [...quota];
  const total = quota.reduce((sum, many) => sum + many, 0);
  const agreed: Agreed[] = [];
  for (const [nth, pair] of pairs.entries()) {
    for (const stand of pair) {
      left[stand]! -= 1;
      agreed.push({ stand, visitor: from + nth, date: days[nth % days.length]!, time: '16:00' });
    }
  }
  const taken = new Map<string, number>();
  let stand = 0;
  const next = (): number => {
    do stand = (stand + 1) % left.length;
    while (left[stand] === 0);
    left[stand]! -= 1;
    return stand;
  };
  const thrice = total - 2 * visitors;
  for (let visitor = 0; visitor < visitors; visitor += 1) {
    if (visitor >= from && visitor < from + pairs.length) continue;
    for (let nth = 0; nth < (visitor < thrice ? 3 : 2); nth += 1) {
      const [at, date] = [next(), days[nth]!];
      const before = taken.get(`${at} ${date}`) ?? 0;
      taken.set(`${at} ${date}`, before + 1);
      agreed.push({ stand: at, visitor, date, time: clock(9 * 60 + before * (wholeHours.includes(at) ? 60 : 20)) });
    }
  }
  return agreed;
}
