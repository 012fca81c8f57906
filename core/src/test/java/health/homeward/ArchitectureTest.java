package health.homeward;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;

/// The map of the code base: which feature may use which. A new arrow is a new entry here, reviewed as such.
@AnalyzeClasses(packages = "health.homeward", importOptions = {ImportOption.DoNotIncludeTests.class,
        ArchitectureTest.WithoutTestkit.class})
class ArchitectureTest {
    /// The testkit stands beside the product and is no part of it.
    static final class WithoutTestkit implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("testkit");
        }
    }

    private static final String ROOT = "health.homeward.";

    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(Map.entry("document", Set.of()),
            Map.entry("terminology", Set.of("document")),
            Map.entry("intake", Set.of("document")),
            Map.entry("imaging", Set.of("document", "terminology", "intake")),
            Map.entry("reading", Set.of("document", "terminology")),
            Map.entry("recognition", Set.of("document", "terminology")),
            Map.entry("lab", Set.of("document", "terminology")),
            Map.entry("extraction", Set.of("document", "terminology", "lab", "medication")),
            Map.entry("readiness", Set.of("document", "terminology")),
            Map.entry("medication", Set.of("document", "terminology")),
            Map.entry("translation", Set.of("document", "terminology", "medication")),
            Map.entry("packet", Set.of("document", "terminology", "readiness", "medication", "lab")),
            Map.entry("casefile",
                    Set.of("document", "terminology", "intake", "reading", "recognition", "extraction",
                            "readiness", "medication", "lab", "packet", "imaging")));

    @ArchTest
    static final ArchRule featuresUseOnlyWhatTheMapAllows = classes()
            .that(resideInAPackage(ROOT + "*.."))
            .should(useOnlyAllowedFeatures());

    @ArchTest
    static final ArchRule featuresFormNoCycle = slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule coreKnowsNoFramework = noClasses().should()
            .dependOnClassesThat()
            .resideInAnyPackage("picocli..", "org.springframework..", "jakarta.servlet..", "io.javalin..");

    @ArchTest
    static final ArchRule coreDoesNotPrint = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule timeComesFromAClock = noClasses().should()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now");

    private static ArchCondition<JavaClass> useOnlyAllowedFeatures() {
        return new ArchCondition<>(
                "use only the features MAY_USE allows, and no other feature's internal package") {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                String from = feature(origin);
                for (var dependency : origin.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass();
                    String to = feature(target);
                    if (to.isEmpty() || to.equals(from)) {
                        continue;
                    }
                    boolean allowed = MAY_USE.getOrDefault(from, Set.of()).contains(to);
                    boolean internal = target.getPackageName().startsWith(ROOT + to + ".internal");
                    if (!allowed || internal) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static String feature(JavaClass type) {
        String name = type.getPackageName() + ".";
        return name.startsWith(ROOT) && name.length() > ROOT.length()
                ? name.substring(ROOT.length(), name.indexOf('.', ROOT.length()))
                : "";
    }
}
