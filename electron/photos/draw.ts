import { loadSharp } from './decoder.ts'

const QUALITY = 88
const DRAWN_DPI = 72

/**
 * A drawing of our own as a JPEG of so many pixels on its longer side, sRGB, without metadata. Only for drawings that come
 * with Dateline: SVG of others is never let in.
 *
 * @param svg whole, with width and height in pixels; @param side of the drawing's own, in those pixels
 */
export async function draw(svg: string, side: number, width: number): Promise<Uint8Array> {
  return loadSharp()(Buffer.from(svg), { density: DRAWN_DPI * width / side }).resize({ width, height: width, fit: 'inside' }).flatten({ background: '#ffffff' }).jpeg({ quality: QUALITY }).toBuffer()
}
