import type { AppointmentRow } from '../core/generated';

/** The stand for which a desk notes appointments: an organisation at a market, or all year round. */
export interface StandAt {
  organisation: string;
  /** None all year round. */
  market: string | null;
  /** Are they copied from the stubs that the stand tore off? */
  stubs: boolean;
  /** The one appointment that is moved from its visitor's sheet. */
  appointment?: string;
}

/** What a stand shows between two visitors. */
export type StandScreen = 'read' | 'today' | 'presence';

/** Is it one of the stand that a desk notes for? A stand's own device has no others. */
export const isOf = (row: AppointmentRow, at: StandAt | undefined): boolean => !at || (row.organisation === at.organisation && row.market === at.market);
