/** A page as a PDF, by jsPDF, wrapped here only and loaded when asked for. */

export interface PdfPage {
  /** Size in mm. */
  readonly width: number;
  readonly height: number;
  /** Fills the page. Text is part of it: jsPDF cannot embed a part of a Chinese font. */
  readonly picture: HTMLCanvasElement;
  readonly title: string;
  readonly subject: string;
}

/** The document as a file: one page of exactly the size, so that it prints to scale at 100 %. */
export async function makePdf({ width, height, picture, title, subject }: PdfPage): Promise<Blob> {
  const { jsPDF } = await import('jspdf');
  const document = new jsPDF({
    unit: 'mm',
    format: [width, height],
    orientation: width > height ? 'landscape' : 'portrait',
    compress: true,
  });
  document.setProperties({ title, subject });
  // No scaling by the print dialog: a map to scale must stay so.
  document.viewerPreferences({ PrintScaling: 'None' });
  document.addImage(picture.toDataURL('image/jpeg', 0.93), 'JPEG', 0, 0, width, height);
  return document.output('blob');
}
