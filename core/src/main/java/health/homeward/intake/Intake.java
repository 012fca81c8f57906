package health.homeward.intake;

import health.homeward.document.FileAccount;
import health.homeward.document.FileKind;
import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import health.homeward.document.SourceFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes a folder in.
public final class Intake {
    private Intake() {}

    /// What was found.
    ///
    /// @param sources each content once, in the order of its first name
    /// @param accounts one for each file and each entry of an archive or message
    public record Taken(List<SourceFile> sources, List<FileAccount> accounts) {
        public Taken {
            sources = List.copyOf(sources);
            accounts = List.copyOf(accounts);
        }

        /// What was set aside, by reason; the accounts themselves stay complete.
        public List<AccountGroup> summary() {
            return AccountGroup.of(accounts);
        }
    }

    /// Walks the folder, by name, without following links.
    ///
    /// @param folder only read
    /// @param unpacked where entries of archives are put, each under the hash of its bytes
    /// @throws ProblemException when there is no such folder, or `unpacked` cannot be written or has no room
    public static Taken take(Path folder, Path unpacked, IntakeLimits limits) {
        return take(folder, unpacked, limits, Images.NONE, Disk.REAL);
    }

    /// The same; images go to whom they concern. The folder may also be one file, as a ZIP of a disc.
    public static Taken take(Path folder, Path unpacked, IntakeLimits limits, Images images) {
        if (!Files.isRegularFile(folder)) {
            return take(folder, unpacked, limits, images, Disk.REAL);
        }
        Ledger ledger = new Ledger(limits);
        try (Hashes hashes = new Hashes(List.of())) {
            new Sorter(ledger, new Unpacked(unpacked, limits, Disk.REAL), limits, images, hashes)
                    .sort(folder, String.valueOf(folder.getFileName()));
        }
        return ledger.taken();
    }

    static Taken take(Path folder, Path unpacked, IntakeLimits limits, Images images, Disk disk) {
        if (!Files.isDirectory(folder)) {
            throw new ProblemException(Problem.FOLDER_NOT_FOUND, folder.toString());
        }
        Ledger ledger = new Ledger(limits);
        List<Path> files = everything(folder, ledger, limits);
        try (Hashes hashes = new Hashes(files)) {
            Sorter sorter = new Sorter(ledger, new Unpacked(unpacked, limits, disk), limits, images, hashes);
            for (int i = 0; i < files.size(); i++) {
                hashes.reach(i);
                sorter.sort(files.get(i), relative(folder, files.get(i)));
            }
        }
        return ledger.taken();
    }

    /// What a single file is by its content.
    public static FileKind kindOf(byte[] content) {
        FileKind kind = Sniffer
                .kindOf(java.util.Arrays.copyOf(content, Math.min(content.length, Sniffer.BYTES)));
        boolean word = kind == FileKind.ZIP
                && new String(content, java.nio.charset.StandardCharsets.ISO_8859_1)
                        .contains("word/document.xml");
        return word ? FileKind.DOCX : kind;
    }

    private static List<Path> everything(Path folder, Ledger ledger, IntakeLimits limits) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder, java.util.Set.of(), limits.pathDepth() + 1, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isDirectory()) {
                        ledger.setAside(relative(folder, file), null, Problem.LIMIT,
                                "Folders are nested deeper than " + limits.pathDepth() + ".");
                    } else {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException cause) {
                    return refused(file, cause);
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException cause) {
                    return cause == null ? FileVisitResult.CONTINUE : refused(directory, cause);
                }

                private FileVisitResult refused(Path path, IOException cause) {
                    ledger.setAside(relative(folder, path), null, problem(cause), "");
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new ProblemException(Problem.FOLDER_NOT_FOUND, folder.toString(), e);
        }
        files.sort(Comparator.comparing(file -> relative(folder, file)));
        return files;
    }

    /// What keeps a file from being opened.
    static Problem problem(IOException cause) {
        return cause instanceof AccessDeniedException ? Problem.NOT_PERMITTED : Problem.UNREADABLE_FILE;
    }

    private static String relative(Path folder, Path file) {
        return folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }

    static boolean isPlainFile(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }
}
