// The drafting view of one dossier: its outline, its form, its pages.
import { Spinner } from '@fluentui/react-components';

export interface DraftViewProps {
  readonly dossier: string;
  /** Path of an answer or id of a node to go to. */
  readonly place?: string;
}

export function DraftView(_: DraftViewProps) {
  return <Spinner />;
}
