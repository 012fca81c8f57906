package health.homeward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every place that makes an XML parser, found by reading the code. A new one belongs into the list only with a test of
/// its own that document types, entities and inclusions of other files do nothing.
class XmlParsersTest {
    private static final Pattern FACTORY = Pattern.compile(
            "(?:XMLInput|DocumentBuilder|SAXParser|Transformer|Schema|XPath|Event)Factory|XMLReader|SAXReader|SAXBuilder|XmlMapper|JAXBContext|DOMParser|XMLDecoder");

    @Test
    void areMadeInOnePlaceWithoutDocumentTypes() throws IOException {
        Path root = Path.of("").toAbsolutePath().getParent();
        try (Stream<Path> modules = Files.list(root)) {
            List<Path> makers = modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .flatMap(XmlParsersTest::sources)
                    .filter(source -> FACTORY.matcher(text(source)).find())
                    .toList();

            assertThat(makers).singleElement()
                    .satisfies(maker -> assertThat(text(maker)).contains("XMLInputFactory.SUPPORT_DTD, false",
                            "XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false"));
        }
    }

    private static Stream<Path> sources(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> path.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
