package health.homeward.casefile;

import health.homeward.document.FileAccount;
import health.homeward.document.Problem;
import health.homeward.document.Sha256;
import health.homeward.document.SourceFile;
import health.homeward.imaging.Disc;
import health.homeward.imaging.Note;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What became of each file that the walk gave to the reader of images.
final class ImageAccounts {
    private static final String DIRECTORY = "DICOMDIR";

    private final Set<String> kept = new HashSet<>();
    private final Map<Sha256, String> names = new HashMap<>();
    private final Map<String, String> unreadable;
    private final Map<String, String> ignored;

    private ImageAccounts(Disc disc) {
        disc.studies()
                .stream()
                .flatMap(study -> study.series().stream())
                .flatMap(series -> series.files().stream())
                .forEach(this::keep);
        unreadable = reasons(disc.unreadable());
        ignored = reasons(disc.ignored());
    }

    private void keep(SourceFile file) {
        kept.add(file.name());
        names.put(file.sha256(), file.name());
    }

    private static Map<String, String> reasons(List<Note> notes) {
        return notes.stream().collect(Collectors.toMap(Note::path, Note::reason, (one, _) -> one));
    }

    static List<FileAccount> of(List<FileAccount> accounts, Disc disc) {
        ImageAccounts images = new ImageAccounts(disc);
        return accounts.stream()
                .map(account -> account.problem() == Problem.DICOM_NOT_READ ? images.of(account) : account)
                .toList();
    }

    private FileAccount of(FileAccount account) {
        String path = account.path();
        if (kept.contains(path)) {
            return used(account, "");
        }
        if (ignored.getOrDefault(path, "").startsWith(DIRECTORY)) {
            return used(account,
                    "The directory of a disc of images, taken as a list of what ought to be there.");
        }
        if (unreadable.containsKey(path)) {
            return new FileAccount(path, account.sha256(), FileAccount.State.SET_ASIDE,
                    Problem.UNREADABLE_FILE, unreadable.get(path) + ". " + Problem.UNREADABLE_FILE.remedy());
        }
        if (ignored.containsKey(path)) {
            return account;
        }
        String same = account.sha256() == null ? null : names.get(account.sha256());
        return new FileAccount(path, account.sha256(), FileAccount.State.DUPLICATE, null,
                same == null
                        ? "Another copy of an image that is here, not the most complete one."
                        : "Same content as " + same + ".");
    }

    private static FileAccount used(FileAccount account, String reason) {
        return new FileAccount(account.path(), account.sha256(), FileAccount.State.USED, null, reason);
    }
}
