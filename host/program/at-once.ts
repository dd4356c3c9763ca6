// What the window asks for before it can show anything is answered where it is asked: it does not wait for the program's process to
// have started. Only the plain question; everything else, also a malformed one, goes on to the process.
import { type Dispatch, isKeyed } from '../../core/bridge/dispatch';
import { loadSettings } from '../settings/settings-file';

export function answeringAtOnce(dispatch: Dispatch): Dispatch {
  return async (name, input, talk) =>
    name === 'settings.read' && isKeyed(input) && Object.keys(input).length === 0 ? loadSettings() : dispatch(name, input, talk);
}
