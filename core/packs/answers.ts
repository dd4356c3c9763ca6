// Answers checked against the fields that ask for them. An answer that does not fit is a finding, never an exception.
import { error, type Finding, type FindingParams } from '../finding/finding';
import { findingsOf, pathText } from '../finding/zod';
import { cleanText, idText } from '../model/text';
import { deadlineSchema, type Field, type FieldType } from './field';
import { isObject } from './slot/value';

type Path = readonly PropertyKey[];

export interface Answers {
  readonly values: Readonly<Record<string, unknown>>;
  readonly findings: readonly Finding[];
}

/** Values with their texts cleaned (NFC), unfit ones left out; an unknown name is a finding. Null, or only spaces, is not known. */
export function parseAnswers(
  fields: readonly Field[],
  answers: Readonly<Record<string, unknown>>,
  path: Path,
  parties: ReadonlySet<string>,
): Answers {
  const reader = new Reader(parties);
  return { values: reader.object(fields, answers, path, false), findings: reader.findings };
}

class Reader {
  readonly findings: Finding[] = [];
  constructor(private readonly parties: ReadonlySet<string>) {}

  /** `item`: one line of a list, which may have an id of its own. */
  object(fields: readonly Field[], value: Readonly<Record<string, unknown>>, path: Path, item: boolean): Record<string, unknown> {
    const known = new Map(fields.map((field) => [field.id, field]));
    const result: Record<string, unknown> = {};
    for (const [name, answer] of Object.entries(value)) {
      const field = known.get(name);
      if (field) result[name] = this.value(field, answer, [...path, name]);
      else if (item && name === 'id') result.id = this.id(answer, [...path, name]);
      else this.refuse('answer.unknown', [...path, name], { key: name });
    }
    return result;
  }

  /** Ids become parts of the ids of nodes. */
  private id(value: unknown, path: Path): unknown {
    const parsed = idText.safeParse(value, { reportInput: true });
    if (parsed.success) return parsed.data;
    this.findings.push(...findingsOf(parsed.error.issues, path));
    return undefined;
  }

  private refuse(code: string, path: Path, params: FindingParams = {}): undefined {
    this.findings.push(error(code, pathText(path), params));
    return undefined;
  }

  private value(field: Field, value: unknown, path: Path): unknown {
    return value === null || value === undefined ? undefined : this.readers[field.type](value, path, field);
  }

  private readonly readers: Readonly<Record<FieldType, (value: unknown, path: Path, field: Field) => unknown>> = {
    text: (value, path) => this.text(value, path),
    longText: (value, path) => this.text(value, path),
    paragraphs: (value, path) => this.list(value, path, (item, at) => this.text(item, at)),
    choice: (value, path, field) => this.choice(value, path, field),
    choices: (value, path, field) => this.list(value, path, (item, at) => this.choice(item, at, field)),
    party: (value, path) => this.party(value, path),
    parties: (value, path) => this.list(value, path, (item, at) => this.party(item, at)),
    number: (value, path, field) => this.number(value, path, field),
    boolean: (value, path) => (typeof value === 'boolean' ? value : this.refuse('value.type', path, { expected: 'boolean' })),
    date: (value, path) => this.date(value, path),
    deadline: (value, path) => this.deadline(value, path),
    list: (value, path, field) => this.list(value, path, (item, at) => this.item(item, at, field)),
  };

  private text(value: unknown, path: Path): unknown {
    if (typeof value !== 'string') return this.refuse('value.type', path, { expected: 'string' });
    const clean = cleanText(value);
    return clean.trim() === '' ? undefined : clean;
  }

  private list(value: unknown, path: Path, read: (item: unknown, path: Path) => unknown): unknown {
    if (!Array.isArray(value)) return this.refuse('value.type', path, { expected: 'array' });
    return value
      .map((item, index) => (item === null ? undefined : read(item, [...path, index])))
      .filter((item) => item !== undefined);
  }

  private item(value: unknown, path: Path, field: Field): unknown {
    return isObject(value)
      ? this.object(field.fields ?? [], value, path, true)
      : this.refuse('value.type', path, { expected: 'object' });
  }

  private choice(value: unknown, path: Path, field: Field): unknown {
    const options = field.options ?? [];
    if (options.some((option) => option.value === value)) return value;
    return this.refuse('value.choice', path, { expected: options.map((option) => option.value).join(', ') });
  }

  private party(value: unknown, path: Path): unknown {
    if (typeof value === 'string' && this.parties.has(value)) return value;
    return this.refuse('answer.party', path, { expected: [...this.parties].join(', ') });
  }

  private number(value: unknown, path: Path, field: Field): unknown {
    if (typeof value !== 'number' || !Number.isFinite(value)) return this.refuse('value.type', path, { expected: 'number' });
    if (field.min !== undefined && value < field.min) return this.refuse('value.tooSmall', path, { limit: field.min });
    if (field.max !== undefined && value > field.max) return this.refuse('value.tooBig', path, { limit: field.max });
    return value;
  }

  private date(value: unknown, path: Path): unknown {
    const match = typeof value === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null;
    if (match && Number(match[2]) >= 1 && Number(match[2]) <= 12 && dayFits(match)) return value;
    return this.refuse('value.format', path, { expected: 'YYYY-MM-DD' });
  }

  private deadline(value: unknown, path: Path): unknown {
    const parsed = deadlineSchema.safeParse(value);
    return parsed.success ? parsed.data : this.refuse('answer.deadline', path);
  }
}

function dayFits([, year, month, day]: RegExpExecArray): boolean {
  return Number(day) >= 1 && Number(day) <= new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
}
