package health.homeward.reading.internal.file;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import health.homeward.document.Json;
import health.homeward.document.PageOutcome;
import health.homeward.document.Problem;
import health.homeward.document.SourceFile;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Base64;

/// What the program and the process that opens files say to each other: JSON, each message after its length.
final class Messages {
    private static final int LONGEST = 100 << 20;

    private Messages() {}

    /// What is wanted of a file.
    ///
    /// @param page from 1; 0 asks for the number of pages
    /// @param longSide 0 for the text, else for a picture of at most that many pixels
    record Request(SourceFile file, int page, int rotation, int longSide) {}

    /// What came of it.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "answer")
    @JsonSubTypes({@JsonSubTypes.Type(value = Answer.Count.class, name = "count"),
            @JsonSubTypes.Type(value = Answer.Read.class, name = "read"),
            @JsonSubTypes.Type(value = Answer.Picture.class, name = "picture"),
            @JsonSubTypes.Type(value = Answer.Failed.class, name = "failed")})
    sealed interface Answer {
        record Count(int pages) implements Answer {}

        record Read(PageOutcome outcome) implements Answer {}

        /// A drawing.
        ///
        /// @param base64 of a JPEG file
        record Picture(String base64) implements Answer {
            byte[] bytes() {
                return Base64.getDecoder().decode(base64);
            }
        }

        record Failed(Problem problem, String detail) implements Answer {}
    }

    static void write(DataOutputStream out, Object message) throws IOException {
        byte[] bytes = Json.MAPPER.writeValueAsBytes(message);
        out.writeInt(bytes.length);
        out.write(bytes);
        out.flush();
    }

    static <T> T read(DataInputStream in, Class<T> type) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new EOFException("a message of " + length);
        }
        return Json.MAPPER.readValue(in.readNBytes(length), type);
    }
}
