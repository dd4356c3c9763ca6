// Findings → lines for people: severity, place, what is wrong, what to do next.
import type { Finding, FindingParams, Severity } from '../../core/finding/finding';
import { type Language, messageOf, words } from '../../core/finding/message';

const order: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Errors first, otherwise in the order found. */
export function reportLines(findings: readonly Finding[], language: Language): string[] {
  const sorted = [...findings].sort((a, b) => order[a.severity] - order[b.severity]);
  return sorted.map((finding) => lineOf(finding, language));
}

function lineOf(finding: Finding, language: Language): string {
  const { text, advice } = messageOf({ ...finding, params: shown(finding.params) }, language);
  const place = placeOf(finding, language);
  const severity = words(`severity.${finding.severity}`, language);
  return oneLine(`${severity}${place === '' ? '' : ` ${place}`}: ${text}${advice === '' ? '' : ` → ${advice}`}`);
}

function placeOf({ at, source }: Finding, language: Language): string {
  if (!source) return at;
  const { pack, file, line } = source;
  const where = words(line === undefined ? 'place.pack' : 'place.packLine', language, { pack, file, line: line ?? 0 });
  return at === '' ? where : `${at} (${where})`;
}

/** Words of a user or a pack may be long. */
function shown(params: FindingParams): FindingParams {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, String(value).length > 300 ? `${String(value).slice(0, 299)}…` : value]),
  );
}

/** A finding is one line, and what strangers wrote cannot steer the terminal. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim();
}
