// Snapshot: the two directions between the model and JSON. Each kind lists its fields once, in `fields(archive,
// value)`, which a Writer and a Reader both walk; so what is written is what is read.
#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <type_traits>
#include <vector>

#include "compiler/model/dialect_part.h"
#include "compiler/model/expression.h"
#include "introspect/snapshot/enum_names.h"
#include "introspect/snapshot/path.h"

namespace schemac::introspect::snapshot {

using Json = nlohmann::ordered_json;

/// Constrains the second parameter of `fields`: a T that is written, or one that is read.
template <class T, class U>
concept Same = std::same_as<std::remove_const_t<T>, U>;

/// Where the fields of a default T are, in the order of `fields`.
class Defaults {
  public:
    template <class T>
    void operator()(const char*, const T& value) {
        at_.push_back(&value);
    }

    template <class T>
    static const std::vector<const void*>& of() {
        static const T object{};
        static const Defaults defaults = [] {
            Defaults walk;
            fields(walk, object);
            return walk;
        }();
        return defaults.at_;
    }

  private:
    std::vector<const void*> at_;
};

/// Which text of an expression is written: the server's own, as snapshots have it, or what gets compared.
enum class Text : std::uint8_t { sql, canonical };

/// Writes the fields of one object that differ from those of a default one.
template <Text text = Text::sql>
class Writer {
  public:
    explicit Writer(const std::vector<const void*>& defaults) : default_(defaults.begin()) {}

    template <class T>
    void operator()(const char* name, const T& value) {
        if (!same(value, *static_cast<const T*>(*default_++))) object_[name] = json(value);
    }

    Json take() { return std::move(object_); }

    template <class T>
    requires std::is_class_v<T>
    static Json json(const T& value) {
        Writer<text> inner(Defaults::of<T>());
        fields(inner, value);
        return inner.take();
    }
    static Json json(const std::string& value) { return value; }
    static Json json(bool value) { return value; }
    static Json json(int value) { return value; }
    static Json json(unsigned value) { return value; }
    static Json json(std::uint64_t value) { return value; }
    static Json json(const model::Expression& expression) {
        return text == Text::sql ? expression.sql : expression.canonical;
    }
    template <class T>
    requires std::is_enum_v<T>
    static Json json(T value) { return std::string(name_of(value)); }
    template <class T>
    static Json json(const std::optional<T>& value) {
        return json(*value);
    }
    template <class T>
    static Json json(const std::vector<T>& values) {
        Json array = Json::array();
        for (const T& value : values)
            array.push_back(json(value));
        return array;
    }
    static Json json(const std::map<std::string, std::string>& values) {
        Json object = Json::object();
        for (const auto& [key, value] : values)
            object[key] = value;
        return object;
    }
    template <class P, class M, class S>
    static Json json(const std::variant<std::monostate, P, M, S>& part) {
        Json object = Json::object();
        if (const P* postgres = std::get_if<P>(&part)) object["postgres"] = json(*postgres);
        if (const M* mysql = std::get_if<M>(&part)) object["mysql"] = json(*mysql);
        if (const S* sqlite = std::get_if<S>(&part)) object["sqlite"] = json(*sqlite);
        return object;
    }

  private:
    template <class T>
    static bool same(const T& a, const T& b) {
        if constexpr (std::is_same_v<T, model::Expression>)
            return a.sql == b.sql;
        else
            return a == b;
    }

    std::vector<const void*>::const_iterator default_;
    Json object_ = Json::object();
};

/// Reads the fields of one object; what is absent keeps its default. Throws `source::Failure` with the path of what is
/// wrong: another type, an unknown word, a field that nobody asked for.
class Reader {
  public:
    Reader(const Json& object, const Path& path) : object_(object), path_(path) {
        if (!object.is_object()) path.fail("is not an object");
    }

    template <class T>
    void operator()(const char* name, T& value) {
        const auto found = object_.find(name);
        known_.insert(name);
        if (found != object_.end()) read(*found, value, Path{&path_, name});
    }

    /// Refuses what no field asked for.
    void finish() const {
        for (const auto& [key, value] : object_.items())
            if (!known_.contains(key)) Path{&path_, key}.fail("is unknown");
    }

    template <class T>
    static void read(const Json& json, T& value, const Path& path) {
        if constexpr (std::is_enum_v<T>) {
            const std::optional<T> found = json.is_string() ? value_of<T>(json.get<std::string>()) : std::nullopt;
            if (!found) path.fail("is not one of its words");
            value = *found;
        } else {
            Reader inner(json, path);
            fields(inner, value);
            inner.finish();
        }
    }
    static void read(const Json& json, std::string& value, const Path& path) {
        if (!json.is_string()) path.fail("is not a string");
        value = json.get<std::string>();
    }
    static void read(const Json& json, bool& value, const Path& path) {
        if (!json.is_boolean()) path.fail("is neither true nor false");
        value = json.get<bool>();
    }
    static void read(const Json& json, int& value, const Path& path) { value = whole_number<int>(json, path); }
    static void read(const Json& json, unsigned& value, const Path& path) {
        value = whole_number<unsigned>(json, path);
    }
    static void read(const Json& json, std::uint64_t& value, const Path& path) {
        value = whole_number<std::uint64_t>(json, path);
    }
    static void read(const Json& json, model::Expression& value, const Path& path) {
        std::string sql;
        read(json, sql, path);
        value = model::Expression(std::move(sql));
    }
    template <class T>
    static void read(const Json& json, std::optional<T>& value, const Path& path) {
        read(json, value.emplace(), path);
    }
    template <class T>
    static void read(const Json& json, std::vector<T>& values, const Path& path) {
        if (!json.is_array()) path.fail("is not an array");
        values.reserve(json.size());
        for (std::size_t at = 0; at < json.size(); ++at)
            read(json[at], values.emplace_back(), Path{&path, {}, at});
    }
    static void read(const Json& json, std::map<std::string, std::string>& values, const Path& path) {
        if (!json.is_object()) path.fail("is not an object");
        for (const auto& [key, value] : json.items())
            read(value, values[key], Path{&path, key});
    }
    template <class P, class M, class S>
    static void read(const Json& json, std::variant<std::monostate, P, M, S>& part, const Path& path) {
        if (!json.is_object() || json.size() != 1) path.fail("is not an object of one dialect");
        const std::string& dialect = json.begin().key();
        const Path inside{&path, dialect};
        if (dialect == "postgres")
            read(*json.begin(), part.template emplace<P>(), inside);
        else if (dialect == "mysql")
            read(*json.begin(), part.template emplace<M>(), inside);
        else if (dialect == "sqlite")
            read(*json.begin(), part.template emplace<S>(), inside);
        else
            inside.fail("is unknown");
    }

  private:
    template <class T>
    static T whole_number(const Json& json, const Path& path) {
        if (!json.is_number_integer()) path.fail("is not a whole number");
        if (std::is_unsigned_v<T> && !json.is_number_unsigned()) path.fail("is negative");
        return json.get<T>();
    }

    const Json& object_;
    const Path& path_;
    std::set<std::string> known_;
};

}  // namespace schemac::introspect::snapshot
