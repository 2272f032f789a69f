import type { Device } from '../core/generated';
import { clockError } from '../moment';

const offsetMsMax = 10 * 60 * 1000;

/** So wrong, by its hour or by its time zone, that hours on appointments would mislead. */
export function clockIsWrong(device: Device): boolean {
  return device.paired && Math.abs(clockError(Date.now(), device.clock_offset_ms)) > offsetMsMax;
}
