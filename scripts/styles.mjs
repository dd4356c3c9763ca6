// The styles of the window become rules of CSS while it is built: makeStyles({…}) → __styles(classes, rules), which is what Griffel
// itself would make of it at the first drawing. Styles need nothing else than tokens and constants of their file: others stop the build.

import { resolveStyleRulesForSlots } from '@griffel/core';

const library = '@fluentui/react-components';

/** Fluent's: each is a variable of its theme. Those of depth have a value beside it, which nobody here has needed. */
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
        return { code: ahead(code, this.parse(code), (problem) => this.error(problem)), map: null };
      },
    },
  };
}

function ahead(code, program, refuse) {
  const constants = constantsOf(program);
  let result = code;
  for (const { init } of constants.filter(({ init }) => isMakeStyles(init)).reverse()) {
    const [classes, rules] = resolveStyleRulesForSlots(stylesIn(init.arguments[0], code, constants, refuse));
    const call = `__styles(${JSON.stringify(classes)}, ${JSON.stringify(rules)})`;
    result = result.slice(0, init.start) + call + result.slice(init.end);
  }
  return `import { __styles } from '${library}';\n${result}`;
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

function stylesIn(node, code, constants, refuse) {
  const text = code.slice(node.start, node.end);
  const needed = constants.filter(({ id, init }) => !isMakeStyles(init) && new RegExp(`\\b${id.name}\\b`).test(text));
  try {
    const before = needed.map(({ id, init }) => `const ${id.name} = ${code.slice(init.start, init.end)};`).join('\n');
    return new Function('tokens', `${before}\nreturn ${text};`)(tokens);
  } catch (problem) {
    return refuse(`styles that are not known before the window runs (${problem.message}): ${text.slice(0, 80)}`);
  }
}
