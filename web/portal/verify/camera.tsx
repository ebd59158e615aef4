import { useEffect, useRef, useState } from 'react';
import { readFrame } from './read-picture.ts';
import { useVerifyText } from './text.ts';

const PAUSE_MS = 150;

const open = (): Promise<MediaStream> =>
  // Outside of a secure context there is no such object.
  navigator.mediaDevices?.getUserMedia({ video: { facingMode: 'environment' }, audio: false }) ??
  Promise.reject(new Error('no camera'));

const isDenied = (error: unknown) => error instanceof DOMException && error.name === 'NotAllowedError';

/** Shows what the camera sees until a code is read in it. */
export const Camera = ({ onRead, onStop }: { onRead: (text: string) => void; onStop: () => void }) => {
  const t = useVerifyText();
  const video = useRef<HTMLVideoElement>(null);
  const [fault, setFault] = useState<'denied' | 'none'>();

  useEffect(() => {
    let wanted = true;
    let stream: MediaStream | undefined;
    const look = async () => {
      const screen = video.current;
      if (!wanted || screen === null) return;
      const text = screen.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA ? await readFrame(screen) : undefined;
      if (!wanted) return;
      if (text === undefined) setTimeout(() => void look(), PAUSE_MS);
      else onRead(text);
    };
    const start = async () => {
      try {
        stream = await open();
        if (!wanted || video.current === null) return stop();
        video.current.srcObject = stream;
        await video.current.play();
        await look();
      } catch (error) {
        if (wanted) setFault(isDenied(error) ? 'denied' : 'none');
      }
    };
    const stop = () => {
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    void start();
    return () => {
      wanted = false;
      stop();
    };
  }, [onRead]);

  return (
    <div className="camera">
      {fault === undefined ? (
        <>
          <video ref={video} playsInline muted aria-label={t('verify.scan')} />
          <p className="hint" role="status">
            {t('verify.scan.hint')}
          </p>
        </>
      ) : (
        <p className="notice" role="alert">
          {t(`verify.scan.${fault}`)}
        </p>
      )}
      <button type="button" className="button plain" onClick={onStop}>
        {t('verify.scan.stop')}
      </button>
    </div>
  );
};
