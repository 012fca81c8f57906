package health.homeward.testkit.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes one paper of a story after its plan.
final class PaperWriter {
    private static final Pattern DAY = Pattern.compile("<dt?(-?\\d+)>");

    private final Scribe scribe;
    private final List<Block> blocks = new ArrayList<>();
    private String title = "";
    private String heading = "";
    private final List<String> text = new ArrayList<>();

    private PaperWriter(Scribe scribe) {
        this.scribe = scribe;
    }

    static Paper write(Person person, Stay stay, Story story, String key, Random random) {
        return new PaperWriter(new Scribe(person, stay, story, key, random)).paper(story.plan(key));
    }

    private Paper paper(PaperPlan plan) {
        for (String line : plan.lines()) {
            line(line);
        }
        section();
        String running = "姓名：" + scribe.person.name() + "  科室：" + scribe.stay.department() + "  住院号："
                + scribe.stay.inpatient();
        Paper paper = new Paper(plan.key(), plan.kind(), title, blocks, scribe.facts, scribe.dates,
                scribe.identity,
                running);
        return scribe.stay.hospital().traditional() ? Traditional.of(paper) : paper;
    }

    private void line(String line) {
        if (line.startsWith("@")) {
            section();
            heading = Label.named(line.substring(1)).printed(scribe);
        } else if (line.startsWith("#")) {
            section();
            blocks.addAll(Tables.named(line.substring(1), scribe));
        } else if (line.startsWith("title ")) {
            title = scribe.fill(line.substring(6));
        } else if (line.startsWith("fields ")) {
            section();
            blocks.add(
                    new Block.Fields(
                            Arrays.stream(line.substring(7).split(" ", -1)).map(this::field).toList()));
        } else if (line.startsWith("sign ")) {
            section();
            sign(line.substring(5).split(" ", -1));
        } else if (line.startsWith("date ")) {
            String[] words = line.split(" ", -1);
            scribe.dates.put(words[1], scribe.fill(words[2]));
        } else {
            text.add(line);
        }
    }

    private void section() {
        for (int i = 0; i < Math.max(text.size(), heading.isEmpty() ? 0 : 1); i++) {
            Words words = i < text.size() ? scribe.words(text.get(i)) : Words.NONE;
            blocks.add(new Block.Section(i == 0 ? heading : "", words));
        }
        heading = "";
        text.clear();
    }

    private Block.Field field(String entry) {
        String[] pair = entry.split("=", 2);
        Label label = Label.named(pair[0]);
        String template = pair.length > 1 ? pair[1] : label.value();
        Matcher day = DAY.matcher(template);
        if (!label.role().isEmpty() && day.find()) {
            scribe.dates.put(label.role(),
                    scribe.stay.admitted().plusDays(Integer.parseInt(day.group(1))).toString());
        } else if (label.role().equals("discharged")) {
            scribe.dates.put(label.role(), scribe.stay.discharged().toString());
        }
        Words value = label.name().equals("姓名") ? Words.plain(name()) : scribe.words(template);
        if (!label.identity().isEmpty()) {
            scribe.identity.put(label.identity(), value.text());
        }
        return new Block.Field(label.printed(scribe), value);
    }

    /// A foreigner's name stands in Latin letters, in Chinese or in both.
    private String name() {
        Person person = scribe.person;
        String latin = person.latin().toUpperCase(Locale.ROOT);
        if (!person.foreign()) {
            return scribe.stay.hospital().bilingual() && scribe.random.nextBoolean()
                    ? person.name() + " " + latin
                    : person.name();
        }
        return switch (scribe.random.nextInt(3)) {
            case 0 -> latin;
            case 1 -> person.name();
            default -> person.name() + "(" + latin + ")";
        };
    }

    private void sign(String[] words) {
        List<String> names = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        Map<String, String> seen = new LinkedHashMap<>();
        String date = "";
        for (String word : words) {
            if (word.startsWith("<")) {
                date = scribe.fill(word);
                continue;
            }
            labels.add(word.replace('_', ' '));
            names.add(seen.computeIfAbsent(word,
                    _ -> seen.isEmpty() ? scribe.stay.doctor() : scribe.stay.chief()));
        }
        blocks.add(new Block.Signatures(labels, names, date));
    }
}
