// Snapshot: text to a State.
#include <algorithm>

#include "compiler/source/codes/state.h"
#include "compiler/source/failure.h"
#include "introspect/read.h"
#include "introspect/snapshot/document.h"

namespace schemac::introspect {
namespace snapshot {
namespace {

Json parse(std::string_view text) {
    try {
        return Json::parse(text);
    } catch (const Json::parse_error& error) {
        const std::size_t at = std::min<std::size_t>(error.byte, text.size());
        const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
        throw source::Failure(code::broken_snapshot, at >= text.size()
                                                         ? "it ends in the middle, in line " + std::to_string(line)
                                                         : "no JSON in line " + std::to_string(line))
            .help("write it again with `schemac snapshot`");
    } catch (const Json::out_of_range&) {
        throw source::Failure(code::broken_snapshot, "a number in it is too large")
            .help("write it again with `schemac snapshot`");
    }
}

/// Before anything else, so that a newer document is called newer and not broken.
void check_version(const Json& json) {
    if (!json.is_object() || !json.contains(version_key))
        throw source::Failure(code::broken_snapshot, std::string("it has no `") + version_key + '`')
            .help("only files written by `schemac snapshot` or `schemac diff` are read");
    const Json& version = json[version_key];
    if (!version.is_number_integer() || version.get<long long>() < 1)
        throw source::Failure(code::broken_snapshot, std::string("`") + version_key + "` is no version");
    if (version.get<long long>() > format_version)
        throw source::Failure(code::newer_snapshot, version.get<long long>(), format_version)
            .help("use the schemac that wrote it, or write it again with this one");
}

model::Facts facts_of(const Document& document) {
    model::Facts facts;
    if (!document.target.empty()) {
        facts.target = model::parse_target(document.target);
        if (!facts.target) Path{}.fail("is of an unknown target, `" + document.target + '`');
    }
    facts.settings = document.settings;
    take_sizes(document.sizes, facts);
    return facts;
}

}  // namespace

MarkedState read_marked(std::string_view text, std::string_view name) {
    try {
        const Json json = parse(text);
        check_version(json);
        Document document;
        Reader::read(json, document, Path{});
        MarkedState result{{}, document.revision};
        result.state.facts = facts_of(document);
        result.state.schema = std::move(document.schema);
        return result;
    } catch (source::Failure& failure) {
        throw failure.at(std::string(name));
    }
}

}  // namespace snapshot

model::State read_snapshot(std::string_view json, std::string_view name) {
    return snapshot::read_marked(json, name).state;
}

}  // namespace schemac::introspect
