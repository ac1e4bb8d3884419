import { ipcMain, type IpcMainInvokeEvent, type WebFrameMain } from 'electron';
import { answerWindow, type WindowPlace } from '../page/answer-window.ts';
import type { SenderFrame } from '../page/sender-trouble.ts';
import { ASK } from './channels.ts';

/** Opens the only door for questions from a window; each is checked for its sender. */
export function handle(place: WindowPlace, ownContentsId: number): void {
  ipcMain.handle(ASK, (event, channel: unknown, input: unknown) =>
    answerWindow(place, senderOf(event, ownContentsId), channel, input),
  );
}

function senderOf(event: IpcMainInvokeEvent, ownId: number): SenderFrame | null {
  const frame = event.senderFrame;
  if (frame === null) return null;
  return frame.isDestroyed() ? goneFrame : { ...seen(frame), isOurs: event.sender.id === ownId };
}

/** A destroyed frame throws on every question. */
const goneFrame: SenderFrame = { url: '', hasParent: false, isGone: true, isOurs: false };

function seen(frame: WebFrameMain): Omit<SenderFrame, 'isOurs'> {
  return { url: frame.url, hasParent: frame.parent !== null, isGone: frame.detached };
}
