import { type ManualPage, manualPages } from '../core/generated';
import { type Block, blocksOf } from './page';

const texts = import.meta.glob<string>('../../../docs/handleiding/*.md', { query: '?raw', import: 'default', eager: true });
const pictures = import.meta.glob<string>('../../../docs/handleiding/beelden/*.webp', { query: '?url', import: 'default', eager: true });

export interface Page {
  id: ManualPage;
  title: string;
  text: string;
  blocks: Block[];
}

export const pages: Page[] = manualPages.map((id) => {
  const text = texts[`../../../docs/handleiding/${id}.md`] ?? '';
  return { id, title: text.split('\n')[0]?.replace(/^# /, '') ?? '', text, blocks: blocksOf(text) };
});

export const pictureOf = (file: string): string | undefined => pictures[`../../../docs/handleiding/${file}`];

export const manualHref = (page?: ManualPage): string => (page === undefined ? '#/manual' : `#/manual/${page}`);
