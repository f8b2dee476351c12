package dev.assay.reasoning.space;

import dev.assay.condition.Value;
import dev.assay.phrase.Phrases;
import dev.assay.questionnaire.AnswerType;
import dev.assay.questionnaire.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cell as people read it. */
final class CellWords {
    private static final int SHOWN = 6;

    private final Question question;
    private final Phrases phrases;

    CellWords(Question question, Phrases phrases) {
        this.question = question;
        this.phrases = phrases;
    }

    /** Impossible parts are left out where there are others. */
    String of(List<Atom> atoms) {
        List<Atom> possible = atoms.stream().filter(Atom::possible).toList();
        List<String> words = new ArrayList<>();
        if (possible.isEmpty()) {
            return phrases.say("cell.illegal");
        }
        for (int i = 0; i < possible.size(); i++) {
            Reach reach = possible.get(i).reach();
            if (isLine(reach)) {
                int to = i;
                while (to + 1 < possible.size()
                        && isLine(possible.get(to + 1).reach())
                        && touches(
                                possible.get(to).reach(), possible.get(to + 1).reach())) {
                    to++;
                }
                words.add(range(reach, possible.get(to).reach()));
                i = to;
            } else {
                words.add(one(reach));
            }
        }
        List<String> distinct = words.stream().distinct().toList();
        if (distinct.size() <= SHOWN) {
            return phrases.or(distinct);
        }
        return phrases.say("cell.more", String.join(", ", distinct.subList(0, SHOWN - 1)), distinct.size() - SHOWN + 1);
    }

    private boolean isLine(Reach reach) {
        return reach instanceof Reach.Between
                || (reach instanceof Reach.Exactly exactly && LineAtoms.at(exactly.value()) != null);
    }

    private static boolean touches(Reach one, Reach next) {
        Double end = one instanceof Reach.Between between ? between.before() : at(one);
        Double start = next instanceof Reach.Between between ? between.after() : at(next);
        return end != null && end.equals(start);
    }

    private static @Nullable Double at(Reach reach) {
        return reach instanceof Reach.Exactly exactly ? LineAtoms.at(exactly.value()) : null;
    }

    private String one(Reach reach) {
        if (reach instanceof Reach.Nothing) {
            return phrases.say("given.none");
        }
        if (reach instanceof Reach.Chosen chosen) {
            String option = chosen.option();
            String label = option == null ? phrases.say("cell.other") : label(option);
            return chosen.yes()
                    ? label
                    : option == null ? phrases.say("cell.nothingElse") : phrases.say("cell.not", label);
        }
        if (reach instanceof Reach.Exactly exactly) {
            return exactly.value() instanceof Value.Flag flag
                    ? phrases.yesNo(flag.yes())
                    : label(exactly.value().plain());
        }
        Reach.Other other = (Reach.Other) reach;
        List<String> matched = other.patterns().entrySet().stream()
                .filter(e -> e.getValue())
                .map(e -> phrases.say("cell.like", Value.quote(e.getKey())))
                .sorted()
                .toList();
        return matched.isEmpty()
                ? phrases.say("cell.other")
                : matched.stream()
                        .reduce((one, next) -> phrases.say("and.plain", one, next))
                        .orElseThrow();
    }

    private String label(String id) {
        String label = question.option(id).map(o -> o.label(phrases.language())).orElse(id);
        return label.isBlank() ? Value.quote(label) : label;
    }

    private String range(Reach first, Reach last) {
        boolean whole = question.type() == AnswerType.INTEGER || question.type() == AnswerType.DATE;
        Double low = first instanceof Reach.Between between ? between.after() : at(first);
        Double high = last instanceof Reach.Between between ? between.before() : at(last);
        boolean lowIn = first instanceof Reach.Exactly;
        boolean highIn = last instanceof Reach.Exactly;
        if (whole && low != null && !lowIn) {
            low = Math.floor(low) + 1;
            lowIn = true;
        }
        if (whole && high != null && !highIn && low != null) {
            high = Math.ceil(high) - 1;
            highIn = true;
        }
        if (low == null) {
            return high == null ? phrases.say("cell.any") : upTo(high, highIn);
        }
        if (high == null) {
            return from(low, lowIn);
        }
        if (low.equals(high)) {
            return shown(low);
        }
        String key =
                lowIn ? highIn ? "cell.between" : "cell.betweenUnder" : highIn ? "cell.betweenOver" : "cell.within";
        return phrases.say(key, shown(low), shown(high));
    }

    private String upTo(double high, boolean in) {
        boolean day = question.type() == AnswerType.DATE;
        return phrases.say(in ? (day ? "cell.until" : "cell.atMost") : day ? "cell.before" : "cell.under", shown(high));
    }

    private String from(double low, boolean in) {
        boolean day = question.type() == AnswerType.DATE;
        return phrases.say(in ? (day ? "cell.from" : "cell.atLeast") : day ? "cell.after" : "cell.over", shown(low));
    }

    private String shown(double at) {
        return question.type() == AnswerType.DATE ? phrases.day(LocalDate.ofEpochDay((long) at)) : phrases.number(at);
    }
}
