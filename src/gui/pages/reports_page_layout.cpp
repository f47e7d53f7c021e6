#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "gui/pages/reports_page.h"
#include "gui/widgets/comment_edit.h"
#include "gui/widgets/pages_view.h"
#include "gui/widgets/panel.h"
#include "gui/widgets/progress_strip.h"
#include "gui/widgets/section_list.h"
#include "gui/widgets/segmented.h"

namespace bellwether::gui {
namespace {
constexpr int kOptionsWidth = 312;
}  // namespace

void ReportsPage::layOut() {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 10, 16, 12);
  column->setSpacing(10);
  auto* head = new QHBoxLayout;
  head->setSpacing(12);
  head->addWidget(m_title);
  head->addWidget(m_remark, 1);
  column->addLayout(head);
  auto* row = new QHBoxLayout;
  row->setSpacing(12);
  row->addWidget(makeOptions());
  auto* shown = new QVBoxLayout;
  shown->setSpacing(8);
  shown->addWidget(m_writing);
  shown->addWidget(m_strip);
  shown->addWidget(m_pages, 1);
  row->addLayout(shown, 1);
  m_empty->setAlignment(Qt::AlignCenter);
  m_empty->setWordWrap(true);
  row->addWidget(m_empty, 1);
  column->addLayout(row, 1);
}

QWidget* ReportsPage::makeOptions() {
  m_optionsPanel->setFixedWidth(kOptionsWidth);
  auto* body = new QVBoxLayout;
  body->setContentsMargins(12, 4, 12, 10);
  body->setSpacing(6);
  m_list->setFrameShape(QFrame::NoFrame);
  m_sections->setFrameShape(QFrame::NoFrame);
  body->addWidget(m_list, 3);
  body->addWidget(m_tabs);
  m_tabPages->addWidget(makeLayoutOptions());
  auto* sections = new QWidget(this);
  auto* sectionColumn = new QVBoxLayout(sections);
  sectionColumn->setContentsMargins(0, 0, 0, 0);
  m_noSections->setWordWrap(true);
  sectionColumn->addWidget(m_noSections, 0, Qt::AlignTop);
  sectionColumn->addWidget(m_sections);
  m_tabPages->addWidget(sections);
  m_tabPages->addWidget(m_comment);
  body->addWidget(m_tabPages, 3);
  body->addWidget(m_save);
  auto* others = new QHBoxLayout;
  others->addWidget(m_more, 1);
  others->addWidget(m_print, 1);
  body->addLayout(others);
  m_optionsPanel->body()->addLayout(body, 1);
  return m_optionsPanel;
}

QWidget* ReportsPage::makeLayoutOptions() {
  auto* options = new QWidget(this);
  auto* grid = new QGridLayout(options);
  grid->setContentsMargins(0, 4, 0, 0);
  grid->setColumnStretch(1, 1);
  grid->addWidget(m_languageLabel, 0, 0);
  grid->addWidget(m_language, 0, 1);
  grid->addWidget(m_paperLabel, 1, 0);
  grid->addWidget(m_paper, 1, 1);
  grid->addWidget(m_orientationLabel, 2, 0);
  grid->addWidget(m_orientation, 2, 1);
  grid->setRowStretch(9, 1);
  return options;
}

}  // namespace bellwether::gui
