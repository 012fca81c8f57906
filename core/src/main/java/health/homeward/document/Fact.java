package health.homeward.document;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// A value with the place that it was read from. Negated, historical, family and planned statements are never present
/// facts: each variant says which it is.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({@JsonSubTypes.Type(value = Fact.Stay.class, name = "stay"),
        @JsonSubTypes.Type(value = Fact.Diagnosis.class, name = "diagnosis"),
        @JsonSubTypes.Type(value = Fact.Procedure.class, name = "procedure"),
        @JsonSubTypes.Type(value = Fact.LabResult.class, name = "lab-result"),
        @JsonSubTypes.Type(value = Fact.Medication.class, name = "medication"),
        @JsonSubTypes.Type(value = Fact.ImagingFinding.class, name = "imaging-finding"),
        @JsonSubTypes.Type(value = Fact.PathologyFinding.class, name = "pathology-finding"),
        @JsonSubTypes.Type(value = Fact.VitalSign.class, name = "vital-sign"),
        @JsonSubTypes.Type(value = Fact.Allergy.class, name = "allergy"),
        @JsonSubTypes.Type(value = Fact.FollowUp.class, name = "follow-up"),
        @JsonSubTypes.Type(value = Fact.Mention.class, name = "mention")})
public sealed interface Fact {
    FactSource source();

    /// The kind of fact in the words of the JSON contract.
    default String type() {
        return switch (this) {
            case Stay _ -> "stay";
            case Diagnosis _ -> "diagnosis";
            case Procedure _ -> "procedure";
            case LabResult _ -> "lab-result";
            case Medication _ -> "medication";
            case ImagingFinding _ -> "imaging-finding";
            case PathologyFinding _ -> "pathology-finding";
            case VitalSign _ -> "vital-sign";
            case Allergy _ -> "allergy";
            case FollowUp _ -> "follow-up";
            case Mention _ -> "mention";
        };
    }

    /// The same fact with another source, as after a person's decision.
    Fact withSource(FactSource source);

    /// When the stay in hospital began or ended.
    record Stay(FactSource source, Event event, LocalDate date) implements Fact {
        /// Which end of the stay.
        public enum Event {
            ADMITTED, DISCHARGED
        }

        @Override
        public Stay withSource(FactSource other) {
            return new Stay(other, event, date);
        }
    }

    /// A named condition.
    ///
    /// @param name the condition alone, without number, question mark or cue
    /// @param code ICD-10 as printed, null when none is
    record Diagnosis(FactSource source, String name, @Nullable String code, Role role, Certainty certainty)
            implements
                Fact {
        /// Where it stands.
        public enum Role {
            ADMISSION, DISCHARGE, PATHOLOGICAL, HISTORY, FAMILY, OTHER
        }

        /// How the paper puts it.
        public enum Certainty {
            CERTAIN, SUSPECTED, EXCLUDED
        }

        @Override
        public Diagnosis withSource(FactSource other) {
            return new Diagnosis(other, name, code, role, certainty);
        }
    }

    /// An operation or intervention.
    record Procedure(FactSource source, String name, @Nullable LocalDate date, boolean planned)
            implements
                Fact {
        @Override
        public Procedure withSource(FactSource other) {
            return new Procedure(other, name, date, planned);
        }
    }

    /// One row of a laboratory report.
    ///
    /// @param name as printed
    /// @param abbreviation as printed, null when none
    /// @param result the whole result cell as printed
    /// @param value the number, null for text, titres and what cannot be read with certainty
    /// @param comparator `<`, `>`, `<=`, `>=`, else null
    /// @param unit as printed, null when none
    /// @param ucum the unit in UCUM, null when not known
    /// @param range as printed, null when none
    /// @param low limit of the printed range, inclusive
    /// @param flag from value and range only
    /// @param printedFlag as printed, null when none
    /// @param specimen as printed, null when none
    /// @param panel heading above the row or title of the report, null when none
    record LabResult(
            FactSource source,
            String name,
            @Nullable String abbreviation,
            String result,
            @Nullable BigDecimal value,
            @Nullable String comparator,
            @Nullable String unit,
            @Nullable String ucum,
            @Nullable String range,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable Flag flag,
            @Nullable String printedFlag,
            @Nullable String specimen,
            @Nullable LocalDateTime collected,
            @Nullable String panel) implements Fact {
        /// Above, below or inside the printed range; `A` an abnormal qualitative result.
        public enum Flag {
            H, L, N, A
        }

        @Override
        public LabResult withSource(FactSource other) {
            return new LabResult(other, name, abbreviation, result, value, comparator, unit, ucum, range, low,
                    high,
                    flag, printedFlag, specimen, collected, panel);
        }
    }

    /// One medicine line.
    ///
    /// @param name the product as printed, without amounts
    /// @param strength amount per unit as printed, null when none; so the others
    record Medication(
            FactSource source,
            String name,
            @Nullable String brand,
            @Nullable String strength,
            @Nullable String dose,
            @Nullable String route,
            @Nullable String frequency,
            @Nullable String duration,
            @Nullable String quantity,
            @Nullable LocalDate start,
            @Nullable LocalDate stop,
            ListKind list)
            implements
                Fact {
        /// The two lists that are never merged, the person's own, and lines whose list the paper does not tell.
        public enum ListKind {
            IN_HOSPITAL, TO_TAKE_HOME, REGULAR, UNKNOWN
        }

        @Override
        public Medication withSource(FactSource other) {
            return new Medication(other, name, brand, strength, dose, route, frequency, duration, quantity,
                    start,
                    stop, list);
        }
    }

    /// A statement of an imaging, ultrasound, endoscopy or physiological report.
    record ImagingFinding(FactSource source, Part part, String text, @Nullable String examination)
            implements
                Fact {
        /// Which section it stands in.
        public enum Part {
            FINDINGS, IMPRESSION, RECOMMENDATION
        }

        @Override
        public ImagingFinding withSource(FactSource other) {
            return new ImagingFinding(other, part, text, examination);
        }
    }

    /// A statement of a pathology or genetic report.
    ///
    /// @param marker the stain, gene or stage axis for `MARKER` and `STAGE`, else null
    /// @param result of the marker or stage as printed
    record PathologyFinding(
            FactSource source,
            Aspect aspect,
            String text,
            @Nullable String marker,
            @Nullable String result) implements Fact {
        /// What it speaks of.
        public enum Aspect {
            SPECIMEN, GROSS, MICROSCOPIC, DIAGNOSIS, MARKER, STAGE
        }

        @Override
        public PathologyFinding withSource(FactSource other) {
            return new PathologyFinding(other, aspect, text, marker, result);
        }
    }

    /// A measured vital sign or body measure.
    ///
    /// @param second the diastolic pressure, else null
    /// @param unit UCUM
    record VitalSign(FactSource source, Kind kind, BigDecimal value, @Nullable BigDecimal second, String unit)
            implements
                Fact {
        /// What was measured.
        public enum Kind {
            TEMPERATURE, PULSE, HEART_RATE, RESPIRATORY_RATE, BLOOD_PRESSURE, OXYGEN_SATURATION, HEIGHT, WEIGHT, BODY_MASS_INDEX
        }

        @Override
        public VitalSign withSource(FactSource other) {
            return new VitalSign(other, kind, value, second, unit);
        }
    }

    /// An allergy, or the statement that there is none.
    ///
    /// @param present false for a denial
    record Allergy(FactSource source, String substance, @Nullable String reaction, boolean present)
            implements
                Fact {
        @Override
        public Allergy withSource(FactSource other) {
            return new Allergy(other, substance, reaction, present);
        }
    }

    /// What is to be done after discharge.
    ///
    /// @param when ISO date or ISO-8601 period after discharge (`P1M`; `P1W/P2W` for one to two weeks), null when not
    ///     said
    /// @param every whether it is due again each time the period has passed
    record FollowUp(FactSource source, String what, @Nullable String when, boolean every) implements Fact {
        @Override
        public FollowUp withSource(FactSource other) {
            return new FollowUp(other, what, when, every);
        }
    }

    /// A test, operation, image or consultation that the text speaks of.
    ///
    /// @param of as printed, for example `胸部CT`
    /// @param when the date it speaks of, null when none
    /// @param answeredBy the document or study that holds its record, null when none does
    record Mention(
            FactSource source,
            Family family,
            String of,
            Status status,
            @Nullable LocalDate when,
            @Nullable String answeredBy) implements Fact {
        /// What kind of record it would have.
        public enum Family {
            LABORATORY, IMAGING, ULTRASOUND, ENDOSCOPY, PATHOLOGY, PHYSIOLOGICAL, OPERATION, CONSULTATION, TREATMENT,
            /// How the person was at discharge.
            CONDITION
        }

        /// Only `PERFORMED` and `ELSEWHERE` without a record are gaps.
        public enum Status {
            PERFORMED, PLANNED, NOT_DONE, ELSEWHERE, HISTORY, UNCLEAR
        }

        @Override
        public Mention withSource(FactSource other) {
            return new Mention(other, family, of, status, when, answeredBy);
        }
    }
}
