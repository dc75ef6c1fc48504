// The laws on random schemas. SCHEMAC_LAWS (1000) says how many, SCHEMAC_SEED=7 which first.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
