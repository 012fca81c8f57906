/// Medicine lines in the terms a pharmacist at home uses: substance, ATC code, form, strength, dose, route, frequency.
/// A missing name costs a phone call, a wrong name can kill: in doubt a line is not resolved.
@NullMarked
package health.homeward.medication;

import org.jspecify.annotations.NullMarked;
