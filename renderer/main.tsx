// The window's first lines: the style sheets of Fluent under the page's nonce, then the app.
import { createDOMRenderer, FluentProvider, RendererProvider, Spinner, Text, webLightTheme } from '@fluentui/react-components';
import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { PackSummary } from '../core/bridge/results';
import { call } from './wire';

const nonce = document.querySelector<HTMLElement>('meta[property="csp-nonce"]')?.nonce ?? '';
const styles = createDOMRenderer(document, { styleElementAttributes: { nonce } });

const place = document.getElementById('app');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <RendererProvider renderer={styles} targetDocument={document}>
        <FluentProvider theme={webLightTheme}>
          <Packs />
        </FluentProvider>
      </RendererProvider>
    </StrictMode>,
  );
}

function Packs() {
  const [packs, setPacks] = useState<readonly PackSummary[]>();
  useEffect(() => {
    call('packs.list', {}).then((outcome) => setPacks(outcome.ok ? outcome.value : []));
  }, []);
  if (!packs) return <Spinner />;
  return (
    <main>
      {packs.map(({ id, title }) => (
        <Text key={id} block>
          {title.vi}
        </Text>
      ))}
    </main>
  );
}
