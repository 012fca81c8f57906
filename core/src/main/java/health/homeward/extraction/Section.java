package health.homeward.extraction;

/// A part of a document under one heading; offsets are those of the running text.
///
/// @param id of the heading in `headings.tsv`, empty for what stands before the first
/// @param english the heading in English
/// @param parent the section that a heading inside a paragraph stands in, else the same as `id`
/// @param start where the heading begins
/// @param begin where the text after the heading begins
/// @param end where the next heading begins
record Section(String id, String english, String parent, int start, int begin, int end) {
    Section upTo(int last) {
        return new Section(id, english, parent, start, begin, last);
    }

    boolean under(String one) {
        return id.equals(one) || parent.equals(one);
    }
}
