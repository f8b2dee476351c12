package dev.assay.program;

import dev.assay.condition.Value;
import dev.assay.problem.Nearest;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.questionnaire.Answers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The markets of a program, and which of them a prospect belongs to.
 *
 * @param all by id
 * @param question whose answer tells the market, or null where only whoever asks tells it
 * @param byAnswer ids of markets by the answer, in plain text
 */
public record Markets(List<Market> all, @Nullable String question, Map<String, String> byAnswer) {
    /** None. */
    public static final Markets NONE = new Markets(List.of(), null, Map.of());

    /** Copies. */
    public Markets {
        all = List.copyOf(all);
        byAnswer = Map.copyOf(byAnswer);
    }

    /** The question whose answer tells the market, when there is one. */
    public Set<String> questions() {
        return question == null || byAnswer.isEmpty() ? Set.of() : Set.of(question);
    }

    /** The market of an id. */
    public Optional<Market> named(String id) {
        return all.stream().filter(m -> m.id().equals(id)).findFirst();
    }

    /** The market that was given, else that of the answer; null for the common rules. */
    @Nullable Market of(Answers answers, @Nullable String given) {
        String id = given == null ? told(answers) : given;
        return id == null
                ? null
                : named(id)
                        .orElseThrow(
                                () -> new IllegalArgumentException("no market '" + id + "'; ask problem() before"));
    }

    private @Nullable String told(Answers answers) {
        Value answer = question == null ? null : answers.value(question);
        return answer == null ? null : byAnswer.get(answer.plain());
    }

    /** What is wrong with the name of a market, if anything. */
    public Optional<Problem> problem(String id, Place place) {
        if (named(id).isPresent()) {
            return Optional.empty();
        }
        List<String> ids = all.stream().map(Market::id).toList();
        String near = Nearest.meant(id, ids).orElse(null);
        String rest = ids.isEmpty()
                ? "; this program has no markets: leave it out."
                : near != null
                        ? "; did you mean '" + near + "'?"
                        : "; there " + (ids.size() == 1 ? "is only " : "are ") + String.join(", ", ids) + ".";
        return Optional.of(Problem.error("unknown-market", place, "There is no market '" + id + "'" + rest, id, near));
    }
}
