// Ends what define.h began.
#undef SCHEMAC_CODE
