package dev.assay.ruleset.engine;

import dev.assay.condition.Value;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.Classification.Advice;
import dev.assay.ruleset.Classification.Concluded;
import dev.assay.ruleset.Classification.Recommendation;
import dev.assay.ruleset.Classification.SegmentStanding;
import dev.assay.ruleset.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells of a classification when it is read, from what is kept of it: the numbers of the rules that fired. Concluding from them again gives the world that explains it. Immutable. */
final class Replay implements Classification.Telling {
    private final Course course;
    private final Plan plan;
    private final Course.Start start;
    private final Standings standings;
    private final List<Recommendation> collateral;
    private final int[] fired;
    private final Map<Fired, @Nullable String> joined;

    Replay(Course course, Plan plan, Course.Start start, Findings found) {
        this.course = course;
        this.plan = plan;
        this.start = start;
        standings = course.standings(found.tally());
        collateral = course.collateral(start, found.tally());
        fired = found.fired();
        joined = found.joined();
    }

    @Override
    public List<SegmentStanding> segments() {
        return standings.membersFirst();
    }

    @Override
    public List<String> members() {
        return standings.members();
    }

    @Override
    public List<Recommendation> collateral() {
        return collateral;
    }

    @Override
    public List<Advice> advice() {
        List<Advice> advice = course.advice().of(fired, plan::ground, joined.keySet(), () -> course.reasons(start));
        return advice != null ? advice : course.explanation(start, world()).advice();
    }

    @Override
    public List<Concluded> conclusions() {
        return course.explanation(start, world()).conclusions();
    }

    private World world() {
        World world = course.world(start);
        List<Rule> rules = course.ruleset().rules();
        SortedMap<Integer, List<Map.Entry<Fired, @Nullable String>>> byRule = byRule();
        for (int stratum = 0; stratum < course.order().strata(); stratum++) {
            world.next();
            for (Map.Entry<Integer, List<Map.Entry<Fired, @Nullable String>>> one : byRule.entrySet()) {
                Rule rule = rules.get(one.getKey());
                if (course.order().stratum(rule) == stratum) {
                    if (one.getValue().isEmpty()) {
                        matchAgain(one.getKey(), rule, world);
                    }
                    one.getValue().forEach(line -> world.conclude(line.getKey(), line.getValue()));
                }
            }
        }
        return world;
    }

    /** What is known of each rule that fired; nothing where it is to be matched again. */
    private SortedMap<Integer, List<Map.Entry<Fired, @Nullable String>>> byRule() {
        SortedMap<Integer, List<Map.Entry<Fired, @Nullable String>>> byRule = new TreeMap<>();
        Set<Integer> again = new HashSet<>();
        for (int id : fired) {
            GroundRule ground = plan.ground(id);
            Map<Fired, @Nullable String> lines = ground == null ? null : ground.fired(id);
            if (ground == null || lines == null) {
                again.add(ground == null ? id : ground.number());
            } else {
                byRule.computeIfAbsent(ground.number(), n -> new ArrayList<>()).addAll(lines.entrySet());
            }
        }
        for (Map.Entry<Fired, @Nullable String> one : joined.entrySet()) {
            byRule.computeIfAbsent(one.getKey().rule(), n -> new ArrayList<>()).add(one);
        }
        again.forEach(number -> byRule.put(number, List.of()));
        return byRule;
    }

    /** In every way in which it matches: a rule without joins has one, a case may be one of several. */
    private static void matchAgain(int number, Rule rule, World world) {
        if (PlainRule.used(rule).findAny().isEmpty()) {
            world.fire(number, name -> null);
        } else {
            new Matcher(world).match(rule.when(), Map.<String, @Nullable Value>of(), bound -> {
                world.fire(number, bound::get);
                return false;
            });
        }
    }
}
