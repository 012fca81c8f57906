package health.homeward.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import health.homeward.document.FileAccount;
import health.homeward.document.Problem;
import health.homeward.intake.Intake;
import health.homeward.testkit.RawPdf;
import health.homeward.testkit.RawZip;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is set aside by what it is, with the advice that fits it.
class KindsTest {
    @TempDir
    private Path temp = Path.of("");
    @SuppressWarnings("NullAway.Init")
    private Plot plot;

    @BeforeEach
    void makesAFolder() throws IOException {
        plot = new Plot(temp);
    }

    private void assertSetAside(String name, byte[] content, Problem problem, String... advice)
            throws IOException {
        Intake.Taken taken = plot.plant(name, content).take();

        assertThat(Plot.problems(taken)).containsEntry(name, problem);
        assertThat(Plot.reason(taken, name)).contains(List.of(advice));
    }

    private static byte[] latin(String text) {
        return text.getBytes(ISO_8859_1);
    }

    /// An OLE file of one directory sector.
    private static byte[] office(String... names) {
        byte[] bytes = new byte[512 + 512 + 4096];
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(0, 0xE11AB1A1E011CFD0L).putShort(30, (short) 9).putInt(48, 1);
        for (int i = 0; i < names.length; i++) {
            byte[] name = names[i].getBytes(UTF_16LE);
            file.put(1024 + 128 * i, name).putShort(1024 + 128 * i + 64, (short) (name.length + 2));
        }
        return bytes;
    }

    @Test
    void officeFilesOfTheOldKind() throws IOException {
        assertSetAside("病历.doc", office("Root Entry", "WordDocument"), Problem.UNSUPPORTED_KIND, ".doc, .wps",
                "save it as PDF");
        assertSetAside("化验.xls", office("Root Entry", "Workbook"), Problem.UNSUPPORTED_KIND, "spreadsheet");
        assertSetAside("talk.ppt", office("Root Entry", "PowerPoint Document"), Problem.UNSUPPORTED_KIND,
                "presentation");
        assertSetAside("mail.msg", office("Root Entry", "__properties_version1.0"), Problem.UNSUPPORTED_KIND,
                ".eml");
        assertSetAside("locked.docx", office("Root Entry", "EncryptedPackage"), Problem.PASSWORD_NEEDED,
                "without the password");
        assertSetAside("other.bin", office("Root Entry"), Problem.UNSUPPORTED_KIND, "old kind");
        byte[] far = office("Root Entry");
        ByteBuffer.wrap(far).order(ByteOrder.LITTLE_ENDIAN).putInt(48, Integer.MAX_VALUE);
        assertSetAside("far.doc", far, Problem.UNSUPPORTED_KIND, "old kind");
    }

    @Test
    void otherOfficeFiles() throws IOException {
        byte[] part = latin("<x/>");
        assertSetAside("发票.ofd", new RawZip().add("OFD.xml", part).bytes(), Problem.UNSUPPORTED_KIND, "OFD",
                "save it as PDF");
        assertSetAside("a.xlsx",
                new RawZip().add("[Content_Types].xml", part).add("xl/workbook.xml", part).bytes(),
                Problem.UNSUPPORTED_KIND, "spreadsheet", "save it as PDF");
        assertSetAside("a.odt", new RawZip().add("META-INF/manifest.xml", part).bytes(),
                Problem.UNSUPPORTED_KIND,
                "OpenDocument");
        assertSetAside("a.rtf", latin("{\\rtf1 text}"), Problem.UNSUPPORTED_KIND, "rich text");
        assertSetAside("a.jar", new RawZip().add("META-INF/MANIFEST.MF", part).bytes(), Problem.NOT_A_RECORD,
                "program");
    }

    @Test
    void archivesThatMustBeUnpackedFirst() throws IOException {
        assertSetAside("a.rar", latin("Rar!\u001a\u0007\u0001\0 rest"), Problem.UNPACK_FIRST, "RAR",
                "Unpack it");
        assertSetAside("a.7z", latin("7z\u00bc\u00af'\u001c rest"), Problem.UNPACK_FIRST, "7z", "Unpack it");
        assertSetAside("a.gz", latin("\u001f\u008b\b rest"), Problem.UNPACK_FIRST, "gzip");
        byte[] disc = new byte[40_000];
        System.arraycopy(latin("CD001"), 0, disc, 32_769, 5);
        assertSetAside("disc.iso", disc, Problem.UNPACK_FIRST, "image of a disc");
    }

    @Test
    void picturesOfKindsThatAreNotRead() throws IOException {
        assertSetAside("a.gif", latin("GIF89a rest"), Problem.UNSUPPORTED_KIND, "GIF", "PNG or JPEG");
        assertSetAside("a.avif", latin("\0\0\0\u001cftypavif rest"), Problem.UNSUPPORTED_KIND, "AVIF",
                "JPEG");
        assertSetAside("a.jp2", latin("\0\0\0\fjP  \r\n\u0087\n rest"), Problem.UNSUPPORTED_KIND,
                "JPEG 2000");
        assertSetAside("a.svg", latin("<svg xmlns=\"x\"><script>alert(1)</script></svg>"),
                Problem.UNSUPPORTED_KIND,
                "SVG");
    }

    @Test
    void videoAndSound() throws IOException {
        assertSetAside("IMG_0001.MOV", latin("\0\0\0\u0014ftypqt  rest"), Problem.RECORDING_NOT_READ,
                "live photo");
        assertSetAside("VID_0001.mp4", latin("\0\0\0\u0018ftypmp42 rest"), Problem.RECORDING_NOT_READ,
                "if it is an examination");
        assertSetAside("note.m4a", latin("\0\0\0\u0018ftypM4A  rest"), Problem.RECORDING_NOT_READ,
                "photograph the paper");
        assertSetAside("note.amr", latin("#!AMR\n rest"), Problem.RECORDING_NOT_READ, "photograph the paper");
        assertSetAside("note.wav", latin("RIFF\0\0\0\0WAVE rest"), Problem.RECORDING_NOT_READ,
                "photograph the paper");
    }

    @Test
    void pagesOfTheWeb() throws IOException {
        assertSetAside("a.html", "\uFEFF <!DOCTYPE html><p>text".getBytes(UTF_8), Problem.UNSUPPORTED_KIND,
                "browser", "PDF");
        assertSetAside("photo.jpg", latin("<HTML><script>alert(1)</script>%PDF-1.7"),
                Problem.UNSUPPORTED_KIND,
                "web page");
        assertSetAside("a.mht", latin("""
                From: <Saved by Blink>
                Snapshot-Content-Location: http://example.org/
                MIME-Version: 1.0
                Content-Type: multipart/related; boundary="x"

                --x--
                """), Problem.UNSUPPORTED_KIND, "web page");
        assertSetAside("utf16.htm", "\uFEFF<html>".getBytes(UTF_16LE), Problem.UNSUPPORTED_KIND, "web page");
    }

    @Test
    void textIsNobodysRecord() throws IOException {
        assertSetAside("note.txt", "血压 120/80，我自己量的".getBytes(UTF_8), Problem.UNSUPPORTED_KIND, "text file",
                "Anybody can have typed it");
        assertSetAside("gbk.txt", "血压 120/80".getBytes(Charset.forName("GBK")), Problem.UNSUPPORTED_KIND,
                "text file");
        assertSetAside("one", latin("x"), Problem.UNSUPPORTED_KIND, "text file");
        assertSetAside("data.xml", latin("<?xml version='1.0'?><a/>"), Problem.UNSUPPORTED_KIND, "XML");
        assertSetAside("eicar.com",
                latin("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"),
                Problem.NOT_A_RECORD, "virus");
        assertSetAside("empty.pdf", new byte[0], Problem.EMPTY_FILE, "empty");
        assertSetAside("one.bin", new byte[1], Problem.UNSUPPORTED_KIND, "not known");
    }

    @Test
    void programsAndWhatSystemsLeaveBehind() throws IOException {
        assertSetAside("viewer.jpg", latin("MZ\u0090 program"), Problem.NOT_A_RECORD, "program");
        assertSetAside("polyglot.pdf", latin("MZ\n%PDF-1.7\n"), Problem.NOT_A_RECORD, "program");
        assertSetAside("link.lnk", latin("L\0\0\0\1\24\2\0\0\0\0\0\u00c0\0\0\0\0\0\0F"),
                Problem.LINK_OR_DEVICE, "shortcut");
        assertSetAside("Thumbs.db", latin("x"), Problem.NOT_A_RECORD, "operating system");
        assertSetAside(".DS_Store", latin("x"), Problem.NOT_A_RECORD, "operating system");
        assertSetAside("AUTORUN.INF", latin("[autorun]"), Problem.NOT_A_RECORD, "start file");
        assertSetAside("~$小结.docx", latin("lock"), Problem.NOT_A_RECORD, "office program");
    }

    @Test
    void aFileThatIsImageAndProgramIsListedAsImage() throws IOException {
        byte[] both = new byte[200];
        System.arraycopy(latin("MZ"), 0, both, 0, 2);
        System.arraycopy(latin("DICM"), 0, both, 128, 4);
        assertSetAside("IM0001", both, Problem.DICOM_NOT_READ, "not opened");
        assertSetAside("bare", latin("\b\0\5\0CS\n\0ISO_IR 100"), Problem.DICOM_NOT_READ, "not opened");
    }

    @Test
    void aDiscIsListedFileByFileAndRepeatsItself() throws IOException {
        byte[] image = new byte[300];
        System.arraycopy(latin("DICM"), 0, image, 128, 4);
        RawZip disc = new RawZip().add("AUTORUN.INF", latin("[autorun]")).add("DICOMDIR", image.clone());
        for (int i = 0; i < 20; i++) {
            image[200] = (byte) (i + 1);
            disc.add("DICOM/IM" + i, image.clone());
            disc.add("VIEWER/lib" + i + ".dll", latin("MZ" + i));
        }
        disc.add("报告.pdf", RawPdf.page().bytes());
        Intake.Taken taken = plot.plant("disc.zip", disc.bytes()).take();

        assertThat(taken.accounts()).hasSize(2 + 43);
        assertThat(taken.summary()).extracting(group -> group.count() + " " + group.problem())
                .containsExactly("1 NOT_A_RECORD", "21 DICOM_NOT_READ", "20 NOT_A_RECORD");
        assertThat(taken.summary().getLast().first()).isEqualTo("disc.zip!/VIEWER/lib0.dll");
        assertThat(taken.accounts()).filteredOn(account -> account.state() == FileAccount.State.USED)
                .hasSize(2);
    }

    @Test
    void takesAllOfAMessageWithinLimits() throws IOException {
        StringBuilder many = new StringBuilder("""
                From: a@example.org
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="x"

                """);
        for (int i = 0; i < 300; i++) {
            many.append("""
                    --x
                    Content-Type: application/pdf
                    Content-Disposition: attachment; filename="NUMBER.pdf"

                    %PDF-NUMBER
                    """.replace("NUMBER", Integer.toString(i)));
        }
        plot.plant("many.eml", latin(many + "--x--\n"));
        String around = """
                From: a@example.org
                MIME-Version: 1.0
                Content-Type: message/rfc822

                """;
        plot.plant("nested.eml", latin(around.repeat(8) + "From: a@example.org\n\ntext\n"));
        StringBuilder bomb = new StringBuilder("From: a@example.org\nMIME-Version: 1.0\n");
        for (int i = 0; i < 20_000; i++) {
            bomb.append("Content-Type: multipart/mixed; boundary=\"b")
                    .append(i)
                    .append("\"\n\n--b")
                    .append(i)
                    .append('\n');
        }
        plot.plant("bomb.eml", latin(bomb.toString()));
        plot.plant("box.mbox",
                latin("From a@example.org Mon Jan  1 00:00:00 2026\nFrom: a@example.org\n\ntext\n"));
        Intake.Taken taken = plot.take();

        assertThat(taken.sources()).hasSize(201);
        assertThat(Plot.problems(taken)).containsAllEntriesOf(Map.of("many.eml!/200.pdf", Problem.LIMIT,
                "nested.eml!/…", Problem.LIMIT, "bomb.eml", Problem.LIMIT, "box.mbox",
                Problem.UNSUPPORTED_KIND));
        assertThat(Plot.reason(taken, "bomb.eml")).contains("more than 200");
        assertThat(Plot.reason(taken, "nested.eml!/…")).contains("5 deep");
    }
}
