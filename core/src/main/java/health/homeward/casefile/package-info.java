/// The case: what the person told us, what people decided, and the pipeline that calls the features in order. Steps are
/// kept by content and version; decisions are kept apart and always win.
@NullMarked
package health.homeward.casefile;

import org.jspecify.annotations.NullMarked;
