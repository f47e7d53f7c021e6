#pragma once

#include <QCoreApplication>
#include <QLocale>
#include <QString>
#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>
