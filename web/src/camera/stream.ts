/** Why there is no picture; shown as `camera-<why>`. */
export type CameraTrouble = 'refused' | 'missing';

export interface OpenCamera {
  stream: MediaStream;
  /** Whether its picture moves: after a call or a lock the last one would stand still. */
  isLive(): boolean;
  /** Null when this camera has no lamp, as far as it says so yet: some say it only once their picture is there. */
  torch(): ((on: boolean) => Promise<void>) | null;
  stop(): void;
}

/** Why there will be no picture, as far as the browser knows without asking the person; null when there may be one. */
export async function troubleAhead(): Promise<CameraTrouble | null> {
  const devices = (await navigator.mediaDevices?.enumerateDevices().catch(() => [])) ?? [];
  if (devices.every((device) => device.kind !== 'videoinput')) return 'missing';
  const permission = await navigator.permissions?.query({ name: 'camera' }).catch(() => null);
  return permission?.state === 'denied' ? 'refused' : null;
}

/** Without a picture for so long it was taken away: by a call, or by another app that does not end the track. */
const mutedMaxMs = 2_000;

/** The camera at the back, in a size that is quick to search. `onend`: the device took it away. */
export async function openCamera(onend: () => void): Promise<OpenCamera> {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } },
  });
  const track = stream.getVideoTracks()[0];
  const forget = track ? watch(track, onend) : () => {};
  return {
    stream,
    isLive: () => track?.readyState === 'live' && !track.muted,
    torch: () => {
      const abilities = (track?.getCapabilities?.() ?? {}) as MediaTrackCapabilities & { torch?: boolean };
      return track && abilities.torch ? (on) => track.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] }) : null;
    },
    stop: () => {
      forget();
      stream.getTracks().forEach((each) => each.stop());
    },
  };
}

/** Says once when the track ends, or shows nothing for too long; what comes back by itself before is no news. */
export function watch(track: MediaStreamTrack, onend: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = (): void => {
    forget();
    onend();
  };
  const unmuted = (): void => clearTimeout(timer);
  const muted = (): void => {
    clearTimeout(timer);
    timer = setTimeout(end, mutedMaxMs);
  };
  const heard = [['ended', end], ['mute', muted], ['unmute', unmuted]] as const;
  for (const [kind, hear] of heard) track.addEventListener(kind, hear);
  const forget = (): void => {
    clearTimeout(timer);
    for (const [kind, hear] of heard) track.removeEventListener(kind, hear);
  };
  if (track.muted) muted();
  return forget;
}

export function troubleOf(error: unknown): CameraTrouble {
  return error instanceof DOMException && error.name === 'NotAllowedError' ? 'refused' : 'missing';
}
