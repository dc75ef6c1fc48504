# What makes a rebuild quick, where this machine has it: ccache, and a fast linker for the development builds.

option(SCHEMAC_CCACHE "Compile through ccache where it is installed" ON)
if(SCHEMAC_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    find_program(CCACHE_PROGRAM ccache)
    if(CCACHE_PROGRAM)
        set(CMAKE_C_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
        set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
    endif()
endif()

# Release builds keep the system's linker, whose output packagers know.
find_program(MOLD_PROGRAM mold)
find_program(LLD_PROGRAM ld.lld)
if(MOLD_PROGRAM)
    add_link_options($<$<CONFIG:Debug>:-fuse-ld=mold>)
elseif(LLD_PROGRAM)
    add_link_options($<$<CONFIG:Debug>:-fuse-ld=lld>)
endif()
