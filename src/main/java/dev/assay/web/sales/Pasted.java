package dev.assay.web.sales;

import dev.assay.interview.Event;
import dev.assay.interview.Prospect;
import dev.assay.interview.Said;
import dev.assay.problem.Problem;
import dev.assay.program.Program;
import dev.assay.questionnaire.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a rep pasted out of a CRM: an object of JSON, or {@code name: value} in lines, or with semicolons or tabs between. What is neither of the prospect nor a legal answer is kept as text, so that
 * nothing is lost.
 *
 * @param prospect whom it names
 * @param known legal answers
 * @param rest everything else; may be empty
 */
record Pasted(Prospect prospect, List<Event.Answered> known, String rest) {
    private static final int LONGEST = 200;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> REFERENCE =
            List.of("reference", "id", "crmid", "crmnumber", "leadid", "contactid");
    private static final List<String> NAME = List.of("name", "contact", "contactname", "fullname", "person");
    private static final List<String> COMPANY =
            List.of("company", "account", "accountname", "organisation", "organization", "firma");
    private static final List<String> EMAIL = List.of("email", "mail", "emailaddress");

    /** Copies. */
    Pasted {
        known = List.copyOf(known);
    }

    /**
     * Reads it.
     *
     * @param language in which numbers and days are written
     */
    static Pasted of(String text, Program program, String language) {
        Map<String, Object> pairs = new LinkedHashMap<>();
        List<String> rest = new ArrayList<>();
        if (!json(text, pairs)) {
            text(text, pairs, rest);
        }
        Map<String, String> prospect = new LinkedHashMap<>();
        List<Event.Answered> known = new ArrayList<>();
        pairs.forEach((name, value) -> {
            String field = field(name);
            Optional<Question> question = question(name, program);
            if (field != null && !prospect.containsKey(field)) {
                prospect.put(field, shortened(String.valueOf(value)));
            } else if (field == null && question.isPresent() && isLegal(question.get(), value, program, language)) {
                known.add(new Event.Answered(question.get().id(), Said.answer(value)));
            } else {
                rest.add(name + ": " + value);
            }
            // The name of a company may be asked for as well.
            if (field != null && question.isPresent() && isLegal(question.get(), value, program, language)) {
                known.add(new Event.Answered(question.get().id(), Said.answer(value)));
            }
        });
        return new Pasted(
                new Prospect(
                        prospect.get("reference"),
                        prospect.get("name"),
                        prospect.get("company"),
                        prospect.get("email")),
                known,
                String.join("\n", rest));
    }

    private static boolean json(String text, Map<String, Object> pairs) {
        if (!text.strip().startsWith("{")) {
            return false;
        }
        try {
            JsonNode root = JSON.readTree(text);
            root.properties().forEach(e -> {
                if (!e.getValue().isNull() && !e.getValue().isObject()) {
                    pairs.put(e.getKey(), JSON.convertValue(e.getValue(), Object.class));
                } else if (e.getValue().isObject()) {
                    pairs.put(e.getKey(), e.getValue().toString());
                }
            });
            return true;
        } catch (JacksonException e) {
            return false;
        }
    }

    private static void text(String text, Map<String, Object> pairs, List<String> rest) {
        for (String piece : text.split("[\n\t;]")) {
            int at = piece.indexOf(':') < 0 ? piece.indexOf('=') : piece.indexOf(':');
            String value = at < 0 ? "" : piece.substring(at + 1).strip();
            if (at > 0 && !value.isEmpty()) {
                if (pairs.putIfAbsent(piece.substring(0, at).strip(), value) != null) {
                    rest.add(piece.strip());
                }
            } else if (!piece.isBlank()) {
                rest.add(piece.strip());
            }
        }
    }

    private static @Nullable String field(String name) {
        String bare = bare(name);
        return REFERENCE.contains(bare)
                ? "reference"
                : NAME.contains(bare)
                        ? "name"
                        : COMPANY.contains(bare) ? "company" : EMAIL.contains(bare) ? "email" : null;
    }

    private static Optional<Question> question(String name, Program program) {
        String bare = bare(name);
        return program.questionnaire().questions().stream()
                .filter(q -> bare(q.id()).equals(bare) || q.says().stream().anyMatch(s -> bare(s).equals(bare)))
                .findFirst();
    }

    private static boolean isLegal(Question question, Object value, Program program, String language) {
        return !program.answerCheck().isNothing(question.id(), value, language)
                && program.answerCheck().check(Map.of(question.id(), value), language).problems().stream()
                        .noneMatch(Problem::isError);
    }

    private static String shortened(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
