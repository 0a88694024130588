#ifndef FLOW_CSPAWN_SHIM_H
#define FLOW_CSPAWN_SHIM_H

// The C library has this behind a feature macro that Swift's view of <spawn.h> does not set.
extern int posix_spawn_file_actions_addchdir_np(void *actions, const char *path);

/// Lets the program that is started begin in a folder.
static inline int flow_spawn_in(void *actions, const char *path) {
  return posix_spawn_file_actions_addchdir_np(actions, path);
}

#endif
