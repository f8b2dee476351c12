package dev.assay.interview;

import dev.assay.decision.Decision;
import dev.assay.decision.DecisionIds;
import dev.assay.decision.Decisions;
import dev.assay.decision.IdempotentRequest;
import dev.assay.storage.Database;
import dev.assay.webhook.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The interviews of a database. What a write returns is durable. For use by many threads; several processes may use one database. */
public final class Interviews {
    /** How long they wait for the next word where nothing else is said. */
    public static final Duration USUALLY = Duration.ofDays(14);

    /** How often a write starts over because somebody else wrote in the meantime. */
    private static final int ATTEMPTS = 100;

    private final Database database;
    private final DecisionIds ids;
    private final Decisions decisions;
    private final Clock clock;
    private final Duration lasts;
    private final Outbox outbox;

    /**
     * @param database where they are
     * @param ids of new interviews
     * @param decisions where those that finish are recorded
     * @param clock tells when
     * @param lasts how long one waits for the next word before it expires
     * @param outbox takes down what other systems are told
     */
    public Interviews(
            Database database, DecisionIds ids, Decisions decisions, Clock clock, Duration lasts, Outbox outbox) {
        this.database = database;
        this.ids = ids;
        this.decisions = decisions;
        this.clock = clock;
        this.lasts = lasts;
        this.outbox = outbox;
    }

    /**
     * Who writes, and on what condition.
     *
     * @param actor who does it, as far as known
     * @param version that the interview must be at, or null for any
     * @param request that may come again, or null
     */
    public record By(
            String actor,
            @Nullable Integer version,
            @Nullable IdempotentRequest request) {
        /** Without conditions. */
        public static By anybody(String actor) {
            return new By(actor, null, null);
        }
    }

    /**
     * What a request led to before; empty when it is the first of its key, or has none.
     *
     * @throws dev.assay.decision.KeyTaken if the key was used for another request
     */
    public Optional<Written> before(@Nullable IdempotentRequest request) {
        return table().before(request);
    }

    /**
     * Begins one.
     *
     * @param began its setting and prospect
     * @param known what is known beforehand: answers, and notes
     * @throws dev.assay.decision.KeyTaken if the key was used for another request
     * @throws dev.assay.storage.DatabaseUnavailable if the database did not take it
     */
    public Written begin(Event.Began began, List<? extends Event> known, By by) {
        Instant at = now();
        Interview first = Interview.begin(ids.next(at), began, at);
        List<Event> events = new ArrayList<>();
        known.forEach(k -> events.add(
                k instanceof Event.Answered a
                        ? new Event.Answered(a.question(), a.said().prefilled())
                        : k));
        Interview last = after(first, events, at);
        return database.write(sql -> {
            InterviewTable table = new InterviewTable(sql);
            if (by.request() != null && !table.isFirst(by.request(), at)) {
                return table.before(by.request()).orElseThrow(IllegalStateException::new);
            }
            table.insert(last, lasts);
            table.insert(first.id(), 1, began, by.actor(), at);
            insert(table, first, events, by, at);
            remember(table, by, last);
            return new Written(last, false);
        });
    }

    /**
     * An interview as it stands, also one that has expired.
     *
     * @throws NoSuchInterview if there is none of that id
     */
    public Interview find(String id) {
        return table().find(id).orElseThrow(NoSuchInterview::new);
    }

    /**
     * Interviews, those that changed last first; of those that go on, the expired ones are left out.
     */
    public List<InterviewLine> list(Sought sought) {
        return table().list(sought, clock.instant());
    }

    /** How often people see finished interviews as the rules do, by program id; of programs of which one is finished. */
    public List<Agreement> agreement() {
        return table().agreement();
    }

    /** Whether nothing was said for too long; one that is finished never expires. */
    public boolean isExpired(Interview interview) {
        return interview.state() != Interview.State.FINISHED
                && interview.changed().plus(lasts).isBefore(clock.instant());
    }

    /** How long one waits for the next word before it expires. */
    public Duration lasts() {
        return lasts;
    }

    /**
     * All that happened in one, in order.
     *
     * @throws NoSuchInterview if there is none of that id
     */
    public List<Happened> history(String id) {
        List<Happened> history = table().history(id);
        if (history.isEmpty()) {
            throw new NoSuchInterview();
        }
        return history;
    }

    /**
     * What others did to one since somebody looked at it.
     *
     * @param now as it stands
     * @param version that was looked at; one that never was is taken for the last
     * @param actor who looked
     */
    public Meanwhile since(Interview now, int version, String actor) {
        return Meanwhile.of(now, history(now.id()), version, actor);
    }

    /**
     * Goes on with one. Where others write at once, it is tried again on what they left, unless a version was named.
     *
     * @param work says what is to happen, given how it stands; may be asked several times
     * @throws NoSuchInterview if there is none of that id
     * @throws InterviewRefusal if it has expired, or is at another version than the one named
     * @throws dev.assay.decision.KeyTaken if the key was used for another request
     * @throws dev.assay.storage.DatabaseUnavailable if the database did not take it
     */
    public Written write(String id, By by, Function<Interview, Change> work) {
        Interview now = find(id);
        for (int i = 0; i < ATTEMPTS; i++) {
            Optional<Written> before = before(by.request());
            if (before.isPresent()) {
                return before.get();
            }
            check(now, by);
            Change change = work.apply(now);
            Interview from = now;
            Optional<Written> written = database.write(sql -> written(sql, from, change, by));
            if (written.isPresent()) {
                return written.get();
            }
            now = find(id);
        }
        throw new InterviewRefusal(InterviewRefusal.Why.CHANGED, now);
    }

    private void check(Interview now, By by) {
        if (isExpired(now)) {
            throw new InterviewRefusal(InterviewRefusal.Why.EXPIRED, now);
        }
        if (by.version() != null && by.version() != now.version()) {
            throw new InterviewRefusal(InterviewRefusal.Why.CHANGED, now);
        }
    }

    /** Empty when somebody else was faster; then nothing was written. */
    private Optional<Written> written(JdbcClient sql, Interview from, Change change, By by) {
        InterviewTable table = new InterviewTable(sql);
        Instant at = now();
        List<Event> events = new ArrayList<>(change.events());
        if (!isAt(sql, from)) {
            return Optional.empty();
        }
        if (by.request() != null && !table.isFirst(by.request(), at)) {
            return Optional.of(table.before(by.request()).orElseThrow(IllegalStateException::new));
        }
        if (change.decision() != null) {
            Decision decision = decisions.append(sql, change.decision());
            String before = from.decision();
            if (before != null) {
                table.supersede(before, decision.id(), from.id());
            }
            events.add(new Event.Finished(decision.id(), change.isSettled()));
        }
        Interview to = after(from, events, at);
        if (!change.isNothing()) {
            table.advance(from, to, lasts);
            insert(table, from, events, by, at);
            new Announcements(sql, outbox).tell(from, to, events, change.decision(), at);
        }
        remember(table, by, to);
        return Optional.of(new Written(to, false));
    }

    /** Also keeps others, in whatever process, from writing to it until this write is over. */
    private static boolean isAt(JdbcClient sql, Interview from) {
        return sql.sql("update interview set version = version where id = ? and version = ?")
                        .params(from.id(), from.version())
                        .update()
                == 1;
    }

    private static void insert(InterviewTable table, Interview from, List<Event> events, By by, Instant at) {
        int number = from.version();
        for (Event event : events) {
            table.insert(from.id(), ++number, event, by.actor(), at);
        }
    }

    private static void remember(InterviewTable table, By by, Interview interview) {
        if (by.request() != null) {
            table.remember(by.request(), interview);
        }
    }

    private static Interview after(Interview from, List<? extends Event> events, Instant at) {
        Interview to = from;
        for (Event event : events) {
            to = to.after(event, at);
        }
        return to;
    }

    private InterviewTable table() {
        return new InterviewTable(database.sql());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
