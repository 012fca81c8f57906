/// The command line: one class a command, no logic.
@NullMarked
package health.homeward.cli;

import org.jspecify.annotations.NullMarked;
