/* Runs GLPK so that its abort() becomes a status. See the header for the contract. */
#include "guard.h"

#include <glpk.h>
#include <setjmp.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>

/* GLPK's environment is one per thread, and so are these. */
static _Thread_local jmp_buf *return_point;
static _Thread_local char last_words[200];
static _Thread_local uint64_t environment;
static atomic_uint_fast64_t environments;

static void on_error(void *info) {
    (void)info;
    if (return_point != NULL) longjmp(*return_point, 1);
}

/* Keeps the first words and prints nothing. */
static int on_print(void *info, const char *text) {
    (void)info;
    size_t used = strlen(last_words);
    snprintf(last_words + used, sizeof last_words - used, "%s", text);
    return 1;
}

uint64_t rw_environment(void) {
    if (environment == 0) environment = atomic_fetch_add(&environments, 1) + 1;
    return environment;
}

void rw_release_thread(void) {
    glp_free_env();
    environment = 0;
}

int rw_guarded(rw_body body, void *context, int megabytes, char *message) {
    jmp_buf here;
    int failed = 0;
    rw_environment();
    last_words[0] = 0;
    glp_term_hook(on_print, NULL);
    glp_term_out(GLP_OFF);
    glp_error_hook(on_error, NULL);
    glp_mem_limit(megabytes < 1 ? 0x7fffffff : megabytes);
    return_point = &here;
    if (setjmp(here) == 0) {
        body(context);
    } else {
        failed = 1;
    }
    return_point = NULL;
    if (failed) {
        if (message != NULL) snprintf(message, sizeof last_words, "%s", last_words);
        rw_release_thread();
    } else {
        glp_error_hook(NULL, NULL);
        glp_mem_limit(0x7fffffff);
    }
    return failed;
}

int rw_blocks_in_use(void) {
    int count = 0;
    glp_mem_usage(&count, NULL, NULL, NULL);
    return count;
}
