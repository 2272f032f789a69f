/** Why there is no picture; shown as `camera-<why>`. */
export type CameraTrouble = 'refused' | 'missing';

export interface OpenCamera {
  stream: MediaStream;
  /** Null when this camera has no lamp. */
  torch: ((on: boolean) => Promise<void>) | null;
  stop(): void;
}

/** The camera at the back, in a size that is quick to search. */
export async function openCamera(): Promise<OpenCamera> {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } },
  });
  const track = stream.getVideoTracks()[0];
  const abilities = (track?.getCapabilities?.() ?? {}) as MediaTrackCapabilities & { torch?: boolean };
  return {
    stream,
    torch: track && abilities.torch
      ? (on) => track.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] })
      : null,
    stop: () => stream.getTracks().forEach((each) => each.stop()),
  };
}

export function troubleOf(error: unknown): CameraTrouble {
  return error instanceof DOMException && error.name === 'NotAllowedError' ? 'refused' : 'missing';
}
