package dev.assay.batch;

import dev.assay.batch.Mapping.Column;
import dev.assay.document.Document;
import dev.assay.document.Pointers;
import dev.assay.problem.Nearest;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.problem.Problems;
import dev.assay.questionnaire.Questionnaire;
import java.time.DateTimeException;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a mapping, and says everything that is wrong with it. */
public final class MappingReader {
    private static final List<String> FIELDS = List.of("id", "unanswered", "yes", "no", "ignore", "columns");
    private static final List<String> OF_COLUMN = List.of("question", "format", "separator", "values", "unanswered");
    private static final Set<String> BESIDE = Set.of("$schema");

    private final Document document;
    private final Questionnaire questionnaire;
    private final Problems problems = new Problems();

    private MappingReader(Document document, Questionnaire questionnaire) {
        this.document = document;
        this.questionnaire = questionnaire;
    }

    /**
     * What came of reading.
     *
     * @param mapping of use only without errors
     * @param problems by line and column
     */
    public record Reading(Mapping mapping, List<Problem> problems) {
        /** Copies. */
        public Reading {
            problems = List.copyOf(problems);
        }
    }

    /** Reads the mapping of lists for a questionnaire. */
    public static Reading read(Document document, Questionnaire questionnaire) {
        MappingReader reader = new MappingReader(document, questionnaire);
        reader.problems.addAll(document.problems());
        Mapping mapping = document.isReadable() ? reader.mapping(document.root()) : Mapping.PLAIN;
        return new Reading(mapping, reader.problems.sorted());
    }

    private Mapping mapping(JsonNode root) {
        if (!root.isObject()) {
            wrong("", "A mapping is an object, from { to }.");
            return Mapping.PLAIN;
        }
        names("", root, FIELDS);
        Map<String, Column> columns = new LinkedHashMap<>();
        object("/columns", root.path("columns"))
                .forEach((name, node) ->
                        column(Pointers.child("/columns", name), node).ifPresent(c -> columns.put(name, c)));
        return new Mapping(
                text("/id", root.path("id")),
                lower(texts("/unanswered", root.path("unanswered"))),
                lower(texts("/yes", root.path("yes"))),
                lower(texts("/no", root.path("no"))),
                texts("/ignore", root.path("ignore")),
                columns,
                document.placeOf(""));
    }

    private Optional<Column> column(String pointer, JsonNode node) {
        boolean isShort = node.isString();
        if (!isShort && !node.isObject()) {
            wrong(pointer, "A column is the id of a question, or an object with \"question\".");
            return Optional.empty();
        }
        String at = isShort ? pointer : pointer + "/question";
        JsonNode named = isShort ? node : node.path("question");
        if (!isShort) {
            names(pointer, node, OF_COLUMN);
        }
        if (!named.isString()) {
            wrong(at, "Say which question the column answers: \"question\": \"…\".");
            return Optional.empty();
        }
        String question = named.asString();
        if (questionnaire.question(question).isEmpty()) {
            unknown("question", document.placeOf(at), question, questionnaire.ids());
            return Optional.empty();
        }
        if (isShort) {
            return Optional.of(Column.of(question, document.placeOf(pointer)));
        }
        Map<String, String> values = new HashMap<>();
        object(pointer + "/values", node.path("values")).forEach((from, to) -> {
            String meant = text(Pointers.child(pointer + "/values", from), to);
            if (meant != null) {
                values.put(Mapping.lower(Cell.collapsed(from)), meant);
            }
        });
        return Optional.of(new Column(
                question,
                format(pointer + "/format", text(pointer + "/format", node.path("format"))),
                separator(pointer + "/separator", text(pointer + "/separator", node.path("separator"))),
                values,
                lower(texts(pointer + "/unanswered", node.path("unanswered"))),
                document.placeOf(pointer)));
    }

    private @Nullable DateTimeFormatter format(String pointer, @Nullable String pattern) {
        if (pattern == null) {
            return null;
        }
        try {
            // Strict, so that 31-02-2026 is told, not taken as the 28th; strict wants the proleptic year.
            return DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ENGLISH)
                    .withChronology(IsoChronology.INSTANCE)
                    .withResolverStyle(ResolverStyle.STRICT);
        } catch (IllegalArgumentException | DateTimeException e) {
            wrong(
                    pointer,
                    "This is no date format. Write d, M and y as often as there are digits, such as dd-MM-yyyy.");
            return null;
        }
    }

    private @Nullable String separator(String pointer, @Nullable String separator) {
        if (separator != null && separator.isEmpty()) {
            wrong(pointer, "The separator between values is empty; write the sign, such as \",\".");
            return null;
        }
        return separator;
    }

    private Map<String, JsonNode> object(String pointer, JsonNode node) {
        Map<String, JsonNode> entries = new LinkedHashMap<>();
        if (node.isObject()) {
            node.properties().forEach(e -> entries.put(e.getKey(), e.getValue()));
        } else if (!node.isMissingNode()) {
            wrong(pointer, "This is an object, from { to }.");
        }
        return entries;
    }

    private @Nullable String text(String pointer, JsonNode node) {
        if (node.isString()) {
            return node.asString();
        }
        if (!node.isMissingNode()) {
            wrong(pointer, "This is a text, in double quotes.");
        }
        return null;
    }

    private List<String> texts(String pointer, JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (!node.isArray()) {
            if (!node.isMissingNode()) {
                wrong(pointer, "This is a list of texts, such as [\"unknown\"].");
            }
            return texts;
        }
        for (int i = 0; i < node.size(); i++) {
            String text = text(pointer + "/" + i, node.get(i));
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static Set<String> lower(List<String> words) {
        Set<String> lower = new HashSet<>();
        words.forEach(w -> lower.add(Mapping.lower(Cell.collapsed(w))));
        return lower;
    }

    private void names(String pointer, JsonNode node, List<String> known) {
        for (String name : node.propertyNames()) {
            if (!known.contains(name) && !(pointer.isEmpty() && BESIDE.contains(name))) {
                unknown("field", document.placeOfKey(Pointers.child(pointer, name)), name, known);
            }
        }
    }

    private void unknown(String what, Place place, String found, List<String> known) {
        problems.add(Problem.error(
                "unknown-" + what,
                place,
                "There is no " + what + " '" + found + "'" + Nearest.hint(found, known),
                found,
                Nearest.to(found, known).orElse(null)));
    }

    private void wrong(String pointer, String message) {
        problems.add(Problem.error("mapping", document.placeOf(pointer), message));
    }
}
