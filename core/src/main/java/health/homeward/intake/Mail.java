package health.homeward.intake;

import health.homeward.document.Problem;
import health.homeward.document.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.james.mime4j.dom.BinaryBody;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;

/// Opens one e-mail file: attachments and pictures are taken, the letter's own words are not a record.
final class Mail {
    private static final MimeConfig CONFIG = MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(1 << 20)
            .setMaxHeaderCount(10_000)
            .build();

    private final Sorter sorter;
    private final Ledger ledger;
    private final IntakeLimits limits;
    private final String name;
    private final int depth;
    private int parts;

    Mail(Sorter sorter, String name, int depth) {
        this.sorter = sorter;
        this.ledger = sorter.ledger();
        this.limits = sorter.limits();
        this.name = name;
        this.depth = depth;
    }

    void open(Path path, Sha256 sha256) {
        if (depth >= limits.mailDepth()) {
            ledger.setAside(name, sha256, Problem.LIMIT, tooDeep());
            return;
        }
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(CONFIG);
        try (InputStream in = Files.newInputStream(path)) {
            if (MailBoundaries.declared(path, limits.mailParts()) > limits.mailParts()) {
                ledger.setAside(name, sha256, Problem.LIMIT, tooMany());
                return;
            }
            Message message = builder.parseMessage(in);
            ledger.container(name, sha256, "E-mail, opened: each attachment is listed.");
            take(message, 0, 0);
        } catch (IOException e) {
            ledger.setAside(name, sha256, Problem.UNREADABLE_FILE, "The message is damaged.");
        }
    }

    private String tooDeep() {
        return "Messages are opened " + limits.mailDepth() + " deep.";
    }

    private String tooMany() {
        return "It has more than " + limits.mailParts() + " parts.";
    }

    /// @param messages around this part
    /// @param level of parts inside parts
    private void take(Entity entity, int messages, int level) {
        if (messages > limits.mailDepth() || level > limits.mailParts()) {
            ledger.setAside(name + "!/…", null, Problem.LIMIT, tooDeep());
            return;
        }
        switch (entity.getBody()) {
            case Multipart multipart ->
                multipart.getBodyParts().forEach(part -> take(part, messages, level + 1));
            case Message message -> take(message, messages + 1, level + 1);
            case SingleBody single -> takeSingle(entity, single);
            case null, default -> {
            }
        }
    }

    private void takeSingle(Entity entity, SingleBody body) {
        String file = entity.getFilename();
        if (file == null && !(body instanceof BinaryBody)) {
            return;
        }
        parts++;
        String inside = name + "!/" + (file == null ? "part-" + parts : file.replace('/', '_'));
        if (parts > limits.mailParts()) {
            ledger.setAside(inside, null, Problem.LIMIT, tooMany());
            return;
        }
        try (InputStream in = body.getInputStream()) {
            sorter.sort(sorter.unpacked().put(in, body.size()), inside, depth + 1);
        } catch (Unpacked.TooLarge e) {
            ledger.setAside(inside, null, e.problem(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            ledger.setAside(inside, null, Problem.UNREADABLE_FILE, "The attachment is damaged.");
        }
    }
}
