// The one place that knows what carries a call: IPC in Electron, HTTP on loopback in a browser.
import type { PreloadBridge, Wire } from '../core/bridge/wire';
import { httpWire } from './wire/http';
import { ipcWire } from './wire/ipc';

const bridge = (window as { phoihop?: PreloadBridge }).phoihop;

export const { call, shell }: Wire = bridge ? ipcWire(bridge) : httpWire();
