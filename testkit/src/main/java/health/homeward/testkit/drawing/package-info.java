/// Sets papers on pages as hospitals print them, and draws the pages as pictures and PDF.
@NullMarked
package health.homeward.testkit.drawing;

import org.jspecify.annotations.NullMarked;
