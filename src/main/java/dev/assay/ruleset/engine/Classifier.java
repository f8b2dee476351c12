package dev.assay.ruleset.engine;

import dev.assay.questionnaire.Answers;
import dev.assay.ruleset.Circumstances;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.Ruleset;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/**
 * Turns answers into a whole explained classification, in a KIE session over the rules. Safe for any number of threads: each that is busy has a session, and a network, to itself. Of those
 * that become idle twice as many as there are processors are kept, at least eight; more would only hold memory, since no more threads than that get far at once.
 */
public final class Classifier {
    private static final int MOST_IDLE = Math.max(8, 2 * Runtime.getRuntime().availableProcessors());

    private final Course course;
    private final Plan plan;
    private final AtomicReference<@Nullable Session> last = new AtomicReference<>();
    private final Deque<Session> idle = new LinkedBlockingDeque<>(MOST_IDLE);

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
        this(new Course(ruleset, alsoRead), Plan::fast);
    }

    Classifier(Ruleset ruleset, Function<Course, Plan> planned) {
        this(new Course(ruleset), planned);
    }

    private Classifier(Course course, Function<Course, Plan> planned) {
        this.course = course;
        plan = planned.apply(course);
        last.set(new Session(plan));
    }

    /**
     * The rules as KIE rules, to look at; each call builds them anew. One for each enabled rule, under {@link #kiePackage()} and its own name, with owner, why and place as metadata, and with
     * what it asks of the answers as its pattern; what it reads of other rules' conclusions is no part of it. Classifications take shorter ways to the same.
     */
    public KieBase kieBase() {
        return Network.toLookAt(Plan.spelledOut(course));
    }

    /** The KIE package of the rules: the program's id with {@code _} for {@code -}. */
    public String kiePackage() {
        return Network.packageOf(course.ruleset());
    }

    /** What the rules say of these answers. */
    public Classification classify(Answers answers, Circumstances circumstances) {
        Course.Start start = course.start(answers, circumstances);
        Session session = take();
        boolean clean = false;
        try {
            Findings found = session.find(start.answers(), start.day(), start.complete());
            Classification classification = new Classification(
                    course.decided(start, found.tier(), found.tally()),
                    new Replay(course, plan, start, found),
                    start.answers(),
                    circumstances);
            session.clear();
            clean = true;
            return classification;
        } finally {
            if (clean) {
                giveBack(session);
            } else {
                session.dispose();
            }
        }
    }

    private Session take() {
        Session session = last.getAndSet(null);
        if (session == null) {
            session = idle.poll();
        }
        return session == null ? new Session(plan) : session;
    }

    private void giveBack(Session session) {
        if (!last.compareAndSet(null, session) && !idle.offerFirst(session)) {
            session.dispose();
        }
    }
}
