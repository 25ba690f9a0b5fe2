import type { PageView, PictureRef } from '../../flows/view/view.ts';
import { hostUrl } from '../page-meta.ts';

/** A place on a page, as shares of it. */
type Box = PageView['findings'][number]['box'];

const percent = (share: number): string => `${100 * share}%`;

/** A picture of a page in its turned shape: the picture is turned by the style sheet, the file never. `marks` are framed. */
export const PagePicture = ({
  picture,
  decorative = false,
  marks = [],
}: {
  readonly picture: PictureRef;
  readonly decorative?: boolean;
  readonly marks?: readonly Box[];
}) => {
  const lies = picture.rotation === 90 || picture.rotation === 270;
  const [width, height] = lies
    ? [picture.heightPixels, picture.widthPixels]
    : [picture.widthPixels, picture.heightPixels];
  return (
    <span class={`page-picture turned-${picture.rotation}`} style={{ aspectRatio: `${width} / ${height}` }}>
      <img
        src={hostUrl(picture.url)}
        alt={decorative ? '' : picture.alt}
        draggable={false}
        style={lies ? { width: `${(100 * height) / width}%`, height: `${(100 * width) / height}%` } : {}}
      />
      {marks.map((box) => (
        <span
          class="page-mark"
          aria-hidden="true"
          key={`${box.x} ${box.y} ${box.width} ${box.height}`}
          style={{
            left: percent(box.x),
            top: percent(box.y),
            width: percent(box.width),
            height: percent(box.height),
          }}
        />
      ))}
    </span>
  );
};

/** A piece shows at least so much of the page: a name alone, as wide as the screen, would be read by nobody. */
const least = { width: 0.62, height: 0.065 } as const;

/** How much of the page around a place is shown with it, as a share of the page. */
const margin = 0.012;

/** The stretch that is shown for a place: with its margins, at least `least`, inside the page. */
const stretch = (from: number, length: number, atLeast: number): { from: number; length: number } => {
  const wanted = Math.min(1, Math.max(atLeast, length + 2 * margin));
  const centred = from + length / 2 - wanted / 2;
  return { from: Math.min(Math.max(0, centred), 1 - wanted), length: wanted };
};

/** A piece of a page with the place framed in it: what stands there can be compared with what was read. */
export const PagePiece = ({ picture, box }: { readonly picture: PictureRef; readonly box: Box }) => {
  const across = stretch(box.x, box.width, least.width);
  const down = stretch(box.y, box.height, least.height);
  const lies = picture.rotation === 90 || picture.rotation === 270;
  const [width, height] = lies
    ? [picture.heightPixels, picture.widthPixels]
    : [picture.widthPixels, picture.heightPixels];
  // Where a word begins and ends within its line is an estimate: the frame leaves it some room.
  const frame = {
    x: Math.max(0, box.x - margin),
    y: box.y,
    width: Math.min(1, box.x + box.width + margin) - Math.max(0, box.x - margin),
    height: box.height,
  };
  const aspect = (across.length * width) / (down.length * height);
  return (
    <span class="page-piece" style={{ aspectRatio: `${aspect}`, '--aspect': `${aspect}` }}>
      <span
        class="page-piece-page"
        style={{
          width: percent(1 / across.length),
          left: percent(-across.from / across.length),
          top: percent(-down.from / down.length),
        }}
      >
        <PagePicture picture={picture} marks={[frame]} />
      </span>
    </span>
  );
};
