import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import QRCode from 'qrcode';

const width = 640;
const height = 480;
const pixelsPerModule = 7;
const dark = 40;
const light = 215;

/** Which code lies in front of the camera during how many frames. */
export interface Shown {
  /** Its text, or its squares as they were printed. */
  qr: string | boolean[][];
  frames: number;
}

/**
 * Writes what Chromium shows as a camera (YUV4MPEG2, ten frames a second, again and again): QR codes on a light table.
 * Written here because no small package makes it and ffmpeg is no part of a bare machine.
 */
export async function writeCameraVideo(folder: string, shown: Shown[]): Promise<string> {
  const frames = shown.flatMap(({ qr, frames: count }) => Array.from({ length: count }, () => frameOf(qr)));
  const path = join(folder, 'camera.y4m');
  const header = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`);
  await writeFile(path, Buffer.concat([header, ...frames]));
  return path;
}

function squaresOf(qr: string): boolean[][] {
  const { modules } = QRCode.create(qr, { errorCorrectionLevel: 'M' });
  const places = Array.from({ length: modules.size }, (_, place) => place);
  return places.map((y) => places.map((x) => Boolean(modules.get(y, x))));
}

function frameOf(qr: string | boolean[][]): Buffer {
  const squares = typeof qr === 'string' ? squaresOf(qr) : qr;
  const side = squares.length * pixelsPerModule;
  const start = { x: Math.floor((width - side) / 2), y: Math.floor((height - side) / 2) };
  const luma = Buffer.alloc(width * height, light);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const isDark = squares[Math.floor(y / pixelsPerModule)]?.[Math.floor(x / pixelsPerModule)];
      if (isDark) luma[(start.y + y) * width + start.x + x] = dark;
    }
  }
  // Grey: both colour planes stay in the middle.
  return Buffer.concat([Buffer.from('FRAME\n'), luma, Buffer.alloc((width * height) / 2, 128)]);
}
