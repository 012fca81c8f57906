package health.homeward.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import health.homeward.document.FileKind;
import java.util.List;
import java.util.regex.Pattern;

/// Tells what a file is from its first bytes; its name is not asked.
final class Sniffer {
    /// Enough for every signature, among them PDF's, which may stand within the first 1,024 bytes.
    static final int BYTES = 4096;

    private static final Pattern MAIL = Pattern.compile(
            "\\A(?:[\\x21-\\x39\\x3B-\\x7E]{1,76}:[^\\r\\n]*\\r?\\n(?:[ \\t][^\\r\\n]*\\r?\\n)*+){2,}");
    private static final Pattern MAIL_FIELD = Pattern
            .compile("(?im)^(?:MIME-Version|Received|Message-ID|Return-Path|From|Delivered-To):");
    private static final List<String> HEIC_BRANDS = List.of("heic", "heix", "hevc", "hevx", "heim", "heis",
            "mif1",
            "msf1");

    private Sniffer() {}

    static FileKind kindOf(byte[] head) {
        if (startsWith(head, 128, "DICM")) {
            return FileKind.DICOM;
        }
        if (startsWith(head, 0, "\u0089PNG\r\n\u001a\n")) {
            return FileKind.PNG;
        }
        if (startsWith(head, 0, "\u00ff\u00d8\u00ff")) {
            return FileKind.JPEG;
        }
        if (startsWith(head, 0, "II*\0") || startsWith(head, 0, "MM\0*")) {
            return FileKind.TIFF;
        }
        if (startsWith(head, 0, "BM") && startsWith(head, 6, "\0\0\0\0")) {
            return FileKind.BMP;
        }
        if (startsWith(head, 0, "RIFF") && startsWith(head, 8, "WEBP")) {
            return FileKind.WEBP;
        }
        if (startsWith(head, 4, "ftyp")
                && HEIC_BRANDS.stream().anyMatch(brand -> startsWith(head, 8, brand))) {
            return FileKind.HEIC;
        }
        if (startsWith(head, 0, "PK\u0003\u0004") || startsWith(head, 0, "PK\u0005\u0006")) {
            return FileKind.ZIP;
        }
        return textual(head);
    }

    private static FileKind textual(byte[] head) {
        String text = new String(head, 0, Math.min(head.length, 1024), US_ASCII);
        if (text.contains("%PDF-")) {
            return FileKind.PDF;
        }
        return MAIL.matcher(text).find() && MAIL_FIELD.matcher(text).find() ? FileKind.EMAIL : FileKind.OTHER;
    }

    /// Programs, shortcuts and what operating systems leave behind: never a record.
    static boolean isBystander(String name, byte[] head) {
        String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('!')) + 1)
                .toLowerCase(java.util.Locale.ROOT);
        return startsWith(head, 0, "MZ") || startsWith(head, 0, "\u007fELF")
                || List.of("thumbs.db", "desktop.ini", ".ds_store", "autorun.inf").contains(file)
                || file.startsWith("._") || name.contains("__MACOSX/");
    }

    private static boolean startsWith(byte[] head, int offset, String signature) {
        byte[] bytes = signature.getBytes(ISO_8859_1);
        if (head.length < offset + bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (head[offset + i] != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
