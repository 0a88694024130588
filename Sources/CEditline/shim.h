// The C library's line editor: its calls with a variable number of arguments, which Swift cannot
// make, each under a name of its own.
#pragma once
#include <histedit.h>
#include <locale.h>
#include <stdio.h>
#include <wchar.h>

typedef unsigned char (*flow_edit_command)(EditLine *, int);
typedef int (*flow_edit_reader)(EditLine *, wchar_t *);

/// An editor that reads from one descriptor and looks after the terminal of another, and whose own
/// drawing goes to `sink`: the caller draws.
static inline EditLine *flow_edit_open(const char *program, FILE *sink, int input, int output) {
  return el_init_fd(program, stdin, sink, sink, input, output, output);
}

static inline int flow_edit_set_owner(EditLine *editor, void *owner) {
  return el_set(editor, EL_CLIENTDATA, owner);
}

static inline void *flow_edit_owner(EditLine *editor) {
  void *owner = NULL;
  el_get(editor, EL_CLIENTDATA, &owner);
  return owner;
}

static inline int flow_edit_set_reader(EditLine *editor, flow_edit_reader reader) {
  return el_wset(editor, EL_GETCFN, reader);
}

static inline int flow_edit_set_editor(EditLine *editor, const char *name) {
  return el_set(editor, EL_EDITOR, name);
}

/// `emacs` or `vi`.
static inline const char *flow_edit_editor(EditLine *editor) {
  const char *name = NULL;
  el_get(editor, EL_EDITOR, &name);
  return name;
}

/// Signals stay the caller's.
static inline int flow_edit_leave_signals(EditLine *editor) { return el_set(editor, EL_SIGNAL, 0); }

/// Ctrl-C, Ctrl-Z, Ctrl-\, Ctrl-S and Ctrl-Q arrive as keys while a line is edited: nothing stands
/// still.
static inline int flow_edit_take_signal_keys(EditLine *editor) {
  return el_set(editor, EL_SETTY, "-d", "-isig", "-ixon", NULL);
}

static inline int flow_edit_add_command(
    EditLine *editor, const char *name, const char *help, flow_edit_command command) {
  return el_set(editor, EL_ADDFN, name, help, command);
}

static inline int flow_edit_bind(EditLine *editor, const char *key, const char *command) {
  return el_set(editor, EL_BIND, key, command, NULL);
}

/// Binds a key in the command mode of vi.
static inline int flow_edit_bind_alternative(
    EditLine *editor, const char *key, const char *command) {
  return el_set(editor, EL_BIND, "-a", key, command, NULL);
}

static inline int flow_edit_set_history(EditLine *editor, History *history_list) {
  return el_set(editor, EL_HIST, history, history_list);
}

static inline int flow_history_set_size(History *list, int size) {
  HistEvent event;
  return history(list, &event, H_SETSIZE, size);
}

static inline int flow_history_enter(History *list, const char *text) {
  HistEvent event;
  return history(list, &event, H_ENTER, text);
}

int wcwidth(wchar_t character);

/// How many columns a character takes; negative for one that is not shown.
static inline int flow_character_width(wchar_t character) { return wcwidth(character); }
