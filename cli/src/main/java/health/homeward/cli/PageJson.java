package health.homeward.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.homeward.document.Box;
import health.homeward.document.Cell;
import health.homeward.document.Doubt;
import health.homeward.document.Glyph;
import health.homeward.document.Json;
import health.homeward.document.Page;
import health.homeward.document.Quad;
import health.homeward.document.Table;
import health.homeward.document.TextLine;
import health.homeward.document.TextSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/// A page as one JSON object, by the contract of `homeward read --json`.
final class PageJson {
    private static final double DECIMALS = 1e5;

    private PageJson() {}

    static String of(String file, Page page, boolean detail) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("file", file).put("sha256", page.ref().source().hex()).put("page", page.ref().page());
        node.put("rotation", page.rotation())
                .put("source", name(page.source()))
                .put("seconds", page.seconds());
        node.put("placed", page.placed());
        ArrayNode lines = node.putArray("lines");
        page.lines().forEach(line -> lines.add(line(line, detail)));
        ArrayNode tables = node.putArray("tables");
        page.tables().forEach(table -> tables.add(table(table)));
        node.set("quality", Json.MAPPER.valueToTree(page.quality()));
        node.set("engine", Json.MAPPER.valueToTree(page.engine()));
        node.set("problems", Json.MAPPER.valueToTree(page.problems()));
        return node.toString();
    }

    private static ObjectNode line(TextLine line, boolean detail) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("text", line.text()).put("confidence", rounded(line.confidence()));
        node.set("box", box(line.box()));
        node.put("source", name(line.source())).put("block", line.block());
        node.put("layer", line.layer().name().toLowerCase(Locale.ROOT));
        Quad quad = line.quad();
        if (quad != null) {
            node.set("quad", corners(quad));
        }
        node.set("doubts", doubts(line.doubts()));
        if (detail) {
            ArrayNode characters = node.putArray("chars");
            for (Glyph glyph : line.glyphs()) {
                double width = line.box().width();
                characters.addArray()
                        .add(glyph.text())
                        .add(rounded(glyph.confidence()))
                        .add(rounded(line.box().x() + width * glyph.start()))
                        .add(rounded(line.box().x() + width * glyph.end()));
            }
        }
        return node;
    }

    private static ArrayNode corners(Quad quad) {
        ArrayNode corners = Json.MAPPER.createArrayNode();
        DoubleStream
                .of(quad.x1(), quad.y1(), quad.x2(), quad.y2(), quad.x3(), quad.y3(), quad.x4(), quad.y4())
                .forEach(coordinate -> corners.add(rounded(coordinate)));
        return corners;
    }

    private static ArrayNode doubts(List<Doubt> doubts) {
        ArrayNode all = Json.MAPPER.createArrayNode();
        for (Doubt doubt : doubts) {
            ObjectNode one = all.addObject();
            one.put("kind", doubt.kind().name()).put("index", doubt.index());
            one.set("box", box(doubt.box()));
        }
        return all;
    }

    private static ObjectNode table(Table table) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        ArrayNode rows = node.putArray("rows");
        ArrayNode boxes = node.putArray("cellBoxes");
        for (List<Cell> row : table.rows()) {
            ArrayNode texts = rows.addArray();
            ArrayNode places = boxes.addArray();
            for (Cell cell : row) {
                texts.add(cell.text());
                if (cell.box() == null) {
                    places.addNull();
                } else {
                    places.add(box(cell.box()));
                }
            }
        }
        node.put("headerRows", table.headerRows());
        node.set("box", box(table.box()));
        reservations(node, table);
        return node;
    }

    /// What is doubted in the cells, and what was printed where a cell was repaired.
    private static void reservations(ObjectNode node, Table table) {
        ArrayNode doubts = node.putArray("doubts");
        ArrayNode repairs = node.putArray("repairs");
        for (int row = 0; row < table.rows().size(); row++) {
            List<Cell> cells = table.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                Cell cell = cells.get(column);
                for (JsonNode doubt : doubts(cell.doubts())) {
                    doubts.addObject().put("row", row).put("column", column).setAll((ObjectNode) doubt);
                }
                if (!cell.text().equals(cell.read())) {
                    repairs.addObject().put("row", row).put("column", column).put("read", cell.read());
                }
            }
        }
    }

    private static ArrayNode box(@Nullable Box box) {
        ArrayNode numbers = Json.MAPPER.createArrayNode();
        if (box != null) {
            double x = Math.min(rounded(box.x()), 1 - 1 / DECIMALS);
            double y = Math.min(rounded(box.y()), 1 - 1 / DECIMALS);
            numbers.add(x).add(y);
            numbers.add(Math.clamp(rounded(box.width()), 1 / DECIMALS, rounded(1 - x)));
            numbers.add(Math.clamp(rounded(box.height()), 1 / DECIMALS, rounded(1 - y)));
        }
        return numbers;
    }

    private static double rounded(double value) {
        return Math.round(value * DECIMALS) / DECIMALS;
    }

    private static String name(TextSource source) {
        return source.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
