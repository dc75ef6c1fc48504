// Command line: hazards by their words.
#include "tools/schemac/policy.h"

#include <algorithm>
#include <set>

#include "compiler/source/codes/config.h"
#include "compiler/source/failure.h"
#include "compiler/source/suggest.h"

namespace schemac::cli {

std::span<const std::string> hazard_words() {
    static const std::vector<std::string> words = [] {
        std::vector<std::string> all;
        for (const plan::Hazard::Code code : plan::hazard_codes())
            all.emplace_back(plan::to_string(code));
        all.emplace_back("all");
        return all;
    }();
    return words;
}

bool allow(plan::Policy& policy, std::string_view word) {
    if (word == "all") return policy.all = true;
    const auto found = plan::hazard_named(word);
    if (!found) return false;
    policy.allowed.insert(*found);
    return true;
}

void allow_all_of(plan::Policy& policy, const std::vector<std::string>& words) {
    for (const std::string& word : words) {
        if (allow(policy, word)) continue;
        source::Failure failure(code::unknown_hazard, word);
        if (const std::string near = source::did_you_mean(word, hazard_words()); !near.empty())
            failure.help("did you mean `" + near + "`?");
        std::string known;
        for (const std::string& one : hazard_words())
            known += (known.empty() ? "`" : ", `") + one + '`';
        throw failure.at("--allow").help("known are " + known);
    }
}

plan::Policy policy_with(const std::vector<std::string>& words, Session& session) {
    plan::Policy policy = session.config().policy;
    allow_all_of(policy, words);
    return policy;
}

std::string refusal(const std::vector<plan::Hazard>& refused) {
    std::string text = "refused by policy:\n";
    std::set<std::string> words;
    for (const plan::Hazard& hazard : refused) {
        const std::string word{plan::to_string(hazard.code)};
        text += "  " + word + ": " + hazard.sentence + '\n';
        words.insert(word);
    }
    text += "to allow it:";
    for (const std::string& word : words)
        text += " --allow " + word;
    return text + '\n';
}

std::string plan_refusal(const std::vector<plan::Hazard>& refused) {
    const bool drops = std::any_of(refused.begin(), refused.end(), [](const plan::Hazard& hazard) {
        return hazard.code == plan::Hazard::Code::data_loss;
    });
    std::string text = refusal(refused);
    if (drops) text += "or say in the schema that a drop is meant: `dropped column NAME;`, `dropped table NAME;`\n";
    return text;
}

}  // namespace schemac::cli
