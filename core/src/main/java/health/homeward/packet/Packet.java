package health.homeward.packet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;

/// Builds a package from a sealed state of a case. The same input gives the same bytes.
public final class Packet {
    private static final String README = """
            Medical records from China
            Open data/documents/START-HERE.pdf first: a summary on at most two pages.
            Open data/documents/index.html in Chrome or Edge to search and to see every value on its Chinese page.
            data/documents/PHARMACIST.pdf is for the pharmacist at home: what each medicine is, and questions.
            data/documents/images, where it is there, is a disc of images (DICOM): import that folder.
            data/documents/LABORATORY.pdf holds all laboratory results, as printed and in English.
            LOINC codes: This material contains content from LOINC (http://loinc.org). LOINC is copyright (c) Regenstrief
            Institute, Inc. and the Logical Observation Identifiers Names and Codes (LOINC) Committee and is available
            at no cost under the license at http://loinc.org/license.
            Extract the whole folder before opening it. No installation and no network are needed.

            请先打开 data/documents/START-HERE.pdf（最多两页的摘要）。
            用浏览器打开 data/documents/index.html 可检索并查看每个数值在原件中的位置。请先解压整个文件夹。
            """;

    /// Raised with every change of what a package looks like or holds.
    public static final String VERSION = "5";

    private Packet() {}

    /// Writes the package.
    ///
    /// @param target the folder that becomes the root of the bag; must not exist or be empty
    /// @throws UncheckedIOException when it cannot be written
    public static Built build(PackageInput input, Path target) {
        try {
            Files.createDirectories(target);
            try (var inside = Files.list(target)) {
                if (inside.findAny().isPresent()) {
                    throw new IllegalArgumentException("the target is not empty: " + target);
                }
            }
            View view = View.of(input);
            Bag bag = new Bag(target);
            String contentId = write(view, bag);
            bag.tag("README.txt", README);
            int files = bag.close(input.packageId(), "v" + input.version() + " " + contentId,
                    input.sealed().atZone(ZoneOffset.UTC).toLocalDate().toString());
            return new Built(target, contentId, files,
                    view.withheld().stream().map(one -> one.document().id().value()).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The seam for further forms of the same view: each writes into the bag and sees no other.
    private static String write(View view, Bag bag) throws IOException {
        Originals originals = new Originals(view);
        Reader reader = new Reader(view, originals, bag);
        originals.write(bag);
        new ImageDisc(view).write(bag);
        reader.pictures();
        reader.facts();
        String contentId = bag.contentId();
        reader.write(contentId);
        bag.document("START-HERE.pdf", StartHere.pdf(view, contentId));
        bag.document("PHARMACIST.pdf", PharmacistSheet.pdf(view, contentId));
        bag.document("LABORATORY.pdf", LaboratorySheet.pdf(view, contentId));
        return contentId;
    }

    static byte[] resource(String name) throws IOException {
        try (InputStream in = Packet.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource is not there: " + name);
            }
            return in.readAllBytes();
        }
    }
}
