import type { UploadKey } from './zh.ts';

export const en: Readonly<Record<UploadKey, string>> = {
  'upload.none': 'No documents yet.',
  'upload.choose': 'Choose files to send',
  'upload.hint':
    'PDF, photos (JPEG, PNG, HEIC), Word, Excel, video (MP4), sound (M4A, MP3), up to 50 MB each. When the connection breaks off, or you close this page, you can go on later.',
  'upload.name': 'Progress of {name}',
  'upload.waiting': 'Waiting for its turn',
  'upload.reading': 'Reading the file, {percent}% read',
  'upload.sending': '{percent}% sent ({done} of {total})',
  'upload.paused': 'Paused, {percent}% sent',
  'upload.offline':
    'The connection broke off. It goes on by itself when the connection is back, not from the beginning.',
  'upload.checking': 'Sent, being checked',
  'upload.linked': 'Received',
  'upload.refused': 'Not accepted',
  'upload.failed': 'Not sent',
  'upload.cancelled': 'Cancelled',
  'upload.unfinished':
    'Not sent whole: {percent}% has arrived ({done} of {total}). Choose the same file again, and it goes on where it broke off.',
  'upload.different':
    'This is not the unfinished “{name}”: its content is another. Send it as a new file, or choose again.',
  'upload.state.unfinished': 'Not finished',
  'upload.state.different': 'Another file',
  'upload.state.offline': 'No connection',
  'upload.state.paused': 'Paused',
  'upload.state.sending': 'Sending',
  'upload.state.reading': 'Reading',
  'upload.state.cancelled': 'Cancelled',
  'upload.pause': 'Pause',
  'upload.resume': 'Go on',
  'upload.now': 'Try now',
  'upload.retry': 'Try again',
  'upload.cancel': 'Cancel',
  'upload.undo': 'Undo',
  'upload.dismiss': 'Hide',
  'upload.again': 'Choose the same file',
  'upload.asNew': 'Send as a new file',
  'upload.other': 'Go back and choose again',
  'upload.remove': 'Remove',
  'upload.remove.sure':
    'Do you no longer want to send this file? Chosen again within 14 days, it still goes on where it was left.',
  'upload.remove.yes': 'Remove',
  'upload.remove.no': 'Keep',
  'upload.removing': 'Removing…',
  'upload.fault.EMPTY': 'The file is empty. Check that it is the right one.',
  'upload.fault.SIZE': 'The file is larger than 50 MB. Compress it, or send it in several files.',
  'upload.fault.UNREADABLE': 'The file cannot be read; it may have been moved or deleted. Choose it again.',
  'upload.fault.CHANGED': 'The file was changed while it was being sent. Choose it again.',
  'upload.fault.STORAGE': 'The file was not accepted. Try again, or use another format, or call 12309.',
  'upload.fault.expired':
    'For your safety the petition was closed. Enter its reference and code again, and the file goes on by itself.',
  'upload.fault.quota':
    'This petition is full: at most 50 files and 500 MB altogether. Call 12309, or send the material by post.',
};
