import { useEffect, useRef, useState } from 'preact/hooks';
import type { Signature, StrokePoint } from '../../flows/dossier/dossier.ts';
import { Icon } from '../icons/icon.tsx';
import { useLink } from '../screen-link.ts';

type Stroke = readonly StrokePoint[];

/** Width of a line at no and at full pressure, in thousandths of the pad's width; a finger has no pressure and draws the middle. */
const thinnest = 3.5;
const thickest = 9;

/** The host takes so many points a stroke and strokes a signature at most (its message schema). */
const mostPoints = 5_000;
const mostStrokes = 200;

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/**
 * A pad for finger or pen. Points are shares of the pad, with pressure and ms since the stroke began. Only the first
 * pointer that touches writes; a palm or a second finger is ignored until it is lifted.
 */
export const SignPad = ({
  here,
  clear,
  describedBy,
  onChange,
}: {
  readonly here: string;
  readonly clear: string;
  readonly describedBy: string;
  onChange(signed: Pick<Signature, 'strokes' | 'aspect'>): void;
}) => {
  const link = useLink();
  const canvas = useRef<HTMLCanvasElement>(null);
  const writing = useRef<{ pointer: number; began: number; points: StrokePoint[] } | null>(null);
  const strokes = useRef<Stroke[]>([]);
  const [empty, setEmpty] = useState(true);

  const drawAll = (): void => {
    const pad = canvas.current;
    const pen = pad?.getContext('2d');
    if (!pad || !pen) return;
    pen.clearRect(0, 0, pad.width, pad.height);
    pen.strokeStyle = getComputedStyle(pad).color;
    pen.fillStyle = pen.strokeStyle;
    for (const stroke of strokes.current) drawStroke(pen, stroke, 0);
    if (writing.current) drawStroke(pen, writing.current.points, 0);
  };
  useEffect(() => {
    const pad = canvas.current;
    if (!pad) return;
    const fit = (): void => {
      pad.width = Math.round(pad.clientWidth * devicePixelRatio);
      pad.height = Math.round(pad.clientHeight * devicePixelRatio);
      drawAll();
    };
    const size = new ResizeObserver(fit);
    size.observe(pad);
    // Another contrast is another ink.
    const ink = new MutationObserver(drawAll);
    ink.observe(document.documentElement, { attributeFilter: ['data-contrast'] });
    // A stroke that ends in a flick is a fling to the browser, which then swallows the next tap, on “signed”: a touch on
    // the pad must not become a gesture at all. The pointer events come all the same.
    const noGesture = (event: TouchEvent): void => event.preventDefault();
    pad.addEventListener('touchstart', noGesture, { passive: false });
    return () => {
      pad.removeEventListener('touchstart', noGesture);
      size.disconnect();
      ink.disconnect();
    };
  }, []);

  const tell = (): void => {
    const pad = canvas.current;
    if (pad) onChange({ strokes: [...strokes.current], aspect: pad.clientWidth / pad.clientHeight });
  };
  const pointOf = (event: PointerEvent, began: number): StrokePoint => {
    const box = (canvas.current as HTMLCanvasElement).getBoundingClientRect();
    return {
      x: clamp((event.clientX - box.left) / box.width),
      y: clamp((event.clientY - box.top) / box.height),
      t: Math.max(0, Math.round(event.timeStamp - began)),
      p: clamp(event.pressure),
    };
  };

  const down = (event: PointerEvent): void => {
    const left = event.button === 0;
    if (writing.current !== null || !event.isPrimary || !left || strokes.current.length >= mostStrokes)
      return;
    event.preventDefault();
    canvas.current?.setPointerCapture(event.pointerId);
    writing.current = {
      pointer: event.pointerId,
      began: event.timeStamp,
      points: [pointOf(event, event.timeStamp)],
    };
    setEmpty(false);
    drawAll();
  };
  const move = (event: PointerEvent): void => {
    const now = writing.current;
    if (now === null || event.pointerId !== now.pointer) return;
    const from = now.points.length - 1;
    const all = event.getCoalescedEvents();
    for (const each of all.length > 0 ? all : [event]) {
      if (now.points.length < mostPoints) now.points.push(pointOf(each, now.began));
    }
    const pen = canvas.current?.getContext('2d');
    if (pen) drawStroke(pen, now.points, from);
    link.touched();
  };
  const up = (event: PointerEvent): void => {
    const now = writing.current;
    if (now === null || event.pointerId !== now.pointer) return;
    writing.current = null;
    strokes.current = [...strokes.current, now.points];
    drawAll();
    tell();
  };
  const wipe = (): void => {
    writing.current = null;
    strokes.current = [];
    setEmpty(true);
    drawAll();
    tell();
  };

  return (
    <div class="sign-pad">
      <div class="sign-paper">
        {empty && (
          <span class="sign-here" aria-hidden="true">
            {here}
          </span>
        )}
        <span class="sign-line" aria-hidden="true" />
        <canvas
          ref={canvas}
          role="img"
          aria-label={here}
          aria-describedby={describedBy}
          onPointerDown={down}
          onPointerMove={move}
          onPointerUp={up}
          onPointerCancel={up}
        />
      </div>
      <button
        type="button"
        class="button button-plain"
        aria-disabled={empty}
        data-off={empty ? '' : undefined}
        onClick={wipe}
      >
        <Icon name="erase" />
        <span>{clear}</span>
      </button>
    </div>
  );
};

/** Draws a stroke from a point on, each piece as wide as its pressure; a single point is a dot. */
const drawStroke = (pen: CanvasRenderingContext2D, stroke: Stroke, from: number): void => {
  const { width, height } = pen.canvas;
  const wide = (point: StrokePoint): number =>
    ((thinnest + (thickest - thinnest) * (point.p === 0 ? 0.5 : point.p)) * width) / 1_000;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  const first = stroke[0];
  if (stroke.length === 1 && first) {
    pen.beginPath();
    pen.arc(first.x * width, first.y * height, wide(first) / 2, 0, 2 * Math.PI);
    pen.fill();
  }
  for (let index = from; index + 1 < stroke.length; index += 1) {
    const [a, b] = [stroke[index], stroke[index + 1]];
    if (!a || !b) continue;
    pen.lineWidth = (wide(a) + wide(b)) / 2;
    pen.beginPath();
    pen.moveTo(a.x * width, a.y * height);
    pen.lineTo(b.x * width, b.y * height);
    pen.stroke();
  }
};
