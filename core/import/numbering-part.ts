// word/numbering.xml → its lists (ECMA-376 Part 1, 17.9).
import { type Instance, type Level, Lists } from './numbering';
import { attribute, scanXml, type XmlHandler } from './xml-events';

export function readLists(xml: string): Lists {
  const lists = new Lists();
  scanXml(xml, new Scanner(lists));
  return lists;
}

class Scanner implements XmlHandler {
  private abstract: Map<number, Level> | undefined;
  private abstractId = '';
  private instance: Instance | undefined;
  private override = 0;
  private level: Level | undefined;

  constructor(private readonly lists: Lists) {}

  open(name: string, raw: string): void {
    const value = attribute(raw, 'w:val');
    switch (name) {
      case 'w:abstractNum':
        this.abstractId = attribute(raw, 'w:abstractNumId') ?? '';
        this.abstract = new Map();
        this.lists.abstracts.set(this.abstractId, this.abstract);
        return;
      case 'w:numStyleLink':
        this.lists.links.set(this.abstractId, value ?? '');
        return;
      case 'w:styleLink':
        this.lists.styleLinks.set(value ?? '', this.abstractId);
        return;
      case 'w:num':
        this.instance = { abstract: '', overrides: new Map() };
        this.lists.instances.set(attribute(raw, 'w:numId') ?? '', this.instance);
        return;
      case 'w:abstractNumId':
        if (this.instance) Object.assign(this.instance, { abstract: value ?? '' });
        return;
      default:
        this.openLevel(name, raw, value);
    }
  }

  private openLevel(name: string, raw: string, value: string | undefined): void {
    if (name === 'w:lvlOverride') {
      this.override = Number(attribute(raw, 'w:ilvl') ?? 0);
      this.instance?.overrides.set(this.override, {});
    } else if (name === 'w:startOverride') {
      const override = this.instance?.overrides.get(this.override);
      if (override) override.start = Number(value ?? 1);
    } else if (name === 'w:lvl') this.startLevel(Number(attribute(raw, 'w:ilvl') ?? 0));
    else if (this.level) setLevel(this.level, name, value);
  }

  private startLevel(index: number): void {
    this.level = { start: 1, format: 'decimal', text: '', restart: undefined, legal: false, style: undefined };
    const override = this.instance?.overrides.get(index);
    if (override) override.level = this.level;
    else if (!this.instance) this.abstract?.set(index, this.level);
  }

  close(name: string): void {
    if (name === 'w:lvl') this.level = undefined;
    if (name === 'w:num') this.instance = undefined;
  }

  text(): void {}
}

function setLevel(level: Level, name: string, value: string | undefined): void {
  if (name === 'w:start') level.start = Number(value ?? 1);
  else if (name === 'w:numFmt') level.format = value ?? 'decimal';
  else if (name === 'w:lvlText') level.text = value ?? '';
  else if (name === 'w:lvlRestart') level.restart = Number(value ?? 0);
  else if (name === 'w:isLgl') level.legal = value === undefined || value === '1' || value === 'true';
  else if (name === 'w:pStyle') level.style = value;
}
