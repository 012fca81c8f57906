/// What a printed laboratory row means: which analyte, its code, the value in UCUM, where it lies in the printed range,
/// and the same in the units of the home market.
@org.jspecify.annotations.NullMarked
package health.homeward.lab;
