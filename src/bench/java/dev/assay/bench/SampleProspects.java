package dev.assay.bench;

import dev.assay.program.Program;
import dev.assay.questionnaire.AnswerCheck.Checked;
import dev.assay.questionnaire.Answers;
import dev.assay.questionnaire.Option;
import dev.assay.questionnaire.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** Made-up prospects of any questionnaire: four of five questions answered, each within its bounds. Always the same. */
final class SampleProspects {
    private final SplittableRandom random = new SplittableRandom(11);
    private final Program program;

    SampleProspects(Program program) {
        this.program = program;
    }

    /** So many, checked; those that a check refuses are passed over. */
    List<Answers> make(int count) {
        List<Answers> made = new ArrayList<>();
        while (made.size() < count) {
            Map<String, Object> raw = new HashMap<>();
            for (Question question : program.questionnaire().questions()) {
                if (random.nextInt(5) > 0) {
                    raw.put(question.id(), answer(question));
                }
            }
            Checked checked = program.answerCheck().check(raw, "en");
            if (checked.problems().isEmpty()) {
                made.add(checked.answers());
            }
        }
        return made;
    }

    private Object answer(Question question) {
        return switch (question.type()) {
            case CHOICE ->
                options(question).get(random.nextInt(options(question).size()));
            case CHOICES ->
                options(question).stream().filter(o -> random.nextInt(3) == 0).collect(Collectors.toList());
            case BOOLEAN -> random.nextBoolean();
            case INTEGER, NUMBER, MONEY -> number(question);
            case DATE -> "2026-" + (10 + random.nextInt(3)) + "-" + (10 + random.nextInt(18));
            case TEXT -> "Made up " + random.nextInt(1_000);
        };
    }

    private static List<String> options(Question question) {
        return question.options().stream().map(Option::id).toList();
    }

    private long number(Question question) {
        Double min = question.range().min();
        Double max = question.range().max();
        double low = min == null ? 0 : min;
        double high = max == null ? Math.max(100_000, low + 1) : max;
        return (long) (low + (high - low) * Math.pow(random.nextDouble(), 3));
    }
}
