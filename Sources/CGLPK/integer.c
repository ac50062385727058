/* Branch and cut. Counting callbacks, handing over the incumbent and stopping all happen here, in C. */
#include "guard.h"

#include <math.h>

/* No program that is solved here takes so long, unless GLPK goes round in the linear program of a node. */
static const int longest_milliseconds = 10 * 60 * 1000;

struct search {
    const rw_model *model;
    const rw_limits *limits;
    const double *start;
    rw_injection injection;
    rw_result *result;
    double *handed; /* start, counted from 1; NULL when handed over or not given */
};

/* The best bound of the nodes that are still open; a node that is not solved yet has its parent's. */
static void note_bound(glp_tree *tree, struct search *search) {
    int node = glp_ios_best_node(tree);
    if (node == 0) return;
    double bound = glp_ios_node_bound(tree, node);
    if (bound > search->result->bound) search->result->bound = bound;
}

static void on_event(glp_tree *tree, void *info) {
    struct search *search = info;
    note_bound(tree, search);
    int limit = search->injection == RW_INJECT_OUT_OF_TIME ? 0 : search->limits->callbacks;
    if (limit >= 0 && search->result->callbacks >= limit) {
        glp_ios_terminate(tree);
        return;
    }
    search->result->callbacks++;
    if (glp_ios_reason(tree) == GLP_IHEUR && search->handed != NULL) {
        double *handed = search->handed;
        search->handed = NULL;
        glp_ios_heur_sol(tree, handed);
    }
}

static rw_status integer_status(glp_prob *problem, int code, const struct search *search) {
    int kind = glp_mip_status(problem);
    if (code == 0 || code == GLP_EMIPGAP) {
        if (kind == GLP_OPT) return RW_OPTIMAL;
        if (kind == GLP_NOFEAS) return RW_INFEASIBLE;
        return kind == GLP_FEAS ? RW_FEASIBLE : RW_FAILED;
    }
    if (code == GLP_ETMLIM || code == GLP_ESTOP) {
        if (kind == GLP_FEAS || kind == GLP_OPT) return RW_FEASIBLE;
        return code == GLP_ESTOP && search->injection == RW_INJECT_NONE ? RW_ITERATION_LIMIT : RW_TIME_LIMIT;
    }
    if (code == GLP_EBOUND || code == GLP_ENOPFS) return RW_INFEASIBLE;
    return code == GLP_ENODFS ? RW_UNBOUNDED : RW_FAILED;
}

static void branch(glp_prob *problem, struct search *search) {
    glp_iocp parameters;
    glp_init_iocp(&parameters);
    parameters.msg_lev = GLP_MSG_OFF;
    parameters.presolve = GLP_OFF; /* keeps the numbering of columns, so that the incumbent can be handed over */
    parameters.clq_cuts = GLP_ON;
    parameters.gmi_cuts = GLP_ON;
    parameters.mir_cuts = GLP_ON;
    parameters.cov_cuts = GLP_ON;
    parameters.cb_func = on_event;
    parameters.cb_info = search;
    parameters.tm_lim = search->limits->milliseconds >= 0 ? search->limits->milliseconds : longest_milliseconds;
    int code = glp_intopt(problem, &parameters);
    rw_result *result = search->result;
    result->return_code = code;
    result->status = integer_status(problem, code, search);
    if (result->status != RW_OPTIMAL && result->status != RW_FEASIBLE) return;
    result->objective = glp_mip_obj_val(problem);
    if (result->status == RW_OPTIMAL || result->bound > result->objective) result->bound = result->objective;
    for (int column = 0; column < search->model->columns; column++) {
        result->values[column] = glp_mip_col_val(problem, column + 1);
    }
}

static void solve(void *context) {
    struct search *search = context;
    glp_prob *problem = glp_create_prob();
    if (search->injection == RW_INJECT_FAILURE) glp_add_rows(problem, 0); /* GLPK aborts on it */
    rw_add_rows(problem, search->model);
    rw_add_columns(problem, search->model);
    if (search->injection == RW_INJECT_NO_SOLUTION) {
        int row = glp_add_rows(problem, 1); /* 0 >= 1 */
        glp_set_row_bnds(problem, row, GLP_LO, 1, 0);
    }
    rw_simplex(problem, search->limits, GLP_DUALP, search->result);
    if (search->model->columns == 0) {
        search->result->objective = search->result->bound = 0; /* branch and cut aborts on it */
    } else if (search->result->status == RW_OPTIMAL) {
        search->result->bound = glp_get_obj_val(problem);
        branch(problem, search);
    } else if (search->result->status == RW_FEASIBLE) {
        /* Only the relaxation is feasible: that is not a solution here. */
        search->result->status = search->result->return_code == GLP_ETMLIM ? RW_TIME_LIMIT : RW_ITERATION_LIMIT;
    }
    glp_delete_prob(problem);
}

static void hand_over_and_solve(void *context) {
    struct search *search = context;
    double *handed = NULL;
    if (search->start != NULL && search->injection == RW_INJECT_NONE) {
        handed = glp_calloc(search->model->columns + 1, sizeof(double));
        handed[0] = 0;
        for (int column = 0; column < search->model->columns; column++) handed[column + 1] = search->start[column];
    }
    search->handed = handed;
    solve(search);
    if (handed != NULL) glp_free(handed);
}

void rw_solve_integer(
    const rw_model *model, const rw_limits *limits, const double *start, rw_injection injection, rw_result *result) {
    struct search search = {model, limits, start, injection, result, NULL};
    result->bound = -INFINITY;
    if (rw_guarded(hand_over_and_solve, &search, limits->megabytes, result->message)) result->status = RW_FAILED;
}
