#include "CFileSystem.h"

#include <signal.h>
#include <string.h>

static volatile sig_atomic_t asked;

static void note(int number) {
    (void)number;
    asked = 1;
}

void bantin_watch_stop(void) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = note;
    // The second signal ends the program as ever.
    action.sa_flags = (int)(SA_RESETHAND | SA_RESTART);
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
    // A terminal that is closed asks to stop too, unless the run was told to outlive it (nohup).
    struct sigaction before;
    if (sigaction(SIGHUP, NULL, &before) == 0 && before.sa_handler != SIG_IGN) sigaction(SIGHUP, &action, NULL);
    // Whoever read what is told may be gone; what has begun is finished all the same.
    signal(SIGPIPE, SIG_IGN);
    // A limit on the size of files shall be an error that can be told, not the end of the program.
    signal(SIGXFSZ, SIG_IGN);
}

int bantin_stop_asked(void) { return asked != 0; }
