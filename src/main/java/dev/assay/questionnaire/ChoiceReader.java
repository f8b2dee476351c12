package dev.assay.questionnaire;

import dev.assay.condition.Value;
import dev.assay.problem.Nearest;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads answers to a question with options: by id, label or synonym, in any case. */
final class ChoiceReader {
    private static final int MANY = 1_000;

    private final Question question;
    private final String pointer;
    private final Map<String, String> index;
    private final List<String> allowed;
    private final Map<String, Integer> order = new LinkedHashMap<>();

    ChoiceReader(Question question) {
        this.question = question;
        this.pointer = "/answers/" + question.id();
        this.index = Choices.index(question);
        this.allowed = question.optionIds();
        question.options().forEach(o -> order.putIfAbsent(o.id(), order.size()));
    }

    /** One text, number or truth value. */
    Reply one(Object raw) {
        if (question.type() == AnswerType.CHOICES) {
            return several(raw instanceof String text ? parts(text) : List.of(raw), false);
        }
        Optional<String> option = option(raw);
        return option.isPresent() ? Reply.of(new Value.Text(option.get())) : Reply.refused(none(raw, pointer));
    }

    /** A list. */
    Reply several(List<?> raw) {
        return several(raw, true);
    }

    private Reply several(List<?> raw, boolean numbered) {
        if (raw.size() > MANY) {
            return Reply.refused(Problem.error(
                    "too-long",
                    Place.pointer(pointer),
                    "The answer to '" + question.id()
                            + String.format(Locale.ROOT, "' has %,d entries; up to %,d are read.", raw.size(), MANY)));
        }
        List<String> chosen = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        boolean unknown = false;
        for (int i = 0; i < raw.size(); i++) {
            Object entry = raw.get(i) instanceof String text ? Texts.clean(text) : raw.get(i);
            String at = numbered ? pointer + "/" + i : pointer;
            if (entry == null || entry.equals("")) {
                continue;
            }
            if (entry.equals(AnswerCheck.UNKNOWN)) {
                unknown = true;
                continue;
            }
            Optional<String> option = option(entry);
            option.filter(o -> !chosen.contains(o)).ifPresent(chosen::add);
            if (option.isEmpty()) {
                problems.add(none(entry, at));
            }
        }
        if (!problems.isEmpty()) {
            return new Reply(null, false, problems);
        }
        if (chosen.isEmpty()) {
            return unknown ? Reply.DONT_KNOW : Reply.NOTHING;
        }
        chosen.sort(Comparator.comparingInt(id -> order.getOrDefault(id, Integer.MAX_VALUE)));
        return Reply.of(new Value.Many(chosen));
    }

    /** {@code cat, wolf} in one text is two options when each part is one; else the text stands for itself. */
    private List<String> parts(String text) {
        if (index.containsKey(Choices.folded(text)) || order.containsKey(text)) {
            return List.of(text);
        }
        for (char separator : List.of(';', ',', '|', '\n')) {
            List<String> parts = split(text, separator);
            if (parts.size() > 1 && parts.stream().allMatch(p -> p.isEmpty() || index.containsKey(p))) {
                return parts;
            }
        }
        return List.of(text);
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
            parts.add(Choices.folded(text.substring(start, end)));
            start = end + 1;
        }
        parts.add(Choices.folded(text.substring(start)));
        return parts;
    }

    private Optional<String> option(Object raw) {
        if (!(raw instanceof String) && !(raw instanceof Number) && !(raw instanceof Boolean)) {
            return Optional.empty();
        }
        String text = Texts.plain(raw);
        if (order.containsKey(text)) {
            return Optional.of(text);
        }
        @Nullable String known = index.get(Choices.folded(text));
        if (known == null && raw instanceof Boolean yes) {
            known = index.get(yes ? "yes" : "no");
        }
        if (known != null) {
            return Optional.of(known);
        }
        return question.traits().open() && text.length() <= AnswerCheck.MAX_LENGTH
                ? Optional.of(text)
                : Optional.empty();
    }

    private Problem none(Object raw, String at) {
        boolean plain = raw instanceof String || raw instanceof Number || raw instanceof Boolean;
        String text = plain ? Texts.plain(raw) : raw instanceof List<?> ? "a list" : "an object";
        if (!plain) {
            return Problem.error(
                            "wrong-type",
                            Place.pointer(at),
                            "Here stands " + text + "; an answer to '" + question.id() + "' is one of "
                                    + Choices.ids(question) + ".")
                    .allowing(allowed);
        }
        boolean pii = question.traits().pii();
        String near = pii
                ? null
                : Nearest.to(Choices.folded(text), index.keySet())
                        .map(index::get)
                        .orElse(null);
        String what = pii ? "The answer" : "'" + Texts.cut(text) + "'";
        String hint = near != null ? "; did you mean '" + near + "'?" : "; write one of " + Choices.ids(question) + ".";
        return Problem.error(
                        "unknown-option",
                        Place.pointer(at),
                        what + " is no option of '" + question.id() + "'" + hint,
                        pii ? null : Texts.cut(text),
                        near)
                .allowing(allowed);
    }
}
