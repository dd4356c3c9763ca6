// Where the window was and how big, remembered from one start to the next; a place that no screen shows any more is forgotten.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserWindow, type Rectangle, screen } from 'electron';
import { z } from 'zod';
import { makeFolder } from '../../host/files/data-folder';
import { writeFile } from '../../host/files/write-file';

const side = z.int().min(-100_000).max(100_000);
const stateSchema = z.object({ x: side, y: side, width: side, height: side, maximized: z.boolean() });
type State = z.infer<typeof stateSchema>;

const fileIn = (folder: string) => join(folder, 'window.json');

export function rememberedState(folder: string): State | undefined {
  try {
    const state = stateSchema.parse(JSON.parse(readFileSync(fileIn(folder), 'utf8')));
    return screen.getAllDisplays().some(({ workArea }) => showsEnough(workArea, state)) ? state : undefined;
  } catch {
    return undefined;
  }
}

/** Room to take hold of the title bar. */
function showsEnough(area: Rectangle, { x, y, width }: State): boolean {
  const wide = Math.min(area.x + area.width, x + width) - Math.max(area.x, x);
  return wide >= 200 && y >= area.y - 10 && y < area.y + area.height - 60;
}

export function rememberState(window: BrowserWindow, folder: string): void {
  const state: State = { ...window.getNormalBounds(), maximized: window.isMaximized() };
  makeFolder(folder);
  writeFile(fileIn(folder), Buffer.from(JSON.stringify(state)));
}
