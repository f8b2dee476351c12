package dev.assay.reasoning.difference;

import dev.assay.condition.Value;
import dev.assay.reasoning.circuit.Circuit;
import dev.assay.ruleset.Ruleset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Two sets of rules over one answer space.
 *
 * @param questions what is asked, at common numbers
 * @param from the first
 * @param to the second
 */
record Common(CommonQuestions questions, Circuit from, Circuit to) {
    /** Answers that something else than rules tells apart, by number of the question in each side's own questionnaire. */
    record Apart(Map<Integer, List<Set<Value>>> from, Map<Integer, List<Set<Value>>> to) {
        static final Apart NOTHING = new Apart(Map.of(), Map.of());
    }

    static Common of(Ruleset from, Ruleset to, Circuit.Setting setting, Apart apart) {
        CommonQuestions questions = new CommonQuestions(
                from.vocabulary().questionnaire(), to.vocabulary().questionnaire());
        Map<Integer, List<Set<Value>>> both = new HashMap<>();
        apart.from()
                .forEach((number, sets) -> both.merge(
                        questions.number(from.vocabulary().questionnaire().ids().get(number), true),
                        sets,
                        Common::joined));
        apart.to()
                .forEach((number, sets) -> both.merge(
                        questions.number(to.vocabulary().questionnaire().ids().get(number), false),
                        sets,
                        Common::joined));
        List<Circuit> circuits = Circuit.together(
                questions.common(to.vocabulary().questionnaire()),
                List.of(questions.from(from), questions.to(to)),
                setting,
                both);
        return new Common(questions, circuits.get(0), circuits.get(1));
    }

    private static List<Set<Value>> joined(List<Set<Value>> some, List<Set<Value>> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }
}
