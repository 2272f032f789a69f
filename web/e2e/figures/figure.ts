/** How long it took: the middle and the slowest twentieth of all times. */
export function figure(what: string, took: number[]): string {
  const sorted = [...took].sort((one, other) => one - other);
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] as number).toFixed(1);
  return `${what}: median ${at(0.5)} ms, p95 ${at(0.95)} ms of ${sorted.length}`;
}
