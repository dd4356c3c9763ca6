// Two sides → the view of what changed between them. A newer question takes the place of an older one.
import { useEffect, useState } from 'react';
import type { View } from '../../core/compare/view';
import type { Finding } from '../../core/finding/finding';
import { useFrame } from '../frame/frame-context';
import { call } from '../wire';
import { useWords } from '../words/words';
import { type Side, type SideInput, sideInput, sideKey } from './sides';

export interface Compared {
  readonly view: View;
  readonly old: SideInput;
  readonly now: SideInput;
}

export interface Comparing {
  readonly compared: Compared | undefined;
  readonly findings: readonly Finding[];
  readonly isBusy: boolean;
}

export function useComparison(dossier: string, from: Side | undefined, to: Side): Comparing {
  const { busy, language } = useFrame();
  const t = useWords();
  const [state, setState] = useState<Comparing>({ compared: undefined, findings: [], isBusy: true });
  const key = `${from ? sideKey(from) : ''} ${sideKey(to)}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for both sides
  useEffect(() => {
    let isCurrent = true;
    setState({ compared: undefined, findings: [], isBusy: from !== undefined });
    const settle = (next: Comparing) => isCurrent && setState(next);
    const compare = async (old: Side) => {
      const [before, after] = [await sideInput(dossier, old), await sideInput(dossier, to)];
      if (!before.ok || !after.ok)
        return settle({ compared: undefined, findings: [...before.findings, ...after.findings], isBusy: false });
      const asked = { old: before.value, new: after.value, language };
      const outcome = await busy(t('compare.working'), (talk) => call('compare.view', asked, talk));
      const compared = outcome.ok ? { view: outcome.value, old: before.value, now: after.value } : undefined;
      settle({ compared, findings: outcome.findings, isBusy: false });
    };
    if (from) void compare(from);
    return () => {
      isCurrent = false;
    };
  }, [dossier, key, language]);
  return state;
}
