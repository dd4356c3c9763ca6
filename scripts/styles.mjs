// The styles of the window become rules of CSS while it is built: makeStyles({…}) → __styles(classes, rules), which is what Griffel
// itself would make of it at the first drawing. Styles that need anything else than tokens and constants of their file are left.

import { resolveStyleRulesForSlots } from '@griffel/core';

const library = '@fluentui/react-components';

/** Fluent's: each is a variable of its theme. Those of depth have a value beside it, and are left to Fluent. */
const tokens = new Proxy(
  {},
  {
    get: (_, name) => {
      if (name.startsWith('zIndex')) throw new Error(`${name} is not a plain variable`);
      return `var(--${name})`;
    },
  },
);

export function stylesAhead() {
  return {
    name: 'styles-ahead',
    transform: {
      filter: { id: /\/renderer\/.*\.tsx?$/, code: /\bmakeStyles\(/ },
      handler(code) {
        return ahead(code, this.parse(code), (styles) => this.warn(`styles are left for the window to make: ${styles}`));
      },
    },
  };
}

function ahead(code, program, left) {
  const constants = constantsOf(program);
  const calls = constants.filter(({ init }) => isMakeStyles(init));
  let result = code;
  let changed = false;
  for (const { init } of calls.reverse()) {
    const styles = stylesIn(init.arguments[0], code, constants);
    if (!styles) {
      left(code.slice(init.start, init.start + 80));
      continue;
    }
    const [classes, rules] = resolveStyleRulesForSlots(styles);
    const call = `__styles(${JSON.stringify(classes)}, ${JSON.stringify(rules)})`;
    result = result.slice(0, init.start) + call + result.slice(init.end);
    changed = true;
  }
  return changed ? { code: `import { __styles } from '${library}';\n${result}`, map: null } : undefined;
}

function constantsOf(program) {
  return program.body.flatMap((statement) => {
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declared?.type !== 'VariableDeclaration' || declared.kind !== 'const') return [];
    return declared.declarations.filter(({ id, init }) => id.type === 'Identifier' && init);
  });
}

function isMakeStyles(node) {
  return node.type === 'CallExpression' && node.callee.name === 'makeStyles';
}

/** Undefined where the text needs something that is not known here. */
function stylesIn(node, code, constants) {
  const text = code.slice(node.start, node.end);
  const needed = constants.filter(({ id, init }) => !isMakeStyles(init) && new RegExp(`\\b${id.name}\\b`).test(text));
  try {
    const before = needed.map(({ id, init }) => `const ${id.name} = ${code.slice(init.start, init.end)};`).join('\n');
    return new Function('tokens', `${before}\nreturn ${text};`)(tokens);
  } catch {
    return undefined;
  }
}
