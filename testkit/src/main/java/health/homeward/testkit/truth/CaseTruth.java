package health.homeward.testkit.truth;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Everything that is true of a fictional case.
///
/// @param person name, pinyin or passport name, sex, birthDate and numbers
public record CaseTruth(
        long seed,
        String story,
        Map<String, String> person,
        Map<String, String> stay,
        List<FileTruth> files,
        List<PageTruth> pages,
        List<PaperTruth> papers,
        List<FactTruth> facts) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    public CaseTruth {
        files = List.copyOf(files);
        pages = List.copyOf(pages);
        papers = List.copyOf(papers);
        facts = List.copyOf(facts);
    }

    /// Writes it as JSON.
    public void write(Path file) throws IOException {
        MAPPER.writeValue(file.toFile(), this);
    }

    /// Reads what [#write] wrote.
    public static CaseTruth read(Path file) throws IOException {
        return MAPPER.readValue(file.toFile(), CaseTruth.class);
    }
}
