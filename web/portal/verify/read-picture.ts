/** As large as a code needs to be read; a photo of a phone has ten times as many pixels. */
const LARGEST = 2_000;
const PATIENCE_MS = 4_000;

type Source = HTMLVideoElement | HTMLImageElement;

const pixelsOf = (source: Source, width: number, height: number, largest: number): ImageData | undefined => {
  const scale = Math.min(1, largest / Math.max(width, height));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.round(width * scale), Math.round(height * scale)];
  if (canvas.width === 0 || canvas.height === 0) return undefined;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context?.drawImage(source, 0, 0, canvas.width, canvas.height);
  return context?.getImageData(0, 0, canvas.width, canvas.height);
};

const decoded = async (
  pixels: ImageData | undefined,
  options: { effort?: number; timeLimit?: number },
): Promise<string | undefined> => {
  if (pixels === undefined) return undefined;
  const { decodeQR } = await import('qr/decode.js');
  try {
    return decodeQR(pixels, options);
  } catch {
    return undefined; // no code in this picture
  }
};

/** The text of a QR code in one frame of a camera. */
export const readFrame = (video: HTMLVideoElement): Promise<string | undefined> =>
  decoded(pixelsOf(video, video.videoWidth, video.videoHeight, LARGEST / 2), {});

/** The text of a QR code in a photo or screenshot; undefined when there is none, or the browser cannot show the file. */
export const readPicture = async (file: Blob): Promise<string | undefined> => {
  const image = new Image();
  image.src = URL.createObjectURL(file);
  try {
    await image.decode();
    const read = (largest: number) =>
      decoded(pixelsOf(image, image.naturalWidth, image.naturalHeight, largest), {
        effort: Number.POSITIVE_INFINITY,
        timeLimit: PATIENCE_MS,
      });
    return (await read(LARGEST)) ?? (await read(LARGEST / 4));
  } catch {
    return undefined;
  } finally {
    URL.revokeObjectURL(image.src);
  }
};
