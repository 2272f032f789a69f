import type { Device } from '../core/generated';

const offsetMsMax = 10 * 60 * 1000;

/** So wrong that hours on appointments would mislead. */
export function clockIsWrong(device: Device): boolean {
  return Math.abs(device.clock_offset_ms) > offsetMsMax;
}
