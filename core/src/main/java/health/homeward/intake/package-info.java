/// From whatever was handed in (folder, archive, disc, message) to files that are known by content, counted once, and
/// each accounted for. Nothing is executed, nothing outside the folder is touched, and the folder is only read.
@NullMarked
package health.homeward.intake;

import org.jspecify.annotations.NullMarked;
