package dev.assay.ruleset.engine;

import dev.assay.questionnaire.Answers;
import java.time.LocalDate;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.kie.api.runtime.conf.ThreadSafeOption;
import org.kie.api.runtime.rule.FactHandle;

/**
 * One KieBase and its KIE session: classifies one prospect after another, for one thread at a time. Rows, the catalogue and the prospect stay in it; the prospect's answers change
 * with each classification. First Drools finds the buckets of rows that ask for the prospect's answers, and the index, which finds the other rules, of all strata at once; then, stratum by
 * stratum, these are judged on what others concluded.
 */
final class Session {
    private final Plan plan;
    private final Findings findings;
    private final Candidates candidates;
    private final AnswerIndex.Left left;
    private final KieSession session;
    private final FactHandle prospect;

    Session(Plan plan) {
        this.plan = plan;
        findings = new Findings(plan.numbers(), plan.shared().judged());
        candidates = new Candidates(plan.order().strata());
        left = plan.index().left();
        KieBase base = Network.of(plan, candidates::add, index -> left.find(findings.answers()));
        // Not thread-safe: all sessions of one KieBase would hand their facts to a consequence in one shared array.
        // This one has its KieBase to itself.
        KieSessionConfiguration configuration = KieServices.get().newKieSessionConfiguration();
        configuration.setOption(ThreadSafeOption.NO);
        configuration.setOption(DirectFiringOption.YES);
        session = base.newKieSession(configuration, null);
        plan.shapes().forEach(shape -> shape.buckets().forEach(session::insert));
        session.insert(plan.index());
        prospect = session.insert(findings.prospect());
        session.fireAllRules();
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
        left.clear();
        session.update(prospect, findings.prospect());
        session.fireAllRules();
        for (int stratum = 0; stratum < plan.order().strata(); stratum++) {
            candidates.judge(stratum, findings);
            left.judge(stratum, findings);
        }
        return findings;
    }

    /** Takes the prospect out. */
    void clear() {
        findings.clear();
    }

    /** Ends it; after an exception nothing is sure of its memory. */
    void dispose() {
        session.dispose();
    }
}
