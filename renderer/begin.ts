// Comes before everything else of the window, in a small file of its own: asks for what the first picture needs while the rest of
// the program is still on its way. The list of the library is not among it: to open the library takes the processor from drawing,
// and on two cores list and picture both came later.
import { schemeOf } from '../core/bridge/scheme';
import { call } from './wire';

export const settingsAtStart = call('settings.read', {});

// A window that is set to be otherwise than the system is not blank in the system's colour while the rest is on its way.
void settingsAtStart.then((outcome) => {
  if (!outcome.ok || outcome.value.theme === 'system') return;
  document.documentElement.style.colorScheme = schemeOf(outcome.value.theme);
});
