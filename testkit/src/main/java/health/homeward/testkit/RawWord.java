package health.homeward.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Word files part by part.
public final class RawWord {
    /// What the ordinary one says.
    public static final String WORDS = "血钾 4.1 mmol/L";

    private RawWord() {}

    /// One paragraph.
    public static byte[] paragraph() {
        return document("", WORDS).bytes();
    }

    /// A file with a beginning of its own, a document type for instance, and one paragraph.
    ///
    /// @param text as XML
    public static RawZip document(String prologue, String text) {
        String main = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + prologue
                + "<w:document xmlns:w=\"w\" xmlns:xi=\"http://www.w3.org/2001/XInclude\"><w:body><w:p><w:r><w:t>"
                + text + "</w:t></w:r></w:p></w:body></w:document>";
        return new RawZip().add("[Content_Types].xml", "<Types/>".getBytes(UTF_8))
                .add("word/document.xml", main.getBytes(UTF_8));
    }
}
