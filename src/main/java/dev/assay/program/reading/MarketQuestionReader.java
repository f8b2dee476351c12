package dev.assay.program.reading;

import dev.assay.problem.Problems;
import dev.assay.program.Market;
import dev.assay.program.Markets;
import dev.assay.questionnaire.AnswerType;
import dev.assay.questionnaire.Option;
import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.Questionnaire;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the {@code market} of a program.json: which question tells the market, and by which answers. */
final class MarketQuestionReader {
    private static final List<String> YES_NO = List.of("true", "false");

    private final Questionnaire questionnaire;
    private final Collection<String> folders;
    private final Checks checks;

    /**
     * @param folders names of the markets that have a folder, good or broken
     */
    MarketQuestionReader(Questionnaire questionnaire, Collection<String> folders, Problems problems) {
        this.questionnaire = questionnaire;
        this.folders = folders;
        this.checks = new Checks(problems);
    }

    /** The markets, with how a prospect's is known. */
    Markets read(Fields program, List<Market> all) {
        Fields market = program.object("market").orElse(null);
        if (market == null) {
            return new Markets(all, null, Map.of());
        }
        if (folders.isEmpty()) {
            checks.error(
                    "no-markets",
                    program.place("market"),
                    "The answers tell a market here, but the program has none: a market is a folder, such as markets/emea/.");
            return Markets.NONE;
        }
        Question question = market.said("question")
                .filter(q -> checks.known(q, "question", questionnaire.ids()))
                .flatMap(q -> questionnaire.question(q.text()))
                .filter(q -> isFit(q, market))
                .orElse(null);
        Map<String, String> byAnswer = new LinkedHashMap<>();
        market.object("values").ifPresent(values -> read(values, question, byAnswer));
        if (market.object("values")
                .filter(v -> v.node().size() == byAnswer.size())
                .isPresent()) {
            unreachable(market, byAnswer);
        }
        return new Markets(all, question == null ? null : question.id(), byAnswer);
    }

    private boolean isFit(Question question, Fields market) {
        if (question.type() == AnswerType.CHOICE || question.type() == AnswerType.BOOLEAN) {
            return true;
        }
        checks.error(
                "market-question-type",
                market.place("question"),
                "A market is told by a question of type choice or boolean; '" + question.id() + "' is of type "
                        + question.type().json() + ".");
        return false;
    }

    private void read(Fields values, @Nullable Question question, Map<String, String> byAnswer) {
        for (String answer : values.node().propertyNames()) {
            if (question != null) {
                List<String> legal = question.type() == AnswerType.BOOLEAN
                        ? YES_NO
                        : question.options().stream().map(Option::id).toList();
                if (!question.traits().open()) {
                    checks.known(new Fields.Said(answer, values.placeOfKey(answer)), "option", legal);
                }
            }
            values.said(answer)
                    .filter(m -> checks.known(m, "market", folders))
                    .ifPresent(m -> byAnswer.put(answer, m.text()));
        }
    }

    private void unreachable(Fields market, Map<String, String> byAnswer) {
        TreeSet<String> unreached = new TreeSet<>(folders);
        unreached.removeAll(byAnswer.values());
        for (String id : unreached) {
            checks.warning(
                    "unreachable-market",
                    market.place("values"),
                    "No answer leads to the market '" + id + "': it counts only for whoever asks for it by name.");
        }
    }
}
