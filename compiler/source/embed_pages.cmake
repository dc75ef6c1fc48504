# Makes the pages of docs/codes part of the program: `cmake -DPAGES=folder -DOUT=file.cpp -P embed_pages.cmake`.
file(GLOB pages ${PAGES}/[EW][0-9][0-9][0-9][0-9].md)
list(SORT pages)
set(entries "")
foreach(page IN LISTS pages)
    get_filename_component(code ${page} NAME_WE)
    file(READ ${page} text)
    string(FIND "${text}" ")schemac_page\"" clash)
    if(NOT clash EQUAL -1)
        message(FATAL_ERROR "${page} holds the mark that ends a page")
    endif()
    string(APPEND entries "    {\"${code}\", R\"schemac_page(${text})schemac_page\"},\n")
endforeach()
file(WRITE ${OUT}.new "// Made from docs/codes by embed_pages.cmake.
#include \"compiler/source/explain.h\"

namespace schemac::source {
namespace {
constexpr Page pages[] = {
${entries}};
}  // namespace
std::span<const Page> all_pages() { return pages; }
}  // namespace schemac::source
")
file(COPY_FILE ${OUT}.new ${OUT} ONLY_IF_DIFFERENT)
