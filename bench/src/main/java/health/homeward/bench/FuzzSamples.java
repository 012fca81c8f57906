package health.homeward.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import health.homeward.document.FileKind;
import health.homeward.testkit.LaboratorySheet;
import health.homeward.testkit.RawPdf;
import health.homeward.testkit.RawPictures;
import health.homeward.testkit.RawWord;
import health.homeward.testkit.RawZip;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Base64;
import java.util.List;

/// Small sound files of each format, to be damaged.
final class FuzzSamples {
    private FuzzSamples() {}

    static List<byte[]> of(FileKind kind) throws IOException {
        BufferedImage sheet = LaboratorySheet.draw().getSubimage(60, 40, 400, 200);
        byte[] jpeg = RawPictures.written(sheet, "jpeg");
        return switch (kind) {
            case PDF -> List.of(RawPdf.page().bytes(),
                    RawPdf.content("0 0 m 9 9 l S".getBytes(US_ASCII)).bytes(),
                    RawPdf.picture("/Type/XObject/Subtype/Image/Width 400/Height 200/BitsPerComponent 8"
                            + "/ColorSpace/DeviceGray/Filter/DCTDecode", jpeg).bytes(),
                    RawPdf.picture("/Type/XObject/Subtype/Image/Width 8/Height 8/BitsPerComponent 8"
                            + "/ColorSpace/DeviceGray/Filter/JPXDecode", RawPictures.jpeg2000(8, 8)).bytes());
            case JPEG -> List.of(jpeg, RawPictures.progressiveJpeg(sheet), RawPictures.cmykJpeg(64, 64),
                    RawPictures.withExif(jpeg, 6));
            case PNG -> List.of(RawPictures.written(sheet, "png"), RawPictures.png(64, 64, 64),
                    RawPictures.pngWithText(RawPictures.png(64, 64, 64), 1000));
            case TIFF -> List.of(RawPictures.written(sheet, "tiff"), RawPictures.tiff(3, false));
            case BMP -> List.of(RawPictures.written(sheet, "bmp"));
            case WEBP -> List
                    .of(Base64.getDecoder()
                            .decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA"));
            case DOCX -> List.of(RawWord.paragraph(),
                    RawWord.document("", "text").add("word/media/i.jpg", jpeg).bytes());
            case ZIP ->
                List.of(new RawZip().add("a.pdf", RawPdf.page().bytes()).addGbk("检查/报告.jpg", jpeg).bytes(),
                        new RawZip().add("in.zip", new RawZip().add("b.pdf", RawPdf.page().bytes()).bytes())
                                .bytes());
            case EMAIL -> List.of("""
                    From: a@example.org
                    MIME-Version: 1.0
                    Content-Type: multipart/mixed; boundary="x"

                    --x
                    Content-Type: image/jpeg; name="=?UTF-8?B?5oql5ZGKLmpwZw==?="
                    Content-Transfer-Encoding: base64

                    %s
                    --x
                    Content-Type: message/rfc822

                    From: b@example.org
                    Content-Type: text/plain

                    text
                    --x--
                    """.replace("%s", Base64.getMimeEncoder().encodeToString(jpeg)).getBytes(US_ASCII));
            case HEIC, DICOM, OTHER -> List.of();
        };
    }
}
