@NullMarked
package health.homeward.cli;

import org.jspecify.annotations.NullMarked;
