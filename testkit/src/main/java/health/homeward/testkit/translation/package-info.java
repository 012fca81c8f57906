/// Fictional clinical sentences with their English, and errors seeded into it.
@NullMarked
package health.homeward.testkit.translation;

import org.jspecify.annotations.NullMarked;
