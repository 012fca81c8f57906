package health.homeward.intake;

import health.homeward.document.FileAccount;
import health.homeward.document.FileKind;
import health.homeward.document.Problem;
import health.homeward.document.Sha256;
import health.homeward.document.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Keeps the account of every file, and each content once.
final class Ledger {
    private record Content(FileKind kind, long size, Path path, List<String> names) {}

    private final IntakeLimits limits;
    private final Map<Sha256, Content> contents = new LinkedHashMap<>();
    private final List<FileAccount> accounts = new ArrayList<>();

    Ledger(IntakeLimits limits) {
        this.limits = limits;
    }

    boolean isFull() {
        return accounts.size() >= limits.files();
    }

    /// Whether these bytes were seen before; if so the name is added and the account written.
    boolean isDuplicate(String name, Sha256 sha256) {
        Content content = contents.get(sha256);
        if (content == null) {
            return false;
        }
        content.names.add(name);
        accounts.add(new FileAccount(name, sha256, FileAccount.State.DUPLICATE, null,
                "Same content as " + content.names.getFirst() + "."));
        return true;
    }

    void use(String name, Sha256 sha256, FileKind kind, long size, Path path) {
        contents.put(sha256, new Content(kind, size, path, new ArrayList<>(List.of(name))));
        accounts.add(new FileAccount(name, sha256, FileAccount.State.USED, null, ""));
    }

    void container(String name, Sha256 sha256, String what) {
        accounts.add(new FileAccount(name, sha256, FileAccount.State.CONTAINER, null, what));
    }

    void setAside(String name, @Nullable Sha256 sha256, Problem problem, String detail) {
        accounts.add(new FileAccount(name, sha256, FileAccount.State.SET_ASIDE, problem,
                (detail + " " + problem.remedy()).strip()));
    }

    Intake.Taken taken() {
        List<SourceFile> sources = new ArrayList<>();
        contents.forEach((sha256, content) -> sources
                .add(new SourceFile(sha256, content.kind, content.size, content.names, content.path)));
        return new Intake.Taken(sources, accounts);
    }
}
