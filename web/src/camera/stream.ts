/** Why there is no picture; shown as `camera-<why>`. */
export type CameraTrouble = 'refused' | 'missing';

export interface OpenCamera {
  stream: MediaStream;
  /** Whether its picture moves: after a call or a lock the last one would stand still. */
  isLive(): boolean;
  /** Null when this camera has no lamp. */
  torch: ((on: boolean) => Promise<void>) | null;
  stop(): void;
}

/** Why there will be no picture, as far as the browser knows without asking the person; null when there may be one. */
export async function troubleAhead(): Promise<CameraTrouble | null> {
  const devices = (await navigator.mediaDevices?.enumerateDevices().catch(() => [])) ?? [];
  if (devices.every((device) => device.kind !== 'videoinput')) return 'missing';
  const permission = await navigator.permissions?.query({ name: 'camera' }).catch(() => null);
  return permission?.state === 'denied' ? 'refused' : null;
}

/** The camera at the back, in a size that is quick to search. `onend`: the device took it away. */
export async function openCamera(onend: () => void): Promise<OpenCamera> {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } },
  });
  const track = stream.getVideoTracks()[0];
  track?.addEventListener('ended', onend);
  const abilities = (track?.getCapabilities?.() ?? {}) as MediaTrackCapabilities & { torch?: boolean };
  return {
    stream,
    isLive: () => track?.readyState === 'live' && !track.muted,
    torch: track && abilities.torch
      ? (on) => track.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] })
      : null,
    stop: () => stream.getTracks().forEach((each) => each.stop()),
  };
}

export function troubleOf(error: unknown): CameraTrouble {
  return error instanceof DOMException && error.name === 'NotAllowedError' ? 'refused' : 'missing';
}
