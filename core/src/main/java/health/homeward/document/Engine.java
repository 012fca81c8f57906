package health.homeward.document;

/// What read a page.
///
/// @param name for example `pp-ocr` or `text-layer`
/// @param version of the models or of the program
/// @param models first 12 hexadecimal digits of the SHA-256 over the model files, empty where there are none
public record Engine(String name, String version, String models) {}
