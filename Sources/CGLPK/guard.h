/* Private to this target: what the C files share. */
#ifndef CGLPK_GUARD_H
#define CGLPK_GUARD_H
#include "CGLPK.h"

#include <glpk.h>

typedef void (*rw_body)(void *context);

/* Calls body(context); 1 when GLPK wanted to abort, after which every problem of this thread is gone. */
int rw_guarded(rw_body body, void *context, int megabytes, char *message);
/* Names this thread's GLPK environment; another value means that its problems are gone. Never 0. */
uint64_t rw_environment(void);

/* The rest must run inside rw_guarded. */
void rw_add_rows(glp_prob *problem, const rw_model *model);
void rw_add_columns(glp_prob *problem, const rw_model *model);
void rw_simplex(glp_prob *problem, const rw_limits *limits, int method, rw_result *result);
void rw_read_linear(glp_prob *problem, rw_result *result);
#endif
