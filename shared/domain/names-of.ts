/** The names of a table's rows, as their type knows them: `Object.keys` forgets it. The table must be written out in full. */
export const namesOf = <const T extends object>(table: T) => Object.keys(table) as (keyof T & string)[]; // a table has the rows of its type and no others
