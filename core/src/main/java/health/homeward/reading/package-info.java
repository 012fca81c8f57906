/// From a file to pages: text with places, from the text layer of a PDF where it can be trusted, from recognition
/// elsewhere.
@NullMarked
package health.homeward.reading;

import org.jspecify.annotations.NullMarked;
