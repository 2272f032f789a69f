import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import QRCode from 'qrcode';

const width = 640;
const height = 480;
const dark = 40;
const light = 215;

/** Which code lies in front of the camera during how many frames. */
export interface Shown {
  /** Its text, or its squares as they were printed. */
  qr: string | boolean[][];
  frames: number;
  /** Another code beside it, on the table or in its corner. */
  also?: { qr: string; where: 'beside' | 'corner'; isBlurred?: boolean };
  /** Printed light on dark. */
  isInverted?: boolean;
}

/**
 * Writes what Chromium shows as a camera (YUV4MPEG2, ten frames a second, again and again): QR codes on a light table.
 * Written here because no small package makes it and ffmpeg is no part of a bare machine.
 */
export async function writeCameraVideo(folder: string, shown: Shown[]): Promise<string> {
  const frames = shown.flatMap((each) => Array.from({ length: each.frames }, () => frameOf(each)));
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

function frameOf({ qr, also, isInverted = false }: Shown): Buffer {
  const luma = Buffer.alloc(width * height, isInverted ? dark : light);
  const middle = { x: width / 2, y: height / 2 };
  const ink = isInverted ? light : dark;
  if (!also) draw(luma, qr, 7, middle, ink);
  else if (also.isBlurred) {
    // The one out of focus first, so that the sharp one keeps its edges.
    draw(luma, also.qr, 4, { ...middle, x: middle.x + 84 }, ink);
    for (const radius of [2, 1]) blur(luma, radius);
    draw(luma, qr, 4, { ...middle, x: middle.x - 84 }, ink);
  }
  else if (also.where === 'beside') {
    draw(luma, qr, 3, { ...middle, x: middle.x - 82 }, ink);
    draw(luma, also.qr, 3, { ...middle, x: middle.x + 82 }, ink);
  } else {
    draw(luma, qr, 5, middle, ink);
    draw(luma, also.qr, 3, { x: 85, y: middle.y }, ink);
  }
  // Grey: both colour planes stay in the middle.
  return Buffer.concat([Buffer.from('FRAME\n'), luma, Buffer.alloc((width * height) / 2, 128)]);
}

/** Each pixel is the middle of the square around it. */
function blur(luma: Buffer, radius: number): void {
  const before = Buffer.from(luma);
  for (let y = radius; y < height - radius; y += 1) {
    for (let x = radius; x < width - radius; x += 1) {
      let sum = 0;
      for (let row = y - radius; row <= y + radius; row += 1) for (let at = x - radius; at <= x + radius; at += 1) sum += before[row * width + at] ?? 0;
      luma[y * width + x] = Math.round(sum / (2 * radius + 1) ** 2);
    }
  }
}

function draw(luma: Buffer, qr: string | boolean[][], pixelsPerModule: number, middle: { x: number; y: number }, ink: number): void {
  const squares = typeof qr === 'string' ? squaresOf(qr) : qr;
  const side = squares.length * pixelsPerModule;
  const start = { x: Math.floor(middle.x - side / 2), y: Math.floor(middle.y - side / 2) };
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const isInk = squares[Math.floor(y / pixelsPerModule)]?.[Math.floor(x / pixelsPerModule)];
      if (isInk) luma[(start.y + y) * width + start.x + x] = ink;
    }
  }
}
