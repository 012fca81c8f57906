package health.homeward.medication;

/// A medicine in a list that is compared.
///
/// @param label as the list has it
public record Listed(String label, Medicine medicine) {}
