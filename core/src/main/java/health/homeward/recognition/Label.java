package health.homeward.recognition;

import health.homeward.document.DocumentDate;
import health.homeward.document.Identity;
import org.jspecify.annotations.Nullable;

/// What a label on a paper announces.
///
/// @param number the type of an id number, else null
/// @param role of a date, else null
record Label(Group group, Identity.IdNumber.@Nullable Type number, DocumentDate.@Nullable Role role) {
    enum Group {
        NAME, DAMAGED_NAME, RELATIVE, SEX, AGE, BIRTH, NUMBER, DATE, HOSPITAL, DEPARTMENT, EXAM, SIGNATURE, OTHER
    }

    /// As written in the table: `name`, `id:INPATIENT`, `date:ADMITTED`.
    static Label of(String written) {
        if (written.startsWith("id:")) {
            return new Label(Group.NUMBER, Identity.IdNumber.Type.valueOf(written.substring(3)), null);
        }
        if (written.startsWith("date:")) {
            return new Label(Group.DATE, null, DocumentDate.Role.valueOf(written.substring(5)));
        }
        return switch (written) {
            case "name" -> new Label(Group.NAME, null, null);
            case "damaged-name" -> new Label(Group.DAMAGED_NAME, null, null);
            case "relative" -> new Label(Group.RELATIVE, null, null);
            case "sex" -> new Label(Group.SEX, null, null);
            case "age" -> new Label(Group.AGE, null, null);
            case "birth" -> new Label(Group.BIRTH, null, null);
            case "hospital" -> new Label(Group.HOSPITAL, null, null);
            case "department" -> new Label(Group.DEPARTMENT, null, null);
            case "exam" -> new Label(Group.EXAM, null, null);
            case "signature" -> new Label(Group.SIGNATURE, null, null);
            case "other" -> new Label(Group.OTHER, null, null);
            default -> throw new IllegalArgumentException("no such label: " + written);
        };
    }
}
