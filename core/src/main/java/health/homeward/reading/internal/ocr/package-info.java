/// The recognition engine: a picture of a page becomes pieces of text with places, by neural models on ONNX Runtime.
@NullMarked
package health.homeward.reading.internal.ocr;

import org.jspecify.annotations.NullMarked;
