// The entry point of `schemac`.
#include "tools/schemac/run.h"

int main(int argc, char** argv) {
    return schemac::cli::run(argc, argv);
}
