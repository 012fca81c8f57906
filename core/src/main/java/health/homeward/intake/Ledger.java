package health.homeward.intake;

import health.homeward.document.FileAccount;
import health.homeward.document.FileAccount.State;
import health.homeward.document.FileKind;
import health.homeward.document.Problem;
import health.homeward.document.Sha256;
import health.homeward.document.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Keeps the account of every file, and each content once.
final class Ledger {
    private record Content(FileKind kind, long size, Path path, List<String> names) {}

    private final IntakeLimits limits;
    private final Map<Sha256, Content> contents = new LinkedHashMap<>();
    private final Map<Sha256, String> containers = new HashMap<>();
    private final Set<Sha256> images = new HashSet<>();
    private final List<FileAccount> accounts = new ArrayList<>();

    Ledger(IntakeLimits limits) {
        this.limits = limits;
    }

    boolean isFull() {
        return accounts.size() >= limits.files();
    }

    /// Accounts written so far.
    int size() {
        return accounts.size();
    }

    boolean uses(Sha256 sha256) {
        return contents.containsKey(sha256) || images.contains(sha256);
    }

    /// Whether these bytes were used or opened before; if so the name is added and the account written.
    boolean isDuplicate(String name, Sha256 sha256) {
        Content content = contents.get(sha256);
        String first = content == null ? containers.get(sha256) : content.names.getFirst();
        if (first == null) {
            return false;
        }
        if (content != null) {
            content.names.add(Names.shown(name));
        }
        add(name, sha256, State.DUPLICATE, null, "Same content as " + first + ".");
        return true;
    }

    void use(String name, Sha256 sha256, FileKind kind, long size, Path path) {
        contents.put(sha256, new Content(kind, size, path, new ArrayList<>(List.of(Names.shown(name)))));
        add(name, sha256, State.USED, null, "");
    }

    /// An image that was taken; documents are made of it by nobody.
    void image(String name, Sha256 sha256) {
        images.add(sha256);
        setAside(name, sha256, Problem.DICOM_NOT_READ, "");
    }

    void container(String name, Sha256 sha256, String what) {
        containers.put(sha256, Names.shown(name));
        add(name, sha256, State.CONTAINER, null, what);
    }

    void setAside(String name, @Nullable Sha256 sha256, Problem problem, String detail) {
        add(name, sha256, State.SET_ASIDE, problem, (detail + " " + problem.remedy()).strip());
    }

    void setAside(String name, @Nullable Sha256 sha256, Foreign foreign) {
        add(name, sha256, State.SET_ASIDE, foreign.problem(), foreign.reason());
    }

    private void add(String name, @Nullable Sha256 sha256, State state, @Nullable Problem problem,
            String reason) {
        accounts.add(new FileAccount(Names.shown(name), sha256, state, problem, reason));
    }

    Intake.Taken taken() {
        List<SourceFile> sources = new ArrayList<>();
        contents.forEach((sha256, content) -> sources
                .add(new SourceFile(sha256, content.kind, content.size, content.names, content.path)));
        return new Intake.Taken(sources, accounts);
    }
}
