#pragma once

#include <QtWidgets/QtWidgets>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "bellwether/app/presenters/check_presenter.h"
#include "bellwether/app/presenters/overview_presenter.h"
#include "bellwether/app/session.h"
