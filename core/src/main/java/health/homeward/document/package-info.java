/// The shared vocabulary: files, pages, lines, regions, documents, facts and how sure they are. Every other feature
/// speaks in these words; this package uses no other.
@NullMarked
package health.homeward.document;

import org.jspecify.annotations.NullMarked;
