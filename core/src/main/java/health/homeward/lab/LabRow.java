package health.homeward.lab;

/// A row as printed; empty where nothing is.
///
/// @param range the reference range
public record LabRow(String name, String value, String unit, String range) {}
