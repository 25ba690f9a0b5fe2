import type { PictureRef } from '../../flows/view/view.ts';

/** A drawn A4 page with a title and grey lines: no real paper. */
export const drawPage = async (
  title: string,
  alt: string,
  rotation: PictureRef['rotation'] = 0,
): Promise<PictureRef> => {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [620, 877];
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, 620, 877);
  pen.fillStyle = '#111111';
  pen.font = '600 40px "Noto Sans CJK SC", sans-serif';
  pen.textAlign = 'center';
  pen.fillText(title, 310, 110);
  pen.fillStyle = '#9a9a9a';
  for (let line = 0; line < 18; line += 1) pen.fillRect(70, 170 + line * 34, line % 6 === 5 ? 260 : 480, 8);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('no picture');
  return { url: URL.createObjectURL(blob), rotation, widthPixels: 620, heightPixels: 877, alt };
};
