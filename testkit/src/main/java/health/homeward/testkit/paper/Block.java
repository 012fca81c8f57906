package health.homeward.testkit.paper;

import java.util.List;

/// A part of a paper, from top to bottom.
public sealed interface Block {
    /// The form at the head: labels with their values.
    record Fields(List<Field> fields) implements Block {
        public Fields {
            fields = List.copyOf(fields);
        }
    }

    /// A heading with its text; the heading may be empty.
    record Section(String heading, Words text) implements Block {}

    /// A table.
    ///
    /// @param weights relative widths of the columns
    /// @param blocks how many blocks of rows stand side by side, 1 or 2
    record Grid(List<String> heads, List<Double> weights, List<List<Words>> rows, int blocks)
            implements
                Block {
        public Grid {
            heads = List.copyOf(heads);
            weights = List.copyOf(weights);
            rows = List.copyOf(rows);
        }
    }

    /// Cards of a telephone's page, each of a few lines.
    record Cards(List<List<Sides>> cards) implements Block {
        public Cards {
            cards = cards.stream().map(List::copyOf).toList();
        }
    }

    /// A picture or curve of the named sort: `ultrasound`, `endoscopy`, `ecg`, `anaesthesia`.
    record Figure(String sort) implements Block {}

    /// Who signed, label and handwritten name in turn.
    record Signatures(List<String> labels, List<String> names, String date) implements Block {
        public Signatures {
            labels = List.copyOf(labels);
            names = List.copyOf(names);
        }
    }

    /// One line with words at its beginning and at its end.
    record Sides(Words left, Words right) {}

    /// A label with its value.
    record Field(String label, Words value) {}
}
