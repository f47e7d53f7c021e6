#include "gui/targets/target_trial_dialog.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

#include "gui/targets/target_model.h"
#include "gui/text.h"
#include "gui/typed_figure.h"
#include "gui/widgets/chart_panel.h"

namespace bellwether::gui {
namespace {

constexpr int kWidth = 720;
constexpr int kChartHeight = 190;

void showState(QLabel* label, const app::StatusText& state) {
  label->setText(visuals::symbol(state.shape) + QLatin1Char(' ') + state.word);
  setTone(label, state.tone == app::Tone::Neutral ? TextTone::Secondary : toneOf(state.tone));
}

}  // namespace

TargetTrialDialog::TargetTrialDialog(Subject subject, QWidget* parent)
    : QDialog(parent),
      m_subject(std::move(subject)),
      m_amount(new QLineEdit(this)),
      m_problem(makeLabel(this, visuals::TextRole::Caption, TextTone::Bad)),
      m_verdict(makeLabel(this, visuals::TextRole::PageTitle)),
      m_sentence(makeLabel(this, visuals::TextRole::Body, TextTone::Secondary)),
      m_offers(new QHBoxLayout),
      m_chart(new ChartPanel(this)),
      m_needsTitle(makeLabel(this, visuals::TextRole::PanelTitle)),
      m_needs(new QGridLayout),
      m_apply(new QPushButton(tr("Set as target"), this)) {
  setObjectName(QStringLiteral("targetTrialDialog"));
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(tr("Try a target"));
  setMinimumWidth(kWidth);
  m_amount->setObjectName(QStringLiteral("trialAmount"));
  m_verdict->setObjectName(QStringLiteral("trialVerdict"));
  m_apply->setObjectName(QStringLiteral("trialApply"));
  layOut();
  connect(m_amount, &QLineEdit::textChanged, this, &TargetTrialDialog::take);
  if (m_subject.question.amount > 0)
    m_amount->setText(plainAmount(m_subject.question.amount, m_subject.formatter.currency()));
  take();
  m_amount->setFocus();
  m_amount->selectAll();
}

void TargetTrialDialog::layOut() {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 18, 24, 18);
  column->setSpacing(10);
  QLabel* lead = makeLabel(this, visuals::TextRole::PanelTitle);
  lead->setWordWrap(true);
  lead->setText(tr("%1, %2: revenue")
                    .arg(m_subject.question.line.label, m_subject.formatter.periodTitle(m_subject.question.period)));
  column->addWidget(lead);
  addAmount(column);
  m_chart->setObjectName(QStringLiteral("trialChart"));
  m_chart->setMinimumHeight(kChartHeight);
  column->addWidget(m_chart, 1);
  addChecks(column);
  m_needsTitle->setText(tr("What it takes"));
  column->addWidget(m_needsTitle);
  m_needs->setHorizontalSpacing(16);
  m_needs->setVerticalSpacing(2);
  m_needs->setColumnStretch(1, 1);
  column->addLayout(m_needs);
  addButtons(column);
}

void TargetTrialDialog::addAmount(QVBoxLayout* column) {
  auto* line = new QHBoxLayout;
  line->setSpacing(8);
  const QString words = tr("Target in %1").arg(fromUtf8(std::string(m_subject.formatter.currency().code())));
  QLabel* label = makeLabel(this, visuals::TextRole::Body, TextTone::Secondary);
  label->setText(words);
  label->setBuddy(m_amount);
  m_amount->setAccessibleName(words);
  m_amount->setMaximumWidth(180);
  line->addWidget(label);
  line->addWidget(m_amount);
  m_offers->setSpacing(6);
  line->addLayout(m_offers);
  line->addStretch(1);
  column->addLayout(line);
  column->addWidget(m_problem);
  auto* verdict = new QHBoxLayout;
  verdict->setSpacing(12);
  m_sentence->setWordWrap(true);
  verdict->addWidget(m_verdict);
  verdict->addWidget(m_sentence, 1);
  column->addLayout(verdict);
}

void TargetTrialDialog::addChecks(QVBoxLayout* column) {
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(14);
  grid->setVerticalSpacing(3);
  grid->setColumnStretch(2, 1);
  int row = 0;
  for (CheckRow& check : m_checks) {
    check = {makeLabel(this, visuals::TextRole::Body), makeLabel(this, visuals::TextRole::Body),
             makeLabel(this, visuals::TextRole::Body, TextTone::Secondary)};
    check.reason->setWordWrap(true);
    grid->addWidget(check.name, row, 0, Qt::AlignTop);
    grid->addWidget(check.state, row, 1, Qt::AlignTop);
    grid->addWidget(check.reason, row++, 2);
  }
  column->addLayout(grid);
}

void TargetTrialDialog::addButtons(QVBoxLayout* column) {
  auto* buttons = new QHBoxLayout;
  auto* close = new QPushButton(tr("Close"), this);
  m_apply->setProperty("role", QStringLiteral("primary"));
  m_apply->setDefault(true);
  buttons->addStretch(1);
  buttons->addWidget(m_apply);
  buttons->addWidget(close);
  column->addLayout(buttons);
  connect(close, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_apply, &QPushButton::clicked, this, [this] {
    Q_EMIT applied(m_subject.question.amount);
    accept();
  });
}

/// Tries what stands in the field; nothing there tries nothing, and still shows the past.
void TargetTrialDialog::take() {
  const QString text = m_amount->text().trimmed();
  const auto amount =
      text.isEmpty() ? std::optional<std::int64_t>(0) : typedAmount(text, m_subject.formatter.currency());
  const bool isAmount = amount && *amount >= 0;
  m_problem->setVisible(!isAmount);
  m_problem->setText(isAmount ? QString() : tr("This is no amount. Type digits, e.g. 1,905 or 1905.50."));
  m_apply->setEnabled(isAmount && !text.isEmpty());
  if (!isAmount) return m_latest.drop();
  m_subject.question.amount = *amount;
  m_latest.run(
      this,
      [subject = m_subject] {
        return app::presentTrial(app::tryTarget(*subject.facts, subject.question, subject.asOf), subject.formatter);
      },
      [this](const app::TrialData& trial) { show(trial); });
}

void TargetTrialDialog::show(const app::TrialData& trial) {
  const bool isTried = m_subject.question.amount > 0;
  showState(m_verdict,
            isTried ? trial.verdict : app::StatusText{tr("no amount yet"), app::Shape::Diamond, app::Tone::Neutral});
  m_sentence->setText(trial.sentence);
  for (std::size_t i = 0; i < m_checks.size(); ++i) {
    m_checks[i].name->setText(trial.checks[i].name);
    showState(m_checks[i].state, trial.checks[i].state);
    m_checks[i].reason->setText(trial.checks[i].reason);
    for (QLabel* part : {m_checks[i].name, m_checks[i].state, m_checks[i].reason}) part->setVisible(isTried);
  }
  m_chart->setSpec(trial.chart, m_subject.formatter);
  showOffers(trial.offers);
  showNeeds(isTried ? trial.needs : std::vector<std::pair<QString, QString>>());
}

void TargetTrialDialog::showOffers(const std::vector<app::TrialOffer>& offers) {
  m_offered.clear();
  for (std::size_t i = 0; i < offers.size(); ++i) {
    if (i == m_offerButtons.size()) {
      auto* button = new QPushButton(this);
      button->setObjectName(QStringLiteral("trialOffer_%1").arg(i));
      button->setAutoDefault(false);
      button->setProperty("role", QStringLiteral("chip"));
      connect(button, &QPushButton::clicked, this, [this, i] { setAmount(m_offered[i]); });
      m_offers->addWidget(button);
      m_offerButtons.push_back(button);
    }
    m_offerButtons[i]->setText(offers[i].text);
    m_offered.push_back(offers[i].amount);
  }
  for (std::size_t i = 0; i < m_offerButtons.size(); ++i) m_offerButtons[i]->setVisible(i < offers.size());
}

void TargetTrialDialog::showNeeds(const std::vector<std::pair<QString, QString>>& needs) {
  m_needsTitle->setVisible(!needs.empty());
  while (m_needRows.size() < needs.size()) {
    const int row = static_cast<int>(m_needRows.size());
    m_needRows.emplace_back(makeLabel(this, visuals::TextRole::Body, TextTone::Secondary), makeLabel(this));
    m_needs->addWidget(m_needRows.back().first, row, 0);
    m_needs->addWidget(m_needRows.back().second, row, 1);
  }
  for (std::size_t i = 0; i < m_needRows.size(); ++i) {
    const bool isShown = i < needs.size();
    m_needRows[i].first->setVisible(isShown);
    m_needRows[i].second->setVisible(isShown);
    if (!isShown) continue;
    m_needRows[i].first->setText(needs[i].first);
    m_needRows[i].second->setText(needs[i].second);
  }
}

void TargetTrialDialog::setAmount(std::int64_t minor) {
  m_amount->setText(plainAmount(minor, m_subject.formatter.currency()));
}

}  // namespace bellwether::gui
