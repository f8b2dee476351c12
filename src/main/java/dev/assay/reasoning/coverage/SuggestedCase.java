package dev.assay.reasoning.coverage;

import dev.assay.condition.Value;
import dev.assay.program.Program;
import dev.assay.questionnaire.Answers;
import dev.assay.questionnaire.Option;
import dev.assay.questionnaire.Question;
import dev.assay.reasoning.space.AnswerSpace;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.Classification.Recommendation;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.TierDefinition;
import dev.assay.ruleset.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A case that nobody has confirmed: a prospect, and what the rules make of it today.
 *
 * @param name unique in the program
 * @param market whose folder it belongs into, or null for the program's own
 * @param document as JSON has it, {@code "unconfirmed": true} included
 */
public record SuggestedCase(String name, @Nullable String market, Map<String, @Nullable Object> document) {
    private static final int ANSWERS = 4;
    private static final int SHOWS = 12;
    private static final int FILE = 60;
    private static final int NAME = 250;
    private static final int NOTE = 1_900;

    static SuggestedCase of(
            Program program,
            @Nullable String market,
            Shown shown,
            Classification said,
            LocalDate day,
            Set<String> names) {
        Vocabulary words = program.vocabulary(market);
        String plain = cut(answers(shown.answers(), words) + ": " + outcome(said, words), NAME);
        String name = plain;
        for (int i = 2; !names.add(key(name)); i++) {
            name = plain + " (" + i + ")";
        }
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("name", name);
        document.put("note", "Suggested, to show: " + cut(shows(shown.shows()), NOTE) + ". Is this right?");
        document.put("unconfirmed", true);
        document.put("asOf", day.toString());
        document.put("answers", raw(shown.answers()));
        document.put("expect", expectation(said));
        return new SuggestedCase(name, market, document);
    }

    /** What of a name tells it from others: its letters and digits. */
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** A name for its file, without ending: small letters, digits and hyphens. */
    public String fileName() {
        String plain =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String cut = plain.length() <= FILE ? plain : plain.substring(0, FILE).replaceAll("-[^-]*$", "");
        return "suggested-" + cut;
    }

    private static Map<String, Object> raw(Answers answers) {
        Map<String, Object> raw = new LinkedHashMap<>();
        answers.values().forEach((id, value) -> raw.put(id, whole(AnswerSpace.plain(value))));
        answers.setAside().forEach((id, value) -> raw.put(id, whole(AnswerSpace.plain(value))));
        return raw;
    }

    private static Object whole(Object raw) {
        return raw instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15
                ? (Object) number.longValue()
                : raw;
    }

    private static Map<String, @Nullable Object> expectation(Classification said) {
        Map<String, @Nullable Object> expect = new LinkedHashMap<>();
        expect.put("tier", said.tier());
        expect.put("primary", said.primary());
        expect.put("score", whole(said.score()));
        expect.put("segments", said.members());
        expect.put(
                "collateral", said.collateral().stream().map(Recommendation::id).toList());
        return expect;
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    private static String shows(List<String> shows) {
        List<String> some = shows.subList(0, Math.min(SHOWS, shows.size()));
        int more = shows.size() - some.size();
        return String.join("; ", some) + (more == 0 ? "" : "; and " + more + " more");
    }

    private static String answers(Answers answers, Vocabulary words) {
        List<String> all = new ArrayList<>();
        answers.values().forEach((id, value) -> all.add(id + " " + shown(id, value, words)));
        if (all.isEmpty()) {
            return "Nothing answered";
        }
        int more = all.size() - ANSWERS;
        String some = String.join(", ", all.subList(0, Math.min(ANSWERS, all.size())));
        return Character.toUpperCase(some.charAt(0))
                + some.substring(1)
                + (more <= 0 ? "" : " and " + more + (more == 1 ? " more answer" : " more answers"));
    }

    private static String shown(String id, Value value, Vocabulary words) {
        Question question = words.questionnaire().question(id).orElseThrow();
        if (value instanceof Value.Many many) {
            return many.texts().stream().map(t -> label(question, t)).collect(Collectors.joining(" and "));
        }
        if (value instanceof Value.Flag flag) {
            return flag.yes() ? "yes" : "no";
        }
        return label(question, value.plain());
    }

    private static String label(Question question, String id) {
        return question.option(id).map(Option::label).orElse(id);
    }

    private static String outcome(Classification said, Vocabulary words) {
        String tier = words.tier(said.tier()).map(TierDefinition::title).orElse(said.tier());
        String primary = said.primary();
        return primary == null
                ? tier
                : tier + ", "
                        + words.segment(primary).map(SegmentDefinition::title).orElse(primary);
    }
}
