// How the parser goes on after an error: at the next statement. What it says comes from `SyntaxErrors`.
#pragma once

#include <grammar/Schemac.h>

namespace schemac::ast {

class SyntaxErrors;

/// For the first, fast pass: stops at the first error, without a word.
class StopAtError : public antlr4::ANTLRErrorStrategy {
  public:
    void reset(antlr4::Parser*) override {}
    antlr4::Token* recoverInline(antlr4::Parser* parser) override;
    void recover(antlr4::Parser* parser, std::exception_ptr error) override;
    void sync(antlr4::Parser*) override {}
    bool inErrorRecoveryMode(antlr4::Parser*) override { return false; }
    void reportMatch(antlr4::Parser*) override {}
    void reportError(antlr4::Parser*, const antlr4::RecognitionException&) override {}
};

/// For the second pass, which is only run to report: goes on at the next `;` or `}`.
class RecoverAtStatements : public antlr4::ANTLRErrorStrategy {
  public:
    explicit RecoverAtStatements(SyntaxErrors& errors) : errors_(errors) {}

    void reset(antlr4::Parser*) override {
        recovering_ = false;
        passed_.clear();
    }
    antlr4::Token* recoverInline(antlr4::Parser* parser) override;
    void recover(antlr4::Parser* parser, std::exception_ptr error) override;
    /// In a body of members: reports what can open none, and skips it.
    void sync(antlr4::Parser* parser) override;
    bool inErrorRecoveryMode(antlr4::Parser*) override { return recovering_; }
    void reportMatch(antlr4::Parser*) override { recovering_ = false; }
    void reportError(antlr4::Parser* parser, const antlr4::RecognitionException& error) override;

  private:
    /// Where an optional part could have begun: a place that the parser passed at the token where it then failed.
    struct Passed {
        std::size_t state;
        antlr4::ParserRuleContext* context;
    };

    void report(antlr4::Parser* parser, antlr4::Token* offending, antlr4::misc::IntervalSet expected);
    void remember_place(antlr4::Parser* parser);

    SyntaxErrors& errors_;
    bool recovering_ = false;
    bool next_begins_here_ = false;
    std::vector<Passed> passed_;
    std::size_t passed_at_ = 0;
};

}  // namespace schemac::ast
