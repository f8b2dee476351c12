package dev.assay.ruleset.engine;

import dev.assay.questionnaire.Answers;
import dev.assay.ruleset.Circumstances;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.Ruleset;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.kie.api.KieBase;

/** Turns answers into a whole explained classification, in a KIE session over the rules. Safe for any number of threads; holds a session for each that was busy at once. */
public final class Classifier {
    private final Ruleset ruleset;
    private final Course course;
    private final KieBase base;
    private final Arrivals arrivals;
    private final Deque<Session> idle = new ConcurrentLinkedDeque<>();

    /**
     * Builds the network; no class is made.
     *
     * @param ruleset checked rules
     * @throws IllegalArgumentException if a rule feeds its own condition, or a binding that it uses is not bound; the checker tells of both before
     */
    public Classifier(Ruleset ruleset) {
        this(ruleset, Set.of());
    }

    /**
     * The same where something besides the rules waits for answers, such as the choice of a market.
     *
     * @param alsoRead ids of the questions that it reads: they are asked, and keep a decision open, as if a rule read them
     */
    public Classifier(Ruleset ruleset, Set<String> alsoRead) {
        this(ruleset, alsoRead, Splits.WORTH_IT);
    }

    Classifier(Ruleset ruleset, int splitFrom) {
        this(ruleset, Set.of(), splitFrom);
    }

    private Classifier(Ruleset ruleset, Set<String> alsoRead, int splitFrom) {
        this.ruleset = ruleset;
        course = new Course(ruleset, alsoRead);
        base = Network.of(ruleset, course.order(), splitFrom);
        arrivals = new Arrivals(ruleset, course.order());
    }

    /** The KIE rules, one for each enabled rule, under {@link #kiePackage()} and its own name, with owner, why and place as metadata. */
    public KieBase kieBase() {
        return base;
    }

    /** The KIE package of the rules: the program's id with {@code _} for {@code -}. */
    public String kiePackage() {
        return Network.packageOf(ruleset);
    }

    /** What the rules say of these answers. */
    public Classification classify(Answers answers, Circumstances circumstances) {
        Session session = idle.poll();
        if (session == null) {
            session = new Session(base, ruleset, arrivals);
        }
        boolean clean = false;
        try {
            Classification classification = course.run(answers, circumstances, session);
            session.clear();
            clean = true;
            return classification;
        } finally {
            if (clean) {
                idle.push(session);
            } else {
                session.dispose();
            }
        }
    }
}
