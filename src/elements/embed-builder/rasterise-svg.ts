/** An SVG as PNG, drawn by the browser with its own fonts. */

/** The bytes at `scale` px for each of the SVG's. Rejects when the browser cannot draw it. */
export async function rasteriseSvg(svg: string, scale: number): Promise<Uint8Array> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: image.naturalWidth * scale, height: image.naturalHeight * scale });
    const context = canvas.getContext('2d');
    if (!context) throw new Error('The browser gave no canvas.');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error('The picture is too large for this browser.');
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(url);
  }
}
