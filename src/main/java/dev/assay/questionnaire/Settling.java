package dev.assay.questionnaire;

import dev.assay.condition.Condition;
import dev.assay.condition.Facts;
import dev.assay.condition.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells which answers count and which are set aside, because their question does not apply. Immutable. */
final class Settling {
    private final Questionnaire questionnaire;
    private final String[] ids;
    private final int[] byNeed;
    private final @Nullable Condition[] askWhen;

    /**
     * @throws IllegalArgumentException if questions depend on each other in a circle
     */
    Settling(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        List<Question> questions = questionnaire.questions();
        ids = questionnaire.ids().toArray(String[]::new);
        askWhen = questions.stream().map(Question::askWhen).toArray(Condition[]::new);
        byNeed = byNeed(questions).stream()
                .mapToInt(q -> questionnaire.number(q.id()))
                .filter(number -> askWhen[number] != null)
                .toArray();
    }

    String id(int question) {
        return ids[question];
    }

    /**
     * Judged on answers that apply themselves, each question after those that it depends on.
     *
     * @param replies by number of the question; null where nothing was said
     */
    Answers answers(@Nullable Reply[] replies) {
        boolean[] hidden = hidden(replies);
        Map<String, Value> aside = Map.of();
        Set<String> open = Set.of();
        @Nullable Value[] numbered = new @Nullable Value[ids.length];
        for (int i = 0; i < ids.length; i++) {
            Reply reply = replies[i];
            if (reply == null) {
                continue;
            }
            Value value = reply.value();
            if (value != null && !hidden[i]) {
                numbered[i] = value;
            } else if (value != null) {
                aside = aside.isEmpty() ? new LinkedHashMap<>() : aside;
                aside.put(ids[i], value);
            } else if (reply.isUnknown() && !hidden[i]) {
                open = open.isEmpty() ? new LinkedHashSet<>() : open;
                open.add(ids[i]);
            }
        }
        return Answers.owning(questionnaire, numbered, open, aside);
    }

    private boolean[] hidden(@Nullable Reply[] replies) {
        boolean[] hidden = new boolean[ids.length];
        Facts facts = name -> {
            int number = questionnaire.number(name);
            Reply reply = number < 0 || hidden[number] ? null : replies[number];
            return reply == null ? null : reply.value();
        };
        for (int number : byNeed) {
            Condition condition = askWhen[number];
            // Of a question to which nothing was said it does not matter, and nothing depends on it.
            hidden[number] = replies[number] != null && condition != null && !condition.holds(facts);
        }
        return hidden;
    }

    private static List<Question> byNeed(List<Question> questions) {
        Set<String> waiting = new LinkedHashSet<>();
        questions.forEach(q -> waiting.add(q.id()));
        List<Question> order = new ArrayList<>();
        while (!waiting.isEmpty()) {
            int before = order.size();
            for (Question question : questions) {
                Condition condition = question.askWhen();
                if (waiting.contains(question.id())
                        && (condition == null || condition.names().stream().noneMatch(waiting::contains))) {
                    order.add(question);
                    waiting.remove(question.id());
                }
            }
            if (order.size() == before) {
                throw new IllegalArgumentException("questions in a circle: " + waiting);
            }
        }
        return order;
    }
}
