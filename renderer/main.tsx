// The window's first lines: the style sheets of Fluent under the page's nonce, then the app.
import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './frame/app';

const nonce = document.querySelector<HTMLElement>('meta[property="csp-nonce"]')?.nonce ?? '';
const styles = createDOMRenderer(document, { styleElementAttributes: { nonce } });

const place = document.getElementById('app');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <RendererProvider renderer={styles} targetDocument={document}>
        <App />
      </RendererProvider>
    </StrictMode>,
  );
}
