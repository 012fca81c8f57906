/// Homeward's core: everything that knows medicine and documents. `ArchitectureTest` is its map.
@NullMarked
package health.homeward;

import org.jspecify.annotations.NullMarked;
