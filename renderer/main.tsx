// The window's first lines: the style sheets of Fluent under the page's nonce, then the app.
import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './frame/app';
import { start } from './frame/start';

/** Milliseconds: settings that come sooner spare the window a first picture that nobody would read. */
const patience = 300;

const nonce = document.querySelector<HTMLElement>('meta[property="csp-nonce"]')?.nonce ?? '';
const styles = createDOMRenderer(document, { styleElementAttributes: { nonce } });

const place = document.getElementById('app');
if (place) {
  const show = () =>
    createRoot(place).render(
      <StrictMode>
        <RendererProvider renderer={styles} targetDocument={document}>
          <App />
        </RendererProvider>
      </StrictMode>,
    );
  const slow = new Promise((resolve) => setTimeout(resolve, patience));
  void Promise.race([start, slow]).then(show);
}
