#pragma once

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QString>
#include <QStringList>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>
