#ifndef FLOW_CRENAME_SHIM_H
#define FLOW_CRENAME_SHIM_H

// The C library has this behind a feature macro that Swift's view of <stdio.h> does not set.
extern int renameat2(
    int old_folder, const char *old_name, int new_folder, const char *new_name,
    unsigned int flags);

/// Gives a file of a folder another name, which nothing may bear yet.
static inline int flow_rename_new(int folder, const char *name, const char *new_name) {
  return renameat2(folder, name, folder, new_name, 1 /* RENAME_NOREPLACE */);
}

/// Lets two files of a folder change names, in one step.
static inline int flow_exchange(int folder, const char *a, const char *b) {
  return renameat2(folder, a, folder, b, 2 /* RENAME_EXCHANGE */);
}

#endif
