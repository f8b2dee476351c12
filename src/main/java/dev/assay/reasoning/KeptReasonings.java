package dev.assay.reasoning;

import dev.assay.program.Program;
import dev.assay.program.Revision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Programs made ready to be reasoned about, kept for the next who asks: those asked for last. For use by many threads. */
public final class KeptReasonings {
    /** Enough for the programs of a house, in the languages spoken that day. */
    public static final int MOST = 32;

    private final int most;
    private final Map<Key, Reasoning> kept = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * @param most are kept, at least 1
     */
    public KeptReasonings(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("at least one is kept, not " + most);
        }
        this.most = most;
    }

    private record Key(String program, Revision revision, LocalDate day, String language) {}

    /**
     * The program on the day of a time, made ready when first asked for.
     *
     * @param asOf the time to judge by
     * @param language the prospect's; null for the program's own
     */
    public Reasoning of(Program program, Instant asOf, @Nullable String language) {
        LocalDate day = asOf.atZone(program.vocabulary().zone()).toLocalDate();
        String spoken = language == null ? program.language() : language;
        Key key = new Key(program.id(), program.revision(), day, spoken);
        synchronized (kept) {
            Reasoning reasoning = kept.computeIfAbsent(key, k -> new Reasoning(program, day, spoken));
            if (kept.size() > most) {
                kept.remove(kept.keySet().iterator().next());
            }
            return reasoning;
        }
    }

    /** How many are kept. */
    int size() {
        synchronized (kept) {
            return kept.size();
        }
    }
}
