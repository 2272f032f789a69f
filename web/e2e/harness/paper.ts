import type { Page } from '@playwright/test';

/** A page of the dashboard as it comes out of the printer, on the paper that its style sheet asks for. */
export class Paper {
  #objects: Map<number, string>;

  private constructor(pdf: Buffer) {
    // Chromium writes the structure of a page in plain words: each part, and on which sheets of paper its text stands.
    const all = pdf.toString('latin1').matchAll(/(?:^|\n)(\d+) 0 obj\s*([\s\S]*?)\s*endobj/g);
    this.#objects = new Map([...all].map(([, number, text]) => [Number(number), text ?? '']));
  }

  static async of(page: Page): Promise<Paper> {
    return new Paper(await page.pdf({ preferCSSPageSize: true, tagged: true }));
  }

  /** Width and height of its first sheet in millimetres. */
  get size(): number[] {
    const box = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec([...this.#objects.values()].find((text) => text.includes('/MediaBox')) ?? '');
    return (box?.slice(1) ?? []).map((points) => Math.round((Number(points) / 72) * 25.4));
  }

  /** How many sheets each row of its tables stands on. */
  get rows(): number[] {
    const rows = [...this.#objects].filter(([, text]) => /\/S \/TR\b/.test(text));
    return rows.map(([number]) => this.#sheetsOf(number).size);
  }

  /** Where its links lead. */
  get links(): string[] {
    return [...this.#objects.values()].flatMap((text) => /\/URI \(([^)]*)\)/.exec(text)?.[1] ?? []);
  }

  #sheetsOf(number: number): Set<string> {
    const text = this.#objects.get(number) ?? '';
    if (!text.includes('/StructElem')) return new Set();
    const sheets = new Set([...text.matchAll(/\/Pg (\d+) 0 R/g)].map(([, sheet]) => sheet ?? ''));
    const parts = text.slice(text.indexOf('/K ')).replace(/\/(?:Pg|Obj|P) \d+ 0 R/g, '');
    for (const [, part] of parts.matchAll(/(\d+) 0 R/g)) for (const sheet of this.#sheetsOf(Number(part))) sheets.add(sheet);
    return sheets;
  }
}
