#pragma once

namespace bellwether::visuals {

/// Makes `:/icons` and `:/themes` readable. A static library's resources are dropped by the linker unless something
/// asks for them.
void registerResources();

}  // namespace bellwether::visuals
