#include "kpi/formula_scan.h"

#include <algorithm>
#include <array>

namespace bellwether::kpi {
namespace {

constexpr int kMeasures = static_cast<int>(Measure::EndCustomersLessNew) + 1;
constexpr std::size_t kNoLimit = kMaxFormulaBytes;

struct Function {
  std::string_view name;
  std::size_t fewest = 1, most = 1;  ///< arguments
};
constexpr std::array<Function, 5> kFunctions = {
    {{"min", 1, kNoLimit}, {"max", 1, kNoLimit}, {"abs", 1, 1}, {"round", 1, 1}, {"if", 3, 3}}};

const Function* functionOf(std::string_view word) {
  const auto found =
      std::find_if(kFunctions.begin(), kFunctions.end(), [&](const Function& one) { return one.name == word; });
  return found == kFunctions.end() ? nullptr : &*found;
}

std::optional<Measure> measureOf(std::string_view word) {
  for (int i = 0; i < kMeasures; ++i)
    if (toString(static_cast<Measure>(i)) == word) return static_cast<Measure>(i);
  return std::nullopt;
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Bytes of the UTF-8 character at the beginning of `text`; 0 when it is none.
std::size_t characterLength(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned lead = byte(0);
  const std::size_t length = lead < 0x80   ? 1
                             : lead < 0xC2 ? 0
                             : lead < 0xE0 ? 2
                             : lead < 0xF0 ? 3
                             : lead < 0xF5 ? 4
                                           : 0;
  if (length > text.size()) return 0;
  for (std::size_t i = 1; i < length; ++i)
    if ((byte(i) & 0xC0U) != 0x80U) return 0;
  return length;
}

/// Letters of other alphabets, roughly: a word in them is reported as a whole.
bool isForeignLetter(char32_t code) {
  return (code >= 0xC0 && code < 0x2000 && code != 0xD7 && code != 0xF7) || (code >= 0x3040 && code < 0xD800) ||
         (code >= 0xF900 && code < 0xFB00) || code >= 0x20000;
}

/// Bytes of the letter or digit at the beginning of `text`; 0 when it is none.
std::size_t letterLength(std::string_view text) {
  if (text.empty()) return 0;
  if (isDigit(text.front()) || isLetter(text.front())) return 1;
  const std::size_t length = characterLength(text);
  if (length < 2) return 0;
  char32_t code = static_cast<unsigned char>(text.front()) & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) code = code << 6U | (static_cast<unsigned char>(text[i]) & 0x3FU);
  return isForeignLetter(code) ? length : 0;
}

/// The character for a message: empty when it cannot be shown.
std::string shownCharacter(std::string_view text) {
  const auto first = static_cast<unsigned char>(text.front());
  if (first < 0x20 || first == 0x7F) return {};
  return std::string(text.substr(0, characterLength(text)));
}

/// An open parenthesis.
struct Open {
  std::size_t at = 0;
  const Function* function = nullptr;  ///< that it belongs to; null: it only groups
  std::size_t nameAt = 0;
  std::size_t arguments = 1;  ///< begun so far
  bool isConditional() const { return function && function->name == "if"; }
};

class Scanner {
 public:
  explicit Scanner(std::string_view text) : m_text(text) {}

  tl::expected<ScannedFormula, FormulaError> run() {
    if (m_text.size() > kMaxFormulaBytes) return fail(FormulaErrorCode::TooLong, kMaxFormulaBytes, {});
    while (!m_error && m_at < m_text.size()) {
      if (isBlank(m_text[m_at]))
        ++m_at;
      else
        readToken();
    }
    if (!m_error) checkEnd();
    if (m_error) return tl::unexpected(*m_error);
    m_out.isSimple = m_shape == "m" || m_shape == "m/m";
    return std::move(m_out);
  }

 private:
  static tl::unexpected<FormulaError> fail(FormulaErrorCode code, std::size_t at, std::string word) {
    return tl::unexpected(FormulaError{code, at, std::move(word)});
  }
  void refuse(FormulaErrorCode code, std::size_t at, std::string_view word) {
    m_error = FormulaError{code, at, std::string(word)};
  }

  std::string_view wordAt(std::size_t begin) const {
    std::size_t end = begin;
    while (const std::size_t length = letterLength(m_text.substr(end))) end += length;
    return m_text.substr(begin, end - begin);
  }

  void readToken() {
    const char c = m_text[m_at];
    if (isDigit(c) || c == '.') return readNumber();
    if (letterLength(m_text.substr(m_at)) > 0) return readWord();
    switch (c) {
      case '(':
        return openParenthesis(nullptr, m_at);
      case ')':
        return closeParenthesis();
      case ',':
        return readComma();
      case '+':
      case '-':
      case '*':
      case '/':
      case '^':
        return readOperator();
      default:
        return refuse(FormulaErrorCode::UnknownCharacter, m_at, shownCharacter(m_text.substr(m_at)));
    }
  }

  void readNumber() {
    const auto isPart = [](char c) { return isDigit(c) || isLetter(c) || c == '.'; };
    const auto end = std::find_if_not(m_text.begin() + static_cast<std::ptrdiff_t>(m_at), m_text.end(), isPart);
    const std::string_view number = m_text.substr(m_at, static_cast<std::size_t>(end - m_text.begin()) - m_at);
    if (!Fraction::parse(number)) return refuse(FormulaErrorCode::BadNumber, m_at, number);
    takeOperand(number, 'n');
  }

  void readWord() {
    const std::string_view word = wordAt(m_at);
    if (const Function* function = functionOf(word)) return readCall(*function);
    const auto measure = measureOf(word);
    if (!measure) return refuse(FormulaErrorCode::UnknownWord, m_at, word);
    if (std::find(m_out.measures.begin(), m_out.measures.end(), *measure) == m_out.measures.end())
      m_out.measures.push_back(*measure);
    takeOperand(word, 'm');
  }

  void takeOperand(std::string_view word, char shape) {
    if (!m_needsOperand) return refuse(FormulaErrorCode::MissingOperator, m_at, word);
    emit(word);
    m_shape += shape;
    m_needsOperand = m_isSigned = false;
    m_at += word.size();
  }

  void readCall(const Function& function) {
    const std::size_t name = m_at;
    if (!m_needsOperand) return refuse(FormulaErrorCode::MissingOperator, name, function.name);
    std::size_t at = name + function.name.size();
    while (at < m_text.size() && isBlank(m_text[at])) ++at;
    if (at == m_text.size() || m_text[at] != '(') return refuse(FormulaErrorCode::MissingCall, name, function.name);
    m_at = at;
    openParenthesis(&function, name);
  }

  void openParenthesis(const Function* function, std::size_t name) {
    if (!m_needsOperand) return refuse(FormulaErrorCode::MissingOperator, m_at, "(");
    if (m_open.size() == kMaxFormulaDepth) return refuse(FormulaErrorCode::TooDeep, m_at, "(");
    m_open.push_back({m_at, function, name});
    emit(tokenOf(m_open.back()));
    m_shape += '(';
    m_isSigned = false;
    ++m_at;
  }

  /// The library wants a function's parenthesis right after its name.
  static std::string tokenOf(const Open& open) {
    if (open.isConditional()) return "( (";
    return (open.function ? std::string(open.function->name) : std::string()) + "(";
  }

  void closeParenthesis() {
    if (m_open.empty()) return refuse(FormulaErrorCode::UnopenedParenthesis, m_at, ")");
    if (m_needsOperand) return refuse(FormulaErrorCode::MissingOperand, m_at, ")");
    const Open open = m_open.back();
    if (open.function && open.arguments < open.function->fewest)
      return refuse(FormulaErrorCode::TooFewArguments, open.nameAt, open.function->name);
    emit(open.isConditional() ? ") )" : ")");
    m_open.pop_back();
    ++m_at;
  }

  void readComma() {
    if (m_open.empty() || !m_open.back().function) return refuse(FormulaErrorCode::MisplacedComma, m_at, ",");
    if (m_needsOperand) return refuse(FormulaErrorCode::MissingOperand, m_at, ",");
    Open& open = m_open.back();
    if (open.arguments == open.function->most)
      return refuse(FormulaErrorCode::TooManyArguments, open.nameAt, open.function->name);
    emit(!open.isConditional() ? "," : open.arguments == 1 ? ") ? (" : ") : (");
    ++open.arguments;
    m_needsOperand = true;
    ++m_at;
  }

  void readOperator() {
    const std::string_view sign = m_text.substr(m_at, 1);
    const bool canBeSign = sign == "+" || sign == "-";
    if (m_needsOperand && (!canBeSign || m_isSigned)) return refuse(FormulaErrorCode::MissingOperand, m_at, sign);
    m_isSigned = m_needsOperand;
    m_needsOperand = true;
    emit(sign);
    m_shape += sign;
    ++m_at;
  }

  void checkEnd() {
    if (m_out.expression.empty()) return refuse(FormulaErrorCode::Empty, 0, {});
    if (m_needsOperand) return refuse(FormulaErrorCode::MissingOperand, m_text.size(), {});
    if (!m_open.empty()) refuse(FormulaErrorCode::UnclosedParenthesis, m_open.back().at, "(");
  }

  void emit(std::string_view token) {
    m_out.expression.append(token).push_back(' ');
    m_out.origins.resize(m_out.expression.size(), m_at);
  }

  std::string_view m_text;
  std::size_t m_at = 0;
  std::string m_shape;         ///< the tokens so far, a letter each
  std::vector<Open> m_open;    ///< innermost last
  bool m_needsOperand = true;  ///< else an operator, comma or closing parenthesis may follow
  bool m_isSigned = false;     ///< a sign stands before the operand to come
  ScannedFormula m_out;
  std::optional<FormulaError> m_error;
};

}  // namespace

tl::expected<ScannedFormula, FormulaError> scanFormula(std::string_view text) { return Scanner(text).run(); }

const std::vector<std::string_view>& formulaFunctions() {
  static const std::vector<std::string_view> kNames = [] {
    std::vector<std::string_view> names;
    for (const Function& function : kFunctions) names.push_back(function.name);
    return names;
  }();
  return kNames;
}

}  // namespace bellwether::kpi
