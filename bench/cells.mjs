// What is measured: a cell is a scenario at a size, played on every system or on those it names.

/** Devices of the centre, and what is stored. `each` documents are changed by each client. */
export const full = {
  clients: 50,
  idle: 1000,
  desks: 10,
  cells: [
    { name: 'burst-10k', scenario: 'burst', docs: 10_000, each: 200 },
    { name: 'cold-10k', scenario: 'cold', docs: 10_000 },
    { name: 'live', scenario: 'live', docs: 10_000, saves: 1_000 },
    { name: 'idle-1000', scenario: 'idle', docs: 10_000 },
    { name: 'few-1k', scenario: 'burst', docs: 1_000, each: 20 },
    { name: 'few-100k', scenario: 'burst', docs: 100_000, each: 20 },
    { name: 'desks-10k', scenario: 'burst', docs: 10_000, each: 200, desks: 10, only: 'samenspel' },
    { name: 'burst-100k', scenario: 'burst', docs: 100_000, each: 200 },
  ],
}

/** The same in small, to see that everything works and all systems agree. */
export const short = {
  clients: 3,
  idle: 6,
  desks: 1,
  cells: [
    { name: 'burst', scenario: 'burst', docs: 99, each: 33 },
    { name: 'cold', scenario: 'cold', docs: 99 },
    { name: 'live', scenario: 'live', docs: 99, saves: 20 },
    { name: 'idle', scenario: 'idle', docs: 99 },
  ],
}

const titles = {
  burst: (cell, clients) =>
    `Burst: ${clients} clients × ${cell.each} changed documents, ${cell.docs} stored` +
    (cell.desks ? `, ${1 + cell.desks} followers of everything instead of one` : ''),
  cold: (cell) => `Cold start: one client, ${cell.docs} documents`,
  live: (cell) => `Live: ${cell.saves} saves, until the other client shows it`,
  idle: (_, __, idle) => `Idle: ${idle} connected clients, 10 documents each`,
}

/** What a cell is called in the table. */
export const titleOf = (cell, { clients, idle }) => titles[cell.scenario](cell, clients, idle)
