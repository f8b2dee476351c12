package dev.assay.ruleset.engine;

import dev.assay.condition.Value;
import dev.assay.questionnaire.Answers;
import dev.assay.ruleset.CollateralItem;
import dev.assay.ruleset.FactType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.kie.api.runtime.conf.ThreadSafeOption;
import org.kie.api.runtime.rule.FactHandle;

/**
 * One KieBase and its KIE session: classifies one prospect after another, for one thread at a time. Rows, the catalogue and the prospect stay in it; the prospect's answers change
 * with each classification. First Drools finds every rule without joins of which the answers are as it asks, of all strata at once; then, stratum by stratum, these are judged on what
 * others concluded, and rules with joins fire once the facts that they read are in the session.
 */
final class Session {
    private final Plan plan;
    private final Arrivals arrivals;
    private final Findings findings;
    private final Candidates candidates;
    private final KieBase base;
    private final KieSession session;
    private final FactHandle prospect;
    private final BitSet joinedStrata = new BitSet();
    private final List<FactHandle> handles = new ArrayList<>();
    private int traits;
    private int arrived;

    Session(Plan plan, Arrivals arrivals) {
        this.plan = plan;
        this.arrivals = arrivals;
        findings = new Findings(plan.numbers(), plan.shared().judged());
        candidates = new Candidates(plan.order().strata());
        base = Network.of(plan, candidates::add, new Matches(plan.ruleset(), findings));
        // Not thread-safe: all sessions of one KieBase would hand their facts to a consequence in one shared array.
        // This one has its KieBase to itself.
        KieSessionConfiguration configuration = KieServices.get().newKieSessionConfiguration();
        configuration.setOption(ThreadSafeOption.NO);
        configuration.setOption(DirectFiringOption.YES);
        session = base.newKieSession(configuration, null);
        plan.shapes().forEach(shape -> shape.buckets().forEach(session::insert));
        plan.joined()
                .forEach(number -> joinedStrata.set(
                        plan.order().stratum(plan.ruleset().rules().get(number))));
        if (!joinedStrata.isEmpty()) {
            for (CollateralItem item : plan.ruleset().vocabulary().collateral()) {
                session.insert(new Row.Collateral(row(FactType.COLLATERAL.fields(), item::value)));
            }
        }
        prospect = session.insert(findings.prospect());
        session.fireAllRules();
    }

    private static @Nullable Object[] row(List<String> fields, Function<String, @Nullable Value> value) {
        @Nullable Object[] values = new Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Raw.of(value.apply(fields.get(i)));
        }
        return values;
    }

    KieBase base() {
        return base;
    }

    /**
     * Works through all strata.
     *
     * @param answers by number
     * @return what was found; to be read before the next prospect
     */
    Findings find(Answers answers, LocalDate day, boolean complete) {
        findings.begin(answers, day, complete);
        candidates.clear();
        session.update(prospect, findings.prospect());
        session.fireAllRules();
        for (int stratum = 0; stratum < plan.order().strata(); stratum++) {
            candidates.judge(stratum, findings);
            if (joinedStrata.get(stratum)) {
                join(stratum);
            }
        }
        return findings;
    }

    private void join(int stratum) {
        for (; arrived <= stratum; arrived++) {
            insertStandings(arrivals.of(arrived));
        }
        for (; arrivals.traits() && traits < findings.traits().size(); traits++) {
            insert(new Row.Trait(findings.traits().get(traits)));
        }
        session.getAgenda().getAgendaGroup(Network.group(stratum)).setFocus();
        session.fireAllRules();
    }

    private void insertStandings(Arrivals.Facts due) {
        for (Arrivals.Segment segment : due.segments()) {
            insert(row(segment.view(), findings.segment(segment.number())));
        }
        if (due.score()) {
            insert(new Row.Score(findings.tally().score()));
        }
        if (due.tier()) {
            insert(new Row.Tier(findings.tier()));
        }
    }

    private static Row row(SegmentView view, Row.Standing segment) {
        return switch (view) {
            case POINTS -> new Row.SegmentPoints(segment.get(0), segment.get(1), null, null);
            case MEMBER -> new Row.SegmentMember(segment.get(0), segment.get(1), segment.get(2), null);
            case WHOLE -> new Row.SegmentWhole(segment.get(0), segment.get(1), segment.get(2), segment.get(3));
        };
    }

    private void insert(Row row) {
        handles.add(session.insert(row));
    }

    /** Takes the prospect out. */
    void clear() {
        handles.forEach(session::delete);
        handles.clear();
        traits = 0;
        arrived = 0;
        findings.clear();
    }

    /** Ends it; after an exception nothing is sure of its memory. */
    void dispose() {
        session.dispose();
    }
}
