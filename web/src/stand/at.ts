/** The stand for which a desk notes appointments: an organisation at a market, or all year round. */
export interface StandAt {
  organisation: string;
  /** None all year round. */
  market: string | null;
  /** Are they copied from the stubs that the stand tore off? */
  stubs: boolean;
}

/** What a stand shows between two visitors. */
export type StandScreen = 'read' | 'today' | 'presence';
