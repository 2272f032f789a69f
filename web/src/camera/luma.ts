export interface Luma {
  grey: Uint8Array;
  width: number;
  height: number;
}

/** Enough to read a booklet's QR held at arm's length, and quick to search. */
const longSideMax = 800;

/** Takes grey pictures from a video with one canvas that it keeps. */
export class LumaGrabber {
  #canvas = document.createElement('canvas');
  #context = this.#canvas.getContext('2d', { willReadFrequently: true, alpha: false });

  /** Null while the camera warms up. */
  grab(video: HTMLVideoElement): Luma | null {
    const scale = Math.min(1, longSideMax / Math.max(video.videoWidth, video.videoHeight, 1));
    const width = Math.round(video.videoWidth * scale);
    const height = Math.round(video.videoHeight * scale);
    if (!this.#context || width === 0 || height === 0) return null;
    if (this.#canvas.width !== width || this.#canvas.height !== height) {
      this.#canvas.width = width;
      this.#canvas.height = height;
    }
    this.#context.drawImage(video, 0, 0, width, height);
    return { grey: greyOf(this.#context.getImageData(0, 0, width, height).data), width, height };
  }
}

/** Weights of Rec. 601 in whole numbers. */
export function greyOf(rgba: Uint8ClampedArray): Uint8Array {
  const grey = new Uint8Array(rgba.length / 4);
  for (let at = 0, from = 0; at < grey.length; at += 1, from += 4) {
    grey[at] = ((rgba[from] ?? 0) * 77 + (rgba[from + 1] ?? 0) * 150 + (rgba[from + 2] ?? 0) * 29) >> 8;
  }
  return grey;
}
