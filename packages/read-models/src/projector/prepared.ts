import type { DatabaseSync, StatementSync } from 'node:sqlite';

const statements = new WeakMap<DatabaseSync, Map<string, StatementSync>>();

/** The statement for this text on this connection, prepared once; it goes with the connection. */
export function prepared(database: DatabaseSync, sql: string): StatementSync {
  let ofDatabase = statements.get(database);
  if (ofDatabase === undefined) {
    ofDatabase = new Map();
    statements.set(database, ofDatabase);
  }
  let statement = ofDatabase.get(sql);
  if (statement === undefined) {
    statement = database.prepare(sql);
    ofDatabase.set(sql, statement);
  }
  return statement;
}
