/** When a box of the page has its picture: the browser's own screenshots of a trace, against the last of them. */
import type { CDPSession } from 'playwright-core';
import sharp from 'sharp';

/** Of the box's pixels, how many may still differ from what it looks like in the end. */
const UNLIKE = 0.1;
/** Of 255, summed over the three channels: less is the picture's compression. */
const TOLERANCE = 48;

interface TraceEvent {
  readonly name: string;
  readonly ts: number;
  readonly args: {
    readonly snapshot?: string;
    readonly data?: { readonly documentLoaderURL?: string; readonly isOutermostMainFrame?: boolean };
  };
}

/** A part of the window, in parts of its width and height. */
export interface Part {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Filmed {
  /** Milliseconds from the start of the page; the first frame in which the part looks as in the last. */
  readonly visible: (part: Part) => Promise<number>;
}

/** Starts filming; the function it gives ends it. */
export async function startFilm(session: CDPSession): Promise<() => Promise<Filmed>> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    // Safe: trace events have a name and a time.
    events.push(...(value as unknown as TraceEvent[]));
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['disabled-by-default-devtools.screenshot', 'blink.user_timing'],
    },
  });
  return async () => {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    return { visible: (part) => findVisible(events, part) };
  };
}

async function findVisible(events: readonly TraceEvent[], part: Part): Promise<number> {
  const start = events
    .filter(({ name, args }) => name === 'navigationStart' && args.data?.isOutermostMainFrame)
    .at(-1)?.ts;
  const frames = events
    .filter(({ name, args }) => name === 'Screenshot' && args.snapshot !== undefined)
    .sort((one, other) => one.ts - other.ts);
  const last = frames.at(-1);
  if (start === undefined || !last) return Number.NaN;
  const wanted = await readPart(last, part);
  for (const frame of frames) {
    if (frame.ts < start) continue;
    if (unlike(await readPart(frame, part), wanted) < UNLIKE) return (frame.ts - start) / 1000;
  }
  return Number.NaN;
}

async function readPart({ args: { snapshot = '' } }: TraceEvent, part: Part): Promise<Buffer> {
  const image = sharp(Buffer.from(snapshot, 'base64'));
  const { width, height } = await image.metadata();
  return image
    .extract({
      left: Math.round(part.left * width),
      top: Math.round(part.top * height),
      width: Math.round(part.width * width),
      height: Math.round(part.height * height),
    })
    .removeAlpha()
    .raw()
    .toBuffer();
}

function unlike(one: Buffer, other: Buffer): number {
  if (one.length !== other.length) return 1;
  let differing = 0;
  for (let at = 0; at < one.length; at += 3) {
    let sum = 0;
    for (let channel = 0; channel < 3; channel++)
      sum += Math.abs((one[at + channel] ?? 0) - (other[at + channel] ?? 0));
    if (sum > TOLERANCE) differing++;
  }
  return (differing * 3) / one.length;
}
