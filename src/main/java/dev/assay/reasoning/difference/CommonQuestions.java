package dev.assay.reasoning.difference;

import dev.assay.questionnaire.Option;
import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.Questionnaire;
import dev.assay.ruleset.Ruleset;
import dev.assay.ruleset.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The questions of two questionnaires at common numbers. One that only the other has, or that asks there for another kind of answer, is put in as one that no rule reads; so whatever is answered to
 * it counts on one side only.
 */
final class CommonQuestions {
    private final List<Slot> slots = new ArrayList<>();

    /** A question on both sides or on one. */
    private record Slot(@Nullable Question from, @Nullable Question to, String name) {
        private Question question(boolean first) {
            Question own = first ? from : to;
            Question shown = own == null ? common() : own;
            return own == null
                    ? renamed(shown, name, shown.options(), shown.traits().open())
                    : own;
        }

        /** What both let pass. */
        private Question common() {
            if (from == null || to == null) {
                Question only = from == null ? Objects.requireNonNull(to) : from;
                return renamed(only, name, only.options(), only.traits().open());
            }
            return renamed(
                    to,
                    name,
                    to.options().stream()
                            .filter(o -> from.option(o.id()).isPresent())
                            .toList(),
                    from.traits().open() && to.traits().open());
        }
    }

    CommonQuestions(Questionnaire from, Questionnaire to) {
        for (Question question : from.questions()) {
            Question other = to.question(question.id()).orElse(null);
            boolean alike = other != null && other.type() == question.type();
            slots.add(
                    new Slot(question, alike ? other : null, other == null || alike ? question.id() : typed(question)));
        }
        for (Question question : to.questions()) {
            Question other = from.question(question.id()).orElse(null);
            if (other == null || other.type() != question.type()) {
                slots.add(new Slot(null, question, other == null ? question.id() : typed(question)));
            }
        }
    }

    private static String typed(Question question) {
        return question.id() + " (" + question.type().name().toLowerCase(Locale.ROOT) + ")";
    }

    private static Question renamed(Question q, String name, List<Option> options, boolean open) {
        Question.Asking was = q.traits();
        Question.Asking traits = new Question.Asking(
                was.required(), was.asked(), open, was.fixed(), was.pii(), was.sensitive(), was.cost());
        return new Question(
                name,
                q.type(),
                q.wording(),
                q.wordings(),
                options,
                q.range(),
                null,
                traits,
                q.about(),
                q.says(),
                q.place());
    }

    /** What both ask, with the answers that both let pass; never set aside. */
    Questionnaire common(Questionnaire like) {
        return new Questionnaire(
                like.id(),
                like.title(),
                like.language(),
                slots.stream().map(Slot::common).toList(),
                List.of());
    }

    /** The first rules with all questions. */
    Ruleset from(Ruleset ruleset) {
        return with(ruleset, true);
    }

    /** The second rules with all questions. */
    Ruleset to(Ruleset ruleset) {
        return with(ruleset, false);
    }

    private Ruleset with(Ruleset ruleset, boolean first) {
        Vocabulary v = ruleset.vocabulary();
        Questionnaire own = v.questionnaire();
        Questionnaire all = new Questionnaire(
                own.id(),
                own.title(),
                own.language(),
                slots.stream().map(s -> s.question(first)).toList(),
                List.of());
        return new Ruleset(
                new Vocabulary(
                        v.program(),
                        all,
                        v.segments(),
                        v.tiers(),
                        v.defaultTier(),
                        v.score(),
                        v.collateral(),
                        v.collateralLimit(),
                        v.zone()),
                ruleset.rules());
    }

    /** The common number of a question of the first, or second, questionnaire; -1 for none. */
    int number(String id, boolean first) {
        for (int i = 0; i < slots.size(); i++) {
            Question question = first ? slots.get(i).from() : slots.get(i).to();
            if (question != null && question.id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
