// A failing case made small, by taking out one thing at a time as long as it still fails.
#include "tests/laws/sqlite/shrink.h"

namespace schemac::laws::sqlite {
namespace {

using Fails = std::function<bool(const Case&)>;

class Shrinker {
  public:
    Shrinker(Case failing, const Fails& fails) : case_(std::move(failing)), fails_(fails) {}

    Case run() {
        for (bool smaller = true; smaller;) {
            smaller = false;
            for (Spec Case::*side : {&Case::from, &Case::to})
                smaller = shrink_side(side) || smaller;
            smaller = shrink_list([](Case & c) -> auto& { return c.rows; }) || smaller;
        }
        return std::move(case_);
    }

  private:
    /// Tries without each element of the list that `list` finds in a case.
    template <class List>
    bool shrink_list(List list) {
        bool smaller = false;
        for (std::size_t i = 0; i < list(case_).size();) {
            Case tried = case_;
            list(tried).erase(list(tried).begin() + static_cast<std::ptrdiff_t>(i));
            mend(tried.from);
            mend(tried.to);
            if (!fails_(tried)) {
                ++i;
                continue;
            }
            case_ = std::move(tried);
            smaller = true;
        }
        return smaller;
    }

    bool shrink_side(Spec Case::*side) {
        bool smaller = shrink_list([=](Case & c) -> auto& { return (c.*side).bodies; });
        smaller = shrink_list([=](Case & c) -> auto& { return (c.*side).tables; }) || smaller;
        for (std::size_t t = 0; t < (case_.*side).tables.size(); ++t) {
            const auto table = [=](Case& c) -> Table& { return (c.*side).tables[t]; };
            smaller = shrink_list([=](Case & c) -> auto& { return table(c).constraints; }) || smaller;
            smaller = shrink_list([=](Case & c) -> auto& { return table(c).indexes; }) || smaller;
            smaller = shrink_list([=](Case & c) -> auto& { return table(c).columns; }) || smaller;
            for (std::size_t n = 0; n < table(case_).columns.size(); ++n)
                smaller = shrink_column([=](Case& c) -> Column& { return table(c).columns[n]; }) || smaller;
        }
        return smaller;
    }

    template <class Of>
    bool shrink_column(Of column) {
        if (column(case_).rest.empty()) return false;
        Case tried = case_;
        column(tried).rest.clear();
        if (!fails_(tried)) return false;
        case_ = std::move(tried);
        return true;
    }

    Case case_;
    const Fails& fails_;
};

}  // namespace

Case shrink(Case failing, const Fails& fails) {
    return Shrinker(std::move(failing), fails).run();
}

}  // namespace schemac::laws::sqlite
