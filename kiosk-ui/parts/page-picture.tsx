import type { PictureRef } from '../../flows/view/view.ts';
import { hostUrl } from '../page-meta.ts';

/** A picture of a page in its turned shape: the picture is turned by the style sheet, the file never. */
export const PagePicture = ({
  picture,
  decorative = false,
}: {
  readonly picture: PictureRef;
  readonly decorative?: boolean;
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
    </span>
  );
};
