package dev.assay.reasoning.space;

import com.google.re2j.Pattern;
import dev.assay.condition.Value;
import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.Questionnaire;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The values and patterns with which answers are compared, by question; questions compared with each other share theirs. */
final class Marks {
    private final Map<String, Mark> marks = new LinkedHashMap<>();
    private final Map<String, String> parents = new LinkedHashMap<>();

    Marks(Questionnaire questionnaire) {
        for (Question question : questionnaire.questions()) {
            marks.put(question.id(), new Mark());
            parents.put(question.id(), question.id());
        }
    }

    /** Of one question. */
    private static final class Mark {
        private final Set<Value> values = new LinkedHashSet<>();
        private final Map<String, Pattern> patterns = new LinkedHashMap<>();
        private boolean compared;
    }

    void value(String question, Value value) {
        Mark mark = marks.get(question);
        if (mark != null && value instanceof Value.Many many) {
            many.texts().forEach(t -> mark.values.add(new Value.Text(t)));
        } else if (mark != null) {
            mark.values.add(value);
        }
    }

    void pattern(String question, Pattern pattern) {
        Mark mark = marks.get(question);
        if (mark != null) {
            mark.patterns.put(pattern.pattern(), pattern);
        }
    }

    /** Their answers are compared with each other. */
    void together(String one, String other) {
        if (parents.containsKey(one) && parents.containsKey(other)) {
            of(one).compared = true;
            of(other).compared = true;
            parents.put(root(one), root(other));
        }
    }

    private String root(String question) {
        String at = question;
        String above = parents.getOrDefault(at, at);
        while (!above.equals(at)) {
            at = above;
            above = parents.getOrDefault(at, at);
        }
        return at;
    }

    private Mark of(String question) {
        Mark mark = marks.get(question);
        if (mark == null) {
            throw new IllegalArgumentException("no question " + question);
        }
        return mark;
    }

    /** All are noted: those that are compared share what each is compared with, options included. */
    void share(Questionnaire questionnaire) {
        Map<String, Set<Value>> shared = new LinkedHashMap<>();
        for (Question question : questionnaire.questions()) {
            Mark mark = of(question.id());
            if (mark.compared) {
                question.optionIds().forEach(o -> mark.values.add(new Value.Text(o)));
                shared.computeIfAbsent(root(question.id()), r -> new LinkedHashSet<>())
                        .addAll(mark.values);
            }
        }
        marks.forEach((id, mark) -> {
            if (mark.compared) {
                mark.values.addAll(shared.getOrDefault(root(id), Set.of()));
            }
        });
    }

    /** Takes over what others noted of a question; true where something is new. */
    boolean learn(String question, Marks others, String theirs) {
        boolean values = of(question).values.addAll(others.values(theirs));
        int before = of(question).patterns.size();
        others.patterns(theirs).forEach(of(question).patterns::putIfAbsent);
        return values || of(question).patterns.size() > before;
    }

    Set<Value> values(String question) {
        return of(question).values;
    }

    Map<String, Pattern> patterns(String question) {
        return of(question).patterns;
    }
}
