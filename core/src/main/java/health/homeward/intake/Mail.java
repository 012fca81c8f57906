package health.homeward.intake;

import health.homeward.document.Problem;
import health.homeward.document.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.james.mime4j.dom.BinaryBody;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;

/// Opens an e-mail file: attachments and pictures are taken, the letter's own words are not a record.
final class Mail {
    private final Sorter sorter;
    private final Ledger ledger;
    private int parts;

    Mail(Sorter sorter) {
        this.sorter = sorter;
        this.ledger = sorter.ledger();
    }

    void open(Path path, String name, int depth, Sha256 sha256) {
        if (depth >= sorter.limits().mailDepth()) {
            ledger.setAside(name, sha256, Problem.LIMIT,
                    "Messages are opened " + sorter.limits().mailDepth() + " deep.");
            return;
        }
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.custom()
                .setMaxLineLen(-1)
                .setMaxHeaderLen(1 << 20)
                .setMaxHeaderCount(10_000)
                .build());
        try (InputStream in = Files.newInputStream(path)) {
            Message message = builder.parseMessage(in);
            ledger.container(name, sha256, "E-mail, opened: each attachment is listed.");
            take(message, name, depth, 0);
        } catch (IOException e) {
            ledger.setAside(name, sha256, Problem.UNREADABLE_FILE, "The message is damaged.");
        }
    }

    private void take(Entity entity, String name, int depth, int level) {
        Body body = entity.getBody();
        if (level > sorter.limits().mailDepth()) {
            ledger.setAside(name + "!/…", null, Problem.LIMIT,
                    "Messages are opened " + sorter.limits().mailDepth() + " deep.");
            return;
        }
        switch (body) {
            case Multipart multipart ->
                multipart.getBodyParts().forEach(part -> take(part, name, depth, level));
            case Message message -> take(message, name, depth, level + 1);
            case SingleBody single -> takeSingle(entity, single, name, depth);
            case null, default -> {
            }
        }
    }

    private void takeSingle(Entity entity, SingleBody body, String name, int depth) {
        String file = entity.getFilename();
        if (file == null && !(body instanceof BinaryBody)) {
            return;
        }
        parts++;
        String inside = name + "!/" + (file == null ? "part-" + parts : file.replace('/', '_'));
        if (parts > sorter.limits().mailParts()) {
            ledger.setAside(inside, null, Problem.LIMIT,
                    "More than " + sorter.limits().mailParts() + " attachments.");
            return;
        }
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            body.writeTo(bytes);
            Unpacked.Entry put = sorter.unpacked()
                    .put(new ByteArrayInputStream(bytes.toByteArray()), bytes.size());
            sorter.sort(put.path(), inside, depth + 1);
        } catch (Unpacked.TooLarge e) {
            ledger.setAside(inside, null, Problem.LIMIT, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            ledger.setAside(inside, null, Problem.UNREADABLE_FILE, "The attachment is damaged.");
        }
    }
}
