package health.homeward.imaging;

import health.homeward.document.FileAccount;
import health.homeward.document.FileKind;
import health.homeward.document.Sha256;
import health.homeward.imaging.internal.DicomFile;
import health.homeward.imaging.internal.Extent;
import health.homeward.imaging.internal.Tag;
import health.homeward.intake.Images;
import health.homeward.intake.Intake;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Collects images, directories and everything else on the one walk of `intake`.
public final class DiscReader implements Images {
    private static final int HEAD = 36_864;

    private record Other(String code, boolean archive) {}

    private final Pool pool = new Pool();
    private final List<Instance> instances = new ArrayList<>();
    private final List<Directory> directories = new ArrayList<>();
    private final List<Note> broken = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Other> others = new HashMap<>();

    @Override
    public Optional<Consumer<Sha256>> look(String name, Path path) throws IOException {
        Optional<DicomFile> header = DicomFile.read(path);
        if (header.isEmpty()) {
            others.put(name, other(name, path));
            return Optional.empty();
        }
        long size = Files.size(path);
        return Optional.of(sha256 -> take(name, path, size, sha256, header.get()));
    }

    private void take(String name, Path path, long size, Sha256 sha256, DicomFile header) {
        taken.add(name);
        boolean placed = !header.dataSet().code(Tag.STUDY_INSTANCE_UID).isEmpty();
        if (header.isDirectory()) {
            directories.add(Directory.of(name, header));
        } else if (placed || header.extent() == Extent.COMPLETE) {
            instances.add(Instance.of(name, path, size, sha256, header, pool));
        } else if (header.extent() == Extent.TRUNCATED) {
            broken.add(new Note(name,
                    "TRUNCATED_HEADER: the file ends before it says which study it belongs to"));
        } else {
            broken.add(new Note(name,
                    "BROKEN_HEADER: the header breaks before it says which study it belongs to"));
        }
    }

    private static Other other(String name, Path path) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(path)) {
            head = in.readNBytes(HEAD);
        }
        FileKind kind = Intake.kindOf(head);
        return new Other(Kinds.ignored(name, head, kind), kind == FileKind.ZIP);
    }

    /// What was found, once the walk is done.
    ///
    /// @param accounts of all files of the walk
    public Disc disc(List<FileAccount> accounts) {
        return new DiscAccount(instances, directories).disc(byPath(unreadable(accounts)),
                byPath(ignored(accounts)));
    }

    private static List<Note> byPath(List<Note> notes) {
        return notes.stream().sorted(Comparator.comparing(Note::path)).toList();
    }

    /// What should have been an image, by path.
    private List<Note> unreadable(List<FileAccount> accounts) {
        List<Note> notes = new ArrayList<>(broken);
        others(accounts).forEach(account -> {
            String code = failure(account);
            if (!code.isEmpty()) {
                notes.add(new Note(account.path(), code + ": " + account.reason()));
            }
        });
        return notes;
    }

    /// What is no image, by path.
    private List<Note> ignored(List<FileAccount> accounts) {
        List<Note> notes = new ArrayList<>();
        directories.forEach(directory -> notes.add(new Note(directory.path(),
                "DICOMDIR: a directory of " + directory.listed().size() + " files")));
        others(accounts).filter(account -> failure(account).isEmpty()).forEach(account -> {
            Other other = others.get(account.path());
            String code = other == null
                    ? Kinds.ignored(account.path(), new byte[0], FileKind.OTHER)
                    : other.code;
            notes.add(new Note(account.path(), code + ": not an image"));
        });
        return notes;
    }

    private java.util.stream.Stream<FileAccount> others(List<FileAccount> accounts) {
        return accounts.stream()
                .filter(account -> account.state() != FileAccount.State.CONTAINER
                        && !taken.contains(account.path()));
    }

    private String failure(FileAccount account) {
        Other other = others.get(account.path());
        return Kinds.unreadable(account, other != null && other.archive);
    }
}
