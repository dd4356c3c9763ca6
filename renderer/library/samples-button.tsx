// Fills an empty library with the examples.
import { Button } from '@fluentui/react-components';
import { useFrame } from '../frame/frame-context';
import { useWords } from '../words/words';
import { addSamples } from './samples';

export function SamplesButton() {
  const t = useWords();
  const frame = useFrame();
  const add = async () => {
    const findings = await frame.busy(t('library.addingSamples'), () => addSamples(t('library.sampleMessage')));
    frame.touch();
    if (findings.length > 0) frame.showFindings(t('library.samplesFailed'), findings);
  };
  return <Button onClick={() => void add()}>{t('library.addSamples')}</Button>;
}
