// The record of a meeting while it is worked on: every change is stored within a second, and can be undone after a restart too.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Finding } from '../../core/finding/finding';
import type { Meeting } from '../../core/meeting/record';
import { useFrame } from '../frame/frame-context';
import { latestContent } from '../library/content';
import { call } from '../wire';

export type Storing = 'stored' | 'storing' | 'failed';

export interface MeetingState {
  /** Undefined until it was read. */
  readonly meeting: Meeting | undefined;
  readonly findings: readonly Finding[];
  readonly storing: Storing;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  change(update: (meeting: Meeting) => Meeting): void;
  /** Ends when everything typed is stored. */
  flush(): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  reload(): Promise<void>;
}

/** Milliseconds after a change until it is stored; while typing goes on it is stored as often. */
const pause = 400;

interface Steps {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export function useMeeting(dossier: string): MeetingState {
  const { settings } = useFrame();
  const { author } = settings;
  const [meeting, setMeeting] = useState<Meeting>();
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const [storing, setStoring] = useState<Storing>('stored');
  const [steps, setSteps] = useState<Steps>({ canUndo: false, canRedo: false });
  const current = useRef<Meeting | undefined>(undefined);
  const step = useRef<number | undefined>(undefined);
  const timer = useRef<number | undefined>(undefined);
  const saving = useRef<Promise<void>>(Promise.resolve());
  const hasFailed = useRef(false);

  const take = useCallback((value: Meeting) => {
    current.current = value;
    setMeeting(value);
  }, []);

  const reload = useCallback(async () => {
    const content = await latestContent(dossier);
    if (!content.ok) return setFindings(content.findings);
    const working = await call('library.working', { dossier });
    const own = working.ok ? working.value : null;
    step.current = own?.step ?? 0;
    setSteps({ canUndo: own?.canUndo ?? false, canRedo: own?.canRedo ?? false });
    if (content.value?.kind === 'meeting') take(content.value.meeting as unknown as Meeting);
  }, [dossier, take]);

  const store = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = undefined;
    const value = current.current;
    if (!value) return saving.current;
    saving.current = saving.current.then(async () => {
      const body = { kind: 'meeting' as const, meeting: { ...value } };
      const after = step.current === undefined ? {} : { after: step.current };
      const saved = await call('library.save', { dossier, body, author, ...after });
      hasFailed.current = !saved.ok;
      setStoring(saved.ok ? (timer.current === undefined ? 'stored' : 'storing') : 'failed');
      setFindings(saved.ok ? [] : saved.findings);
      if (!saved.ok) return;
      step.current = saved.value.step;
      setSteps(saved.value);
    });
    return saving.current;
  }, [dossier, author]);

  const change = useCallback(
    (update: (meeting: Meeting) => Meeting) => {
      if (!current.current) return;
      take(update(current.current));
      setStoring('storing');
      timer.current ??= window.setTimeout(store, pause);
    },
    [store, take],
  );

  const flush = useCallback(async () => {
    await (timer.current === undefined ? saving.current : store());
    // What could not be stored is tried again whenever it is asked for.
    if (hasFailed.current) await store();
  }, [store]);

  const travel = useCallback(
    async (way: 'library.undo' | 'library.redo') => {
      await flush();
      const moved = await call(way, { dossier });
      if (!moved.ok) return setFindings(moved.findings);
      step.current = moved.value.step;
      setSteps(moved.value);
      if (moved.value.body.kind === 'meeting') take(moved.value.body.meeting as unknown as Meeting);
    },
    [dossier, flush, take],
  );

  useEffect(() => {
    void reload();
    return () => void flush();
  }, [reload, flush]);

  const undo = useCallback(() => travel('library.undo'), [travel]);
  const redo = useCallback(() => travel('library.redo'), [travel]);
  return { meeting, findings, storing, ...steps, change, flush, undo, redo, reload };
}
