package dev.assay.reasoning.space;

import dev.assay.condition.Sentence;
import dev.assay.condition.Value;
import dev.assay.questionnaire.AnswerType;
import dev.assay.questionnaire.Option;
import dev.assay.questionnaire.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A cell as people read it. */
final class CellWords {
    private static final int SHOWN = 6;

    private final Question question;

    CellWords(Question question) {
        this.question = question;
    }

    /** In the questionnaire's own language; impossible parts are left out where there are others. */
    String of(List<Atom> atoms) {
        List<Atom> possible = atoms.stream().filter(Atom::possible).toList();
        List<String> words = new ArrayList<>();
        if (possible.isEmpty()) {
            return "no legal answer";
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
            return Sentence.choice(distinct, "or");
        }
        return String.join(", ", distinct.subList(0, SHOWN - 1)) + " or " + (distinct.size() - SHOWN + 1) + " more";
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
            return "not answered";
        }
        if (reach instanceof Reach.Chosen chosen) {
            String option = chosen.option();
            String label = option == null ? "anything else" : label(option);
            return chosen.yes() ? label : option == null ? "nothing else" : "not " + label;
        }
        if (reach instanceof Reach.Exactly exactly) {
            return exactly.value() instanceof Value.Flag flag
                    ? flag.yes() ? "yes" : "no"
                    : label(exactly.value().plain());
        }
        Reach.Other other = (Reach.Other) reach;
        List<String> matched = other.patterns().entrySet().stream()
                .filter(e -> e.getValue())
                .map(e -> "text like " + Value.quote(e.getKey()))
                .sorted()
                .toList();
        return matched.isEmpty() ? "anything else" : String.join(" and ", matched);
    }

    private String label(String id) {
        String label = question.option(id).map(Option::label).orElse(id);
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
            return high == null ? "any answer" : upTo(high, highIn);
        }
        if (high == null) {
            return from(low, lowIn);
        }
        if (low.equals(high)) {
            return shown(low);
        }
        if (lowIn && highIn) {
            return shown(low) + " to " + shown(high);
        }
        return (lowIn ? shown(low) : "over " + shown(low)) + (highIn ? " to " : " to under ") + shown(high);
    }

    private String upTo(double high, boolean in) {
        boolean day = question.type() == AnswerType.DATE;
        return in
                ? (day ? "until " + shown(high) : shown(high) + " or less")
                : (day ? "before " : "under ") + shown(high);
    }

    private String from(double low, boolean in) {
        boolean day = question.type() == AnswerType.DATE;
        return in
                ? (day ? "from " + shown(low) + " on" : shown(low) + " or more")
                : (day ? "after " : "over ") + shown(low);
    }

    private String shown(double at) {
        if (question.type() == AnswerType.DATE) {
            return LocalDate.ofEpochDay((long) at).toString();
        }
        return at == Math.rint(at) && Math.abs(at) < 1e15
                ? String.format(Locale.ROOT, "%,d", (long) at)
                : new Value.Num(at).plain();
    }
}
