// Our table of looks → paragraph styles of the `docx` library, so that its document looks the same.
import { LineRuleType } from 'docx';

const font = 'Times New Roman';

export function stylesOf(looks) {
  return Object.entries(looks).map(([id, look]) => ({
    id,
    name: look.name,
    run: { font, size: look.size * 2, ...(look.bold ? { bold: true } : {}), ...(look.italic ? { italics: true } : {}) },
    paragraph: paragraphOf(look),
  }));
}

function paragraphOf({ align = 'both', first, before = 0, after = 0, line = 240, keepNext, outline }) {
  return {
    alignment: align,
    spacing: { before, after, line, lineRule: LineRuleType.AUTO },
    ...(first === undefined ? {} : { indent: { firstLine: first } }),
    ...(keepNext ? { keepNext } : {}),
    ...(outline === undefined ? {} : { outlineLevel: outline }),
  };
}
