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
    // A limit on the size of files shall be an error that can be told, not the end of the program.
    signal(SIGXFSZ, SIG_IGN);
}

int bantin_stop_asked(void) { return asked != 0; }
