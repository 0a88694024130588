#pragma once
#include <sqlite3.h>

/// Binds a text that SQLite copies; the macro that asks for the copy is a cast that Swift cannot make.
static inline int flow_sqlite_bind_text(sqlite3_stmt *statement, int place, const char *text,
                                        int count) {
  return sqlite3_bind_text(statement, place, text, count, SQLITE_TRANSIENT);
}

/// Binds bytes that SQLite copies.
static inline int flow_sqlite_bind_blob(sqlite3_stmt *statement, int place, const void *bytes,
                                        int count) {
  return sqlite3_bind_blob(statement, place, bytes, count, SQLITE_TRANSIENT);
}
