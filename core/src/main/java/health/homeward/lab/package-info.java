/// A printed laboratory row → analyte, LOINC, number, UCUM unit, limits, a flag worked out anew, and the figure in the
/// units used at home, beside the original. The one way in is [health.homeward.lab.Laboratory].
@NullMarked
package health.homeward.lab;

import org.jspecify.annotations.NullMarked;
