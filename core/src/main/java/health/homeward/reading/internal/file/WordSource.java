package health.homeward.reading.internal.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/// A Word file: its text, then each picture in it as a page of its own.
final class WordSource implements PageSource {
    private static final Pattern EDGES = Pattern.compile("word/(header|footer|footnotes)[0-9]*\\.xml");
    private static final Pattern PICTURE = Pattern
            .compile("word/media/[^/]+\\.(?i:jpe?g|png|tiff?|bmp|webp)");

    private final ZipFile zip;
    private final Path scratch;
    private final List<PageContent> texts = new ArrayList<>();
    private final List<ZipEntry> pictures;

    private WordSource(ZipFile zip, Path scratch) throws IOException {
        this.zip = zip;
        this.scratch = scratch;
        Limits.refuseAbove("parts", zip.size(), Limits.PARTS);
        Map<String, ZipEntry> parts = new TreeMap<>();
        zip.stream().forEach(entry -> parts.put(entry.getName(), entry));
        pictures = parts.values()
                .stream()
                .filter(entry -> PICTURE.matcher(entry.getName()).matches())
                .toList();
        readTexts(parts);
    }

    static WordSource open(Path file, Path scratch) throws IOException {
        ZipFile zip = new ZipFile(file.toFile());
        try {
            return new WordSource(zip, scratch);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private void readTexts(Map<String, ZipEntry> parts) throws IOException {
        ZipEntry main = parts.get("word/document.xml");
        if (main == null) {
            throw new IOException("no main part");
        }
        try {
            ZipEntry numbering = parts.get("word/numbering.xml");
            WordNumbers numbers = numbering == null
                    ? WordNumbers.NONE
                    : WordNumbers.of(new ByteArrayInputStream(bytes(numbering)));
            WordText text = WordText.of(new ByteArrayInputStream(bytes(main)), numbers);
            List<String> edges = new ArrayList<>();
            for (ZipEntry part : parts.values()) {
                if (EDGES.matcher(part.getName()).matches()) {
                    WordText edge = WordText.of(new ByteArrayInputStream(bytes(part)), WordNumbers.NONE);
                    edge.pages().forEach(page -> edges.addAll(page.lines()));
                }
            }
            add(text, edges.stream().distinct().toList());
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void add(WordText text, List<String> edges) {
        List<PageContent.Flow> pages = text.pages();
        for (int i = 0; i < pages.size(); i++) {
            List<String> lines = new ArrayList<>(pages.get(i).lines());
            if (i == 0) {
                lines.addAll(edges);
            }
            if (!lines.isEmpty() || pictures.isEmpty()) {
                texts.add(new PageContent.Flow(lines, pages.get(i).tables(), List.of()));
            }
        }
    }

    /// Counted while unpacking; the sizes that the file declares mean nothing.
    private byte[] bytes(ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes((int) Limits.XML_BYTES + 1);
            Limits.refuseAbove("unpacked bytes", bytes.length, Limits.XML_BYTES);
            return bytes;
        }
    }

    @Override
    public int pages() {
        return texts.size() + pictures.size();
    }

    @Override
    public PageContent page(int page) throws IOException {
        if (page <= texts.size()) {
            return texts.get(page - 1);
        }
        Path file = Files.createTempFile(scratch, "word", ".picture");
        try {
            Files.write(file, bytes(pictures.get(page - 1 - texts.size())));
            try (PictureSource picture = PictureSource.open(file)) {
                return picture.page(1);
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
