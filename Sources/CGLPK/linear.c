/* Linear programs: once from scratch, or again and again with columns added. */
#include "guard.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static int bound_type(double lower, double upper) {
    int has_lower = isfinite(lower), has_upper = isfinite(upper);
    if (has_lower && has_upper) return lower == upper ? GLP_FX : GLP_DB;
    if (has_lower) return GLP_LO;
    return has_upper ? GLP_UP : GLP_FR;
}

void rw_add_rows(glp_prob *problem, const rw_model *model) {
    if (model->rows == 0) return; /* glp_add_rows(p, 0) aborts */
    int first = glp_add_rows(problem, model->rows);
    for (int row = 0; row < model->rows; row++) {
        double lower = model->row_lower[row], upper = model->row_upper[row];
        glp_set_row_bnds(problem, first + row, bound_type(lower, upper), lower, upper);
    }
}

/* Entries by line: those of a line have the numbers of what crosses it, from 1, and values at start[line] + 1 and on, up
   to and with start[line + 1]. */
struct lines {
    int *start, *crossing;
    double *value;
};

static struct lines grouped(int count, int entries, const int32_t *line, const int32_t *crossing, const double *value) {
    struct lines lines = {
        glp_calloc(count + 2, sizeof(int)), glp_calloc(entries + 1, sizeof(int)),
        glp_calloc(entries + 1, sizeof(double))};
    memset(lines.start, 0, (size_t)(count + 2) * sizeof(int));
    for (int entry = 0; entry < entries; entry++) lines.start[line[entry] + 2]++;
    for (int number = 0; number < count; number++) lines.start[number + 2] += lines.start[number + 1];
    for (int entry = 0; entry < entries; entry++) {
        int at = ++lines.start[line[entry] + 1];
        lines.crossing[at] = crossing[entry] + 1;
        lines.value[at] = value[entry];
    }
    return lines;
}

static void free_lines(struct lines lines) {
    glp_free(lines.start);
    glp_free(lines.crossing);
    glp_free(lines.value);
}

/* Appends the columns with their entries. */
void rw_add_columns(glp_prob *problem, const rw_model *model) {
    if (model->columns == 0) return;
    int first = glp_add_cols(problem, model->columns);
    struct lines lines =
        grouped(model->columns, model->entries, model->entry_column, model->entry_row, model->entry_value);
    for (int column = 0; column < model->columns; column++) {
        double lower = model->lower[column], upper = model->upper[column];
        int at = lines.start[column];
        glp_set_obj_coef(problem, first + column, model->cost[column]);
        if (model->integer != NULL && model->integer[column]) glp_set_col_kind(problem, first + column, GLP_IV);
        glp_set_col_bnds(problem, first + column, bound_type(lower, upper), lower, upper);
        glp_set_mat_col(
            problem, first + column, lines.start[column + 1] - at, lines.crossing + at, lines.value + at);
    }
    free_lines(lines);
}

static rw_status linear_status(glp_prob *problem, int code) {
    if (code == GLP_ETMLIM) return RW_TIME_LIMIT;
    if (code == GLP_EITLIM) return RW_ITERATION_LIMIT;
    if (code == GLP_EBOUND || code == GLP_ENOPFS) return RW_INFEASIBLE;
    if (code == GLP_ENODFS) return RW_UNBOUNDED;
    if (code != 0) return RW_FAILED;
    switch (glp_get_status(problem)) {
    case GLP_OPT: return RW_OPTIMAL;
    case GLP_NOFEAS: return RW_INFEASIBLE;
    case GLP_UNBND: return RW_UNBOUNDED;
    default: return RW_FAILED;
    }
}

static int is_broken(int code) {
    return code == GLP_EBADB || code == GLP_ESING || code == GLP_ECOND || code == GLP_EFAIL;
}

/* The dual simplex ends undecided where no dual feasible basis exists. */
static int is_undecided(glp_prob *problem, int code) {
    int status = glp_get_status(problem);
    return code == 0 && status != GLP_OPT && status != GLP_NOFEAS && status != GLP_UNBND;
}

/* By far more than any solve was seen to need (six for each row). Without a limit GLPK can go round for ever. */
static int enough_iterations(glp_prob *problem) { return 1000 + 20 * glp_get_num_rows(problem); }

/* A basis that cannot be factorised, or from which there is no end, is replaced once by a fresh one; what the dual leaves
   undecided goes to the primal, and what goes round to the other method. */
void rw_simplex(glp_prob *problem, const rw_limits *limits, int method, rw_result *result) {
    int enough = enough_iterations(problem);
    int is_limited = limits->iterations >= 0 && limits->iterations <= enough;
    glp_smcp parameters;
    glp_init_smcp(&parameters);
    parameters.msg_lev = GLP_MSG_OFF;
    parameters.meth = method;
    if (limits->milliseconds >= 0) parameters.tm_lim = limits->milliseconds;
    parameters.it_lim = is_limited ? limits->iterations : enough;
    int code = glp_simplex(problem, &parameters);
    int goes_round = code == GLP_EITLIM && !is_limited;
    if (goes_round || is_broken(code) || is_undecided(problem, code)) {
        if (goes_round || is_broken(code)) glp_std_basis(problem);
        parameters.meth = goes_round && method == GLP_PRIMAL ? GLP_DUALP : GLP_PRIMAL;
        code = glp_simplex(problem, &parameters);
    }
    result->return_code = code;
    result->status = linear_status(problem, code);
    /* A limit in the primal's second phase leaves a feasible point behind. */
    int limited = result->status == RW_TIME_LIMIT || result->status == RW_ITERATION_LIMIT;
    if (limited && glp_get_prim_stat(problem) == GLP_FEAS) result->status = RW_FEASIBLE;
}

void rw_read_linear(glp_prob *problem, rw_result *result) {
    if (result->status != RW_OPTIMAL && result->status != RW_FEASIBLE) return;
    int rows = glp_get_num_rows(problem), columns = glp_get_num_cols(problem);
    result->objective = glp_get_obj_val(problem);
    result->bound = result->status == RW_OPTIMAL ? result->objective : -INFINITY;
    for (int column = 0; column < columns; column++) {
        result->values[column] = glp_get_col_prim(problem, column + 1);
        if (result->reduced_costs != NULL) result->reduced_costs[column] = glp_get_col_dual(problem, column + 1);
    }
    for (int row = 0; row < rows && result->row_duals != NULL; row++) {
        result->row_duals[row] = glp_get_row_dual(problem, row + 1);
    }
}

struct once {
    const rw_model *model;
    const rw_limits *limits;
    rw_result *result;
};

static void solve_once(void *context) {
    struct once *once = context;
    glp_prob *problem = glp_create_prob();
    rw_add_rows(problem, once->model);
    rw_add_columns(problem, once->model);
    rw_simplex(problem, once->limits, GLP_DUALP, once->result);
    rw_read_linear(problem, once->result);
    glp_delete_prob(problem);
}

void rw_solve_linear(const rw_model *model, const rw_limits *limits, rw_result *result) {
    struct once once = {model, limits, result};
    if (rw_guarded(solve_once, &once, limits->megabytes, result->message)) result->status = RW_FAILED;
}

struct rw_master {
    glp_prob *problem;
    uint64_t environment;
    int megabytes;
    int has_new_rows; /* since it was solved last */
    /* Of the call that is under way. */
    const rw_model *model;
    const rw_limits *limits;
    rw_result *result;
};

static void create(void *context) {
    rw_master *master = context;
    master->problem = glp_create_prob();
    rw_add_rows(master->problem, master->model);
    rw_add_columns(master->problem, master->model);
}

static void add(void *context) {
    rw_master *master = context;
    rw_add_columns(master->problem, master->model);
}

static void add_rows(void *context) {
    rw_master *master = context;
    const rw_model *model = master->model;
    int first = glp_get_num_rows(master->problem) + 1;
    rw_add_rows(master->problem, model);
    struct lines lines =
        grouped(model->rows, model->entries, model->entry_row, model->entry_column, model->entry_value);
    for (int row = 0; row < model->rows; row++) {
        int at = lines.start[row];
        glp_set_mat_row(
            master->problem, first + row, lines.start[row + 1] - at, lines.crossing + at, lines.value + at);
    }
    free_lines(lines);
    master->has_new_rows = 1;
}

/* New rows break the primal feasibility of the basis, new columns the dual. */
static void solve_again(void *context) {
    rw_master *master = context;
    int method = master->has_new_rows ? GLP_DUALP : GLP_PRIMAL;
    master->has_new_rows = 0;
    rw_simplex(master->problem, master->limits, method, master->result);
    rw_read_linear(master->problem, master->result);
}

static void delete(void *context) {
    rw_master *master = context;
    glp_delete_prob(master->problem);
}

rw_master *rw_master_create(const rw_model *model, int megabytes) {
    rw_master *master = calloc(1, sizeof *master);
    if (master == NULL) return NULL;
    master->megabytes = megabytes;
    master->model = model;
    if (rw_guarded(create, master, megabytes, NULL)) {
        free(master);
        return NULL;
    }
    master->environment = rw_environment();
    return master;
}

int rw_master_add(rw_master *master, const rw_model *model) {
    if (master->environment != rw_environment()) return 1;
    master->model = model;
    return rw_guarded(add, master, master->megabytes, NULL);
}

int rw_master_add_rows(rw_master *master, const rw_model *model) {
    if (master->environment != rw_environment()) return 1;
    master->model = model;
    return rw_guarded(add_rows, master, master->megabytes, NULL);
}

void rw_master_solve(rw_master *master, const rw_limits *limits, rw_result *result) {
    if (master->environment != rw_environment()) {
        strcpy(result->message, "master is lost or belongs to another thread");
        result->status = RW_FAILED;
        return;
    }
    master->limits = limits;
    master->result = result;
    int megabytes = limits->megabytes < 1 ? master->megabytes : limits->megabytes;
    if (rw_guarded(solve_again, master, megabytes, result->message)) result->status = RW_FAILED;
}

void rw_master_free(rw_master *master) {
    if (master == NULL) return;
    if (master->environment == rw_environment()) rw_guarded(delete, master, 0, NULL);
    free(master);
}
