/** Two pictures of one size as one, divided at a part of the width; undefined when either is missing. */
export async function joinPictures(
  blobs: readonly [Blob | undefined, Blob | undefined],
  at: number,
): Promise<Blob | undefined> {
  const [left, right] = await Promise.all(blobs.map(async (blob) => blob && createImageBitmap(blob)));
  if (!left || !right) return undefined;
  const { width, height } = left;
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  const x = Math.round(at * width);
  context?.drawImage(left, 0, 0);
  if (x < width) context?.drawImage(right, x, 0, width - x, height, x, 0, width - x, height);
  context?.fillRect(x - 1, 0, 3, height);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined)));
}
