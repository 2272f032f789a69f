/** The little of Markdown that the manual's pages use, as parts that a screen shows. `docs/handleiding/` has the pages. */
export type Inline =
  | { is: 'text' | 'strong' | 'em'; text: string }
  /** Words of a screen: a button, a list. */
  | { is: 'named'; text: string }
  | { is: 'page'; text: string; page: string };

export type Block =
  | { is: 'paragraph'; line: Inline[] }
  /** Numbers go on after a picture. */
  | { is: 'steps'; start: number; lines: Inline[][] }
  | { is: 'points'; lines: Inline[][] }
  | { is: 'picture'; file: string; about: string };

/** The parts of a page below its title. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  for (const line of text.split('\n').slice(1)) {
    const [, number, step = ''] = /^(\d+)\. (.*)$/.exec(line) ?? [];
    const [, point] = /^- (.*)$/.exec(line) ?? [];
    const [, about = '', file] = /^!\[(.*)\]\((.*)\)$/.exec(line) ?? [];
    const last = blocks.at(-1);
    if (number !== undefined) {
      if (last?.is === 'steps') last.lines.push(inlinesOf(step));
      else blocks.push({ is: 'steps', start: Number(number), lines: [inlinesOf(step)] });
    } else if (point !== undefined) {
      if (last?.is === 'points') last.lines.push(inlinesOf(point));
      else blocks.push({ is: 'points', lines: [inlinesOf(point)] });
    } else if (file !== undefined) blocks.push({ is: 'picture', file, about });
    else if (line.trim() !== '') blocks.push({ is: 'paragraph', line: inlinesOf(line) });
  }
  return blocks;
}

export function inlinesOf(line: string): Inline[] {
  return line.split(/(\[[^\]]*\]\([^)]*\)|\*\*[^*]+\*\*|\*[^*]+\*)/).filter((part) => part !== '').map((part): Inline => {
    const [, text = '', place, id = ''] = /^\[(.*)\]\((\w+):(.*)\)$/.exec(part) ?? [];
    if (place === 'pagina') return { is: 'page', text, page: id };
    if (place !== undefined) return { is: 'named', text };
    if (part.startsWith('**')) return { is: 'strong', text: part.slice(2, -2) };
    if (part.startsWith('*')) return { is: 'em', text: part.slice(1, -1) };
    return { is: 'text', text: part };
  });
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Does each word that was typed stand somewhere in one of these? */
export function isFound(typed: string, texts: string[]): boolean {
  const all = folded(texts.join('\n').replaceAll(/\]\([^)]*\)/g, ']'));
  return folded(typed).split(/\s+/).every((word) => all.includes(word));
}
