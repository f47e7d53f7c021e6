#pragma once

#include <QtWidgets/QtWidgets>
#include <memory>
#include <optional>
#include <string>
#include <vector>
