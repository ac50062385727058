#ifndef CGLPK_H
#define CGLPK_H
#include <stdint.h>

/* The whole of GLPK that Swift sees: arrays in, arrays out. Every call that can end in GLPK's abort() runs between
   C frames only, under an error hook that jumps back here, so no Swift frame is ever jumped over.
   All indices are counted from 0. Infinite bounds are +-INFINITY. Direction is always minimisation. */

typedef struct {
    int rows, columns, entries;
    const double *cost, *lower, *upper; /* per column */
    const int32_t *integer;             /* per column, 0 or 1; NULL: all continuous */
    const double *row_lower, *row_upper;
    const int32_t *entry_row, *entry_column;
    const double *entry_value;
} rw_model;

typedef struct {
    int milliseconds; /* wall clock; < 0 is not limited */
    int iterations;   /* simplex iterations of one linear program; < 0 is as many as any should need */
    int callbacks;    /* of branch and cut, counted; < 0 is not limited */
    int megabytes;    /* of GLPK in this thread; < 1 is not limited */
} rw_limits;

typedef enum {
    RW_OPTIMAL = 0,
    RW_FEASIBLE, /* a limit was reached, but there is a solution */
    RW_INFEASIBLE,
    RW_UNBOUNDED,
    RW_TIME_LIMIT,
    RW_ITERATION_LIMIT, /* of simplex iterations or of callbacks */
    RW_FAILED
} rw_status;

typedef enum { RW_INJECT_NONE = 0, RW_INJECT_OUT_OF_TIME, RW_INJECT_NO_SOLUTION, RW_INJECT_FAILURE } rw_injection;

typedef struct {
    rw_status status;
    int return_code; /* of the GLPK call that ended it, or 0 */
    double objective, bound;
    int callbacks;
    double *values;        /* per column, filled when there is a solution */
    double *row_duals;     /* NULL: not wanted */
    double *reduced_costs; /* NULL: not wanted */
    char message[200];     /* GLPK's own words when it wanted to abort */
} rw_result;

/* Solves one linear program from scratch (columns marked integer are relaxed). */
void rw_solve_linear(const rw_model *model, const rw_limits *limits, rw_result *result);

/* Branch and cut with all cuts. start: one value per column that is handed over as the first incumbent, or NULL;
   it must be feasible, which GLPK does not check. */
void rw_solve_integer(
    const rw_model *model, const rw_limits *limits, const double *start, rw_injection injection, rw_result *result);

/* A linear program that stays: columns and rows are added and it is solved again from the basis it had. It belongs to the
   thread that made it, and dies when GLPK fails in that thread. */
typedef struct rw_master rw_master;

/* The model may have no columns yet. NULL when GLPK failed. */
rw_master *rw_master_create(const rw_model *model, int megabytes);
/* model: the new columns; rows as there are. Returns 0, or 1 when GLPK failed or the master is lost. */
int rw_master_add(rw_master *master, const rw_model *model);
/* model: the new rows, counted from 0; columns as there are, of which nothing but their entries in these rows is read.
   Returns as rw_master_add. */
int rw_master_add_rows(rw_master *master, const rw_model *model);
void rw_master_solve(rw_master *master, const rw_limits *limits, rw_result *result);
/* From another thread, or after a failure, only the handle is freed. */
void rw_master_free(rw_master *master);

/* Blocks that GLPK holds in this thread; for tests. */
int rw_blocks_in_use(void);
/* Gives GLPK's environment of this thread back; its masters are lost. */
void rw_release_thread(void);
#endif
