package health.homeward.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import health.homeward.document.FileKind;
import java.util.List;
import java.util.regex.Pattern;

/// Tells what a file is from its first bytes; its name is not asked.
final class Sniffer {
    /// Enough for every signature, among them that of a disc's image, which stands after the first 32 KB.
    static final int BYTES = 36_864;

    private static final Pattern MAIL = Pattern.compile(
            "\\A(?:[\\x21-\\x39\\x3B-\\x7E]{1,76}:[^\\r\\n]*\\r?\\n(?:[ \\t][^\\r\\n]*\\r?\\n)*+){2,}");
    private static final Pattern MAIL_FIELD = Pattern
            .compile("(?im)^(?:MIME-Version|Received|Message-ID|Return-Path|From|Delivered-To):");
    private static final List<String> HEIC_BRANDS = List.of("heic", "heix", "hevc", "hevx", "heim", "heis",
            "mif1",
            "msf1");

    private Sniffer() {}

    static FileKind kindOf(byte[] head) {
        if (startsWith(head, 128, "DICM") || isBareDicom(head)) {
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

    /// Without the preamble: a first element of group 2 or 8 with its value representation.
    private static boolean isBareDicom(byte[] head) {
        return startsWith(head, 0, "\2\0\0\0UL\4\0") || startsWith(head, 0, "\b\0\0\0UL\4\0")
                || startsWith(head, 0, "\b\0\5\0CS") || startsWith(head, 0, "\b\0\b\0CS")
                || startsWith(head, 0, "\b\0\26\0UI");
    }

    private static FileKind textual(byte[] head) {
        String text = new String(head, 0, Math.min(head.length, 1024), US_ASCII);
        if (MAIL.matcher(text).find() && MAIL_FIELD.matcher(text).find()) {
            return FileKind.EMAIL;
        }
        return text.contains("%PDF-") ? FileKind.PDF : FileKind.OTHER;
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
