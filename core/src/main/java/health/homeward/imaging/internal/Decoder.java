package health.homeward.imaging.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;

/// Makes a text of bytes. Values and components are divided afterwards, because their marks occur within characters.
public interface Decoder {
    /// As the contract of the command names it: an IANA name, or terms of ISO 2022.
    String name();

    Decoded decode(byte[] bytes);

    /// One character set for everything.
    record Whole(Charset charset) implements Decoder {
        @Override
        public String name() {
            return charset.name();
        }

        @Override
        public Decoded decode(byte[] bytes) {
            return decode(charset, bytes);
        }

        static Decoded decode(Charset charset, byte[] padded) {
            byte[] bytes = Arrays.copyOf(padded, unpadded(padded));
            CharsetDecoder decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            ByteBuffer in = ByteBuffer.wrap(bytes);
            CharBuffer out = CharBuffer.allocate(2 * bytes.length + 2);
            int malformed = 0;
            boolean cut = false;
            while (true) {
                CoderResult result = decoder.decode(in, out, true);
                if (!result.isError()) {
                    return new Decoded(out.flip().toString(), malformed, cut);
                }
                cut = result.length() >= in.remaining() && bytes.length > 1;
                malformed += cut ? 0 : 1;
                in.position(Math.min(in.limit(), in.position() + result.length()));
                if (!cut) {
                    out.put('\uFFFD');
                }
            }
        }

        private static int unpadded(byte[] bytes) {
            int end = bytes.length;
            while (end > 0 && (bytes[end - 1] == ' ' || bytes[end - 1] == 0)) {
                end--;
            }
            return end;
        }
    }
}
