package dev.assay.decision;

import dev.assay.condition.Value;
import dev.assay.questionnaire.Answers;
import dev.assay.ruleset.Circumstances;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.Classification.Advice;
import dev.assay.ruleset.Classification.Concluded;
import dev.assay.ruleset.Classification.NextTier;
import dev.assay.ruleset.Classification.Recommendation;
import dev.assay.ruleset.Classification.SegmentStanding;
import dev.assay.ruleset.Mode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Drafts to record, without any rules. */
final class Samples {
    private Samples() {}

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    static Draft draft(String program, String tier, String segment) {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("industry", "Banking");
        given.put("employees", 1200);
        given.put("needs", List.of("audit"));
        given.put("budget", null);
        return new Draft(
                program, "r1", "Müller \"& Söhne\"", given, classification(tier, segment, 40), "test", "tester");
    }

    static Classification classification(String tier, String segment, int points) {
        Map<String, Value> values = new LinkedHashMap<>();
        values.put("industry", new Value.Text("banking"));
        values.put("employees", new Value.Num(1200));
        values.put("price", new Value.Num(0.1));
        values.put("needs", new Value.Many(List.of("audit", "speed")));
        values.put("audited", new Value.Flag(true));
        values.put("auditDeadline", new Value.Day(LocalDate.of(2026, 6, 30)));
        values.put("note", new Value.Text("2026-06-30"));
        Map<String, Value> restsOn = new LinkedHashMap<>();
        restsOn.put("industry", new Value.Text("banking"));
        restsOn.put("employees", new Value.Num(1200));
        restsOn.put("needs", new Value.Many(List.of("audit, yearly", "speed")));
        restsOn.put("audited", new Value.Flag(true));
        restsOn.put("auditDeadline", new Value.Day(LocalDate.of(2026, 6, 30)));
        restsOn.put("budget", null);
        return new Classification(
                tier,
                List.of(
                        new SegmentStanding(segment, points, 30, true, true, false),
                        new SegmentStanding("never", 0, 1, false, false, true)),
                segment,
                62.5,
                new NextTier("target", 80, 17.5),
                List.of(new Recommendation("soc2-whitepaper", 20)),
                List.of(new Advice("message", "Talk of the audit trail — \u2028 \uD83D\uDE00")),
                List.of(new Concluded(
                        "Banks",
                        "rules/x/segments.drl",
                        12,
                        "segment",
                        List.of(segment, "40"),
                        "A bank",
                        "If …",
                        restsOn,
                        List.of("regulated"))),
                new Answers(values, Set.of("timeline"), Map.of("fleet", new Value.Num(3))),
                List.of("timeline"),
                new Circumstances(NOON.plusNanos(123), null, "de", Mode.FINAL));
    }

    /** The same decision in other words. */
    static Classification reworded(Classification said) {
        Concluded c = said.conclusions().get(0);
        return new Classification(
                said.tier(),
                said.segments(),
                said.primary(),
                said.score(),
                said.next(),
                said.collateral(),
                List.of(new Advice("message", "Mention it")),
                List.of(new Concluded(
                        c.rule(),
                        c.file(),
                        c.line(),
                        c.verb(),
                        c.arguments(),
                        "1’200 people",
                        "When …",
                        c.restsOn(),
                        c.restsOnConclusions())),
                said.answers(),
                said.unanswered(),
                said.circumstances());
    }
}
