/** What a search over all customers needs of each of them. */

/** A customer as a tuple, to keep 10,000 of them small over the wire; what is blank is `""`. */
export type Indexed = readonly [
  id: string,
  at: number,
  name: string,
  shortName: string,
  level: string,
  owner: string,
  phone: string,
  email: string,
  nextDue: string,
  contacts: readonly IndexedContact[],
];
export type IndexedContact = readonly [id: string, name: string, phone: string, email: string];
