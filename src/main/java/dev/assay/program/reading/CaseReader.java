package dev.assay.program.reading;

import dev.assay.document.Document;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.problem.Problems;
import dev.assay.program.AsOf;
import dev.assay.program.Case;
import dev.assay.program.Expectation;
import dev.assay.questionnaire.AnswerCheck;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.CollateralItem;
import dev.assay.ruleset.Mode;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.Vocabulary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads cases, and says which of their answers and expectations name what is not there. */
final class CaseReader {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Vocabulary vocabulary;
    private final String language;
    private final @Nullable List<String> ruleNames;
    private final @Nullable String market;
    private final Problems problems;
    private final Checks checks;
    private final AnswerCheck answers;
    private final Map<String, Place> names = new HashMap<>();
    private final List<String> segments;
    private final List<String> tiers = new ArrayList<>();
    private final List<String> collateral;

    /**
     * @param language in which a case without its own answers
     * @param rules all rules, or null when they could not be read: their names are then not checked
     * @param market whose cases they are, or null for those of the program
     */
    CaseReader(
            Vocabulary vocabulary,
            String language,
            @Nullable List<Rule> rules,
            @Nullable String market,
            Problems problems) {
        this.market = market;
        this.vocabulary = vocabulary;
        this.language = language;
        this.ruleNames = rules == null ? null : rules.stream().map(Rule::name).toList();
        this.problems = problems;
        this.checks = new Checks(problems);
        this.answers = new AnswerCheck(vocabulary.questionnaire());
        this.segments = vocabulary.segments().stream().map(s -> s.id()).toList();
        vocabulary.tiers().forEach(t -> tiers.add(t.id()));
        tiers.add(Classification.UNDECIDED);
        this.collateral =
                vocabulary.collateral().stream().map(CollateralItem::id).toList();
    }

    /** The case in a readable document; of use only when no error was added. */
    Case read(Document document) {
        Fields fields = Fields.of(document);
        String name = fields.text("name", document.source().name());
        Place twin = names.putIfAbsent(Names.key(name), fields.place("name"));
        if (twin != null) {
            checks.error(
                    "duplicate-case",
                    fields.place("name"),
                    "There is already a case of this name, at " + twin + ". Say what is different about this one.");
        }
        String own = checks.language(fields, "language");
        return new Case(
                name,
                Place.of(
                        document.source().name(),
                        fields.place().line(),
                        fields.place().column(),
                        0),
                market,
                answers(fields, own == null ? language : own),
                asOf(fields),
                own,
                "open".equals(fields.text("mode")) ? Mode.OPEN : Mode.FINAL,
                fields.object("expect").map(this::expectation).orElseGet(() -> expectation(Fields.of(document))),
                !document.root().path("unconfirmed").isBoolean()
                        || !document.root().path("unconfirmed").booleanValue());
    }

    private dev.assay.questionnaire.Answers answers(Fields fields, String by) {
        Map<String, Object> raw = new LinkedHashMap<>();
        JsonNode given = fields.node().get("answers");
        if (given != null && given.isObject()) {
            given.properties().forEach(a -> raw.put(a.getKey(), JSON.convertValue(a.getValue(), Object.class)));
        }
        AnswerCheck.Checked checked = answers.check(raw, by);
        for (Problem problem : checked.problems()) {
            String pointer = problem.place().pointer();
            boolean isName = problem.code().startsWith("unknown-question");
            String at = pointer == null ? "/answers" : pointer;
            Place place = isName
                    ? fields.document().placeOfKey(at)
                    : fields.document().placeOf(at);
            problems.add(problem.at(place));
        }
        return checked.answers();
    }

    private @Nullable Instant asOf(Fields fields) {
        String text = fields.text("asOf");
        if (text == null) {
            return null;
        }
        Instant time = AsOf.of(text, vocabulary.zone()).orElse(null);
        if (time == null) {
            problems.add(Problem.error(
                    "bad-date",
                    fields.place("asOf"),
                    "'" + text + "' is neither a day such as 2026-11-22 nor a moment such as 2026-11-22T09:30:00Z.",
                    text,
                    null));
        }
        return time;
    }

    private Expectation expectation(Fields expect) {
        Optional<Fields> not = expect.object("not");
        return new Expectation(
                expect.said("tier").map(t -> known(t, "tier", tiers)).orElse(null),
                primary(expect),
                expect.number("score"),
                names(expect, "segments", "segment", segments).orElse(null),
                names(expect, "collateral", "collateral", collateral).orElse(null),
                names(expect, "because", "rule", ruleNames).orElse(List.of()),
                names(expect, "advice", "advice", null).orElse(List.of()),
                not.map(this::exclusion).orElse(Expectation.Exclusion.NONE));
    }

    private Expectation.Exclusion exclusion(Fields not) {
        return new Expectation.Exclusion(
                names(not, "tier", "tier", tiers).orElse(List.of()),
                names(not, "segments", "segment", segments).orElse(List.of()),
                names(not, "collateral", "collateral", collateral).orElse(List.of()),
                names(not, "because", "rule", ruleNames).orElse(List.of()),
                names(not, "advice", "advice", null).orElse(List.of()));
    }

    @SuppressWarnings("NullableOptional")
    private @Nullable Optional<String> primary(Fields expect) {
        if (!expect.has("primary")) {
            return null;
        }
        return expect.said("primary").map(p -> known(p, "segment", segments));
    }

    private Optional<List<String>> names(Fields from, String key, String noun, @Nullable List<String> all) {
        return from.texts(key)
                .map(texts -> texts.stream()
                        .map(t -> all == null ? t.text() : known(t, noun, all))
                        .toList());
    }

    private String known(Fields.Said name, String noun, List<String> all) {
        checks.known(name, noun, all);
        return name.text();
    }
}
