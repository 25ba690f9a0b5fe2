import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Canvas, createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import type { PageBox, TextLine } from '../../flows/dossier/page-reading.ts';
import { randomOf } from './random.ts';
import type { Block, Face, Sheet } from './sheet.ts';

/** Packaged faces, all under the SIL OFL. A face that is not installed is set in the serif. */
const packaged: readonly (readonly [family: string, file: string])[] = [
  ['Paper Serif', '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'],
  ['Paper Serif Bold', '@expo-google-fonts/noto-serif-sc/600SemiBold/NotoSerifSC_600SemiBold.ttf'],
  ['Paper Hand 1', '@expo-google-fonts/zhi-mang-xing/400Regular/ZhiMangXing_400Regular.ttf'],
  ['Paper Hand 2', '@expo-google-fonts/ma-shan-zheng/400Regular/MaShanZheng_400Regular.ttf'],
];

let ready = false;

const openFaces = (): void => {
  if (ready) return;
  ready = true;
  for (const [family, file] of packaged) {
    try {
      const path = fileURLToPath(import.meta.resolve(file));
      if (existsSync(path)) GlobalFonts.registerFromPath(path, family);
    } catch {
      // Not installed: its texts are set in the next family of the list.
    }
  }
};

const families = (face: Face, bold: boolean, hand: number): string => {
  const serif = bold ? "'Paper Serif Bold'" : "'Paper Serif'";
  switch (face) {
    case 'serif':
      return serif;
    case 'sans':
      return `'Noto Sans CJK SC', ${serif}`;
    case 'hand':
      return `'Paper Hand ${hand}', ${serif}`;
    default:
      return face satisfies never;
  }
};

/** A page that was drawn, and what truly stands on it. */
export interface DrawnPage {
  readonly canvas: Canvas;
  readonly lines: readonly TextLine[];
}

interface Pen {
  readonly canvas: Canvas;
  readonly context: SKRSContext2D;
  readonly lines: TextLine[];
}

const advances = new Map<string, number>();

const advanceOf = (context: SKRSContext2D, character: string): number => {
  const key = `${context.font} ${character}`;
  const known = advances.get(key) ?? context.measureText(character).width;
  advances.set(key, known);
  return known;
};

/** A text in lines; it is broken between any two characters, but no sign begins a line. */
const wrapped = (context: SKRSContext2D, text: string, width: number, first: number): string[] => {
  const lines: string[] = [];
  let line = '';
  let room = width - first;
  for (const character of text) {
    const advance = advanceOf(context, character);
    if (advance > room && !/[，。；：、）]/u.test(character)) {
      lines.push(line);
      line = '';
      room = width;
    }
    line += character;
    room -= advance;
  }
  lines.push(line);
  return lines;
};

/** Draws a paper: one page or several, at so many dots per inch. */
export const drawSheet = (sheet: Sheet, dpi: number, seed: number): readonly DrawnPage[] => {
  openFaces();
  const random = randomOf(seed ^ 0x5bd1e995);
  const hand = random.int(1, 2);
  const ink = random.pick(['#111', '#1a1a2e', '#222', '#000']);
  const mm = (length: number): number => (length * dpi) / 25.4;
  const pt = (size: number): number => (size * dpi) / 72;
  const [width, height] = [Math.round(mm(sheet.width)), Math.round(mm(sheet.height))];
  const margin = mm(sheet.margin);
  const pages: Pen[] = [];
  let y = 0;

  const newPage = (): Pen => {
    const canvas = createCanvas(width, height);
    const context = canvas.getContext('2d');
    context.fillStyle = sheet.ground ?? '#fff';
    context.fillRect(0, 0, width, height);
    context.textBaseline = 'alphabetic';
    const pen: Pen = { canvas, context, lines: [] };
    pages.push(pen);
    y = margin;
    if (sheet.head !== undefined) {
      write(pen, sheet.head, margin, margin * 0.55, sheet.size * 0.75, 'serif');
    }
    return pen;
  };

  const boxOf = (x: number, top: number, w: number, h: number): PageBox => ({
    x: Math.max(0, x / width),
    y: Math.max(0, top / height),
    width: w / width,
    height: h / height,
  });

  const setFont = (pen: Pen, size: number, face: Face, bold = false): void => {
    pen.context.font = `${pt(size) * (face === 'hand' ? 1.25 : 1)}px ${families(face, bold, hand)}`;
  };

  /** Writes one line with its upper edge at `top`. */
  const write = (
    pen: Pen,
    text: string,
    x: number,
    top: number,
    size: number,
    face: Face,
    more: { readonly bold?: boolean; readonly colour?: string } = {},
  ): void => {
    if (text.trim() === '') return;
    const { context } = pen;
    setFont(pen, size, face, more.bold);
    context.fillStyle = more.colour ?? (face === 'hand' ? '#16213e' : ink);
    const px = pt(size) * (face === 'hand' ? 1.25 : 1);
    context.fillText(text, x, top + px * 0.88);
    pen.lines.push({
      text,
      box: boxOf(x, top, context.measureText(text).width, px),
      confidence: 1,
    });
  };

  let pen = newPage();
  const room = (needed: number): void => {
    if (y + needed > height - margin && y > margin + 1) pen = newPage();
  };

  const drawText = (block: Block & { readonly kind: 'text' }): void => {
    const size = block.size ?? sheet.size;
    const face = block.face ?? sheet.face;
    setFont(pen, size, face, block.bold);
    const step = pt(size) * sheet.leading * (face === 'hand' ? 1.15 : 1);
    const indent = pt(size) * (block.indent ?? 0);
    const usable = width - 2 * margin;
    for (const [index, text] of wrapped(pen.context, block.text, usable, indent).entries()) {
      room(step);
      setFont(pen, size, face, block.bold);
      const long = pen.context.measureText(text).width;
      const x =
        block.align === 'centre'
          ? (width - long) / 2
          : block.align === 'right'
            ? width - margin - long
            : margin + (index === 0 ? indent : 0);
      write(pen, text, x, y, size, face, {
        ...(block.bold === undefined ? {} : { bold: block.bold }),
        ...(block.colour === undefined ? {} : { colour: block.colour }),
      });
      y += step;
    }
  };

  const drawTable = (block: Block & { readonly kind: 'table' }): void => {
    const size = block.size ?? sheet.size;
    const face = block.face ?? sheet.face;
    const usable = width - 2 * margin;
    const pad = mm(1.2);
    const step = pt(size) * 1.35;
    for (const row of block.rows) {
      setFont(pen, size, face);
      const cells = row.map((text, column) =>
        wrapped(pen.context, text, usable * (block.widths[column] ?? 0.1) - 2 * pad, 0),
      );
      const tall = Math.max(...cells.map((cell) => cell.length)) * step + 2 * pad;
      room(tall);
      let x = margin;
      for (const [column, cell] of cells.entries()) {
        const wide = usable * (block.widths[column] ?? 0.1);
        pen.context.strokeStyle = '#444';
        pen.context.lineWidth = Math.max(1, mm(0.2));
        pen.context.strokeRect(x, y, wide, tall);
        for (const [index, text] of cell.entries())
          write(pen, text, x + pad, y + pad + index * step, size, face);
        x += wide;
      }
      y += tall;
    }
  };

  const drawStamp = (block: Block & { readonly kind: 'stamp' }): void => {
    const { context } = pen;
    const [x, middle, radius] = [width * block.x, Math.max(margin, y - mm(14)), mm(20)];
    context.save();
    context.globalAlpha = 0.7;
    context.strokeStyle = '#c8102e';
    context.fillStyle = '#c8102e';
    context.lineWidth = mm(1);
    context.beginPath();
    context.arc(x, middle, radius, 0, Math.PI * 2);
    context.stroke();
    // The text runs round the stamp; nobody reads it as a line.
    const px = mm(Math.min(4.5, 55 / block.text.length));
    context.font = `${px}px ${families('serif', true, hand)}`;
    const letters = [...block.text];
    for (const [index, letter] of letters.entries()) {
      const angle = -Math.PI / 2 + (index - (letters.length - 1) / 2) * (4.2 / Math.max(8, letters.length));
      context.save();
      context.translate(x + Math.cos(angle) * radius * 0.76, middle + Math.sin(angle) * radius * 0.76);
      context.rotate(angle + Math.PI / 2);
      context.fillText(letter, -px / 2, px / 2);
      context.restore();
    }
    context.font = `${mm(9)}px ${families('serif', true, hand)}`;
    context.fillText('★', x - mm(4.5), middle + mm(3.5));
    context.restore();
  };

  const shapes = (
    x: number,
    top: number,
    w: number,
    h: number,
    chance: ReturnType<typeof randomOf>,
  ): void => {
    const { context } = pen;
    context.save();
    context.beginPath();
    context.rect(x, top, w, h);
    context.clip();
    for (let part = 0; part < 60; part += 1) {
      const [hue, light] = [chance.int(15, 220), chance.int(25, 75)];
      context.fillStyle = `hsla(${hue}, ${chance.int(10, 45)}%, ${light}%, 0.8)`;
      context.beginPath();
      context.ellipse(
        x + chance.share() * w,
        top + chance.share() * h,
        w * (0.03 + chance.share() * 0.25),
        h * (0.03 + chance.share() * 0.2),
        chance.share() * 3,
        0,
        Math.PI * 2,
      );
      context.fill();
    }
    context.restore();
  };

  const drawPlaced = (block: Block & { readonly kind: 'placed' }): void => {
    const { context } = pen;
    room(mm(block.height));
    const x = (width - mm(block.width)) / 2;
    if (block.tint !== undefined) {
      context.fillStyle = block.tint;
      context.fillRect(x, y, mm(block.width), mm(block.height));
    }
    if (block.frame !== undefined) {
      context.strokeStyle = block.frame;
      context.lineWidth = mm(0.4);
      context.strokeRect(x, y, mm(block.width), mm(block.height));
    }
    if (block.picture !== undefined) {
      const [left, top, w, h] = block.picture;
      context.fillStyle = '#b9c4cf';
      context.fillRect(x + mm(left), y + mm(top), mm(w), mm(h));
      context.fillStyle = '#6d5a4e';
      context.beginPath();
      context.ellipse(x + mm(left + w / 2), y + mm(top + h * 0.42), mm(w * 0.25), mm(h * 0.25), 0, 0, 7);
      context.ellipse(x + mm(left + w / 2), y + mm(top + h), mm(w * 0.42), mm(h * 0.3), 0, 0, 7);
      context.fill();
    }
    for (const item of block.items)
      write(pen, item.text, x + mm(item.x), y + mm(item.y), item.size, item.face ?? sheet.face, {
        ...(item.colour === undefined ? {} : { colour: item.colour }),
      });
    y += mm(block.height);
  };

  const drawBubbles = (block: Block & { readonly kind: 'bubbles' }): void => {
    const { context } = pen;
    for (const { side, text } of block.items) {
      const size = side === 'centre' ? sheet.size * 0.75 : sheet.size;
      setFont(pen, size, 'sans');
      const most = side === 'centre' ? width - 2 * margin : width * 0.58;
      const rows = wrapped(context, text, most, 0);
      const wide = Math.max(...rows.map((row) => context.measureText(row).width));
      const step = pt(size) * 1.45;
      const pad = pt(size) * 0.6;
      room(rows.length * step + 2 * pad);
      const avatar = pt(size) * 2.4;
      const x =
        side === 'centre'
          ? (width - wide) / 2
          : side === 'left'
            ? margin + avatar + 2 * pad
            : width - margin - avatar - 2 * pad - wide;
      if (side !== 'centre') {
        context.fillStyle = side === 'left' ? '#fff' : '#95ec69';
        context.fillRect(x - pad, y, wide + 2 * pad, rows.length * step + pad);
        context.fillStyle = side === 'left' ? '#7a8ba0' : '#a08a7a';
        context.fillRect(side === 'left' ? margin : width - margin - avatar, y, avatar, avatar);
      }
      for (const [index, row] of rows.entries())
        write(pen, row, x, y + pad * 0.7 + index * step, size, 'sans', {
          colour: side === 'centre' ? '#888' : '#111',
        });
      y += Math.max(side === 'centre' ? 0 : avatar, rows.length * step) + pad * 2;
    }
  };

  for (const block of sheet.blocks) {
    switch (block.kind) {
      case 'text':
        drawText(block);
        break;
      case 'gap':
        y += mm(block.height);
        break;
      case 'table':
        drawTable(block);
        break;
      case 'stamp':
        drawStamp(block);
        break;
      case 'placed':
        drawPlaced(block);
        break;
      case 'bubbles':
        drawBubbles(block);
        break;
      case 'picture':
        room(mm(block.height));
        shapes(margin, y, width - 2 * margin, mm(block.height), randomOf(block.seed));
        y += mm(block.height);
        break;
      default:
        block satisfies never;
    }
  }

  const foot = sheet.foot ?? 'none';
  if (foot !== 'none' && !(foot === 'bare' && pages.length === 1)) {
    for (const [index, page] of pages.entries()) {
      const text =
        foot === 'bare'
          ? String(index + 1)
          : foot === 'dashes'
            ? `- ${index + 1} -`
            : `第 ${index + 1} 页 共 ${pages.length} 页`;
      setFont(page, 10, 'serif');
      const long = page.context.measureText(text).width;
      write(page, text, (width - long) / 2, height - margin * 0.6, 10, 'serif');
    }
  }
  return pages.map(({ canvas, lines }) => ({ canvas, lines }));
};
