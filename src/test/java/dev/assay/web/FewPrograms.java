package dev.assay.web;

import dev.assay.condition.Value;
import dev.assay.problem.Nearest;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.questionnaire.AnswerType;
import dev.assay.questionnaire.Answers;
import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.Questionnaire;
import dev.assay.questionnaire.Wording;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.Classification.Concluded;
import dev.assay.ruleset.Classification.Recommendation;
import dev.assay.ruleset.Classification.SegmentStanding;
import dev.assay.ruleset.CollateralItem;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.TierDefinition;
import dev.assay.ruleset.Vocabulary;
import dev.assay.web.api.ServedProgram;
import dev.assay.web.api.ServedPrograms;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One tiny program, by hand. */
final class FewPrograms implements ServedPrograms {
    static final String REVISION = "a".repeat(64);

    final ServedProgram shop = new ServedProgram("Shop", REVISION, vocabulary(), FewPrograms::check, (answers, c) -> {
        boolean big = answers.value("employees") instanceof Value.Num n && n.number() >= 100;
        return new Classification(
                big ? "target" : "non-target",
                List.of(new SegmentStanding("large", big ? 10 : 0, 5, big, big, false)),
                big ? "large" : null,
                big ? 70 : 0,
                null,
                big ? List.of(new Recommendation("deck", 3)) : List.of(),
                List.of(),
                big
                        ? List.of(new Concluded(
                                "Large",
                                "rules/shop/a.drl",
                                7,
                                "segment",
                                List.of("large", "10"),
                                "Many people",
                                "If …",
                                Map.of("employees", "100"),
                                List.of()))
                        : List.of(),
                answers,
                List.of(),
                c);
    });

    private static Vocabulary vocabulary() {
        return new Vocabulary(
                "shop",
                new Questionnaire(
                        "shop",
                        "Shop",
                        "en",
                        List.of(question("employees", AnswerType.INTEGER), question("note", AnswerType.TEXT)),
                        List.of()),
                List.of(new SegmentDefinition("large", "Large ones", null, 5, null, false, false)),
                List.of(
                        new TierDefinition("target", "Target", 60.0),
                        new TierDefinition("non-target", "Non-target", null)),
                "non-target",
                Vocabulary.ScoreLimits.NONE,
                List.of(new CollateralItem(
                        "deck",
                        "The deck",
                        "deck",
                        "https://example.org/deck",
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null)),
                5,
                ZoneOffset.UTC);
    }

    private static Question question(String id, AnswerType type) {
        return new Question(
                id,
                type,
                new Wording(id + "?", null, null),
                Map.of(),
                List.of(),
                Question.Range.ANY,
                null,
                Question.Asking.PLAIN,
                null,
                List.of(),
                Place.NOWHERE);
    }

    private static ServedProgram.Outcome check(Map<String, @Nullable Object> raw, String language) {
        Map<String, Value> values = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        raw.forEach((id, value) -> {
            Place place = Place.pointer("/answers/" + id);
            if (!Set.of("employees", "note").contains(id)) {
                List<String> ids = List.of("employees", "note");
                problems.add(Problem.error(
                        "unknown-question",
                        place,
                        "There is no question '" + id + "'" + Nearest.hint(id, ids),
                        id,
                        Nearest.to(id, ids).orElse(null)));
            } else if (id.equals("note") && value != null) {
                values.put(id, new Value.Text(value.toString()));
            } else if (value instanceof Number n) {
                values.put(id, new Value.Num(n.doubleValue()));
            } else if (value != null) {
                problems.add(Problem.error("wrong-type", place, "employees is a number.", value.toString(), null));
            }
        });
        return new ServedProgram.Outcome(new Answers(values, Set.of(), Map.of()), problems);
    }

    @Override
    public List<String> ids() {
        return List.of("broken", "shop");
    }

    @Override
    public Optional<ServedProgram> active(String id) {
        return id.equals("shop") ? Optional.of(shop) : Optional.empty();
    }

    @Override
    public Optional<ServedProgram> revision(String id, String revision) {
        return revision.equals(REVISION) ? active(id) : Optional.empty();
    }

    @Override
    public Status status(String id) {
        return id.equals("shop")
                ? new Status(REVISION, Instant.EPOCH, List.of())
                : new Status(
                        null,
                        null,
                        List.of(Problem.error("no-rules", Place.of("rules/broken"), "There is no rule here.")));
    }

    @Override
    public List<Activated> revisions(String id) {
        return List.of(new Activated(1, REVISION, Instant.EPOCH, "folder", "folder"));
    }

    @Override
    public List<Problem> rollback(String id, @Nullable String revision, String actor) {
        return List.of(Problem.error("rollback-same", Place.NOWHERE, "This revision is active already."));
    }
}
