// Answers checked against the fields that ask for them. An answer that does not fit is a finding, never an exception.
import { error, type Finding, type FindingParams } from '../finding/finding';
import { findingsOf, pathText } from '../finding/zod';
import { cleanText, idText } from '../model/text';
import { byId, deadlineSchema, type Field, type FieldType } from './field';
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
  const reader = new Reader(parties, [...path]);
  return { values: reader.object(fields, answers, false), findings: reader.findings };
}

class Reader {
  readonly findings: Finding[] = [];

  /** `path`: where the reader stands; it grows and shrinks on the way. */
  constructor(
    private readonly parties: ReadonlySet<string>,
    private readonly path: PropertyKey[],
  ) {}

  /** `item`: one line of a list, which may have an id of its own. */
  object(fields: readonly Field[], value: Readonly<Record<string, unknown>>, item: boolean): Record<string, unknown> {
    const known = byId(fields);
    const result: Record<string, unknown> = {};
    for (const name of Object.keys(value)) {
      const field = known.get(name);
      this.path.push(name);
      if (field) result[name] = this.value(field, value[name]);
      else if (item && name === 'id') result.id = this.id(value[name]);
      else this.refuse('answer.unknown', { key: name });
      this.path.pop();
    }
    return result;
  }

  /** Ids become parts of the ids of nodes. */
  private id(value: unknown): unknown {
    const parsed = idText.safeParse(value, { reportInput: true });
    if (parsed.success) return parsed.data;
    this.findings.push(...findingsOf(parsed.error.issues, this.path));
    return undefined;
  }

  private refuse(code: string, params: FindingParams = {}): undefined {
    this.findings.push(error(code, pathText(this.path), params));
    return undefined;
  }

  private value(field: Field, value: unknown): unknown {
    return value === null || value === undefined ? undefined : this.read(field.type, value, field);
  }

  private read(type: FieldType, value: unknown, field: Field): unknown {
    switch (type) {
      case 'text':
      case 'longText':
        return this.text(value);
      case 'paragraphs':
        return this.list(value, 'text', field);
      case 'choice':
        return this.choice(value, field);
      case 'choices':
        return this.list(value, 'choice', field);
      case 'party':
        return this.party(value);
      case 'parties':
        return this.list(value, 'party', field);
      case 'number':
        return this.number(value, field);
      case 'boolean':
        return typeof value === 'boolean' ? value : this.refuse('value.type', { expected: 'boolean' });
      case 'date':
        return this.date(value);
      case 'deadline':
        return this.deadline(value);
      case 'list':
        return this.list(value, 'item', field);
    }
  }

  private text(value: unknown): unknown {
    if (typeof value !== 'string') return this.refuse('value.type', { expected: 'string' });
    const clean = cleanText(value);
    return clean.trim() === '' ? undefined : clean;
  }

  private list(value: unknown, of: 'text' | 'choice' | 'party' | 'item', field: Field): unknown {
    if (!Array.isArray(value)) return this.refuse('value.type', { expected: 'array' });
    const result: unknown[] = [];
    value.forEach((item, index) => {
      if (item === null) return;
      this.path.push(index);
      const read = of === 'item' ? this.item(item, field) : this.read(of, item, field);
      this.path.pop();
      if (read !== undefined) result.push(read);
    });
    return result;
  }

  private item(value: unknown, field: Field): unknown {
    return isObject(value)
      ? this.object(field.fields ?? noFields, value, true)
      : this.refuse('value.type', { expected: 'object' });
  }

  private choice(value: unknown, field: Field): unknown {
    const options = field.options ?? [];
    if (options.some((option) => option.value === value)) return value;
    return this.refuse('value.choice', { expected: options.map((option) => option.value).join(', ') });
  }

  private party(value: unknown): unknown {
    if (typeof value === 'string' && this.parties.has(value)) return value;
    return this.refuse('answer.party', { expected: [...this.parties].join(', ') });
  }

  private number(value: unknown, field: Field): unknown {
    if (typeof value !== 'number' || !Number.isFinite(value)) return this.refuse('value.type', { expected: 'number' });
    if (field.min !== undefined && value < field.min) return this.refuse('value.tooSmall', { limit: field.min });
    if (field.max !== undefined && value > field.max) return this.refuse('value.tooBig', { limit: field.max });
    return value;
  }

  private date(value: unknown): unknown {
    const match = typeof value === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null;
    if (!match) return this.refuse('value.format', { expected: 'YYYY-MM-DD' });
    return dayFits(match) ? value : this.refuse('date.impossible');
  }

  private deadline(value: unknown): unknown {
    const parsed = deadlineSchema.safeParse(value);
    return parsed.success ? parsed.data : this.refuse('answer.deadline');
  }
}

const noFields: readonly Field[] = [];

function dayFits([, year, month, day]: RegExpExecArray): boolean {
  const isMonth = Number(month) >= 1 && Number(month) <= 12;
  return isMonth && Number(day) >= 1 && Number(day) <= new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
}
