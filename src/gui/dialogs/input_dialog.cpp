#include "gui/dialogs/input_dialog.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "bellwether/app/words.h"
#include "gui/dialogs/dates.h"
#include "gui/text.h"

namespace bellwether::gui {
namespace {

using records::CostCategory;
using records::RecordKind;

QString remark(RecordKind kind) {
  switch (kind) {
    case RecordKind::Costs:
      return InputDialog::tr("What acquiring customers cost: advertising, salaries, commission, tools.");
    case RecordKind::Targets:
      return InputDialog::tr("The revenue that the company means to reach.");
    case RecordKind::Market:
      return InputDialog::tr("The sales of the whole market, yours included, and who says so.");
    default:
      return InputDialog::tr("Who sells, in which team, from when to when. Figures per head need it.");
  }
}

QString categoryName(CostCategory category) {
  switch (category) {
    case CostCategory::Ads:
      return InputDialog::tr("Advertising");
    case CostCategory::Salaries:
      return InputDialog::tr("Salaries");
    case CostCategory::Commission:
      return InputDialog::tr("Commission");
    case CostCategory::Tools:
      return InputDialog::tr("Tools");
    case CostCategory::Other:
      return InputDialog::tr("Other");
  }
  return {};
}

constexpr CostCategory kCategories[] = {CostCategory::Ads, CostCategory::Salaries, CostCategory::Commission,
                                        CostCategory::Tools, CostCategory::Other};

}  // namespace

InputDialog::InputDialog(const Question& question, QWidget* parent) : QDialog(parent), m_question(question) {
  setObjectName(QStringLiteral("inputDialog"));
  setAttribute(Qt::WA_DeleteOnClose);
  setMinimumWidth(460);
  const QString name = app::words::kindName(question.kind);
  setWindowTitle(name);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(12);
  QLabel* title = makeLabel(this, visuals::TextRole::PageTitle);
  title->setText(name);
  column->addWidget(title);
  QLabel* words = makeLabel(this, visuals::TextRole::Body, TextTone::Secondary);
  words->setWordWrap(true);
  words->setText(remark(question.kind));
  column->addWidget(words);
  if (takesFigure()) addFields(column);
  column->addStretch(1);
  addButtons(column);
  if (takesFigure()) check();
}

void InputDialog::addFields(QVBoxLayout* column) {
  auto* form = new QFormLayout;
  form->setHorizontalSpacing(16);
  form->setVerticalSpacing(10);
  const auto add = [this, form](const QString& words, QWidget* field) {
    QLabel* label = makeLabel(this, visuals::TextRole::Body, TextTone::Secondary);
    label->setText(words);
    label->setBuddy(field);
    field->setAccessibleName(words);
    form->addRow(label, field);
  };
  m_from = makeDateField(this, QStringLiteral("inputFrom"), m_question.period.begin);
  m_through = makeDateField(this, QStringLiteral("inputThrough"), m_question.period.last());
  add(tr("From"), m_from);
  add(tr("Through"), m_through);
  if (m_question.kind == RecordKind::Costs) {
    m_category = new QComboBox(this);
    m_category->setObjectName(QStringLiteral("inputCategory"));
    for (const CostCategory category : kCategories) m_category->addItem(categoryName(category));
    m_category->setCurrentIndex(m_category->count() - 1);
    add(tr("Category"), m_category);
  }
  m_amount = new QLineEdit(this);
  m_amount->setObjectName(QStringLiteral("inputAmount"));
  add(tr("Amount in %1").arg(fromUtf8(std::string(m_question.currency.code()))), m_amount);
  if (m_question.kind == RecordKind::Market) {
    m_source = new QLineEdit(this);
    m_source->setObjectName(QStringLiteral("inputSource"));
    add(tr("According to"), m_source);
  }
  column->addLayout(form);
  m_problem = makeLabel(this, visuals::TextRole::Caption, TextTone::Bad);
  m_problem->setWordWrap(true);
  column->addWidget(m_problem);
  connect(m_amount, &QLineEdit::textChanged, this, &InputDialog::check);
  connect(m_from, &QDateEdit::dateChanged, this, &InputDialog::check);
  connect(m_through, &QDateEdit::dateChanged, this, &InputDialog::check);
  m_amount->setFocus();
}

void InputDialog::addButtons(QVBoxLayout* column) {
  auto* row = new QHBoxLayout;
  auto* file = new QPushButton(tr("Choose a file…"), this);
  file->setObjectName(QStringLiteral("inputFile"));
  auto* blank = new QPushButton(tr("Save a template…"), this);
  blank->setObjectName(QStringLiteral("inputTemplate"));
  auto* cancel = new QPushButton(tr("Cancel"), this);
  row->addWidget(file);
  row->addWidget(blank);
  row->addStretch(1);
  if (takesFigure()) {
    m_add = new QPushButton(tr("Add"), this);
    m_add->setObjectName(QStringLiteral("inputAdd"));
    m_add->setProperty("role", QStringLiteral("primary"));
    m_add->setDefault(true);
    row->addWidget(m_add);
    connect(m_add, &QPushButton::clicked, this, &InputDialog::finish);
  }
  row->addWidget(cancel);
  column->addLayout(row);
  connect(file, &QPushButton::clicked, this, [this] {
    Q_EMIT fileRequested();
    accept();
  });
  connect(blank, &QPushButton::clicked, this, [this] {
    const std::string_view kind = records::toString(m_question.kind);
    Q_EMIT templateRequested(fromUtf8(std::string(kind)) + QStringLiteral(".csv"), emptyTemplate(m_question.kind));
  });
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
}

TypedFigure InputDialog::figure() const {
  TypedFigure figure;
  figure.kind = m_question.kind;
  figure.period = {fromQt(m_from->date()), fromQt(m_through->date()).plusDays(1)};
  figure.amountMinor = typedAmount(m_amount->text(), m_question.currency).value_or(0);
  figure.currency = m_question.currency;
  if (m_category != nullptr) figure.category = kCategories[m_category->currentIndex()];
  if (m_source != nullptr) figure.source = m_source->text().trimmed();
  return figure;
}

void InputDialog::check() {
  const auto amount = typedAmount(m_amount->text(), m_question.currency);
  const bool ends = !figure().period.isEmpty();
  QString problem;
  if (!m_amount->text().isEmpty() && !amount) problem = tr("The amount is not a number.");
  if (!ends) problem = tr("The range ends before it begins.");
  m_problem->setText(problem);
  m_add->setEnabled(amount.has_value() && ends);
}

void InputDialog::finish() {
  check();
  if (!m_add->isEnabled()) return;
  Q_EMIT typed(figure());
  accept();
}

}  // namespace bellwether::gui
