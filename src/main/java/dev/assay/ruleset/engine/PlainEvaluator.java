package dev.assay.ruleset.engine;

import dev.assay.questionnaire.Answers;
import dev.assay.ruleset.Circumstances;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.Ruleset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Classifies as {@link Classifier} does, without Drools: straight through the rule model, pattern by pattern. For reasoning, which tries many sets of answers, and to hold the
 * classifier to. Safe for several threads.
 */
public final class PlainEvaluator {
    private final Ruleset ruleset;
    private final Course course;
    private final List<List<Integer>> strata = new ArrayList<>();

    /**
     * @param ruleset checked rules
     */
    public PlainEvaluator(Ruleset ruleset) {
        this.ruleset = ruleset;
        course = new Course(ruleset);
        for (int i = 0; i < course.order().strata(); i++) {
            strata.add(new ArrayList<>());
        }
        for (int i = 0; i < ruleset.rules().size(); i++) {
            Rule rule = ruleset.rules().get(i);
            if (rule.validity().enabled()) {
                strata.get(course.order().stratum(rule)).add(i);
            }
        }
    }

    /** What the rules say of these answers. */
    public Classification classify(Answers answers, Circumstances circumstances) {
        Course.Start start = course.start(answers, circumstances);
        World world = course.world(start);
        for (int stratum = 0; stratum < strata.size(); stratum++) {
            world.next();
            fire(stratum, world);
        }
        return course.classification(start, world);
    }

    private void fire(int stratum, World world) {
        Matcher matcher = new Matcher(world);
        for (int number : strata.get(stratum)) {
            Rule rule = ruleset.rules().get(number);
            if (rule.validity().covers(world.day())) {
                matcher.match(rule.when(), Map.of(), bound -> {
                    world.fire(number, bound::get);
                    return false;
                });
            }
        }
    }
}
