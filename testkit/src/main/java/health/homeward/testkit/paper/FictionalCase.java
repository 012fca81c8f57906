package health.homeward.testkit.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A fictional person's illness with every paper that it left behind; the same seed gives the same papers.
///
/// @param stranger somebody whose page got among the papers
public record FictionalCase(
        long seed,
        Story story,
        Person person,
        Person stranger,
        Stay stay,
        Stay elsewhere,
        List<Written> papers) {
    public FictionalCase {
        papers = List.copyOf(papers);
    }

    /// A paper and the hospital that wrote it.
    public record Written(Paper paper, Hospital hospital) {}

    /// A case whose story goes by the seed: one after the other.
    public static FictionalCase of(long seed) {
        return of(seed, Story.NAMES.get(Math.floorMod(seed, Story.NAMES.size())));
    }

    /// A case of the named story.
    public static FictionalCase of(long seed, String storyName) {
        return of(seed, Story.named(storyName));
    }

    /// A case of laboratory reports only, in many forms.
    public static FictionalCase laboratories(long seed) {
        return of(seed, Story.alone("laboratory"));
    }

    private static FictionalCase of(long seed, Story story) {
        Random random = new Random(seed);
        random.nextInt();
        LocalDate admitted = LocalDate.of(2026, 1, 8).plusDays(random.nextInt(280));
        Hospital main = hospital(story.person().getOrDefault("house", ""), random);
        Stay stay = Stay.of(story, main, admitted, random);
        Stay elsewhere = Stay.of(story, other(main, random), admitted, random);
        Person person = Person.of(story, admitted, random);
        Person stranger = stranger(person, admitted, random);
        FictionalCase empty = new FictionalCase(seed, story, person, stranger, stay, elsewhere, List.of());
        List<Written> papers = new ArrayList<>();
        story.plans().forEach((key, plan) -> {
            if (story.words().keySet().containsAll(plan.needs())) {
                papers.add(empty.written(key, person));
            }
        });
        return new FictionalCase(seed, story, person, stranger, stay, elsewhere, papers);
    }

    /// One paper of the case, or the same paper of somebody else.
    public Written written(String key, Person whose) {
        String at = story.plan(key).options().getOrDefault("at", "");
        boolean outside = at.equals("elsewhere");
        Random random = new Random(seed * 1_000_003 + key.hashCode() + whose.name().hashCode());
        Stay where = outside ? elsewhere : stay;
        Stay of = whose.equals(person) ? where : Stay.of(story, where.hospital(), where.admitted(), random);
        return new Written(PaperWriter.write(whose, of, story, key, random),
                at.equals("telephone") ? onTelephone(of.hospital()) : of.hospital());
    }

    /// The paper with this key.
    public Written paper(String key) {
        return papers.stream().filter(written -> written.paper().key().equals(key)).findFirst().orElseThrow();
    }

    /// The papers with another look: the hospital's application on a telephone.
    public static Hospital onTelephone(Hospital hospital) {
        return new Hospital(hospital.name(), hospital.english(), "portal", hospital.datePattern(), false,
                hospital.traditional());
    }

    private static Hospital hospital(String house, Random random) {
        List<Hospital> fitting = Hospital.ALL.stream()
                .filter(one -> house.isEmpty() || one.house().equals(house))
                .toList();
        return fitting.get(random.nextInt(fitting.size()));
    }

    private static Hospital other(Hospital main, Random random) {
        List<Hospital> others = Hospital.ALL.stream().filter(one -> !one.equals(main)).toList();
        return others.get(random.nextInt(others.size()));
    }

    private static Person stranger(Person person, LocalDate day, Random random) {
        Story plain = Story.named(Story.NAMES.getFirst());
        Person other = Person.of(plain, day, random);
        while (other.name().equals(person.name())) {
            other = Person.of(plain, day, random);
        }
        return other;
    }
}
