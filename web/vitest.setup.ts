// What the screens take from a browser as soon as they are loaded.
import { vi } from 'vitest';

vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {} });
vi.stubGlobal('location', new URL('https://samenspel.example/app/'));
