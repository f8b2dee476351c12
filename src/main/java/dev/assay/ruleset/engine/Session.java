package dev.assay.ruleset.engine;

import dev.assay.condition.Value;
import dev.assay.ruleset.Classification.SegmentStanding;
import dev.assay.ruleset.CollateralItem;
import dev.assay.ruleset.FactType;
import dev.assay.ruleset.Ruleset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaGroup;
import org.kie.api.runtime.rule.FactHandle;

/**
 * One KIE session: classifies one prospect after another, for one thread at a time. The catalogue stays in it; a prospect's facts come with each stratum and go when it is
 * {@link #clear cleared}.
 */
final class Session implements Firing {
    private final KieSession session;
    private final Ruleset ruleset;
    private final Arrivals arrivals;
    private final Matches matches = new Matches();
    private final List<FactHandle> handles = new ArrayList<>();
    private int traits;

    Session(KieBase base, Ruleset ruleset, Arrivals arrivals) {
        this.ruleset = ruleset;
        this.arrivals = arrivals;
        // Never ThreadSafeOption.NO: with it, all sessions of one KieBase hand their facts to a consequence in one
        // shared array.
        session = base.newKieSession();
        session.setGlobal(Network.MATCHES, matches);
        for (CollateralItem item : ruleset.vocabulary().collateral()) {
            session.insert(new Row.Collateral(row(FactType.COLLATERAL.fields(), item::value)));
        }
    }

    private static @Nullable Object[] row(List<String> fields, Function<String, @Nullable Value> value) {
        @Nullable Object[] values = new Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Raw.of(value.apply(fields.get(i)));
        }
        return values;
    }

    @Override
    public void stratum(int number, World world) {
        if (number == 0) {
            matches.listen(world);
            insert(new Row.Prospect(row(ruleset.vocabulary().questionnaire().ids(), world.answers()::value)));
        }
        for (String trait : world.traitsFrom(traits)) {
            insert(new Row.Trait(trait));
            traits++;
        }
        insertStandings(arrivals.of(number), world);
        AgendaGroup group = session.getAgenda().getAgendaGroup(Network.group(number));
        if (group != null) { // Without an enabled rule there is no group at all.
            group.setFocus();
            session.fireAllRules();
        }
    }

    private void insertStandings(Arrivals.Facts due, World world) {
        if (!due.segments().isEmpty()) {
            List<SegmentStanding> standings = world.tally().segments();
            for (Arrivals.Segment segment : due.segments()) {
                insert(row(segment.view(), standings.get(segment.number())));
            }
        }
        if (due.score()) {
            insert(new Row.Score(world.tally().score()));
        }
        if (due.tier()) {
            insert(new Row.Tier(world.tier()));
        }
    }

    private static Row row(SegmentView view, SegmentStanding segment) {
        Object[] values = {segment.id(), (double) segment.points(), segment.member(), segment.primary()};
        return switch (view) {
            case POINTS -> new Row.SegmentPoints(values);
            case MEMBER -> new Row.SegmentMember(values);
            case WHOLE -> new Row.SegmentWhole(values);
        };
    }

    private void insert(Row row) {
        handles.add(session.insert(row));
    }

    /** Takes the prospect out. */
    void clear() {
        matches.listen(null);
        for (FactHandle handle : handles) {
            session.delete(handle);
        }
        handles.clear();
        traits = 0;
    }

    /** Ends it; after an exception nothing is sure of its memory. */
    void dispose() {
        session.dispose();
    }
}
